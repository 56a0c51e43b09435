"""Looks at every row for its action priority: a few milliseconds at a time, and again where something changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from forestall.fmea.columns import Level
from forestall.fmea.lines import risk_of
from forestall.fmea.risk import Priority
from forestall.fmea.sheet import Row
from forestall.ids import EntityId
from forestall_desktop.models.grid import name_of
from forestall_desktop.models.slices import Slices, once_after, pause_after
from forestall_desktop.models.worksheet import WorksheetModel

_TOLD_MILLIS = 250
"""How often at most the counts are told anew while much changes."""


class Survey(QObject):
    """What stands in the rows, counted. `changed` tells that counts are new."""

    changed = Signal()

    def __init__(self, model: WorksheetModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._priorities: dict[EntityId, Priority | None] = {}
        self._waiting: list[Row] = []
        self._tell = once_after(_TOLD_MILLIS, self.changed.emit, self)
        self._work = Slices(self._next, self)
        self._work.paused.connect(self._tell_soon)
        model.begun.connect(self._begin)
        model.outlined.connect(self._outlined)
        model.altered.connect(self._again)

    @property
    def counts(self) -> Counter[Priority]:
        """How many lines have each priority."""
        return Counter(priority for priority in self._priorities.values() if priority is not None)

    @property
    def complete(self) -> bool:
        """Whether every row was looked at since it changed."""
        return not self._waiting

    def _begin(self) -> None:
        self._priorities.clear()
        self._queue(self._model.every.rows)
        self.changed.emit()

    def _outlined(self) -> None:
        rows = self._model.every.rows
        here = {name_of(row) for row in rows}
        for gone in [name for name in self._priorities if name not in here]:
            del self._priorities[gone]
        self._queue(row for row in rows if name_of(row) not in self._priorities)

    def _again(self, places: Iterable[tuple[int, int]]) -> None:
        grid = self._model.every
        rows: set[int] = set()
        for place, _ in places:
            rows.update(range(*grid.span(Level.MODE, place)) if place < len(grid) else ())
        self._queue([grid.rows[place] for place in sorted(rows)])
        self._work.start(pause_after(len(rows)))

    def _queue(self, rows: Iterable[Row]) -> None:
        self._waiting.extend(rows)
        self._work.start()

    def _next(self) -> bool:
        if self._waiting:
            self._look_at(self._waiting.pop())
        return bool(self._waiting)

    def _tell_soon(self) -> None:
        if not self._tell.isActive():
            self._tell.start()

    def _look_at(self, row: Row) -> None:
        model = self._model
        place = model.every.row_of(Level.LINE, row.line) if row.line else model.every.row_of(Level.MODE, row.mode)
        if model.session is None or place is None or model.every.rows[place] != row:
            return
        self._priorities[name_of(row)] = risk_of(model.project, row).ap
