"""Brings a database to the tables of this program, and refuses one that a later program has moved on. All in one transaction."""

from __future__ import annotations

from functools import cache

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from forestall.errors import Corrupt, TooNew
from forestall_server import rows
from forestall_server.db import Database
from forestall_server.tables import SERVER_TABLES

# Any number will do, as long as all servers of a database choose the same.
_LOCK = 0x464D4541


def bring_up_to_date(database: Database) -> bool:
    """Take the steps that are missing; False where there was none. Raises `TooNew` or `Corrupt`, and then changes nothing."""
    with database.writing() as connection:
        if not database.is_sqlite:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        return _upgrade(connection)


def is_up_to_date(database: Database) -> bool:
    """Whether the tables are those of this program. Raises `Unavailable` where the database cannot be asked."""
    with database.reading() as connection:
        return _here(connection) == newest()


@cache
def newest() -> str | None:
    """The last step this program knows."""
    return ScriptDirectory.from_config(alembic_config()).get_current_head()


def _upgrade(connection: Connection) -> bool:
    config, here = alembic_config(), _here(connection)
    steps = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if here is not None and here not in steps:
        raise TooNew("The database was moved on by a newer server. Nothing was changed; update this server, or restore a backup")
    if here == newest():
        return False
    if here is None and _tables_here(connection):
        raise Corrupt("The database holds tables of another program. Nothing was changed; give the server a database of its own")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    if connection.dialect.name == "postgresql":
        rows.enforce(connection)
    return True


def _here(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _tables_here(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names()) & {table.name for table in SERVER_TABLES}


def alembic_config() -> Config:
    """Where Alembic finds the history; `attributes["connection"]` is for the caller to set."""
    config = Config()
    config.set_main_option("script_location", "forestall_server:migrations")
    return config
