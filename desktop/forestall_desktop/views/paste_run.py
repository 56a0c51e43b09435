"""Types a large block over the sheet portion by portion, the rows in sight first, so that the window stays awake. All of it is one step."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

from forestall.fmea.edits import Accepted, Batch, Refused
from forestall_desktop.models.clipboard import Block
from forestall_desktop.models.clipboard_paste import Paste, Target, paste_over
from forestall_desktop.models.grid import Grid
from forestall_desktop.models.many_texts import Left, Meant
from forestall_desktop.session.door import ProjectSession

_FIRST_CELLS = 200
"""About as many as are in sight."""
_SLICE_SECONDS = 0.03
"""What a portion may take; the next one is made larger or smaller for it."""

Told = Callable[[int], None]
Ended = Callable[[Meant, Sequence[str]], None]


class PasteRun(QObject):
    """One paste. `told` hears how many rows are done, `ended` what became of all of them."""

    def __init__(self, session: ProjectSession, target: Target, block: Block, told: Told, ended: Ended, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._target = target
        # Rows may come and go meanwhile: what is meant are the rows that stood there.
        self._rows = target.grid.rows[target.row : target.row + len(block.rows)]
        self._block = block
        self._told, self._ended = told, ended
        self._done = self._cells = 0
        self._refused: list[Left] = []
        self._unused: dict[str, None] = {}
        self._steps: int | None = None
        self._portion = max(1, _FIRST_CELLS // max(1, block.width))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> None:
        """Type the first rows now, the others as the window finds time."""
        self._go_on()
        if self._done < len(self._rows):
            self._timer.start(0)

    @property
    def running(self) -> bool:
        """Whether there is more to come."""
        return self._timer.isActive()

    def finish(self) -> None:
        """Type the rest now, while everybody waits."""
        while self.running:
            self._go_on()

    def stop(self) -> None:
        """Leave the rest; what is in stays, and undo takes it back."""
        self._timer.stop()
        self._ended(Meant(Batch(()), self._cells, tuple(self._refused)), tuple(self._unused))

    def _go_on(self) -> None:
        if self._steps is not None and self._session.steps < self._steps:
            self.stop()  # somebody took it back while it went on
            return
        end, began = self._end_of_portion(), time.perf_counter()
        self._type(slice(self._done, end))
        taken = time.perf_counter() - began
        self._portion = max(1, min(2 * self._portion, int(self._portion * _SLICE_SECONDS / max(taken, 0.001))))
        self._done = end
        self._told(end)
        if end >= len(self._rows):
            self.stop()

    def _end_of_portion(self) -> int:
        """Behind the last row of a mode: what one cell of the sheet shows is typed in one go."""
        end = min(self._done + self._portion, len(self._rows))
        while end < len(self._rows) and self._rows[end].mode is not None and self._rows[end].mode == self._rows[end - 1].mode:
            end += 1
        return end

    def _type(self, rows: slice) -> None:
        paste = self._planned(rows, carefully=False)
        if isinstance(self._submitted(paste), Refused):
            paste = self._planned(rows, carefully=True)
            self._submitted(paste)
        self._cells += paste.meant.cells
        self._refused += paste.meant.refused
        self._unused |= dict.fromkeys(paste.unused)

    def _planned(self, rows: slice, *, carefully: bool) -> Paste:
        here = Target(self._target.project, Grid(self._rows[rows]), 0, self._target.columns)
        return paste_over(here, Block(self._block.rows[rows]), self._session.new_id, os.urandom, carefully=carefully)

    def _submitted(self, paste: Paste) -> Accepted | Refused:
        verdict = self._session.submit(paste.meant.edit, onto=self._steps)
        if isinstance(verdict, Accepted) and verdict.drafts:
            self._steps = self._session.steps
        return verdict
