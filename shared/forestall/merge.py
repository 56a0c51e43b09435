"""The one law of merging: heads' = (heads - saw) + this. Never reads a clock, a table or a setting; every replica, database and bundle
runs it.

Delivery is causal (see `ready`): a change comes after everything its author saw, so a head that is gone cannot come back.
The result depends on the set of changes alone, not on their order (tests/core/test_merge.py holds it against a brute-force oracle).
"""

from __future__ import annotations

from collections.abc import Mapping

from forestall.changes import Change, Entity, FieldName, Head, Mark, Vector, covers
from forestall.fmea.cells import ranked


def known(vector: Vector, change: Change) -> bool:
    """Whether a replica has this change already; taking it again would be a no-op, so it is left out."""
    return change.dot.n <= vector.get(change.dot.site, 0)


def ready(vector: Vector, change: Change) -> bool:
    """Whether everything this change builds on is here: its site's earlier changes and all its author saw."""
    return change.dot.n == vector.get(change.dot.site, 0) + 1 and all(covers(vector, dots) for dots in change.saw.values())


def merge(entity: Entity | None, change: Change) -> Entity:
    """What the entity is once this (new, ready) change is known. The given entity is left as it was."""
    if entity is None:
        return Entity(change.entity, change.kind, _mark(change), dict(change.set), {})
    values, own = dict(entity.values), dict(entity.own)
    for name, value in change.set.items():
        mine = Head(change.dot, change.stamp, change.author, value)
        heads = (*_unseen(entity, name, change.saw), mine)
        own[name] = heads
        values[name] = value if len(heads) == 1 else ranked(entity.kind, name, heads)[0].value
    if change.kind < entity.kind:
        return _of_kind(change.kind, Entity(entity.id, entity.kind, entity.mark, values, own))
    return Entity(entity.id, entity.kind, entity.mark, values, own)


def _of_kind(kind: str, entity: Entity) -> Entity:
    """The entity as another kind. Two sites never make the same id in earnest; if one does, its first kind by name counts everywhere."""
    values = entity.values | {name: ranked(kind, name, heads)[0].value for name, heads in entity.own.items()}
    return Entity(entity.id, kind, entity.mark, values, entity.own)


def _unseen(entity: Entity, name: FieldName, saw: Mapping[FieldName, tuple[object, ...]]) -> tuple[Head, ...]:
    seen = saw.get(name, ())
    return tuple(head for head in entity.heads(name) if head.dot not in seen)


def _mark(change: Change) -> Mark:
    return Mark(change.dot, change.stamp, change.author)
