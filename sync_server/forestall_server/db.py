"""One database, SQLite or PostgreSQL: transactions that are whole or nothing, and its failures in words. Knows no table.

A caller that leaves `writing` without an exception knows that everything is on disk: what is answered after it is the truth.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as sqlite

from forestall.errors import Unavailable
from forestall_server import rows
from forestall_server.keys import EVERY

BUSY_SECONDS = 10.0
"""How long a writer waits for another process before it gives up."""
CONNECTIONS_MAX = 20
WAIT_SECONDS = 30.0
"""How long a request waits for a free connection."""

_log = logging.getLogger(__name__)
_IMMEDIATE = "forestall_immediate"


class Database:
    """The way to one database. Shared by all threads; close it at the end."""

    def __init__(self, url: str) -> None:
        self.is_sqlite = url.startswith("sqlite:")
        self._engine = _sqlite(url) if self.is_sqlite else _postgresql(url)
        # SQLite has one writer. In one process its writers queue here in order, and wake at once, where the file's own lock polls.
        self._turn = threading.Lock()

    @contextmanager
    def writing(self, tenant: str = EVERY, project: str | None = None) -> Iterator[Connection]:
        """A transaction that is committed when the caller leaves. Raises `Unavailable` where the database does not do it.

        On PostgreSQL it sees what is a tenant's, and the changes of one project of it; without a tenant, the server's own work, all.
        """
        with _in_words():
            if self.is_sqlite:
                with self._turn, self._engine.execution_options(**{_IMMEDIATE: True}).begin() as connection:
                    yield connection
            else:
                with self._engine.begin() as connection:
                    rows.see(connection, tenant, project)
                    yield connection

    @contextmanager
    def reading(self, tenant: str = EVERY, project: str | None = None) -> Iterator[Connection]:
        """The database at one instant, however much others write meanwhile. Nothing is kept. Sees what `writing` sees."""
        with _in_words(), self._engine.connect() as connection:
            if not self.is_sqlite:
                rows.see(connection.execution_options(isolation_level="REPEATABLE READ"), tenant, project)
            yield connection

    def rows_are_ruled(self) -> bool:
        """Whether a transaction for a tenant sees that tenant alone (see `rows`); never on SQLite."""
        if self.is_sqlite:
            return False
        with self.reading() as connection:
            return rows.hold(connection)

    def connections(self) -> int:
        """How many connections are at work."""
        pool = self._engine.pool
        return pool.checkedout() if isinstance(pool, QueuePool) else 0

    def close(self) -> None:
        """Give all connections back."""
        self._engine.dispose()


def _sqlite(url: str) -> Engine:
    engine = create_engine(url, module=sqlite, pool_size=CONNECTIONS_MAX, max_overflow=0, pool_timeout=WAIT_SECONDS, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _(raw: Any, _: Any) -> None:
        raw.isolation_level = None  # we say BEGIN ourselves
        raw.execute(f"PRAGMA busy_timeout = {int(BUSY_SECONDS * 1000)}")
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("PRAGMA synchronous = FULL")
        raw.execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def _(connection: Connection) -> None:
        # A writer waits its turn at the start, never in the middle, where it would have to give up what it has read.
        immediate = connection.get_execution_options().get(_IMMEDIATE, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine


def _postgresql(url: str) -> Engine:
    return create_engine(
        url,
        # PgBouncer in transaction mode gives the next transaction another connection, which knows no prepared statement.
        connect_args={"prepare_threshold": None, "application_name": "forestall-server"},
        pool_size=CONNECTIONS_MAX,
        max_overflow=0,
        pool_timeout=WAIT_SECONDS,
        pool_pre_ping=True,
        hide_parameters=True,
    )


@contextmanager
def _in_words() -> Iterator[None]:
    """What the driver says, as a sentence. A statement that cannot work is our own fault and stays what it is."""
    try:
        yield
    except (OperationalError, PoolTimeout, psycopg.OperationalError, sqlite.OperationalError) as error:
        told = str(getattr(error, "orig", None) or error)
        _log.error("the database does not do its work: %s", told)
        raise Unavailable(_sentence(told)) from error
    except DBAPIError as error:
        if error.connection_invalidated:
            raise Unavailable(_sentence("")) from error
        raise


def _sentence(told: str) -> str:
    if "full" in told:
        return "The server's disk is full. What was confirmed is safe; its operator must free some space"
    if "locked" in told or "busy" in told:
        return "The server's database is busy. What was confirmed is safe; try again in a moment"
    return "The server's database cannot be reached. What was confirmed is safe; try again in a moment"
