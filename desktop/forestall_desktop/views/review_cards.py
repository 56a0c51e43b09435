"""The chosen contested cell or notice in full: values, whose they are, and the buttons that tell what a person decides. Changes nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from forestall.fmea.cells import Contested
from forestall.fmea.edits import Confirm, Settle
from forestall.fmea.review import Notice, Reason
from forestall.fmea.schema import REMOVED
from forestall_desktop.models.contested import ContestedModel, Side
from forestall_desktop.models.notices import CONFIRMABLE, NoticesModel
from forestall_desktop.views.theme import Theme
from forestall_desktop.views.wording import marked, plain, spoken


class Cards(QWidget):
    """A column of cards about one thing."""

    settled = Signal(object)
    typed = Signal(object, str)
    looked = Signal(object)

    def __init__(self, contested: ContestedModel, notices: NoticesModel, theme: Theme) -> None:
        super().__init__()
        self._contested, self._notices, self._theme = contested, notices, theme
        self.lacks_past = False
        """Whether a text is shown of which it is not known what stood there before."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.setSpacing(8)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours for what is shown from now on."""
        self._theme = theme

    def tell(self, what: Contested | Notice | None) -> None:
        """Show this in place of what is shown."""
        self._empty()
        match what:
            case Contested():
                self._show_contested(what)
            case Notice():
                self._show_notice(what)
            case None:
                return
        self._column.addStretch()

    def _empty(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    # A contested cell.

    def _show_contested(self, cell: Contested) -> None:
        sides = self._contested.sides(cell)
        past = self._contested.past(cell)
        self.lacks_past = past is None and self._contested.is_text(cell)
        self._column.addWidget(_title(self._contested.title(cell)))
        if past is not None:
            self._column.addWidget(_muted(f"Before: “{past.before}”"))
        compared = next((side for side in sides if side.mine), sides[0]) if self._contested.is_text(cell) else None
        for side in sides:
            alone = sum(not each.mine for each in sides) == 1
            self._column.addWidget(self._card(cell, side, compared if side is not compared else None, alone=alone))
        if past is not None and past.both is not None:
            self._column.addWidget(self._both(cell, past.before, past.both))
        if cell.field != REMOVED:
            self._column.addWidget(self._own_value(cell))

    def _card(self, cell: Contested, side: Side, compared: Side | None, *, alone: bool) -> QFrame:
        text = _wording(side.text, compared.text if compared else None, self._theme)
        if side.outcome:
            text.setText(f"{text.text()}<div>→  <b>{side.outcome}</b></div>")
        who = _muted(f"{side.author}{' (you)' if side.mine else ''} · {side.when}")
        take = QPushButton("Take mine" if side.mine else "Take theirs" if alone else f"Take {side.author}’s")
        take.setAccessibleName(f"{take.text()}: {side.text}")
        take.setObjectName("mine" if side.mine else "theirs")
        take.clicked.connect(lambda: self.settled.emit(Settle(cell.entity, cell.field, side.value)))
        return _card(text, who, take)

    def _both(self, cell: Contested, before: str, both: str) -> QFrame:
        take = QPushButton("Take both")
        take.setObjectName("both")
        take.setAccessibleName(f"Take both: {both}")
        take.clicked.connect(lambda: self.settled.emit(Settle(cell.entity, cell.field, both)))
        return _card(_wording(both, before, self._theme), _muted("Both changes together, as they would stand"), take)

    def _own_value(self, cell: Contested) -> QWidget:
        line = QLineEdit()
        line.setObjectName("own")
        line.setPlaceholderText("Or type what shall stand there")
        line.setAccessibleName("Another value for the contested cell")
        use = QPushButton("Use this")
        use.setAccessibleName("Use the typed value")
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(line)
        column.addWidget(use, alignment=Qt.AlignmentFlag.AlignLeft)
        use.clicked.connect(lambda: self.typed.emit(cell, line.text()))
        line.returnPressed.connect(use.click)
        return box

    # A notice.

    def _show_notice(self, notice: Notice) -> None:
        self.lacks_past = False
        self._column.addWidget(_title(self._notices.title(notice)))
        self._column.addWidget(_muted(f"{notice.reason.value}."))
        facts = QLabel("\n".join(self._notices.facts(notice)))
        facts.setTextFormat(Qt.TextFormat.PlainText)
        facts.setWordWrap(True)
        facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = [self._confirms(notice)] if notice.reason in CONFIRMABLE else []
        if notice.reason is Reason.ADDED_TWICE:
            buttons = [self._leads_to(Notice(other, notice.reason), number) for number, other in enumerate(notice.others, 2)]
        self._column.addWidget(_card(facts, *buttons))

    def _confirms(self, notice: Notice) -> QPushButton:
        right = QPushButton("Looks right")
        right.setObjectName("right")
        right.setAccessibleName("Looks right: I have seen these together")
        right.setToolTip("Writes the ratings of the line again as they stand, so that somebody has seen them together")
        right.clicked.connect(lambda: self.settled.emit(Confirm(notice.entity)))
        return right

    def _leads_to(self, other: Notice, number: int) -> QPushButton:
        there = QPushButton(f"Go to number {number}")
        there.clicked.connect(lambda: self.looked.emit(other))
        return there


def _wording(text: str, compared: str | None, theme: Theme) -> QLabel:
    made = QLabel(plain(text) if compared is None else marked(compared, text, theme))
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setAccessibleName(text if compared is None else spoken(compared, text))
    return made


def _title(text: str) -> QLabel:
    title = QLabel(text)
    title.setTextFormat(Qt.TextFormat.PlainText)
    title.setWordWrap(True)
    title.setProperty("role", "title")
    return title


def _muted(text: str) -> QLabel:
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setProperty("role", "muted")
    return made


def _card(*widgets: QWidget) -> QFrame:
    """A frame around widgets; buttons keep to the left."""
    card = QFrame()
    card.setObjectName("side")
    column = QVBoxLayout(card)
    column.setContentsMargins(12, 10, 12, 10)
    column.setSpacing(6)
    for widget in widgets:
        column.addWidget(widget, alignment=Qt.AlignmentFlag.AlignLeft if isinstance(widget, QPushButton) else Qt.AlignmentFlag(0))
    return card
