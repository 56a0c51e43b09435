"""The guide in a window of its own, beside the work: pages at the left, the page at the right, words to look for. Needs no network."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QSplitter, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from forestall_desktop.models import guide
from forestall_desktop.tongue import tr
from forestall_desktop.views.guide_pictures import fit_pictures

_SIZE_LETTERS = (126, 40)
_LIST_LETTERS = 26
_MARGIN, _LEAST_WIDTH, _FIT_MILLIS = 24, 240, 60
_LEAST_LETTERS, _MOST_LETTERS = 6, 70
"""What counts of the longest text in a column of a table."""


class HelpWindow(QDialog):
    """Opened at a page; links go from page to page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Guide"))
        self._pages = guide.pages()
        self._past: list[str] = []
        self.page = guide.CONTENTS
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Pages"))
        self.list.addItems([guide.title(name) for name in self._pages])
        self.list.setWordWrap(True)
        self.browser = QTextBrowser()
        self.browser.setAccessibleName(tr("The page"))
        self.browser.setOpenLinks(False)
        self.browser.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.browser.document().setDocumentMargin(_MARGIN)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find in the guide…"))
        self.search.setAccessibleName(tr("Words to find in the guide"))
        self.search.setClearButtonEnabled(True)
        self.back = QToolButton()
        self.back.setText(tr("← Back"))
        self.back.setShortcut(QKeySequence(QKeySequence.StandardKey.Back))
        self._fit_soon = QTimer(self)
        self._fit_soon.setSingleShot(True)
        self._fit_soon.setInterval(_FIT_MILLIS)
        self._fit_soon.timeout.connect(self._fit)
        self._lay_out()
        self.browser.anchorClicked.connect(self._follow)
        self.search.returnPressed.connect(self.find_next)
        self.back.clicked.connect(self.go_back)
        self.list.currentRowChanged.connect(self._choose)
        self._show(guide.CONTENTS)

    def show_place(self, place: str) -> None:
        """Show the page about a place of the window; the contents where none is."""
        self._show(guide.page_of(place))

    def show_text(self, markdown: str) -> None:
        """Show a text that stands in no page: a scale in full."""
        if self.page:
            self._past.append(self.page)
        self.page = ""
        self._write(markdown)
        self.list.setCurrentRow(-1)

    def go_back(self) -> None:
        """To the page before."""
        if self._past:
            self._show(self._past.pop(), remember=False)

    def find_next(self) -> None:
        """To the next place with these words, on this page and then on those behind it."""
        words = self.search.text().strip()
        if not words or self.browser.find(words):
            return
        here = self._pages.index(self.page) if self.page in self._pages else 0
        for name in (*self._pages[here + 1 :], *self._pages[: here + 1]):
            if words.casefold() in guide.page(name).casefold():
                self._show(name)
                self.browser.moveCursor(QTextCursor.MoveOperation.Start)
                if self.browser.find(words):
                    return

    def _show(self, name: str, *, remember: bool = True) -> None:
        if remember and self.page and self.page != name:
            self._past.append(self.page)
        self.page = name
        self._write(guide.page(name))
        self.list.setCurrentRow(self._pages.index(name))

    def _write(self, markdown: str) -> None:
        self.browser.document().setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        for frame in self.browser.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                frame.setFormat(self._calm(frame))
        self._fit()
        self.browser.moveCursor(QTextCursor.MoveOperation.Start)
        self.back.setEnabled(bool(self._past))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_soon.start()

    def _fit(self) -> None:
        """Pictures are as wide as the page."""
        room = self.browser.viewport().width() - 2 * _MARGIN
        fit_pictures(self.browser.document(), max(_LEAST_WIDTH, room), self.devicePixelRatioF())

    def _calm(self, shown: QTextTable) -> QTextTableFormat:
        """A table with air in it instead of lines, as wide as the page; each column according to the longest text in it."""
        table = shown.format()
        table.setBorder(0)
        table.setCellPadding(6)
        table.setTopMargin(10)
        table.setBottomMargin(10)
        table.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        letters = [_longest(shown, column) for column in range(shown.columns())]
        table.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, 100 * each / sum(letters)) for each in letters])
        return table

    def _choose(self, row: int) -> None:
        if row >= 0 and self._pages[row] != self.page:
            self._show(self._pages[row])

    def _follow(self, link: QUrl) -> None:
        if link.scheme() in ("http", "https"):
            QDesktopServices.openUrl(link)
        else:
            self._show(guide.page_of(link.path().rpartition("/")[2].removesuffix(".md")))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.back)
        top.addStretch()
        top.addWidget(self.search)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(self.list)
        halves.addWidget(self.browser)
        halves.setStretchFactor(1, 1)
        letter = self.fontMetrics().averageCharWidth()
        halves.setSizes([_LIST_LETTERS * letter, (_SIZE_LETTERS[0] - _LIST_LETTERS) * letter])
        self.search.setFixedWidth(30 * letter)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(halves, 1)
        self.resize(_SIZE_LETTERS[0] * letter, _SIZE_LETTERS[1] * self.fontMetrics().lineSpacing())


def _longest(table: QTextTable, column: int) -> int:
    """How many letters the longest text in a column has, within bounds."""
    lengths = (
        table.cellAt(row, column).lastCursorPosition().position() - table.cellAt(row, column).firstCursorPosition().position()
        for row in range(table.rows())
    )
    return max(_LEAST_LETTERS, min(_MOST_LETTERS, max(lengths)))
