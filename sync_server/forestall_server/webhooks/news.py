"""What happened in a project between two numbers of its log, as far as programs are told of it. Reads; changes nothing.

Counted by the database, so that what a large import brought costs no more than its actions and revisions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, func, select

from forestall.changes import Change, Dot, Entity, FieldName
from forestall.clock import Millis
from forestall.fmea.actions import is_open
from forestall.fmea.cells import Fate, fate
from forestall.fmea.kinds.optimization import COMPLETED, DUE
from forestall.fmea.kinds.revisions import APPROVED, STATE
from forestall.fmea.schema import STATUS, TEXT
from forestall.ids import EntityId, ProjectId, SiteId
from forestall.store.engine import EngineConnection
from forestall.store.replica import Replica
from forestall.store.tables import change, entity
from forestall_server.keys import id_of
from forestall_server.webhooks.events import LISTED_MAX, Event


@dataclass(frozen=True, slots=True)
class News:
    """What there is to tell of each event, without what people typed; and the same with it."""

    plain: Mapping[Event, Mapping[str, Any]]
    worded: Mapping[Event, Mapping[str, Any]]

    def told(self, *, texts: bool) -> Mapping[Event, Mapping[str, Any]]:
        """Which of both."""
        return self.worded if texts else self.plain


def replica_of(connection: Connection, key: ProjectId) -> Replica:
    """The log of a project."""
    return Replica(EngineConnection(connection), id_of(key), kept_as=key)


def news_of(connection: Connection, replica: Replica, after: int, now: Millis) -> News:
    """What came after a number."""
    looked = _Looked(connection, replica, after)
    changed = looked.changes_of("action"), looked.changes_of("baseline")
    actions = looked.actual({each.entity for each in changed[0]})
    revisions = looked.actual({each.entity for each in changed[1]})
    completed = _set_to(changed[0], STATUS, COMPLETED, actions)
    late = [actions[each.entity] for each in changed[0] if {DUE, STATUS} & each.set.keys() and is_due(actions.get(each.entity), now)]
    released = _set_to(changed[1], STATE, APPROVED, revisions)
    contested = looked.contested()
    found: dict[Event, list[Entity]] = {
        Event.ACTION_COMPLETED: completed,
        Event.ACTION_DUE: list({each.id: each for each in late}.values()),
        Event.REVISION_RELEASED: released,
    }
    more = {Event.PROJECT_CHANGED: looked.digest(), **({Event.CONFLICT_APPEARED: contested} if contested else {})}
    return News(
        plain={**more, **dict(_lists(found, texts=False))},
        worded={**more, **dict(_lists(found, texts=True))},
    )


def due_between(replica: Replica, connection: Connection, day: int, now: Millis) -> News:
    """The open actions whose day came after this one (as an ordinal), and until now."""
    ids = connection.execute(select(entity.c.id).where(entity.c.stream == replica.stream, entity.c.kind == "action")).scalars()
    every = replica.some(ids.all()).values()
    due = [each for each in every if is_due(each, now) and _day(each) > day]
    found = {Event.ACTION_DUE: sorted(due, key=lambda each: each.id)}
    return News(plain=dict(_lists(found, texts=False)), worded=dict(_lists(found, texts=True)))


def today(now: Millis) -> date:
    """The day it is, in UTC."""
    return datetime.fromtimestamp(now / 1000, UTC).date()


def is_due(action: Entity | None, now: Millis) -> bool:
    """Whether an open action's day is today, or over."""
    if action is None or fate(action) is Fate.REMOVED or not is_open(_text(action, STATUS)):
        return False
    return 0 < _day(action) <= today(now).toordinal()


class _Looked:
    """The changes of a project after a number."""

    def __init__(self, connection: Connection, replica: Replica, after: int) -> None:
        self._connection = connection
        self._replica = replica
        self._after = after
        self._window = (change.c.stream == replica.stream) & (change.c.number > after) & (change.c.number <= replica.head)

    def digest(self) -> dict[str, Any]:
        """How many there are, and of which kinds."""
        wanted = select(change.c.kind, func.count()).where(self._window).group_by(change.c.kind).order_by(change.c.kind)
        kinds = {kind: int(count) for kind, count in self._connection.execute(wanted)}
        return {"from": self._after + 1, "to": self._replica.head, "changes": sum(kinds.values()), "kinds": kinds}

    def changes_of(self, kind: str) -> list[Change]:
        """Those of one kind of thing, in order."""
        wanted = select(change.c.site, change.c.n).where(self._window, change.c.kind == kind).order_by(change.c.number)
        dots = [Dot(SiteId(site), n) for site, n in self._connection.execute(wanted)]
        found = self._replica.those(dots)
        return [found[dot] for dot in dots if dot in found]

    def actual(self, ids: Iterable[EntityId]) -> dict[EntityId, Entity]:
        """These things as they are now."""
        return self._replica.some(ids)

    def contested(self) -> dict[str, Any] | None:
        """The cells that are contested now, of things that were changed."""
        changed = select(change.c.entity).where(self._window)
        wanted = select(entity.c.id, entity.c.kind, entity.c.contested).order_by(entity.c.id)
        rows = self._connection.execute(
            wanted.where(entity.c.stream == self._replica.stream, entity.c.contested > 0, entity.c.id.in_(changed))
        ).all()
        named = [{"id": id, "kind": kind, "cells": cells} for id, kind, cells in rows[:LISTED_MAX]]
        return {"entities": named, "count": len(rows), "cells": sum(row.contested for row in rows)} if rows else None


def _set_to(changes: Sequence[Change], name: FieldName, value: str, actual: Mapping[EntityId, Entity]) -> list[Entity]:
    """What was set to a value, and still is."""
    ids = dict.fromkeys(each.entity for each in changes if each.set.get(name) == value)
    found = (actual[id] for id in ids if id in actual)
    return [each for each in found if each.values.get(name) == value and fate(each) is not Fate.REMOVED]


def _lists(found: Mapping[Event, Sequence[Entity]], *, texts: bool) -> Iterator[tuple[Event, dict[str, Any]]]:
    names = {Event.REVISION_RELEASED: "revisions"}
    for event, entities in found.items():
        if entities:
            told = [_told(each, texts=texts) for each in entities[:LISTED_MAX]]
            yield event, {names.get(event, "actions"): told, "count": len(entities)}


def _told(each: Entity, *, texts: bool) -> dict[str, Any]:
    told: dict[str, Any] = {"id": each.id}
    if each.kind == "action":
        told |= {"due": _text(each, DUE) or None, "status": _text(each, STATUS) or None}
    return told | ({"text": _text(each, TEXT)} if texts else {})


def _day(action: Entity) -> int:
    try:
        return date.fromisoformat(_text(action, DUE)).toordinal()
    except ValueError:  # a peer may have sent anything, and most have no day
        return 0


def _text(of: Entity, name: FieldName) -> str:
    value = of.values.get(name)
    return value if isinstance(value, str) else ""
