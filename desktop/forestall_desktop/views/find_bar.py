"""Find, replace and go to: a bar that stays out of the way. Says what is looked for; finding is the work of `models.searching`."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from forestall_desktop.models.searching import Query
from forestall_desktop.tongue import tr


class Task(Enum):
    """What the bar is open for."""

    FIND = "find"
    REPLACE = "replace"
    GO_TO = "go to"


class FindBar(QFrame):
    """One line to type in, and what can be done with it."""

    typed = Signal(object)
    """The Query changed."""
    stepped = Signal(bool)
    """The next hit is wanted; True: the one before."""
    replaced = Signal(str, bool)
    """Put this in place of the hit; True: of every hit."""
    went = Signal(str)
    """Go where this says."""
    left = Signal()
    """The bar was closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self.setAccessibleName(tr("Find"))
        self.task = Task.FIND
        self.what, self.instead = QLineEdit(), QLineEdit()
        self.what.setAccessibleName(tr("What to find"))
        self.instead.setAccessibleName(tr("What to put in its place"))
        self.instead.setPlaceholderText(tr("Replace with"))
        self.match_case = self._toggle("Aa", tr("Match upper and lower case"))
        self.whole_words = self._toggle("“ ”", tr("Whole words only"))
        self.regex = self._toggle(".*", tr("Regular expression"))
        self._before = self._button("↑", tr("The hit before (Shift+Enter)"), lambda: self.stepped.emit(True))
        self._behind = self._button("↓", tr("The next hit (Enter)"), lambda: self.stepped.emit(False))
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.count.setAccessibleName(tr("How many hits there are"))
        self._one, self._all = QPushButton(tr("Replace")), QPushButton(tr("Replace all"))
        self._one.clicked.connect(lambda: self.replaced.emit(self.instead.text(), False))
        self._all.clicked.connect(lambda: self.replaced.emit(self.instead.text(), True))
        self._close = self._button("✕", tr("Close (Esc)"), self.close_bar)
        self.what.textChanged.connect(self._told)
        self._lay_out()
        self.hide()

    def open(self, task: Task, text: str = "") -> None:
        """Show the bar for this, perhaps with a text to begin with, and give it the keyboard."""
        self.task = task
        finding = task is not Task.GO_TO
        for widget in (self.match_case, self.whole_words, self.regex, self._before, self._behind):
            widget.setVisible(finding)
        for part in (self.instead, self._one, self._all):
            part.setVisible(task is Task.REPLACE)
        self.what.setPlaceholderText(tr("Find in the sheet") if finding else tr("Row number, id, or words"))
        self.tell("")
        if text and finding:
            self.what.setText(text)
        elif not finding:
            self.what.clear()
        self.show()
        self.what.setFocus()
        self.what.selectAll()
        if finding:
            self._told()

    def query(self) -> Query:
        """What is looked for now."""
        return Query(
            self.what.text(), match_case=self.match_case.isChecked(), whole_words=self.whole_words.isChecked(), regex=self.regex.isChecked()
        )

    def tell(self, words: str) -> None:
        """How many hits there are, or why there can be none."""
        self.count.setText(words)

    def close_bar(self) -> None:
        """Hide the bar and look for nothing."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._entered(backwards=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def _entered(self, *, backwards: bool) -> None:
        if self.task is Task.GO_TO:
            self.went.emit(self.what.text())
        elif self.instead.hasFocus():
            self.replaced.emit(self.instead.text(), False)
        else:
            self.stepped.emit(backwards)

    def _told(self) -> None:
        if self.task is not Task.GO_TO:
            self.typed.emit(self.query())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 6, 4)
        row.setSpacing(4)
        self.what.setMinimumWidth(180)
        for widget in (self.what, self.match_case, self.whole_words, self.regex, self._before, self._behind, self.count):
            row.addWidget(widget, 2 if widget is self.what else 0)
        for part in (self.instead, self._one, self._all):
            row.addWidget(part, 2 if part is self.instead else 0)
        row.addStretch(1)
        row.addWidget(self._close)

    def _toggle(self, text: str, name: str) -> QToolButton:
        made = self._button(text, name, None)
        made.setCheckable(True)
        made.toggled.connect(lambda _: self._told())
        return made

    def _button(self, text: str, name: str, do: object) -> QToolButton:
        made = QToolButton()
        made.setText(text)
        made.setToolTip(name)
        made.setAccessibleName(name)
        if callable(do):
            made.clicked.connect(lambda *_: do())
        return made
