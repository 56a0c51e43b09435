"""Breaks a table into pages: what stands where. A row stays whole where it can; what spans a break is named again behind it, or goes on.

Measures with the very lines that are drawn, so nothing is cut: where a merged text needs more room than its rows have, its last row grows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from forestall.fmea.words import Difference
from forestall.workbook.paper import CONTINUED, LINE, PaperRow, PaperTable, Said, Style
from forestall_desktop.printing.ink import PAD_X, PAD_Y, Ink
from forestall_desktop.printing.runs import Line, wrap_words

_TOO_TALL_LINES = 30
"""A row taller than this is broken where it stands rather than leave half a page white."""
_ROOM_LINES = 6
"""It is not broken for less room than this."""
_NAMED_AGAIN_LINES = 2


@dataclass(frozen=True, slots=True)
class Box:
    """Text in its place on a page. `again`: it was read in full on the page before."""

    column: int
    top: int
    height: int
    lines: tuple[Line, ...]
    again: bool = False


@dataclass(slots=True)
class TablePage:
    """What of a table stands on one page: texts, and the level that ends at each rule below a row. `marks` are where something changed."""

    boxes: list[Box] = field(default_factory=list)
    rules: list[tuple[int, int]] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    bottom: int = 0


def pages_of(table: PaperTable, widths: Sequence[int], ink: Ink, *, first_top: int, top: int, bottom: int) -> Iterator[TablePage]:
    """The table on as many pages as it needs, each laid out when it is asked for. It begins at `first_top` on its first page and at `top`
    on every other."""
    return _Breaker(table, widths, ink, first_top, top, bottom).pages()


@dataclass(slots=True)
class _Group:
    """Cells that begin and end together; those of one list stand line beside line."""

    level: int
    cells: dict[int, tuple[Said, ...]]
    lines: dict[int, list[Line]]
    top: int
    again: bool = False

    @property
    def tallest(self) -> int:
        """How many lines are still to come."""
        return max(map(len, self.lines.values()), default=0)


class _Breaker:
    """Goes through the rows once, from the top down."""

    def __init__(self, table: PaperTable, widths: Sequence[int], ink: Ink, first_top: int, top: int, bottom: int) -> None:
        self._table, self._widths, self._ink = table, widths, ink
        self._line = ink.body.line_height
        # Heads that leave no room at all (hundreds of columns) must not keep us from ending.
        self._top, self._bottom = top, max(bottom, top + self._height(_NAMED_AGAIN_LINES))
        self._y = self._begin = first_top
        self._page = TablePage()
        self._open: dict[tuple[int, str], _Group] = {}

    def pages(self) -> Iterator[TablePage]:
        """The pages, one after the other."""
        for row in self._table.rows:
            self._open |= self._groups(row)
            line = self._open.setdefault((LINE, ""), _Group(LINE, {}, {}, self._y))
            changed = any(said.words for each in row.starts.values() for said in each)
            yield from self._place(line, row, changed)
        yield self._finished()

    def _place(self, line: _Group, row: PaperRow, changed: bool) -> Iterator[TablePage]:
        """Put a row where there is room, on this page or the next; in pieces where no page has room for it."""
        needed = self._needed(line, row.ends)
        if self._y + self._height(needed) > self._bottom and self._y > self._begin and not self._worth_breaking(needed):
            yield self._broken()
            needed = self._needed(line, row.ends)
        while self._y + self._height(needed) > self._bottom:
            room = (self._bottom - self._y - 2 * PAD_Y) // self._line
            self._advance(max(room, 1), LINE, changed)
            yield self._broken()
            needed = self._needed(line, row.ends)
        self._advance(needed, row.ends, changed)
        for key in [key for key in self._open if key[0] >= row.ends]:
            self._close(self._open.pop(key))

    def _worth_breaking(self, needed: int) -> bool:
        return needed > _TOO_TALL_LINES and self._bottom - self._y > self._height(_ROOM_LINES)

    def _needed(self, line: _Group, ends: int) -> int:
        """How many lines tall the row must be: for its own texts, and for the rest of those that end with it."""
        lines = max(1, line.tallest)
        for group in self._open.values():
            if ends <= group.level < LINE and group is not line:
                rest = min(group.tallest, _NAMED_AGAIN_LINES) if group.again else group.tallest
                missing = self._height(rest) - (self._y - group.top)
                lines = max(lines, -(-(missing - 2 * PAD_Y) // self._line))
        return lines

    def _height(self, lines: int) -> int:
        return lines * self._line + 2 * PAD_Y

    def _advance(self, lines: int, ends: int, changed: bool) -> None:
        if changed:
            self._page.marks.append((self._y, self._height(lines)))
        self._y += self._height(lines)
        self._page.rules.append((self._y, ends))

    def _close(self, group: _Group) -> bool:
        """Leave on this page what there is room for, the rest in the group. Gives whether that was all."""
        room = max(0, (self._y - group.top - 2 * PAD_Y) // self._line)
        whole = group.tallest <= room
        for column, lines in group.lines.items():
            shown = lines[:room]
            if group.again and len(lines) > room and shown:
                shown[-1] = _cut(shown[-1])
            if any(shown):
                self._page.boxes.append(Box(column, group.top, self._y - group.top, tuple(shown), group.again))
            group.lines[column] = lines[room:]
        return whole

    def _turn_over(self, group: _Group) -> None:
        """Take a group over the break: what was read in full is named again."""
        begun = self._y > group.top
        if self._close(group) and group.level < LINE and begun:
            group.again = True
        if group.again:
            group.lines = self._lines(group.cells, again=True)

    def _broken(self) -> TablePage:
        """End the page, with everything that spans the break; begin the next one."""
        for group in self._open.values():
            self._turn_over(group)
        if self._page.rules:
            self._page.rules[-1] = (self._page.rules[-1][0], 0)
        page = self._finished()
        self._page, self._y = TablePage(), self._top
        self._begin = self._top
        for group in self._open.values():
            group.top = self._top
        return page

    def _finished(self) -> TablePage:
        self._page.bottom = self._y
        return self._page

    def _groups(self, row: PaperRow) -> dict[tuple[int, str], _Group]:
        """What begins in a row. What spans rows goes over a break column by column (or list by list)."""
        cells: dict[tuple[int, str], dict[int, tuple[Said, ...]]] = {}
        for column, said in row.starts.items():
            shape = self._table.columns[column]
            key = "" if shape.level == LINE else shape.list or str(column)
            cells.setdefault((shape.level, key), {})[column] = said
        return {key: _Group(key[0], mine, self._lines(mine), self._y) for key, mine in cells.items()}

    def _lines(self, cells: dict[int, tuple[Said, ...]], *, again: bool = False) -> dict[int, list[Line]]:
        lists: dict[str, list[int]] = {}
        found: dict[int, list[Line]] = {}
        for column, said in cells.items():
            shape = self._table.columns[column]
            if shape.list:
                lists.setdefault(shape.list, []).append(column)
            else:
                found[column] = [line for place, each in enumerate(said) for line in self._wrapped(column, each, again and place == 0)]
        for columns in lists.values():
            found |= self._side_by_side({column: cells[column] for column in columns}, again)
        return found

    def _side_by_side(self, cells: dict[int, tuple[Said, ...]], again: bool) -> dict[int, list[Line]]:
        """Pieces about the same thing begin in the same line, in every column."""
        order = dict.fromkeys(each.about for said in sorted(cells.values(), key=len, reverse=True) for each in said)
        first = next(iter(order), "")
        pieces = {
            (column, each.about): self._wrapped(column, each, again and each.about == first)
            for column, said in cells.items()
            for each in said
        }
        found: dict[int, list[Line]] = {column: [] for column in cells}
        for about in order:
            tall = max(len(pieces.get((column, about), ())) for column in cells)
            for column, lines in found.items():
                mine = pieces.get((column, about), [])
                lines += [*mine, *[""] * (tall - len(mine))]
        return found

    def _wrapped(self, column: int, said: Said, again: bool) -> list[Line]:
        shape, width = self._table.columns[column], self._widths[column] - 2 * PAD_X
        named_again = again and shape.style is Style.TEXT
        if said.words:
            before = ((Difference.SAME, f"{CONTINUED} "),) if named_again else ()
            return wrap_words(self._ink.body, (*before, *said.words), width)
        return list(self._ink.body.wrap(f"{CONTINUED} {said.text}" if named_again else said.text, width).lines)


def _cut(line: Line) -> Line:
    return f"{line} …" if isinstance(line, str) else (*line, (Difference.SAME, " …"))
