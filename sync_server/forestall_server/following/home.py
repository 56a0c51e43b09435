"""Where a project lives that is followed, and the sign-in at the other server: both in this server's database. Asks nobody anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection

from forestall.clock import Millis
from forestall.ids import ProjectId
from forestall.store.engine import EngineConnection
from forestall.store.replica import Replica
from forestall.sync.following import Followed
from forestall_server.audit.chain import Entry, Facts, What
from forestall_server.audit.store import record
from forestall_server.db import Database
from forestall_server.envelope.service import Envelope
from forestall_server.envelope.store import FOLLOWED_SERVER
from forestall_server.following.store import FollowingStore

Transaction = Callable[[], AbstractContextManager[Connection]]


@dataclass(frozen=True, slots=True)
class _Ledger:
    """`forestall.sync.following.Ledger` over one connection."""

    replica: Replica
    store: FollowingStore
    address: str
    project: ProjectId

    def read(self) -> Followed:
        return self.store.how_far(self.address, self.project)

    def note(self, followed: Followed) -> None:
        self.store.note(self.address, self.project, followed)


@dataclass(frozen=True, slots=True)
class ServerHome:
    """`forestall.sync.following.Home` for one project and one other server: replica and standing share each transaction."""

    begin_reading: Transaction
    begin_writing: Transaction
    address: str
    account: str
    project: ProjectId
    now: Callable[[], Millis]

    @contextmanager
    def reading(self) -> Iterator[_Ledger]:
        with self.begin_reading() as connection:
            yield self._ledger(connection, lock=False)

    @contextmanager
    def writing(self) -> Iterator[_Ledger]:
        with self.begin_writing() as connection:
            ledger = self._ledger(connection, lock=True)
            before = ledger.replica.head
            yield ledger
            if ledger.replica.head > before:
                facts: Facts = {"address": self.address, "changes": ledger.replica.head - before, "head": ledger.replica.head}
                record(connection, Entry(self.project, self.now(), self.account, What.CHANGES_FOLLOWED, facts))

    def _ledger(self, connection: Connection, *, lock: bool) -> _Ledger:
        replica = Replica(EngineConnection(connection), self.project, lock=lock)
        return _Ledger(replica, FollowingStore(connection), self.address, self.project)


@dataclass(frozen=True, slots=True)
class SignIns:
    """`forestall_client.secrets.Secrets` by address of a server, sealed in the database."""

    database: Database
    envelope: Envelope

    def get(self, name: str) -> str | None:
        with self.database.reading() as connection:
            kept = FollowingStore(connection).secret(name)
            return None if kept is None else self.envelope.unseal(connection, FOLLOWED_SERVER, name, kept)

    def put(self, name: str, secret: str) -> None:
        with self.database.writing() as connection:
            FollowingStore(connection).keep_secret(name, self.envelope.seal(connection, FOLLOWED_SERVER, name, secret))

    def forget(self, name: str) -> None:
        with self.database.writing() as connection:
            FollowingStore(connection).keep_secret(name, None)
