"""Finds position keys for what a decision adds or moves: behind or before the sibling it names, or at the end. Never touches the project.

What a batch adds at one place stands close together, so that the pastes of two people at one place do not interleave.
"""

from __future__ import annotations

from forestall.fmea.project import Project
from forestall.fmea.schema import POSITION
from forestall.ids import Chance, EntityId
from forestall.order import series

Slot = tuple[EntityId | None, str]
"""A parent and a kind: entities of one slot stand in one row."""
_Sibling = tuple[str, EntityId]


class Placing:
    """The siblings of each slot as this decision sees them: those of the project, and those it has placed so far."""

    def __init__(self, project: Project, chance: Chance) -> None:
        self._project = project
        self._chance = chance
        self._rows: dict[Slot, _Row] = {}
        self._expected: dict[Slot, int] = {}

    def expect(self, slot: Slot) -> None:
        """One more is going to be placed in this slot."""
        self._expected[slot] = self._expected.get(slot, 0) + 1

    def key(self, slot: Slot, id: EntityId, after: EntityId | None, before: EntityId | None = None) -> str:
        """The position for an entity behind one sibling or in front of another; at the end where none is named or it is not there."""
        row = self._rows.get(slot)
        if row is None:
            row = self._rows[slot] = _Row(self._project, slot)
        key = row.place(id, after, before, self._expected.get(slot, 1), self._chance)
        self._expected[slot] = max(1, self._expected.get(slot, 1) - 1)
        return key


class _Row:
    """The siblings of one slot in order, the place of the newest, and keys kept ready to follow it."""

    def __init__(self, project: Project, slot: Slot) -> None:
        parent, kind = slot
        # Under what this very decision makes there is nothing yet.
        there = project.children(parent, kind) if parent is None or project.get(parent) is not None else ()
        self._siblings = [(str(each.values.get(POSITION) or ""), each.id) for each in there]
        self._newest = -1
        self._ready: list[str] = []

    def place(self, id: EntityId, after: EntityId | None, before: EntityId | None, expected: int, chance: Chance) -> str:
        place = self._behind(after) if after is not None or before is None else self._in_front_of(before)
        if place != self._newest + 1 or not self._ready:
            left = self._siblings[place - 1][0] if place else None
            right = self._siblings[place][0] if place < len(self._siblings) else None
            self._ready = series(left, right, expected, chance)[::-1]
        key = self._ready.pop()
        self._siblings.insert(place, (key, id))
        self._newest = place
        return key

    def _behind(self, after: EntityId | None) -> int:
        if after is None:
            return len(self._siblings)
        if self._newest >= 0 and self._siblings[self._newest][1] == after:
            return self._newest + 1
        return next((place for place, (_, id) in enumerate(self._siblings, 1) if id == after), len(self._siblings))

    def _in_front_of(self, before: EntityId) -> int:
        return next((place for place, (_, id) in enumerate(self._siblings) if id == before), len(self._siblings))
