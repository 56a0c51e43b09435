"""A sentence beside the cell it is about: why something was refused. Goes by itself; never takes the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from forestall_desktop.tongue import translated

_SHOWN_MILLIS = 9_000
_WIDTH_MAX = 420


class Bubble(QLabel):
    """One sentence at one place."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bubble")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)

    def show_at(self, cell: QRect, sentence: str) -> None:
        """Say this below a cell (or above it, where there is no room)."""
        sentence = translated(sentence)
        self.setText(sentence)
        self.setAccessibleName(sentence)
        width = min(_WIDTH_MAX, self.fontMetrics().horizontalAdvance(sentence) + 24)
        self.resize(width, self.heightForWidth(width))
        around = self.parentWidget()
        if around is None:
            return
        room = around.rect()
        top = cell.bottom() + 4 if cell.bottom() + 4 + self.height() < room.height() else cell.top() - self.height() - 4
        self.move(max(4, min(cell.left(), room.width() - width - 16)), max(4, top))
        self.show()
        self.raise_()
        self._timer.start(_SHOWN_MILLIS)
