"""What of a project a person can find in the form sheet. Nothing that was typed and not removed may be missing there."""

from __future__ import annotations

from collections import Counter

from forestall.changes import Entity
from forestall.fmea.cells import Fate, fate
from forestall.fmea.project import Project
from forestall.fmea.schema import PARENT, TEXT
from forestall.fmea.sheet import Row, cause_of, effects_of, is_mode, links_of, rows
from forestall.ids import EntityId


def missing(project: Project) -> list[Entity]:
    """Entities of the graph that were not removed and that no row of the sheet leads to."""
    sheet = rows(project)
    found = _found(project, sheet)
    return [entity for entity in project.all() if _belongs(project, entity) and entity.id not in found]


def doubled(project: Project) -> list[EntityId]:
    """Cause lines that stand in more than one row."""
    counted = Counter(row.line for row in rows(project) if project.shown(row.line))
    return [line for line, times in counted.items() if line is not None and times > 1]


def _belongs(project: Project, entity: Entity) -> bool:
    """Whether an entity has a place in the sheet of its own; people, columns and headings are shown elsewhere."""
    if fate(entity) is Fate.REMOVED:
        return False
    match entity.kind:
        case "function" | "line":
            return True
        case "control" | "action" | "link":  # a peer may hang them on something that has no row for them
            return _kind_above(project, entity) == ("failure" if entity.kind == "link" else "line")
        case "failure":
            return is_mode(project, entity) or bool(entity.values.get(TEXT))
        case _:
            return False


def _kind_above(project: Project, entity: Entity) -> str | None:
    parent = project.get(_above(project, entity.id) or "")
    return parent.kind if parent else None


def _found(project: Project, sheet: list[Row]) -> set[EntityId]:
    found: set[EntityId | None] = set()
    for row in sheet:
        found |= {row.element, row.function, row.mode, row.line, cause_of(project, row.line)}
        found |= {link.id for link, _ in links_of(project, row.mode)}
        for kind, owner in (("control", row.line), ("action", row.line), ("link", row.mode)):
            found |= {child.id for child in project.children(owner, kind)} if owner else set()
    found |= {effect.id for row in sheet for effect in effects_of(project, row.mode)}
    # A function whose failures all stand elsewhere, as causes or effects, has no row of its own, but they lead to it.
    found |= {_above(project, id) for id in found if id is not None}
    return {id for id in found if id is not None}


def _above(project: Project, id: EntityId) -> EntityId | None:
    parent = project.value(id, PARENT)
    return EntityId(parent) if isinstance(parent, str) else None
