"""Finds the table on a sheet: its heading, what each column is, where its data begin and end. Reads no cell as a value."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from forestall.errors import Unreadable
from forestall.workbook.assigning import assign
from forestall.workbook.block import is_naming
from forestall.workbook.columns import is_phrase, normal
from forestall.workbook.grid import letters, text_of
from forestall.workbook.headings import HEAD_ROWS_MAX, Head, Heading
from forestall.workbook.mapping import NO_WISHES, Wishes
from forestall.workbook.roles import Role
from forestall.workbook.synonyms import ELEMENT_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from forestall.workbook.grid import Book, Grid, Scalar

DEPTH_MAX = 5
"""Letters of a word stacked one below the other make headings this deep."""

_WEIGHTS: dict[Role, float] = {
    Role.MODE: 5,
    Role.CAUSE: 4,
    Role.EFFECT: 4,
    Role.SEVERITY: 3,
    Role.OCCURRENCE: 3,
    Role.DETECTION: 3,
    Role.FUNCTION: 2,
    Role.ELEMENT: 2,
    Role.PREVENTION: 2,
    Role.DETECTION_CONTROL: 2,
    Role.NUMBER: 0.5,
    Role.REMARKS: 0.5,
}
_CORE = frozenset({Role.MODE, Role.CAUSE, Role.EFFECT})
_SAMPLE_ROWS = 200
_SCORE_MIN = 4
_KNOWN_MIN = 2


@dataclass(frozen=True, slots=True)
class LayoutColumn:
    """One column of the table. `order` puts levels of the product from the whole to the part."""

    index: int
    title: str
    role: Role
    order: int = 0
    element_type: str | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the table stands: the rows of its heading and of its data, and its columns from left to right."""

    header: range
    data: range
    columns: tuple[LayoutColumn, ...]
    score: float

    def of(self, *roles: Role) -> tuple[LayoutColumn, ...]:
        """The columns with one of these roles; levels of the product from the whole to the part."""
        return tuple(sorted((each for each in self.columns if each.role in roles), key=lambda each: (each.order, each.index)))

    def first(self, role: Role) -> LayoutColumn | None:
        """The first column with this role."""
        return next(iter(self.of(role)), None)


def choose(book: Book, wishes: Wishes = NO_WISHES, sheet: str | None = None) -> tuple[Grid, Layout]:
    """The sheet to import and its layout: the one named, or the one that looks most like an FMEA. Unreadable if there is none."""
    name = sheet or wishes.sheet
    grids = book.sheets if name is None else (_named(book, name),)
    found = [(grid, layout) for grid in grids if (layout := detect(grid, wishes)) is not None]
    if not found:
        several = name is None and len(grids) > 1
        says = f"No sheet of “{book.path_name}” has a heading" if several else f"“{grids[0].name}” has no heading"
        raise Unreadable(
            f"{says} of an FMEA: at least two columns are needed, one of them failure mode, effect or cause "
            "(looked for in the first "
            f"{HEAD_ROWS_MAX} rows). Nothing was changed; a mapping can name the heading and the columns."
        )
    return max(found, key=lambda pair: (not pair[0].hidden, pair[1].score + _called(pair[0]), len(pair[1].data)))


def choose_all(book: Book, wishes: Wishes = NO_WISHES) -> list[tuple[Grid, Layout]]:
    """Every visible sheet that looks like an FMEA, in order. Unreadable if there is none."""
    found = [(grid, layout) for grid in book.sheets if not grid.hidden and (layout := detect(grid, wishes)) is not None]
    return found or [choose(book, wishes)]


def detect(grid: Grid, wishes: Wishes = NO_WISHES) -> Layout | None:
    """The table on a sheet, or None if nothing on it looks like an FMEA."""
    head = Head(grid, HEAD_ROWS_MAX if wishes.header is None else max(HEAD_ROWS_MAX, wishes.header[1] + 2))
    best: tuple[float, int, int] | None = None
    for top, depth in _candidates(head, wishes):
        score = _score(head.headings(top, depth), wishes) - 0.5 * (depth - 1) - 3 * head.eaten(top, depth)
        if score > 0 and (best is None or score > best[0]):
            best = score, top, depth
    return _layout(grid, head, best, wishes) if best else None


def _called(grid: Grid) -> float:
    """A sheet that is called an FMEA is likelier to be one."""
    return 3 if re.search("fme[ac]", grid.name, re.IGNORECASE) else 0


def _candidates(head: Head, wishes: Wishes) -> Iterable[tuple[int, int]]:
    if wishes.header is not None:
        first, last = wishes.header
        return [(first, last + 1 - first)] if last < len(head.texts) else []
    known = [head.known_words(row) for row in range(len(head.texts))]
    naming = [is_naming(texts) for texts in head.texts]
    needed = 0 if wishes.columns else _KNOWN_MIN

    def may_be_heading(top: int, depth: int) -> bool:
        window = known[top : top + depth]
        if head.is_blank(top) or head.is_blank(top + depth - 1) or any(naming[top : top + depth - 1]):
            return False
        # Joining rows costs time: only around a row with a sure heading in it.
        return sum(words for words, _ in window) >= needed and (depth == 1 or any(sure for _, sure in window))

    depths = range(1, DEPTH_MAX + 1)
    return [(top, depth) for depth in depths for top in range(len(head.texts) - depth + 1) if may_be_heading(top, depth)]


def _score(headings: list[Heading], wishes: Wishes) -> float:
    """How much a heading looks like that of an FMEA; 0 if it does not."""
    weights: dict[Role, float] = {}
    columns, sure = 0, False
    for column, heading in enumerate(headings):
        wish = wishes.role(column, heading.title) if wishes.columns else None
        role = wish or (heading.meaning.role if heading.meaning else None)
        if role is None:
            continue
        columns += 1
        sure = sure or wish is not None or (heading.meaning is not None and heading.meaning.certain)
        weights[role] = max(weights.get(role, 0), (1 if wish else _certainty(heading)) * _WEIGHTS.get(role, 1))
    total = sum(weights.values())
    return total if sure and columns >= 2 and _CORE & weights.keys() and total >= _SCORE_MIN else 0


def _certainty(heading: Heading) -> float:
    """Letters alone may be part numbers as well."""
    if len(normal(heading.title)) <= 2:
        return 0.5
    return 1 if heading.meaning and heading.meaning.certain else 0.7


def _layout(grid: Grid, head: Head, best: tuple[float, int, int], wishes: Wishes) -> Layout:
    score, top, depth = best
    while wishes.header is None and head.goes_on(top + depth):
        depth += 1
    first = _first_data_row(head, top + depth)
    while wishes.header is None and top and head.only_overheads(top - 1):
        top, depth = top - 1, depth + 1
    headings = head.headings(top, depth)
    width = max(map(len, grid.rows), default=0)
    headings += [Heading("", "", None)] * (width - len(headings))
    filled = [any(cell is not None for cell in column) for column in _columns(grid, first, width)]
    sample = grid.rows[first : first + _SAMPLE_ROWS]
    roles = assign(headings, sample, wishes)
    columns = tuple(
        replace(column, title=column.title or f"Column {letters(column.index)}")
        for column in _named_columns(headings, roles)
        if column.title or filled[column.index]
    )
    layout = Layout(range(top, first), range(first, len(grid.rows)), columns, score)
    return replace(layout, data=range(first, max(first, _end(grid, layout))))


def _named_columns(headings: list[Heading], roles: list[tuple[Role, int]]) -> Iterable[LayoutColumn]:
    for index, (heading, (role, order)) in enumerate(zip(headings, roles, strict=True)):
        title = heading.title or (heading.above if role is not Role.CUSTOM else "")
        yield LayoutColumn(index, title, role, order, ELEMENT_TYPES.get(normal(title)) if title else None)


def _columns(grid: Grid, first: int, width: int) -> Iterable[Iterable[object]]:
    return ((row[index] for row in grid.rows[first:] if index < len(row)) for index in range(width))


def _first_data_row(head: Head, row: int) -> int:
    """Behind the heading, and behind a row that only numbers its columns."""
    while row < len(head.texts) and _only_counts(head.texts[row]):
        row += 1
    return row


def _only_counts(texts: list[str]) -> bool:
    marks = [text.strip("()[]. ") for text in texts if text]
    if len(marks) < 4:
        return False
    ordinal = [int(mark) if mark.isdecimal() else ord(mark) if len(mark) == 1 else -9 for mark in marks]
    return all(right - left == 1 for left, right in pairwise(ordinal))


def _end(grid: Grid, layout: Layout) -> int:
    """The row behind the table: a legend below it is parted by a blank row and fills no two of the columns that matter."""
    words = [each.index for each in layout.of(Role.MODE, Role.CAUSE, Role.EFFECT)]
    numbers = [each.index for each in layout.of(Role.SEVERITY, Role.OCCURRENCE, Role.DETECTION)]
    needed = min(2, len(words) + len(numbers))
    last = len(grid.rows) - 1
    while last >= layout.data.start and not _is_full(grid.rows[last], words, numbers, needed):
        last -= 1
    if last < layout.data.start:
        return len(grid.rows)
    last = max([last, *(merge.bottom for merge in grid.merges if merge.top <= last)])
    for row in range(last + 1, len(grid.rows)):
        if not any(cell is not None for cell in grid.rows[row]):
            return row
    return len(grid.rows)


def _is_full(row: list[Scalar], words: list[int], numbers: list[int], needed: int) -> bool:
    found = sum(index < len(row) and row[index] is not None for index in words)
    found += sum(index < len(row) and text_of(row[index])[:2].strip().isdigit() for index in numbers)
    return found >= needed


def _named(book: Book, name: str) -> Grid:
    for grid in book.sheets:
        if grid.name.casefold() == name.strip().casefold():
            return grid
    names = ", ".join(f"“{grid.name}”" for grid in book.sheets[:20])
    raise Unreadable(f"“{book.path_name}” has no sheet “{name}”; it has {names}.")


def looks_like_heading(row: list[str]) -> bool:
    """Whether a row below the heading is a heading itself: most of its cells are known headings."""
    texts = [text for text in row if text]
    return len(texts) >= 4 and sum(map(is_phrase, texts)) * 2 >= len(texts)
