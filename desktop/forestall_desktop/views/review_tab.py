"""What waits for a person: contested cells, below them what is worth a look, and below both the chosen one in full. Decides nothing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QListView, QScrollArea, QSplitter, QVBoxLayout, QWidget

from forestall.fmea.cells import Contested
from forestall.fmea.edits import Confirm, Settle
from forestall.fmea.review import Notice
from forestall_desktop.models.contested import ContestedModel
from forestall_desktop.models.notices import CONFIRMABLE, LISTED_MAX, NoticesModel
from forestall_desktop.tongue import tr
from forestall_desktop.views.parts import list_view, muted_label, stacked
from forestall_desktop.views.review_bar import ReviewBar
from forestall_desktop.views.review_cards import Cards
from forestall_desktop.views.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class ReviewTab(QWidget):
    """The contested cells, what is worth a look, and the chosen one."""

    settled = Signal(object)
    """An edit for the door: a Settle, a Confirm, a Move, a Remove, or several decisions in a Batch."""
    typed = Signal(object, str)
    """A contested cell and the text that shall stand in it."""
    went = Signal(object)
    """A contested cell the person looks at: Contested."""
    looked = Signal(object)
    """A notice the person looks at: Notice."""

    def __init__(self, contested: ContestedModel, notices: NoticesModel, theme: Theme) -> None:
        super().__init__()
        self._contested, self._notices = contested, notices
        self._shown: Contested | Notice | None = None
        self._row = 0
        self.list = list_view(tr("Contested cells"), contested)
        self.notices = list_view(tr("Worth a look"), notices)
        self.bar = ReviewBar(contested)
        self.empty = muted_label(_nothing_waits())
        self._of_contested = muted_label(tr("Contested: decide which value stands"))
        self._of_notices = muted_label(_worth_a_look())
        self._cards = Cards(contested, notices, theme)
        for signal, here in ((self._cards.settled, self.settled), (self._cards.typed, self.typed), (self._cards.looked, self.looked)):
            signal.connect(here)
        self._lay_out()
        self._connect()
        self.renew()

    @property
    def cell(self) -> Contested | None:
        """The contested cell whose values are shown."""
        return self._shown if isinstance(self._shown, Contested) else None

    @property
    def notice(self) -> Notice | None:
        """The notice that is shown in full."""
        return self._shown if isinstance(self._shown, Notice) else None

    def set_theme(self, theme: Theme) -> None:
        """Show in these colours from now on."""
        self._cards.set_theme(theme)
        self._cards.tell(self._shown)

    def choose(self, row: int) -> None:
        """Show the values of this contested cell."""
        self.list.setCurrentIndex(self._contested.index(row))
        self.renew()

    def next(self) -> None:
        """Go to the next contested cell, after the last to the first; where there is none, to what is worth a look."""
        count = self._contested.rowCount()
        if count and self.notice is None:
            self.choose((self.list.currentIndex().row() + 1) % count)
            self._go()
        else:
            self.step(1)

    def step(self, by: int) -> None:
        """Go on or back by one, through the contested cells and on through what is worth a look."""
        contested, every = self._contested.rowCount(), self._contested.rowCount() + self._notices.rowCount()
        if not every:
            return
        here = self.list.currentIndex().row() if self.notice is None else contested + self.notices.currentIndex().row()
        there = (here + by) % every
        if there < contested:
            self.choose(there)
        else:
            self.notices.setCurrentIndex(self._notices.index(there - contested))
        self._go()

    def take(self, *, mine: bool) -> None:
        """Settle the cell shown for my value, or for the first of the others'."""
        if self.cell is not None:
            for side in self._contested.sides(self.cell):
                if side.mine is mine:
                    self.settled.emit(Settle(self.cell.entity, self.cell.field, side.value))
                    return

    def take_both(self) -> None:
        """Settle the text shown for both its wordings in one, where there is such a proposal."""
        together = self._contested.past(self.cell).both if self.cell is not None else None
        if self.cell is not None and together is not None:
            self.settled.emit(Settle(self.cell.entity, self.cell.field, together))

    def take_line(self, *, mine: bool) -> None:
        """Settle all of the line shown for what was typed here, or by the other; one step of undo."""
        self.bar.take_line(mine=mine)

    def type_own(self) -> None:
        """Give the keyboard to the line for another value."""
        self._cards.type_own()

    def confirm(self) -> None:
        """Say that the ratings of the notice shown are right."""
        if self.notice is not None and self.notice.reason in CONFIRMABLE:
            self.settled.emit(Confirm(self.notice.entity))

    def remember(self) -> None:
        """What was typed here stands in the file now: its past can be told."""
        if self.cell is not None and self._cards.lacks_past:
            self._cards.tell(self._shown)

    def count_notices(self, count: int) -> None:
        """Say so where there is more to look at than is listed."""
        more = tr("{some} of {count} are listed", some=LISTED_MAX, count=f"{count:,}") if count > LISTED_MAX else ""
        self._of_notices.setText(f"{_worth_a_look()}{'. ' if more else ''}{more}")

    def renew(self) -> None:
        """Show what is true now."""
        contested, notices = self._contested.rowCount(), self._notices.rowCount()
        self.empty.setVisible(not (contested or notices))
        self._parts.setVisible(bool(contested or notices))
        self.bar.setVisible(bool(contested or notices))
        self._upper.setVisible(bool(contested))
        self._middle.setVisible(bool(notices))
        shown = self._chosen()
        self._row = max(0, self.notices.currentIndex().row())
        if shown != self._shown:
            self._shown = shown
            self._cards.tell(shown)
        self.bar.tell(self.cell, contested + notices)

    def _chosen(self) -> Contested | Notice | None:
        """What stands under one of the two cursors; without one the first that waits."""
        if self.notices.currentIndex().isValid():
            return self._notices.at(self.notices.currentIndex().row())
        if not self.list.currentIndex().isValid() and self._contested.rowCount():
            self.list.setCurrentIndex(self._contested.index(0))
        return self._contested.cell(self.list.currentIndex().row())

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(tr("What was chosen, in full"))
        area.setWidget(self._cards)
        self._upper = stacked(self._of_contested, self.list)
        self._middle = stacked(self._of_notices, self.notices)
        self._parts = QSplitter(Qt.Orientation.Vertical)
        for part in (self._upper, self._middle, area):
            self._parts.addWidget(part)
        self._parts.setSizes([170, 190, 420])
        self._parts.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.empty)
        column.addWidget(self.bar)
        column.addWidget(self._parts)

    def _connect(self) -> None:
        self.bar.stepped.connect(self.step)
        self.bar.took.connect(self.settled)
        for keys, by in (("N", 1), ("P", -1)):
            # Editors keep their letters: a line edit takes them before any shortcut does.
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.step, by))
        self.list.selectionModel().currentChanged.connect(lambda current, _: self._chose(current, self.notices))
        self.notices.selectionModel().currentChanged.connect(lambda current, _: self._chose(current, self.list))
        for each in (self.list, self.notices):
            each.clicked.connect(lambda _: self._go())
            each.activated.connect(lambda _: self._go())
        self._notices.modelReset.connect(self._find_again)
        for model in (self._contested, self._notices):
            for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.dataChanged):
                signal.connect(self.renew)

    def _chose(self, current: Index, other: QListView) -> None:
        if current.isValid() and other.currentIndex().isValid():
            other.setCurrentIndex(QModelIndex())
            other.clearSelection()
        self.renew()

    def _find_again(self) -> None:
        """The list of notices is new: stay at the one that is shown, or at the one that stands in its place now."""
        if self.notice is not None and self._notices.rowCount():
            row = self._notices.row_of(self.notice)
            here = min(self._row, self._notices.rowCount() - 1) if row is None else row
            self.notices.setCurrentIndex(self._notices.index(here))

    def _go(self) -> None:
        if self.cell is not None:
            self.went.emit(self.cell)
        elif self.notice is not None:
            self.looked.emit(self.notice)


def _nothing_waits() -> str:
    first = tr("Nothing waits for a decision.")
    return f"{first}\n\n" + tr(
        "Where two people write different things into one cell, both are kept and listed here. So is what fits together only by chance."
    )


def _worth_a_look() -> str:
    return tr("Worth a look: nobody has seen it as it stands now")
