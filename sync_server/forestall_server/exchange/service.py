"""One exchange: may this person read, and are his changes taken? Then the law answers, in a transaction that is committed before the reply.

The law itself is `forestall.sync.answer`; here are only rights, versions and the transaction.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

import msgspec
from sqlalchemy import Connection

from forestall.clock import Millis
from forestall.errors import TooLarge, Unreadable
from forestall.ids import Chance, ProjectId
from forestall.protocol.messages import CORE, PAGE_CHANGES, PROTOCOL, PROTOCOL_OLDEST, Reply, Request
from forestall.protocol.packing import ENCODING, parse, unpack
from forestall.protocol.problems import Problem
from forestall.store.engine import EngineConnection
from forestall.store.replica import Replica
from forestall.sync.answer import answer
from forestall_server.accounts.store import Principal
from forestall_server.audit.chain import Entry, What
from forestall_server.audit.store import record
from forestall_server.events.hub import Hub
from forestall_server.keys import id_of
from forestall_server.permissions import Role, taken
from forestall_server.problems import Refusal
from forestall_server.projects.permits import Permit, role_of
from forestall_server.seeing.metrics import Metrics
from forestall_server.tenants.databases import Databases
from forestall_server.tenants.quotas import Quotas

T = TypeVar("T")


class Exchange:
    """Everything about exchanges. Safe to share between threads."""

    def __init__(self, databases: Databases, hub: Hub, metrics: Metrics, now: Callable[[], Millis], chance: Chance) -> None:
        self._databases = databases
        self._quotas = Quotas(databases, now)
        self._hub = hub
        self._metrics = metrics
        self._now = now
        self._chance = chance

    def run(self, permit: Permit, project: ProjectId, packet: bytes, encoding: str) -> Reply | Refusal:
        """The reply to a packed request. Everybody who listens hears of what it brought, once it is on disk.

        Raises `Unreadable` or `TooLarge` where the packet is no request.
        """
        message = _request(packet, encoding)
        if isinstance(message, Refusal):
            return message
        if message.buckets:
            self._metrics.diverged()
        key = permit.key(project)
        reply = self._pull(permit, key, message)
        if reply is None:
            reply = self._push(permit, key, message)
        elif isinstance(reply, Reply) and message.after == 0 and reply.changes:
            with self._databases.writing(permit.who.tenant) as connection:
                record(connection, self._told(permit.who, key, What.LOG_READ, message, head=reply.head))
        if isinstance(reply, Reply) and reply.taken:
            self._hub.announce(key, reply.head)
        return reply

    def _pull(self, permit: Permit, key: ProjectId, message: Request) -> Reply | Refusal | None:
        """The answer to whoever brings nothing, beside all writers; None where the exchange has something to write."""
        if message.changes:
            return None
        with self._databases.reading(permit.who.tenant, key) as connection:
            found = _find(connection, permit, key, message.partition, lock=False)
            if isinstance(found, Refusal):
                return found
            replica, _ = found
            # Who has read further than the log goes knows that it was set back: that must be written down.
            return None if message.after > replica.head else answer(replica, message, now=self._now(), chance=self._chance)

    def _push(self, permit: Permit, key: ProjectId, message: Request) -> Reply | Refusal:
        who = permit.who
        full = self._quotas.bytes_refusal(who.tenant, message.changes)
        with self._databases.writing(who.tenant, key) as connection:
            found = _find(connection, permit, key, message.partition, lock=True)
            if isinstance(found, Refusal):
                return found
            replica, role = found
            refuses = partial(taken, role) if full is None else lambda _: (0, full)
            before = replica.head
            reply = answer(replica, message, now=self._now(), chance=self._chance, refuses=refuses)
            count = replica.head - before
            if count:
                record(connection, self._told(who, key, What.CHANGES_TAKEN, message, changes=count, head=replica.head))
        self._metrics.took(count)
        return reply

    def _told(self, who: Principal, key: ProjectId, what: What, message: Request, **about: int) -> Entry:
        return Entry(key, self._now(), who.name, what, {"site": message.site, **about}, who.sign_in)


def _find(connection: Connection, permit: Permit, key: ProjectId, partition: str, *, lock: bool) -> tuple[Replica, Role] | Refusal:
    role = role_of(connection, permit, key)
    if isinstance(role, Refusal):
        return role
    if partition != CORE:
        return Refusal(Problem.NO_SUCH_PARTITION)
    return Replica(EngineConnection(connection), id_of(key), lock=lock, kept_as=key), role


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
