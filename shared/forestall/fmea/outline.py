"""The structure as people read it: analyses, the elements below them, their functions with what these need, and the failures that hang on
each, in order. And the failure net around one failure or as a whole. Pure views; they compute, and store nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from forestall.changes import Entity
from forestall.fmea.cells import Fate, fate
from forestall.fmea.nets import causes_below, effects_above, functions_needed, functions_served, reached
from forestall.fmea.project import Project
from forestall.fmea.rings import set_aside
from forestall.fmea.schema import CAUSE, EFFECT, MITIGATED, PARENT
from forestall.fmea.sheet import is_mode
from forestall.ids import EntityId

_BELOW = {
    "analysis": ("element",),
    "element": ("characteristic", "function", "failure", "element"),
    "function": ("characteristic", "failure"),
}
"""What hangs on each kind in the outline, in this order."""
_KINDS = ("element", "function", "characteristic", "failure")


@dataclass(frozen=True, slots=True)
class Node:
    """One entity of the outline and how deep it stands; `recovered`: what it hung on is gone, or lies below itself."""

    entity: Entity
    depth: int
    recovered: bool = False


def outline(project: Project) -> Iterator[Node]:
    """Every analysis, element, function, characteristic and failure, the outer ones first, each once; the recovered ones last."""
    met: set[EntityId] = set()
    for analysis in project.children(None, "analysis"):
        yield from _below(project, analysis, met, recovered=False)
    lost = [entity for entity in project.all() if entity.kind in _KINDS and entity.id not in met and fate(entity) is not Fate.REMOVED]
    tops = [entity for entity in lost if project.shown(_parent(entity)) is None]
    for top in sorted(tops, key=lambda each: (_KINDS.index(each.kind), each.id)):
        yield from _below(project, top, met, recovered=True)
    for id in set_aside(project, [entity.id for entity in lost if entity.kind == "element" and entity.id not in met]):
        if (top_of_ring := project.get(id)) is not None:
            yield from _below(project, top_of_ring, met, recovered=True)


def roles(project: Project, failure: Entity) -> tuple[str, ...]:
    """The roles a failure plays: “mode” where it stands, “cause” of something above, “effect” of something below."""
    named = {name for namer in project.naming(failure.id, CAUSE, EFFECT, MITIGATED) for name in _naming(namer, failure.id)}
    played = (("mode", is_mode(project, failure)), ("cause", CAUSE in named), ("effect", bool({EFFECT, MITIGATED} & named)))
    return tuple(role for role, is_played in played if is_played)


@dataclass(frozen=True, slots=True)
class Level:
    """Something in a net as seen from one place: how many levels above it (positive) or below (negative), or 0 for the place itself."""

    entity: Entity
    level: int


def failures_around(project: Project, failure: EntityId) -> list[Level]:
    """All that a failure leads to, the farthest first, the failure itself, and all that leads to it, the nearest first."""
    up = reached([failure], lambda each: effects_above(project, each))
    down = reached([failure], lambda each: causes_below(project, each))
    return _levels(project, up, down)


def functions_around(project: Project, function: EntityId) -> list[Level]:
    """All functions that need this one, the farthest first, the function itself, and all it needs, the nearest first."""
    up = reached([function], lambda each: functions_served(project, each))
    down = reached([function], lambda each: functions_needed(project, each))
    return _levels(project, up, down)


def _levels(project: Project, up: dict[EntityId, int], down: dict[EntityId, int]) -> list[Level]:
    above = [(id, steps) for id, steps in reversed(up.items()) if steps]
    below = [(id, -steps) for id, steps in down.items()]
    return [Level(entity, level) for id, level in (*above, *below) if (entity := project.shown(id)) is not None]


def _below(project: Project, top: Entity, met: set[EntityId], *, recovered: bool) -> Iterator[Node]:
    """An entity with all below it. Not by recursion: a tree may be deeper than Python's stack."""
    waiting = [(top, 0)]
    while waiting:
        entity, depth = waiting.pop()
        if entity.id in met:
            continue
        met.add(entity.id)
        yield Node(entity, depth, recovered)
        children = [child for kind in _BELOW.get(entity.kind, ()) for child in project.children(entity.id, kind)]
        waiting += [(child, depth + 1) for child in reversed(children)]


def _parent(entity: Entity) -> str | None:
    parent = entity.values.get(PARENT)
    return parent if isinstance(parent, str) else None


def _naming(namer: Entity, target: EntityId) -> Iterator[str]:
    return (name for name in (CAUSE, EFFECT, MITIGATED) if namer.values.get(name) == target)
