"""What the window shows while no project is open: three ways in, and the files of last time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from forestall_desktop.views.icons import application_icon, pixmap
from forestall_desktop.views.theme import Theme, font

_RECENT_SHOWN = 6
_CARDS = (
    ("sample", "sample", "Open the sample", "An electric parking brake: 81 causes, nets, actions, a signed revision. Yours to change."),
    ("import", "import", "Import from Excel", "Last year’s FMEA as .xlsx or .csv. Nothing of it is left out silently."),
    ("new", "new", "Start empty", "A new project with one analysis. Name the first element and go on."),
)


class Welcome(QWidget):
    """The empty state."""

    asked = Signal(str)
    """Which of the ways: sample, import, new, open or connect."""
    asked_file = Signal(str)
    """A recent file."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName("Welcome")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._pictures: list[tuple[QLabel, str]] = []
        middle = QVBoxLayout()
        middle.setSpacing(18)
        middle.addLayout(self._heading())
        middle.addLayout(self._cards())
        middle.addLayout(self._recent)
        outer = QGridLayout(self)
        outer.setRowStretch(0, 2)
        outer.setRowStretch(2, 3)
        outer.setColumnStretch(0, 1)
        outer.setColumnStretch(2, 1)
        outer.addLayout(middle, 1, 1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Show in these colours from now on."""
        self._theme = theme
        for label, name in self._pictures:
            label.setPixmap(pixmap(name, theme.accent, 28, self.devicePixelRatioF()))

    def remember(self, recent: Sequence[str]) -> None:
        """Offer these files, those that are still there."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        there = [Path(name) for name in recent if Path(name).exists()][:_RECENT_SHOWN]
        if there:
            title = QLabel("Recent files")
            title.setProperty("role", "muted")
            self._recent.addWidget(title)
        for path in there:
            self._recent.addWidget(self._recent_button(path), alignment=Qt.AlignmentFlag.AlignLeft)

    def _heading(self) -> QHBoxLayout:
        sign = QLabel()
        sign.setPixmap(application_icon().pixmap(48, 48))
        name = QLabel("Forestall")
        name.setFont(font(strong=True, scale=2.0))
        line = QLabel("FMEA that works with no network, and loses nothing you typed.")
        line.setProperty("role", "muted")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(name)
        words.addWidget(line)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(sign)
        row.addLayout(words)
        row.addStretch()
        return row

    def _cards(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        for way, picture, title, words in _CARDS:
            row.addWidget(self._card(way, picture, title, words))
        return row

    def _card(self, way: str, picture: str, title: str, words: str) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        card.setFixedWidth(236)
        label, text = QLabel(), QLabel(words)
        self._pictures.append((label, picture))
        text.setWordWrap(True)
        text.setProperty("role", "muted")
        button = QPushButton(title)
        button.setObjectName(way)
        button.setProperty("role", "primary" if way == "sample" else "plain")
        button.setAccessibleName(title)
        button.setAccessibleDescription(words)
        button.clicked.connect(lambda: self.asked.emit(way))
        column = QVBoxLayout(card)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        column.addWidget(label)
        column.addWidget(text)
        column.addStretch()
        column.addWidget(button)
        return card

    def _recent_button(self, path: Path) -> QPushButton:
        button = QPushButton(f"{path.stem}    {path.parent}")
        button.setFlat(True)
        button.setStyleSheet(f"QPushButton {{ border: 0; text-align: left; color: {self._theme.accent}; background: transparent; }}")
        button.setAccessibleName(f"Open {path.name}")
        button.setToolTip(str(path))
        button.clicked.connect(lambda: self.asked_file.emit(str(path)))
        return button
