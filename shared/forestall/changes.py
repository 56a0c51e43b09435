"""What a change is, and what a replica remembers of an entity: its heads. Pure values; nothing here decides, stores or sends.

A cell is (entity, field) and holds a set of heads, usually one. A change is one person's one intention on one entity: several
fields at once, naming by dot (never by time) the heads its author replaced. There are hundreds of thousands of them: a structure is made in
a tenth of the time of a frozen dataclass.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, NamedTuple, NewType

import msgspec

from forestall.clock import Stamp
from forestall.ids import EntityId, SiteId

FieldName = NewType("FieldName", str)
Value = str | int | float | bool | list[Any] | None
"""What a cell can hold; also what JSON can carry, so that unknown fields survive."""


class Dot(NamedTuple):
    """The name of a change: the `n`-th of its site. Sites count without gaps, from 1."""

    site: SiteId
    n: int


Saw = Mapping[FieldName, tuple[Dot, ...]]

SINCE = FieldName("*")
"""Under this name `saw` holds the newest change of every other site that came to the author since his last one: what he could know."""


class Change(msgspec.Struct, frozen=True, gc=False):
    """One intention on one entity. Immutable, idempotent, and it names what its author saw.

    `intention` is the number of the first change of the same intention at the same site (the unit of undo).
    `extra` holds what a newer peer sent beyond what we understand; it is kept and passed on.
    """

    dot: Dot
    stamp: Stamp
    author: str
    kind: str
    entity: EntityId
    set: Mapping[FieldName, Value]
    saw: Saw = msgspec.field(default_factory=dict)
    intention: int = 0
    extra: tuple[Any, ...] = ()


class Head(NamedTuple):
    """One value a cell holds, and whose it is."""

    dot: Dot
    stamp: Stamp
    author: str
    value: Value

    @property
    def rank(self) -> tuple[Stamp, Dot]:
        """Greatest is shown, everywhere alike."""
        return self.stamp, self.dot


class Mark(NamedTuple):
    """Whose change a row's ordinary cells come from: most rows were written by one change."""

    dot: Dot
    stamp: Stamp
    author: str


class Entity:
    """What a replica knows of one entity: for each field the value shown, and its heads where they are not just `mark`.

    Treat it as a value: `merge` makes a new one for every change. `values` holds the winner of every cell;
    `own` the heads of those cells that did not come with `mark`.
    """

    __slots__ = ("id", "kind", "mark", "own", "values")

    def __init__(
        self,
        id: EntityId,
        kind: str,
        mark: Mark,
        values: dict[FieldName, Value],
        own: dict[FieldName, tuple[Head, ...]],
    ) -> None:
        self.id = id
        self.kind = kind
        self.mark = mark
        self.values = values
        self.own = own

    def __repr__(self) -> str:
        return f"Entity({self.kind} {self.id} {self.values})"

    def heads(self, name: FieldName) -> tuple[Head, ...]:
        """The heads of a cell; none where nobody ever set it."""
        found = self.own.get(name)
        if found is not None:
            return found
        return (Head(*self.mark, self.values[name]),) if name in self.values else ()

    def dots(self, name: FieldName) -> tuple[Dot, ...]:
        """The dots of a cell's heads: what somebody who looks at it now sees."""
        found = self.own.get(name)
        if found is None:
            return (self.mark.dot,) if name in self.values else ()
        return tuple([head.dot for head in found])

    def all_heads(self) -> Iterator[tuple[FieldName, Head]]:
        """Every head of every cell."""
        for name in self.values:
            for head in self.heads(name):
                yield name, head


class Origin(Enum):
    """Whence a change set came."""

    LOCAL = "local"
    REMOTE = "remote"


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What changed, and whence: the one value a view needs to repaint no more than it must."""

    changes: tuple[Change, ...]
    origin: Origin

    @property
    def cells(self) -> set[tuple[EntityId, FieldName]]:
        """Every cell that was touched."""
        return {(change.entity, name) for change in self.changes for name in change.set}

    @property
    def entities(self) -> set[EntityId]:
        """Every entity that was touched."""
        return {change.entity for change in self.changes}


Vector = dict[SiteId, int]
"""How many changes of each site a replica has; a site's changes are taken in order and without gaps."""


def covers(vector: Mapping[SiteId, int], dots: Iterable[Dot]) -> bool:
    """Whether a replica with this vector has all these changes."""
    return all(vector.get(dot.site, 0) >= dot.n for dot in dots)
