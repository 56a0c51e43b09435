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
from forestall_server.accounts.store import Principal
from forestall_server.audit.chain import Entry, Facts, What
from forestall_server.audit.store import record
from forestall_server.db import Database
from forestall_server.problems import Refusal
from forestall_server.projects.service import role_of
from forestall_server.snapshots.store import SnapshotStore

STALE_CHANGES = 2_000
"""How far a snapshot may lie behind before a new one is taken: the tail is one page then."""


class Snapshots:
    """Everything about snapshots. Safe to share between threads."""

    def __init__(self, database: Database, now: Callable[[], Millis]) -> None:
        self._database = database
        self._now = now

    def head(self, who: Principal, project: ProjectId, partition: str) -> SnapshotHead | Refusal:
        """What the newest snapshot holds."""
        with self._database.reading() as connection:
            refusal = _refusal(connection, who, project, partition)
            if refusal:
                return refusal
            fresh = _fresh(connection, Replica(EngineConnection(connection), project, partition))
        head = fresh or self._take(project, partition)
        with self._database.writing() as connection:
            facts: Facts = {"partition": partition, "head": head.number}
            record(connection, Entry(project, self._now(), who.name, What.SNAPSHOT_READ, facts, who.sign_in))
        return head

    def page(self, who: Principal, project: ProjectId, partition: str, number: int, page: int) -> bytes | Refusal:
        """One page of a snapshot, packed."""
        with self._database.reading() as connection:
            refusal = _refusal(connection, who, project, partition)
            if refusal:
                return refusal
            stream = Replica(EngineConnection(connection), project, partition).stream
            return SnapshotStore(connection, stream).page(number, page) or Refusal(Problem.NO_SUCH_SNAPSHOT)

    def _take(self, project: ProjectId, partition: str) -> SnapshotHead:
        with self._database.writing() as connection:
            # Under the lock of the stream, so that two who ask at once make one snapshot.
            replica = Replica(EngineConnection(connection), project, partition, lock=True)
            fresh = _fresh(connection, replica)
            if fresh:
                return fresh
            head, pages = taken(replica)
            SnapshotStore(connection, replica.stream).keep(head, pages)
            return head


def _refusal(connection: Connection, who: Principal, project: ProjectId, partition: str) -> Refusal | None:
    role = role_of(connection, project, who)
    if isinstance(role, Refusal):
        return role
    return None if partition == CORE else Refusal(Problem.NO_SUCH_PARTITION)


def _fresh(connection: Connection, replica: Replica) -> SnapshotHead | None:
    newest = SnapshotStore(connection, replica.stream).newest()
    if newest is None or newest.epoch != replica.epoch or newest.number < replica.floor:
        return None
    return newest if replica.head - newest.number < STALE_CHANGES else None
