"""Writes the action list as a file: .csv for tables, .ics for calendars. Never chooses which actions are listed."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from forestall.fmea.actions import Action
from forestall.ids import ProjectId
from forestall.workbook.export_ics import calendar, is_to_do
from forestall.workbook.formulas import guarded
from forestall.workbook.target import appearing

_HEADS = ("Due", "Days late", "Status", "Responsible", "Action", "Cause", "AP", "AP after", "Entity")


def write_actions_csv(actions: Sequence[Action], path: Path) -> None:
    """The columns of the list, an action a row; UTF-8 with a mark at the start, commas. Unavailable if it cannot be written."""
    with appearing(path) as unfinished, unfinished.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_HEADS)
        writer.writerows([guarded(text) for text in _cells(action)] for action in actions)


def write_actions_ics(actions: Sequence[Action], path: Path, project: ProjectId, now: datetime) -> int:
    """The open actions with a target date as to-dos; gives how many those are. Unavailable if it cannot be written."""
    with appearing(path) as unfinished:
        unfinished.write_bytes(calendar(actions, project, now).encode())
    return sum(map(is_to_do, actions))


def _cells(action: Action) -> Sequence[str]:
    late = "" if action.days_late is None else str(action.days_late)
    first = action.first.ap if action.first else ""
    after = action.after.ap_said if action.after else ""
    return action.due, late, action.status, action.owner, action.text, action.cause, first, after, action.id
