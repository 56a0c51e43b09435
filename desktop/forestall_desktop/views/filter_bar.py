"""The quiet bar above the form sheet: what is filtered, grouped and sorted, as chips one can take away. Hidden while nobody wants anything.

Asks `models.showing` for everything; decides nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QToolButton, QWidget

from forestall.fmea.findings.rules import Gravity
from forestall.fmea.kinds.optimization import STATUSES
from forestall.fmea.revisions import revisions
from forestall.fmea.risk import Priority
from forestall_desktop.models.arranging import Grouping
from forestall_desktop.models.filtering import NONE, Criteria
from forestall_desktop.models.showing import Showing
from forestall_desktop.models.worksheet import WorksheetModel
from forestall_desktop.tongue import tr
from forestall_desktop.views.filter_words import chips, grouping_word


class FilterBar(QFrame):
    """Chips, a line for words, a menu of criteria, and “n of m rows”."""

    def __init__(self, model: WorksheetModel, showing: Showing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter")
        self.setAccessibleName(tr("Filter"))
        self._model = model
        self._showing = showing
        self._opened = False
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Show rows with…"))
        self.words.setAccessibleName(tr("Words that the rows must hold"))
        self.words.setClearButtonEnabled(True)
        self.words.setMaximumWidth(260)
        self.words.returnPressed.connect(self._add_words)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self.fill_menu)
        more = QToolButton()
        more.setText(tr("Filter by ▾"))
        more.setAccessibleName(tr("Filter by"))
        more.setMenu(self.menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.count.setAccessibleName(tr("How many rows are shown"))
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        close = QToolButton()
        close.setText("✕")
        close.setToolTip(tr("Show all rows (Esc)"))
        close.setAccessibleName(tr("Show all rows"))
        close.clicked.connect(self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 6, 4)
        row.addWidget(self.words)
        row.addWidget(more)
        row.addLayout(self._chips)
        row.addStretch(1)
        row.addWidget(self.count)
        row.addWidget(close)
        showing.changed.connect(self.renew)
        model.outlined.connect(self._tell_count)
        self.hide()

    @property
    def chips(self) -> list[str]:
        """What the chips say."""
        return [self._chip(place).text().removesuffix("  ✕") for place in range(self._chips.count())]

    def open(self) -> None:
        """Show the bar and give its line the keyboard."""
        self._opened = True
        self.renew()
        self.words.setFocus()
        self.words.selectAll()

    def close_bar(self) -> None:
        """Show all rows, as the structure has them, and hide."""
        self._opened = False
        self.words.clear()
        self._showing.show_all()
        self.renew()

    def take_away(self, place: int) -> None:
        """Take a chip away."""
        self._chip(place).click()

    def renew(self) -> None:
        """Say what is wanted now."""
        wanted, project = self._showing.wanted, self._model.session.project if self._model.session else None
        for gone in [self._chip(place) for place in range(self._chips.count())]:
            self._chips.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for chip in chips(project, wanted, self._title_of) if project is not None else ():
            made = QPushButton(f"{chip.words}  ✕")
            made.setProperty("role", "chip")
            made.setAccessibleName(tr("{what}: take away", what=chip.words))
            made.clicked.connect(lambda _=False, without=chip.without: self._showing.show(without))
            self._chips.addWidget(made)
        self._tell_count()
        self.setVisible(project is not None and (self._opened or not wanted.plain))

    def fill_menu(self) -> None:
        """The criteria there are in this project."""
        self.menu.clear()
        session, wanted = self._model.session, self._showing.wanted.criteria
        if session is None:
            return
        project = session.project
        results = [*(each.value for each in Priority), NONE]
        self._offer(tr("Action priority"), results, wanted.ap, lambda values: replace(wanted, ap=values))
        people = sorted({project.text(each.id) for each in project.of_kind("person") if project.shown(each.id)} - {NONE})
        self._offer(tr("Responsible"), [*people, NONE], wanted.owner, lambda values: replace(wanted, owner=values))
        self._offer(tr("Status of actions"), [*STATUSES, NONE], wanted.status, lambda values: replace(wanted, status=values))
        gravities = [each.value for each in Gravity]
        self._offer(tr("Findings"), gravities, wanted.finding, lambda values: replace(wanted, finding=values))
        self._offer_severities(wanted)
        since = self.menu.addMenu(tr("Changed since"))
        for revision in revisions(project):
            since.addAction(revision.name).triggered.connect(lambda *_, id=revision.id: self._show(replace(wanted, since=id)))
        since.setEnabled(not since.isEmpty())
        contested = self.menu.addAction(tr("Contested"))
        contested.setCheckable(True)
        contested.setChecked(wanted.contested)
        contested.toggled.connect(lambda on: self._show(replace(wanted, contested=on)))
        self.menu.addSeparator()
        self.menu.addAction(tr("Filter again")).triggered.connect(lambda *_: self._showing.again())
        grouped = self.menu.addMenu(tr("Group by"))
        self.fill_groupings(grouped)

    def fill_groupings(self, menu: QMenu) -> None:
        """By what rows may stand together; the one that is chosen has its mark."""
        menu.clear()
        for grouping in (None, *Grouping):
            action = menu.addAction(tr("Nothing") if grouping is None else grouping_word(grouping))
            action.setCheckable(True)
            action.setChecked(self._showing.wanted.grouping is grouping)
            action.triggered.connect(lambda *_, by=grouping: self._showing.group_by(by))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _offer(self, title: str, values: Iterable[str], chosen: frozenset[str], with_: Callable[[frozenset[str]], Criteria]) -> None:
        menu = self.menu.addMenu(title)
        for value in values:
            action = menu.addAction(value or tr("none"))
            action.setCheckable(True)
            action.setChecked(value in chosen)
            action.triggered.connect(lambda *_, one=value: self._show(with_(chosen ^ {one})))

    def _offer_severities(self, wanted: Criteria) -> None:
        menu = self.menu.addMenu(tr("Severity"))
        for least in (9, 8, 7, 5):
            values = frozenset(range(least, 11))
            action = menu.addAction(tr("{least} and more", least=least))
            action.setCheckable(True)
            action.setChecked(wanted.severity == values)
            action.triggered.connect(lambda on, these=values: self._show(replace(wanted, severity=these if on else frozenset())))

    def _add_words(self) -> None:
        text = self.words.text().strip()
        criteria = self._showing.wanted.criteria
        if text and text not in criteria.texts:
            self._show(replace(criteria, texts=(*criteria.texts, text)))
        self.words.clear()

    def _show(self, criteria: Criteria) -> None:
        self._showing.show_only(replace(criteria, title=""))

    def _tell_count(self) -> None:
        shown, there = self._showing.counts
        words = tr("{shown} of {there} rows", shown=f"{shown:,}", there=f"{there:,}")
        self.count.setText(words if self._showing.complete else tr("looking…"))

    def _title_of(self, key: str) -> str:
        return next((column.title for column in self._model.columns if column.key == key), key)

    def _chip(self, place: int) -> QPushButton:
        item = self._chips.itemAt(place)
        found = item.widget() if item is not None else None
        if not isinstance(found, QPushButton):
            raise TypeError("a chip is a button")
        return found
