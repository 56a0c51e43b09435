"""Finds position keys for what a decision adds or moves: behind or before the sibling it names, or at the end. Never touches the project.

What a batch adds at one place stands close together, so that the pastes of two people at one place do not interleave.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from forestall.fmea.edits import Add
from forestall.fmea.project import Project
from forestall.fmea.schema import POSITION
from forestall.ids import Chance, EntityId
from forestall.order import firsts, series

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
        self._many: dict[Slot, list[_Sibling]] = {}
        """What `keys` placed in slots that were empty."""
        self._unlisted: list[tuple[list[Slot], Sequence[Add], list[str]]] = []
        """The same, as long as nobody asked for it."""

    def expect(self, slot: Slot) -> None:
        """One more is going to be placed in this slot."""
        self._expected[slot] = self._expected.get(slot, 0) + 1

    def key(self, slot: Slot, id: EntityId, after: EntityId | None, before: EntityId | None = None) -> str:
        """The position for an entity behind one sibling or in front of another; at the end where none is named or it is not there."""
        row = self._rows.get(slot)
        if row is None:
            row = self._rows[slot] = _Row(self._siblings(slot))
        key = row.place(id, after, before, self._expected.get(slot, 1), self._chance)
        self._expected[slot] = max(1, self._expected.get(slot, 1) - 1)
        return key

    def keys(self, adds: Sequence[Add]) -> list[str]:
        """The positions of many things, each behind all that stands in its slot."""
        self._list_many()
        slots = [(add.parent, add.kind) for add in adds]
        counts = Counter(slots)
        new = {add.id for add in adds}
        there = {slot for slot in counts if slot[0] not in new and not self._is_empty(slot)}
        for slot in there:
            self._expected[slot] = self._expected.get(slot, 0) + counts[slot]
        keys = iter(firsts([slot for slot in slots if slot not in there] if there else slots, self._chance))
        found = [self.key(slot, add.id, None) if slot in there else next(keys) for slot, add in zip(slots, adds, strict=True)]
        self._unlisted.append((slots, adds, found))
        return found

    def _is_empty(self, slot: Slot) -> bool:
        return slot not in self._rows and not self._siblings(slot)

    def _siblings(self, slot: Slot) -> list[_Sibling]:
        """Who stands in a slot, in order. Under what this very decision makes only it can have put something."""
        parent, kind = slot
        there = self._project.children(parent, kind) if parent is None or self._project.get(parent) is not None else ()
        self._list_many()
        return [*((str(each.values.get(POSITION) or ""), each.id) for each in there), *self._many.get(slot, ())]

    def _list_many(self) -> None:
        for slots, adds, keys in self._unlisted:
            for slot, add, key in zip(slots, adds, keys, strict=True):
                self._many.setdefault(slot, []).append((key, add.id))
        self._unlisted.clear()


class _Row:
    """The siblings of one slot in order, the place of the newest, and keys kept ready to follow it."""

    def __init__(self, siblings: list[_Sibling]) -> None:
        self._siblings = siblings
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
