"""The one law of merging: heads' = (heads - saw) + this. Never reads a clock, a table or a setting; every replica, database and bundle
runs it.

Delivery is causal (see `ready`): a change comes after everything its author saw, so a head that is gone cannot come back.
The result depends on the set of changes alone, not on their order (tests/core/test_merge.py holds it against a brute-force oracle).
"""

from __future__ import annotations

from collections.abc import Mapping

from forestall.changes import Change, Entity, FieldName, Head, Mark, Value, Vector, covers
from forestall.fmea.cells import ranked


def known(vector: Vector, change: Change) -> bool:
    """Whether a replica has this change already; taking it again would be a no-op, so it is left out."""
    return change.dot.n <= vector.get(change.dot.site, 0)


def ready(vector: Vector, change: Change) -> bool:
    """Whether everything this change builds on is here: its site's earlier changes and all its author saw."""
    return change.dot.n == vector.get(change.dot.site, 0) + 1 and covers(vector, {dot for dots in change.saw.values() for dot in dots})


def merge(entity: Entity | None, change: Change) -> Entity:
    """What the entity is once this (new, ready) change is known. The given entity is left as it was."""
    if entity is None:
        return Entity(change.entity, change.kind, _mark(change), dict(change.set), {})
    values, own = dict(entity.values), dict(entity.own)
    dot, stamp, author, saw = change.dot, change.stamp, change.author, change.saw
    for name, value in change.set.items():
        mine = Head(dot, stamp, author, value)
        heads = (*_unseen(entity, name, saw), mine) if name in values else (mine,)
        own[name] = heads
        values[name] = value if len(heads) == 1 else ranked(entity.kind, name, heads)[0].value
    if change.kind < entity.kind:
        return _of_kind(change.kind, Entity(entity.id, entity.kind, entity.mark, values, own))
    return Entity(entity.id, entity.kind, entity.mark, values, own)


def join(one: Entity | None, one_has: Vector, other: Entity | None, other_has: Vector) -> Entity:
    """What an entity is to whoever has all that two replicas have: the same as if every change of both had been merged, though none of
    them is at hand. At least one of the two knows the entity.

    A head that the other replica has seen, and holds no more, was replaced there; one that it has never seen stands.
    """
    if one is None or other is None:
        if (known := one or other) is None:
            raise ValueError("neither of the two knows this entity")
        return known
    kind = min(one.kind, other.kind)
    values: dict[FieldName, Value] = {}
    own: dict[FieldName, tuple[Head, ...]] = {}
    for name in one.values | other.values:
        heads = _standing(one.heads(name), one_has, other.heads(name), other_has)
        values[name] = ranked(kind, name, heads)[0].value
        if len(heads) > 1 or heads[0].dot != one.mark.dot:
            own[name] = heads
    return Entity(one.id, kind, one.mark, values, own)


def _standing(heads: tuple[Head, ...], has: Vector, others: tuple[Head, ...], others_have: Vector) -> tuple[Head, ...]:
    here, there = {head.dot for head in heads}, {head.dot for head in others}
    kept = [head for head in heads if head.dot in there or not covers(others_have, (head.dot,))]
    return *kept, *(head for head in others if head.dot not in here and not covers(has, (head.dot,)))


def _of_kind(kind: str, entity: Entity) -> Entity:
    """The entity as another kind. Two sites never make the same id in earnest; if one does, its first kind by name counts everywhere."""
    values = entity.values | {name: ranked(kind, name, heads)[0].value for name, heads in entity.own.items()}
    return Entity(entity.id, kind, entity.mark, values, entity.own)


def _unseen(entity: Entity, name: FieldName, saw: Mapping[FieldName, tuple[object, ...]]) -> tuple[Head, ...]:
    seen = saw.get(name, ())
    own = entity.own.get(name)
    if own is None and entity.mark.dot in seen:
        return ()
    return tuple([head for head in own or entity.heads(name) if head.dot not in seen])


def _mark(change: Change) -> Mark:
    return Mark(change.dot, change.stamp, change.author)
