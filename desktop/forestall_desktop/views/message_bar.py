"""A thin bar above the sheet for one sentence and at most one button. Never takes the keyboard, never blocks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from forestall_desktop.tongue import tr, translated
from forestall_desktop.views.icons import icon
from forestall_desktop.views.theme import Theme

_QUIET_MILLIS = 15_000


class MessageBar(QFrame):
    """Shows the newest sentence. Grave ones stay until they are closed or taken back."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.setAccessibleName(tr("Message"))
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = QPushButton()
        self._button.clicked.connect(self._pressed)
        self._close = QToolButton()
        self._close.setAccessibleName(tr("Close message"))
        self._close.setToolTip(tr("Close this message"))
        self._close.clicked.connect(self.hide)
        self._do: Callable[[], object] | None = None
        self._topic = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET_MILLIS)
        self._timer.timeout.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 6, 5)
        for widget in (self._label, self._button, self._close):
            row.addWidget(widget)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Show in these colours from now on."""
        self._close.setIcon(icon("close", theme.muted, theme.muted))

    @property
    def sentence(self) -> str:
        """What it says now; empty while it is hidden."""
        return "" if self.isHidden() else self._label.text()

    def say(self, sentence: str, *, grave: bool = False, topic: str = "", button: tuple[str, Callable[[], object]] | None = None) -> None:
        """Show a sentence. `topic` lets `take_back` remove it when it is true no more."""
        sentence = translated(sentence)
        self._label.setText(sentence if sentence.endswith((".", "?", "!")) else f"{sentence}.")
        self._label.setAccessibleName(sentence)
        self.setProperty("grave", "true" if grave else "false")
        for widget in (self, self._label):
            self.style().unpolish(widget)
            self.style().polish(widget)
        self._topic = topic
        self._do = button[1] if button else None
        self._button.setVisible(button is not None)
        self._button.setText(button[0] if button else "")
        self.show()
        if grave or button:
            self._timer.stop()
        else:
            self._timer.start()

    def take_back(self, topic: str) -> None:
        """Hide the sentence about this topic, if it is the one shown."""
        if topic == self._topic:
            self.hide()

    def press(self) -> None:
        """Press its button."""
        self._button.click()

    def _pressed(self) -> None:
        do = self._do
        self.hide()
        if do is not None:
            do()
