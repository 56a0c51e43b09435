"""Compares a form sheet that came back with what stood on it: which cells say something else, what is new, what is gone. Pure.

Rows are known by the number in their hidden column, not by their place: they may have been sorted, moved, inserted, deleted. Columns are
known by their headings. Decides nothing about the project; `returning` does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from forestall.workbook.counterfoil import ROW_HEADING
from forestall.workbook.form import Span
from forestall.workbook.grid import address, text_of
from forestall.workbook.report import Account, Skipped
from forestall.workbook.standing import as_written, meant, same

if TYPE_CHECKING:
    from forestall.workbook.form import FormColumn
    from forestall.workbook.grid import Grid, Scalar
    from forestall.workbook.standing import Standing, Stood

LISTED = frozenset({Span.EFFECT, Span.PREVENTION, Span.DETECTION, Span.MONITORING, Span.ACTION})
"""Where one stands below the other, so that what is typed beside them is another one."""


@dataclass(frozen=True, slots=True)
class Differing:
    """A cell that says something else than it did."""

    thing: Stood
    column: FormColumn
    said: str
    where: str


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed where nothing of its kind stood: by column, in one row. `at`: the number of the row it stands in, None in a new one;
    `behind`: the number of the known row above it."""

    cells: Mapping[str, str]
    places: Mapping[str, str]
    at: int | None
    behind: int | None


@dataclass(slots=True)
class Returned:
    """A form that came back. `own` are columns that are new, by heading: for the number of each known row its cell and text;
    `heading` the cells above the table."""

    standing: Standing
    account: Account = field(default_factory=Account)
    differing: list[Differing] = field(default_factory=list)
    gone: list[Stood] = field(default_factory=list)
    typed: list[Typed] = field(default_factory=list)
    own: dict[str, dict[int, tuple[str, str]]] = field(default_factory=dict)
    above: list[list[Scalar]] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)


def heading_of(grid: Grid, number: int) -> tuple[int, int] | None:
    """Row and column of the heading over the numbers of a form; None where it is not on this sheet."""
    wanted = f"{ROW_HEADING} {number}"
    return next(((row, cells.index(wanted)) for row, cells in enumerate(grid.rows) if wanted in cells), None)


def returned(grid: Grid, at: tuple[int, int], standing: Standing) -> Returned:
    """What became of a form on this sheet; `at`: its `heading_of`."""
    return _Comparison(grid, at, standing).compare()


class _Comparison:
    """One comparison in the making."""

    def __init__(self, grid: Grid, at: tuple[int, int], standing: Standing) -> None:
        self._grid, self._standing = grid, standing
        self._top, self._key = at
        self._out = Returned(standing)
        self._columns = self._known_columns()
        self._of_span: dict[Span, list[FormColumn]] = {}
        for column in standing.columns:
            if column.key in self._columns:
                self._of_span.setdefault(column.span, []).append(column)
        self._row_of: dict[int, int] = {}
        self._new: list[tuple[int, int | None]] = []
        self._seen: set[tuple[int, int]] = set()
        self._covered = {
            (row, column): (merge.top, merge.left)
            for merge in grid.merges
            for row in range(merge.top, merge.bottom + 1)
            for column in range(merge.left, merge.right + 1)
            if row > self._top and (row, column) != (merge.top, merge.left)
        }

    def compare(self) -> Returned:
        out = self._out
        out.above = self._grid.rows[: self._top]
        out.account.header = sum(cell is not None for row in self._grid.rows[: self._top + 1] for cell in row)
        out.missing = [column.title for column in self._standing.columns if column.key not in self._columns]
        out.places = self._columns
        self._number_rows()
        for thing in self._standing.things:
            self._look_at(thing)
        self._look_beside()
        self._look_at_new_rows()
        self._look_at_new_columns()
        return out

    def _known_columns(self) -> dict[str, int]:
        """Where each column of the form is now: the first of its heading that none has taken."""
        heads = [text_of(cell) for cell in self._grid.rows[self._top]]
        found: dict[str, int] = {}
        for column in self._standing.columns:
            at = next((place for place, head in enumerate(heads) if head == column.title.strip() and place != self._key), None)
            if at is not None:
                found[column.key], heads[at] = at, ""
        return found

    def _number_rows(self) -> None:
        """Which row is which; a number that comes a second time was copied, and its row is a new one."""
        behind: int | None = None
        for row in range(self._top + 1, len(self._grid.rows)):
            number = self._cell(row, self._key)
            self._out.account.header += number is not None
            known = int(number) if isinstance(number, int | float) and not isinstance(number, bool) and number == int(number) else 0
            if 0 < known <= len(self._standing.rows) and known not in self._row_of:
                self._row_of[known] = row
                behind = known
            else:
                self._new.append((row, behind))

    def _cell(self, row: int, column: int) -> Scalar:
        cells = self._grid.rows[row]
        return cells[column] if column < len(cells) else None

    def _look_at(self, thing: Stood) -> None:
        rows = [self._row_of[number] for number in range(thing.first, thing.last + 1) if number in self._row_of]
        if not rows:
            self._out.gone.append(thing)
            return
        first = self._row_of.get(thing.first)
        for column in self._of_span.get(thing.span, ()):
            place, shown = self._columns[column.key], thing.values.get(column.key)
            found = self._value(rows if first is None else [first, *rows], place)
            if found is None:
                if first is not None and as_written(shown):
                    self._out.differing.append(Differing(thing, column, "", address(first, place)))
                continue
            row, cell = found
            self._out.account.imported += (row, place) not in self._seen
            self._seen.add((row, place))
            if not same(column, shown, cell):
                self._out.differing.append(Differing(thing, column, meant(column, cell), address(row, place)))

    def _value(self, rows: list[int], place: int) -> tuple[int, Scalar] | None:
        """The first of these rows that says something in a column, and what; also what was merged over it from elsewhere."""
        for row in rows:
            if (cell := self._cell(row, place)) is not None:
                return row, cell
        over = self._covered.get((rows[0], place))
        return (over[0], self._cell(*over)) if over is not None and over[0] not in rows and self._cell(*over) is not None else None

    def _look_beside(self) -> None:
        """What stands in rows that are known, where nothing stood or beside what spans them."""
        beside = self._things_by_row()
        for number, row in self._row_of.items():
            cells: dict[str, str] = {}
            for column in self._standing.columns:
                place = self._columns.get(column.key)
                cell = self._cell(row, place) if place is not None else None
                if place is None or cell is None or (row, place) in self._seen:
                    continue
                thing = beside.get((column.span, number))
                if not meant(column, cell) or (thing is not None and same(column, thing.values.get(column.key), cell)):
                    self._out.account.imported += 1
                elif thing is None or column.span in LISTED:
                    self._out.account.imported += 1
                    cells[column.key] = meant(column, cell)
                else:
                    self._skip(row, place, "It stands beside what is said of this and the rows above together")
            if cells:
                self._out.typed.append(Typed(cells, self._addresses(row, cells), number, number))

    def _things_by_row(self) -> dict[tuple[Span, int], Stood]:
        return {(thing.span, number): thing for thing in self._standing.things for number in range(thing.first, thing.last + 1)}

    def _look_at_new_rows(self) -> None:
        for row, behind in self._new:
            cells = {}
            for column in self._standing.columns:
                place = self._columns.get(column.key)
                if place is not None and (cell := self._cell(row, place)) is not None:
                    cells[column.key] = meant(column, cell)
                    self._out.account.imported += 1
            said = {key: text for key, text in cells.items() if text}
            if said:
                self._out.typed.append(Typed(said, self._addresses(row, said), None, behind))

    def _look_at_new_columns(self) -> None:
        taken = {*self._columns.values(), self._key}
        width = max(map(len, self._grid.rows), default=0)
        heads = Counter(text_of(cell) for cell in self._grid.rows[self._top])
        for place in range(width):
            head = text_of(self._cell(self._top, place))
            if place in taken:
                continue
            for number, row in self._rows_with_numbers():
                cell = self._cell(row, place)
                if cell is None:
                    continue
                if head and heads[head] == 1 and number is not None:
                    self._out.account.kept_as_custom += 1
                    self._out.own.setdefault(head, {})[number] = address(row, place), text_of(cell)
                else:
                    self._skip(
                        row, place, "Its column has no heading of its own" if number is not None else "Its row is new, and so is its column"
                    )

    def _rows_with_numbers(self) -> Iterator[tuple[int | None, int]]:
        yield from self._row_of.items()
        yield from ((None, row) for row, _ in self._new)

    def _addresses(self, row: int, keys: Mapping[str, str]) -> dict[str, str]:
        return {key: address(row, self._columns[key]) for key in keys}

    def _skip(self, row: int, place: int, why: str) -> None:
        self._out.account.skipped.append(Skipped(address(row, place), text_of(self._cell(row, place)), why))
