"""Writes one form sheet row by row: values, merges and heights. Knows how cells look, not where their values come from."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import date, datetime, time
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from xlsxwriter.worksheet import Worksheet

from forestall.workbook.form import FormColumn, Look, Span
from forestall.workbook.grid import address
from forestall.workbook.live import Live
from forestall.workbook.printing import EXPECTED, NOTHING
from forestall.workbook.quick_sheet import QuickSheet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forestall.changes import Value
    from forestall.workbook.printing import PrintedBlock, Values

CELL_CHARACTERS_MAX = 32_767
"""The longest text a cell of this format holds."""

_INHERITED = frozenset({"higher", "element", "lower", "function_higher", "function", "requirement", "function_lower", "mode"})
_EFFECT = "effects"
"""So begin the keys of columns with effects, which inherit, too."""
# A form is wide: small letters, and columns as wide as they need in these (a sheet counts its widths in letters of 11 points).
_NAME_LETTERS, _PAIRS_MAX = 18, 3
_FONT_POINTS, _WIDTH_OF_LETTER = 8, 0.75
_LINE_POINTS, _ROW_POINTS_MAX = 11.0, 400.0
_BLOCK_FILL, _TITLE_FILL = "#D9E2EC", "#EEF2F6"
_AP_FILLS = {"H": "#F4B6B0", "M": "#FBE3A1", "L": "#C6E5C3"}
_CELL = {"font_size": _FONT_POINTS, "border": 1, "border_color": "#9AA5B1", "text_wrap": True, "valign": "top"}
_CENTRED = {**_CELL, "align": "center"}
_SLANTED = {"italic": True, "font_color": "#616E7C"}
# The same calls of the library without their ear for names of cells like “B7”: a tenth of the time of an export.
_write_blank, _write_string, _write_number = (
    method.__wrapped__ for method in (Worksheet.write_blank, Worksheet.write_string, Worksheet.write_number)
)
_RICH_BEGIN, _RICH_END = "<r>", "</r>"


class Looks:
    """The formats of one workbook, made once each. `levels`: the colour of each level of the schemes that judge in it, by its code."""

    def __init__(self, workbook: Any, levels: Mapping[str, str] | None = None) -> None:
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
        self._expected = workbook.add_format({**_CENTRED, **_SLANTED})
        fills = {code: _tint(colour) for code, colour in (levels or {}).items() if colour} | _AP_FILLS
        self._of_level = {code: workbook.add_format({**_CENTRED, "bold": True, "bg_color": fill}) for code, fill in fills.items()}

    def plain(self, column: FormColumn) -> Any:
        """The format of a column's cells."""
        return self._of_look[column.look]

    def of(self, column: FormColumn, value: Value, *, expected: bool = False) -> Any:
        """The format of a cell; what it says stays readable where no colour is. A rating that is only expected is grey and slanted."""
        if column.look is Look.PRIORITY and isinstance(value, str):
            return self._of_level.get(value.strip("()?"), self._of_look[column.look])
        return self._expected if expected and column.look is Look.NUMBER else self._of_look[column.look]


def _tint(colour: str) -> str:
    """A colour light enough for black letters on it.

    >>> _tint("#d9534f")
    '#ECA9A7'
    """
    parts = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return "#" + "".join(f"{(part + 255) // 2:02X}" for part in parts)


@dataclass(slots=True)
class _Run:
    """A cell of the structure, which goes on downwards as long as its subject stays the same."""

    subject: object
    first: int
    filled: list[int]
    lines: float
    """How many lines its tallest text takes."""
    room: float = 0.0
    """How many lines its rows have so far."""


@dataclass(frozen=True, slots=True)
class _Slot:
    """A column that a span fills."""

    place: int
    key: str
    inherits: bool


@dataclass(slots=True)
class SheetWriter:
    """One sheet in the making, from the top down. `notes` takes a sentence for each text that had to be cut."""

    sheet: Any
    looks: Looks
    notes: list[str]
    columns: tuple[FormColumn, ...] = ()
    row: int = 0
    numbers: str = ""
    """The heading of a hidden column that numbers the rows; without one they are not numbered."""
    _number: int = 0
    _runs: dict[Span, _Run] = field(default_factory=dict)
    _above: dict[str, Value] = field(default_factory=dict)
    _slots: dict[Span, tuple[_Slot, ...]] = field(default_factory=dict)
    _blanks: tuple[Any, ...] = ()

    def begin(self, columns: tuple[FormColumn, ...]) -> None:
        """Take the columns and set their widths."""
        self.columns = columns
        self._blanks = tuple(self.looks.plain(column) for column in columns)
        for span in Span:
            mine = ((place, column.key) for place, column in enumerate(columns) if column.span is span)
            self._slots[span] = tuple(_Slot(place, key, key in _INHERITED or key.startswith(_EFFECT)) for place, key in mine)
        for place, column in enumerate(columns):
            self.sheet.set_column(place, place, column.width * _WIDTH_OF_LETTER)
        if self.numbers:
            self.sheet.set_column(len(columns), len(columns), 8, None, {"hidden": True})

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
        if self.numbers:
            self.sheet.write_string(self.row, len(self.columns), self.numbers, self.looks.heading)
        self._set_height(max(_lines(column.title, column.width) for column in self.columns))
        self.row += 1
        if isinstance(self.sheet, QuickSheet):
            self.sheet.fill_rows(self._blanks)
        return self.row - 2

    def block(self, block: PrintedBlock, ends: frozenset[Span] = frozenset()) -> None:
        """The rows of one mode or place. `ends`: what of the structure does not go on in the block behind it, as far as that is known."""
        rows: list[dict[int, Value]] = [{} for _ in range(block.rows)]
        tall: dict[tuple[int, int], int] = {}
        expected: set[tuple[int, int]] = set()
        self._begin_runs(block, rows[0])
        for part in block.parts:
            self._fill(rows[part.first], part.span, part.values)
            if part.rows > 1 and part.first + part.rows <= block.rows:
                tall |= {(part.first, slot.place): part.rows for slot in self._slots[part.span]}
            if part.values.get(EXPECTED):
                expected |= {(part.first, slot.place) for slot in self._slots[part.span]}
        if block.parts and not any(part.span is Span.EFFECT for part in block.parts):
            self._fill(rows[0], Span.EFFECT, {})
        for (first, place), over in tall.items():
            if place in rows[first]:
                self._merge(self.row + first, place, self.row + first + over - 1, place)
        self._write_rows(rows, expected, self._heights(rows, tall, ends))

    def _begin_runs(self, block: PrintedBlock, cells: dict[int, Value]) -> None:
        """Close what of the structure ends here, and fill in what begins."""
        for span, subject in ((Span.ELEMENT, block.element), (Span.FUNCTION, (block.element, block.function))):
            run = self._runs.get(span)
            if run is None or run.subject != subject:
                self._end_run(span)
                self._fill(cells, span, block.place)
                filled = [slot.place for slot in self._slots[span] if slot.place in cells]
                self._runs[span] = _Run(subject, self.row, filled, max((self._lines(place, cells[place]) for place in filled), default=1))

    def width_of(self, first: int, last: int) -> float:
        """How wide the columns from `first` up to `last` (not included) are, in the sheet's own measure."""
        return sum(column.width for column in self.columns[first:last]) * _WIDTH_OF_LETTER

    def end(self) -> None:
        """Close what still goes on downwards."""
        for span in (Span.ELEMENT, Span.FUNCTION):
            self._end_run(span)

    def _fill(self, cells: dict[int, Value], span: Span, values: Values) -> None:
        """Values into the columns of a span. A blank that would take over what stands above becomes a dash."""
        for slot in self._slots[span]:
            value = values.get(slot.key)
            if value == "":
                value = None
            if slot.inherits:
                above = self._above.get(slot.key)
                self._above[slot.key] = value
                if value is None and above is not None:
                    value = NOTHING
            if value is not None:
                cells[slot.place] = value

    def _heights(self, rows: list[dict[int, Value]], tall: dict[tuple[int, int], int], ends: frozenset[Span]) -> list[float]:
        """How many lines each row is high, so that every text has room, also one that stands over several rows."""
        runs = {place for run in self._runs.values() for place in run.filled}
        heights = [1.0] * len(rows)
        wanting: list[tuple[int, int, float]] = []
        for first, cells in enumerate(rows):
            for place, value in cells.items():
                if place in runs:
                    continue
                lines = self._lines(place, value)
                if (over := tall.get((first, place), 1)) > 1:
                    wanting.append((first, over, lines))
                elif lines > heights[first]:
                    heights[first] = lines
        for first, over, lines in wanting:
            missing = lines - sum(heights[first : first + over])
            if missing > 0:
                heights[first : first + over] = [each + missing / over for each in heights[first : first + over]]
        for span, run in self._runs.items():
            if span in ends:
                heights[-1] += max(0.0, run.lines - run.room - sum(heights))
            run.room += sum(heights)
        return heights

    def _lines(self, place: int, value: Value) -> float:
        return _lines(value, self.columns[place].width) if isinstance(value, str) else 1

    def _write_rows(self, rows: list[dict[int, Value]], expected: set[tuple[int, int]], heights: list[float]) -> None:
        columns, blanks, put = self.columns, self._blanks, self._put
        fills_itself = isinstance(self.sheet, QuickSheet)
        for offset, (cells, height) in enumerate(zip(rows, heights, strict=True)):
            if not fills_itself or not cells:
                self._write_blanks(cells)
            for place, value in cells.items():
                column = columns[place]
                look = blanks[place] if column.look is Look.TEXT else self.looks.of(column, value, expected=(offset, place) in expected)
                put(self.row, place, value, look, column.look)
            if self.numbers:
                self._number += 1
                _write_number(self.sheet, self.row, len(columns), self._number)
            self._set_height(height)
            self.row += 1

    def _write_blanks(self, cells: Mapping[int, Value]) -> None:
        """What nothing stands in has a rim all the same."""
        for place, blank in enumerate(self._blanks):
            if place not in cells:
                _write_blank(self.sheet, self.row, place, None, blank)

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

    def _put(self, row: int, column: int, value: Value | Live, format: Any, look: Look) -> None:
        if isinstance(value, str) and value:
            if look is Look.DATE and (day := _day(value)) is not None:
                self.sheet.write_datetime(row, column, day, format)
            else:
                _write_string(self.sheet, row, column, self._cut(row, column, value), format)
        elif value is None or value == "":
            _write_blank(self.sheet, row, column, None, format)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            _write_number(self.sheet, row, column, value, format)
        elif isinstance(value, Live):
            self.sheet.write_formula(row, column, value.formula, format, value.value)
        else:
            _write_string(self.sheet, row, column, self._cut(row, column, str(value)), format)

    def _cut(self, row: int, column: int, text: str) -> str:
        if text.startswith(_RICH_BEGIN) and text.endswith(_RICH_END):
            text += " "  # the library takes what begins and ends so for its own mark-up
        if len(text) <= CELL_CHARACTERS_MAX:
            return text
        self.notes.append(
            f"The text in {address(row, column)} has {len(text):,} characters; a cell of a workbook takes "
            f"{CELL_CHARACTERS_MAX:,}, so its end is missing there (not in the project)."
        )
        return shortened(text)


def shortened(text: str) -> str:
    """A text that is too long for a cell, as far as a cell takes it."""
    return text[: CELL_CHARACTERS_MAX - 1] + "…"


def _day(value: Value) -> datetime | None:
    try:
        return datetime.combine(date.fromisoformat(str(value)), time())
    except ValueError:
        return None


def _lines(text: str, width: int) -> int:
    """About how many lines a text takes in a column."""
    if len(text) <= width and "\n" not in text:
        return 1
    return sum(max(1, math.ceil(len(line) / width)) for line in text.split("\n"))
