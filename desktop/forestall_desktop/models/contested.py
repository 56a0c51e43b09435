"""The contested cells of a project, as a list for the review: their values, whose they are, what each would mean. Decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from forestall.changes import Change, Dot, FieldName, Value
from forestall.errors import ForestallError
from forestall.fmea.before import last_in_common
from forestall.fmea.cells import Candidate, Contested
from forestall.fmea.edits import Move
from forestall.fmea.entry import Cell
from forestall.fmea.model import field_of
from forestall.fmea.project import Project
from forestall.fmea.schema import REMOVED, FieldType
from forestall.ids import EntityId
from forestall_desktop.models.attribution import as_first_written, brought_back
from forestall_desktop.models.deciding import beside, both
from forestall_desktop.models.homes import homes
from forestall_desktop.models.naming import cell_name, name_of
from forestall_desktop.models.outcomes import outcome
from forestall_desktop.models.review import said_candidate
from forestall_desktop.models.tips import said_when
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.tongue import tr

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
    """What the choice would do to the risk of the lines it rates."""
    saw: str | None = None
    """What its author had before the eyes; None where that is not known any more."""


@dataclass(frozen=True, slots=True)
class Past:
    """What stood in a contested cell before people went apart, and of a text both wordings in one: merged, or one behind the other."""

    before: str | None
    both: str | None = None
    merged: bool = False


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
        """The values of a contested cell: mine first, then the others', of these the shown one first."""
        if self._session is None:
            return []
        known = {change.dot: change for change in self._known(cell)}
        made = [self._side(self._session, cell, each, known) for each in cell.candidates]
        return sorted(made, key=lambda side: not side.mine)

    def _side(self, session: ProjectSession, cell: Contested, one: Candidate, known: Mapping[Dot, Change]) -> Side:
        project, head = session.project, one.head
        return Side(
            one.value,
            said_candidate(project, cell.field, one.value),
            head.author,
            said_when(head.stamp),
            head.dot.site == session.site,
            outcome(project, cell, one.value),
            _seen(project, cell.field, known.get(head.dot), known),
        )

    def is_text(self, cell: Contested) -> bool:
        """Whether it is about words, so that they can be compared one by one."""
        entity = self._session.project.get(cell.entity) if self._session else None
        field = field_of(entity.kind, cell.field) if entity else None
        return field is not None and field.type is FieldType.TEXT and all(isinstance(each.value, str) for each in cell.candidates)

    def past(self, cell: Contested) -> Past:
        """What stood in a contested cell before, as far as that is known, and what both its texts would be together."""
        change = last_in_common(self._known(cell), cell.field, [each.head.dot for each in cell.candidates])
        before = change.set[cell.field] if change else None
        if not self.is_text(cell) or self._session is None:
            said = said_candidate(self._session.project, cell.field, before) if self._session and change else None
            return Past(said if cell.field != REMOVED else None)
        text = before if isinstance(before, str) else None
        together = both(text, [side.text for side in self.sides(cell)])
        return Past(text, *together) if together is not None else Past(text)

    def _known(self, cell: Contested) -> list[Change]:
        """What is known of the past of its entity. Where the file cannot be read now, the values are shown as they are."""
        try:
            return list(self._histories(cell.entity))
        except ForestallError:
            return []

    def places_for(self, id: EntityId) -> list[tuple[str, Move]]:
        """Where something that lost its place stood before and could go back to: in words, and as an edit."""
        if self._session is None:
            return []
        project = self._session.project
        try:
            found = homes(project, id, self._histories(id))
        except ForestallError:
            return []  # the file cannot be read now; the structure tree moves it as well
        return [(tr("Put it back under “{name}”", name=name_of(project, each)), Move(id, each)) for each in found]

    @property
    def every(self) -> Sequence[Contested]:
        """All that is listed."""
        return self._cells

    def in_line_with(self, cell: Contested) -> list[Contested]:
        """The contested cells of the same line of the sheet, this one among them."""
        return beside(self._session.project, self._cells, cell) if self._session else []

    @property
    def site(self) -> str:
        """Where “mine” is typed; empty while nothing is shown."""
        return self._session.site if self._session else ""

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
                return "; ".join(map(_said, self.sides(cell)))
            case _:
                return None

    def _now(self) -> list[Contested]:
        if self._session is None:
            return []
        site, every = self._session.site, [cell for cells in self._session.contested.values() for cell in cells]
        return [as_first_written(cell, self._known(cell)) if brought_back(cell, site) else cell for cell in every]


def _said(side: Side) -> str:
    return tr("“{words}” by {author}, {when}", words=side.text, author=side.author, when=side.when)


def _seen(project: Project, name: FieldName, change: Change | None, known: Mapping[Dot, Change]) -> str | None:
    """What stood in a cell when its author typed, if that is still known."""
    dots = change.saw.get(name, ()) if change is not None else ()
    values = [known[dot].set.get(name) for dot in dots if dot in known]
    if name == REMOVED or not values or len(values) < len(dots):
        return None
    return " | ".join(said_candidate(project, name, value) for value in values)


def _unknown(_: EntityId) -> Iterable[Change]:
    """No past is known."""
    return ()
