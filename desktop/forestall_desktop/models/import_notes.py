"""What an import left out and what is worth a look, as a table to read before it is done and after. Decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from forestall_desktop.tongue import tr

Index = QModelIndex | QPersistentModelIndex


class NotesModel(QAbstractTableModel):
    """One row for each thing: first what changed its meaning on the way in, then what was left out."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, str, str, str]] = []

    def show_report(self, report: Mapping[str, Any] | None) -> None:
        """List what this report says."""
        self.beginResetModel()
        self._rows = notes(report) if report else []
        self.endResetModel()

    def cell(self, row: int) -> str:
        """The cell that a row names, as in the report."""
        return self._rows[row][1]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row()][index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (tr("What"), tr("Cell"), tr("Text"), tr("Why"))[section]


def notes(report: Mapping[str, Any]) -> list[tuple[str, str, str, str]]:
    """What a person should read: what, cell, text, why."""
    worth, out = tr("Worth a look"), tr("Left out")
    return [
        *((worth, each["cell"], each["text"], each["why"]) for each in report["findings"]),
        *((out, each["cell"], each["text"], each["why"]) for each in report["cells"]["skipped"]),
    ]
