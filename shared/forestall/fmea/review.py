"""What is worth a look after a merge although no cell is contested: combinations nobody saw, and things added twice. Pure views."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from forestall.changes import Dot, Entity, FieldName
from forestall.fmea.cells import is_contested
from forestall.fmea.hanging import is_recovered
from forestall.fmea.project import Project
from forestall.fmea.rings import set_aside
from forestall.fmea.schema import DETECTION, EFFECT, FREQUENCY, MITIGATED, MONITORING, OCCURRENCE, PARENT, SEVERITY, TEXT
from forestall.fmea.sheet import controls_of, effects_of, mitigated_of
from forestall.ids import EntityId

Likeness = tuple[str, str, str]

_RATED = (OCCURRENCE, DETECTION, FREQUENCY, MONITORING)
_CONTROLLED = (("prevention", OCCURRENCE), ("detection", DETECTION), ("monitoring", MONITORING))
"""Types of controls, and the rating that each of them bears out."""


class Reason(Enum):
    """Why something is worth a look."""

    RATINGS_APART = "Ratings of this line were changed by people who did not see each other's; nobody has seen them together"
    CONTROL_APART = "A control and its rating were changed by people who did not see each other's change"
    MOVE_SET_ASIDE = "Two people moved these into one another; the newest move is set aside until somebody decides where it belongs"
    RECOVERED = "What this hung on was removed by somebody who had not seen it; it stands at the end of the sheet until somebody decides"
    ADDED_TWICE = "Two people added the same thing without knowing of each other; both are kept"


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing worth a look: where, why, and what else it concerns."""

    entity: EntityId
    reason: Reason
    others: tuple[EntityId, ...] = ()


def worth_a_look(project: Project) -> list[Notice]:
    """Everything in the project that is worth a look, in a steady order."""
    lines = (notice for line in project.of_kind("line") for notice in of_line(project, line))
    elements = project.of_kind("element")
    moves = (Notice(id, Reason.MOVE_SET_ASIDE) for id in set_aside(project, [element.id for element in elements]))
    recovered = (Notice(each.id, Reason.RECOVERED) for each in project.all() if project.shown(each.id) and is_recovered(project, each))
    return [*moves, *sorted(recovered, key=lambda notice: notice.entity), *lines, *_added_twice(project)]


def of_line(project: Project, line: Entity) -> Iterator[Notice]:
    """What is worth a look at one cause line. Any later edit of these cells by somebody who has both settles it.

    While one of the cells is contested the contest speaks for it: settling that settles this, too.
    """
    mode = line.values.get(PARENT)
    effects = effects_of(project, EntityId(mode)) if isinstance(mode, str) else []
    if (left := project.get(mitigated_of(project, line.id) or "")) is not None:
        effects.append(left)
    if any(_is_open(line, name) for name in _RATED) or any(_is_open(effect, SEVERITY) for effect in effects):
        return
    ratings = [*(dot for name in _RATED for dot in line.dots(name)), *_dots(effects, SEVERITY)]
    if not project.knowledge.seen_together(ratings):
        yield Notice(line.id, Reason.RATINGS_APART)
        return
    for type, rating in _CONTROLLED:
        controls = [control for control in controls_of(project, line.id, type) if not _is_open(control, TEXT)]
        for control in controls:
            if line.dots(rating) and not project.knowledge.seen_together((*control.dots(TEXT), *line.dots(rating))):
                yield Notice(line.id, Reason.CONTROL_APART, (control.id,))


def lines_about(project: Project, entity: Entity) -> list[Entity]:
    """The cause lines whose notices hang on an entity: on the line itself, its controls, its mode's effects and their links."""
    match entity.kind:
        case "line":
            found = [entity]
        case "control":
            found = [line] if (line := project.get(_parent(entity))) is not None else []
        case "link":
            found = project.children(EntityId(_parent(entity)), "line")
        case "failure":
            found = [line for link in project.naming(entity.id, EFFECT) for line in project.children(EntityId(_parent(link)), "line")]
            found += project.naming(entity.id, MITIGATED)
        case _:
            found = []
    return [line for line in found if line.kind == "line" and project.shown(line.id) is not None]


def likeness(project: Project, id: EntityId) -> Likeness | None:
    """What two things have in common that are the same to a person: kind, place and wording. None for what has no wording, or is gone."""
    entity = project.shown(id)
    text = entity.values.get(TEXT) if entity else None
    if entity is None or not isinstance(text, str):
        return None
    return entity.kind, repr(entity.values.get(PARENT)), " ".join(text.casefold().split())


def added_twice(project: Project, alike: Iterable[EntityId]) -> Notice | None:
    """The notice about things that are alike, if their makers did not know of one another's."""
    group = sorted((each for id in alike if (each := project.shown(id)) is not None), key=lambda each: each.mark.dot)
    if len(group) < 2 or project.knowledge.seen_together(each.mark.dot for each in group):
        return None
    first, *others = group
    return Notice(first.id, Reason.ADDED_TWICE, tuple(each.id for each in others))


def _added_twice(project: Project) -> Iterator[Notice]:
    groups: dict[Likeness, list[EntityId]] = {}
    for entity in project.all():
        if (key := likeness(project, entity.id)) is not None:
            groups.setdefault(key, []).append(entity.id)
    return (notice for group in groups.values() if (notice := added_twice(project, group)) is not None)


def _dots(entities: Iterable[Entity], name: FieldName) -> Iterator[Dot]:
    return (dot for entity in entities for dot in entity.dots(name))


def _is_open(entity: Entity, name: FieldName) -> bool:
    return bool(entity.own) and is_contested(entity, name)


def _parent(entity: Entity) -> str:
    parent = entity.values.get(PARENT)
    return parent if isinstance(parent, str) else ""
