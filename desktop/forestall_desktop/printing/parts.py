"""What pages are put together from: a table on as many pages as it needs, and what may stand above it on the first. Decides no value."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPen

from forestall.changes import Value
from forestall.workbook.paper import PaperTable, Style, plain_table
from forestall_desktop.fonts.wrapping import Wrapper
from forestall_desktop.printing.document import Area, Page, Running
from forestall_desktop.printing.ink import HEAD_FILL, MUTED, PAD_X, PAD_Y, RULE, TEXT, Ink
from forestall_desktop.printing.pages import TablePage
from forestall_desktop.printing.table import lay, paint

_GAP = 110
_PAIRS_BESIDE = 4
_OF_THE_PAGE = 3
"""A heading block takes at most the third part of a page."""


@dataclass(frozen=True, slots=True)
class Above:
    """What stands above a table on its first page, and how tall it is."""

    height: int
    draw: Callable[[QPainter], None]


_NOTHING = Above(0, lambda _: None)


def table_pages(table: PaperTable, running: Running, area: Area, letters: Ink, above: Above) -> Iterator[Page]:
    """A table on as many pages as it needs; one without rows is left out, what stands above it is not."""
    if not table.rows:
        yield Page(running, above.draw)
        return
    under = area.top + above.height
    laid = lay(table, letters, left=area.left, room=area.width, first_top=under, top=area.top, bottom=area.bottom)

    def drawing(page: TablePage, *, first: bool) -> Callable[[QPainter], None]:
        def draw(painter: QPainter) -> None:
            if first:
                above.draw(painter)
            paint(painter, laid, page, letters, under if first else area.top)

        return draw

    for place, page in enumerate(laid.pages):
        yield Page(running, drawing(page, first=place == 0))


def headed_pages(table: PaperTable, pairs: Sequence[tuple[str, Value]], running: Running, area: Area, letters: Ink) -> Iterator[Page]:
    """A table with its heading block above it; a block that says very much has pages of its own before."""
    above = pairs_block(pairs, letters, area)
    if above.height <= (area.bottom - area.top) // _OF_THE_PAGE:
        yield from table_pages(table, running, area, letters, above)
        return
    block = plain_table((("Heading", Style.TEXT), ("", Style.TEXT)), [(name, str(value or "")) for name, value in pairs])
    for each in (block, table):
        yield from table_pages(each, running, area, letters, _NOTHING)


def heading(title: str, sentences: Sequence[str], letters: Ink, area: Area) -> Above:
    """A title, and sentences below it."""
    lines = [line for sentence in sentences for line in letters.plain.wrap(sentence, area.width).lines]
    height = letters.title.line_height + 40 + len(lines) * letters.plain.line_height + _GAP

    def draw(painter: QPainter) -> None:
        put(painter, letters.title, title, area.left, area.top)
        for place, line in enumerate(lines):
            put(painter, letters.plain, line, area.left, area.top + letters.title.line_height + 40 + place * letters.plain.line_height)

    return Above(height, draw)


def pairs_block(pairs: Sequence[tuple[str, Value]], letters: Ink, area: Area) -> Above:
    """Names and values, a few beside each other, each as tall as its words need."""
    width = area.width // _PAIRS_BESIDE
    names = width * 2 // 5
    cells = [
        (letters.small.wrap(name, names - 2 * PAD_X).lines, letters.small.wrap(str(value or ""), width - names - 2 * PAD_X).lines)
        for name, value in pairs
    ]
    rows = [cells[start : start + _PAIRS_BESIDE] for start in range(0, len(cells), _PAIRS_BESIDE)]
    heights = [max(len(lines) for cell in row for lines in cell) * letters.small.line_height + 2 * PAD_Y for row in rows]

    def draw(painter: QPainter) -> None:
        y = area.top
        for row, height in zip(rows, heights, strict=True):
            for place, (name, value) in enumerate(row):
                x = area.left + place * width
                painter.fillRect(x, y, names, height, HEAD_FILL)
                _lines(painter, letters.small, name, x + PAD_X, y + PAD_Y, MUTED)
                _lines(painter, letters.small, value, x + names + PAD_X, y + PAD_Y, TEXT)
                painter.setPen(QPen(RULE, 4))
                painter.drawRect(QRect(x, y, width, height))
            y += height

    return Above(sum(heights) + _GAP, draw)


def put(painter: QPainter, wrapper: Wrapper, text: str, left: float, top: float, colour: QColor = TEXT) -> None:
    """One line of text; `top` is the upper edge of its line."""
    painter.setFont(wrapper.font)
    painter.setPen(colour)
    painter.drawText(QPointF(left, top + wrapper.ascent), text)


def _lines(painter: QPainter, wrapper: Wrapper, lines: Sequence[str], left: int, top: int, colour: QColor) -> None:
    for place, line in enumerate(lines):
        put(painter, wrapper, line, left, top + place * wrapper.line_height, colour)
