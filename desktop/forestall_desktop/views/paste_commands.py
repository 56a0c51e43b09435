"""The commands on cells of the form sheet: copy, cut, paste, clear, fill down.

What a paste would make is shown before it happens, what was refused is listed behind it; everything else goes in, as one step.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from forestall.fmea.edits import Accepted, Edit, Refused
from forestall_desktop.delegates.cell_editors import CellDelegate
from forestall_desktop.models.clipboard import Block, as_html, as_text, read
from forestall_desktop.models.clipboard_paste import Paste, Target, fits, paste_below, paste_over
from forestall_desktop.models.many_texts import Left, Meant, Typed, meant
from forestall_desktop.models.worksheet import WorksheetModel
from forestall_desktop.tongue import tr
from forestall_desktop.views.form_sheet import FormSheet
from forestall_desktop.views.paste_pane import PastePane
from forestall_desktop.views.paste_run import PasteRun

PASTE_CELLS_MAX = 200_000
_AT_ONCE_MAX = 1_000
"""More cells than this are typed portion by portion."""
_PREVIEWED_MAX = 2_000
"""A plan of more new rows than this would keep the window waiting: it is made when the person has said so."""


class PasteCommands:
    """Each method is one command."""

    def __init__(self, sheet: FormSheet, pane: PastePane) -> None:
        self._sheet = sheet
        self._pane = pane
        self._model: WorksheetModel = sheet.worksheet
        self._run: PasteRun | None = None
        delegate = sheet.itemDelegate()
        if isinstance(delegate, CellDelegate):
            delegate.filled.connect(self.fill)
        pane.visit.connect(self._visit)
        pane.closed.connect(sheet.setFocus)
        self._model.modelReset.connect(pane.hide)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The commands by their names in the table of commands."""
        return {
            "cut": self.cut,
            "copy": self.copy,
            "paste": self.paste,
            "paste_rows": self.paste_rows,
            "clear": self.clear,
            "fill_down": self.fill_down,
        }

    def finish(self) -> None:
        """Bring a paste that still goes on to its end: the project is about to be closed."""
        if self._run is not None:
            self._run.finish()

    @property
    def pasting(self) -> bool:
        """Whether a paste still goes on."""
        return self._run is not None and self._run.running

    def copy(self) -> None:
        """Put the chosen cells on the clipboard, as Excel and LibreOffice understand them, merged cells and all."""
        block = self.chosen_block()
        if block.rows:
            data = QMimeData()
            data.setText(as_text(block))
            data.setHtml(as_html(block))
            QGuiApplication.clipboard().setMimeData(data)

    def cut(self) -> None:
        """Copy the chosen cells, and empty them."""
        self.copy()
        self.clear()

    def paste(self) -> None:
        """Type what is on the clipboard into the cells from the cursor on, as one step; what makes rows is shown first."""
        block = self._on_clipboard()
        if block is None:
            return
        chosen = self._sheet.chosen()
        if block.cells == 1 and len(chosen) > 1:
            self.fill(block.rows[0][0] or "")
            return
        target = self._target(block)
        if target is not None and fits(target, block):
            self._paste_over(target, block)
        elif target is not None:
            self._preview(target, block, below=target.row + len(block.rows) <= len(target.grid))

    def paste_rows(self) -> None:
        """Insert what is on the clipboard as new rows below the cursor, shown before it happens."""
        block = self._on_clipboard()
        target = self._target(block) if block is not None else None
        if block is not None and target is not None:
            self._preview(target, block, below=True)

    def clear(self) -> None:
        """Empty the chosen cells."""
        cells = self._sheet.chosen()
        if len(cells) == 1 and not self._model.columns[cells[0][1]].editable:
            self._model.setData(self._sheet.currentIndex(), "")
            return
        self._type([self._typed(row, column, "") for row, column in cells if self._model.columns[column].editable])

    def fill_down(self) -> None:
        """Repeat the first chosen row in the other chosen ones; one row alone takes what stands above it."""
        chosen = self._sheet.chosen()
        typed: list[Typed] = []
        for column in sorted({column for _, column in chosen if self._model.columns[column].editable}):
            rows = [row for row, other in chosen if other == column]
            source = rows[0] if len(rows) > 1 else rows[0] - 1
            if source >= 0:
                text = self._model.text(self._model.spans(source, column)[0], column)
                typed += [self._typed(row, column, text) for row in (rows[1:] or rows)]
        self._type(sorted(typed, key=lambda each: self._model.row_seen(each.row.line or each.row.mode) or 0))

    def fill(self, text: str) -> None:
        """Type one text into every chosen cell."""
        self._type([self._typed(row, column, text) for row, column in self._sheet.chosen() if self._model.columns[column].editable])

    def chosen_block(self) -> Block:
        """The chosen cells in the order of the columns on the screen; a merged one gives its text once, and says what it covers."""
        chosen = self._sheet.chosen()
        if not chosen:
            return Block(())
        every = {column for _, column in chosen}
        columns = [column for column in self._columns_from(None) if column in every]
        first = min(index.row() for index in self._sheet.selectedIndexes())
        last = max(index.row() for index in self._sheet.selectedIndexes())
        there = set(chosen)
        return Block(tuple(tuple(self._copied(row, column, first, there) for column in columns) for row in range(first, last + 1)))

    def _copied(self, row: int, column: int, top: int, there: set[tuple[int, int]]) -> str | None:
        start, _ = self._model.spans(row, column)
        if (start, column) not in there:
            return ""
        return self._model.text(start, column) if row == max(start, top) else None

    def _on_clipboard(self) -> Block | None:
        data = QGuiApplication.clipboard().mimeData()
        if not (data.hasText() or data.hasHtml()) or not self._sheet.currentIndex().isValid():
            return None
        block = read(data.text(), data.html() if data.hasHtml() else "")
        if block.cells > PASTE_CELLS_MAX:
            many = tr("More than {count:,} cells at once are too many; paste them in parts", count=PASTE_CELLS_MAX)
            self._refuse(many)
            return None
        return block if block.cells else None

    def _target(self, block: Block) -> Target | None:
        """Where the block goes: from the cursor on, over the columns on the screen."""
        if self._model.session is None:
            return None
        columns = self._columns_from(self._sheet.currentIndex().column())[: block.width]
        shown = tuple(self._model.columns[column] for column in columns)
        return Target(self._model.project, self._model.grid, self._first_row(), shown)

    def _first_row(self) -> int:
        """The row a paste begins in: the topmost chosen one."""
        rows = [row for row, _ in self._sheet.chosen()]
        return min(rows) if len(rows) > 1 else self._sheet.current_row

    def _columns_from(self, first: int | None) -> list[int]:
        """The columns on the screen in their order, from one of them on."""
        shown = self._sheet.columns.shown()
        return shown if first is None or first not in shown else shown[shown.index(first) :]

    def _paste_over(self, target: Target, block: Block) -> None:
        session = self._model.session
        if session is None:
            return
        if block.cells > _AT_ONCE_MAX and not self._model.read_only:
            self._run = PasteRun(session, target, block, lambda rows: self._pane.go_on(rows, len(block.rows)), self._tell_left, self._sheet)
            self._pane.busy(self._run.stop)
            self._run.start()
            return
        paste = paste_over(target, block, session.new_id, os.urandom)
        if isinstance(self._submit(paste.meant.edit, quietly=True), Refused):
            paste = paste_over(target, block, session.new_id, os.urandom, carefully=True)
            self._submit(paste.meant.edit)
        self._tell_left(paste.meant, paste.unused)

    def _type(self, typed: Sequence[Typed]) -> None:
        """Many texts as one step; what is refused is listed, or said at the cell where it is the only one."""
        session = self._model.session
        if session is None or not typed:
            return
        said = meant(self._model.project, typed, session.new_id, os.urandom)
        if isinstance(self._submit(said.edit, quietly=True), Refused):
            said = meant(self._model.project, typed, session.new_id, os.urandom, carefully=True)
            self._submit(said.edit)
        self._tell_left(said)

    def _submit(self, edit: Edit, *, quietly: bool = False) -> Accepted | Refused:
        """Through the door. `quietly`: the person does not hear of a refusal yet; there is a second way."""
        session = self._model.session
        if session is None or self._model.read_only or not quietly:
            return Accepted() if self._model.do(edit, self._sheet.currentIndex()) else Refused("")
        return session.submit(edit)

    def _preview(self, target: Target, block: Block, *, below: bool) -> None:
        """Show what pasting would make, with the ways to do it."""
        session = self._model.session
        if session is None or self._model.read_only:
            self._refuse(tr("This window is open for reading only; nothing was changed"))
            return
        part = Block(block.rows[:_PREVIEWED_MAX])
        plan = paste_below(target, part, session.new_id, os.urandom) if below else paste_over(target, part, session.new_id, os.urandom)
        ways: list[tuple[str, Callable[[], None]]] = [
            (tr("Insert as new rows"), lambda: self._make(target, block, below=True))
            if below
            else (tr("Paste"), lambda: self._make(target, block, below=False))
        ]
        if below and target.row + len(block.rows) <= len(target.grid):
            ways.append((tr("Type over the cells"), lambda: self._make(target, block, below=False)))
        elif not below:
            ways.append((tr("Insert all as new rows"), lambda: self._make(target, block, below=True)))
        self._pane.propose(plan, ways, len(block.rows) - len(part.rows))

    def _make(self, target: Target, block: Block, *, below: bool) -> None:
        session = self._model.session
        if session is None or session.project is not target.project:
            return
        make: Callable[[], Paste] = (
            (lambda: paste_below(target, block, session.new_id, os.urandom))
            if below
            else (lambda: paste_over(target, block, session.new_id, os.urandom))
        )
        paste = make()
        self._submit(paste.meant.edit)
        self._tell_left(paste.meant, paste.unused)
        self._sheet.setFocus()

    def _tell_left(self, said: Meant, unused: Sequence[str] = ()) -> None:
        if not said.refused:
            self._pane.hide()
        elif len(said.refused) == 1 and said.cells == 0:
            self._refuse(said.refused[0].sentence)
        else:
            self._pane.list_left(said, unused)

    def _visit(self, left: Left) -> None:
        """Go to the cell a refused text was meant for."""
        row = left.typed.row
        place = self._model.row_seen(row.line or row.mode or row.function or row.element)
        if place is not None:
            self._sheet.go_to(place, self._model.column_of(left.typed.column.key))
            self._sheet.setFocus()

    def _refuse(self, sentence: str) -> None:
        self._model.do(Refused(sentence), self._sheet.currentIndex())

    def _typed(self, row: int, column: int, text: str) -> Typed:
        return Typed(self._model.grid.rows[row], self._model.columns[column], text)
