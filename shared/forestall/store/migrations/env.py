"""What Alembic runs to take steps: on the connection and in the transaction that `store.upgrade` has opened. Never run by itself."""

from __future__ import annotations

from alembic import context

from forestall.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
