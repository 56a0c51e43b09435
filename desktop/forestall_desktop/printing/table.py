"""Draws one page of a table: heads, fills, rules, texts. Decides nothing about where they stand: that is in `pages`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QLine, QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPen

from forestall.fmea.words import Difference
from forestall.workbook.paper import PaperColumn, PaperTable, Style
from forestall_desktop.fonts.wrapping import Wrapper
from forestall_desktop.printing.ink import FILLS, GONE, GROUP_FILL, HEAD_FILL, MUTED, NEW, PAD_X, PAD_Y, RULE, STRONG_RULE, TEXT, Ink
from forestall_desktop.printing.pages import Box, TablePage, pages_of
from forestall_desktop.printing.runs import Line, Run
from forestall_desktop.printing.widths import turned_lines, widths_of

_MARK_WIDTH, _MARK_GAP = 24, 40


@dataclass(slots=True)
class LaidTable:
    """A table as it lies on its pages, which are laid out as they are taken."""

    columns: tuple[PaperColumn, ...]
    edges: list[int]
    pages: Iterator[TablePage]
    heads: list[list[str]]
    turned: frozenset[int]
    head_height: int
    groups: bool


def lay(table: PaperTable, ink: Ink, *, left: int, room: int, first_top: int, top: int, bottom: int) -> LaidTable:
    """Lay a table out. The heads stand above the rows on every page: `first_top` and `top` are where they begin."""
    widths = widths_of(table, ink, room)
    heads = [
        turned_lines(column.title, ink) if place in widths.turned else ink.strong.wrap(column.title, width - 2 * PAD_X).lines
        for place, (column, width) in enumerate(zip(table.columns, widths.each, strict=True))
    ]
    groups = any(column.group for column in table.columns)
    height = _height(heads, widths.turned, ink) + groups * (ink.strong.line_height + 2 * PAD_Y)
    pages = pages_of(table, widths.each, ink, first_top=first_top + height, top=top + height, bottom=bottom)
    edges = [left + sum(widths.each[:place]) for place in range(len(heads) + 1)]
    return LaidTable(table.columns, edges, pages, heads, widths.turned, height, groups)


def _height(heads: Sequence[Sequence[str]], turned: Collection[int], ink: Ink) -> int:
    """How tall the heads are: their lines below each other, or as long as the longest that is turned."""
    level = max((len(lines) * ink.strong.line_height for place, lines in enumerate(heads) if place not in turned), default=0)
    upright = max((ink.strong.width(line) for place in turned for line in heads[place]), default=0)
    return max(level, upright) + 2 * PAD_Y


def paint(painter: QPainter, laid: LaidTable, page: TablePage, ink: Ink, top: int) -> None:
    """Draw a page of the table; its heads begin at `top`."""
    _heads(painter, laid, ink, top)
    for box in page.boxes:
        if laid.columns[box.column].style is Style.PRIORITY:
            _fills(painter, laid, box, ink)
    _rules(painter, laid, page, top)
    _texts(painter, laid, page, ink)
    for y, height in page.marks:
        painter.fillRect(laid.edges[0] - _MARK_GAP, y, _MARK_WIDTH, height, TEXT)


def _heads(painter: QPainter, laid: LaidTable, ink: Ink, top: int) -> None:
    edges, y = laid.edges, top
    if laid.groups:
        height = ink.strong.line_height + 2 * PAD_Y
        for name, first, last in _grouped(laid.columns):
            painter.fillRect(edges[first], y, edges[last] - edges[first], height, GROUP_FILL)
            shown = ink.strong.wrap(name, max(1, edges[last] - edges[first] - 2 * PAD_X)).lines[0]
            _draw(painter, ink.strong, TEXT, [(edges[first] + PAD_X, y + PAD_Y, shown)])
        y += height
    bottom = top + laid.head_height
    painter.fillRect(edges[0], y, edges[-1] - edges[0], bottom - y, HEAD_FILL)
    texts = []
    for place, lines in enumerate(laid.heads):
        if place in laid.turned:
            _turned_head(painter, laid, place, ink, bottom)
            continue
        for offset, line in enumerate(lines):
            texts.append((_across(laid, place, ink.strong, line), y + PAD_Y + offset * ink.strong.line_height, line))
    _draw(painter, ink.strong, TEXT, texts)
    painter.setPen(QPen(STRONG_RULE, 6))
    painter.drawLines([QLine(edges[0], each, edges[-1], each) for each in {top, y, bottom}])


def _turned_head(painter: QPainter, laid: LaidTable, place: int, ink: Ink, bottom: int) -> None:
    """A head that reads from the foot upwards, in the middle of its narrow column."""
    lines, height = laid.heads[place], ink.strong.line_height
    left, right = laid.edges[place], laid.edges[place + 1]
    painter.save()
    painter.translate(left + (right - left - len(lines) * height) / 2, bottom - PAD_Y)
    painter.rotate(-90)
    _draw(painter, ink.strong, TEXT, [(0, offset * height, line) for offset, line in enumerate(lines)])
    painter.restore()


def _grouped(columns: Sequence[PaperColumn]) -> Iterator[tuple[str, int, int]]:
    first = 0
    for name, mine in groupby(columns, key=lambda column: column.group):
        last = first + len(list(mine))
        yield name, first, last
        first = last


def _fills(painter: QPainter, laid: LaidTable, box: Box, ink: Ink) -> None:
    """The colour of a result: the whole cell where there is one, a band for each of several."""
    left, width = laid.edges[box.column], laid.edges[box.column + 1] - laid.edges[box.column]
    said = [(place, line) for place, line in enumerate(box.lines) if isinstance(line, str) and line]
    height = ink.body.line_height
    for place, line in said:
        if (fill := FILLS.get(line.lstrip("(")[:1])) is None:
            continue
        if len(said) == 1:
            painter.fillRect(left, box.top, width, box.height, fill)
        else:
            painter.fillRect(left, box.top + PAD_Y + place * height, width, height, fill)


def _rules(painter: QPainter, laid: LaidTable, page: TablePage, top: int) -> None:
    thin: list[QLine] = []
    strong: list[QLine] = []
    for y, ends in page.rules:
        for first, last in _ended(laid.columns, ends):
            (strong if ends <= 1 else thin).append(QLine(laid.edges[first], y, laid.edges[last], y))
    head = top + laid.head_height
    for place, edge in enumerate(laid.edges):
        outer = place in (0, len(laid.columns)) or laid.columns[place - 1].group != laid.columns[place].group
        (strong if outer else thin).append(QLine(edge, top if outer or not laid.groups else head - 1, edge, page.bottom))
    painter.setPen(QPen(RULE, 4))
    painter.drawLines(thin)
    painter.setPen(QPen(STRONG_RULE, 6))
    painter.drawLines(strong)


def _ended(columns: Sequence[PaperColumn], ends: int) -> Iterator[tuple[int, int]]:
    """The stretches of columns whose cells end with a row of this level."""
    first: int | None = None
    for place, column in enumerate(columns):
        if column.level >= ends and first is None:
            first = place
        if column.level < ends and first is not None:
            yield first, place
            first = None
    if first is not None:
        yield first, len(columns)


def _texts(painter: QPainter, laid: LaidTable, page: TablePage, ink: Ink) -> None:
    """All texts of one colour together: changing the pen costs more than drawing."""
    fresh: list[tuple[float, int, str]] = []
    again: list[tuple[float, int, str]] = []
    strong: list[tuple[float, int, str]] = []
    marked: list[tuple[float, int, tuple[Run, ...]]] = []
    for box in page.boxes:
        style = laid.columns[box.column].style
        wrapper = ink.strong if style is Style.PRIORITY else ink.body
        y, left = box.top + PAD_Y, laid.edges[box.column] + PAD_X
        into = again if box.again else strong if style is Style.PRIORITY else fresh
        for line in box.lines:
            if isinstance(line, str):
                if line:
                    into.append((left if style is Style.TEXT else _across(laid, box.column, wrapper, line), y, line))
            else:
                marked.append((left if style is Style.TEXT else _across(laid, box.column, wrapper, line), y, line))
            y += ink.body.line_height
    _draw(painter, ink.body, TEXT, fresh)
    _draw(painter, ink.body, MUTED, again)
    _draw(painter, ink.strong, TEXT, strong)
    _draw_marked(painter, ink.body, marked)


def _across(laid: LaidTable, column: int, wrapper: Wrapper, line: Line) -> float:
    """Where a line begins: in the middle for numbers and results, at the left for words."""
    left, right = laid.edges[column], laid.edges[column + 1]
    if laid.columns[column].style is Style.TEXT:
        return left + PAD_X
    width = wrapper.width(line) if isinstance(line, str) else sum(wrapper.width(text) for _, text in line)
    return max(left + 4, left + (right - left - width) / 2)


def _draw(painter: QPainter, wrapper: Wrapper, colour: QColor, texts: Sequence[tuple[float, int, str]]) -> None:
    if texts:
        painter.setFont(wrapper.font)
        painter.setPen(colour)
        for x, y, text in texts:
            painter.drawText(QPointF(x, y + wrapper.ascent), text)


def _draw_marked(painter: QPainter, wrapper: Wrapper, texts: Sequence[tuple[float, int, tuple[Run, ...]]]) -> None:
    """What went is struck out, what came is underlined: readable also where there is no colour."""
    painter.setFont(wrapper.font)
    for x, y, runs in texts:
        here = x
        for difference, text in runs:
            colour = {Difference.GONE: GONE, Difference.NEW: NEW}.get(difference, TEXT)
            width = wrapper.width(text)
            _draw(painter, wrapper, colour, [(here, y, text)])
            if difference is not Difference.SAME:
                at = y + wrapper.ascent - (wrapper.ascent // 3 if difference is Difference.GONE else -8)
                painter.fillRect(QRect(round(here), at, width, 6), colour)
            here += width
