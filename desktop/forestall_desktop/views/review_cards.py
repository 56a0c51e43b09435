"""The chosen contested cell or notice in full: values, whose they are, and the buttons that tell what a person decides. Changes nothing."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from forestall.fmea.cells import Contested
from forestall.fmea.edits import Confirm, Edit, Remove, Settle
from forestall.fmea.review import Notice, Reason
from forestall.fmea.schema import REMOVED
from forestall_desktop.models.contested import ContestedModel, Past, Side
from forestall_desktop.models.notices import CONFIRMABLE, NoticesModel
from forestall_desktop.tongue import tr, translated
from forestall_desktop.views.theme import Theme, author_colour
from forestall_desktop.views.wording import marked, plain, spoken, strong


class Cards(QWidget):
    """A column of cards about one thing."""

    settled = Signal(object)
    typed = Signal(object, str)
    looked = Signal(object)

    def __init__(self, contested: ContestedModel, notices: NoticesModel, theme: Theme) -> None:
        super().__init__()
        self._contested, self._notices, self._theme = contested, notices, theme
        self._against_before = False
        self._told: Contested | Notice | None = None
        self._own: QWidget | None = None
        self.lacks_past = False
        """Whether a cell is shown of which it is not known what stood there before."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.setSpacing(8)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours for what is shown from now on."""
        self._theme = theme

    def tell(self, what: Contested | Notice | None) -> None:
        """Show this in place of what is shown."""
        self._told = what
        self._empty()
        match what:
            case Contested():
                self._show_contested(what)
            case Notice():
                self._show_notice(what)
            case None:
                return
        self._column.addStretch()

    def type_own(self) -> None:
        """Give the keyboard to the line where another value is typed."""
        if self._own is not None:
            self._own.show()  # what was added to a layout just now is shown with the next turn, and takes the keyboard only then
            self._own.setFocus()

    def _empty(self) -> None:
        self._own = None
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    # A contested cell.

    def _show_contested(self, cell: Contested) -> None:
        sides, past = self._contested.sides(cell), self._contested.past(cell)
        is_text = self._contested.is_text(cell)
        self.lacks_past = past.before is None and cell.field != REMOVED
        self._column.addWidget(_title(self._contested.title(cell)))
        if name := self._contested.name(cell):
            self._column.addWidget(_muted(f"“{name}”"))
        if past.before is not None:
            self._column.addWidget(_muted(tr("Before: “{words}”", words=past.before)))
        if is_text and past.before is not None:
            self._column.addWidget(self._choice_of_base())
        for side in sides:
            base = self._base(sides, side, past) if is_text else None
            alone = sum(not each.mine for each in sides) == 1
            self._column.addWidget(self._card(cell, side, base, past, alone=alone))
        if past.both is not None:
            self._column.addWidget(self._both(cell, past, past.both))
        if cell.field != REMOVED:
            self._column.addWidget(self._own_value(cell))

    def _base(self, sides: list[Side], side: Side, past: Past) -> str | None:
        """What the words of a side are compared with: what stood before, or the first side."""
        if self._against_before and past.before is not None:
            return past.before
        return sides[0].text if side is not sides[0] else None

    def _choice_of_base(self) -> QWidget:
        """Whether words are marked against the other side, or against what stood before."""
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(_muted(tr("Marked against")))
        for words, before in ((tr("each other"), False), (tr("before"), True)):
            chip = QPushButton(words)
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            chip.setChecked(self._against_before is before)
            chip.setAccessibleName(tr("Mark words against: {what}", what=words))
            chip.setObjectName("against before" if before else "against each other")
            chip.clicked.connect(lambda *_, before=before: self._mark_against(before=before))
            row.addWidget(chip)
        row.addStretch(1)
        return box

    def _mark_against(self, *, before: bool) -> None:
        self._against_before = before
        self.tell(self._told)

    def _card(self, cell: Contested, side: Side, base: str | None, past: Past, *, alone: bool) -> QFrame:
        colour = author_colour(self._theme, side.author)
        you = tr(" (you)") if side.mine else ""
        who = _rich(f'<span style="color: {colour}">●</span> {strong(side.author)}{escape(you)} · {escape(side.when)}', muted=True)
        who.setAccessibleName(f"{side.author}{you}, {side.when}")
        parts: list[QWidget] = [who, _wording(side.text, base, self._theme)]
        if side.outcome:
            parts.append(_stake(side.outcome))
        if side.saw is not None and side.saw != past.before:
            parts.append(_muted(tr("Saw: “{words}”", words=side.saw)))
        words = tr("Take mine") if side.mine else tr("Take theirs") if alone else tr("Take {name}’s", name=side.author)
        take = _button(words, f"{words}: {side.text}", "mine" if side.mine else "theirs")
        take.clicked.connect(lambda: self.settled.emit(Settle(cell.entity, cell.field, side.value)))
        keys = "Alt+1" if side.mine else "Alt+2" if alone else ""
        return _card(*parts, _with_keys(take, keys))

    def _both(self, cell: Contested, past: Past, both: str) -> QFrame:
        take = _button(tr("Take both"), tr("Take both: {words}", words=both), "both")
        take.clicked.connect(lambda: self.settled.emit(Settle(cell.entity, cell.field, both)))
        how = tr("Both changes together, as they would stand") if past.merged else tr("Both wordings, one behind the other")
        base = past.before if past.merged else None
        return _card(_muted(how), _wording(both, base, self._theme), _with_keys(take, "Alt+3"))

    def _own_value(self, cell: Contested) -> QWidget:
        line = QLineEdit()
        line.setObjectName("own")
        line.setPlaceholderText(tr("Or type what shall stand there (Alt+4)"))
        line.setAccessibleName(tr("Another value for the contested cell"))
        use = QPushButton(tr("Use this"))
        use.setAccessibleName(tr("Use the typed value"))
        box = self._own = QWidget()
        box.setFocusProxy(line)
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
        self._column.addWidget(_muted(f"{translated(notice.reason.value)}."))
        facts = QLabel("\n".join(self._notices.facts(notice)))
        facts.setTextFormat(Qt.TextFormat.PlainText)
        facts.setWordWrap(True)
        facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(_card(facts, *self._ways_out(notice)))

    def _ways_out(self, notice: Notice) -> list[QPushButton]:
        """What a person can do about it here."""
        match notice.reason:
            case Reason.RATINGS_APART | Reason.CONTROL_APART:
                return [self._confirms(notice)] if notice.reason in CONFIRMABLE else []
            case Reason.ADDED_TWICE:
                return [self._leads_to(Notice(other, notice.reason), number) for number, other in enumerate(notice.others, 2)]
            case Reason.MOVE_SET_ASIDE:
                return [self._does(words, "place", move) for words, move in self._contested.places_for(notice.entity)]
            case Reason.RECOVERED:
                places = [self._does(words, "place", move) for words, move in self._contested.places_for(notice.entity)]
                return [*places, self._does(tr("Remove it"), "remove", Remove((notice.entity,)))]

    def _does(self, words: str, name: str, edit: Edit) -> QPushButton:
        button = _button(words, words, name)
        button.clicked.connect(lambda: self.settled.emit(edit))
        return button

    def _confirms(self, notice: Notice) -> QPushButton:
        right = _button(tr("Looks right"), tr("Looks right: I have seen these together"), "right")
        right.setToolTip(tr("Writes the ratings of the line again as they stand, so that somebody has seen them together"))
        right.clicked.connect(lambda: self.settled.emit(Confirm(notice.entity)))
        return right

    def _leads_to(self, other: Notice, number: int) -> QPushButton:
        there = QPushButton(tr("Go to number {number}", number=number))
        there.clicked.connect(lambda: self.looked.emit(other))
        return there


def _wording(text: str, compared: str | None, theme: Theme) -> QLabel:
    made = _rich(plain(text) if compared is None else marked(compared, text, theme))
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setAccessibleName(text if compared is None else spoken(compared, text))
    return made


def _stake(outcome: str) -> QLabel:
    unbroken = outcome.replace(" → ", "\u00a0→\u00a0").replace("AP ", "AP\u00a0").replace("RPN ", "RPN\u00a0")
    made = _rich(f"→ {strong(unbroken)}")
    made.setAccessibleName(tr("What this choice does: {outcome}", outcome=outcome))
    return made


def _rich(html: str, *, muted: bool = False) -> QLabel:
    made = QLabel(html)
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setWordWrap(True)
    if muted:
        made.setProperty("role", "muted")
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


def _button(words: str, spoken_as: str, name: str) -> QPushButton:
    made = QPushButton(words)
    made.setAccessibleName(spoken_as)
    made.setObjectName(name)
    return made


def _with_keys(button: QPushButton, keys: str) -> QWidget:
    """A button, and quietly behind it the keys that do the same."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(button)
    row.addWidget(_muted(keys), 1)
    return box


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
