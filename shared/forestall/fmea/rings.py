"""Elements that two people, each rightly, moved into one another: the newest move of such a ring is set aside, everywhere alike."""

from __future__ import annotations

from collections.abc import Collection

from forestall.changes import Dot, Entity
from forestall.clock import Stamp
from forestall.fmea.project import Project
from forestall.fmea.schema import PARENT
from forestall.ids import EntityId


def set_aside(project: Project, among: Collection[EntityId]) -> list[EntityId]:
    """Of these elements, those whose move closed a ring. Without these moves everything is reached from the top."""
    cut: dict[EntityId, None] = {}
    for start in sorted(among):
        ring = _ring_from(project, project.shown(start))
        if ring and not any(member.id in cut for member in ring):
            cut[max(ring, key=_moved).id] = None
    return list(cut)


def _ring_from(project: Project, start: Entity | None) -> list[Entity]:
    """The ring that the way up from an element ends in; empty where it ends elsewhere."""
    way: list[Entity] = []
    here = start
    while here is not None and here not in way:
        way.append(here)
        here = _above(project, here)
    return way[way.index(here) :] if here is not None else []


def _above(project: Project, element: Entity) -> Entity | None:
    parent = element.values.get(PARENT)
    found = project.shown(parent) if isinstance(parent, str) else None
    return found if found is not None and found.kind == "element" else None


def _moved(element: Entity) -> tuple[Stamp, Dot]:
    """When an element came where it is: the rank of the move that is shown."""
    return max(head.rank for head in element.heads(PARENT))
