"""The form sheet as a Qt table model: what each cell says and spans, and what typing into it does. Edits go through the session's door."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from forestall.changes import Change, ChangeSet, Dot, FieldName, Origin
from forestall.fmea.carried import outdated
from forestall.fmea.columns import KIND_OF_FIELD, Column, Content, Level, Step, form_columns, forms_of
from forestall.fmea.edits import Accepted, Edit, Refused
from forestall.fmea.entry import Cell, cell_text, cells_of, enter
from forestall.fmea.model import field_of
from forestall.fmea.project import Project
from forestall.fmea.schema import BEGAN_WITH, CATALOGUE, METHOD, REMOVED, SCHEME, Field, FieldType
from forestall.fmea.sheet import Row, rows_of_function, rows_of_mode, walk
from forestall.ids import EntityId
from forestall_desktop.models.arranging import Arrangement, Wanted
from forestall_desktop.models.column_words import in_words, worded
from forestall_desktop.models.grid import Grid, Splice, difference
from forestall_desktop.models.places import Place, Places, groups_of, moves_rows
from forestall_desktop.models.rebase import rebased
from forestall_desktop.models.tips import tip
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.tongue import tr

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_PATCHES_MAX = 40
"""More groups than this are not mended one by one: the sheet is walked anew, in slices."""
_SLICE_SECONDS = 0.004
_CELLS_TOLD_MAX = 12
"""More touched cells than this are told to Qt as one stretch of rows; `touched` names each in any case."""


class WorksheetModel(QAbstractTableModel):
    """One row per cause line. Rows come and go by difference; only `show` resets, when another project opens."""

    refused = Signal(object, str)
    """An edit was refused: the QModelIndex it was meant for (maybe invalid) and the sentence."""
    touched = Signal(object, object)
    """What changed, to let it flash: a list of places, and whose doing each is where it was not ours."""
    reworded = Signal(int, int)
    """Rows, first and last, that stand for something else now."""
    outlined = Signal()
    """Rows came, went or moved."""
    begun = Signal()
    """The project is shown from its beginning: another one, or this one under another form."""
    altered = Signal(object)
    """Like `touched`, but places in `every`: what no filter shows changes too."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[Column, ...] = ()
        self.wished_form: str | None = None
        """The form a person wants to see everything in; None: as the analyses say."""
        self.grid = Grid()
        """The rows that are shown."""
        self.every = self.grid
        """All rows in the order of the structure; the same object while nothing is filtered, grouped or sorted."""
        self._arrangement: Arrangement | None = None
        self.session: ProjectSession | None = None
        self.read_only = False
        self.marked: frozenset[Place] = frozenset()
        self._texts: list[list[str | None] | None] = []
        self._base: tuple[str, dict[Cell, tuple[Dot, ...]]] | None = None
        self._walking: Iterator[Row] | None = None
        self._walked: list[Row] = []
        self._walk_again = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._walk_on)

    def show(self, session: ProjectSession | None, *, read_only: bool = False, rows: list[Row] | None = None) -> None:
        """Show this project from now on. `rows`: all of its rows, where somebody has walked them already."""
        self.beginResetModel()
        if session is not self.session:
            self._arrangement = None
        self._timer.stop()
        self._walking = None
        self.session, self.read_only, self._base = session, read_only, None
        self.columns = worded(form_columns(session.project, self.wished_form)) if session else ()
        self.every = Grid(rows if rows is not None else list(walk(session.project)) if session else ())
        self._arrange()
        self.endResetModel()
        self.begun.emit()

    def rearrange(self, arrangement: Arrangement | None) -> None:
        """Show the rows as they were arranged; None: all, as the structure has them."""
        self.beginResetModel()
        self._arrangement = arrangement
        self._arrange()
        self.endResetModel()

    def show_form(self, form: str | None) -> None:
        """Show everything in this form (see `columns.FORMS`); None: as the analyses say."""
        self.wished_form = form
        self.show(self.session, read_only=self.read_only)

    @property
    def form_name(self) -> str:
        """The form that is shown; of several, all their names."""
        return "+".join(forms_of(self.project, self.wished_form))

    @property
    def wanted(self) -> Wanted:
        """How a person wants to see the rows, as far as it is done."""
        return self._arrangement.wanted if self._arrangement is not None else Wanted()

    def _arrange(self) -> None:
        arrangement = self._arrangement
        self.grid = Grid(arrangement.arrange(self.every.rows), arrangement.labels) if arrangement is not None else self.every
        self._texts = [None] * len(self.grid)
        self._mark()

    def take(self, changed: ChangeSet) -> None:
        """Bring the table up to date after a change set."""
        if self.session is None:
            return
        rated_anew = any(_decides_results(change) for change in changed.changes)
        if rated_anew or (any(change.kind in ("column", "analysis") for change in changed.changes) and not self._same_form()):
            self.show(self.session, read_only=self.read_only)
            return
        self._outline([change for change in changed.changes if moves_rows(self.project, self.every, change)])
        if any(change.kind == "column" for change in changed.changes):
            self._own_columns()
        self._mark()
        find = Places(self.project, self.grid, self.columns)
        touched: dict[EntityId, set[FieldName]] = {}
        for id, name in changed.cells:
            touched.setdefault(id, set()).add(name)
        places = sorted({place for id, names in touched.items() for place in find.of(id, names)})
        self._tell(sorted({*places, *(place for mode in outdated(self.project) for place in find.of_severity_above(mode))}))
        if places:
            self.touched.emit(places, self._authors(changed, find))
        if self._arrangement is not None:
            behind = Places(self.project, self.every, self.columns)
            places = sorted({place for id, names in touched.items() for place in behind.of(id, names)})
        if places:
            self.altered.emit(places)

    @staticmethod
    def _authors(changed: ChangeSet, find: Places) -> dict[tuple[int, int], str]:
        """Who changed what stands at each place, where others did."""
        if changed.origin is Origin.LOCAL:
            return {}
        return {place: change.author for change in changed.changes for place in find.of(change.entity, change.set.keys())}

    @property
    def project(self) -> Project:
        """The project shown. Asking for it while there is none is an error of ours."""
        if self.session is None:
            raise RuntimeError("no project is shown")
        return self.session.project

    # What the view reads while it paints.

    def text(self, row: int, column: int) -> str:
        """What a cell says; for a merged one ask its first row."""
        texts = self._texts[row]
        if texts is None:
            texts = self._texts[row] = [None] * len(self.columns)
        found = texts[column]
        if found is None:
            found = texts[column] = cell_text(self.project, self.grid.rows[row], self.columns[column])
        return found

    def shown(self, row: int, column: int) -> str:
        """What a cell says to a person: the words of a choice in the language in use."""
        text = self.text(row, column)
        return in_words(text) if text and self._takes_choices(self.columns[column]) else text

    def spans(self, row: int, column: int) -> tuple[int, int]:
        """The rows a cell covers: first, and one past the last."""
        return self.grid.span(self.columns[column].level, row)

    def row(self, index: Index) -> Row | None:
        """Who stands in the row of an index."""
        return self.grid.rows[index.row()] if index.isValid() and index.row() < len(self.grid) else None

    def column_of(self, key: str) -> int:
        """The place of a column by its key; the first one where it is not there."""
        return next((place for place, column in enumerate(self.columns) if column.key == key), 0)

    def row_seen(self, id: EntityId | None) -> int | None:
        """The first row of a line, a mode, a function or an element; None where it has none."""
        found = (self.grid.row_of(level, id) for level in reversed(Level))
        return next((row for row in found if row is not None), None)

    def place_of_entity(self, id: EntityId) -> Place | None:
        """Where an entity shows first, if it does."""
        return min(Places(self.project, self.grid, self.columns).of(id), default=None)

    def place_of(self, cell: Cell) -> Place | None:
        """Where a cell of the graph shows, if it does."""
        for row, column in sorted(Places(self.project, self.grid, self.columns).of(cell[0])):
            if cell in cells_of(self.project, self.grid.rows[row], self.columns[column]) or cell[1] == REMOVED:
                return row, column
        return None

    def is_rating(self, index: Index) -> bool:
        """Whether a cell holds one rating (or none yet)."""
        return self.is_rated(index) and "\n" not in self._text_at(index)

    def is_rated(self, index: Index) -> bool:
        """Whether a cell holds ratings, however many."""
        column, field = self.columns[index.column()], self._field_at(index)
        return column.content is Content.SEVERITY or (field is not None and field.type is FieldType.RATING)

    def is_date(self, index: Index) -> bool:
        """Whether a cell holds a date."""
        field = self._field_at(index)
        return field is not None and field.type is FieldType.DATE

    def choices(self, index: Index) -> tuple[str, ...]:
        """The words a cell takes, if it takes only some."""
        field = self._field_at(index)
        return field.choices if field is not None else ()

    # Editing.

    def begin(self, index: Index) -> None:
        """An editor opens here: remember what its author sees."""
        row = self.row(index)
        if row is not None:
            cells = cells_of(self.project, row, self.columns[index.column()])
            seen = {cell: entity.dots(cell[1]) for cell in cells if (entity := self.project.get(cell[0]))}
            self._base = self._text_at(index), seen

    def end(self) -> None:
        """The editor is gone."""
        self._base = None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Type into a cell. False where the rules refused; `refused` has told why."""
        row = self.row(index)
        if row is None or role != Qt.ItemDataRole.EditRole or self.session is None:
            return False
        text, base = str(value), self._base
        now = self._text_at(index)
        if text.strip() == (base[0] if base else now).strip():
            return True
        if base is not None:
            text = rebased(text, base=base[0], now=now)
        edit = enter(self.project, row, self.columns[index.column()], text, self.session.new_id, base[1] if base else None)
        return self.do(edit, index)

    def do(self, edit: Edit | Refused, index: Index = _ROOT) -> bool:
        """Put an edit through the door; what is refused is told at the index."""
        if self.session is None:
            return False
        if self.read_only:
            edit = Refused(tr("This window is open for reading only; nothing was changed"))
        verdict = edit if isinstance(edit, Refused) else self.session.submit(edit)
        if isinstance(verdict, Accepted):
            return True
        self.refused.emit(self.index(index.row(), index.column()) if index.isValid() else _ROOT, verdict.sentence)
        return False

    # What Qt asks.

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.grid)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.grid):
            return None
        match role:
            case Qt.ItemDataRole.EditRole:
                return self._text_at(index)
            case Qt.ItemDataRole.DisplayRole:
                return self.shown(self.spans(index.row(), index.column())[0], index.column())
            case Qt.ItemDataRole.ToolTipRole:
                row = self.row(index)
                return tip(self.project, row, self.columns[index.column()]) if row else None
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index)
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal and section < len(self.columns):
            return self.columns[section].title
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or index.column() >= len(self.columns):
            return Qt.ItemFlag.NoItemFlags
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        editable = self.columns[index.column()].editable and not self.read_only
        return shown | Qt.ItemFlag.ItemIsEditable if editable else shown

    def _text_at(self, index: Index) -> str:
        first, _ = self.spans(index.row(), index.column())
        return self.text(first, index.column())

    @staticmethod
    def _takes_choices(column: Column) -> bool:
        field = field_of(KIND_OF_FIELD.get(column.content, ""), FieldName(column.field))
        return field is not None and bool(field.choices)

    def _field_at(self, index: Index) -> Field | None:
        column = self.columns[index.column()]
        return field_of(KIND_OF_FIELD.get(column.content, ""), FieldName(column.field))

    def _spoken(self, index: Index) -> str:
        """A cell for a screen reader."""
        first, end = self.spans(index.row(), index.column())
        merged = ", " + tr("merged over {count} rows", count=end - first) if end - first > 1 else ""
        contested = ", " + tr("contested") if (first, index.column()) in self.marked else ""
        text = self.shown(first, index.column()) or tr("empty")
        where = tr("{column}, row {number} of {count}", column=self.columns[index.column()].title, number=first + 1, count=len(self.grid))
        return f"{where}{merged}{contested}: {text}"

    # Keeping up with changes.

    def _outline(self, changes: Sequence[Change]) -> None:
        if not changes:
            return
        if self._walking is not None:
            self._walk_again = True
            return
        groups = {group for change in changes[: _PATCHES_MAX + 1] for group in groups_of(self.project, self.every, change)}
        if "all" not in groups and len(changes) <= _PATCHES_MAX:
            for level, first in sorted((group for group in groups if isinstance(group, tuple)), key=lambda each: -each[1]):
                self._mend(level, first)
        elif len(self.every) < 2_000:
            self._become(list(walk(self.project)))
        else:
            self._start_walk()

    def _mend(self, level: Level, first: int) -> None:
        start, end = self.every.span(level, first)
        at = self.every.rows[start]
        new = rows_of_mode(self.project, at) if level is Level.MODE else rows_of_function(self.project, at)
        steps = difference(self.every.rows[start:end], new)
        self._splice(Splice(step.start + start, step.end + start, step.new) for step in steps)

    def _become(self, rows: list[Row]) -> None:
        self._splice(difference(self.every.rows, rows))

    def _splice(self, steps: Iterable[Splice]) -> None:
        """Bring all rows up to date by these steps, and those that are shown."""
        moved = False
        for step in steps:
            moved = True
            if self._arrangement is None:
                self._splice_shown(step)
            else:
                self.every.splice(step)
        if moved and self._arrangement is not None:
            for step in difference(self.grid.rows, self._arrangement.arrange(self.every.rows)):
                self._splice_shown(step)
        if moved:
            self.outlined.emit()

    def _splice_shown(self, step: Splice) -> None:
        self._replace(step) if len(step.new) == step.end - step.start else self._insert_or_remove(step)

    def _replace(self, step: Splice) -> None:
        self.grid.splice(step)
        self._texts[step.start : step.end] = [None] * len(step.new)
        self.dataChanged.emit(self.index(step.start, 0), self.index(step.end - 1, len(self.columns) - 1))
        self.reworded.emit(step.start, step.end - 1)

    def _insert_or_remove(self, step: Splice) -> None:
        if step.new:
            self.beginInsertRows(_ROOT, step.start, step.start + len(step.new) - 1)
        else:
            self.beginRemoveRows(_ROOT, step.start, step.end - 1)
        self.grid.splice(step)
        self._texts[step.start : step.end] = [None] * len(step.new)
        if step.new:
            self.endInsertRows()
        else:
            self.endRemoveRows()
        # Cells that span the seam are painted by their first row, which may be another one now.
        for row in (step.start - 1, step.start):
            if 0 <= row < len(self.grid):
                first = self.grid.span(Level.ELEMENT, row)[0]
                self._texts[first] = None
                self._texts[row] = None

    def _start_walk(self) -> None:
        """Walk a large sheet a few milliseconds at a time; what changes meanwhile is walked again behind it."""
        self._walking, self._walked, self._walk_again = walk(self.project), [], False
        self._timer.start(0)

    def _walk_on(self) -> None:
        until = time.perf_counter() + _SLICE_SECONDS
        for row in self._walking or ():
            self._walked.append(row)
            if time.perf_counter() > until:
                return
        self._timer.stop()
        self._walking = None
        self._become(self._walked)
        self._mark()
        if self._walk_again:
            self._start_walk()

    def _same_form(self) -> bool:
        """Whether the form is the one shown; the users' own columns may have come and gone."""
        now = worded(form_columns(self.project, self.wished_form))
        parted = ([column for column in columns if column.step is not Step.OWN] for columns in (self.columns, now))
        return next(parted) == next(parted)

    def _own_columns(self) -> None:
        columns = worded(form_columns(self.project, self.wished_form))
        if columns == self.columns:
            return
        before, after = len(self.columns), len(columns)
        if after > before:
            self.beginInsertColumns(_ROOT, before, after - 1)
        elif after < before:
            self.beginRemoveColumns(_ROOT, after, before - 1)
        self.columns = columns
        self._texts = [None] * len(self.grid)
        if after > before:
            self.endInsertColumns()
        elif after < before:
            self.endRemoveColumns()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, after - 1)

    def _mark(self) -> None:
        """Find where contested cells show."""
        if self.session is None or not self.session.contested:
            self.marked = frozenset()
            return
        every = (contested for cells in self.session.contested.values() for contested in cells)
        places = (self.place_of((each.entity, each.field)) for each in every)
        self.marked = frozenset(place for place in places if place is not None)

    def _tell(self, places: Sequence[Place]) -> None:
        if self.grid.groups:
            # A mode may stand in several groups, and only its first place is told.
            self._texts = [None] * len(self.grid)
        elif places and self.grid.rows and self.grid.rows[-1].recovered:
            # What is recovered may stand in two places, too; those rows are few, and come last.
            self._texts = [None] * len(self.grid)
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.grid) - 1, len(self.columns) - 1))
            return
        for row, column in places:
            texts = self._texts[row]
            if texts is not None:
                texts[column] = None
        if len(places) > _CELLS_TOLD_MAX:
            rows = [row for row, _ in places]
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), len(self.columns) - 1))
            return
        for row, first, last in _stretches(places):
            self.dataChanged.emit(self.index(row, first), self.index(row, last))


def _stretches(places: Sequence[Place]) -> Iterator[tuple[int, int, int]]:
    """Sorted places as runs along their rows."""
    start: Place | None = None
    last: Place | None = None
    for place in places:
        if last is not None and start is not None and place != (last[0], last[1] + 1):
            yield start[0], start[1], last[1]
            start = place
        start = start or place
        last = place
    if start is not None and last is not None:
        yield start[0], start[1], last[1]


def _decides_results(change: Change) -> bool:
    """Whether a change gives every line of an analysis another scheme or other words: every result and code may read otherwise."""
    return change.kind in ("scheme", "catalogue") or (change.kind == "analysis" and not _RATES_BY.isdisjoint(change.set))


_RATES_BY = frozenset({METHOD, SCHEME, CATALOGUE, BEGAN_WITH})
