"""The page that compares two states of the project: their sheets beside each other, and below what differs elsewhere. Decides nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QSplitter, QToolButton, QVBoxLayout, QWidget

from forestall.changes import ChangeSet
from forestall.ids import EntityId
from forestall_desktop.models.comparison import NOW, ComparisonModel, Kind, with_kind
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.tongue import tr
from forestall_desktop.views.comparison_half import Half, HalfModel
from forestall_desktop.views.parts import list_view, muted_label, stacked
from forestall_desktop.views.theme import Theme

_ELSEWHERE_HEIGHT = 150


class ComparisonTab(QWidget):
    """Two sheets that scroll together."""

    asked = Signal(object, str)
    """A person wants to see this EntityId in the form sheet, at the column of this key."""
    said = Signal(str)
    """A sentence for the bar of the window."""

    def __init__(self, theme: Theme, model: ComparisonModel) -> None:
        super().__init__()
        self.model = model
        model.setParent(self)
        self._quiet = False
        self._here: str | None = None
        self.old_choice, self.new_choice = _combo(tr("Older state")), _combo(tr("Newer state"))
        self.halves = (
            Half(HalfModel(model, old=True, parent=self), theme, tr("Older sheet")),
            Half(HalfModel(model, old=False, parent=self), theme, tr("Newer sheet")),
        )
        self.summary = muted_label("")
        self.nothing = muted_label("")
        self.kinds = {kind: self._chip(partial(self._sift_kind, kind)) for kind in (Kind.CHANGED, Kind.NEW, Kind.REMOVED)}
        self.priorities = self._chip(self._sift_priorities)
        self.whole = self._chip(self._sift_whole)
        self.elsewhere = QStringListModel(self)
        self._lay_out()
        self._connect()
        self._tell()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # What the window asks of every page.

    def show_project(self, session: ProjectSession | None, *, read_only: bool) -> None:
        """Show this project from now on."""
        self.model.show(session)

    def take(self, changed: ChangeSet) -> None:
        """Something changed."""
        self.model.take(changed)

    def follow(self, entities: Sequence[EntityId]) -> None:
        """A comparison stays where it is."""

    def set_theme(self, theme: Theme) -> None:
        """Show in these colours from now on."""
        for half in self.halves:
            half.set_theme(theme)

    def set_awake(self, *, awake: bool) -> None:
        """Whether anybody looks."""
        self.model.wake(awake=awake)

    def as_widget(self) -> QWidget:
        """To be put into the window."""
        return self

    # What a person does.

    def step(self, by: int) -> None:
        """Go to the next line that differs, or the one before."""
        count = len(self.model.lines)
        here = self.halves[1].currentIndex().row()
        if here < 0 and by < 0:
            here = count
        for _ in range(count):
            here = (here + by) % count
            if self.model.lines[here].became is not Kind.SAME:
                self._go(here)
                return

    def _go(self, row: int) -> None:
        """Put the cursor on the first cell of a line that differs."""
        half, line = self.halves[1], self.model.lines[row]
        half.horizontalScrollBar().setValue(0)  # what says where one is stays in sight, if there is room for both
        half.setCurrentIndex(half.half.index(row, half.column_of(line.differs[0]) if line.differs else 0))
        half.scrollTo(half.currentIndex())
        self._fit()

    def _ask(self, row: int) -> None:
        line = self.model.lines[row]
        if line.entity is not None:
            self.asked.emit(EntityId(line.entity), line.differs[0] if line.differs else "mode")

    def _choose(self) -> None:
        if not self._quiet:
            self.model.choose(str(self.old_choice.currentData() or ""), str(self.new_choice.currentData() or NOW))

    def _sift_kind(self, kind: Kind) -> None:
        self.model.sift(with_kind(self.model.shown, kind, on=self.kinds[kind].isChecked()))

    def _sift_priorities(self) -> None:
        self.model.sift(replace(self.model.shown, priorities_only=self.priorities.isChecked()))

    def _sift_whole(self) -> None:
        self.model.sift(replace(self.model.shown, whole=self.whole.isChecked()))

    # Showing.

    def _tell(self) -> None:
        """Say what is compared and what was found."""
        self._fill_choices()
        found, shown = self.model.found, self.model.shown
        words = {Kind.CHANGED: tr("Changed"), Kind.NEW: tr("New"), Kind.REMOVED: tr("Removed")}
        for kind, chip in self.kinds.items():
            _tell_chip(chip, f"{words[kind]} {found.counts[kind]:,}", on=kind in shown.kinds)
        _tell_chip(self.priorities, tr("AP {count}", count=found.milder + found.graver), on=shown.priorities_only)
        _tell_chip(self.whole, tr("Whole sheets"), on=shown.whole)
        self.summary.setText(self._summary())
        self.elsewhere.setStringList(list(found.elsewhere))
        self._lower.setVisible(bool(found.elsewhere))
        self._title.setText(tr("Differs elsewhere: {count}", count=len(found.elsewhere)))
        self._tell_nothing()

    def _summary(self) -> str:
        if self.model.busy:
            return tr("Comparing…")
        found = self.model.found
        count = sum(found.counts[kind] for kind in self.kinds)
        lines = tr("1 line differs") if count == 1 else tr("{count} lines differ", count=f"{count:,}")
        parts = [lines]
        if found.graver:
            parts.append(tr("AP higher in {count}", count=found.graver))
        if found.milder:
            parts.append(tr("AP lower in {count}", count=found.milder))
        return " · ".join(parts)

    def _tell_nothing(self) -> None:
        if not self.model.old:
            self.nothing.setText(tr("There is no revision yet; “Freeze a revision…” makes one. Then its sheet stands here beside another."))
        elif not self.model.busy:
            self.nothing.setText(tr("No line differs in what you chose to see."))
        nothing = not self.model.lines and not (self.model.busy and self.model.old)
        self.nothing.setVisible(nothing)
        self.summary.setVisible(bool(self.model.old))
        self._sheets.setVisible(not nothing)

    def _fill_choices(self) -> None:
        frozen = [(f"{each.name} ({each.date})" if each.date else each.name, each.id) for each in self.model.choices]
        with self._quietly():
            for combo, choices, chosen in (
                (self.old_choice, frozen, self.model.old),
                (self.new_choice, [(tr("Now"), NOW), *frozen], self.model.new),
            ):
                if choices != [(combo.itemText(place), combo.itemData(place)) for place in range(combo.count())]:
                    combo.clear()
                    for words, id in choices:
                        combo.addItem(words, id)
                combo.setCurrentIndex(max(0, combo.findData(chosen)))
                combo.setEnabled(bool(frozen))

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        self._quiet = True
        yield
        self._quiet = False

    def _sifted(self) -> None:
        with self._quietly():
            for half in self.halves:
                half.take_widths()
        row = next((row for row, line in enumerate(self.model.lines) if line.entity is not None and line.entity == self._here), None)
        if row is not None:
            self._go(row)
        self._fit()
        self._tell_nothing()
        if self.hasFocus() and self.model.lines:
            self.halves[1].setFocus()

    def _fit(self) -> None:
        """Make the rows in sight as high as the texts of both sides need; the others when they come into sight."""
        left, right = self.halves
        row, room = right.verticalScrollBar().value(), right.viewport().height()
        while row < len(self.model.lines) and room > 0:
            high = max(left.needed(row), right.needed(row))
            for half in self.halves:
                if half.rowHeight(row) != high:
                    half.setRowHeight(row, high)
            room -= high
            row += 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # Putting it together.

    def _chip(self, do: object) -> QPushButton:
        chip = QPushButton()
        chip.setProperty("role", "chip")
        chip.setCheckable(True)
        chip.clicked.connect(do)
        return chip

    def _connect(self) -> None:
        self.model.renewed.connect(self._tell)
        self.model.sifted.connect(self._sifted)
        self.model.failed.connect(self.said)
        for combo in (self.old_choice, self.new_choice):
            combo.currentIndexChanged.connect(lambda _: self._choose())
        left, right = self.halves
        for one, other in ((left, right), (right, left)):
            one.asked.connect(self._ask)
            one.verticalScrollBar().valueChanged.connect(other.verticalScrollBar().setValue)
            one.verticalScrollBar().valueChanged.connect(lambda _: self._fit())
            one.horizontalScrollBar().valueChanged.connect(other.horizontalScrollBar().setValue)
            one.horizontalHeader().sectionResized.connect(lambda column, _, wide, other=other: self._resized(other, column, wide))
            one.selectionModel().currentChanged.connect(lambda current, _, other=other: self._follow_row(other, current))
        for keys, by in (("N", 1), ("P", -1)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.step, by))

    def _resized(self, other: Half, column: int, wide: int) -> None:
        if not self._quiet and other.columnWidth(column) != wide:
            other.setColumnWidth(column, wide)
            self._fit()

    def _follow_row(self, other: Half, current: QModelIndex) -> None:
        if current.isValid():
            self._here = self.model.lines[current.row()].entity
        if current.isValid() and other.currentIndex().row() != current.row():
            other.setCurrentIndex(other.model().index(current.row(), current.column()))

    def _lay_out(self) -> None:
        self._title = muted_label("")
        elsewhere = list_view(tr("Differs elsewhere"), self.elsewhere)
        self._lower = stacked(self._title, elsewhere)
        self._sheets = QSplitter(Qt.Orientation.Horizontal)
        self._sheets.setChildrenCollapsible(False)
        for half in self.halves:
            self._sheets.addWidget(half)
        self._sheets.setSizes([500, 500])
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(stacked(self.nothing, self._sheets))
        parts.addWidget(self._lower)
        parts.setSizes([600, _ELSEWHERE_HEIGHT])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(parts, 1)

    def _head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("filter")
        rows = QVBoxLayout(head)
        rows.setContentsMargins(12, 8, 12, 6)
        rows.setSpacing(4)
        rows.addLayout(self._choosing())
        rows.addLayout(self._sifting())
        return head

    def _choosing(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.old_choice, 1)
        row.addWidget(QLabel("→"))
        row.addWidget(self.new_choice, 1)
        for sign, tip, by in (("‹", tr("Line before that differs (P)"), -1), ("›", tr("Next line that differs (N)"), 1)):
            button = QToolButton()
            button.setText(sign)
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.clicked.connect(partial(self.step, by))
            row.addWidget(button)
        return row

    def _sifting(self) -> QVBoxLayout:
        column, row = QVBoxLayout(), QHBoxLayout()
        row.setSpacing(6)
        for chip in (*self.kinds.values(), self.priorities, self.whole):
            row.addWidget(chip)
        row.addStretch(1)
        self.summary.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.summary)
        return column


def _combo(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setMinimumContentsLength(14)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made


def _tell_chip(chip: QPushButton, words: str, *, on: bool) -> None:
    chip.setText(words)
    chip.setAccessibleName(words)
    chip.setChecked(on)
