"""How cells look to a person: which are contested, which entities are removed or disputed.

Pure views of the heads; nothing here emits a change.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from forestall.changes import Dot, Entity, FieldName, Head, Value
from forestall.fmea.kinds.optimization import COMPLETED
from forestall.fmea.model import merging_of, stands_of
from forestall.fmea.schema import EVIDENCE, REMOVED, STATUS, Merging
from forestall.ids import EntityId, SiteId


class Fate(Enum):
    """Whether an entity is there."""

    PRESENT = "present"
    REMOVED = "removed"
    DISPUTED = "removed by one, changed by another"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of several values somebody typed into the same cell without seeing the others."""

    value: Value
    head: Head


@dataclass(frozen=True, slots=True)
class Contested:
    """A cell that waits for a person: at least two different values, the one shown first."""

    entity: EntityId
    field: FieldName
    candidates: tuple[Candidate, ...]


def ranked(kind: str, name: FieldName, heads: tuple[Head, ...]) -> list[Head]:
    """The heads of a cell, the one everybody is shown first: the newest, unless a value that stands is among them."""
    stands = stands_of(kind, name)
    return sorted(heads, key=lambda head: (stands is not None and head.value == stands, head.rank), reverse=True)


def fate(entity: Entity) -> Fate:
    """Whether an entity is present, removed, or removed by somebody who had not seen a change of it (then it stays visible)."""
    if REMOVED not in entity.values:
        return Fate.PRESENT
    removals = entity.heads(REMOVED)
    if all(head.value is None for head in removals):
        return Fate.PRESENT
    if any(head.value is None for head in removals) or next(_unseen_by_removal(entity), None):
        return Fate.DISPUTED
    return Fate.REMOVED


def witness(entity: Entity) -> list[list[str | int]]:
    """What a removal must hold: every change its author saw in the entity, as `[site, n]` pairs."""
    return [list(dot) for dot in sorted({head.dot for _, head in entity.all_heads()})]


def candidates(entity: Entity, name: FieldName) -> tuple[Candidate, ...]:
    """The different values of a cell, the shown one first. Equal values collapse into the newest."""
    if name == REMOVED and fate(entity) is Fate.DISPUTED:
        return _for_and_against(entity)
    found: dict[str, Candidate] = {}
    for head in ranked(entity.kind, name, entity.heads(name)):
        found.setdefault(repr(head.value), Candidate(head.value, head))
    return tuple(found.values())


def contested(entity: Entity) -> list[Contested]:
    """The cells of an entity that wait for a person, in the order of their names. A removed entity has none."""
    if REMOVED not in entity.values and max(map(len, entity.own.values()), default=0) < 2:
        return []
    state = fate(entity)
    if state is Fate.REMOVED:
        return []
    names = [name for name in sorted(entity.own) if name != REMOVED and is_contested(entity, name)]
    if state is Fate.DISPUTED:
        names.append(REMOVED)
    return [Contested(entity.id, name, candidates(entity, name)) for name in names]


def is_contested(entity: Entity, name: FieldName) -> bool:
    """Whether this one cell waits for a person."""
    if name == REMOVED:
        return fate(entity) is Fate.DISPUTED
    heads = entity.own.get(name, ())
    if len(heads) < 2 or merging_of(entity.kind, name) is not Merging.REVIEWED or _proved(entity, name):
        return False
    return len(candidates(entity, name)) > 1 and fate(entity) is not Fate.REMOVED


def _proved(entity: Entity, name: FieldName) -> bool:
    """An action completed with evidence stays completed; nobody need decide that."""
    return name == STATUS and entity.values.get(name) == COMPLETED and bool(entity.values.get(EVIDENCE))


def _for_and_against(entity: Entity) -> tuple[Candidate, ...]:
    """The newest removal against the newest change it had not seen; True stands for removing, False for keeping."""
    removals = [head for head in entity.heads(REMOVED) if head.value is not None]
    kept = [head for head in entity.heads(REMOVED) if head.value is None] or list(_unseen_by_removal(entity))
    # One change may have set several cells, which tie; the order in which a replica keeps them must not show.
    against = max(kept, key=lambda head: (head.rank, repr(head.value)))
    removal = max(removals, key=lambda head: head.rank)
    return Candidate(False, against), Candidate(True, removal)


def _unseen_by_removal(entity: Entity) -> Iterator[Head]:
    """Heads of reviewed cells that no removal's author saw. Who removes has seen what was done before at the same site."""
    removals = [head.dot for head in entity.heads(REMOVED)]
    seen = {dot for head in entity.heads(REMOVED) for dot in _witnessed(head.value)}
    for name, head in entity.all_heads():
        if name == REMOVED or head.dot in seen or merging_of(entity.kind, name) is not Merging.REVIEWED:
            continue
        if not any(head.dot.site == removal.site and head.dot.n <= removal.n for removal in removals):
            yield head


def _witnessed(value: Value) -> Iterator[Dot]:
    """The dots a removal names; what is not a `[site, n]` pair came from a peer we do not understand and covers nothing."""
    for pair in value if isinstance(value, list) else ():
        if isinstance(pair, list) and len(pair) == 2 and isinstance(pair[1], int):
            yield Dot(SiteId(str(pair[0])), pair[1])
