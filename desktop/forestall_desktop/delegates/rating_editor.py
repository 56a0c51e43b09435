"""The editor for ratings: one digit is enough, and the scale stands beside it in words, to choose from by keys or mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from forestall_desktop.delegates.offer_list import OfferList
from forestall_desktop.tongue import tr

_ONE_MILLIS = 700
"""How long a typed 1 waits for the 0 of a 10."""
_WIDTH = 400


class RatingEditor(QLineEdit):
    """2 to 9 are done at once, 0 is 10, and 1 waits a moment for a 0 where there is a 10. `scale`: codes and their meaning."""

    typed = Signal()

    def __init__(self, parent: QWidget, scale: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(parent)
        self.setObjectName("cell")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMaxLength(8)
        self._scale = scale
        self._to_ten = not scale or any(code == "10" for code, _ in scale)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_ONE_MILLIS)
        self._wait.timeout.connect(self.typed)
        self.textEdited.connect(self._look)
        self.offers = OfferList(parent.window(), codes=True)
        self.offers.setAccessibleName(tr("Scale"))
        self.offers.taken.connect(self._take)
        self.destroyed.connect(self.offers.deleteLater)
        self._wanted = True

    def value(self) -> str:
        """What is typed."""
        return self.text()

    def load(self, text: str, *, replace: bool) -> None:
        """Begin with this text."""
        self.setText(text)
        self.selectAll()

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key was about the list; then it is done."""
        if event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down) or not self._scale:
            return False
        if not self.offers.isVisible():
            self._wanted = True
            self._show_scale()
        code = self.offers.step(1 if event.key() == Qt.Key.Key_Down else -1)
        if code is not None:
            self.setText(code)
            self.selectAll()
        return True

    def put_away(self) -> None:
        """No list any more: there is something else to read at the cell."""
        self._wanted = False
        self.offers.hide()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._show_scale()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_scale()

    def hideEvent(self, event: QHideEvent) -> None:
        self.offers.hide()
        super().hideEvent(event)

    def _show_scale(self) -> None:
        if self._wanted and self._scale:
            self.offers.offer(self._scale, QRect(self.mapTo(self.window(), QPoint(0, 0)), self.size()), _WIDTH)
            self.offers.choose(self.text().rstrip("↑"))

    def _take(self, code: str) -> None:
        self.setText(code)
        self.typed.emit()

    def _look(self, text: str) -> None:
        self._wait.stop()
        self.offers.choose(text)
        if text == "0" and self._to_ten:
            self._take("10")
        elif text == "1" and self._to_ten:
            self._wait.start()
        elif text == "10" or (len(text) == 1 and text in "123456789"):
            self.typed.emit()
