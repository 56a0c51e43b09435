"""How risks and work go on over time: results from revision to revision, open actions from month to month. Pure; the day is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from forestall.changes import Entity, FieldName
from forestall.fmea.actions import is_open
from forestall.fmea.edits import Refused
from forestall.fmea.freezing import kept_content
from forestall.fmea.kinds.optimization import COMPLETED_ON, DUE
from forestall.fmea.project import Project
from forestall.fmea.revisions import Revision
from forestall.fmea.schema import STATUS
from forestall.fmea.statistics import results, standings

MONTHS_MAX = 36
"""A longer way is told by its last months."""


@dataclass(frozen=True, slots=True)
class Month:
    """How many actions were, or will be, left at the end of a month (“2027-04”): by their target dates, and in truth so far."""

    name: str
    planned: int
    left: int | None
    """None for months to come."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The results of one revision, or of now."""

    name: str
    date: str
    results: Mapping[str, int]


def burn_down(project: Project, today: date) -> Sequence[Month]:
    """The months from the first target or completion date to the last one, or to this one. Who has no target date is always planned.

    An action that is done but does not say when counts as done today; before that nobody knows.
    """
    every = [(_day(each, DUE), _done_on(each, today)) for each in project.of_kind("action")]
    days = [day for pair in every for day in pair if day]
    if not days:
        return ()
    months = _months(min(days)[:7], max(*days, today.isoformat())[:7])[-MONTHS_MAX:]
    return [_month(name, every, today) for name in months]


def frame_of(project: Project, revision: Revision) -> Frame | Refused:
    """What the results were when a revision was frozen; Refused where its content is not whole here."""
    kept = kept_content(project, revision.cells)
    if isinstance(kept, Refused):
        return kept
    then = Project(project.id, (Entity(id, each.kind, revision.cells.mark, dict(each.fields), {}) for id, each in kept.items()))
    return Frame(revision.name, revision.date, results(standings(then)))


def _month(name: str, every: Iterable[tuple[str, str]], today: date) -> Month:
    end = f"{name}-99"
    planned = sum(not due or due > end for due, _ in every)
    past = name <= today.isoformat()[:7]
    return Month(name, planned, sum(not done or done > end for _, done in every) if past else None)


def _done_on(action: Entity, today: date) -> str:
    """The day an action was done or dropped; empty while it is open."""
    status = action.values.get(STATUS)
    if not isinstance(status, str) or is_open(status):
        return ""
    return _day(action, COMPLETED_ON) or today.isoformat()


def _day(entity: Entity, name: FieldName) -> str:
    value = entity.values.get(name)
    try:
        return date.fromisoformat(value).isoformat() if isinstance(value, str) else ""
    except ValueError:  # a peer may have sent anything
        return ""


def _months(first: str, last: str) -> list[str]:
    """Every month from one to another, both with it."""
    start, end = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (first, last))
    return [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(start, end + 1)]
