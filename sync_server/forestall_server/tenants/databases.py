"""Which database holds a tenant's projects, and transactions in it that see that tenant alone. People and tenants stay in the home.

Where a tenant lives is remembered; who remembers wrong is told so by the database it left, and asks again.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, bindparam, select, text

from forestall.errors import Unavailable
from forestall.ids import ProjectId
from forestall_server import tables
from forestall_server.db import Database
from forestall_server.keys import TenantId
from forestall_server.tenants.store import Standing

MOVING = "Your projects are moving to another database just now. Nothing was lost; it goes on by itself in a moment"
LOCK_WRITERS = text("SELECT pg_advisory_xact_lock_shared(hashtext(:tenant))")
LOCK_MOVE = text("SELECT pg_advisory_xact_lock(hashtext(:tenant))")
"""Waits for everybody who writes for a tenant, and has the others wait, until the transaction ends."""


class Databases:
    """The home and the shards. Shared by all threads; close it at the end."""

    def __init__(self, home: Database) -> None:
        self.home = home
        self._lock = threading.Lock()
        self._opened: dict[str, Database] = {}
        self._shards: dict[TenantId, str | None] = {}

    @contextmanager
    def writing(self, tenant: TenantId, project: ProjectId | None = None) -> Iterator[Connection]:
        """A transaction as `Database.writing`, where the tenant's projects are. `project`: the key of the one that is worked on."""
        for database in self._where(tenant):
            with database.writing(tenant, project) as connection:
                match _standing(connection, tenant, locked=not database.is_sqlite):
                    case Standing.OPEN:
                        yield connection
                        return
                    case Standing.MOVING:
                        raise Unavailable(MOVING)
                    case _:
                        pass
        raise Unavailable(MOVING)

    @contextmanager
    def reading(self, tenant: TenantId, project: ProjectId | None = None) -> Iterator[Connection]:
        """A transaction as `Database.reading`, where the tenant's projects are. Goes on while they move."""
        for database in self._where(tenant):
            with database.reading(tenant, project) as connection:
                if _standing(connection, tenant) not in (None, Standing.AWAY):
                    yield connection
                    return
        raise Unavailable(MOVING)

    @contextmanager
    def looking(self, tenant: TenantId) -> Iterator[Connection]:
        """The database with the tenant's projects, seen as the server itself sees it: for counting over all of them."""
        for database in self._where(tenant):
            with database.reading() as connection:
                if _standing(connection, tenant) not in (None, Standing.AWAY):
                    yield connection
                    return
        raise Unavailable(MOVING)

    def shard_of(self, tenant: TenantId) -> Database | None:
        """The database of its projects, where that is not the home."""
        *_, found = self._where(tenant)
        return None if found is self.home else found

    def every(self) -> list[Database]:
        """The home, and all shards."""
        with self.home.reading() as connection:
            urls = connection.execute(select(tables.tenant.c.shard).distinct().where(tables.tenant.c.shard.is_not(None))).scalars().all()
        return [self.home, *(self.at(url) for url in sorted(urls))]

    def at(self, url: str | None) -> Database:
        """The database at a URL; None is the home."""
        if url is None:
            return self.home
        with self._lock:
            if url not in self._opened:
                self._opened[url] = Database(url)
            return self._opened[url]

    def close(self) -> None:
        """Give all connections back."""
        for database in (self.home, *self._opened.values()):
            database.close()

    def _where(self, tenant: TenantId) -> Iterator[Database]:
        if tenant in self._shards:
            yield self.at(self._shards[tenant])
        with self.home.reading(tenant) as connection:
            self._shards[tenant] = connection.execute(_SHARD, {"tenant": tenant}).scalar()
        yield self.at(self._shards[tenant])


def _standing(connection: Connection, tenant: TenantId, *, locked: bool = False) -> str | None:
    """Whether the tenant's projects are here. `locked`: so that this stays so until the transaction ends."""
    if locked:
        # A statement of its own: what is read after the lock was given must be newer than the move that held it.
        connection.execute(LOCK_WRITERS, {"tenant": tenant})
    return connection.execute(_STANDING, {"tenant": tenant}).scalar()


# Asked with every call, so put together once.
_SHARD = select(tables.tenant.c.shard).where(tables.tenant.c.id == bindparam("tenant"))
_STANDING = select(tables.tenant.c.standing).where(tables.tenant.c.id == bindparam("tenant"))
