"""Brings a project file of an older Forestall to the tables of this one, after a backup beside it. All steps in one transaction.

Alembic and SQLAlchemy are loaded only when a file is old.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2 as sqlite

from forestall.store.driver import BUSY_MILLIS, SqliteConnection, in_words, unlock
from forestall.store.encryption import FileKey

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection


def upgrade(path: Path, key: FileKey | None = None) -> Path | None:
    """Back a file up and take the steps it lacks; gives the backup, or None where it lacked none.

    Raises `Unavailable` or `Corrupt`; the file is then as it was.
    """
    with closing(SqliteConnection(path, key=key)) as connection:
        here = version(connection)
        if here >= newest():
            return None
        backup = _backed_up(connection, path, here)
    with _transaction(path, key) as steps:
        _take_steps(steps)
    return backup


def version(connection: SqliteConnection) -> int:
    """The version of the tables in an open file: the number of the last step it has taken."""
    return int(connection.run("PRAGMA user_version", {})[0][0])


def newest() -> int:
    """The version of the tables this program knows."""
    from alembic.script import ScriptDirectory

    return int(ScriptDirectory.from_config(_config()).get_current_head() or 0)


def _backed_up(connection: SqliteConnection, path: Path, here: int) -> Path:
    """A complete copy that the older program can still open."""
    names = (path.with_name(f"{path.stem} (version {here}{'' if n == 1 else f', {n}'}){path.suffix}") for n in count(1))
    backup = next(name for name in names if not name.exists())
    connection.run("VACUUM INTO :path", {"path": str(backup)})
    return backup


def _take_steps(connection: Connection) -> None:
    from alembic import command

    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    connection.exec_driver_sql(f"PRAGMA user_version = {newest()}")


def _config() -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "forestall.store:migrations")
    return config


@contextmanager
def _transaction(path: Path, key: FileKey | None) -> Iterator[Connection]:
    """One writing transaction on a file through SQLAlchemy, which Alembic needs."""
    from sqlalchemy import NullPool, create_engine, event
    from sqlalchemy.exc import DBAPIError

    def connected() -> Any:
        raw = sqlite.connect(str(path), isolation_level=None, timeout=BUSY_MILLIS / 1000)
        unlock(raw, key)
        return raw

    engine = create_engine("sqlite://", module=sqlite, creator=connected, poolclass=NullPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    with in_words(path):
        try:
            with engine.begin() as connection:
                yield connection
        except DBAPIError as error:
            raise error.orig or error from error
        finally:
            engine.dispose()
