"""One exchange: may this person read, and are his changes taken? Then the law answers, in a transaction that is committed before the reply.

The law itself is `forestall.sync.answer`; here are only rights, versions and the transaction.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import msgspec
from sqlalchemy import Connection

from forestall.clock import Millis
from forestall.errors import TooLarge, Unreadable
from forestall.ids import Chance, ProjectId
from forestall.protocol.messages import CORE, PAGE_CHANGES, PROTOCOL, PROTOCOL_OLDEST, Reply, Request
from forestall.protocol.packing import ENCODING, parse, unpack
from forestall.protocol.problems import Problem, sentence
from forestall.store.engine import EngineConnection
from forestall.store.replica import Replica
from forestall.sync.answer import answer
from forestall_server.accounts.store import Principal
from forestall_server.audit.chain import Entry, What
from forestall_server.audit.store import record
from forestall_server.db import Database
from forestall_server.events.hub import Hub
from forestall_server.problems import Refusal
from forestall_server.projects.roles import Role
from forestall_server.projects.service import role_of
from forestall_server.seeing.metrics import Metrics

T = TypeVar("T")


class Exchange:
    """Everything about exchanges. Safe to share between threads."""

    def __init__(self, database: Database, hub: Hub, metrics: Metrics, now: Callable[[], Millis], chance: Chance) -> None:
        self._database = database
        self._hub = hub
        self._metrics = metrics
        self._now = now
        self._chance = chance

    def run(self, who: Principal, project: ProjectId, packet: bytes, encoding: str) -> Reply | Refusal:
        """The reply to a packed request. Everybody who listens hears of what it brought, once it is on disk.

        Raises `Unreadable` or `TooLarge` where the packet is no request.
        """
        message = _request(packet, encoding)
        if isinstance(message, Refusal):
            return message
        if message.buckets:
            self._metrics.diverged()
        reply = self._pull(who, project, message)
        if reply is None:
            reply = self._push(who, project, message)
        elif isinstance(reply, Reply) and message.after == 0 and reply.changes:
            with self._database.writing() as connection:
                record(connection, self._told(who, project, What.LOG_READ, message, head=reply.head))
        if isinstance(reply, Reply) and reply.taken:
            self._hub.announce(project, reply.head)
        return reply

    def _pull(self, who: Principal, project: ProjectId, message: Request) -> Reply | Refusal | None:
        """The answer to whoever brings nothing, beside all writers; None where the exchange has something to write."""
        if message.changes:
            return None
        with self._database.reading() as connection:
            found = _find(connection, who, project, message.partition, lock=False)
            if isinstance(found, Refusal):
                return found
            replica, _ = found
            # Who has read further than the log goes knows that it was set back: that must be written down.
            return None if message.after > replica.head else answer(replica, message, now=self._now(), chance=self._chance)

    def _push(self, who: Principal, project: ProjectId, message: Request) -> Reply | Refusal:
        with self._database.writing() as connection:
            found = _find(connection, who, project, message.partition, lock=True)
            if isinstance(found, Refusal):
                return found
            replica, role = found
            refusal = None if role.may_change else sentence(Problem.ROLE_TOO_SMALL)
            before = replica.head
            reply = answer(replica, message, now=self._now(), chance=self._chance, refusal=refusal)
            count = replica.head - before
            if count:
                record(connection, self._told(who, project, What.CHANGES_TAKEN, message, changes=count, head=replica.head))
        self._metrics.took(count)
        return reply

    def _told(self, who: Principal, project: ProjectId, what: What, message: Request, **about: int) -> Entry:
        return Entry(project, self._now(), who.name, what, {"site": message.site, **about}, who.sign_in)


def _find(connection: Connection, who: Principal, project: ProjectId, partition: str, *, lock: bool) -> tuple[Replica, Role] | Refusal:
    role = role_of(connection, project, who)
    if isinstance(role, Refusal):
        return role
    if partition != CORE:
        return Refusal(Problem.NO_SUCH_PARTITION)
    return Replica(EngineConnection(connection), project, lock=lock), role


def _request(packet: bytes, encoding: str) -> Request | Refusal:
    """The message in a packet, if it is of a version and a size we answer."""
    try:
        message = _unpacked(packet, encoding, Request)
    except TooLarge:
        raise
    except Unreadable:
        if _version(packet, encoding) <= PROTOCOL:
            raise
        return Refusal(Problem.PROTOCOL_TOO_NEW)
    if message.protocol > PROTOCOL:
        return Refusal(Problem.PROTOCOL_TOO_NEW)
    if message.protocol < PROTOCOL_OLDEST:
        return Refusal(Problem.PROTOCOL_TOO_OLD)
    if len(message.changes) > PAGE_CHANGES:
        return Refusal(Problem.TOO_LARGE, f"A message carries {PAGE_CHANGES} changes at most.")
    return message


class _Version(msgspec.Struct):
    """As much of a request of whatever version as tells the version."""

    protocol: int = 0


def _version(packet: bytes, encoding: str) -> int:
    """The version that a message names which is not to be understood otherwise; 0 where it names none."""
    try:
        return _unpacked(packet, encoding, _Version).protocol
    except Unreadable:
        return 0


def _unpacked(packet: bytes, encoding: str, type: type[T]) -> T:
    match encoding:
        case "zstd":
            return unpack(packet, type)
        case "" | "identity":
            return parse(packet, type)
        case _:
            raise Unreadable(f"A message is sent plain or as {ENCODING}, not as {encoding[:20]}")
