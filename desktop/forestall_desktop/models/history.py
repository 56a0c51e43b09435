"""The past of a cell of the form sheet, newest first, as a list for the side panel. Reads; decides and changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from forestall.changes import Change, FieldName
from forestall.fmea.cells import is_contested
from forestall.fmea.edits import SetFields
from forestall.fmea.entry import Cell
from forestall.fmea.past_values import Cuts, PastValue, past_values
from forestall.fmea.project import Project
from forestall.ids import EntityId
from forestall_desktop.models.naming import name_of
from forestall_desktop.models.review import said_candidate, said_field
from forestall_desktop.models.tips import said_when
from forestall_desktop.tongue import tr

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SAID = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole})


@dataclass(frozen=True, slots=True)
class Told:
    """One value of a cell, ready to show.

    `before`: what it replaced, None where that is not known or was more than one; `between`: the values it decided between; `whose`: which
    of several things of one cell it is about; `again`: the edit that makes it stand once more, None where it does.
    """

    past: PastValue
    label: str
    text: str
    before: str | None
    author: str
    when: str
    standing: str = ""
    between: tuple[str, ...] = ()
    whose: str = ""
    again: SetFields | None = None

    @property
    def revisions(self) -> tuple[str, ...]:
        """The revisions whose content it is."""
        return self.past.revisions


class HistoryModel(QAbstractListModel):
    """What a cell held, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: list[Told] = []

    def show(self, told: Sequence[Told]) -> None:
        """List these; where they are the same as before, nothing moves."""
        if list(told) == self._told:
            return
        self.beginResetModel()
        self._told = list(told)
        self.endResetModel()

    def told(self, row: int) -> Told:
        """What stands in a row."""
        return self._told[row]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._told)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return spoken(self._told[index.row()]) if index.isValid() and role in _SAID else None


def spoken(told: Told) -> str:
    """A value and its story in plain words."""
    held = tr("in revision {names}", names=", ".join(f"“{name}”" for name in told.revisions)) if told.revisions else ""
    first = " · ".join(part for part in (told.author, told.when, told.standing, held) if part)
    return f"{first}\n{told.label}: {told.text}"


def past_of(project: Project, cells: Iterable[Cell], history: Iterable[tuple[EntityId, Sequence[Change]]], cuts: Cuts) -> list[Told]:
    """The values of these cells, newest first. `history`: what is known of each of their entities."""
    known = dict(history)
    names: dict[EntityId, dict[FieldName, None]] = {}
    for id, name in cells:
        names.setdefault(id, {})[name] = None
    found = [
        _told(project, past, several=len(names) > 1)
        for id, fields in names.items()
        if (entity := project.get(id)) is not None
        for name in fields
        for past in past_values(entity, known.get(id, ()), name, cuts)
    ]
    return sorted(found, key=lambda told: told.past.rank, reverse=True)


def _told(project: Project, past: PastValue, *, several: bool) -> Told:
    entity = project.get(past.entity)
    contested = entity is not None and is_contested(entity, past.field)
    replaced = tuple(dict.fromkeys("" if value is None else said_candidate(project, past.field, value) for value in past.replaced))
    return Told(
        past,
        said_field(entity.kind if entity else "", past.field),
        said_candidate(project, past.field, past.value),
        replaced[0] if len(replaced) == 1 else None,
        past.author,
        said_when(past.stamp),
        (tr("contested") if contested else tr("stands now")) if past.stands else "",
        replaced if len(replaced) > 1 else (),
        name_of(project, past.entity) if several else "",
        None if past.stands and not contested else SetFields(past.entity, {past.field: past.value}),
    )
