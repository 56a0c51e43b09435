"""A server replica in memory and the bad roads to it: requests lost, replies lost after the commit, doubled, delayed, cut in the middle."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TypeVar

import msgspec
import sqlalchemy as sa
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from forestall.clock import Millis
from forestall.errors import Unavailable
from forestall.ids import Chance, ProjectId, new_epoch
from forestall.protocol.messages import Reply, Request
from forestall.protocol.packing import pack, unpack
from forestall.store.engine import EngineConnection
from forestall.store.replica import Replica
from forestall.store.tables import metadata
from forestall.sync.answer import answer

PAGE = 3
"""Tiny pages, so that most syncs take several exchanges."""

Seen = TypeVar("Seen")
Backup = list[tuple[sa.Table, list[tuple[object, ...]]]]


class Way(Enum):
    """What becomes of one exchange."""

    FINE = "arrives and is answered"
    REQUEST_LOST = "never arrives"
    REPLY_LOST = "arrives and is done, but nobody hears of it"
    TWICE = "arrives twice; the second answer is heard"
    DELAYED = "arrives some time later, when nobody waits for the answer any more"


class Server:
    """One project's replica, asked in-process. It can be set back to an earlier day."""

    def __init__(self, project: ProjectId, now: Callable[[], Millis], chance: Chance) -> None:
        self._project = project
        self._now = now
        self._chance = chance
        self._engine = sa.create_engine("sqlite://", module=dbapi2, poolclass=StaticPool)
        metadata.create_all(self._engine)
        with self._engine.begin() as raw:
            Replica.create(EngineConnection(raw), project, new_epoch(chance))

    def exchange(self, message: Request) -> Reply:
        """Answer; committed before it is returned."""
        heard = unpack(pack(message), Request)
        with self._engine.begin() as raw:
            reply = answer(Replica(EngineConnection(raw), self._project), heard, now=self._now(), chance=self._chance)
        return unpack(pack(reply), Reply)

    def look(self, see: Callable[[Replica], Seen]) -> Seen:
        """Ask the replica something."""
        with self._engine.begin() as raw:
            return see(Replica(EngineConnection(raw), self._project))

    def backup(self) -> Backup:
        """Everything there is."""
        with self._engine.begin() as raw:
            return [(table, [tuple(row) for row in raw.execute(sa.select(table))]) for table in metadata.sorted_tables]

    def is_set_back_to(self, backup: Backup, *, with_a_new_epoch: bool) -> None:
        """Be as on that day. Whoever restores a server should give its log a new epoch; whoever just copies a file does not."""
        with self._engine.begin() as raw:
            for table in reversed(metadata.sorted_tables):
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
    """The way from one desktop to the server, bad as planned; when the plan is used up, it is fine."""

    def __init__(self, server: Server, plan: list[Way], late: list[Request]) -> None:
        self._server = server
        self._plan = plan
        self._late = late

    def exchange(self, message: Request) -> Reply:
        """Send a request and give the reply, or `Unavailable` as a broken connection does."""
        paged = msgspec.structs.replace(message, limit=PAGE)
        match self._plan.pop(0) if self._plan else Way.FINE:
            case Way.FINE:
                return self._server.exchange(paged)
            case Way.TWICE:
                self._server.exchange(paged)
                return self._server.exchange(paged)
            case Way.REPLY_LOST:
                self._server.exchange(paged)
            case Way.DELAYED:
                self._late.append(paged)
            case Way.REQUEST_LOST:
                pass
        raise Unavailable("The server does not answer. Your work is safe here; it is sent later")
