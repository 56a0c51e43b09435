"""Reads the audit log, signs how far it has come, exports it, and proves it. Adds nothing to it but that it was exported.

While a server runs, a job signs what was added since the last checkpoint; whoever stops signs what came last.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator

import msgspec

from forestall.clock import Millis
from forestall_server.audit.chain import (
    BEGINNING,
    OPERATOR,
    SERVER_BOOK,
    Book,
    Checkpoint,
    CheckpointBody,
    Entry,
    Line,
    Proof,
    What,
    hash_of,
    proved,
)
from forestall_server.audit.keys import ServerKey
from forestall_server.audit.names import Name, every_name
from forestall_server.audit.store import AuditStore, Place, record
from forestall_server.db import Database
from forestall_server.keys import EVERY, TenantId


class Audit:
    """Everything about the log but adding to it. Safe to share between threads."""

    def __init__(
        self, database: Database, now: Callable[[], Millis], elsewhere: Callable[[TenantId], Database | None] = lambda _: None
    ) -> None:
        """`elsewhere`: the other database with the books of a tenant's projects, if there is one."""
        self._database = database
        self._elsewhere = elsewhere
        self._now = now

    def page(
        self, *, after: Place | None, limit: int, book: str | None = None, who: str | None = None, tenant: TenantId | None = None
    ) -> list[Line]:
        """Lines by time; of one tenant, where that is asked for."""
        with self._database.reading(tenant or EVERY) as connection:
            here = AuditStore(connection).page(after=after, limit=limit, book=book, who=who, tenant=tenant)
        other = None if tenant is None else self._elsewhere(tenant)
        if tenant is None or other is None:
            return here
        with other.reading(tenant) as connection:
            there = AuditStore(connection).page(after=after, limit=limit, book=book, who=who, tenant=tenant)
        # What was moved is in both.
        both = {(line.at, line.book, line.n): line for line in (*here, *there)}
        return [both[place] for place in sorted(both)][:limit]

    def lines(self, *, book: str | None = None, who: str | None = None, page: int = 1_000) -> Iterator[Line]:
        """All lines by time, a page in memory at a time."""
        found = self.page(after=None, limit=page, book=book, who=who)
        while found:
            yield from found
            last = found[-1]
            found = self.page(after=Place(last.at, last.book, last.n), limit=page, book=book, who=who) if len(found) == page else []

    def sign(self, key: ServerKey) -> Checkpoint | None:
        """Sign how far every book has come that grew; None where none did."""
        with self._database.writing() as connection:
            store = AuditStore(connection)
            grown = store.grown()
            if not grown:
                return None
            before = store.last_checkpoint()
            n = before.n + 1 if before else 1
            said = CheckpointBody(n=n, at=int(self._now()), before=hash_of(before.body) if before else BEGINNING, books=grown)
            body = msgspec.json.encode(said).decode()
            checkpoint = Checkpoint(n=n, key=key.public, body=body, signature=key.signs(body))
            store.keep(checkpoint, grown)
            return checkpoint

    def prove(self, trusted: Container[str] | None) -> Proof:
        """Whether the log in the database is whole, as of one instant."""
        with self._database.reading() as connection:
            store = AuditStore(connection)
            return proved(store.books(), store.checkpoints(), store.lines(), trusted)

    def exported(self, key: ServerKey, *, names: bool = True) -> Iterator[Book | Checkpoint | Name | Line]:
        """The parts of an export as of one instant, all of it signed: books, checkpoints, lines. That it was made is in it, too.

        `names`: whom its references mean, which is no part of what is signed.
        """
        told = Entry(SERVER_BOOK, self._now(), OPERATOR, What.AUDIT_EXPORTED, {})
        with self._database.writing() as connection:
            record(connection, told)
        self.sign(key)
        with self._database.reading() as connection:
            store = AuditStore(connection)
            yield from store.books()
            yield from store.checkpoints()
            yield from every_name(connection) if names else ()
            yield from store.lines()
