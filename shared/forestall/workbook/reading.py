"""Reads the rows of a table by its layout: every cell typed, merges spread, blanks inherited, every non-empty cell accounted for.

The result stays in columns: row `i` of the data is the same place in every list. Nothing here knows a project.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from forestall.workbook.block import Block, read_block
from forestall.workbook.checks import check_derived, severities_of_modes
from forestall.workbook.columns import AS_WRITTEN, PHRASE_WORDS
from forestall.workbook.grid import address, filled, text_of
from forestall.workbook.kinds import Dashes, Kind, classify
from forestall.workbook.layout import Layout, LayoutColumn, looks_like_heading
from forestall.workbook.mapping import NO_WISHES, Wishes
from forestall.workbook.report import LEFT_OUT_BY_MAPPING, Account, Finding, Skipped
from forestall.workbook.roles import DERIVED, RATINGS, Role
from forestall.workbook.spread import Spread, both, spread
from forestall.workbook.typed import Typed, typed

if TYPE_CHECKING:
    from forestall.workbook.grid import Grid

ERRORS = frozenset(("#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"))
"""What spreadsheets show where a formula fails."""
_READ = frozenset({Kind.LINE, Kind.MORE, Kind.PLACE})
_NAMES_LISTED_MAX = 20


@dataclass(frozen=True, slots=True)
class Reading:
    """A table as it was read.

    `layout` may say of a column that it is kept as words, where its heading promised ratings or days that are not there.
    `cells[column][row]` is the typed cell: text, a rating, a day as text; None where nothing stands. `own[column][row]` is 1 where
    the sheet itself has a cell, 0 where it was spread or inherited. `kept[row]` are words that fit nowhere else, by title.
    `sheet_rows`: how many rows the whole sheet has.
    """

    sheet: str
    layout: Layout
    block: Block
    kinds: list[Kind]
    groups: list[str | None]
    cells: dict[int, list[Any]]
    own: list[bytearray]
    kept: dict[int, dict[str, str]]
    account: Account
    findings: list[Finding]
    sheet_rows: int

    def address(self, row: int, column: int) -> str:
        """The name of a cell, by its place in the data."""
        return address(row + self.layout.data.start, column)


def read_rows(grid: Grid, layout: Layout, wishes: Wishes = NO_WISHES) -> Reading:
    """Everything the table says. The account covers the whole sheet: what stands around the table counts as its header."""
    width = max(map(len, grid.rows), default=0)
    table = spread(grid, layout.data, width)
    pass_ = _Pass(grid, layout, table, wishes)
    pass_.classify()
    pass_.type_columns()
    pass_.settle_account()
    return pass_.reading()


@dataclass(slots=True)
class _Pass:
    """One reading in the making."""

    grid: Grid
    layout: Layout
    table: Spread
    wishes: Wishes
    account: Account = field(default_factory=Account)
    findings: list[Finding] = field(default_factory=list)
    kept: dict[int, dict[str, str]] = field(default_factory=dict)
    kinds: list[Kind] = field(default_factory=list)
    groups: list[str | None] = field(default_factory=list)
    typed: dict[int, Typed] = field(default_factory=dict)
    inside: int = 0
    read_rows: bytearray = field(default_factory=bytearray)

    def reading(self) -> Reading:
        cells = {index: column.cells for index, column in self.typed.items()}
        block = read_block(self.grid, range(self.layout.header.start))
        below = read_block(self.grid, range(self.layout.data.stop, len(self.grid.rows)))
        block.remarks += below.remarks
        for name, value in below.fields.items():
            if name not in block.fields:
                block.fields[name], block.places[name] = value, below.places[name]
        return Reading(
            self.grid.name,
            self.layout,
            block,
            self.kinds,
            self.groups,
            cells,
            self.table.own,
            self.kept,
            self.account,
            self.findings,
            len(self.grid.rows),
        )

    def classify(self) -> None:
        self.inside = sum(sum(flags) for flags in self.table.own) + len(self.table.hidden)
        self._skip_errors()
        rows = classify(self.layout, self.table, self._repeated_headings())
        self.kinds, self.groups = rows.kinds, rows.groups
        self._skip_dashes(rows.dashes)
        self.read_rows = bytearray([kind in _READ for kind in self.kinds])
        self._report_groups()
        self._report_ragged()

    def type_columns(self) -> None:
        for column in self.layout.columns:
            own = self._own_in_rows(column.index)
            cells = self.table.columns[column.index]
            result = typed(column, cells, own, self.wishes.words)
            if result.is_hopeless:
                result = typed(self._demote(column, result), cells, own, self.wishes.words)
            self.typed[column.index] = result

    def settle_account(self) -> None:
        """Puts every cell of the sheet into one of the four."""
        self.account.skipped += self.table.hidden
        self.account.header += filled(self.grid) - self.inside
        check_derived(self)
        for column in self.layout.columns:
            self._settle_column(column)
        self._settle_other_rows()
        self._report_unrated()

    def where(self, row: int, column: int) -> str:
        return address(row + self.layout.data.start, column)

    def keep(self, row: int, title: str, text: str) -> None:
        """Keep a cell's words in a column of their own; no text can hold a NUL."""
        title, text = f"{title} {AS_WRITTEN}", text.replace("\0", "\ufffd")
        here = self.kept.setdefault(row, {})
        here[title] = f"{here[title]}\n{text}" if title in here else text
        self.account.kept_as_custom += 1

    def skip(self, row: int, column: int, why: str) -> None:
        """Leave a cell out."""
        self.account.skipped.append(Skipped(self.where(row, column), text_of(self.table.columns[column][row]), why))

    def find(self, kind: str, row: int, column: int, why: str, text: str | None = None) -> None:
        """Something to look at in one cell."""
        words = text_of(self.table.columns[column][row]) if text is None else text
        self.findings.append(Finding(kind, self.where(row, column), words, why))

    def _own_in_rows(self, column: int) -> bytearray:
        """Which cells of a column are to be read: its own ones in rows that are lines, more of them, or places."""
        return both(self.table.own[column], self.read_rows)

    def _demote(self, column: LayoutColumn, result: Typed) -> LayoutColumn:
        kept = replace(column, role=Role.CUSTOM)
        self.layout = replace(self.layout, columns=tuple(kept if each.index == column.index else each for each in self.layout.columns))
        row = next(iter(result.kept))
        self.find(
            "column",
            row,
            column.index,
            f"The column “{column.title}” was kept in its own words: {len(result.kept)} of its "
            f"{len(result.kept) + result.understood} cells are not what its heading says ({_EXPECTED.get(column.role, 'dates')})",
        )
        return kept

    def _settle_column(self, column: LayoutColumn) -> None:
        result = self.typed[column.index]
        own = self._own_in_rows(column.index)
        if column.role in DERIVED:
            return  # `check_derived` has settled it
        if column.role is Role.IGNORE:
            for row in _marked(own):
                self.skip(row, column.index, LEFT_OUT_BY_MAPPING)
            return
        for row, why in result.skipped.items():
            self.skip(row, column.index, why)
        for row, text in result.kept.items():
            self._keep_odd(row, column, text, result)
        for (text, rating), count in result.words.items():
            times = "once" if count == 1 else f"{count} times"
            why = f"“{text}” in the column “{column.title}” was read as {rating}, {times}"
            self.findings.append(Finding("words", "", text, why, count))
        rest = sum(own) - len(result.skipped) - len(result.kept)
        if column.role in (Role.CUSTOM, Role.NUMBER):
            self.account.kept_as_custom += rest - self._number_of_places(column, own)
        else:
            self.account.imported += rest

    def _number_of_places(self, column: LayoutColumn, own: bytearray) -> int:
        """Rows that only name a place have no line to hold their number: it is left out, and said so."""
        rows = [row for row in _marked(own) if self.kinds[row] is Kind.PLACE]
        for row in rows:
            self.skip(row, column.index, "Its row names only a place in the product, which has no number")
        return len(rows)

    def _keep_odd(self, row: int, column: LayoutColumn, text: str, result: Typed) -> None:
        self.keep(row, column.title, text)
        if row in result.numbers:
            why = f"{text} is not a whole number from 1 to 10; it is kept in words and the cell is not rated"
            self.find("range", row, column.index, why)
        else:
            expected = _EXPECTED.get(column.role, "a date")
            self.find("words_kept", row, column.index, f"“{text}” is not {expected}; it is kept in words")

    def _settle_other_rows(self) -> None:
        columns = list(enumerate(self.table.own))
        for row, kind in enumerate(self.kinds):
            if kind in _READ or kind is Kind.BLANK:
                continue
            here = [column for column, own in columns if own[row]]
            if kind is Kind.HEADING:
                self.account.header += len(here)
            elif kind is Kind.GROUP:
                self.account.imported += len(here)
            else:
                for column in here:
                    self.skip(row, column, "Its row holds nothing but a number or a computed result")

    def _skip_dashes(self, dashes: Dashes) -> None:
        for (row, column), is_own in dashes.items():
            if is_own:
                self.account.skipped.append(Skipped(self.where(row, column), "–", "A dash says that nothing stands here"))

    def _skip_errors(self) -> None:
        """A formula that failed when the file was saved says nothing. Merges may have spread it."""
        for column, cells in enumerate(self.table.columns):
            if ERRORS.isdisjoint(cells):
                continue
            for row, cell in enumerate(cells):
                if cell in ERRORS:
                    if self.table.own[column][row]:
                        self.skip(row, column, "Its formula had failed when the file was saved")
                    cells[row], self.table.own[column][row] = None, 0

    def _report_groups(self) -> None:
        for row, kind in enumerate(self.kinds):
            if kind is Kind.GROUP:
                column = next(index for index, own in enumerate(self.table.own) if own[row])
                self.find("group", row, column, "The row was read as the heading of a group: what follows stands under it")

    def _report_ragged(self) -> None:
        """Delimited text whose rows are cut into more or fewer cells than the heading: a delimiter inside a cell, perhaps."""
        rows = self.grid.rows[self.layout.data.start : self.layout.data.stop]
        width = len(self.grid.rows[self.layout.header.stop - 1])
        lengths = [len(row) for row in rows]
        if lengths.count(width) * 2 < len(rows):
            return
        for row, length in enumerate(lengths):
            if length not in (width, 0):
                why = f"The row has {length} cells under {width} headings; a delimiter inside a cell may have shifted it"
                self.findings.append(Finding("ragged", self.where(row, 0), "", why))

    def _repeated_headings(self) -> frozenset[int]:
        """Rows below the heading that repeat it; rows that look like another heading are only reported."""
        column = self.layout.first(Role.MODE) or self.layout.first(Role.CAUSE) or self.layout.first(Role.EFFECT)
        if column is None:
            return frozenset()
        suspects = PHRASE_WORDS | {column.title.casefold()}
        found = set()
        for row, cell in enumerate(self.table.columns[column.index]):
            if isinstance(cell, str) and len(cell) < 60 and cell.casefold() in suspects:
                texts = [text_of(cells[row]) for cells in self.table.columns]
                if self._repeats(texts):
                    found.add(row)
                elif looks_like_heading(texts):
                    self.find("heading", row, column.index, "The row looks like another heading; it was read as data")
        return frozenset(found)

    def _repeats(self, texts: list[str]) -> bool:
        same = sum(texts[column.index].casefold() == column.title.casefold() for column in self.layout.columns if texts[column.index])
        return same * 10 >= 6 * sum(map(bool, texts))

    def _report_unrated(self) -> None:
        found = [self.layout.first(role) for role in (Role.SEVERITY, Role.OCCURRENCE, Role.DETECTION)]
        ratings = [column for column in found if column is not None]
        if len(ratings) < len(found):
            return
        lines = [row for row, kind in enumerate(self.kinds) if kind is Kind.LINE]
        columns = [self.typed[column.index] for column in ratings]
        severities = severities_of_modes(self.layout, self.table.own, {index: each.cells for index, each in self.typed.items()})
        rated = [severities, *(each.cells for each in columns[1:])]
        missing = [
            row for row in lines if any(cells[row] is None and row not in each.numbers for cells, each in zip(rated, columns, strict=True))
        ]
        if missing:
            names = ", ".join(str(row + self.layout.data.start + 1) for row in missing[:_NAMES_LISTED_MAX])
            more = " and more" if len(missing) > _NAMES_LISTED_MAX else ""
            why = f"{len(missing)} of {len(lines)} rows are not rated in full (rows {names}{more})"
            self.findings.append(Finding("unrated", "", str(len(missing)), why))


_EXPECTED = {
    **dict.fromkeys(RATINGS, "a rating from 1 to 10"),
    Role.RATINGS_AFTER: "three ratings like 8/2/3",
    Role.STATUS: "one of our states of an action",
    Role.SEVERITY_CLASS: "one of the classes I to IV",
    Role.PROBABILITY_LEVEL: "one of the levels A to E",
}


def _marked(flags: bytearray) -> list[int]:
    return [row for row, flag in enumerate(flags) if flag]
