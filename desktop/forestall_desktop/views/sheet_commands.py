"""The commands on the form sheet: lines, modes, clipboard, filling down. They put edits together and send them through the model."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QGuiApplication

from forestall.fmea.columns import Column, Level
from forestall.fmea.edits import Batch, Edit, Refused
from forestall.fmea.sheet import Row
from forestall.ids import EntityId
from forestall_desktop.models.line_edits import Typed, clear, move, new_line, new_mode, remove_line, remove_mode, type_all
from forestall_desktop.models.worksheet import WorksheetModel
from forestall_desktop.views.form_sheet import FormSheet

_PASTE_CELLS_MAX = 200_000
Make = Callable[[Row, Callable[[], EntityId]], tuple[Edit | Refused, EntityId | None]]


class SheetCommands:
    """Each method is one command. What is refused is shown at the cell."""

    def __init__(self, sheet: FormSheet) -> None:
        self._sheet = sheet
        self._model: WorksheetModel = sheet.worksheet

    def edit_cell(self) -> None:
        """Open the editor on the cell under the cursor."""
        self._sheet.edit_current()

    def new_line(self) -> None:
        """A cause line below; the cursor goes to its cause."""
        self._make(new_line, "cause")

    def new_mode(self) -> None:
        """A failure mode below; the cursor goes to its wording."""
        self._make(new_mode, "mode")

    def remove_line(self) -> None:
        """Take the chosen lines out."""
        rows = self._rows()
        if rows:
            self._model.do(remove_line(rows), self._sheet.currentIndex())

    def remove_mode(self) -> None:
        """Take the failure mode under the cursor out."""
        row = self._row()
        if row is not None:
            self._model.do(remove_mode(row), self._sheet.currentIndex())

    def line_up(self) -> None:
        """Move the line up among the causes of its mode."""
        self._shift(-1)

    def line_down(self) -> None:
        """Move the line down among the causes of its mode."""
        self._shift(1)

    def clear(self) -> None:
        """Empty the chosen cells."""
        session = self._model.session
        cells = [(self._model.grid.rows[row], self._model.columns[column]) for row, column in self._sheet.chosen()]
        if session is None or not cells:
            return
        if len(cells) == 1 and not cells[0][1].editable:
            self._model.setData(self._sheet.currentIndex(), "")
            return
        self._model.do(clear(self._model.project, cells, session.new_id), self._sheet.currentIndex())

    def copy(self) -> None:
        """Put the chosen cells on the clipboard, as Excel understands them; a merged cell gives its text once."""
        QGuiApplication.clipboard().setText(self.chosen_as_text())

    def paste(self) -> None:
        """Type what is on the clipboard into the cells from the cursor on, as one step."""
        self.paste_text(QGuiApplication.clipboard().text())

    def fill_down(self) -> None:
        """Repeat the first chosen row in the other chosen ones; one row alone takes what stands above it."""
        chosen = self._sheet.chosen()
        session = self._model.session
        if session is None or not chosen:
            return
        typed: list[Typed] = []
        for column in sorted({column for _, column in chosen}):
            rows = [row for row, other in chosen if other == column]
            source = rows[0] if len(rows) > 1 else rows[0] - 1
            if source < 0:
                continue
            text = self._model.text(self._model.spans(source, column)[0], column)
            typed += [self._typed(row, column, text) for row in (rows[1:] or rows) if self._model.columns[column].editable]
        self._model.do(type_all(self._model.project, typed, session.new_id), self._sheet.currentIndex())

    def chosen_as_text(self) -> str:
        """The chosen cells as tab-separated text."""
        chosen = self._sheet.chosen()
        if not chosen:
            return ""
        columns = sorted({column for _, column in chosen})
        rows = range(min(row for row, _ in chosen), max(row for row, _ in chosen) + 1)
        there = set(chosen)
        out = io.StringIO()
        lines = ([self._model.text(row, column) if (row, column) in there else "" for column in columns] for row in rows)
        csv.writer(out, dialect="excel-tab", lineterminator="\n").writerows(lines)
        return out.getvalue().removesuffix("\n")

    def paste_text(self, text: str) -> None:
        """Type a tab-separated block into the cells from the cursor on."""
        index, session = self._sheet.currentIndex(), self._model.session
        if not index.isValid() or session is None or not text:
            return
        block = list(csv.reader(io.StringIO(text, newline=""), dialect="excel-tab"))
        if sum(map(len, block)) > _PASTE_CELLS_MAX:
            self._model.do(Refused(f"More than {_PASTE_CELLS_MAX:,} cells at once are too many; paste them in parts"), index)
            return
        self._model.do(self._pasted(block, index, session.new_id), index)

    def _pasted(self, block: Sequence[Sequence[str]], at: QModelIndex, new: Callable[[], EntityId]) -> Edit | Refused:
        columns = [place for place in range(at.column(), len(self._model.columns)) if not self._sheet.isColumnHidden(place)]
        first = self._sheet.current_row
        if first + len(block) > len(self._model.grid):
            missing = first + len(block) - len(self._model.grid)
            return Refused(f"The clipboard holds {missing} more rows than there are below the cursor; insert lines first (Ins)")
        typed = []
        for offset, cells in enumerate(block):
            for column, text in zip(columns, cells, strict=False):
                row = first + offset
                # What a merged cell covers was one value where it came from, too: only its first row is typed into.
                if self._model.columns[column].editable and self._model.spans(row, column)[0] in (row, first if offset == 0 else row):
                    typed.append(self._typed(self._model.spans(row, column)[0], column, text))
        return type_all(self._model.project, typed, new) if typed else Batch(())

    def _make(self, make: Make, column: str) -> None:
        row, session = self._row(), self._model.session
        if row is None or session is None:
            return
        edit, line = make(row, session.new_id)
        if self._model.do(edit, self._sheet.currentIndex()):
            place = self._model.grid.row_of(Level.LINE, line)
            if place is not None:
                self._sheet.go_to(place, self._model.column_of("mode" if row.mode is None else column))

    def _shift(self, step: int) -> None:
        row = self._row()
        column = self._sheet.currentIndex().column()
        if row is not None and self._model.do(move(self._model.project, row.line, step), self._sheet.currentIndex()):
            place = self._model.grid.row_of(Level.LINE, row.line)
            if place is not None:
                self._sheet.go_to(place, column)

    def _typed(self, row: int, column: int, text: str) -> Typed:
        shown: Column = self._model.columns[column]
        return Typed(self._model.grid.rows[row], shown, text)

    def _row(self) -> Row | None:
        place = self._sheet.current_row
        return self._model.grid.rows[place] if 0 <= place < len(self._model.grid) else None

    def _rows(self) -> list[Row]:
        """The chosen rows; where only one cell is chosen, the row under the cursor."""
        places = sorted({index.row() for index in self._sheet.selectedIndexes()})
        if len(places) < 2:
            row = self._row()
            return [row] if row is not None else []
        return [self._model.grid.rows[place] for place in places if place < len(self._model.grid)]
