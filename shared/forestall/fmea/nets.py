"""The nets across levels: what leads to what among failures, what needs what among functions, and where they go round in a ring.

Pure. A failure leads to its effects in two ways that mean the same: by a link to an effect, and by a cause line that names it under
another failure, for the mode of one level is the cause of the next. What a merge made of a net is walked as it is, rings too.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator

from forestall.changes import Entity
from forestall.fmea.components import rings
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, EFFECT, NEEDS, PARENT
from forestall.ids import EntityId

Steps = Callable[[EntityId], list[EntityId]]


def effects_above(project: Project, failure: EntityId) -> list[EntityId]:
    """What a failure leads to: the effects it is linked to, in order, then the failures above that name it as a cause; none twice."""
    return list(dict.fromkeys(effect for _, effect in ways_up(project, failure)))


def ways_up(project: Project, failure: EntityId) -> Iterator[tuple[EntityId, EntityId]]:
    """What a failure leads to, with the link or line that says so."""
    for link in project.children(failure, "link"):
        if (effect := _shown(project, link.values.get(EFFECT), "failure")) is not None:
            yield link.id, effect.id
    for line in project.naming(failure, CAUSE):
        if (mode := _shown(project, line.values.get(PARENT), "failure")) is not None:
            yield line.id, mode.id


def causes_below(project: Project, failure: EntityId) -> list[EntityId]:
    """What leads to a failure: the causes of its lines, in order, then the failures that are linked to it as their effect; none twice."""
    named = (_shown(project, line.values.get(CAUSE), "failure") for line in project.children(failure, "line"))
    linked = (_shown(project, link.values.get(PARENT), "failure") for link in project.naming(failure, EFFECT))
    return list(dict.fromkeys(each.id for each in (*named, *linked) if each is not None))


def functions_needed(project: Project, function: EntityId) -> list[EntityId]:
    """The functions that must do their part for this one, in order."""
    return list(dict.fromkeys(needed for _, needed in ways_to_needed(project, function)))


def ways_to_needed(project: Project, function: EntityId) -> Iterator[tuple[EntityId, EntityId]]:
    """The functions that this one needs, with the prerequisite that says so."""
    for each in project.children(function, "prerequisite"):
        if (needed := _shown(project, each.values.get(NEEDS), "function")) is not None:
            yield each.id, needed.id


def functions_served(project: Project, function: EntityId) -> list[EntityId]:
    """The functions that need this one."""
    serving = (_shown(project, each.values.get(PARENT), "function") for each in project.naming(function, NEEDS))
    return list(dict.fromkeys(each.id for each in serving if each is not None))


def rings_of_failures(project: Project) -> list[list[EntityId]]:
    """Failures that lead to one another in a ring, each ring once. In time proportional to the net."""
    return rings((each.id for each in project.of_kind("failure")), lambda failure: effects_above(project, failure))


def rings_of_functions(project: Project) -> list[list[EntityId]]:
    """Functions that need one another in a ring, each ring once. In time proportional to the net."""
    return rings((each.id for each in project.of_kind("function")), lambda function: functions_needed(project, function))


def reached(starts: Iterable[EntityId], steps: Steps) -> dict[EntityId, int]:
    """Everything reached from the starts (those at 0) with the least number of steps, the nearest first. A ring ends where it began."""
    found = dict.fromkeys(starts, 0)
    waiting = deque(found)
    while waiting:
        here = waiting.popleft()
        for there in steps(here):
            if there not in found:
                found[there] = found[here] + 1
                waiting.append(there)
    return found


def element_of(project: Project, id: EntityId | None) -> EntityId | None:
    """The element a failure, function or characteristic belongs to, whether directly or by its function; an element itself."""
    here = project.shown(id)
    for _ in range(3):
        if here is None or here.kind == "element":
            break
        parent = here.values.get(PARENT)
        here = project.shown(parent) if isinstance(parent, str) else None
    return here.id if here is not None and here.kind == "element" else None


def _shown(project: Project, id: object, kind: str) -> Entity | None:
    entity = project.shown(id) if isinstance(id, str) else None
    return entity if entity is not None and entity.kind == kind else None
