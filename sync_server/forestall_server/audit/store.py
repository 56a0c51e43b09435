"""The audit log in the database, over one connection and its transaction: `record` adds a line, in the transaction of what it tells.

Nothing here changes or removes a line. `record` is the last thing a transaction does, and it tells one thing: so nobody waits for a book
while holding another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Row, insert, or_, select, text, tuple_, update

from forestall_server import tables
from forestall_server.audit import names
from forestall_server.audit.chain import BEGINNING, SERVER_BOOK, Book, Checkpoint, Entry, Line, chained
from forestall_server.keys import TenantId, book_of

_FETCHED = 1_000

# The row of the book is locked by this until the transaction ends: numbers without holes, and nobody reads an older link.
_NEXT = text(
    "INSERT INTO audit_book (book, n, link, signed) VALUES (:book, 1, :link, 0)"
    " ON CONFLICT (book) DO UPDATE SET n = audit_book.n + 1 RETURNING n, link"
)
_ADD = text(
    "INSERT INTO audit_line (book, n, at, who, device, what, about, link) VALUES (:book, :n, :at, :who, :device, :what, :about, :link)"
)
_LINK = text("UPDATE audit_book SET link = :link WHERE book = :book")


class Place(NamedTuple):
    """Where a page of lines ended: lines are listed by time, book and number."""

    at: int
    book: str
    n: int


def record(connection: Connection, entry: Entry) -> None:
    """Add a line to the log; what it tells of people stands beside it, under a reference."""
    entry = names.referred(connection, entry)
    n, before = connection.execute(_NEXT, {"book": entry.book, "link": BEGINNING}).one()
    line = chained(entry, n, before)
    row = {"book": line.book, "n": n, "at": line.at, "who": line.who, "device": line.device, "what": line.what, "about": line.about}
    connection.execute(_ADD, {**row, "link": line.link})
    connection.execute(_LINK, {"book": line.book, "link": line.link})


class AuditStore:
    """Answers in words what the tables know of the log."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(
        self,
        *,
        after: Place | None,
        limit: int,
        book: str | None = None,
        who: str | None = None,
        tenant: TenantId | None = None,
        concerning: str | None = None,
    ) -> list[Line]:
        """Lines by time, as people read them: of one book, by one person, of one tenant, `concerning` a person, as is asked for."""
        columns = tables.audit_line.c
        wanted = select(tables.audit_line).order_by(columns.at, columns.book, columns.n).limit(limit)
        if after is not None:
            wanted = wanted.where(tuple_(columns.at, columns.book, columns.n) > tuple_(*after))
        if tenant is not None:
            wanted = wanted.where(columns.book.startswith(book_of(tenant)) if book_of(tenant) else ~columns.book.contains(":"))
        if book is not None:
            wanted = wanted.where(columns.book == book)
        if who is not None:
            wanted = wanted.where(columns.who.in_([who, *names.references(self._connection, who)]))
        if concerning is not None:
            told = [concerning, *names.references(self._connection, concerning)]
            about = [columns.about.contains(f'"user":{msgspec.json.encode(each).decode()}', autoescape=True) for each in told]
            wanted = wanted.where(or_(columns.who.in_(told), *about))
        return names.named(self._connection, [_line(row) for row in self._connection.execute(wanted)])

    def lines(self) -> Iterator[Line]:
        """Every line as it was written, by book and number; read as it is looked at."""
        columns = tables.audit_line.c
        wanted = select(tables.audit_line).order_by(columns.book, columns.n)
        for row in self._connection.execution_options(yield_per=_FETCHED).execute(wanted):
            yield _line(row)

    def books(self) -> list[Book]:
        """How far every book has come."""
        columns = tables.audit_book.c
        rows = self._connection.execute(select(columns.book, columns.n, columns.link).order_by(columns.book))
        return [Book(*row) for row in rows]

    def grown(self) -> list[Book]:
        """The books with lines that no checkpoint signed yet, held until the end of the transaction."""
        columns = tables.audit_book.c
        # The server's book first: of two processes that sign at once, the second finds what the first has left.
        self._connection.execute(select(columns.n).where(columns.book == SERVER_BOOK).with_for_update())
        wanted = select(columns.book, columns.n, columns.link).where(columns.n > columns.signed).order_by(columns.book)
        return [Book(*row) for row in self._connection.execute(wanted.with_for_update())]

    def checkpoints(self) -> list[Checkpoint]:
        """All checkpoints, the oldest first."""
        rows = self._connection.execute(select(tables.audit_checkpoint).order_by(tables.audit_checkpoint.c.n))
        return [_checkpoint(row) for row in rows]

    def last_checkpoint(self) -> Checkpoint | None:
        """The newest checkpoint."""
        row = self._connection.execute(select(tables.audit_checkpoint).order_by(tables.audit_checkpoint.c.n.desc()).limit(1)).first()
        return _checkpoint(row) if row else None

    def keep(self, checkpoint: Checkpoint, books: Sequence[Book]) -> None:
        """Keep a new checkpoint, which signed these books."""
        told = {"n": checkpoint.n, "key": checkpoint.key, "body": checkpoint.body, "signature": checkpoint.signature}
        self._connection.execute(insert(tables.audit_checkpoint).values(told))
        for book in books:
            self._connection.execute(update(tables.audit_book).where(tables.audit_book.c.book == book.book).values(signed=book.n))


def _line(row: Row[Any]) -> Line:
    return Line(**row._mapping)


def _checkpoint(row: Row[Any]) -> Checkpoint:
    return Checkpoint(**row._mapping)
