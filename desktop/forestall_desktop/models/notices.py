"""What is worth a look, as a list for the review: where, why, and who did what. Decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from forestall.changes import Entity, FieldName
from forestall.fmea.basis import analysis_with
from forestall.fmea.lines import risk_of
from forestall.fmea.project import Project
from forestall.fmea.review import Notice, Reason
from forestall.fmea.schema import DETECTION, OCCURRENCE, PARENT, REMOVED, SEVERITY, TEXT
from forestall.fmea.sheet import Row, effects_of
from forestall.ids import EntityId
from forestall_desktop.models.naming import kind_name, name_of
from forestall_desktop.models.tips import said_value, said_when
from forestall_desktop.tongue import inside, tr, translated

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_NAME_MAX = 60
LISTED_MAX = 300
"""So many are listed at once, which is an evening's work; the others move up."""
CONFIRMABLE = frozenset({Reason.RATINGS_APART, Reason.CONTROL_APART})
"""Where somebody who has everything in view can say that it is right."""


class NoticesModel(QAbstractListModel):
    """Notices, in the order of the sheet; those about no line first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project: Project | None = None
        self._notices: list[Notice] = []

    def show(self, project: Project | None, notices: Iterable[Notice], row_of: Callable[[EntityId], int | None]) -> None:
        """List the first of these of this project; `row_of` tells in which row of the sheet a line stands."""
        found = sorted(islice(notices, LISTED_MAX), key=lambda notice: _order(notice, row_of(notice.entity)))
        if found == self._notices and project is self._project:
            return
        self.beginResetModel()
        self._project, self._notices = project, found
        self.endResetModel()

    def at(self, row: int) -> Notice | None:
        """The notice in a row."""
        return self._notices[row] if 0 <= row < len(self._notices) else None

    def row_of(self, notice: Notice) -> int | None:
        """Where a notice stands now, if it still does."""
        return self._notices.index(notice) if notice in self._notices else None

    def title(self, notice: Notice) -> str:
        """What it is about, in a person's words."""
        entity = self._project.get(notice.entity) if self._project else None
        if self._project is None or entity is None:
            return ""
        name = name_of(self._project, notice.entity)
        kind = kind_name(self._project, entity)
        return f"{kind} “{name if len(name) <= _NAME_MAX else name[: _NAME_MAX - 1] + '…'}”" if name else kind

    def facts(self, notice: Notice) -> list[str]:
        """What stands there, and who put it there when."""
        return list(_facts(self._project, notice)) if self._project else []

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._notices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        notice = self.at(index.row())
        if notice is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                # The rest of the sentence stands on the card, and in the tip.
                return f"{self.title(notice)}\n{translated(notice.reason.value).partition(';')[0]}"
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return "\n".join([translated(notice.reason.value), *self.facts(notice)])
            case _:
                return None


def _order(notice: Notice, row: int | None) -> tuple[int, EntityId, tuple[EntityId, ...]]:
    return -1 if row is None else row, notice.entity, notice.others


def _facts(project: Project, notice: Notice) -> Iterator[str]:
    entity = project.get(notice.entity)
    if entity is None:
        return
    match notice.reason:
        case Reason.RATINGS_APART:
            yield from _ratings(project, entity)
        case Reason.CONTROL_APART:
            for control in notice.others:
                yield from _cell(project, project.get(control), TEXT, tr("Control"))
            yield from _cell(project, entity, OCCURRENCE, "O")
            yield from _cell(project, entity, DETECTION, "D")
        case Reason.MOVE_SET_ASIDE:
            yield from _cell(project, entity, PARENT, tr("Moved to"))
        case Reason.RECOVERED:
            yield from _gone(project, entity)
        case Reason.ADDED_TWICE:
            for number, id in enumerate((notice.entity, *notice.others), 1):
                yield from _maker(project.get(id), number)


def _gone(project: Project, entity: Entity) -> Iterator[str]:
    """What it hung on, and who removed that."""
    parent = entity.values.get(PARENT)
    above = project.get(parent) if isinstance(parent, str) else None
    if above is None:
        yield tr("What it hung on never came here")
        return
    name = name_of(project, above.id) or kind_name(project, above)
    yield tr("It hung on {kind} “{name}”", kind=inside(kind_name(project, above)), name=name)
    for head in above.heads(REMOVED):
        yield tr("Removed by {author}, {when}", author=head.author, when=said_when(head.stamp))


def _ratings(project: Project, line: Entity) -> Iterator[str]:
    mode = line.values.get(PARENT)
    row = Row(analysis_with(project, line.id), None, None, EntityId(mode) if isinstance(mode, str) else None, line.id)
    if said := risk_of(project, row).said:
        yield tr("Together they give {result}", result=f"AP {said}" if len(said) == 1 else said)
    for effect in effects_of(project, EntityId(mode) if isinstance(mode, str) else None):
        yield from _cell(project, effect, SEVERITY, "S")
    yield from _cell(project, line, OCCURRENCE, "O")
    yield from _cell(project, line, DETECTION, "D")


def _cell(project: Project, entity: Entity | None, name: FieldName, label: str) -> Iterator[str]:
    for head in entity.heads(name) if entity else ():
        yield f"{label} {said_value(project, head.value)} – {head.author}, {said_when(head.stamp)}"


def _maker(entity: Entity | None, number: int) -> Iterator[str]:
    if entity is not None:
        yield f"{number} · " + tr("Added by {author}, {when}", author=entity.mark.author, when=said_when(entity.mark.stamp))
