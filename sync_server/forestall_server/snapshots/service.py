"""Gives the newest snapshot of a project, and takes one where the newest is stale. Reads what the exchange wrote; changes nothing of it."""

from __future__ import annotations

from sqlalchemy import Connection

from forestall.ids import ProjectId
from forestall.protocol.messages import SnapshotHead
from forestall.protocol.problems import Problem
from forestall.store.engine import EngineConnection
from forestall.store.replica import Replica
from forestall.store.snapshot import taken
from forestall_server.accounts.store import Principal
from forestall_server.db import Database
from forestall_server.problems import Refusal
from forestall_server.projects.service import role_of
from forestall_server.snapshots.store import SnapshotStore

STALE_CHANGES = 2_000
"""How far a snapshot may lie behind before a new one is taken: the tail is one page then."""


class Snapshots:
    """Everything about snapshots. Safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def head(self, who: Principal, project: ProjectId) -> SnapshotHead | Refusal:
        """What the newest snapshot holds."""
        with self._database.reading() as connection:
            refusal = _refusal(connection, who, project)
            if refusal:
                return refusal
            fresh = _fresh(connection, Replica(EngineConnection(connection), project))
        return fresh or self._take(project)

    def page(self, who: Principal, project: ProjectId, number: int, page: int) -> bytes | Refusal:
        """One page of a snapshot, packed."""
        with self._database.reading() as connection:
            refusal = _refusal(connection, who, project)
            if refusal:
                return refusal
            stream = Replica(EngineConnection(connection), project).stream
            return SnapshotStore(connection, stream).page(number, page) or Refusal(Problem.NO_SUCH_SNAPSHOT)

    def _take(self, project: ProjectId) -> SnapshotHead:
        with self._database.writing() as connection:
            # Under the lock of the stream, so that two who ask at once make one snapshot.
            replica = Replica(EngineConnection(connection), project, lock=True)
            fresh = _fresh(connection, replica)
            if fresh:
                return fresh
            head, pages = taken(replica)
            SnapshotStore(connection, replica.stream).keep(head, pages)
            return head


def _refusal(connection: Connection, who: Principal, project: ProjectId) -> Refusal | None:
    role = role_of(connection, project, who)
    return role if isinstance(role, Refusal) else None


def _fresh(connection: Connection, replica: Replica) -> SnapshotHead | None:
    newest = SnapshotStore(connection, replica.stream).newest()
    if newest is None or newest.epoch != replica.epoch or newest.number < replica.floor:
        return None
    return newest if replica.head - newest.number < STALE_CHANGES else None
