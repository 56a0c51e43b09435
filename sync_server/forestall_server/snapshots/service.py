"""Gives the newest snapshot of a project, and takes one where the newest is stale. Reads what the exchange wrote; changes nothing of it."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection

from forestall.clock import Millis
from forestall.ids import ProjectId
from forestall.protocol.messages import CORE, SnapshotHead
from forestall.protocol.problems import Problem
from forestall.store.engine import EngineConnection
from forestall.store.replica import Replica
from forestall.store.snapshot import taken
from forestall_server.audit.chain import Entry, Facts, What
from forestall_server.audit.store import record
from forestall_server.keys import TenantId, id_of, tenant_of
from forestall_server.problems import Refusal
from forestall_server.projects.permits import Permit, role_of
from forestall_server.snapshots.store import SnapshotStore, stale_streams
from forestall_server.tenants.databases import Databases

STALE_CHANGES = 2_000
"""How far a snapshot may lie behind before a new one is taken: the tail is one page then."""


class Snapshots:
    """Everything about snapshots. Safe to share between threads."""

    def __init__(self, databases: Databases, now: Callable[[], Millis]) -> None:
        self._databases = databases
        self._now = now

    def head(self, permit: Permit, project: ProjectId, partition: str) -> SnapshotHead | Refusal:
        """What the newest snapshot holds."""
        who, key = permit.who, permit.key(project)
        with self._databases.reading(who.tenant, key) as connection:
            refusal = _refusal(connection, permit, key, partition)
            if refusal:
                return refusal
            fresh = _fresh(connection, _replica(connection, key, partition))
        head = fresh or self._take(who.tenant, key, partition)
        with self._databases.writing(who.tenant) as connection:
            facts: Facts = {"partition": partition, "head": head.number}
            record(connection, Entry(key, self._now(), who.name, What.SNAPSHOT_READ, facts, who.sign_in))
        return head

    def page(self, permit: Permit, project: ProjectId, partition: str, number: int, page: int) -> bytes | Refusal:
        """One page of a snapshot, packed."""
        key = permit.key(project)
        with self._databases.reading(permit.who.tenant, key) as connection:
            refusal = _refusal(connection, permit, key, partition)
            if refusal:
                return refusal
            stream = _replica(connection, key, partition).stream
            return SnapshotStore(connection, stream).page(number, page) or Refusal(Problem.NO_SUCH_SNAPSHOT)

    def renew(self) -> str:
        """Take one of every stream whose newest is stale, so that nobody has to wait for it; says how many that were."""
        count = 0
        for database in self._databases.every():
            with database.reading() as connection:
                stale = stale_streams(connection, STALE_CHANGES)
            for key, partition in stale:
                self._take(tenant_of(key), key, partition)
                count += 1
        return f"{count} snapshots taken"

    def _take(self, tenant: TenantId, key: ProjectId, partition: str) -> SnapshotHead:
        with self._databases.writing(tenant, key) as connection:
            # Under the lock of the stream, so that two who ask at once make one snapshot.
            replica = _replica(connection, key, partition, lock=True)
            fresh = _fresh(connection, replica)
            if fresh:
                return fresh
            head, pages = taken(replica)
            SnapshotStore(connection, replica.stream).keep(head, pages)
            return head


def _replica(connection: Connection, key: ProjectId, partition: str, *, lock: bool = False) -> Replica:
    return Replica(EngineConnection(connection), id_of(key), partition, lock=lock, kept_as=key)


def _refusal(connection: Connection, permit: Permit, key: ProjectId, partition: str) -> Refusal | None:
    role = role_of(connection, permit, key)
    if isinstance(role, Refusal):
        return role
    return None if partition == CORE else Refusal(Problem.NO_SUCH_PARTITION)


def _fresh(connection: Connection, replica: Replica) -> SnapshotHead | None:
    newest = SnapshotStore(connection, replica.stream).newest()
    if newest is None or newest.epoch != replica.epoch or newest.number < replica.floor:
        return None
    return newest if replica.head - newest.number < STALE_CHANGES else None
