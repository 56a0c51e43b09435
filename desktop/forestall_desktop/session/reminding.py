"""Which actions of this person are late or soon due, told once a day for each file. Never changes the project."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from forestall.fmea.actions import Action, Selection, actions_in
from forestall.fmea.project import Project
from forestall.store.file import ProjectFile
from forestall_desktop.session.opening import load
from forestall_desktop.settings.preferences import Settings

REMINDED = "reminded"
"""The property of a project file that says on which day its person was reminded last."""


def remind(file: ProjectFile, settings: Settings, today: date) -> list[Action]:
    """What the person should be reminded of now: nothing where that was done today already, or where there is nothing."""
    if settings.remind_days is None or file.get(REMINDED) == today.isoformat():
        return []
    found = due_of(load(file)[0], names(file, settings), today, settings.remind_days)
    if found:
        file.set(REMINDED, today.isoformat())
    return found


def due_of(project: Project, owners: Iterable[str], today: date, days: int) -> list[Action]:
    """The open actions of people of these names that are late, or due within so many days; the latest first."""
    wishes = [each for name in owners for each in (Selection(overdue=True, owner=name), Selection(upcoming_days=days, owner=name))]
    return [each for each in actions_in(project, today) if any(wish.takes(each, today) for wish in wishes)]


def names(file: ProjectFile, settings: Settings) -> set[str]:
    """What this person is called in a project: as she signs, and as its server knows her."""
    server = file.get("server")
    known = (settings.signature, settings.servers.get(server, "") if server else "")
    return {each for each in known if each.strip()}
