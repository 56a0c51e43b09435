"""The doing half of the form sheet: cursor, keys, editors. How it looks and where things lie is `form_view`'s business.

Edits go to the model; this view decides nothing about them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTableView, QWidget

from forestall.fmea.sheet import Row
from forestall_desktop.delegates.cell_editors import CellDelegate, More, Way
from forestall_desktop.models.places import Place
from forestall_desktop.models.worksheet import WorksheetModel
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.tongue import tr
from forestall_desktop.views.bubble import Bubble
from forestall_desktop.views.form_view import FormView
from forestall_desktop.views.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_Move = QAbstractItemView.CursorAction
_DIGITS = {**{digit: digit for digit in "23456789"}, "0": "10"}
"""The keys that rate at once; 1 waits in an editor for what may follow."""


class FormSheet(FormView):
    """The table of cause lines."""

    review_asked = Signal(object)
    """Enter on a contested cell: its QModelIndex."""
    moved = Signal(object)
    """The cursor stands on another cell: its QModelIndex."""
    orphaned = Signal(str, str)
    """The cell somebody typed in is gone, or was shown anew: how that came, and the text."""

    def __init__(self, model: WorksheetModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, theme, parent)
        self._bubble = Bubble(self)
        self._place: tuple[ProjectSession | None, Row, str] | None = None
        self._set_up()
        self._ready, self._busy = True, False
        self.setModel(model)
        self._connect()
        self.restart()

    def go_to(self, row: int, column: int) -> None:
        """Put the cursor on a cell and bring it into sight."""
        if 0 <= row < len(self.worksheet.grid):
            self._line = row
            here = self._anchor(row, column)
            self.setCurrentIndex(here)
            # Qt looks at the keys that are down: without this, Ctrl+Ins would add what it made to what was chosen.
            self.selectionModel().select(here, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(self.currentIndex())

    def chosen(self) -> list[tuple[int, int]]:
        """The chosen cells in reading order, a merged one once."""
        cells = {(self.worksheet.spans(index.row(), index.column())[0], index.column()) for index in self.selectedIndexes()}
        return sorted(cell for cell in cells if not self.isColumnHidden(cell[1]))

    def say(self, index: Index, sentence: str) -> None:
        """Show a sentence at a cell."""
        where = self.visualRect(index) if index.isValid() else QRect(0, 0, self.viewport().width(), 0)
        self._bubble.show_at(where.translated(self.viewport().pos()), sentence)

    @property
    def saying(self) -> str:
        """The sentence shown at a cell now, empty if none is."""
        return self._bubble.text() if self._bubble.isVisible() else ""

    def edit_current(self) -> None:
        """Open the editor on the current cell."""
        if self.currentIndex().isValid():
            self.edit(self.currentIndex())

    def commit(self) -> None:
        """Bring what is being typed into the project, as far as it may go there."""
        self._delegate().commit()

    def offer_more(self, more: More) -> None:
        """Offer these wordings, too, behind those of the project while somebody types."""
        self._delegate().more = more

    @property
    def half_typed(self) -> str | None:
        """What stands in the open editor; None where none is open."""
        return self._delegate().text_in_rows(0, len(self.worksheet.grid))

    def go_on_typing(self, text: str) -> None:
        """Open the editor on the current cell with this text in it, as if it had been typed just now."""
        self.edit_current()
        self._delegate().go_on_with(text)

    # Keyboard.

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        index, rows = self.currentIndex(), len(self.worksheet.grid)
        if rows == 0:
            return QModelIndex()
        if not index.isValid():
            return self._anchor(0, self.columns.shown()[0])
        row, column = self.current_row, index.column()
        first, end = self.worksheet.spans(index.row(), column)
        jump = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        match action:
            case _Move.MoveUp:
                row = 0 if jump else max(0, first - 1)
            case _Move.MoveDown:
                row = rows - 1 if jump else end if end < rows else row
            case _Move.MovePageUp:
                row = self._scroll.row_at(row, -self.viewport().height())
            case _Move.MovePageDown:
                row = self._scroll.row_at(row, self.viewport().height())
            case _Move.MoveHome:
                row, column = 0 if jump else row, self.columns.shown()[0]
            case _Move.MoveEnd:
                row, column = rows - 1 if jump else row, self.columns.shown()[-1]
            case _:
                row, column = self._sideways(action, row, column)
        self._line = row
        return self._anchor(row, column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._bubble.hide()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() != QAbstractItemView.State.EditingState:
            self._enter(backwards=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and plain:
            action = _Move.MoveHome if event.key() == Qt.Key.Key_Home else _Move.MoveEnd
            self.setCurrentIndex(self.moveCursor(action, Qt.KeyboardModifier.NoModifier))
        elif plain and event.text() in _DIGITS and self._rates_at_once():
            self.worksheet.setData(self.currentIndex(), _DIGITS[event.text()])
        else:
            self._delegate().by_key = True
            super().keyPressEvent(event)
            self._delegate().by_key = False

    def _rates_at_once(self) -> bool:
        """Whether a digit alone is the rating: several ratings in one cell want an editor."""
        index = self.currentIndex()
        return index.isValid() and self.worksheet.is_rating(index) and bool(index.flags() & Qt.ItemFlag.ItemIsEditable)

    def mouseDoubleClickEvent(self, event: object) -> None:
        self._delegate().by_key = False
        super().mouseDoubleClickEvent(event)  # type: ignore[arg-type]

    # What Qt tells.

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if self._ready:
            self._bubble.hide()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._ready or not current.isValid():
            return
        first, end = self.worksheet.spans(current.row(), current.column())
        if not first <= self._line < end:
            self._line = current.row()
        self.viewport().update()
        self.moved.emit(current)

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        text = self._delegate().text_in_rows(start, end)
        super().rowsAboutToBeRemoved(parent, start, end)
        if text is not None:
            self.orphaned.emit(tr("The row you were typing in was removed by somebody else"), text)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        # Where the cursor goes is said by `_after_editing`; Qt's own hints know nothing of merged cells.
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self.worksheet.end()
        self.setFocus()

    # Helpers, in order of use.

    def _set_up(self) -> None:
        # Effects, modes and causes read from left to right in every language; the window around them is mirrored.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setHorizontalHeader(self.head)
        self.verticalHeader().hide()
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setTabKeyNavigation(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setAccessibleName(tr("Form sheet"))
        self.setMouseTracking(True)
        self.setItemDelegate(CellDelegate(self.worksheet, self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _connect(self) -> None:
        model = self.worksheet
        model.modelAboutToBeReset.connect(self._remember_place)
        model.modelReset.connect(self._shown_anew)
        model.rowsInserted.connect(lambda _, first, last: self._rows_came(first, last))
        model.rowsRemoved.connect(lambda _, first, last: self._rows_went(first, last))
        model.columnsInserted.connect(self.restart)
        model.columnsRemoved.connect(self.restart)
        model.reworded.connect(self._scroll.reworded)
        model.touched.connect(self._touched)
        model.refused.connect(self.say)
        self.head.sectionResized.connect(lambda column, _, width: self._resized(column, width))
        self.head.sectionMoved.connect(self._section_moved)
        self.head.geometriesChanged.connect(self._measure_again)
        self._delegate().finished.connect(self._after_editing)

    def rows_in_sight(self) -> list[Row]:
        """Who stands in the rows of which something is seen."""
        first, last = self._scroll.rows_in_sight()
        return self.worksheet.grid.rows[first : last + 1]

    def _delegate(self) -> CellDelegate:
        delegate = self.itemDelegate()
        if not isinstance(delegate, CellDelegate):
            raise TypeError("the form sheet lost its delegate")
        return delegate

    def _sideways(self, action: QAbstractItemView.CursorAction, row: int, column: int) -> tuple[int, int]:
        columns = self.columns.shown()
        place = columns.index(column) if column in columns else 0
        if action in (_Move.MoveRight, _Move.MoveNext):
            if place + 1 < len(columns):
                return row, columns[place + 1]
            return (row + 1, columns[0]) if action == _Move.MoveNext and row + 1 < len(self.worksheet.grid) else (row, column)
        if place > 0:
            return row, columns[place - 1]
        return (row - 1, columns[-1]) if action == _Move.MovePrevious and row > 0 else (row, column)

    def _enter(self, *, backwards: bool) -> None:
        index = self.currentIndex()
        if index.isValid() and not backwards and (index.row(), index.column()) in self.worksheet.marked:
            self.review_asked.emit(index)
            return
        self._go(_Move.MoveUp if backwards else _Move.MoveDown)

    def _go(self, action: QAbstractItemView.CursorAction) -> None:
        self.setCurrentIndex(self.moveCursor(action, Qt.KeyboardModifier.NoModifier))

    def _after_editing(self, way: Way) -> None:
        match way:
            case Way.DOWN:
                self._go(_Move.MoveDown)
            case Way.UP:
                self._go(_Move.MoveUp)
            case Way.RIGHT:
                self._go(_Move.MoveNext)
            case Way.LEFT:
                self._go(_Move.MovePrevious)
            case Way.STAY:
                self.viewport().update()

    def _shown_anew(self) -> None:
        self._line = 0
        self._flashes.clear()
        self.restart()
        place, self._place = self._place, None
        if place is not None and place[0] is self.worksheet.session and (row := self._row_of(place[1])) is not None:
            keys = {column.key for column in self.worksheet.columns}
            self.go_to(row, self.worksheet.column_of(place[2] if place[2] in keys else "mode"))
        elif len(self.worksheet.grid):
            self.verticalScrollBar().setValue(0)
            self.go_to(0, self.worksheet.column_of("mode"))
            self.horizontalScrollBar().setValue(0)

    def _remember_place(self) -> None:
        """The table is shown anew, perhaps under another form: remember where the cursor is, and let no half typed text get lost."""
        row, index = self.current_row, self.currentIndex()
        if not 0 <= row < len(self.worksheet.grid):
            return
        self._place = (self.worksheet.session, self.worksheet.grid.rows[row], self.worksheet.columns[index.column()].key)
        text = self._delegate().text_in_rows(0, len(self.worksheet.grid))
        if text is not None and text.strip() != str(index.data(Qt.ItemDataRole.EditRole) or "").strip():
            self.orphaned.emit(tr("The analysis got another method or scheme while you were typing"), text)

    def _row_of(self, row: Row) -> int | None:
        """Where the line, or else the mode, the function or the element of a row stands now."""
        seen = (self.worksheet.row_seen(id) for id in (row.line, row.mode, row.function, row.element))
        return next((place for place in seen if place is not None), None)

    def _rows_came(self, first: int, last: int) -> None:
        if self._line >= first:
            self._line += last - first + 1
        self._scroll.rows_came(first, last - first + 1)

    def _rows_went(self, first: int, last: int) -> None:
        if self._line >= first:
            self._line = max(first, self._line - (last - first + 1)) if self._line > last else first
        self._line = max(0, min(self._line, len(self.worksheet.grid) - 1))
        self._scroll.rows_went(first, last - first + 1)

    def _touched(self, places: list[Place], authors: Mapping[Place, str]) -> None:
        for first, last in _runs(sorted({row for row, _ in places})):
            self._scroll.reworded(first, last)
        first, last = self._scroll.rows_in_sight()
        for row, column in places:
            if row <= last and self.worksheet.spans(row, column)[1] > first:
                self._flashes.add(self.worksheet.grid.rows[row], column, authors.get((row, column)))


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Rising rows as runs without a gap: first and last of each."""
    for _, run in groupby(enumerate(rows), key=lambda placed: placed[1] - placed[0]):
        several = [row for _, row in run]
        yield several[0], several[-1]
