"""Who continued a site: its public key, and its signature under its history. The outbox is indexed in the order of sending."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKeyConstraint, Integer, PrimaryKeyConstraint, Text

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "seal",
        Column("stream", Integer, nullable=False),
        Column("site", Text, nullable=False),
        Column("key", Text, nullable=False),
        Column("n", BigInteger, nullable=False),
        Column("chain", Text, nullable=False),
        Column("signature", Text, nullable=False),
        PrimaryKeyConstraint("stream", "site", name="pk_seal"),
        ForeignKeyConstraint(["stream"], ["stream.id"], name="fk_seal_stream", ondelete="CASCADE"),
    )
    op.drop_index("ix_change_stream_number", "change")
    op.create_index("ix_change_number_place", "change", ["stream", "number", "place"])
