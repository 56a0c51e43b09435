"""Finds what lies in a part of a large picture without looking at all of it. Knows rectangles and what they stand for, nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import ceil, floor, log2
from typing import Generic, TypeVar

Item = TypeVar("Item")

_LEAST = 256.0


class Index(Generic[Item]):
    """Spans of height, each kept in shelves about as tall as itself, so that a look touches few shelves of each size."""

    def __init__(self, spans: Iterable[tuple[float, float, Item]]) -> None:
        """`spans`: top, bottom and what it stands for."""
        self._shelves: dict[int, dict[int, list[tuple[float, float, Item]]]] = defaultdict(lambda: defaultdict(list))
        for top, bottom, item in spans:
            size = max(0, ceil(log2(max(bottom - top, 1.0) / _LEAST)))
            self._shelves[size][floor(top / (_LEAST * 2**size))].append((top, bottom, item))

    def between(self, top: float, bottom: float) -> Iterator[Item]:
        """Whatever reaches into this stretch."""
        for size, shelves in self._shelves.items():
            tall = _LEAST * 2**size
            first, last = floor(top / tall) - 1, floor(bottom / tall)
            numbers = range(first, last + 1) if last - first < len(shelves) else [each for each in shelves if first <= each <= last]
            for number in numbers:
                for upper, lower, item in shelves.get(number, ()):
                    if upper <= bottom and lower >= top:
                        yield item
