"""What copies of a cause line, a failure mode or a function are, as edits for the door. Actions stay where they are: they were decided
for one line. Submits nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.edits import Add, Batch, Edit, Refused
from forestall.fmea.entry import NewId
from forestall.fmea.model import field_of
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, ORIGIN, PARENT, FieldType
from forestall.fmea.sheet import cause_of, is_mode
from forestall.ids import EntityId
from forestall_desktop.tongue import tr

_PARTS: Mapping[str, tuple[str, ...]] = {"function": ("failure",), "failure": ("link", "line"), "line": ("control",)}
"""What is copied with a thing. A copied mode leads to the same effects; each copied line gets a cause of its own."""
_OF_THE_PLACE = frozenset({FieldType.PARENT, FieldType.POSITION, FieldType.REMOVAL, FieldType.BASIS})


def duplicate(project: Project, id: EntityId, new: NewId) -> tuple[Edit | Refused, EntityId]:
    """A copy behind the thing itself, and its name."""
    copy = new()
    entity = project.shown(id)
    if entity is None:
        return Refused(tr("It was removed in the meantime; there is nothing to copy")), copy
    parent = entity.values.get(PARENT)
    return Batch(tuple(_copied(project, entity, copy, EntityId(str(parent)) if parent else None, new, after=id))), copy


def _copied(
    project: Project, entity: Entity, copy: EntityId, parent: EntityId | None, new: NewId, after: EntityId | None = None
) -> Iterator[Edit]:
    fields = _fields(entity)
    cause = cause_of(project, entity.id) if entity.kind == "line" else None
    if cause is not None and (failure := project.get(cause)) is not None:
        fields[CAUSE] = own = new()
        home = failure.values.get(PARENT)
        yield Add(own, "failure", EntityId(str(home)) if home else None, _fields(failure))
    yield Add(copy, entity.kind, parent, fields, after)
    for kind in _PARTS.get(entity.kind, ()):
        for part in project.children(entity.id, kind):
            if kind != "failure" or is_mode(project, part):
                yield from _copied(project, part, new(), copy, new)


def _fields(entity: Entity) -> dict[FieldName, Value]:
    """What a copy says: everything but where it hangs, whence it came, and under what it was rated."""
    kept: dict[FieldName, Value] = {}
    for name, value in entity.values.items():
        field = field_of(entity.kind, name)
        if field is not None and field.type not in _OF_THE_PLACE and name != ORIGIN and value is not None:
            kept[name] = value
    return kept
