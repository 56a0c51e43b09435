"""What each row of the form sheet says, as one text in folded letters: so that a search passes over a row at a glance.

Made when it is asked for, or ahead of that in idle moments. Says what may be there, never what is: whoever finds something looks again.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, QTimer

from forestall_desktop.models.places import Place
from forestall_desktop.models.worksheet import WorksheetModel

_SLICE_SECONDS = 0.008
_BETWEEN = "\0"
"""Stands in no cell, and nobody looks for it."""


class RowTexts(QObject):
    """The texts of all rows in some columns; of a merged cell in its first row."""

    def __init__(self, model: WorksheetModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._columns: Sequence[int] = ()
        self._texts: list[str | None] = []
        self._next = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        for news in (model.modelReset, model.outlined):
            news.connect(self.forget)
        model.touched.connect(self._touched)

    def of(self, columns: Sequence[int]) -> list[str | None]:
        """The texts by row, None where `make` must be asked. The list is shared: do not change it."""
        if self._columns != columns or len(self._texts) != len(self._model.grid):
            self._columns, self._texts, self._next = list(columns), [None] * len(self._model.grid), 0
        return self._texts

    def make(self, row: int) -> str:
        """The text of a row."""
        model = self._model
        cells = [model.text(row, column) for column in self._columns if model.spans(row, column)[0] == row]
        found = _BETWEEN.join(cells).casefold()
        if row < len(self._texts):
            self._texts[row] = found
        return found

    def prepare(self, columns: Sequence[int]) -> None:
        """Somebody will look for something soon: make all of them in idle moments."""
        self.of(columns)
        self._timer.start(0)

    @property
    def complete(self) -> bool:
        """Whether nothing is left to be made ahead."""
        return not self._timer.isActive()

    def forget(self) -> None:
        """Everything may read otherwise now."""
        self._texts, self._next = [], 0
        self._timer.stop()

    def _touched(self, places: Iterable[Place], _: object) -> None:
        if self._texts:
            for row in {row for row, _ in places}:
                self._texts[row] = None

    def _go_on(self) -> None:
        until = time.perf_counter() + _SLICE_SECONDS
        while time.perf_counter() < until:
            if self._next >= len(self._texts):
                self._timer.stop()
                return
            if self._texts[self._next] is None:
                self.make(self._next)
            self._next += 1
