"""Which editor a cell of the form sheet gets, where it stands, and what ends it. What was typed goes to the model and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from forestall_desktop.delegates.choice_editor import ChoiceEditor
from forestall_desktop.delegates.date_editor import DateEditor
from forestall_desktop.delegates.rating_editor import RatingEditor
from forestall_desktop.delegates.text_editor import TextEditor
from forestall_desktop.models.rating_scale import scale_at
from forestall_desktop.models.suggesting import gathered, suggestions
from forestall_desktop.models.worksheet import WorksheetModel
from forestall_desktop.tongue import tr

Index = QModelIndex | QPersistentModelIndex


class Way(Enum):
    """Where the cursor goes after editing."""

    STAY = "stay"
    DOWN = "down"
    UP = "up"
    RIGHT = "right"
    LEFT = "left"


More = Callable[[int, int, str], tuple[list[tuple[str, str]], bool]]
"""Further wordings for a cell and a typed line, each with its source, and whether that is all there is to come."""
_MORE_MAX = 4

Editor = TextEditor | RatingEditor | ChoiceEditor | DateEditor


class CellDelegate(QStyledItemDelegate):
    """Makes editors for cells, once loaded never overwritten, and brings what was typed to the model."""

    finished = Signal(object)
    """Editing ended by a key: the `Way` the cursor goes."""

    filled = Signal(str)
    """This text is meant for every chosen cell (Ctrl+Enter)."""

    def __init__(self, model: WorksheetModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.by_key = False
        self._editor: Editor | None = None
        self._at = QPersistentModelIndex()
        self.more: More | None = None

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        self._model.begin(index)
        editor = self._editor = self._made(parent, index)
        self._at = QPersistentModelIndex(index)
        editor.setAccessibleName(tr("{column}, editing", column=self._model.columns[index.column()].title))
        editor.load(str(index.data(Qt.ItemDataRole.EditRole) or ""), replace=self.by_key)
        if isinstance(editor, TextEditor):
            editor.grew.connect(lambda: self._fit(editor))
        if isinstance(editor, RatingEditor | DateEditor):
            editor.typed.connect(lambda: self._finish(editor, Way.STAY))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Nothing: the editor was loaded when it was made, and what others change meanwhile must not overwrite what is being typed."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, TextEditor | RatingEditor | ChoiceEditor | DateEditor):
            self._model.setData(index, editor.value())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        cell: QRect = option.rect
        editor.setGeometry(self._room(editor, cell))

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self._editor = None
        super().destroyEditor(editor, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self._editor and self._editor is not None:
            if self._editor.takes(event):
                return True
            if _fills(event):
                text = self._editor.value()
                self.closeEditor.emit(self._editor, QAbstractItemDelegate.EndEditHint.NoHint)
                self.filled.emit(text)
                return True
            way = _way(event)
            if way is not None:
                self._finish(self._editor, way)
                return True
            if isinstance(self._editor, TextEditor) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._editor.insertPlainText("\n")
                return True
        return super().eventFilter(watched, event)

    def commit(self) -> None:
        """End editing as if the person had left the cell."""
        if self._editor is not None:
            self.commitData.emit(self._editor)
            self.closeEditor.emit(self._editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def go_on_with(self, text: str) -> None:
        """Put this into the open editor, for the person to go on with."""
        if self._editor is not None:
            self._editor.load(text, replace=False)

    def text_in_rows(self, first: int, last: int) -> str | None:
        """What is being typed into one of these rows, or None where no editor is open there."""
        if self._editor is not None and self._at.isValid() and first <= self._at.row() <= last:
            return self._editor.value()
        return None

    def _made(self, parent: QWidget, index: Index) -> Editor:
        several = "\n" in str(index.data(Qt.ItemDataRole.EditRole) or "")
        if self._model.is_rating(index):
            return RatingEditor(parent, self._scale(index))
        if self._model.is_rated(index):
            return TextEditor(parent, lambda _: (self._scale(index), True), codes=True)
        choices = self._model.choices(index)
        if not several and choices:
            return ChoiceEditor(parent, choices)
        if not several and self._model.is_date(index):
            return DateEditor(parent)
        return TextEditor(parent, lambda typed: self._offered(index.row(), index.column(), typed))

    def _scale(self, index: Index) -> list[tuple[str, str]]:
        row = self._model.row(index)
        found = scale_at(self._model.project, row, self._model.columns[index.column()]) if row is not None else []
        return [(each.code, each.words) for each in found]

    def _offered(self, row: int, column: int, typed: str) -> tuple[Sequence[tuple[str, str]], bool]:
        """Wordings to go on with, for the cell where the editor was opened."""
        shown, here = self._model.columns[column], self._model.row(self._model.index(row, column))
        found = suggestions(self._model.project, shown, typed, here)
        own = [(each.text, each.source) for each in found]
        more, complete = self.more(row, column, typed) if self.more is not None else ([], True)
        said = {text.casefold() for text, _ in own} | {line.casefold() for line in self._model.text(row, column).split("\n")}
        others = [each for each in more if each[0].casefold() not in said]
        return own + others[:_MORE_MAX], complete and gathered(self._model.project, shown)

    def _finish(self, editor: Editor, way: Way) -> None:
        """Bring what was typed to the model; a refused text stays in its editor, with the reason below it."""
        if self._editor is not editor:
            return
        if self._model.setData(self._at, editor.value()):
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
            self.finished.emit(way)
        else:
            editor.put_away()

    def _fit(self, editor: TextEditor) -> None:
        view = self.parent()
        if self._at.isValid() and isinstance(view, QAbstractItemView):
            editor.setGeometry(self._room(editor, view.visualRect(self._at)))

    def _room(self, editor: QWidget, cell: QRect) -> QRect:
        """Where an editor goes: over its cell, as high as its text, inside what is in sight."""
        around = editor.parentWidget()
        area = around.rect() if around is not None else cell
        top = max(cell.top(), 0)
        height = min(cell.bottom(), area.height()) - top + 1
        if isinstance(editor, TextEditor):
            height = max(height, editor.wanted_height())
        height = max(min(height, area.height()), 24)
        top = max(0, min(top, area.height() - height))
        return QRect(cell.left() - 1, top - 1, max(cell.width() + 1, 46), height + 1)


def _fills(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _way(event: QKeyEvent) -> Way | None:
    """Where a key sends the cursor, or None where it belongs to the editor. Alt+Enter breaks the line."""
    breaks = event.modifiers() & Qt.KeyboardModifier.AltModifier
    match event.key():
        case Qt.Key.Key_Return | Qt.Key.Key_Enter if not breaks:
            return Way.UP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else Way.DOWN
        case Qt.Key.Key_Tab:
            return Way.RIGHT
        case Qt.Key.Key_Backtab:
            return Way.LEFT
        case _:
            return None
