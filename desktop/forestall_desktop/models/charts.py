"""The numbers behind the charts: every cause line and action looked at once, in idle moments, and again only when something changed.

Revisions are read by our own command line beside the window; what is drawn is `printing.charts`. No widgets.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from forestall.changes import ChangeSet
from forestall.fmea.actions import Action, action_of
from forestall.fmea.courses import Frame, Month, burn_down
from forestall.fmea.project import Project
from forestall.fmea.quantities import criticality_of
from forestall.fmea.sheet import walk
from forestall.fmea.statistics import Standing, results, standing
from forestall.ids import EntityId
from forestall_desktop.models.slices import Making, once_after
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.tasks import Task

_CALM_MILLIS = 250
"""Numbers are found anew when nothing changed for so long."""


@dataclass(slots=True)
class Numbers:
    """What all charts are drawn from."""

    lines: list[Standing] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    months: Sequence[Month] = ()
    matrix: dict[tuple[int, int], list[EntityId]] = field(default_factory=dict)
    """The failure modes in each place of the criticality matrix, by column and row from the origin."""
    frames: Sequence[Frame] = ()
    """The frozen revisions, the oldest first; now is not among them."""

    @property
    def with_now(self) -> Sequence[Frame]:
        """The revisions, and what is now."""
        return (*self.frames, Frame("now", "", results(self.lines)))


class ChartsModel(QObject):
    """The numbers of one project. `renewed` tells that there are others."""

    renewed = Signal()

    def __init__(self, path: Callable[[], Path | None], today: Callable[[], date], parent: QObject | None = None) -> None:
        """`path` gives the open file once everything typed is in it."""
        super().__init__(parent)
        self.numbers = Numbers()
        self._path = path
        self._today = today
        self._session: ProjectSession | None = None
        self._awake = False
        self._stale = False
        self._revisions_stale = False
        self._task: Task | None = None
        self._making = Making(self)
        self._soon = once_after(_CALM_MILLIS, self._begin, self)

    @property
    def complete(self) -> bool:
        """Whether the charts show what there is."""
        return not self._stale and not self._making.busy and self._task is None

    def show(self, session: ProjectSession | None) -> None:
        """Show this project from now on."""
        self._session = session
        self._making.stop()
        self._task = None
        self.numbers = Numbers()
        self._stale = self._revisions_stale = True
        self.renewed.emit()
        if self._awake:
            self._begin()

    def wake(self, *, awake: bool) -> None:
        """Whether anybody looks; for nobody nothing is counted."""
        self._awake = awake
        if awake and self._stale:
            self._begin()

    def take(self, changed: ChangeSet) -> None:
        """Count again, soon."""
        self._stale = True
        self._revisions_stale = self._revisions_stale or any(change.kind == "baseline" for change in changed.changes)
        if self._awake:
            self._soon.start()

    def _begin(self) -> None:
        if not self._awake or self._session is None:
            return
        self._stale = False
        self._making.begin(_counting(self._session.project, self._today()), self._counted)
        if self._revisions_stale and self._task is None:
            self._ask_revisions(self._session.project)

    def _counted(self, numbers: Numbers) -> None:
        numbers.frames = self.numbers.frames
        self.numbers = numbers
        self.renewed.emit()

    def _ask_revisions(self, project: Project) -> None:
        self._revisions_stale = False
        path = self._path() if project.of_kind("baseline") else None
        if path is None:
            self.numbers.frames = ()
            return
        task = self._task = Task(["trend", str(path), "--json"], parent=self)
        task.finished.connect(lambda fine, printed, _: self._told(task, printed if fine else ""))

    def _told(self, task: Task, printed: str) -> None:
        if task is self._task:
            self._task = None
            self.numbers.frames = tuple(_frame(each) for each in json.loads(printed)["revisions"]) if printed else ()
            self.renewed.emit()
        task.deleteLater()


def _counting(project: Project, today: date) -> Generator[None, None, Numbers]:
    numbers = Numbers()
    for row in walk(project):
        if row.line is not None:
            numbers.lines.append(standing(project, row))
        yield
    for action in project.of_kind("action"):
        numbers.actions.append(action_of(project, action, today))
        yield
    numbers.months = burn_down(project, today)
    yield
    for element in project.of_kind("element"):
        item = criticality_of(project, element.id)
        for mode in item.modes if item is not None else ():
            if mode.place is not None:
                numbers.matrix.setdefault((mode.place.column, mode.place.row), []).append(mode.mode)
        yield
    return numbers


def _frame(told: Mapping[str, object]) -> Frame:
    found = told["results"]
    return Frame(str(told["name"]), str(told["date"]), {str(name): int(count) for name, count in dict(found).items()})  # type: ignore[call-overload]
