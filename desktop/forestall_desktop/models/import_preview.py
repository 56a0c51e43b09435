"""The cells of a sheet that is to come in, page by page, and what becomes of each. Asks for what is looked at; colours nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from forestall.workbook.grid import column_number, letters
from forestall.workbook.report import LEFT_OUT_BY_MAPPING
from forestall.workbook.roles import Role
from forestall_desktop.models.import_deciding import SeenTable
from forestall_desktop.models.import_words import label
from forestall_desktop.tongue import tr

_PAGE = 200
_CELL = re.compile(r"([A-Z]+)(\d+)$")
Index = QModelIndex | QPersistentModelIndex


class Fate(Enum):
    """What becomes of a cell."""

    AROUND = "around"
    HEADING = "heading"
    TAKEN = "taken"
    LOOK = "look"
    SET_ASIDE = "set aside"
    IGNORED = "ignored"


class PreviewModel(QAbstractTableModel):
    """One sheet. Rows and columns are those of the file."""

    wanted = Signal(int, int)
    """Rows whose texts are not here yet: the first, and how many."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = self._width = 0
        self._pages: dict[int, list[list[str]] | None] = {}
        self._marks: dict[tuple[int, int], tuple[Fate, str]] = {}
        self.table: SeenTable | None = None
        self._roles: dict[int, Role] = {}

    def begin(self, rows: int, width: int) -> None:
        """Show a sheet of this size from now on."""
        self.beginResetModel()
        self._rows, self._width = rows, width
        self._pages, self._marks, self._roles, self.table = {}, {}, {}, None
        self.endResetModel()

    def show_cells(self, first: int, rows: list[list[str]]) -> None:
        """The texts of some rows came."""
        self._pages[first // _PAGE] = rows
        last = min(first + _PAGE, self._rows) - 1
        if last >= first and self._width:
            self.dataChanged.emit(self.index(first, 0), self.index(last, self._width - 1))

    def show_fates(self, sheet: str, table: SeenTable | None, report: Mapping[str, Any] | None) -> None:
        """What would become of the cells came."""
        self.table = table
        self._roles = {each.index: each.role for each in table.columns} if table else {}
        self._marks = _marks(sheet, report) if report else {}
        # What a heading promises and the cells do not hold comes in as words.
        self._roles |= dict.fromkeys(_demoted(sheet, report) & self._roles.keys(), Role.CUSTOM) if report else {}
        if self._rows and self._width:
            self.dataChanged.emit(self.index(0, 0), self.index(self._rows - 1, self._width - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._width - 1)

    def role_of(self, column: int) -> Role | None:
        """What a column becomes; None where the sheet has no table there."""
        return self._roles.get(column)

    def fate(self, row: int, column: int) -> tuple[Fate, str]:
        """What becomes of a cell, and why where that wants a reason."""
        if (row, column) in self._marks:
            return self._marks[row, column]
        if self.table is None or row not in self.table.data:
            return (Fate.HEADING if self.table is not None and row in self.table.header else Fate.AROUND), ""
        return (Fate.AROUND if column not in self._roles else Fate.TAKEN), ""

    def text(self, row: int, column: int) -> str:
        """What stands in a cell, as far as it is here."""
        page = self._page(row // _PAGE)
        here = page[row % _PAGE] if page is not None and row % _PAGE < len(page) else []
        return here[column] if column < len(here) else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._width

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(row, column)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._tip(row, column)
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            becomes = self._roles.get(section)
            return f"{letters(section)}\n{label(becomes)}" if becomes is not None else f"{letters(section)}\n"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr("Click to choose what this column becomes")
        return None

    def _page(self, number: int) -> list[list[str]] | None:
        if number not in self._pages:
            self._pages[number] = None
            self.wanted.emit(number * _PAGE, _PAGE)
        return self._pages[number]

    def _tip(self, row: int, column: int) -> str:
        fate, why = self.fate(row, column)
        text = self.text(row, column)
        if not text:
            return ""
        return f"{text}\n{_said(fate)}{f': {why}' if why else ''}"


def _said(fate: Fate) -> str:
    match fate:
        case Fate.AROUND:
            return tr("Around the table")
        case Fate.HEADING:
            return tr("Heading")
        case Fate.TAKEN:
            return tr("Comes in")
        case Fate.LOOK:
            return tr("Comes in, worth a look")
        case Fate.SET_ASIDE:
            return tr("Set aside")
        case Fate.IGNORED:
            return tr("Ignored, as you said")


def _marks(sheet: str, report: Mapping[str, Any]) -> dict[tuple[int, int], tuple[Fate, str]]:
    """The cells of which something is said; what is left out weighs more than what is worth a look."""
    found: dict[tuple[int, int], tuple[Fate, str]] = {}
    for each in report["findings"]:
        if (place := place_of(sheet, each["cell"])) is not None:
            found[place] = Fate.LOOK, each["why"]
    for each in report["cells"]["skipped"]:
        if (place := place_of(sheet, each["cell"])) is not None:
            found[place] = (Fate.IGNORED if each["why"] == LEFT_OUT_BY_MAPPING else Fate.SET_ASIDE), each["why"]
    return found


def _demoted(sheet: str, report: Mapping[str, Any]) -> set[int]:
    places = (place_of(sheet, each["cell"]) for each in report["findings"] if each["kind"] == "column")
    return {place[1] for place in places if place is not None}


def place_of(sheet: str, cell: str) -> tuple[int, int] | None:
    """Row and column of a cell that a report names; None where it is on another sheet, or no cell."""
    where, _, name = cell.rpartition("!")
    match = _CELL.match(name)
    if match is None or where not in ("", sheet):
        return None
    column = column_number(match[1])
    return (int(match[2]) - 1, column) if column is not None else None
