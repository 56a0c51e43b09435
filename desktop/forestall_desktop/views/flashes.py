"""Which cells flash, and for how long: so that the eye finds what somebody else did. Paints nothing."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from forestall.fmea.sheet import Row
from forestall_desktop.views.form_paint import FLASH_SECONDS

_FRAME_MILLIS = 80


class Flashes(QObject):
    """Cells by row and column, with when they began and whose doing it was: None for our own."""

    def __init__(self, repaint: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self.cells: dict[tuple[Row, int], tuple[float, str | None]] = {}
        self._repaint = repaint
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MILLIS)
        self._timer.timeout.connect(self._fade)

    def add(self, row: Row, column: int, author: str | None) -> None:
        """Let this cell flash from now on, in the colour of who changed it."""
        self.cells[row, column] = (time.monotonic(), author)
        self._timer.start()

    def clear(self) -> None:
        """Let nothing flash."""
        self.cells.clear()

    def _fade(self) -> None:
        until = time.monotonic() - FLASH_SECONDS
        for cell in [cell for cell, (began, _) in self.cells.items() if began <= until]:
            del self.cells[cell]
        if not self.cells:
            self._timer.stop()
        self._repaint()
