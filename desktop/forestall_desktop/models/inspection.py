"""Keeps the findings of the open project up to date in idle moments: a few milliseconds at a time, and only where something changed.

What is looked at, and what is said of it, is the core's business (`forestall.fmea.findings`).
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Set
from datetime import date
from heapq import heappush, heapreplace

from PySide6.QtCore import QObject, QTimer, Signal

from forestall.changes import ChangeSet
from forestall.fmea.findings.index import FindingsIndex
from forestall.fmea.findings.places import anchor
from forestall.fmea.findings.rules import Gravity
from forestall.fmea.findings.waiving import Found, Standing
from forestall.fmea.project import Project
from forestall.ids import EntityId
from forestall_desktop.models.slices import Slices, once_after, pause_after

LISTED_MAX = 300
"""So many are listed at once, which is an evening's work; the others move up."""
_TOLD_MILLIS = 250
"""How often at most the count is told anew while much changes."""
_DAY_MILLIS = 60_000
"""How soon a window that stays open overnight notices that it is another day."""
_GRAVITIES = tuple(Gravity)
_Key = tuple[int, int, int]

RowOf = Callable[[EntityId | None], int | None]
"""In which row of the sheet a line, a mode, a function or an element stands."""


class Inspection(QObject):
    """The findings of one project. `changed` tells that there are others now, `listed` that the list is made anew."""

    changed = Signal()
    listed = Signal()

    def __init__(self, row_of: RowOf, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._row_of = row_of
        self._today = today
        self._project: Project | None = None
        self._index: FindingsIndex | None = None
        self._settled = True
        """Whether the whole project was looked at once."""
        self._wanted = False
        self._with_waived = False
        self._listing: Iterator[None] | None = None
        self.list: list[Found] = []
        """The gravest findings, each gravity in the order of the sheet."""
        self._tell = once_after(_TOLD_MILLIS, self.changed.emit, self)
        self._work = Slices(self._next, self)
        self._work.paused.connect(self._keep_from_collector)
        self._days = QTimer(self)
        self._days.setInterval(_DAY_MILLIS)
        self._days.timeout.connect(self._turn)

    def show(self, project: Project | None) -> None:
        """Look at this project from now on."""
        self._project = project
        self._index = FindingsIndex(project, self._today()) if project is not None else None
        self.list = []
        self._listing = None
        self._settled = project is None
        if project is None:
            self._work.stop()
            self._days.stop()
        else:
            self._work.start()
            self._days.start()
        self.changed.emit()

    def take(self, changed: ChangeSet) -> None:
        """Look again where a change set makes a difference."""
        if self._index is not None:
            self._index.take(changed)
            self._work.start(pause_after(len(changed.changes)))

    def want(self, *, wanted: bool, with_waived: bool) -> None:
        """Whether anybody looks at the list; what nobody looks at is not made."""
        if (wanted, with_waived) != (self._wanted, self._with_waived):
            self._wanted, self._with_waived = wanted, with_waived
            self._begin_listing()

    @property
    def complete(self) -> bool:
        """Whether everything was looked at since it changed, and listed if somebody wants it so."""
        return (self._index is None or self._index.complete) and self._listing is None and not self._tell.isActive()

    @property
    def count(self) -> int:
        """How many findings nobody waived."""
        return self._index.counts.total() if self._index is not None else 0

    def flagged(self, wanted: Set[str]) -> set[EntityId]:
        """The lines, modes, functions and elements in whose rows findings of these rules or gravities are seen that nobody waived."""
        if self._index is None or self._project is None:
            return set()
        open_ones = (found.finding for found in tuple(self._index.found()) if found.standing is not Standing.WAIVED)
        named = {each.entity for each in open_ones if each.rule.code in wanted or each.rule.gravity in wanted}
        return {at for id in named if (at := anchor(self._project, id)) is not None}

    def _turn(self) -> None:
        if self._index is not None:
            self._index.turn(self._today())
            self._work.start()

    def _begin_listing(self) -> None:
        self._listing = self._list() if self._wanted and self._index is not None else None
        if self._listing is not None:
            self._work.start()

    def _keep_from_collector(self) -> None:
        if not self._settled:
            # What is remembered of each entity stays as long as the project: the collector would walk over it for 160 ms at a time.
            gc.freeze()

    def _next(self) -> bool:
        """Look at one thing; then list. False where nothing is left."""
        if self._index is not None and self._index.work():
            self._listing = None
            if not self._tell.isActive():
                self._tell.start()
            if self._index.complete:
                self._settled = True
                self._begin_listing()
            return True
        if self._listing is not None:
            if next(self._listing, self) is self:
                self._listing = None
                self.listed.emit()
            return True
        return False

    def _list(self) -> Iterator[None]:
        """Find the first of all findings, one look at a time: of ten thousand, nobody can sort all in a few milliseconds."""
        index, project = self._index, self._project
        if index is None or project is None:
            return
        best: list[tuple[_Key, Found]] = []
        for number, found in enumerate(tuple(index.found())):
            yield
            if self._with_waived or found.standing is not Standing.WAIVED:
                entry = (_negative(self._key(project, found, number)), found)
                if len(best) < LISTED_MAX:
                    heappush(best, entry)
                elif entry[0] > best[0][0]:
                    heapreplace(best, entry)
        self.list = [found for _, found in sorted(best, key=lambda each: each[0], reverse=True)]

    def _key(self, project: Project, found: Found, number: int) -> _Key:
        row = self._row_of(anchor(project, found.finding.entity))
        return _GRAVITIES.index(found.finding.rule.gravity), -1 if row is None else row, number


def _negative(key: _Key) -> _Key:
    """So that the heap has on top what would go first."""
    return -key[0], -key[1], -key[2]
