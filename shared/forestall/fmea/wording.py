"""Words of entities, and when two wordings are the same for a person. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from forestall.changes import Entity, FieldName
from forestall.fmea.project import Project
from forestall.fmea.schema import PARENT
from forestall.ids import EntityId


def same(text: str, other: str) -> bool:
    """Whether two wordings are the same for a person.

    >>> same("Salt  water", "salt water ")
    True
    """
    return bare(text) == bare(other)


def bare(text: str) -> str:
    """A wording without what no person looks at: case, and blanks but one between words."""
    return " ".join(text.split()).casefold()


def among(project: Project, entities: Iterable[Entity], text: str) -> EntityId | None:
    """The first of these entities that says so."""
    return next((each.id for each in entities if same(project.text(each.id), text)), None)


def word_of(entity: Entity | None, name: str) -> str:
    """What a field of words or of a choice holds, empty where it holds nothing."""
    return str(entity.values.get(FieldName(name)) or "") if entity else ""


def home_of(project: Project, id: EntityId) -> Entity | None:
    """What an entity hangs on, if that is there."""
    parent = project.value(id, PARENT)
    return project.shown(parent) if isinstance(parent, str) else None
