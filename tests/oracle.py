"""The law written a second time, by definition and without cleverness: keeps every change and finds the heads anew each time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random

from forestall.changes import Change, Dot, Entity, FieldName, Value
from forestall.ids import EntityId, SiteId

Cell = tuple[EntityId, FieldName]


def heads(changes: Iterable[Change]) -> dict[Cell, frozenset[Dot]]:
    """{c : c set the cell, and no c' that set it saw c there}, for every cell anybody ever set."""
    every = {change.dot: change for change in changes}.values()
    found: dict[Cell, set[Dot]] = {}
    for change in every:
        for name in change.set:
            found.setdefault((change.entity, name), set()).add(change.dot)
    for change in every:
        for name in change.set:
            found[change.entity, name] -= set(change.saw.get(name, ()))
    return {cell: frozenset(dots) for cell, dots in found.items()}


def shown(changes: Sequence[Change]) -> dict[Cell, Value]:
    """The value of the newest head of every cell; the site breaks a tie."""
    by_dot = {change.dot: change for change in changes}
    winners = {cell: max((by_dot[dot] for dot in dots), key=lambda each: (each.stamp, each.dot)) for cell, dots in heads(changes).items()}
    return {cell: change.set[cell[1]] for cell, change in winners.items()}


def lost(changes: Sequence[Change]) -> list[tuple[Dot, FieldName]]:
    """Typed values that are neither a head nor were seen by a change that replaced them. The law says: none, ever."""
    remaining = heads(changes)
    replaced = {(other.entity, name, dot) for other in changes for name in other.set for dot in other.saw.get(name, ())}
    return [
        (change.dot, name)
        for change in changes
        for name in change.set
        if change.dot not in remaining[change.entity, name] and (change.entity, name, change.dot) not in replaced
    ]


def heads_of(entities: Iterable[Entity]) -> dict[Cell, frozenset[Dot]]:
    """The heads a replica remembers, in the oracle's shape."""
    return {(entity.id, name): frozenset(entity.dots(name)) for entity in entities for name in entity.values}


def shown_of(entities: Iterable[Entity]) -> dict[Cell, Value]:
    """The values a replica shows, in the oracle's shape."""
    return {(entity.id, name): value for entity in entities for name, value in entity.values.items()}


def some_causal_order(changes: Sequence[Change], random: Random, *, repeat: float = 0.0) -> list[Change]:
    """The changes in an order a network could deliver them: each after what its author saw, some of them several times."""
    waiting, delivered = list(changes), list[Change]()
    have: dict[SiteId, int] = {}
    while waiting:
        able = [change for change in waiting if _can_come(change, have)]
        assert able, "a history must have a beginning"
        change = random.choice(able)
        waiting.remove(change)
        have[change.dot.site] = change.dot.n
        delivered.append(change)
        while random.random() < repeat:
            delivered.append(random.choice(delivered))
    return delivered


def _can_come(change: Change, have: dict[SiteId, int]) -> bool:
    needs = [Dot(change.dot.site, change.dot.n - 1), *(dot for dots in change.saw.values() for dot in dots)]
    return all(have.get(dot.site, 0) >= dot.n for dot in needs)
