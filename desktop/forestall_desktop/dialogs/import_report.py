"""Shows what an import left out, cell by cell with the reason. Changes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

_COLUMNS = (("cell", "Cell"), ("text", "Text"), ("why", "Why it was left out"))


class ImportReport(QDialog):
    """A table of skipped cells."""

    def __init__(self, title: str, skipped: Sequence[Mapping[str, Any]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("What the import left out")
        self.resize(680, 420)
        heading = QLabel(title)
        heading.setWordWrap(True)
        self.table = QTableWidget(len(skipped), len(_COLUMNS))
        self.table.setAccessibleName("Cells that were left out")
        self.table.setHorizontalHeaderLabels([words for _, words in _COLUMNS])
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for row, cell in enumerate(skipped):
            for place, (name, _) in enumerate(_COLUMNS):
                item = QTableWidgetItem(str(cell.get(name, "")))
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.table.setItem(row, place, item)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        for widget in (heading, self.table, buttons):
            column.addWidget(widget)
