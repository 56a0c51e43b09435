"""What is worth a look after a merge although no cell is contested: combinations nobody saw, and things added twice. Pure views."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from forestall.changes import Dot, Entity, FieldName
from forestall.fmea.project import Project
from forestall.fmea.rings import set_aside
from forestall.fmea.schema import CAUSE, DETECTION, OCCURRENCE, PARENT, SEVERITY, TEXT
from forestall.fmea.sheet import controls_of, effects_of
from forestall.ids import EntityId


class Reason(Enum):
    """Why something is worth a look."""

    RATINGS_APART = "Ratings of this line were changed by people who did not see each other's; nobody has seen them together"
    CONTROL_APART = "A control and its rating were changed by people who did not see each other's change"
    MOVE_SET_ASIDE = "Two people moved these into one another; the newest move is set aside until somebody decides where it belongs"
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
    return [*moves, *lines, *_added_twice(project)]


def of_line(project: Project, line: Entity) -> Iterator[Notice]:
    """What is worth a look at one cause line. Any later edit of these cells by somebody who has both settles it."""
    mode = line.values.get(PARENT)
    effects = effects_of(project, EntityId(mode)) if isinstance(mode, str) else []
    ratings = [*line.dots(OCCURRENCE), *line.dots(DETECTION), *_dots(effects, SEVERITY)]
    if not project.knowledge.seen_together(ratings):
        yield Notice(line.id, Reason.RATINGS_APART)
        return
    for type, rating in (("prevention", OCCURRENCE), ("detection", DETECTION)):
        controls = controls_of(project, line.id, type)
        for control in controls:
            if line.dots(rating) and not project.knowledge.seen_together((*control.dots(TEXT), *line.dots(rating))):
                yield Notice(line.id, Reason.CONTROL_APART, (control.id,))


def _dots(entities: Iterable[Entity], name: FieldName) -> Iterator[Dot]:
    return (dot for entity in entities for dot in entity.dots(name))


def _added_twice(project: Project) -> Iterator[Notice]:
    """Siblings of the same wording whose makers did not know of each other's."""
    alike: dict[tuple[object, ...], list[Entity]] = {}
    for entity in project.all():
        text = entity.values.get(TEXT)
        if isinstance(text, str) and (shown := project.shown(entity.id)) is not None:
            key = (shown.kind, shown.values.get(PARENT), shown.values.get(CAUSE), " ".join(text.casefold().split()))
            alike.setdefault(key, []).append(shown)
    for group in alike.values():
        if len(group) > 1 and not project.knowledge.seen_together(each.mark.dot for each in group):
            first, *others = sorted(group, key=lambda each: each.mark.dot)
            yield Notice(first.id, Reason.ADDED_TWICE, tuple(each.id for each in others))
