"""What differs between two revisions, as rows of a table. Reads what `forestall baseline compare --json` printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

_HEADS = ("What", "Where", "Difference")
_WORDS = {
    "added": "Added",
    "removed": "Removed",
    "moved": "Moved",
    "reworded": "Reworded",
    "rerated": "Rerated",
    "status": "Status",
    "header": "Heading",
    "changed": "Changed",
}
_Index = QModelIndex | QPersistentModelIndex


class ComparisonModel(QAbstractTableModel):
    """One row for each difference."""

    def __init__(self, told: Mapping[str, Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = list(_rows(told))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _HEADS[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.rows[index.row()][index.column()]
        return None


def _rows(told: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for what, word in _WORDS.items():
        for step in told.get(what, ()):
            yield word, " › ".join((*step["where"], step["text"])), _difference(what, step)


def _difference(what: str, step: Mapping[str, Any]) -> str:
    if "old" not in step:
        return ""
    if what == "moved":
        return "another order" if step["old"] == step["new"] else f"was under {step['old']}"
    return f"{step['label']}: {_value(step['old'])} → {_value(step['new'])}"


def _value(value: object) -> str:
    return "(empty)" if value is None else str(value)
