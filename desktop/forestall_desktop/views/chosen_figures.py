"""In the status line: what the chosen cells come to. Counts a moment after the choice, so that no key waits for it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QStatusBar

from forestall_desktop.models.figures import CELLS_MAX, Figures, figures
from forestall_desktop.tongue import tr
from forestall_desktop.views.form_sheet import FormSheet

_PAUSE_MILLIS = 60


class ChosenFigures(QLabel):
    """Empty while only one cell is chosen."""

    def __init__(self, sheet: FormSheet, bar: QStatusBar) -> None:
        super().__init__()
        self._sheet = sheet
        self.setAccessibleName(tr("What the chosen cells come to"))
        bar.insertPermanentWidget(1, self)  # behind the one that says where the cursor is
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MILLIS)
        self._soon.timeout.connect(self._count)
        for moved in (sheet.selectionModel().selectionChanged, sheet.worksheet.touched, sheet.worksheet.modelReset):
            moved.connect(lambda *_: self._soon.start())

    def _count(self) -> None:
        ranges = self._sheet.selectionModel().selection().toList()
        cells = sum(each.width() * each.height() for each in ranges)
        if cells <= 1:
            self.setText("")
        elif cells > CELLS_MAX:
            self.setText(_said(Figures(cells)))
        else:
            found = figures(self._sheet.worksheet, self._sheet.chosen())
            self.setText(_said(found) if found.cells > 1 else "")


def _said(found: Figures) -> str:
    parts = [tr("{count} cells", count=f"{found.cells:,}")]
    if found.filled and found.filled < found.cells:
        parts.append(tr("{count} filled", count=f"{found.filled:,}"))
    if found.numbers:
        low, high = min(found.numbers), max(found.numbers)
        parts.append(tr("mean {mean}, from {low} to {high}", mean=f"{found.mean:.3g}", low=f"{low:g}", high=f"{high:g}"))
    if found.priorities:
        parts.append("AP " + " ".join(f"{each.value} {count:,}" for each, count in found.priorities))
    return " · ".join(parts)
