"""A server's replica in a real database and the bad roads to it: messages lost, doubled, delayed, cut in half, a server that dies."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Protocol, TypeVar

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from forestall.clock import Millis
from forestall.errors import Unavailable, Unreadable
from forestall.ids import Chance, ProjectId, new_epoch
from forestall.protocol.messages import Reply, Request, SnapshotHead
from forestall.protocol.packing import pack, unpack
from forestall.store.engine import EngineConnection
from forestall.store.replica import Replica
from forestall.store.snapshot import taken
from forestall.store.tables import REPLICA_TABLES, metadata
from forestall.sync.answer import answer
from forestall_server.tables import audit_book, audit_line, audit_name, followed, following

PAGE = 3
"""Tiny pages, so that most syncs take several exchanges."""

TABLES = (*REPLICA_TABLES, following, followed, audit_line, audit_book, audit_name)
"""What a server knows of a project, and of its standing with other servers: what a backup of it holds."""

Seen = TypeVar("Seen")
Backup = list[tuple[sa.Table, list[tuple[object, ...]]]]


class Way(Enum):
    """What becomes of one exchange."""

    FINE = "arrives and is answered"
    REQUEST_LOST = "never arrives"
    REPLY_LOST = "arrives and is done, but nobody hears of it"
    TWICE = "arrives twice; the second answer is heard"
    DELAYED = "arrives some time later, when nobody waits for the answer any more"
    CUT = "is done, and only half of the answer arrives"
    SERVER_DIES = "arrives, and the server dies before it has written it down"


class Host(Protocol):
    """What a road leads to."""

    def exchange(self, message: Request, *, dies: bool = False) -> Reply: ...

    def head(self) -> SnapshotHead: ...

    def page(self, number: int, page: int) -> bytes: ...


class Server:
    """One project's replica, asked in-process. It can be set back to an earlier day. Without an engine it lives in SQLite, in memory."""

    def __init__(self, project: ProjectId, now: Callable[[], Millis], chance: Chance, engine: sa.Engine | None = None) -> None:
        self._project = project
        self._now = now
        self._chance = chance
        self._pages: dict[int, list[bytes]] = {}
        self._engine = engine or sa.create_engine("sqlite://", module=dbapi2, poolclass=StaticPool)
        metadata.create_all(self._engine, tables=TABLES)
        with self._engine.begin() as raw:
            for table in reversed(TABLES):
                raw.execute(sa.delete(table))
            Replica.create(EngineConnection(raw), project, new_epoch(chance))

    def exchange(self, message: Request, *, dies: bool = False) -> Reply:
        """Answer; committed before it is returned. `dies`: the power fails before the commit."""
        heard = unpack(pack(message), Request)
        with self._engine.begin() as raw:
            reply = answer(Replica(EngineConnection(raw), self._project, lock=True), heard, now=self._now(), chance=self._chance)
            if dies:
                raise Unavailable("The server does not answer any more")
        return unpack(pack(reply), Reply)

    def head(self) -> SnapshotHead:
        """A snapshot of now; its pages can be had later, however much has changed."""
        head, pages = self.look(taken)
        self._pages[head.number] = pages
        return head

    def page(self, number: int, page: int) -> bytes:
        """One page of a snapshot that was taken."""
        return self._pages[number][page]

    def look(self, see: Callable[[Replica], Seen]) -> Seen:
        """Ask the replica something."""
        with self._engine.begin() as raw:
            return see(Replica(EngineConnection(raw), self._project))

    def backup(self) -> Backup:
        """Everything there is."""
        with self._engine.begin() as raw:
            return [(table, [tuple(row) for row in raw.execute(sa.select(table))]) for table in TABLES]

    def is_set_back_to(self, backup: Backup, *, with_a_new_epoch: bool) -> None:
        """Be as on that day. Whoever restores a server should give its log a new epoch; whoever just copies a file does not."""
        with self._engine.begin() as raw:
            for table in reversed(TABLES):
                raw.execute(sa.delete(table))
            for table, rows in backup:
                names = [column.name for column in table.columns]
                if rows:
                    raw.execute(sa.insert(table), [dict(zip(names, row, strict=True)) for row in rows])
            if with_a_new_epoch:
                Replica(EngineConnection(raw), self._project).renew_epoch(new_epoch(self._chance))

    def stops(self) -> None:
        """Give the memory back."""
        self._engine.dispose()


class Road:
    """The way from one desktop or server to another server, bad as planned; when the plan is used up, it is fine."""

    def __init__(self, server: Host, plan: list[Way], late: list[tuple[Host, Request]]) -> None:
        self._server = server
        self._plan = plan
        self._late = late

    def exchange(self, message: Request) -> Reply:
        """Send a request and give the reply, or `Unavailable` as a broken connection does."""
        match self._way():
            case Way.FINE:
                return self._server.exchange(message)
            case Way.TWICE:
                self._server.exchange(message)
                return self._server.exchange(message)
            case Way.REPLY_LOST:
                self._server.exchange(message)
            case Way.CUT:
                _cut(self._server.exchange(message))
            case Way.SERVER_DIES:
                self._server.exchange(message, dies=True)
            case Way.DELAYED:
                self._late.append((self._server, message))
            case Way.REQUEST_LOST:
                pass
        raise Unavailable("The server does not answer. Your work is safe here; it is sent later")

    def head(self) -> SnapshotHead:
        """What a snapshot of now holds, if the way is good enough."""
        self._breaks()
        return self._server.head()

    def page(self, number: int, page: int) -> bytes:
        """One page of it, if the way is good enough."""
        self._breaks()
        return self._server.page(number, page)

    def _way(self) -> Way:
        return self._plan.pop(0) if self._plan else Way.FINE

    def _breaks(self) -> None:
        if self._way() not in (Way.FINE, Way.TWICE):
            raise Unavailable("The server does not answer. Your work is safe here; it is sent later")


def _cut(reply: Reply) -> None:
    """Whoever gets half a message must notice."""
    packet = pack(reply)
    try:
        unpack(packet[: len(packet) // 2], Reply)
    except Unreadable:
        return
    raise AssertionError("half a message was taken for a whole one")
