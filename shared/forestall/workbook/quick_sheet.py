"""A sheet of the library that writes a row of plain cells (blanks, numbers, texts without anything to escape) in one stroke.

A form sheet is mostly such cells, and the library spends most of its time on looking for what must be escaped in each of their attributes.
What is not plain goes the library's own way; a test holds that both ways give the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from xlsxwriter.worksheet import CellBlankTuple, CellNumberTuple, CellStringTuple, Worksheet

from forestall.workbook.grid import letters

_NOT_PLAIN = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff&<>\"]|_x[0-9a-fA-F]{4}_|^\s|\s$")
_LETTERS_MAX = 256
_LETTERS = tuple(letters(column) for column in range(_LETTERS_MAX))


class QuickSheet(Worksheet):  # type: ignore[misc]  # the library says nothing of its types
    """Takes the same calls as any sheet; for workbooks in constant memory."""

    def __init__(self) -> None:
        super().__init__()
        self._styles: dict[int, str] = {}
        self._rims: tuple[str, ...] = ()

    def fill_rows(self, formats: Sequence[Any]) -> None:
        """From the next row on: every cell of a row, from the first column on, that nobody writes is a blank of its column's format."""
        self._rims = tuple(f'" s="{self._style(each)}"/>' for each in formats)

    def _write_single_row(self, current_row_num: int = 0) -> None:
        row: int = self.previous_row
        rims = self._rims
        cells = self.table[row] if rims else None
        if not cells or row not in self.row_info:
            super()._write_single_row(current_row_num)
            return
        self.previous_row: int = current_row_num
        self._write_row(row, None, self.row_info[row])
        number = str(row + 1)
        told: list[str] = []
        for column in range(self.dim_colmax + 1):
            cell = cells.get(column)
            if cell is not None:
                plain = self._plain(number, column, cell)
                if plain is None:
                    self.fh.write("".join(told))
                    told.clear()
                    super()._write_cell(row, column, cell)
                else:
                    told.append(plain)
            elif column < len(rims):
                told.append(f'<c r="{_LETTERS[column]}{number}{rims[column]}')
        told.append("</row>")
        self.fh.write("".join(told))
        self.table.clear()

    def _write_cell(self, row: int, col: int, cell: Any) -> None:
        plain = self._plain(str(row + 1), col, cell)
        if plain is None:
            super()._write_cell(row, col, cell)
        else:
            self.fh.write(plain)

    def _plain(self, number: str, column: int, cell: Any) -> str | None:
        """A cell as it stands in the file; None where the library has to look at it."""
        kind, format = type(cell), cell.format
        if format is None or column >= _LETTERS_MAX:
            return None
        if kind is CellStringTuple:
            if _NOT_PLAIN.search(cell.string):
                return None
            return f'<c r="{_LETTERS[column]}{number}" s="{self._style(format)}" t="inlineStr"><is><t>{cell.string}</t></is></c>'
        if kind is CellNumberTuple:
            return f'<c r="{_LETTERS[column]}{number}" s="{self._style(format)}"><v>{cell.number:.16G}</v></c>'
        return f'<c r="{_LETTERS[column]}{number}" s="{self._style(format)}"/>' if kind is CellBlankTuple else None

    def _style(self, format: Any) -> str:
        """The number of a format, which the library gives out when it is first asked for."""
        known = self._styles.get(id(format))
        if known is None:
            known = self._styles[id(format)] = str(format._get_xf_index())
        return known
