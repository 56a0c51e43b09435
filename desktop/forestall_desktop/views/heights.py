"""Row heights of a long sheet: from a row to its y and back in a few steps, whatever the length. Pixels; no Qt."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

_BLOCK = 64


class Heights:
    """Heights by row, summed in blocks."""

    def __init__(self, count: int = 0, height: int = 0) -> None:
        self._heights = array("i", [height]) * count
        self._exact = bytearray(count)
        self._sums: list[int] = []
        self._before: list[int] | None = None
        self._sum_all()

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def total(self) -> int:
        """The height of all rows together."""
        return self._blocks()[-1]

    def height(self, row: int) -> int:
        """The height of one row."""
        return self._heights[row]

    def y(self, row: int) -> int:
        """Where a row begins; the row behind the last one begins at the end."""
        block = row // _BLOCK
        return self._blocks()[min(block, len(self._blocks()) - 1)] + sum(self._heights[block * _BLOCK : row])

    def row(self, y: int) -> int:
        """The row at a height; the first or last where there is none."""
        blocks = self._blocks()
        block = max(0, min(bisect_right(blocks, y) - 1, len(blocks) - 2))
        start = block * _BLOCK
        inside = list(accumulate(self._heights[start : start + _BLOCK]))
        return max(0, min(start + bisect_right(inside, y - blocks[block]), len(self) - 1))

    def is_exact(self, row: int) -> bool:
        """Whether a row was measured since it changed."""
        return bool(self._exact[row])

    def measured(self, start: int, heights: Sequence[int]) -> bool:
        """Note exact heights from a row on; True where that moved anything."""
        end = start + len(heights)
        new = array("i", heights)
        self._exact[start:end] = b"\x01" * len(heights)
        if self._heights[start:end] == new:
            return False
        self._heights[start:end] = new
        for block in range(start // _BLOCK, (end - 1) // _BLOCK + 1):
            self._sums[block] = sum(self._heights[block * _BLOCK : (block + 1) * _BLOCK])
        self._before = None
        return True

    def forget(self, start: int, end: int) -> None:
        """These rows must be measured again before they are shown."""
        self._exact[start:end] = bytes(end - start)

    def insert(self, row: int, count: int, height: int) -> None:
        """Rows came in before this one, each this high until they are measured."""
        self._heights[row:row] = array("i", [height]) * count
        self._exact[row:row] = bytes(count)
        self._sum_all()

    def remove(self, row: int, count: int) -> None:
        """These rows are gone."""
        del self._heights[row : row + count]
        del self._exact[row : row + count]
        self._sum_all()

    def first_inexact(self, start: int) -> int:
        """The first row from here on that is not measured, or -1."""
        return self._exact.find(0, start)

    def _sum_all(self) -> None:
        self._sums = [sum(self._heights[start : start + _BLOCK]) for start in range(0, len(self), _BLOCK)]
        self._before = None

    def _blocks(self) -> list[int]:
        """Where each block begins, and the end of the last."""
        if self._before is None:
            self._before = [0, *accumulate(self._sums)]
        return self._before
