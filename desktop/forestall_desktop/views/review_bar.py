"""The row above the review: to the next and the one before; and whole decisions, of a line or of everything. Only tells them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton

from forestall.fmea.cells import Contested
from forestall.fmea.edits import Batch
from forestall_desktop.models.contested import ContestedModel
from forestall_desktop.models.deciding import authors, of_author, of_site, taking
from forestall_desktop.tongue import tr


class ReviewBar(QFrame):
    """Four buttons. `took` gives a Batch of decisions, which is one step of undo."""

    stepped = Signal(int)
    """To the next (1) or the one before (-1)."""
    took = Signal(object)

    def __init__(self, contested: ContestedModel) -> None:
        super().__init__()
        self._contested = contested
        self._cell: Contested | None = None
        self.before = self._step("‹", tr("Previous (P, Shift+F8)"), -1)
        self.after = self._step("›", tr("Next (N, F8)"), 1)
        self.line, self.all = QMenu(self), QMenu(self)
        self.line_button = self._offers(tr("This line"), tr("Decide every contested cell of this line at once"), self.line)
        self.all_button = self._offers(tr("Everything"), tr("Decide all contested cells at once"), self.all)
        self.line.aboutToShow.connect(lambda: self._fill(self.line, self._of_line()))
        self.all.aboutToShow.connect(lambda: self._fill(self.all, self._contested.every))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(2)
        for button in (self.before, self.after):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.line_button, self.all_button):
            row.addWidget(button)

    def tell(self, cell: Contested | None, waiting: int) -> None:
        """The cell that is shown, and how many things wait."""
        self._cell = cell
        for button in (self.before, self.after):
            button.setEnabled(waiting > 0)
        self.line_button.setEnabled(cell is not None)
        self.all_button.setEnabled(self._contested.rowCount() > 0)

    def take_line(self, *, mine: bool) -> None:
        """Decide the whole line for what was typed here, or for the first of the others of the cell shown."""
        cells = self._of_line()
        if mine:
            self._take(taking(cells, of_site(self._contested.site)))
        elif self._cell is not None:
            others = (each.head.author for each in self._cell.candidates if each.head.dot.site != self._contested.site)
            self._take(taking(cells, of_author(next(others, ""), self._contested.site)))

    def _take(self, decisions: Batch) -> None:
        if decisions.edits:
            self.took.emit(decisions)

    def _of_line(self) -> Sequence[Contested]:
        return self._contested.in_line_with(self._cell) if self._cell is not None else ()

    def _fill(self, menu: QMenu, cells: Sequence[Contested]) -> None:
        menu.clear()
        site = self._contested.site
        mine = taking(cells, of_site(site))
        if mine.edits:
            menu.addAction(tr("Take all of mine ({count})", count=len(mine.edits))).triggered.connect(lambda *_: self._take(mine))
        for name in sorted(authors(cells, site)):
            theirs = taking(cells, of_author(name, site))
            words = tr("Take all of {name}’s ({count})", name=name, count=len(theirs.edits))
            menu.addAction(words).triggered.connect(lambda *_, theirs=theirs: self._take(theirs))

    def _step(self, sign: str, tip: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: self.stepped.emit(step))
        return button

    def _offers(self, words: str, tip: str, menu: QMenu) -> QToolButton:
        button = QToolButton()
        button.setText(f"{words} ▾")
        button.setToolTip(tip)
        button.setAccessibleName(f"{words}: {tip}")
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button
