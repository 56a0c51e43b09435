"""What the side panel lists of findings, as a Qt list model, and how values are told there. Decides and changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from forestall.changes import FieldName, Value
from forestall.fmea.findings.waiving import Found
from forestall.fmea.kinds.waivers import WHY
from forestall.fmea.model import field_of
from forestall.fmea.project import Project
from forestall.fmea.schema import REMOVED
from forestall_desktop.models.naming import kind_name, name_of
from forestall_desktop.models.tips import said_value, said_when
from forestall_desktop.tongue import tr, translated

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_NAME_MAX = 60


class FindingsModel(QAbstractListModel):
    """Findings as they were listed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project: Project | None = None
        self._found: list[Found] = []

    def show(self, project: Project | None, found: list[Found]) -> None:
        """List these of this project."""
        if found == self._found and project is self._project:
            return
        self.beginResetModel()
        self._project = project
        self._found = found
        self.endResetModel()

    def at(self, row: int) -> Found | None:
        """The finding in a row."""
        return self._found[row] if 0 <= row < len(self._found) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.at(index.row())
        if found is None or self._project is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{_title(self._project, found)}\n{translated(found.finding.sentence)}"
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return "\n".join(_facts(self._project, found))
            case _:
                return None


def said_field(kind: str, name: FieldName) -> str:
    """A field's name for people."""
    field = field_of(kind, name)
    return translated(field.label) if field else str(name)


def said_candidate(project: Project, name: FieldName, value: Value) -> str:
    """A value of a contested cell, or of a history, for people."""
    if name == REMOVED:
        return tr("removed") if value else tr("kept")
    return said_value(project, value)


def _title(project: Project, found: Found) -> str:
    """How grave it is, and what it is about."""
    entity = project.get(found.finding.entity)
    name = name_of(project, found.finding.entity) or (kind_name(project, entity) if entity else "")
    return f"{translated(found.finding.rule.gravity.capitalize())} · {name if len(name) <= _NAME_MAX else name[: _NAME_MAX - 1] + '…'}"


def _facts(project: Project, found: Found) -> Iterator[str]:
    """Which rule says it, and what somebody said about that."""
    entity = project.get(found.finding.entity)
    yield f"{kind_name(project, entity) if entity else ''}: {translated(found.finding.sentence)}"
    yield tr("Rule: {code}", code=found.finding.rule.code)
    waiver = project.get(found.waiver) if found.waiver else None
    for head in waiver.heads(WHY) if waiver else ():
        yield f"{translated(found.standing.value.capitalize())}: {head.value} – {head.author}, {said_when(head.stamp)}"
