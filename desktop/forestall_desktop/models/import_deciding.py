"""What a person decided about a file that is to come in: sheets, heading, columns, words, where to. Values only, each a new one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from forestall.workbook.columns import normal
from forestall.workbook.grid import letters
from forestall.workbook.mapping import NO_WISHES, Wishes, as_toml
from forestall.workbook.ratings import WORDS
from forestall.workbook.roles import RATINGS, Role


@dataclass(frozen=True, slots=True)
class SeenColumn:
    """A column of the table as it was found: its place, its heading, what it becomes."""

    index: int
    title: str
    role: Role


@dataclass(frozen=True, slots=True)
class SeenTable:
    """The table that was found on a sheet: the rows of its heading and of its data, and its columns."""

    header: range
    data: range
    columns: tuple[SeenColumn, ...]

    def column(self, index: int) -> SeenColumn | None:
        """The column at a place of the sheet."""
        return next((each for each in self.columns if each.index == index), None)


@dataclass(frozen=True, slots=True)
class Decided:
    """All decisions. `wishes` is None until a person corrects something: then a file is read as it is read by itself."""

    wishes: Wishes | None = None
    sheets: tuple[str, ...] = ()
    view: str = ""
    fresh: bool = True
    """Into a new project, and not into the one that is open."""
    update: bool = False
    again: bool = False
    split_lists: bool = False
    revisions: bool = False

    def question(self, ask: str, number: int = 0) -> dict[str, Any]:
        """As the preview is asked."""
        return {
            "ask": ask,
            "number": number,
            "sheet": self.view,
            # An update follows the sheets that came in.
            "sheets": [] if self.update and not self.fresh else list(self.sheets),
            "mapping": as_toml(self.wishes) if self.wishes is not None else "",
            "fresh": self.fresh,
            "update": self.update and not self.fresh,
            "again": self.again and not self.fresh,
            "split_lists": self.split_lists,
        }

    def told(self) -> list[str]:
        """As the command line is told; a mapping stands in a file of its own."""
        if self.revisions:
            return ["--revisions", *(["--split-lists"] if self.split_lists else [])]
        return [*(word for sheet in self.sheets for word in ("--sheet", sheet)), *(["--split-lists"] if self.split_lists else [])]

    def with_role(self, table: SeenTable | None, column: int, role: Role | None) -> Decided:
        """A column becomes this; None: what it is by itself. The heading stays where it was found."""
        wishes = self._pinned(table)
        seen = table.column(column) if table is not None else None
        names = {_name(table, seen), letters(column).lower()} if seen is not None and table is not None else {letters(column).lower()}
        kept = {name: each for name, each in wishes.columns.items() if name not in names}
        if role is not None:
            kept[_name(table, seen) if seen is not None and table is not None else letters(column).lower()] = role
        return replace(self, wishes=replace(wishes, columns=kept))

    def with_heading(self, header: tuple[int, int] | None) -> Decided:
        """The heading stands in these rows, counted from 0, both included; None: where it is found by itself."""
        return replace(self, wishes=replace(self.wishes or NO_WISHES, header=header))

    def with_word(self, table: SeenTable, factor: str, word: str, rating: int) -> Decided:
        """A word stands for a rating of this factor."""
        wishes = self._pinned(table)
        name = word.strip().casefold() if any(letter.isdigit() for letter in word) else normal(word)
        words = {**wishes.words, factor: {**wishes.words.get(factor, {}), name: rating}}
        return replace(self, wishes=replace(wishes, words=words))

    def _pinned(self, table: SeenTable | None) -> Wishes:
        wishes = self.wishes or NO_WISHES
        if wishes.header is None and table is not None and len(self.sheets) <= 1:
            return replace(wishes, header=(table.header.start, table.header.stop - 1))
        return wishes


def factor_of(role: Role) -> str | None:
    """The rating of which a column of this role speaks, by the name a mapping has for it."""
    if role not in RATINGS:
        return None
    return next((name for name in WORDS if name in role), None)


def table_of(told: dict[str, Any] | None) -> SeenTable | None:
    """A table as the preview told it."""
    if told is None:
        return None
    columns = tuple(SeenColumn(each["index"], each["title"], Role(each["role"])) for each in told["columns"])
    return SeenTable(range(*told["header"]), range(*told["data"]), columns)


def whole_mapping(decided: Decided, table: SeenTable) -> Wishes:
    """How the sheet in view is read, to the last column: to be kept in a file and used again."""
    wishes = decided.wishes or NO_WISHES
    columns = {_name(table, each): each.role for each in table.columns}
    split = wishes.split_lists or decided.split_lists
    return replace(wishes, sheet=decided.view, header=(table.header.start, table.header.stop - 1), columns=columns, split_lists=split)


def _name(table: SeenTable, column: SeenColumn) -> str:
    """The heading of a column where it has one of its own, else its letter."""
    titles: Counter[str] = Counter(normal(each.title) for each in table.columns)
    own = normal(column.title)
    nameless: Sequence[str] = ("", normal(f"Column {letters(column.index)}"))
    return own if own not in nameless and titles[own] == 1 else letters(column.index).lower()
