"""The details behind the sync badge: a panel above it that stays while one works on. Shows what it is told; syncs nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from forestall_desktop.models.badge import Words, clock
from forestall_desktop.models.sync_story import Line, as_text
from forestall_desktop.tongue import tr, translated
from forestall_desktop.views.icons import icon
from forestall_desktop.views.theme import Theme, author_colour

_LETTERS = 64
"""How wide it is, in letters of the size the person chose."""
_GAP = 6


class SyncPanel(QFrame):
    """Lies over the window, above the badge. Esc or its cross closes it."""

    asked = Signal(str)
    """The id of a command."""

    def __init__(self, anchor: QWidget, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self.setObjectName("syncdetails")
        self.setAccessibleName(tr("Details of the sync"))
        self._anchor, self._window, self._theme = anchor, window, theme
        self._text = ""
        self._shown: tuple[object, ...] = ()
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._close = QToolButton()
        self._close.setAccessibleName(tr("Close the details"))
        self._close.clicked.connect(self.hide)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(5)
        self.buttons = {name: self._button(name) for name in ("sync_now", "pause", "resume", "sign_in", "connect")}
        self.copy = QPushButton(tr("Copy details"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text))
        self._lay_out()
        self.set_theme(theme)
        self.hide()
        window.installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        """Show in these colours from now on."""
        self._theme, self._shown = theme, ()
        self._close.setIcon(icon("close", theme.muted, theme.muted))
        self.setStyleSheet(
            f"QFrame#syncdetails {{ background: {theme.raised}; border: 1px solid {theme.strong_line}; border-radius: 8px; }}"
            "QFrame#syncdetails QPushButton { padding: 4px 10px; }"
        )

    def tell(self, words: Words, lines: Sequence[Line], company: Sequence[tuple[str, str]], problems: Sequence[tuple[str, str]]) -> None:
        """How everything stands now. `company`: who is here and where; `problems`: when (ISO) and what, the newest first."""
        shown = (words, *lines, *company, *problems)
        if shown == self._shown:
            return
        self._shown = shown
        self._text = as_text(words.text, lines, company, problems)
        self._title.setText(words.text)
        self._fill(lines, company, problems)
        self._place()

    def offer(self, commands: Sequence[str], labels: dict[str, str]) -> None:
        """Have buttons for these commands only."""
        for name, button in self.buttons.items():
            button.setText(labels[name])
            button.setVisible(name in commands)
        self._place()

    def toggle(self) -> None:
        """Open it, or close it where it is open."""
        if self.isVisible():
            self.hide()
            self._anchor.setFocus()
            return
        self.show()
        self._place()
        self.raise_()
        self.copy.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.toggle()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        foot = QHBoxLayout()
        for button in (*self.buttons.values(), self.copy):
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 14)
        column.setSpacing(10)
        for part in (head, self._grid, foot):
            column.addLayout(part)

    def _button(self, name: str) -> QPushButton:
        button = QPushButton()
        button.clicked.connect(lambda: self.asked.emit(name))
        return button

    def _fill(self, lines: Sequence[Line], company: Sequence[tuple[str, str]], problems: Sequence[tuple[str, str]]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for each in lines:
            self._row(each.label, each.words)
        for place, (user, where) in enumerate(company):
            colour = author_colour(self._theme, user)
            name = QLabel(f"{user} · {where}" if where else user)
            name.setStyleSheet(f"color: {colour}; font-weight: 600;")
            self._row(tr("Here now") if place == 0 else "", name)
        for place, (at, sentence) in enumerate(problems):
            self._row(tr("Last problems") if place == 0 else "", f"{clock(at)}  {translated(sentence)}".strip())

    def _row(self, label: str, told: str | QLabel) -> None:
        row = self._grid.rowCount()
        name = QLabel(label)
        name.setProperty("role", "muted")
        words = told if isinstance(told, QLabel) else QLabel(told)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setAccessibleName(f"{label}: {words.text()}" if label else words.text())
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, row, 1)

    def _place(self) -> None:
        """Right above the badge, inside the window."""
        layout = self.layout()
        if layout is None:
            return
        width = max(_LETTERS * self.fontMetrics().averageCharWidth(), layout.minimumSize().width())
        height = layout.totalHeightForWidth(width)
        foot = self._anchor.mapTo(self._window, QPoint(self._anchor.width(), 0))
        self.setGeometry(max(0, foot.x() - width), max(0, foot.y() - height - _GAP), width, height)
