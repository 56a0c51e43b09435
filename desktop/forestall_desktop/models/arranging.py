"""In which order rows are shown, under which group, and which are left out. Decides once, when a person asks; typing moves nothing.

Rows that come later stand right behind the row they came behind: nobody loses a new line because it does not meet a filter yet.
Reads the project; no Qt.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from forestall.fmea.columns import Column, Content, Level
from forestall.fmea.entry import cell_text
from forestall.fmea.kinds.optimization import STATUSES
from forestall.fmea.lines import risk_of
from forestall.fmea.project import Project
from forestall.fmea.schema import STATUS
from forestall.fmea.sheet import Row, actions_of
from forestall.ids import EntityId
from forestall_desktop.models.filtering import NONE, Criteria, owner_of, result
from forestall_desktop.models.grid import Grid, name_of

_RESULTS = {"H": "1", "M": "2", "L": "3", NONE: "9"}


class Grouping(Enum):
    """By what rows stand together."""

    ELEMENT = "element"
    PRIORITY = "priority"
    OWNER = "owner"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Order:
    """By which column rows are sorted."""

    column: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a person wants to see the sheet. The first value of it: everything, as the structure has it."""

    criteria: Criteria = field(default_factory=Criteria)
    grouping: Grouping | None = None
    order: Order | None = None

    @property
    def plain(self) -> bool:
        """Whether the sheet is shown whole and in its own order."""
        return self.criteria.nothing and self.grouping is None and self.order is None


_Key = tuple[int, float, str] | None
"""What a row is sorted by; None where its cell is empty."""


class Arrangement:
    """What was decided for each row: kept or not, its group, its place among others."""

    def __init__(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self.labels: dict[EntityId, str] | None = {} if wanted.grouping is not None else None
        """The group of each row that is shown."""
        self._out: set[EntityId] = set()
        self._keys: dict[EntityId, _Key] = {}
        self._ranks: Mapping[_Key, int] = {}
        self._known: set[EntityId] = set()

    def arrange(self, rows: Sequence[Row]) -> list[Row]:
        """These rows as they are shown."""
        for before, row in zip((None, *rows), rows, strict=False):
            if name_of(row) not in self._known:
                self._stand_behind(row, before)
        shown = [row for row in rows if name_of(row) not in self._out] if self._out else list(rows)
        if self.labels is None:
            return self._sorted(shown)
        groups: dict[str, list[Row]] = {}
        for row in shown:
            groups.setdefault(self.labels[name_of(row)], []).append(row)
        names = sorted(groups) if self.wanted.grouping is not Grouping.ELEMENT else list(groups)
        return [row for name in names for row in self._sorted(groups[name])]

    def note(self, row: Row, *, kept: bool, label: str, key: _Key) -> None:
        """Decide for one row."""
        name = name_of(row)
        self._known.add(name)
        if not kept:
            self._out.add(name)
        if self.labels is not None:
            self.labels[name] = label
        if self.wanted.order is not None:
            self._keys[name] = key

    def settle(self) -> None:
        """Every row was noted: rank them."""
        order = self.wanted.order
        if order is not None:
            values = sorted({key for key in self._keys.values() if key is not None}, reverse=order.descending)
            # What is empty comes last, whichever way one sorts.
            self._ranks = {**{key: rank for rank, key in enumerate(values)}, None: len(values)}

    def _stand_behind(self, row: Row, before: Row | None) -> None:
        name = name_of(row)
        self._known.add(name)
        if self.labels is not None:
            self.labels[name] = self.labels.get(name_of(before), NONE) if before is not None else NONE
        if self.wanted.order is not None:
            self._keys[name] = self._keys.get(name_of(before)) if before is not None else None

    def _sorted(self, rows: list[Row]) -> list[Row]:
        if self.wanted.order is None:
            return rows
        grid = Grid(rows)
        ranks = [self._ranks.get(self._keys.get(name_of(row)), len(self._ranks)) for row in rows]
        return [rows[place] for place in _nested(grid, ranks, Level.ELEMENT, 0, len(rows))]


def arranging(
    project: Project, rows: Sequence[Row], columns: Sequence[Column], wanted: Wanted, keeps: Callable[[Row], bool]
) -> Generator[None, None, Arrangement]:
    """Decide for every row, one at a time, so that a window can do it in small portions."""
    made = Arrangement(wanted)
    sorting = next((column for column in columns if wanted.order is not None and column.key == wanted.order.column), None)
    for row in rows:
        kept = keeps(row)
        label = _label(project, row, wanted.grouping) if kept and wanted.grouping is not None else NONE
        made.note(row, kept=kept, label=label, key=_key(project, row, sorting) if kept and sorting is not None else None)
        yield
    made.settle()
    return made


def group_title(label: str) -> str:
    """What a group is called: its label without what only sorts it."""
    return label.partition("\t")[2] or label


def _nested(grid: Grid, ranks: Sequence[int], level: Level, start: int, end: int) -> Iterator[int]:
    """The rows between these, sorted so that those of one element, function and mode stay together: the best of each counts for all."""
    if level is Level.LINE:
        yield from sorted(range(start, end), key=ranks.__getitem__)
        return
    runs: list[tuple[int, int]] = []
    while start < end:
        last = grid.span(level, start)[1]
        runs.append((start, last))
        start = last
    for first, last in sorted(runs, key=lambda run: min(ranks[run[0] : run[1]])):
        yield from _nested(grid, ranks, Level(level + 1), first, last)


def _label(project: Project, row: Row, grouping: Grouping) -> str:
    """The group of a row; what stands before a tab only says where the group goes."""
    match grouping:
        case Grouping.ELEMENT:
            return f"{row.element}\t{project.text(row.element)}"
        case Grouping.PRIORITY:
            found = result(risk_of(project, row))
            return f"{_RESULTS.get(found, '5')}\t{found}"
        case Grouping.OWNER:
            owners = dict.fromkeys(owner for each in actions_of(project, row.line) if (owner := owner_of(project, each)))
            return f"{'1' if owners else '9'}\t{', '.join(owners)}"
        case Grouping.STATUS:
            words = {str(each.values.get(STATUS) or NONE) for each in actions_of(project, row.line)} - {NONE}
            first = min(words, key=_status_place, default=NONE)
            return f"{_status_place(first)}\t{first}"


def _status_place(status: str) -> int:
    return STATUSES.index(status) if status in STATUSES else len(STATUSES)


def _key(project: Project, row: Row, column: Column) -> _Key:
    text = cell_text(project, row, column).strip()
    if not text:
        return None
    if column.content in (Content.PRIORITY, Content.PRIORITY_AFTER):
        return 0, -float(_RESULTS.get(text.rstrip("?"), "5")), text
    first = text.split("\n", 1)[0].rstrip("↑?")
    try:
        return 0, float(first), ""
    except ValueError:
        return 1, 0.0, text.casefold()
