"""Where the columns of the form sheet lie: their order, and those that stay in sight while the others are scrolled away. Paints nothing.

A kept column scrolls like any other until it would leave on the left; there it stops, behind the kept ones before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QHeaderView

from forestall_desktop.models.worksheet import WorksheetModel

_KEPT_PART = 0.6
"""Kept columns take no more of the width than this: something must be left to scroll in."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A column in sight: its logical number, its edges in the viewport, and whether it stands still above the others."""

    column: int
    left: int
    right: int
    stands: bool


class FormColumns:
    """The columns of one sheet, as its header has them."""

    def __init__(self, head: QHeaderView, model: WorksheetModel) -> None:
        self._head = head
        self._model = model
        self.kept: frozenset[str] = frozenset()
        """The keys of the columns that stay in sight."""

    def shown(self) -> list[int]:
        """The columns that are not hidden, from left to right."""
        every = (self._head.logicalIndex(place) for place in range(self._head.count()))
        return [column for column in every if not self._head.isSectionHidden(column)]

    def edges(self) -> list[Edge]:
        """The columns of which something may be seen, from left to right; those that stand still come last, to be painted on top."""
        places = list(self._places())
        border = max((place.right for place in places if place.stands), default=0)
        width = self._head.viewport().width()
        loose = [place for place in places if not place.stands and place.right > border and place.left < width]
        return [*loose, *(place for place in places if place.stands)]

    def border(self) -> int:
        """Where what stands still ends."""
        return max((place.right for place in self._places() if place.stands), default=0)

    def left(self, column: int) -> int:
        """The left edge of a column in the viewport."""
        found = next((place.left for place in self._places() if place.column == column), None)
        return self._head.sectionViewportPosition(column) if found is None else found

    def at(self, x: int) -> int:
        """The column at a place of the viewport, or -1."""
        for place in reversed(self.edges()):
            if place.left <= x < place.right:
                return place.column
        return -1

    def natural(self, x: int) -> int:
        """Where the header takes something to be that is seen at x: it knows of no column that stands still."""
        for place in self._places():
            if place.stands and place.left <= x < place.right:
                return x - place.left + self._head.sectionViewportPosition(place.column)
        return x

    def room_before(self, column: int) -> int:
        """How much of the left is taken by kept columns before this one, once they stand."""
        taken, widest = 0, self._head.viewport().width() * _KEPT_PART
        for each in self.shown():
            if each == column:
                break
            if self._is_kept(each) and taken + self._head.sectionSize(each) <= widest:
                taken += self._head.sectionSize(each)
        return taken

    def _is_kept(self, column: int) -> bool:
        columns = self._model.columns
        return column < len(columns) and columns[column].key in self.kept

    def _places(self) -> Iterator[Edge]:
        taken, widest = 0, self._head.viewport().width() * _KEPT_PART
        for column in self.shown():
            left, width = self._head.sectionViewportPosition(column), self._head.sectionSize(column)
            if self._is_kept(column) and taken + width <= widest:
                yield Edge(column, max(left, taken), max(left, taken) + width, left < taken)
                taken += width
            else:
                yield Edge(column, left, left + width, stands=False)
