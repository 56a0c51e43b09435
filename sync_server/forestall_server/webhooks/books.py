"""What the audit log tells that programs may hear of: people, members, projects made. Reads; adds nothing to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, select

from forestall.clock import Millis, iso, stamp_at
from forestall_server.audit.names import words_of
from forestall_server.keys import TenantId
from forestall_server.tables import account, audit_book, audit_line
from forestall_server.webhooks.events import LISTED_MAX, Event

LINES_MAX = 2_000
"""So many lines are looked at in one go; the rest waits for the next look."""


class Told(NamedTuple):
    """As much of a line as is passed on: what it is called there, about whom, by whom, when."""

    what: str
    user: str | None
    by: str
    at: int


def book_ends(connection: Connection, books: Iterable[str]) -> dict[str, int]:
    """How far these books have come."""
    columns = audit_book.c
    return {row.book: row.n for row in connection.execute(select(columns.book, columns.n).where(columns.book.in_(list(books))))}


def lines_after(connection: Connection, book: str, n: int, wanted: Iterable[str]) -> tuple[int, list[Told]]:
    """The lines of some sorts behind a number, and the number up to which all were looked at."""
    columns = audit_line.c
    some = select(columns.n, columns.what, columns.about, columns.who, columns.at).where(columns.book == book, columns.n > n)
    rows = connection.execute(some.order_by(columns.n).limit(LINES_MAX)).all()
    sorts = set(wanted)
    found = [_told(row.what, row.about, row.who, row.at) for row in rows if row.what in sorts]
    words = words_of(connection, [word for each in found for word in (each.user, each.by) if word])
    said = [each._replace(user=words.get(each.user or "", each.user), by=words.get(each.by, each.by)) for each in found]
    return (rows[-1].n if rows else n), said


def of_tenant(connection: Connection, lines: Sequence[Told], tenant: TenantId) -> list[Told]:
    """Those about people of a tenant."""
    names = {each.user for each in lines if each.user}
    wanted = select(account.c.name).where(account.c.tenant == tenant, account.c.name.in_(names))
    here = set(connection.execute(wanted).scalars())
    return [each for each in lines if each.user in here]


def told(lines: Sequence[Told], sorts: Mapping[str, Event]) -> dict[Event, dict[str, Any]]:
    """One message for each event."""
    found: dict[Event, list[dict[str, Any]]] = {}
    for each in lines:
        named = {"what": each.what, "user": each.user, "by": each.by or None, "at": iso(stamp_at(Millis(each.at)))}
        found.setdefault(sorts[each.what], []).append(named)
    return {event: {"events": every[:LISTED_MAX], "count": len(every)} for event, every in found.items()}


def _told(what: str, about: str, who: str, at: int) -> Told:
    user = msgspec.json.decode(about).get("user")
    return Told(what, user if isinstance(user, str) else who or None, who, at)
