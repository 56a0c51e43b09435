"""Writes one form sheet row by row: values, merges and heights. Knows how cells look, not where their values come from."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import date, datetime, time
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from forestall.workbook.form import FormColumn, Look, Span
from forestall.workbook.grid import address
from forestall.workbook.printing import NOTHING

if TYPE_CHECKING:
    from forestall.changes import Value
    from forestall.workbook.printing import PrintedBlock, Values

CELL_CHARACTERS_MAX = 32_767
"""The longest text a cell of this format holds."""

_INHERITED = frozenset({"higher", "element", "lower", "function_higher", "function", "requirement", "function_lower", "effect", "mode"})
# A form is wide: small letters, and columns as wide as they need in these (a sheet counts its widths in letters of 11 points).
_NAME_LETTERS, _PAIRS_MAX = 18, 3
_FONT_POINTS, _WIDTH_OF_LETTER = 8, 0.75
_LINE_POINTS, _ROW_POINTS_MAX = 11.0, 400.0
_BLOCK_FILL, _TITLE_FILL = "#D9E2EC", "#EEF2F6"
_AP_FILLS = {"H": "#F4B6B0", "M": "#FBE3A1", "L": "#C6E5C3"}
_CELL = {"font_size": _FONT_POINTS, "border": 1, "border_color": "#9AA5B1", "text_wrap": True, "valign": "top"}
_CENTRED = {**_CELL, "align": "center"}


class Looks:
    """The formats of one workbook, made once each."""

    def __init__(self, workbook: Any) -> None:
        self.title = workbook.add_format({"bold": True, "font_size": 14})
        self.name = workbook.add_format({**_CELL, "bold": True, "bg_color": _TITLE_FILL})
        self.value = workbook.add_format(_CELL)
        self.block = workbook.add_format({**_CENTRED, "bold": True, "bg_color": _BLOCK_FILL})
        self.heading = workbook.add_format({**_CELL, "bold": True, "valign": "vcenter", "bg_color": _TITLE_FILL})
        self._of_look = {
            Look.TEXT: self.value,
            Look.NUMBER: workbook.add_format(_CENTRED),
            Look.DATE: workbook.add_format({**_CELL, "num_format": "yyyy-mm-dd"}),
            Look.PRIORITY: workbook.add_format(_CENTRED),
        }
        self._of_priority = {
            letter: workbook.add_format({**_CENTRED, "bold": True, "bg_color": fill}) for letter, fill in _AP_FILLS.items()
        }

    def of(self, column: FormColumn, value: Value) -> Any:
        """The format of a cell; the letter stays readable where no colour is."""
        if column.look is Look.PRIORITY and isinstance(value, str):
            return self._of_priority.get(value[:1], self._of_look[column.look])
        return self._of_look[column.look]


@dataclass(slots=True)
class _Run:
    """A cell of the structure, which goes on downwards as long as its subject stays the same."""

    subject: object
    first: int
    filled: list[int]


@dataclass(slots=True)
class SheetWriter:
    """One sheet in the making, from the top down. `notes` takes a sentence for each text that had to be cut."""

    sheet: Any
    looks: Looks
    notes: list[str]
    columns: tuple[FormColumn, ...] = ()
    row: int = 0
    _runs: dict[Span, _Run] = field(default_factory=dict)
    _above: dict[str, Value] = field(default_factory=dict)

    def begin(self, columns: tuple[FormColumn, ...]) -> None:
        """Take the columns and set their widths."""
        self.columns = columns
        for place, column in enumerate(columns):
            self.sheet.set_column(place, place, column.width * _WIDTH_OF_LETTER)

    def title(self, text: str) -> None:
        """The title of the sheet, and a blank row."""
        self.sheet.write_string(0, 0, text, self.looks.title)
        self.row = 2

    def pairs(self, pairs: list[tuple[str, Value]]) -> None:
        """The heading block: names and, right of them, values, a few beside each other."""
        columns = self._wide_pairs()
        for start in range(0, len(pairs), len(columns)):
            lines = 1
            for column, (name, value) in zip(columns, pairs[start : start + len(columns)], strict=False):
                self.sheet.write_string(self.row, column, name, self.looks.name)
                self._put(self.row, column + 1, value, self.looks.value, Look.TEXT)
                widths = [each.width for each in self.columns[column : column + 2]]
                lines = max(lines, *(_lines(str(text or ""), width) for text, width in zip((name, value), widths, strict=True)))
            self._set_height(lines)
            self.row += 1
        self.row += 1

    def _wide_pairs(self) -> list[int]:
        """Where a name and a value fit beside each other: two wide columns, and one free before the next two."""
        places: list[int] = []
        for place, (left, right) in enumerate(pairwise(self.columns)):
            if min(left.width, right.width) >= _NAME_LETTERS and (not places or place > places[-1] + 2):
                places.append(place)
        return places[:_PAIRS_MAX]

    def headings(self) -> int:
        """The two rows of headings; gives the first one."""
        first = 0
        for place, column in enumerate(self.columns):
            if column.block != self.columns[first].block:
                self._merge(self.row, first, self.row, place - 1)
                first = place
            self._put(self.row, place, column.block if place == first else None, self.looks.block, Look.TEXT)
        self._merge(self.row, first, self.row, len(self.columns) - 1)
        for place, column in enumerate(self.columns):
            self.sheet.write_string(self.row + 1, place, column.title, self.looks.heading)
        self.row += 1
        self._set_height(max(_lines(column.title, column.width) for column in self.columns))
        self.row += 1
        return self.row - 2

    def block(self, block: PrintedBlock) -> None:
        """The rows of one mode or place."""
        cells: list[dict[int, Value]] = [{} for _ in range(block.rows)]
        tall: dict[tuple[int, int], int] = {}
        for span, subject in ((Span.ELEMENT, block.element), (Span.FUNCTION, (block.element, block.function))):
            if self._runs.get(span, _Run(self, 0, [])).subject != subject:
                self._end_run(span)
                self._fill(cells[0], span, block.place)
                self._runs[span] = _Run(subject, self.row, [place for place in cells[0] if self.columns[place].span is span])
        for part in block.parts:
            self._fill(cells[part.first], part.span, part.values)
            for place, column in enumerate(self.columns):
                if column.span is part.span and part.rows > 1 and part.first + part.rows <= block.rows:
                    tall[part.first, place] = part.rows
        if block.parts and not any(part.span is Span.EFFECT for part in block.parts):
            self._fill(cells[0], Span.EFFECT, {})
        self._write_rows(cells, tall)

    def width_of(self, first: int, last: int) -> float:
        """How wide the columns from `first` up to `last` (not included) are, in the sheet's own measure."""
        return sum(column.width for column in self.columns[first:last]) * _WIDTH_OF_LETTER

    def end(self) -> None:
        """Close what still goes on downwards."""
        for span in (Span.ELEMENT, Span.FUNCTION):
            self._end_run(span)

    def _fill(self, cells: dict[int, Value], span: Span, values: Values) -> None:
        """Values into the columns of a span. A blank that would take over what stands above becomes a dash."""
        for place, column in enumerate(self.columns):
            if column.span is not span:
                continue
            value = values.get(column.key)
            value = None if value == "" else value
            if column.key in _INHERITED:
                above = self._above.get(column.key)
                self._above[column.key] = value
                value = NOTHING if value is None and above is not None else value
            if value is not None:
                cells[place] = value

    def _write_rows(self, cells: list[dict[int, Value]], tall: dict[tuple[int, int], int]) -> None:
        for offset, here in enumerate(cells):
            lines = 1.0
            for place, column in enumerate(self.columns):
                value = here.get(place)
                rows = tall.get((offset, place), 1)
                if value is not None and rows > 1:
                    self._merge(self.row, place, self.row + rows - 1, place)
                if isinstance(value, str) and column.span not in (Span.ELEMENT, Span.FUNCTION):
                    lines = max(lines, _lines(value, column.width) / rows)
                self._put(self.row, place, value, self.looks.of(column, value), column.look)
            self._set_height(lines)
            self.row += 1

    def _set_height(self, lines: float) -> None:
        self.sheet.set_row(self.row, min(_ROW_POINTS_MAX, math.ceil(lines) * _LINE_POINTS + 3))

    def _end_run(self, span: Span) -> None:
        run = self._runs.pop(span, None)
        if run is not None and self.row - run.first > 1:
            for place in run.filled:
                self._merge(run.first, place, self.row - 1, place)

    def _merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """Notes a merge for the end of the sheet. The library's own call would write cells of rows that are still to come."""
        if (top, left) != (bottom, right):
            self.sheet.merge.append([top, left, bottom, right])

    def _put(self, row: int, column: int, value: Value, format: Any, look: Look) -> None:
        if value is None or value == "":
            self.sheet.write_blank(row, column, None, format)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            self.sheet.write_number(row, column, value, format)
        elif look is Look.DATE and (day := _day(value)) is not None:
            self.sheet.write_datetime(row, column, day, format)
        else:
            self.sheet.write_string(row, column, self._cut(row, column, str(value)), format)

    def _cut(self, row: int, column: int, text: str) -> str:
        if len(text) <= CELL_CHARACTERS_MAX:
            return text
        self.notes.append(
            f"The text in {address(row, column)} has {len(text):,} characters; a cell of a workbook takes "
            f"{CELL_CHARACTERS_MAX:,}, so its end is missing there (not in the project)."
        )
        return text[: CELL_CHARACTERS_MAX - 1] + "…"


def _day(value: Value) -> datetime | None:
    try:
        return datetime.combine(date.fromisoformat(str(value)), time())
    except ValueError:
        return None


def _lines(text: str, width: int) -> int:
    """About how many lines a text takes in a column."""
    return sum(max(1, math.ceil(len(line) / width)) for line in text.split("\n"))
