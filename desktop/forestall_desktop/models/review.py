"""What the side panel lists of histories and findings: Qt list models; they decide and change nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from forestall.changes import Change, FieldName, Value
from forestall.clock import Stamp
from forestall.fmea.findings import Finding
from forestall.fmea.model import field_of
from forestall.fmea.project import Project
from forestall.fmea.schema import REMOVED
from forestall.fmea.sheet import Row, cause_of
from forestall_desktop.models.tips import said_value, said_when

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_NAME_MAX = 60
_QUIET_FIELDS = frozenset({"position", "parent"})


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
            f"{said_field(change.kind, name)}: {said_candidate(project, name, value)}"
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


def said_candidate(project: Project, name: FieldName, value: Value) -> str:
    """A value of a contested cell, or of a history, for people."""
    if name == REMOVED:
        return "removed" if value else "kept"
    return said_value(project, value)


def _row_name(project: Project, row: Row) -> str:
    """What a person calls a row: its cause, or where there is none its mode; shortened."""
    name = project.text(cause_of(project, row.line)) or project.text(row.mode)
    return name if len(name) <= _NAME_MAX else name[: _NAME_MAX - 1] + "…"
