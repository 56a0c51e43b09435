"""Tells which row of a newer copy of a sheet is which row of the older one. Looks at wordings and order alone; knows no project."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Iterable
from typing import TYPE_CHECKING, Any

from forestall.workbook.kinds import Kind
from forestall.workbook.roles import ELEMENTS, Role

if TYPE_CHECKING:
    from forestall.workbook.reading import Reading

_NAMING = ELEMENTS | {Role.FUNCTION, Role.REQUIREMENT, Role.MODE, Role.CAUSE, Role.EFFECT}
_SHARED = (Role.MODE, Role.CAUSE)
_READ = frozenset({Kind.LINE, Kind.MORE, Kind.PLACE, Kind.GROUP})

_Key = Callable[[int], Hashable | None]


def match_rows(before: Reading, after: Reading) -> dict[int, int]:
    """For rows of the newer data the row of the older they are, each at most once: by their own number, word for word, by what they
    are about, and, between neighbours that were found so, in their order."""
    titles = [title for title in _titles(before) if title in _titles(after)]
    pairs: dict[int, int] = {}
    number = _number_column(before, after)
    if number is not None:
        _meet(pairs, before, after, lambda reading: _by_titles(reading, [number]))
    counted = {column.title.casefold() for column in before.layout.of(Role.NUMBER)}
    _meet(pairs, before, after, lambda reading: _by_titles(reading, [title for title in titles if title not in counted]))
    naming = [column.title.casefold() for column in before.layout.of(*_NAMING)]
    _meet(pairs, before, after, lambda reading: _by_titles(reading, [title for title in titles if title in naming]))
    _meet_in_gaps(pairs, before, after)
    return pairs


def _meet(pairs: dict[int, int], before: Reading, after: Reading, key_of: Callable[[Reading], _Key]) -> None:
    """Pairs rows that are still alone and have the same key, in their order."""
    waiting: dict[Hashable, deque[int]] = {}
    taken = set(pairs.values())
    key = key_of(before)
    for row in _rows(before):
        if row not in taken and (found := key(row)) is not None:
            waiting.setdefault(found, deque()).append(row)
    key = key_of(after)
    for row in _rows(after):
        if row not in pairs and (queue := waiting.get(key(row))):
            pairs[row] = queue.popleft()


def _meet_in_gaps(pairs: dict[int, int], before: Reading, after: Reading) -> None:
    """Pairs what is left between two neighbours that were found: rows that share a mode or a cause, or as many as there were."""
    taken = set(pairs.values())
    left: list[int] = []
    last = -1
    for row in [*_rows(after), len(after.kinds)]:
        if row < len(after.kinds) and row not in pairs:
            left.append(row)
            continue
        until = pairs.get(row, len(before.kinds))
        lone = [old for old in range(last + 1, until) if old not in taken and before.kinds[old] in _READ]
        for new, old in _paired(left, lone, before, after):
            pairs[new] = old
            taken.add(old)
        left, last = [], until


def _paired(new: list[int], old: list[int], before: Reading, after: Reading) -> Iterable[tuple[int, int]]:
    if len(new) == len(old):
        return list(zip(new, old, strict=True))
    found, here, there = [], _shared(after), _shared(before)
    waiting = list(old)
    for row in new:
        mine = here(row)
        match = next(
            (each for each in waiting if any(one is not None and one == other for one, other in zip(mine, there(each), strict=True))), None
        )
        if match is not None:
            found.append((row, match))
            waiting = [each for each in waiting if each > match]
    return found


def _shared(reading: Reading) -> Callable[[int], list[Any]]:
    columns = [reading.cells[column.index] if (column := reading.layout.first(role)) else None for role in _SHARED]
    return lambda row: [cells[row] if cells is not None else None for cells in columns]


def _rows(reading: Reading) -> Iterable[int]:
    return (row for row, kind in enumerate(reading.kinds) if kind in _READ)


def _titles(reading: Reading) -> dict[str, int]:
    found: dict[str, int] = {}
    for column in reading.layout.columns:
        found.setdefault(column.title.casefold(), column.index)
    return found


def _by_titles(reading: Reading, titles: list[str]) -> _Key:
    places = _titles(reading)
    columns = [reading.cells[places[title]] for title in titles if title in places]

    def key(row: int) -> Hashable | None:
        cells = tuple([cells[row] for cells in columns])
        return (*cells, *sorted(reading.kept.get(row, {}).values())) if any(cell is not None for cell in cells) else None

    return key


def _number_column(before: Reading, after: Reading) -> str | None:
    """The heading of a column that names every row for good. One that only counts the rows names none: the next row inserted moves all."""
    old, new = before.layout.first(Role.NUMBER), after.layout.first(Role.NUMBER)
    if old is None or new is None or old.title.casefold() != new.title.casefold():
        return None
    for reading, column in ((before, old), (after, new)):
        cells = [cell for cell in reading.cells[column.index] if cell is not None]
        if len(set(cells)) != len(cells) or [str(cell) for cell in cells] == [str(place) for place in range(1, len(cells) + 1)]:
            return None
    return old.title.casefold()
