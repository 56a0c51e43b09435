"""The editor for texts: grows with what is typed, and offers wordings to go on with. Enter and Tab always take what stands in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from forestall_desktop.delegates.offer_list import OfferList

Offer = Callable[[str], tuple[Sequence[tuple[str, str]], bool]]
"""Wordings for a typed line, each with its source, and whether that is all there is to come."""
_LETTERS_MIN = 2
_PAUSE_MILLIS = 60
_MORE_MILLIS = 15
_WIDTH_MIN = 340


class TextEditor(QPlainTextEdit):
    """Text over as many lines as it takes. `offer`: what could stand in a line; of short codes (`codes`) all are shown at once."""

    grew = Signal()

    def __init__(self, parent: QWidget, offer: Offer | None = None, *, codes: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("cell")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(3)
        self.textChanged.connect(self._changed)
        self._offer = offer
        self._typed: str | None = None
        """The line as it was typed, while an offered one stands in its place."""
        self.offers = OfferList(parent.window(), codes=codes)
        self._codes = codes
        self._least = 0 if codes else _LETTERS_MIN
        self.offers.taken.connect(self._take)
        self.destroyed.connect(self.offers.deleteLater)
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.timeout.connect(self._look)
        self._silent = False

    def wanted_height(self) -> int:
        """How high it would be with everything in sight."""
        return int(self.document().size().height()) * self.fontMetrics().lineSpacing() + 14

    def value(self) -> str:
        """What stands in it."""
        return self.toPlainText()

    def load(self, text: str, *, replace: bool) -> None:
        """Begin with this text, chosen whole where the first key shall replace it."""
        self._silent = True
        self.setPlainText(text)
        self._silent = False
        if replace:
            self.selectAll()
        else:
            self.moveCursor(QTextCursor.MoveOperation.End)

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key was about the list; then it is done."""
        match event.key():
            case Qt.Key.Key_Down if self.offers.isVisible():
                self._step(1)
            case Qt.Key.Key_Up if self.offers.isVisible() and (self._codes or self._typed is not None):
                self._step(-1)
            case Qt.Key.Key_Down if self._offer is not None and not self.textCursor().block().next().isValid():
                self._look(least=0)
            case Qt.Key.Key_Escape if self.offers.isVisible():
                self._back()
                self.put_away()
            case _:
                return False
        return True

    def put_away(self) -> None:
        """No list any more."""
        self._ask.stop()
        self.offers.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        self.put_away()
        super().hideEvent(event)

    def _changed(self) -> None:
        self.grew.emit()
        if self._offer is not None and not self._silent:
            self._typed = None
            self._ask.start(_PAUSE_MILLIS)

    def _look(self, least: int | None = None) -> None:
        """Offer what goes on with the line the cursor is in, if it has that many letters."""
        least = self._least if least is None else least
        line = self.textCursor().block().text()
        if self._offer is None or self._typed is not None or len(line.strip()) < least or not self.isVisible():
            self.offers.hide()
            return
        rows, complete = self._offer(line)
        self.offers.offer(rows, self._at(), max(_WIDTH_MIN, self.width()))
        if self._codes:
            self.offers.choose(line.strip().rstrip("↑"))
        if not complete:
            self._ask.start(_MORE_MILLIS)

    def _at(self) -> QRect:
        return QRect(self.mapTo(self.window(), QPoint(0, 0)), self.size())

    def _step(self, by: int) -> None:
        """Put the next offered wording in the place of the line, to be seen before it is taken."""
        if self._typed is None:
            self._typed = self.textCursor().block().text()
        text = self.offers.step(by)
        if text is None and not self._codes:
            self._back()
        elif text is None:
            self.offers.choose(self.textCursor().block().text())
        else:
            self._put(text)

    def _back(self) -> None:
        if self._typed is not None:
            self._put(self._typed)
            self._typed = None

    def _take(self, text: str) -> None:
        self._put(text)
        self._typed = None
        self.put_away()

    def _put(self, text: str) -> None:
        self._silent = True
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        self.setTextCursor(cursor)
        self._silent = False
