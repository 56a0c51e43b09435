"""The editors of the form sheet: text that grows, a rating that takes a digit, a choice. They write through the model and nothing else."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from forestall_desktop.models.worksheet import WorksheetModel

Index = QModelIndex | QPersistentModelIndex
_ONE_MILLIS = 700
"""How long a typed 1 waits for the 0 of a 10."""


class Way(Enum):
    """Where the cursor goes after editing."""

    STAY = "stay"
    DOWN = "down"
    UP = "up"
    RIGHT = "right"
    LEFT = "left"


class TextEditor(QPlainTextEdit):
    """Text over as many lines as it takes; grows with what is typed."""

    grew = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cell")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(3)
        self.textChanged.connect(self.grew)

    def wanted_height(self) -> int:
        """How high it would be with everything in sight."""
        return int(self.document().size().height()) * self.fontMetrics().lineSpacing() + 14

    def value(self) -> str:
        """What is typed."""
        return self.toPlainText()

    def load(self, text: str, *, replace: bool) -> None:
        """Begin with this text, chosen whole where the first key shall replace it."""
        self.setPlainText(text)
        if replace:
            self.selectAll()
        else:
            self.moveCursor(QTextCursor.MoveOperation.End)


class RatingEditor(QLineEdit):
    """One digit is enough: 2 to 9 are done at once, 1 waits a moment for a 0."""

    typed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cell")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMaxLength(8)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_ONE_MILLIS)
        self._wait.timeout.connect(self.typed)
        self.textEdited.connect(self._look)

    def value(self) -> str:
        """What is typed."""
        return self.text()

    def load(self, text: str, *, replace: bool) -> None:
        """Begin with this text."""
        self.setText(text)
        self.selectAll()

    def _look(self, text: str) -> None:
        self._wait.stop()
        if text == "1":
            self._wait.start()
        elif text == "10" or (len(text) == 1 and text in "23456789"):
            self.typed.emit()


class ChoiceEditor(QComboBox):
    """One of a few words."""

    def __init__(self, parent: QWidget, choices: tuple[str, ...]) -> None:
        super().__init__(parent)
        self.setObjectName("cell")
        self.addItems(["", *choices])

    def value(self) -> str:
        """What is chosen."""
        return self.currentText()

    def load(self, text: str, *, replace: bool) -> None:
        """Begin with this choice."""
        self.setCurrentIndex(max(0, self.findText(text)))


Editor = TextEditor | RatingEditor | ChoiceEditor


class CellDelegate(QStyledItemDelegate):
    """Makes editors for cells, once loaded never overwritten, and brings what was typed to the model."""

    finished = Signal(object)
    """Editing ended by a key: the `Way` the cursor goes."""

    def __init__(self, model: WorksheetModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.by_key = False
        self._editor: Editor | None = None
        self._at = QPersistentModelIndex()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        self._model.begin(index)
        editor = self._editor = self._made(parent, index)
        self._at = QPersistentModelIndex(index)
        editor.setAccessibleName(f"{self._model.columns[index.column()].title}, editing")
        editor.load(str(index.data(Qt.ItemDataRole.EditRole) or ""), replace=self.by_key)
        if isinstance(editor, TextEditor):
            editor.grew.connect(lambda: self._fit(editor))
        if isinstance(editor, RatingEditor):
            editor.typed.connect(lambda: self._finish(editor, Way.STAY))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Nothing: the editor was loaded when it was made, and what others change meanwhile must not overwrite what is being typed."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, TextEditor | RatingEditor | ChoiceEditor):
            self._model.setData(index, editor.value())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        cell: QRect = option.rect
        editor.setGeometry(self._room(editor, cell))

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self._editor = None
        super().destroyEditor(editor, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self._editor and self._editor is not None:
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

    def text_in_rows(self, first: int, last: int) -> str | None:
        """What is being typed into one of these rows, or None where no editor is open there."""
        if self._editor is not None and self._at.isValid() and first <= self._at.row() <= last:
            return self._editor.value()
        return None

    def _made(self, parent: QWidget, index: Index) -> Editor:
        several = "\n" in str(index.data(Qt.ItemDataRole.EditRole) or "")
        if self._model.is_rating(index):
            return RatingEditor(parent)
        choices = self._model.choices(index)
        if not several and choices:
            return ChoiceEditor(parent, choices)
        return TextEditor(parent)

    def _finish(self, editor: Editor, way: Way) -> None:
        """Bring what was typed to the model; a refused text stays in its editor, with the reason below it."""
        if self._editor is not editor:
            return
        if self._model.setData(self._at, editor.value()):
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
            self.finished.emit(way)

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
