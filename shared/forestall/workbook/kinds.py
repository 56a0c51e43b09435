"""Tells what each row of a table is (a cause line, more of the line above, a place, a group heading) and lets blanks inherit from above.

Only what stands above a failure inherits, and only left of what the row itself begins: a new function does not take over the old mode.
Ratings never inherit.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from forestall.workbook.roles import DERIVED, ELEMENTS, Role

if TYPE_CHECKING:
    from forestall.workbook.grid import Scalar
    from forestall.workbook.layout import Layout
    from forestall.workbook.spread import Spread


class Kind(IntEnum):
    """What a row is."""

    BLANK = 0
    LINE = 1
    MORE = 2
    PLACE = 3
    GROUP = 4
    HEADING = 5
    EMPTY = 6


_PLACES = ELEMENTS | {Role.FUNCTION_HIGHER, Role.FUNCTION, Role.FUNCTION_LOWER, Role.REQUIREMENT}
_BEGINS = {
    Role.ELEMENT_HIGHER: 0.0,
    Role.FUNCTION_HIGHER: 1.0,
    Role.ELEMENT: 2.0,
    Role.FUNCTION: 3.0,
    Role.REQUIREMENT: 4.0,
    Role.MODE: 5.0,
    Role.EFFECT: 6.0,
    Role.ELEMENT_LOWER: 7.0,
    Role.FUNCTION_LOWER: 8.0,
    Role.CAUSE: 9.0,
}
_DASHES = ("-", "–", "—", "--")
_NOTHING = 99.0
_READ = frozenset({Kind.LINE, Kind.MORE, Kind.PLACE})


Dashes = dict[tuple[int, int], bool]


@dataclass(frozen=True, slots=True)
class Rows:
    """The kind of every row, the group heading it stands under, and the cells (row, column) with a dash,
    which says “nothing here”: True where it is a cell of its own, False where a merge spreads it."""

    kinds: list[Kind]
    groups: list[str | None]
    dashes: Dashes


def classify(layout: Layout, table: Spread, headings: frozenset[int]) -> Rows:
    """What every row is; `headings` are rows already known to repeat the heading. Fills the inherited cells into `table`."""
    dashes = _take_dashes(layout, table)
    kinds = _kinds(layout, table, headings, dashes)
    groups = _groups(layout, table, kinds)
    _inherit(layout, table, kinds, dashes)
    return Rows(kinds, groups, dashes)


def _take_dashes(layout: Layout, table: Spread) -> Dashes:
    """A dash among places, modes and effects is not their name: it stands for nothing, and nothing is inherited there."""
    found: Dashes = {}
    for column in layout.of(*_BEGINS):
        cells, own = table.columns[column.index], table.own[column.index]
        if any(dash in cells for dash in _DASHES):
            for row, cell in enumerate(cells):
                if cell in _DASHES:
                    found[row, column.index] = bool(own[row])
                    cells[row], own[row] = None, 0
    return found


def _kinds(layout: Layout, table: Spread, headings: frozenset[int], dashes: Dashes) -> list[Kind]:
    causes = {column.index for column in layout.of(Role.CAUSE)}
    without_cause = {row for (row, column), is_own in dashes.items() if is_own and column in causes}
    any_of = _Any(layout, table)
    place, mode, effect = any_of(*_PLACES), any_of(Role.MODE, Role.CAUSE), any_of(Role.EFFECT)
    risk, severity = any_of(*_RISK), any_of(Role.SEVERITY)
    number, derived = any_of(Role.NUMBER), any_of(*DERIVED)
    rest = any_of(*(set(Role) - _PLACES - DERIVED - set(_NAMED)))
    effects_are_lines = not layout.of(Role.MODE, Role.CAUSE)
    lonely = _lonely(layout, table)
    kinds: list[Kind] = []
    open_line = False
    for row in range(len(place)):
        if row in headings:
            kind = Kind.HEADING
        elif row in lonely:
            kind = Kind.GROUP
        elif mode[row] or risk[row] or row in without_cause or (severity[row] and not effect[row]) or (effect[row] and effects_are_lines):
            kind = Kind.LINE
        elif effect[row] or rest[row]:
            kind = Kind.LINE if place[row] or number[row] or not open_line else Kind.MORE
        elif place[row]:
            kind = Kind.PLACE
        else:
            kind = Kind.EMPTY if number[row] or derived[row] else Kind.BLANK
        kinds.append(kind)
        if kind is not Kind.BLANK:
            open_line = kind in (Kind.LINE, Kind.MORE)
    return kinds


_RISK = (Role.OCCURRENCE, Role.DETECTION, Role.FREQUENCY, Role.MONITORING_RATING)
_NAMED = (Role.MODE, Role.CAUSE, Role.EFFECT, Role.SEVERITY, Role.NUMBER, *_RISK)


class _Any:
    """Whether a row has a cell of its own in any column with one of some roles: columns as long integers, one byte a row."""

    def __init__(self, layout: Layout, table: Spread) -> None:
        self._layout = layout
        self._own = table.own
        self._rows = len(table.own[0]) if table.own else 0

    def __call__(self, *roles: Role) -> bytes:
        bits = 0
        for column in self._layout.of(*roles):
            bits |= int.from_bytes(self._own[column.index], "big")
        return bits.to_bytes(self._rows, "big")


def _lonely(layout: Layout, table: Spread) -> frozenset[int]:
    """Rows with one cell only, which heads a group: merged over several columns, or words in a first column that is no place."""
    if not table.own:
        return frozenset()
    chain = {column.index for column in layout.of(*_BEGINS)}
    first = layout.columns[0].index if layout.columns else 0
    counts = [sum(flags) for flags in zip(*table.own, strict=True)]
    found = set()
    for row, count in enumerate(counts):
        if count != 1:
            continue
        column = next(index for index, flags in enumerate(table.own) if flags[row])
        cell = table.columns[column][row]
        words = isinstance(cell, str) and any(letter.isalpha() for letter in cell)
        if words and (row in table.wide or (column == first and column not in chain and len(chain) > 0)):
            found.add(row)
    return frozenset(found)


def _groups(layout: Layout, table: Spread, kinds: list[Kind]) -> list[str | None]:
    groups: list[str | None] = []
    group: str | None = None
    for row, kind in enumerate(kinds):
        if kind is Kind.GROUP:
            group = next(str(column[row]) for column, own in zip(table.columns, table.own, strict=True) if own[row]).replace("\0", "")
        groups.append(group)
    return groups


@dataclass(slots=True)
class _Carrier:
    """One column that inherits. A cell of its own begins something at `begins`; a blank one takes over what stood last
    if the row begins something behind `behind`."""

    index: int
    begins: float
    behind: float
    cells: list[Scalar]
    own: bytearray
    last: Scalar = None


def _inherit(layout: Layout, table: Spread, kinds: list[Kind], dashes: Dashes) -> None:
    carriers = sorted(_carriers(layout, table), key=lambda carrier: carrier.begins)
    for row, kind in enumerate(kinds):
        if kind in _READ:
            begins = next((carrier.begins for carrier in carriers if carrier.own[row]), _NOTHING)
            for carrier in carriers:
                cell = carrier.cells[row]
                if cell is None and carrier.behind < begins and (row, carrier.index) not in dashes:
                    carrier.cells[row] = carrier.last
                else:
                    carrier.last = cell
        elif kind is Kind.GROUP:
            for carrier in carriers:
                carrier.last = None


def _carriers(layout: Layout, table: Spread) -> Iterable[_Carrier]:
    mode = layout.first(Role.MODE)
    for column in layout.of(*_BEGINS):
        begins = _BEGINS[column.role] + column.order / 100 + column.index / 100_000
        behind = begins
        if column.role is Role.CAUSE:
            behind = _NOTHING  # a line without a cause has none; the one above is another line's
        elif column.role is Role.EFFECT and mode is not None and column.index < mode.index:
            behind = _BEGINS[Role.MODE] - 0.5  # left of the mode, an effect may stand over several modes
        yield _Carrier(column.index, begins, behind, table.columns[column.index], table.own[column.index])
