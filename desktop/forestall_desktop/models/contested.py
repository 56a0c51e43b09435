"""The contested cells of a project, as a list for the review: their values, whose they are, what each would mean. Decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from forestall.changes import Change, Value
from forestall.errors import ForestallError
from forestall.fmea.before import last_in_common
from forestall.fmea.cells import Contested
from forestall.fmea.entry import Cell
from forestall.fmea.model import field_of
from forestall.fmea.schema import REMOVED, FieldType
from forestall.fmea.words import merged
from forestall.ids import EntityId
from forestall_desktop.models.naming import cell_name, name_of
from forestall_desktop.models.outcomes import outcome
from forestall_desktop.models.review import said_candidate
from forestall_desktop.models.tips import said_when
from forestall_desktop.session.door import ProjectSession

Index = QModelIndex | QPersistentModelIndex
Histories = Callable[[EntityId], Iterable[Change]]
_ROOT = QModelIndex()
_NAME_MAX = 60


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values of a contested cell, ready to show."""

    value: Value
    text: str
    author: str
    when: str
    mine: bool
    outcome: str = ""
    """What the choice would do to the action priority of the lines it rates."""


@dataclass(frozen=True, slots=True)
class Past:
    """What stood in a contested text before people went apart, and both their changes of it together, where that can be said."""

    before: str
    both: str | None


class ContestedModel(QAbstractListModel):
    """The contested cells of a project, by the entity they belong to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: ProjectSession | None = None
        self._histories: Histories = _unknown
        self._cells: list[Contested] = []

    def show(self, session: ProjectSession | None, histories: Histories | None = None) -> None:
        """List the contested cells of this project; `histories` gives what is known of an entity's past."""
        self.beginResetModel()
        self._session, self._histories = session, histories or _unknown
        self._cells = self._now()
        self.endResetModel()

    def renew(self) -> None:
        """List what is contested now; what stays keeps its place under the cursor."""
        now = {(cell.entity, cell.field): cell for cell in self._now()}
        for row in range(len(self._cells) - 1, -1, -1):
            if (self._cells[row].entity, self._cells[row].field) not in now:
                self.beginRemoveRows(_ROOT, row, row)
                del self._cells[row]
                self.endRemoveRows()
        here = {(cell.entity, cell.field): None for cell in self._cells}
        fresh = [cell for name, cell in now.items() if name not in here]
        self._cells = [now[name] for name in here]
        if fresh:
            self.beginInsertRows(_ROOT, len(self._cells), len(self._cells) + len(fresh) - 1)
            self._cells += fresh
            self.endInsertRows()
        if here:
            self.dataChanged.emit(self.index(0), self.index(len(here) - 1))

    def cell(self, row: int) -> Contested | None:
        """The contested cell in a row."""
        return self._cells[row] if 0 <= row < len(self._cells) else None

    def row_of(self, cell: Cell) -> int | None:
        """In which row a cell is listed; a removal in dispute counts for every cell of its entity."""
        for row, each in enumerate(self._cells):
            if each.entity == cell[0] and each.field in (cell[1], REMOVED):
                return row
        return None

    def sides(self, cell: Contested) -> list[Side]:
        """The values of a contested cell, the shown one first."""
        if self._session is None:
            return []
        site, project = self._session.site, self._session.project
        return [
            Side(
                each.value,
                said_candidate(project, cell.field, each.value),
                each.head.author,
                said_when(each.head.stamp),
                each.head.dot.site == site,
                outcome(project, cell, each.value),
            )
            for each in cell.candidates
        ]

    def is_text(self, cell: Contested) -> bool:
        """Whether it is about words, so that they can be compared one by one."""
        entity = self._session.project.get(cell.entity) if self._session else None
        field = field_of(entity.kind, cell.field) if entity else None
        return field is not None and field.type is FieldType.TEXT and all(isinstance(each.value, str) for each in cell.candidates)

    def past(self, cell: Contested) -> Past | None:
        """What stood in a contested text before; None where that is not known, or the cell holds no text."""
        if not self.is_text(cell):
            return None
        try:
            change = last_in_common(self._histories(cell.entity), cell.field, [each.head.dot for each in cell.candidates])
        except ForestallError:
            return None  # the file cannot be read now; both values are shown as they are
        before = change.set[cell.field] if change else None
        if not isinstance(before, str):
            return None
        texts = [str(each.value) for each in cell.candidates]
        return Past(before, merged(before, *texts) if len(texts) == 2 else None)

    def title(self, cell: Contested) -> str:
        """What is contested, in words: which cell of what kind of thing."""
        return cell_name(self._session.project, cell.entity, cell.field) if self._session else ""

    def name(self, cell: Contested) -> str:
        """What a person calls the thing it belongs to, shortened."""
        name = name_of(self._session.project, cell.entity) if self._session else ""
        return name if len(name) <= _NAME_MAX else f"{name[: _NAME_MAX - 1]}…"

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._cells)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index.row())
        if cell is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"≠  {self.title(cell)}\n“{name}”" if (name := self.name(cell)) else f"≠  {self.title(cell)}"
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return "; ".join(f"“{side.text}” by {side.author}, {side.when}" for side in self.sides(cell))
            case _:
                return None

    def _now(self) -> list[Contested]:
        if self._session is None:
            return []
        return [cell for cells in self._session.contested.values() for cell in cells]


def _unknown(_: EntityId) -> Iterable[Change]:
    """No past is known."""
    return ()
