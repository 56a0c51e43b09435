"""A document as it will be on paper: looked at, laid out otherwise, printed, saved as PDF. Lays nothing out and writes no file itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSpinBox, QVBoxLayout, QWidget

from forestall_desktop.dialogs.page_view import PageView
from forestall_desktop.models.paging import Paging
from forestall_desktop.printing.ink import Paper
from forestall_desktop.tongue import tr, translated
from forestall_desktop.views.theme import Theme

ZOOMS_PERCENT = (25, 50, 75, 100, 150, 200, 300)
SCALES_PERCENT = (70, 80, 90, 100, 110, 125, 150)
_USUAL_PERCENT = 100


class PrintPreview(QDialog):
    """One document."""

    laid_out = Signal()
    """Another paper or size of letters was chosen."""
    print_wished = Signal()
    save_wished = Signal()

    def __init__(self, title: str, paper: Paper, theme: Theme, parent: QWidget, *, form_sheet: bool) -> None:
        """`form_sheet`: its letters can be larger or smaller, and own columns can be left out."""
        super().__init__(parent)
        self.setWindowTitle(tr("Print preview: {title}", title=title))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(1120, 800)
        self.paging: Paging | None = None
        self.view = PageView(theme, self)
        self._make_parts(paper, form_sheet=form_sheet)
        self._lay_out()
        self.sheet.currentIndexChanged.connect(lambda _: self.laid_out.emit())
        self.lies.currentIndexChanged.connect(lambda _: self.laid_out.emit())
        self.letters.currentIndexChanged.connect(lambda _: self.laid_out.emit())
        self.own.toggled.connect(lambda _: self.laid_out.emit())
        self.zoom.currentIndexChanged.connect(lambda _: self._zoomed())
        self.at.valueChanged.connect(self._asked_for)
        self.view.turned.connect(self._turned)
        self.print.clicked.connect(self.print_wished)
        self.save.clicked.connect(self.save_wished)

    @property
    def paper(self) -> Paper:
        """What is chosen."""
        return Paper(f"{self.sheet.currentData()}{self.lies.currentData()}")

    @property
    def scale_percent(self) -> int:
        """The size of the letters that is chosen."""
        return int(self.letters.currentData())

    def show_pages(self, paging: Paging) -> None:
        """Show a document as its pages come."""
        if self.paging is not None:
            self.paging.close()
            self.paging.deleteLater()
        self.paging = paging
        paging.came.connect(self._tell)
        paging.failed.connect(lambda sentence: self.say(sentence, grave=True))
        self.view.show_pages(paging)
        self.say(tr("Laying out…"))
        self._tell()

    def show_progress(self, done: int, of: int) -> None:
        """How far the printing is."""
        self.progress.setVisible(done < of)
        self.progress.setRange(0, of)
        self.progress.setValue(done)

    def say(self, sentence: str, *, grave: bool = False) -> None:
        """A sentence below the pages."""
        self.says.setText(translated(sentence))
        self.says.setProperty("role", "grave" if grave else "muted")
        self.says.style().unpolish(self.says)
        self.says.style().polish(self.says)

    def done(self, result: int) -> None:
        self._let_go()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._let_go()
        super().closeEvent(event)

    def _let_go(self) -> None:
        if self.paging is not None:
            self.paging.close()

    def _make_parts(self, paper: Paper, *, form_sheet: bool) -> None:
        size, _, upright = paper.value.partition("-")
        self.sheet = _combo(tr("Paper"), [("A3", "a3"), ("A4", "a4"), (tr("Letter"), "letter")], size)
        self.lies = _combo(tr("Orientation"), [(tr("Landscape"), ""), (tr("Upright"), "-upright")], "-upright" if upright else "")
        self.letters = _combo(tr("Size of the letters"), [(tr("Letters {n} %", n=each), each) for each in SCALES_PERCENT], _USUAL_PERCENT)
        self.own = QCheckBox(tr("All own columns"))
        for widget in (self.letters, self.own):
            widget.setVisible(form_sheet)
        self.zoom = _combo(tr("Zoom"), [(tr("Fit the width"), None), *((f"{each} %", each / 100) for each in ZOOMS_PERCENT)], None)
        self.at = QSpinBox()
        self.at.setAccessibleName(tr("Page"))
        self.at.setMinimum(1)
        self.of = QLabel()
        self.says = QLabel()
        self.says.setWordWrap(True)
        self.says.setAccessibleName(tr("What a reader will miss"))
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("How far the printing is"))
        self.progress.hide()
        self.print, self.save = QPushButton(tr("Print…")), QPushButton(tr("Save as PDF…"))
        self.print.setProperty("role", "primary")
        self.print.setEnabled(False)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for widget in (self.sheet, self.lies, self.letters, self.own, self.zoom, self.at, self.of):
            row.addWidget(widget)
        row.addStretch()
        for button in (self.save, self.print):
            button.setAutoDefault(False)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        column.addWidget(self.says)
        column.addWidget(self.progress)

    def _zoomed(self) -> None:
        self.view.zoom(self.zoom.currentData())

    def _asked_for(self, number: int) -> None:
        if number - 1 != self.view.current:
            self.view.go_to(number - 1)

    def _turned(self, place: int) -> None:
        if not self.at.hasFocus():
            self.at.setValue(place + 1)

    def _tell(self) -> None:
        paging = self.paging
        if paging is None:
            return
        count = len(paging.pages)
        self.at.setMaximum(max(1, count))
        self.of.setText(tr("of {count}", count=f"{count:,}") if paging.complete else tr("of {count} so far…", count=f"{count:,}"))
        self.print.setEnabled(paging.complete)
        if paging.complete:
            self.say("\n".join(paging.notes))


def _combo(name: str, items: Sequence[tuple[str, object]], chosen: object) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    for words, value in items:
        made.addItem(words, value)
    made.setCurrentIndex(next((place for place, (_, value) in enumerate(items) if value == chosen), 0))
    return made
