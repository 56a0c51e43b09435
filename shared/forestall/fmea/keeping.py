"""What comes back with something that a person decides to keep: whatever the same removal took along. Pure; decides no contest."""

from __future__ import annotations

from collections.abc import Iterable

from forestall.changes import Dot, Entity
from forestall.fmea.cells import Fate, fate
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, EFFECT, MITIGATED, PARENT, REMOVED
from forestall.ids import EntityId


def removed_along(project: Project, kept: Entity) -> list[Entity]:
    """What went with this entity in the same stroke and belongs to it: what it hangs on, what hangs below it, the failures it names."""
    gone = _same_stroke(project, [head.dot for head in kept.heads(REMOVED) if head.value is not None])
    family = {kept.id, *_way_up(project, kept)}
    coming: dict[EntityId, Entity] = {}
    while more := [each for each in gone if each.id not in coming and _belongs(project, each, family, kept, coming.values())]:
        coming |= {each.id: each for each in more}
    return list(coming.values())


def _same_stroke(project: Project, removals: Iterable[Dot]) -> list[Entity]:
    """What the same site removed in changes right before and after: a removal numbers everything it takes in one run."""
    gone = {
        head.dot: entity
        for entity in project.all()
        if REMOVED in entity.values and fate(entity) is Fate.REMOVED
        for head in entity.heads(REMOVED)
    }
    found: dict[Dot, Entity] = {}
    for removal in removals:
        for step in (-1, 1):
            dot = Dot(removal.site, removal.n + step)
            while dot in gone:
                found[dot] = gone[dot]
                dot = Dot(dot.site, dot.n + step)
    return [found[dot] for dot in sorted(found)]


def _belongs(project: Project, entity: Entity, above: set[EntityId], kept: Entity, coming: Iterable[Entity]) -> bool:
    # Not a set: a peer may have named anything.
    named = [each.values.get(name) for each in (kept, *coming) for name in (CAUSE, EFFECT, MITIGATED)]
    return entity.id in above or entity.id in named or kept.id in _way_up(project, entity)


def _way_up(project: Project, entity: Entity) -> list[EntityId]:
    """The parents of an entity, removed ones too, up to the top or to where a ring closes."""
    way: list[EntityId] = []
    parent = entity.values.get(PARENT)
    while isinstance(parent, str) and parent not in way:
        way.append(EntityId(parent))
        above = project.get(parent)
        parent = above.values.get(PARENT) if above else None
    return way
