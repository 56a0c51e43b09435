"""What the lists of the read API say: pages of the form sheet and of the actions, from a project in memory. Pure.

Where a filter lets little through, a page may be short or empty and still have a next one: a request looks at so much, and no more.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from forestall.changes import Change, Dot, Entity, FieldName, Value
from forestall.clock import iso
from forestall.fmea.actions import action_of, told
from forestall.fmea.cells import Contested, Fate, contested, fate
from forestall.fmea.findings.index import FindingsIndex
from forestall.fmea.findings.rules import Gravity
from forestall.fmea.findings.waiving import Standing
from forestall.fmea.kinds.optimization import DUE, OPEN, OWNER
from forestall.fmea.lines import record
from forestall.fmea.project import Project
from forestall.fmea.revisions import revisions
from forestall.fmea.schema import REMOVED, STATUS
from forestall.fmea.sheet import Row, walk
from forestall_server.reading.shelf import LISTS_KEPT, Held

LOOKED_AT_MAX = 2_000
"""So many rows one request looks at, whatever its filters let through."""
_LAST_DAY = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Page:
    """Some of a list, and the place behind which the next page begins; None at the end."""

    items: Sequence[dict[str, Any]]
    place: str | None


@dataclass(frozen=True, slots=True)
class SheetFilter:
    """Which rows of the sheet: of one analysis or element (an id), with one action priority."""

    analysis: str | None = None
    element: str | None = None
    ap: str | None = None

    def may_take(self, row: Row) -> bool:
        """Whether the row stands in the right place."""
        return row.line is not None and self.analysis in (None, row.analysis) and self.element in (None, row.element)


@dataclass(frozen=True, slots=True)
class ActionFilter:
    """Which actions: whose (a name, whatever its capitals), due before a day, of a status, on a line of an action priority."""

    owner: str | None = None
    due_before: date | None = None
    status: str | None = None
    ap: str | None = None

    def may_take(self, project: Project, action: Entity) -> bool:
        """Whether the action fits, as far as it says so by itself."""
        due = _text(action, DUE)
        if self.due_before is not None and not (due and due < self.due_before.isoformat()):
            return False
        if self.status not in (None, _text(action, STATUS) or OPEN):
            return False
        return self.owner is None or project.text(_text(action, OWNER) or None).casefold() == self.owner.strip().casefold()


def sheet_page(held: Held, project: Project, number: int, wanted: SheetFilter, place: str, limit: int) -> Page:
    """Rows of the form sheet behind a place in it."""
    start = int(place) if place.isascii() and place.isdecimal() and len(place) < 16 else 0
    items: list[dict[str, Any]] = []
    for here, row in enumerate(_rows(held, project, number, start), start):
        if len(items) == limit or here - start == LOOKED_AT_MAX:
            return Page(items, str(here))
        if wanted.may_take(row):
            said = record(project, row)
            if wanted.ap in (None, said["ap"]):
                items.append(said)
    return Page(items, None)


def _rows(held: Held, project: Project, number: int, start: int) -> Iterator[Row]:
    """The rows from a place on. The first page walks no further than it must; whoever goes on has the walk remembered."""
    known = held.lists.get(number)
    if known is None and start:
        known = held.lists[number] = list(walk(project))
        while len(held.lists) > LISTS_KEPT:
            held.lists.popitem(last=False)
    return islice(walk(project) if known is None else known, start, None)


def action_page(project: Project, today: date, wanted: ActionFilter, place: str, limit: int) -> Page:
    """Actions by their target dates, those without one last, behind a place."""
    every = sorted((f"{_text(each, DUE) or _LAST_DAY} {each.id}", each) for each in project.of_kind("action"))
    start = bisect_right(every, place, key=lambda each: each[0])
    items: list[dict[str, Any]] = []
    for looked_at, (here, action) in enumerate(every[start:], 1):
        if wanted.may_take(project, action):
            items += (each for each in told([action_of(project, action, today)]) if wanted.ap in (None, each["ap"]))
        if (len(items) == limit or looked_at == LOOKED_AT_MAX) and start + looked_at < len(every):
            return Page(items, here)
    return Page(items, None)


def entity_told(entity: Entity) -> dict[str, Any]:
    """One entity: what its cells show, and which of them wait for a person."""
    return {
        "id": entity.id,
        "kind": entity.kind,
        "removed": fate(entity) is Fate.REMOVED,
        "values": {name: value for name, value in sorted(entity.values.items()) if name != REMOVED},
        "contested": [cell.field for cell in contested(entity)],
    }


def contested_told(entity: Entity) -> list[dict[str, Any]]:
    """The contested cells of an entity, each with its candidates, the one shown first."""
    return [_contest(entity, cell) for cell in contested(entity)]


def history_told(changes: Sequence[tuple[int, Change]], field: str | None, earlier: Sequence[Change]) -> list[dict[str, Any]]:
    """An entry for each field of each change; `replaced` holds the values its author saw there, as far as their wording is kept.

    `earlier`: the entity's whole history, in which those values are looked up.
    """
    said: dict[tuple[Dot, FieldName], Value] = {(each.dot, name): value for each in earlier for name, value in each.set.items()}
    return [
        {
            "number": number,
            "at": iso(change.stamp),
            "author": change.author,
            "field": name,
            "value": value,
            "replaced": [said[dot, name] for dot in change.saw.get(name, ()) if (dot, name) in said],
        }
        for number, change in changes
        for name, value in change.set.items()
        if field in (None, name)
    ]


def revisions_told(project: Project) -> list[dict[str, Any]]:
    """The revisions, the oldest first."""
    return [
        {
            "id": each.id,
            "name": each.name,
            "state": each.state,
            "hash": each.hash,
            "author": each.author,
            "made_at": iso(each.made_at),
            "date": each.date or None,
            "remarks": each.remarks or None,
            "signatures": [{"id": one.id, "values": entity_told(one)["values"]} for one in each.signatures],
        }
        for each in revisions(project)
    ]


def findings_told(index: FindingsIndex) -> dict[str, Any]:
    """How many findings there are of each gravity and each rule that nobody waived, and how many somebody did."""
    every = list(index.found())
    standing = [each.finding for each in every if each.standing is not Standing.WAIVED]
    rules = Counter(each.rule for each in standing)
    return {
        "counts": {gravity.value: index.counts[gravity] for gravity in Gravity},
        "waived": len(every) - len(standing),
        "rules": [
            {"code": rule.code, "gravity": rule.gravity.value, "says": rule.sentence, "count": count}
            for rule, count in sorted(rules.items(), key=lambda each: each[0].code)
        ],
    }


def _contest(entity: Entity, cell: Contested) -> dict[str, Any]:
    candidates = [{"value": each.value, "author": each.head.author, "at": iso(each.head.stamp)} for each in cell.candidates]
    return {"entity": entity.id, "kind": entity.kind, "field": cell.field, "candidates": candidates}


def _text(entity: Entity, name: FieldName) -> str:
    value = entity.values.get(name)
    return value if isinstance(value, str) else ""
