"""The import before it is done: the sheet with what each column becomes, corrections by click, where each cell goes. Imports nothing.

Whoever opens it hears `wished` and does it; the bar below then shows how far it is, and Cancel stops it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from forestall.errors import ForestallError
from forestall.workbook.grid import letters
from forestall.workbook.mapping import as_toml, parse_mapping, read_mapping
from forestall.workbook.roles import Role
from forestall.workbook.target import appearing
from forestall_desktop.dialogs.import_choices import ImportChoices
from forestall_desktop.dialogs.import_grid import ImportGrid
from forestall_desktop.models.import_asking import ImportAsking
from forestall_desktop.models.import_deciding import Decided, table_of, whole_mapping
from forestall_desktop.models.import_notes import NotesModel
from forestall_desktop.models.import_preview import PreviewModel, place_of
from forestall_desktop.models.import_tally import in_words, outcome
from forestall_desktop.models.import_words import groups, label
from forestall_desktop.tongue import tr
from forestall_desktop.views.theme import Theme

_SOON_MILLIS = 60
_MAPPINGS = "TOML (*.toml)"


@dataclass(frozen=True, slots=True)
class OpenProject:
    """The project in the window: its file, and what it is called."""

    path: Path
    name: str


class ImportWizard(QDialog):
    """One file on its way in."""

    wished = Signal(object)
    """Do it: a `Decided`."""
    stopped = Signal()
    """Stop what runs."""

    def __init__(self, source: Path, project: OpenProject | None, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.source = source
        self.decided = Decided(fresh=True)
        self._book: Mapping[str, Any] | None = None
        self._running = False
        self._may = False
        self.setWindowTitle(tr("Import {name}", name=source.name))
        self.resize(1180, 740)
        self.asking = ImportAsking(source, project.path if project else None, self)
        self.preview = PreviewModel(self)
        self.notes = NotesModel(self)
        self.grid = ImportGrid(self.preview, theme, self)
        self.choices = ImportChoices(project.name if project else None, self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MILLIS)
        self._soon.timeout.connect(self._look)
        self._make_parts()
        self._lay_out()
        self._connect()
        self._say(tr("Reading {name}…", name=source.name))

    @property
    def settled(self) -> bool:
        """Whether what is shown is the answer to what is decided."""
        return not self._soon.isActive() and not self.asking.busy

    def show_progress(self, done: int, of: int) -> None:
        """How far the import is; of 0: nobody knows."""
        self.progress.setRange(0, of)
        self.progress.setValue(done)

    def refuse(self, sentence: str) -> None:
        """The import was not done; why."""
        self._run(running=False)
        self._say(sentence, grave=True)

    def load_mapping(self, path: Path) -> None:
        """Read the file as a mapping says that was kept before."""
        try:
            wishes = read_mapping(path)
        except ForestallError as error:
            self._say(error.sentence, grave=True)
            return
        self.decided = replace(self.decided, wishes=wishes)
        self.choices.lists.setChecked(wishes.split_lists or self.choices.lists.isChecked())
        self._soon.start()

    def save_mapping(self, path: Path) -> None:
        """Keep how the sheet in view is read."""
        if self.preview.table is None:
            return
        text = as_toml(whole_mapping(self.decided, self.preview.table))
        try:
            with appearing(path) as unfinished:
                unfinished.write_text(text, encoding="utf-8", newline="\n")
        except ForestallError as error:
            self._say(error.sentence, grave=True)
        else:
            self._say(tr("The mapping lies in {path}", path=path))

    def done(self, result: int) -> None:
        self.asking.close()
        super().done(result)

    def reject(self) -> None:
        if self._running:
            self.stopped.emit()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._running:
            self.stopped.emit()
        self.asking.close()
        super().closeEvent(event)

    # Making the parts.

    def _make_parts(self) -> None:
        self.column_is = QComboBox()
        self.column_is.setAccessibleName(tr("What the column in view becomes"))
        self.column_is.addItem(tr("As found by itself"), None)
        for role in (Role.CUSTOM, Role.IGNORE, *(role for group in groups() for role, _ in group.roles)):
            self.column_is.addItem(label(role), role)
        self.column_says = QLabel()
        self.tally = QLabel()
        self.tally.setAccessibleName(tr("Where every cell goes"))
        self.tally.setWordWrap(True)
        self.brings = QLabel()
        self.brings.setProperty("role", "title")
        self.brings.setAccessibleName(tr("What comes in"))
        self.says = QLabel()
        self.says.setWordWrap(True)
        self.says.setAccessibleName(tr("What went wrong"))
        self.listed = QTableView()
        self.listed.setAccessibleName(tr("What to look at before it comes in"))
        self.listed.setModel(self.notes)
        self.listed.verticalHeader().hide()
        self.listed.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.listed.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        for place, width in enumerate((110, 90, 240)):
            self.listed.setColumnWidth(place, width)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("How far the import is"))
        self.progress.hide()
        self.do = QPushButton(tr("Import"))
        self.do.setProperty("role", "primary")
        self.do.setDefault(True)
        self.do.setEnabled(False)
        self.cancel = QPushButton(tr("Cancel"))
        self.load = QPushButton(tr("Load mapping…"))
        self.save = QPushButton(tr("Save mapping…"))
        self.anew = QPushButton(tr("Forget corrections"))

    def _lay_out(self) -> None:
        correcting = QHBoxLayout()
        correcting.addWidget(self.column_says)
        correcting.addWidget(self.column_is)
        correcting.addStretch()
        for button in (self.anew, self.load, self.save):
            button.setAutoDefault(False)
            correcting.addWidget(button)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(correcting)
        column.addWidget(self.grid, 1)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.addWidget(upper)
        halves.addWidget(self.listed)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 1)
        middle = QHBoxLayout()
        middle.addWidget(self.choices)
        middle.addWidget(halves, 1)
        foot = QHBoxLayout()
        words = QVBoxLayout()
        for widget in (self.brings, self.tally, self.says):
            words.addWidget(widget)
        foot.addLayout(words, 1)
        foot.addWidget(self.progress)
        foot.addWidget(self.cancel)
        foot.addWidget(self.do)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 14, 16, 14)
        outer.setSpacing(10)
        outer.addLayout(middle, 1)
        outer.addLayout(foot)

    def _connect(self) -> None:
        self.asking.booked.connect(self._booked)
        self.asking.looked.connect(self._looked)
        self.asking.read.connect(lambda sheet, first, rows: self.preview.show_cells(first, rows) if sheet == self.decided.view else None)
        self.asking.failed.connect(self.refuse)
        self.preview.wanted.connect(lambda first, count: self.asking.cells(self.decided.view, first, count))
        self.choices.changed.connect(self._chosen)
        self.choices.looked_at.connect(self._view)
        self.grid.role_wished.connect(self._wish_role)
        self.grid.heading_wished.connect(self._wish_heading)
        self.grid.word_wished.connect(self._wish_word)
        self.grid.selectionModel().currentChanged.connect(lambda *_: self._tell_column())
        self.column_is.activated.connect(self._wish_current)
        self.listed.clicked.connect(self._go_to)
        self.listed.activated.connect(self._go_to)
        self.do.clicked.connect(self._do)
        self.cancel.clicked.connect(self.reject)
        self.anew.clicked.connect(lambda: self._decide(replace(self.decided, wishes=None)))
        self.load.clicked.connect(self._ask_load)
        self.save.clicked.connect(self._ask_save)

    # What was heard.

    def _booked(self, book: Mapping[str, Any] | None) -> None:
        self._book = book
        self.choices.show_book(book)
        for widget in (self.grid, self.column_is, self.column_says, self.load, self.save, self.anew):
            widget.setVisible(book is not None)
        if book is not None:
            wishes = parse_mapping("mapping", book["mapping"]) if book["known"] and book["mapping"] else None
            self.decided = replace(self.decided, wishes=wishes)
            self._view(book["first"] or next((sheet["name"] for sheet in book["sheets"]), ""))
        self._chosen()

    def _looked(self, answer: Mapping[str, Any]) -> None:
        report = answer.get("report")
        self.preview.show_fates(self.decided.view, table_of(answer.get("table")), report)
        self.notes.show_report(report)
        self.brings.setText(outcome(report) if report else "")
        self.tally.setText(in_words(report["tally"]) if report else "")
        trouble = answer.get("trouble") or answer.get("refused") or ""
        if "no_table" in answer:
            hint = tr("No heading was found on this sheet: click the number of the row that heads the table, then the heads of its columns")
            self._say(hint)
        else:
            self._say(trouble, grave=bool(trouble))
        self._may = report is not None and not trouble
        self.do.setEnabled(self._may and not self._running)
        self.save.setEnabled(self.preview.table is not None)
        self._tell_column()

    # What was decided.

    def _chosen(self) -> None:
        self._decide(self.choices.decided(self.decided))

    def _view(self, sheet: str) -> None:
        seen = next((each for each in (self._book or {"sheets": ()})["sheets"] if each["name"] == sheet), None)
        if seen is None:
            return
        self.decided = replace(self.decided, view=sheet)
        self.preview.begin(seen["rows"], seen["width"])
        self._soon.start()

    def _decide(self, decided: Decided) -> None:
        self.decided = decided
        self.do.setEnabled(False)
        self._soon.start()

    def _look(self) -> None:
        self.asking.look(self.decided)

    def _wish_role(self, column: int, role: object) -> None:
        self._decide(self.decided.with_role(self.preview.table, column, Role(str(role)) if role is not None else None))

        self.choices.take(self.decided.view)

    def _wish_heading(self, first: int, last: int) -> None:
        self._decide(self.decided.with_heading((first, last)))
        self.choices.take(self.decided.view)

    def _wish_word(self, factor: str, word: str, rating: int) -> None:
        if self.preview.table is not None:
            self._decide(self.decided.with_word(self.preview.table, factor, word, rating))

    def _wish_current(self, place: int) -> None:
        index = self.grid.currentIndex()
        if index.isValid():
            self._wish_role(index.column(), self.column_is.itemData(place))

    def _tell_column(self) -> None:
        """Name the column the cursor is in, and what it becomes."""
        index = self.grid.currentIndex()
        role = self.preview.role_of(index.column()) if index.isValid() else None
        self.column_is.setEnabled(index.isValid())
        name = letters(index.column()) if index.isValid() else ""
        self.column_says.setText(
            tr("Column {letters} becomes", letters=name) if name else tr("Click the head of a column, or choose a cell")
        )
        found = self.column_is.findData(role) if role is not None else -1
        self.column_is.setCurrentIndex(max(found, 0))

    def _go_to(self, index: QModelIndex) -> None:
        place = place_of(self.decided.view, self.notes.cell(index.row()))
        if place is not None:
            self.grid.setCurrentIndex(self.preview.index(*place))
            self.grid.scrollTo(self.preview.index(*place))

    def _ask_load(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Load a mapping"), str(self.source.parent), _MAPPINGS)
        if name:
            self.load_mapping(Path(name))

    def _ask_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, tr("Save the mapping"), str(self.source.with_suffix(".toml")), _MAPPINGS)
        if name:
            self.save_mapping(Path(name) if Path(name).suffix else Path(f"{name}.toml"))

    # Doing it.

    def _do(self) -> None:
        self.wished.emit(self.decided)

    def begin(self) -> None:
        """The import runs."""
        self._run(running=True)
        self._say(tr("Cancel leaves everything as it was"))

    def _run(self, *, running: bool) -> None:
        self._running = running
        self.progress.setVisible(running)
        self.progress.setRange(0, 0)
        for widget in (self.choices, self.grid, self.column_is, self.load, self.save, self.anew):
            widget.setEnabled(not running)
        self.do.setEnabled(self._may and not running)

    def _say(self, sentence: str, *, grave: bool = False) -> None:
        self.says.setText(sentence)
        self.says.setProperty("role", "grave" if grave else "muted")
        self.says.style().unpolish(self.says)
        self.says.style().polish(self.says)
