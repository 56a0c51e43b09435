"""The guide in a window of its own, beside the work: pages at the left, the page at the right, words to look for. Needs no network."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QTextCursor, QTextDocument, QTextLength, QTextTable, QTextTableFormat
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QSplitter, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from forestall_desktop.models import guide
from forestall_desktop.tongue import tr

_SIZE_LETTERS = (126, 40)
_LIST_LETTERS = 26
_LAST_PERCENT = 50


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
        self.browser.document().setDocumentMargin(24)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find in the guide…"))
        self.search.setAccessibleName(tr("Words to find in the guide"))
        self.search.setClearButtonEnabled(True)
        self.back = QToolButton()
        self.back.setText(tr("← Back"))
        self.back.setShortcut(QKeySequence(QKeySequence.StandardKey.Back))
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
                frame.setFormat(self._calm(frame.format()))
        self.browser.moveCursor(QTextCursor.MoveOperation.Start)
        self.back.setEnabled(bool(self._past))

    def _calm(self, table: QTextTableFormat) -> QTextTableFormat:
        """A table with air in it instead of lines, as wide as the page; its last column has the long words."""
        table.setBorder(0)
        table.setCellPadding(6)
        table.setTopMargin(10)
        table.setBottomMargin(10)
        table.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        most, rest = QTextLength(QTextLength.Type.PercentageLength, _LAST_PERCENT), QTextLength()
        table.setColumnWidthConstraints([*(rest for _ in range(table.columns() - 1)), most])
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
