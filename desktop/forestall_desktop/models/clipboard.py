"""What travels over the clipboard between spreadsheets and the form sheet: a block of texts with merged cells, read and written as
tab-separated text and as an HTML table. Knows no FMEA and no Qt.

Excel and LibreOffice give both; only the table tells which cells are merged. A cell that a merged one covers is None.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

_SPANS = re.compile(r"<t[dh]\b[^>]*\b(?:row|col)span\s*=\s*[\"']?0*(?:[2-9]|1\d)", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_SPAN_MAX = 20_000
_COVERED_MAX = 50_000
"""A merged cell that says it covers more is no table of a person's."""
_AS_TEXT = "mso-number-format:'\\@'; white-space:pre-wrap; vertical-align:top"
"""Tells Excel to take a cell as it stands: no formula, no date made of “1-2”."""


@dataclass(frozen=True, slots=True)
class Block:
    """Rows of texts, all of one length. None: covered by the merged cell above or to the left."""

    rows: tuple[tuple[str | None, ...], ...]

    @property
    def width(self) -> int:
        """How many columns."""
        return len(self.rows[0]) if self.rows else 0

    @property
    def cells(self) -> int:
        """How many cells, the covered ones too."""
        return len(self.rows) * self.width

    def height_at(self, row: int, column: int) -> int:
        """Over how many rows a cell goes."""
        end = row + 1
        while end < len(self.rows) and self.rows[end][column] is None:
            end += 1
        return end - row


def read(text: str, html: str = "") -> Block:
    """The block on a clipboard: of the table where that has merged cells, else of the plain text, which is exact to the letter."""
    if html and _SPANS.search(html):
        rows = _Tables.read(html)
        if rows:
            return _rectangle(rows)
    return _rectangle(list(csv.reader(io.StringIO(text, newline=""), dialect="excel-tab")))


def as_text(block: Block) -> str:
    """The block as tab-separated text; covered cells are empty."""
    out = io.StringIO()
    csv.writer(out, dialect="excel-tab", lineterminator="\n").writerows([[text or "" for text in row] for row in block.rows])
    return out.getvalue().removesuffix("\n")


def as_html(block: Block) -> str:
    """The block as a table; a merged cell says over how many rows it goes."""
    lines = ("".join(_cell(block, row, column) for column in range(block.width)) for row in range(len(block.rows)))
    body = "\n".join(f"<tr>{line}</tr>" for line in lines)
    return f'<meta charset="utf-8"><table>\n{body}\n</table>'


def _cell(block: Block, row: int, column: int) -> str:
    text = block.rows[row][column]
    if text is None:
        return ""
    height = block.height_at(row, column)
    span = f' rowspan="{height}"' if height > 1 else ""
    style = "" if text.isdigit() else f' style="{_AS_TEXT}"'
    return f"<td{span}{style}>{escape(text, quote=False).replace(chr(10), '<br>')}</td>"


def _rectangle(rows: Sequence[Sequence[str | None]]) -> Block:
    width = max(map(len, rows), default=0)
    return Block(tuple(tuple(row) if len(row) == width else (*row, *[""] * (width - len(row))) for row in rows))


@dataclass(slots=True)
class _Open:
    """A cell that is being read."""

    height: int
    width: int
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(line.strip() for line in "".join(self.parts).split("\n")).strip()


class _Tables(HTMLParser):
    """Reads the first table; tables inside its cells are taken as text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._depth = 0
        self._rows: list[dict[int, str | None]] = []
        self._row = -1
        self._cell: _Open | None = None
        self._done = False

    @classmethod
    def read(cls, html: str) -> list[list[str | None]]:
        """The rows of the first table, or none."""
        parser = cls()
        parser.feed(html)
        parser.close()
        parser._end_cell()
        rows = parser._rows[: parser._row + 1]
        width = max((max(row, default=-1) + 1 for row in rows), default=0)
        return [[row.get(column, "") for column in range(width)] for row in rows]

    def handle_starttag(self, tag: str, attrs: Iterable[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._depth += 1
        elif self._done or self._depth != 1:
            return
        elif tag == "tr":
            self._end_cell()
            self._row += 1
            self._reach(self._row)
        elif tag in ("td", "th") and self._row >= 0:
            self._end_cell()
            told = dict(attrs)
            height, width = _span(told, "rowspan"), _span(told, "colspan")
            self._cell = _Open(height, width) if height * width <= _COVERED_MAX else _Open(1, 1)
        elif self._cell is not None and tag in ("br", "p", "div") and (tag == "br" or self._cell.parts):
            self._cell.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self._depth -= 1
            if self._depth == 0:
                self._end_cell()
                self._done = True
        elif self._depth == 1 and tag in ("td", "th", "tr"):
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._done:
            self._cell.parts.append(_BLANKS.sub(" ", data).replace("\u00a0", " "))

    def _end_cell(self) -> None:
        cell, self._cell = self._cell, None
        if cell is None:
            return
        here = self._rows[self._row]
        column = next(place for place in range(len(here) + 1) if place not in here)
        for row in range(self._row, self._row + cell.height):
            self._reach(row)
            for place in range(column, column + cell.width):
                self._rows[row].setdefault(place, cell.text if (row, place) == (self._row, column) else None)

    def _reach(self, row: int) -> None:
        while len(self._rows) <= row:
            self._rows.append({})


def _span(told: Mapping[str, str | None], name: str) -> int:
    """How far a cell goes. A page may claim anything."""
    text = (told.get(name) or "1").strip()
    return min(max(1, int(text)), _SPAN_MAX) if text.isascii() and text.isdigit() and len(text) < 9 else 1
