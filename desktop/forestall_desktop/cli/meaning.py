"""What `set ENTITY FIELD VALUE` means: a field of the entity, or for a cause line a column of its row of the form sheet. Pure."""

from __future__ import annotations

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.basis import analysis_with
from forestall.fmea.columns import Column, every_column
from forestall.fmea.edits import Add, Batch, Edit, Refused, SetFields
from forestall.fmea.entry import NewId, enter
from forestall.fmea.meanings import typed_rating
from forestall.fmea.model import KINDS, field_of
from forestall.fmea.project import Project
from forestall.fmea.schema import CUSTOM_PREFIX, TEXT, Field, FieldType
from forestall.fmea.sheet import rows
from forestall.fmea.values import typed
from forestall.ids import EntityId

NOT_TYPED = (FieldType.PARENT, FieldType.POSITION, FieldType.REMOVAL, FieldType.BASIS)
"""What one does not type: `add`, `move` and `remove` are for that."""


def meant(project: Project, id: EntityId, name: str, text: str, new: NewId) -> Edit | Refused:
    """The edit a person means who wants this text in this field of this entity."""
    entity = project.get(id)
    if entity is None:
        return Refused(f"There is nothing with the id {id} in this project; `forestall show --json` lists the ids")
    field = field_of(entity.kind, FieldName(name))
    if field is None or field.type in NOT_TYPED:
        return _in_the_sheet(project, entity, name, text, new)
    if field.type is FieldType.REFERENCE:
        return _reference(project, entity, field, text, new)
    value: Value | Refused = None
    if field.type is FieldType.RATING and text.strip():
        value = typed_rating(project, analysis_with(project, id), field.name, text)
    if value is None:
        value = typed(field, text)
    return value if isinstance(value, Refused) else SetFields(id, {field.name: value})


def _in_the_sheet(project: Project, entity: Entity, name: str, text: str, new: NewId) -> Edit | Refused:
    column = _column(project, name) if entity.kind == "line" else None
    if column is None:
        return Refused(f"{_kind(entity)} has no field “{name}”. It has: {', '.join(_names(project, entity))}")
    row = next((row for row in rows(project) if row.line == entity.id), None)
    if row is None:
        return Refused("This line was removed; undo the removal to go on with it")
    return enter(project, row, column, text, new)


def _column(project: Project, name: str) -> Column | None:
    """A column by its key, or by the title a person sees, whichever case."""
    columns = every_column(project)
    by_key = next((column for column in columns if column.key == name), None)
    own_first = sorted(columns, key=lambda column: not column.key.startswith(CUSTOM_PREFIX))
    return by_key or next((column for column in own_first if column.title.casefold() == name.casefold()), None)


def _reference(project: Project, entity: Entity, field: Field, text: str, new: NewId) -> Edit | Refused:
    """A reference is given by id. A cause may also be worded, and a person named: so they stand in the form sheet."""
    bare = text.strip()
    if not bare or project.get(bare) is not None:
        return SetFields(entity.id, {field.name: bare or None})
    if entity.kind == "line":
        return _in_the_sheet(project, entity, field.name, text, new)
    if field.kinds == ("person",):
        return _person(project, entity, field, bare, new)
    return Refused(f"There is nothing with the id {bare} in this project; {field.label.lower()} is given by its id")


def _person(project: Project, entity: Entity, field: Field, name: str, new: NewId) -> Edit:
    for person in project.children(None, "person"):
        if project.text(person.id).casefold() == name.casefold():
            return SetFields(entity.id, {field.name: person.id})
    person_id = new()
    return Batch((Add(person_id, "person", set={TEXT: name}), SetFields(entity.id, {field.name: person_id})))


def _kind(entity: Entity) -> str:
    return f"A {KINDS[entity.kind].label.lower()}" if entity.kind in KINDS else f"This “{entity.kind}” of a newer version"


def _names(project: Project, entity: Entity) -> list[str]:
    """The names of what can be typed, in the order people know."""
    known = KINDS.get(entity.kind)
    names = [field.name for field in known.fields.values() if field.type not in NOT_TYPED] if known else []
    if entity.kind != "line":
        return list(map(str, names))
    columns = [column.title if column.key.startswith(CUSTOM_PREFIX) else column.key for column in every_column(project) if column.editable]
    return list(dict.fromkeys([*names, *columns]))
