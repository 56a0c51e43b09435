"""What the side panel lists: contested cells, the history of a cell, findings. Qt list and table models; they decide and change nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from forestall.changes import Change, FieldName, Value
from forestall.clock import Stamp
from forestall.fmea.cells import Contested
from forestall.fmea.entry import Cell
from forestall.fmea.findings import Finding
from forestall.fmea.lines import risk_of
from forestall.fmea.project import Project
from forestall.fmea.risk import action_priority
from forestall.fmea.schema import DETECTION, KINDS, OCCURRENCE, PARENT, REMOVED, SEVERITY, field_of
from forestall.fmea.sheet import Row, cause_of
from forestall.fmea.values import rating
from forestall.ids import EntityId
from forestall_desktop.models.tips import said_value, said_when
from forestall_desktop.session.door import ProjectSession

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_NAME_MAX = 60
_QUIET_FIELDS = frozenset({"position", "parent"})


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values of a contested cell, ready to show."""

    value: Value
    text: str
    author: str
    when: str
    mine: bool
    outcome: str = ""
    """What the choice would do to the action priority of the line."""


class ContestedModel(QAbstractListModel):
    """The contested cells of a project, by the entity they belong to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: ProjectSession | None = None
        self._cells: list[Contested] = []

    def show(self, session: ProjectSession | None) -> None:
        """List the contested cells of this project."""
        self.beginResetModel()
        self._session = session
        self._cells = self._now()
        self.endResetModel()

    def renew(self) -> None:
        """List what is contested now; what stays keeps its place under the cursor."""
        now = self._now()
        kept = {(cell.entity, cell.field) for cell in now}
        for row in range(len(self._cells) - 1, -1, -1):
            if (self._cells[row].entity, self._cells[row].field) not in kept:
                self.beginRemoveRows(_ROOT, row, row)
                del self._cells[row]
                self.endRemoveRows()
        here = [(cell.entity, cell.field) for cell in self._cells]
        fresh = [cell for cell in now if (cell.entity, cell.field) not in here]
        by_name = {(cell.entity, cell.field): cell for cell in now}
        self._cells = [by_name[name] for name in here]
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
        site = self._session.site
        return [
            Side(
                each.value,
                _said_candidate(self._session.project, cell.field, each.value),
                each.head.author,
                said_when(each.head.stamp),
                each.head.dot.site == site,
                _outcome(self._session.project, cell, each.value),
            )
            for each in cell.candidates
        ]

    def title(self, cell: Contested) -> str:
        """What is contested, in words: the field, and of what."""
        entity = self._session.project.get(cell.entity) if self._session else None
        if self._session is None or entity is None:
            return ""
        label = KINDS[entity.kind].label if entity.kind in KINDS else entity.kind
        name = self._session.project.text(_spoken_for(self._session.project, cell)) or label
        return f"{said_field(entity.kind, cell.field)} of “{name}”"

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._cells)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index.row())
        if cell is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"≠  {self.title(cell)}"
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return "; ".join(f"“{side.text}” by {side.author}, {side.when}" for side in self.sides(cell))
            case _:
                return None

    def _now(self) -> list[Contested]:
        if self._session is None:
            return []
        return [cell for cells in self._session.contested.values() for cell in cells]


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a history."""

    when: str
    author: str
    what: str
    stamp: Stamp


class HistoryModel(QAbstractListModel):
    """What happened to a cell, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._events: list[Event] = []

    def show(self, events: Sequence[Event]) -> None:
        """List these."""
        self.beginResetModel()
        self._events = list(events)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._events)

    def told(self, row: int) -> Event:
        """What stands in a row."""
        return self._events[row]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        event = self._events[index.row()]
        return f"{event.author} · {event.when}\n{event.what}"


class FindingsModel(QAbstractListModel):
    """Findings, in the order of the sheet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project: Project | None = None
        self._found: list[tuple[Row, Finding]] = []

    def show(self, project: Project | None, found: list[tuple[Row, Finding]]) -> None:
        """List these of this project."""
        if found == self._found and project is self._project:
            return
        self.beginResetModel()
        self._project = project
        self._found = found
        self.endResetModel()

    def at(self, row: int) -> tuple[Row, Finding] | None:
        """The finding in a row, and the row of the sheet it is about."""
        return self._found[row] if 0 <= row < len(self._found) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.at(index.row())
        if found is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        name = _row_name(self._project, found[0]) if self._project else ""
        return f"{name}\n{found[1].sentence}" if name else found[1].sentence


def events(project: Project, changes: Sequence[Change], names: frozenset[FieldName] | None = None) -> list[Event]:
    """Changes of an entity as lines of a history, newest first; only these fields where some are named."""
    found = []
    for change in reversed(changes):
        parts = [
            f"{said_field(change.kind, name)}: {_said_candidate(project, name, value)}"
            for name, value in change.set.items()
            if (names is None or name in names) and name not in _QUIET_FIELDS
        ]
        if parts:
            found.append(Event(said_when(change.stamp), change.author, "; ".join(parts), change.stamp))
    return found


def said_field(kind: str, name: FieldName) -> str:
    """A field's name for people."""
    field = field_of(kind, name)
    return field.label if field else str(name)


def _said_candidate(project: Project, name: FieldName, value: Value) -> str:
    if name == REMOVED:
        return "removed" if value else "kept"
    return said_value(project, value)


def _outcome(project: Project, cell: Contested, value: Value) -> str:
    """“AP H” where a contested O or D of a line decides the priority; empty where it does not."""
    line, chosen = project.get(cell.entity), rating(value)
    if line is None or line.kind != "line" or chosen is None or cell.field not in (OCCURRENCE, DETECTION):
        return ""
    mode = line.values.get(PARENT)
    risk = risk_of(project, Row(None, None, None, EntityId(mode) if isinstance(mode, str) else None, line.id))
    ratings = {SEVERITY: risk.severity, OCCURRENCE: risk.occurrence, DETECTION: risk.detection, cell.field: chosen}
    known = [each for each in ratings.values() if each is not None]
    return f"AP {action_priority(*known).value}" if len(known) == len(ratings) else ""


def _row_name(project: Project, row: Row) -> str:
    """What a person calls a row: its cause, or where there is none its mode; shortened."""
    name = project.text(cause_of(project, row.line)) or project.text(row.mode)
    return name if len(name) <= _NAME_MAX else name[: _NAME_MAX - 1] + "…"


def _spoken_for(project: Project, cell: Contested) -> str:
    """Whose wording names the entity: a line's is its cause's."""
    cause = project.value(cell.entity, FieldName("cause"))
    return cause if isinstance(cause, str) else cell.entity
