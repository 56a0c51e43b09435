"""All keys of all commands on one page: searched, changed, copied, printed. Made from the registry; nobody lists a key a second time."""

from __future__ import annotations

import html
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from forestall.errors import ForestallError
from forestall_desktop.actions.registry import COMMANDS, Command
from forestall_desktop.actions.shortcuts import keys_of, native, taken_by
from forestall_desktop.settings import habits
from forestall_desktop.tongue import tr, translated

_SIZE_LETTERS = (86, 34)


class ShortcutsWindow(QDialog):
    """Beside the window; what is changed counts at once and is remembered for this person."""

    changed = Signal(object)
    """The person's own keys, by command."""

    def __init__(self, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Shortcuts"))
        self._folder = folder
        self._own: dict[str, tuple[str, ...]] = habits.own_shortcuts(folder)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("A command or a key…"))
        self.search.setAccessibleName(tr("Words of a command, or a key"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._sift)
        self.table = QTableWidget(len(COMMANDS), 3)
        self.keys = QKeySequenceEdit()
        for inside in self.keys.findChildren(QLineEdit):
            inside.setAccessibleName(tr("New keys of the chosen command"))
        self.keys.setMaximumSequenceLength(1)
        self.keys.setAccessibleName(tr("New keys of the chosen command"))
        self.says = QLabel()
        self.says.setProperty("role", "muted")
        self.says.setWordWrap(True)
        self._fill_in()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        for part in (self.search, self.table):
            column.addWidget(part)
        column.addLayout(self._changing())
        column.addWidget(self.says)
        column.addLayout(self._taking())
        letters, lines = _SIZE_LETTERS
        self.resize(letters * self.fontMetrics().averageCharWidth(), lines * self.fontMetrics().lineSpacing())
        self.search.setFocus()

    def choose(self, name: str) -> None:
        """Put the cursor on a command."""
        self.table.setCurrentCell(next(place for place, each in enumerate(COMMANDS) if each.id == name), 0)

    def give(self) -> None:
        """Give the typed keys to the chosen command, unless another one has them."""
        command, key = self._chosen(), self.keys.keySequence().toString()
        if command is None or not key:
            return
        taken = taken_by(command, key, self._own)
        if taken is not None:
            words = tr("{keys} is “{command}” already; give that one other keys first", keys=native((key,)), command=_name(taken))
            self.says.setText(words)
            return
        self._keep({**self._own, command.id: (key,)})

    def as_usual(self) -> None:
        """Have the chosen command answer to its usual keys again."""
        command = self._chosen()
        if command is not None:
            self._keep({name: keys for name, keys in self._own.items() if name != command.id})

    def copy(self) -> None:
        """Put the page on the clipboard, as a table for a text or a sheet."""
        QApplication.clipboard().setText(as_text(self._own))
        self.says.setText(tr("All shortcuts are on the clipboard"))

    def print_(self) -> None:
        """Print the page, where the person says."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def go(result: int) -> None:
            if result == QDialog.DialogCode.Accepted:
                page = QTextDocument()
                page.setHtml(as_html(self._own))
                page.print_(printer)

        dialog.finished.connect(go)
        dialog.show()

    def _keep(self, own: dict[str, tuple[str, ...]]) -> None:
        try:
            habits.keep_shortcuts(self._folder, own)
        except ForestallError as error:
            self.says.setText(translated(error.sentence))
            return
        self._own = own
        self.says.setText("")
        self._show_keys()
        self.changed.emit(own)

    def _fill_in(self) -> None:
        self.table.setHorizontalHeaderLabels([tr("Command"), tr("Menu"), tr("Keys")])
        self.table.setAccessibleName(tr("Commands and their keys"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)
        head = self.table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for place in (1, 2):
            head.setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
        for row, command in enumerate(COMMANDS):
            for place, words in enumerate((_name(command), translated(command.menu), "")):
                item = QTableWidgetItem(words)
                item.setToolTip(translated(command.tip) if command.tip else "")
                self.table.setItem(row, place, item)
        self.table.itemSelectionChanged.connect(lambda: self.says.setText(""))
        self._show_keys()

    def _show_keys(self) -> None:
        for row, command in enumerate(COMMANDS):
            item = self.table.item(row, 2)
            if item is not None:
                item.setText(native(keys_of(command, self._own)) + (" *" if command.id in self._own else ""))

    def _sift(self, typed: str) -> None:
        words = typed.casefold().split()
        for row in range(self.table.rowCount()):
            items = (self.table.item(row, place) for place in range(3))
            told = " ".join(item.text() for item in items if item is not None).casefold()
            self.table.setRowHidden(row, not all(word in told for word in words))

    def _chosen(self) -> Command | None:
        row = self.table.currentRow()
        if row < 0:
            self.says.setText(tr("Choose a command first"))
            return None
        return COMMANDS[row]

    def _changing(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(QLabel(tr("New keys:")))
        row.addWidget(self.keys)
        for words, do in ((tr("Give"), self.give), (tr("As usual"), self.as_usual)):
            row.addWidget(_button(words, do))
        row.addStretch()
        return row

    def _taking(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for words, do in ((tr("Copy"), self.copy), (tr("Print…"), self.print_)):
            row.addWidget(_button(words, do))
        row.addStretch()
        row.addWidget(_button(tr("Close"), self.close))
        return row


def as_text(own: Mapping[str, tuple[str, ...]]) -> str:
    """The page as lines of a table, parted by tabs."""
    return "".join(f"{_name(each)}\t{translated(each.menu)}\t{native(keys_of(each, own))}\n" for each in COMMANDS if keys_of(each, own))


def as_html(own: Mapping[str, tuple[str, ...]]) -> str:
    """The page to be printed."""
    rows = ((_name(each), translated(each.menu), native(keys_of(each, own))) for each in COMMANDS if keys_of(each, own))
    lines = "".join(f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<h2>{html.escape(tr('Shortcuts of Forestall'))}</h2><table cellpadding='3'>{lines}</table>"


def _name(command: Command) -> str:
    return translated(command.text).rstrip("…")


def _button(words: str, do: object) -> QPushButton:
    made = QPushButton(words)
    made.setAutoDefault(False)
    made.clicked.connect(do)
    return made
