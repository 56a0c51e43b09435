"""The actions of a project as a list to work through: whose, by when, how late, what each changes. Pure; the day of today is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from forestall.changes import Entity, FieldName
from forestall.fmea.kinds.optimization import COMPLETED, DUE, NOT_IMPLEMENTED, OPEN, OWNER
from forestall.fmea.project import Project
from forestall.fmea.rounds import Rated, history
from forestall.fmea.schema import PARENT, STATUS
from forestall.fmea.sheet import cause_of
from forestall.ids import EntityId

_LAST_DAY = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Action:
    """One action with what people ask of it. `due` is a date as text, empty where none is set; `days_late` is None while it is not late."""

    id: EntityId
    text: str
    type: str
    status: str
    owner: str
    due: str
    days_late: int | None
    line: EntityId | None
    mode: str
    cause: str
    first: Rated | None
    """The line as it was rated first; None where the action hangs on no line."""
    after: Rated | None
    """The line with this action; None where the action rates nothing anew."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which actions to list. `owner` is a name, whatever its capitals; `upcoming_days`: due from today until so many days on."""

    overdue: bool = False
    upcoming_days: int | None = None
    owner: str = ""

    def takes(self, action: Action, today: date) -> bool:
        """Whether an action is listed."""
        if self.owner and action.owner.casefold() != self.owner.strip().casefold():
            return False
        if self.overdue:
            return action.days_late is not None
        if self.upcoming_days is None:
            return True
        until = today + timedelta(days=self.upcoming_days)
        return is_open(action.status) and today.isoformat() <= action.due <= until.isoformat()


def actions_in(project: Project, today: date, selection: Selection | None = None) -> list[Action]:
    """The actions of a project by their target dates, those without one last."""
    every = (action_of(project, each, today) for each in project.of_kind("action"))
    chosen = [each for each in every if selection is None or selection.takes(each, today)]
    return sorted(chosen, key=lambda each: (each.due or _LAST_DAY, each.id))


def told(actions: Iterable[Action]) -> list[dict[str, Any]]:
    """The actions as `forestall actions --json` prints them."""
    return [
        {
            "id": each.id,
            "text": each.text,
            "type": each.type or None,
            "status": each.status,
            "owner": each.owner or None,
            "due": each.due or None,
            "days_late": each.days_late,
            "line": each.line,
            "mode": each.mode,
            "cause": each.cause,
            "ap": each.first.ap or None if each.first else None,
            "ap_after": each.after.ap or None if each.after else None,
            "preliminary": each.after.preliminary if each.after else None,
        }
        for each in actions
    ]


def is_open(status: str) -> bool:
    """Whether an action of this status is still to be done."""
    return status not in (COMPLETED, NOT_IMPLEMENTED)


def days_late(action: Entity, today: date) -> int | None:
    """How many days ago an action should have been done, if nobody has done or dropped it; None while it is not late."""
    due = _text(action, DUE)
    if not due or due >= today.isoformat() or not is_open(_text(action, STATUS)):
        return None
    try:
        return (today - date.fromisoformat(due)).days
    except ValueError:  # a peer may have sent anything
        return None


def action_of(project: Project, action: Entity, today: date) -> Action:
    """One action as it stands today."""
    line = project.shown(_text(action, PARENT) or None)
    rated = history(project, line.id) if line is not None and line.kind == "line" else []
    after = next((each for each in rated if each.round is not None and each.round.entity == action.id), None)
    return Action(
        action.id,
        project.text(action.id),
        _text(action, FieldName("type")),
        _text(action, STATUS) or OPEN,
        project.text(_text(action, OWNER) or None),
        _text(action, DUE),
        days_late(action, today),
        line.id if line is not None else None,
        project.text(_text(line, PARENT) or None) if line is not None else "",
        project.text(cause_of(project, line.id)) if line is not None else "",
        rated[0] if rated else None,
        after,
    )


def _text(entity: Entity, name: FieldName) -> str:
    value = entity.values.get(name)
    return value if isinstance(value, str) else ""
