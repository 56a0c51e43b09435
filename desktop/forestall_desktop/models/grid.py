"""Where things stand in the form sheet: rows in order, how far merged cells span, which row an entity is in. No Qt, no texts."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise, repeat

from forestall.fmea.columns import Level
from forestall.fmea.sheet import Row
from forestall.ids import EntityId


@dataclass(frozen=True, slots=True)
class Splice:
    """One step from an old list of rows to a new one: `old[start:end]` becomes `new`. Of equal length: replaced in place."""

    start: int
    end: int
    new: tuple[Row, ...]


class Grid:
    """Rows and their spans. A span is two array reads; all indexes are built again, once, after rows changed.

    `labels`: the group of each row, by its name, where rows are grouped; nothing spans two groups.
    """

    def __init__(self, rows: Sequence[Row] = (), labels: Mapping[EntityId, str] | None = None) -> None:
        self.rows: list[Row] = list(rows)
        self._labels = labels
        self._groups: dict[int, str] = {}
        self._stale = True
        self._first: list[array[int]] = []
        self._last: list[array[int]] = []
        self._row_of: list[dict[EntityId, int]] = []

    def __len__(self) -> int:
        return len(self.rows)

    def splice(self, step: Splice) -> None:
        """Do one step of a difference."""
        self.rows[step.start : step.end] = step.new
        self._stale = True

    def span(self, level: Level, row: int) -> tuple[int, int]:
        """The rows a cell of this level covers: first, and one past the last."""
        if level is Level.LINE:
            return row, row + 1
        if self._stale:
            self._index()
        return self._first[level][row], self._last[level][row]

    def row_of(self, level: Level, id: EntityId | None) -> int | None:
        """The first row in which this element, function, mode or line stands."""
        if id is None:
            return None
        if self._stale:
            self._index()
        return self._row_of[level].get(id)

    @property
    def groups(self) -> Mapping[int, str]:
        """Where each group begins, and its label; empty where rows are not grouped."""
        if self._stale:
            self._index()
        return self._groups

    def _index(self) -> None:
        self._stale = False
        self._groups = self._find_groups()
        starts = _starts(self.rows, self._groups)
        self._first, self._last = [], []
        for level_starts in starts:
            first, last = array("i"), array("i")
            for start, end in pairwise((*level_starts, len(self.rows))):
                first.extend(repeat(start, end - start))
                last.extend(repeat(end, end - start))
            self._first.append(first)
            self._last.append(last)
        rows = self.rows
        elements, functions, modes = ([*reversed(each)] for each in starts)
        # From the end, so that the first row of several wins.
        self._row_of = [
            {id: place for place in elements if (id := rows[place].element) is not None},
            {id: place for place in functions if (id := rows[place].function) is not None},
            {id: place for place in modes if (id := rows[place].mode) is not None},
            {row.line: place for place, row in enumerate(rows) if row.line is not None},
        ]

    def _find_groups(self) -> dict[int, str]:
        if self._labels is None:
            return {}
        found, before = dict[int, str](), None
        for place, row in enumerate(self.rows):
            label = self._labels.get(name_of(row), "")
            if label != before:
                found[place] = before = label
        return found


def name_of(row: Row) -> EntityId:
    """What a row is remembered by: its line, or what it has instead."""
    return row.line or row.mode or row.function or row.element or EntityId("")


def _starts(rows: Sequence[Row], groups: Mapping[int, str]) -> tuple[list[int], list[int], list[int]]:
    """Where each run of the same element, function and mode begins. One pass, because large sheets are indexed at every new line."""
    elements: list[int] = []
    functions: list[int] = []
    modes: list[int] = []
    before: Row | None = None
    for place, row in enumerate(rows):
        if (
            before is None
            or place in groups
            or row.element != before.element
            or row.recovered != before.recovered
            or row.analysis != before.analysis
        ):
            elements.append(place)
            functions.append(place)
            modes.append(place)
        elif row.function != before.function:
            functions.append(place)
            modes.append(place)
        elif row.mode != before.mode:
            modes.append(place)
        before = row
    return elements, functions, modes


def difference(old: Sequence[Row], new: Sequence[Row]) -> list[Splice]:
    """The steps from old to new, the last one first, so that each can be done without looking at the others."""
    start, end_old, end_new = _middle(old, new)
    middle_old, middle_new = old[start:end_old], new[start:end_new]
    if not middle_old and not middle_new:
        return []
    steps = [
        Splice(start + a, start + b, tuple(middle_new[c:d]))
        for tag, a, b, c, d in SequenceMatcher(None, middle_old, middle_new, autojunk=False).get_opcodes()
        if tag != "equal"
    ]
    return [part for step in reversed(steps) for part in _parts(step)]


def _parts(step: Splice) -> Iterator[Splice]:
    """A step with unequal sides: what can be replaced in place is, the rest comes or goes behind it."""
    shared = min(step.end - step.start, len(step.new))
    if step.end - step.start != len(step.new):
        yield Splice(step.start + shared, step.end, step.new[shared:])
    if shared:
        yield Splice(step.start, step.start + shared, step.new[:shared])


def _middle(old: Sequence[Row], new: Sequence[Row]) -> tuple[int, int, int]:
    start, shortest = 0, min(len(old), len(new))
    while start < shortest and old[start] == new[start]:
        start += 1
    end = 0
    while end < shortest - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return start, len(old) - end, len(new) - end
