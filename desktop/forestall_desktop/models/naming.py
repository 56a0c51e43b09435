"""What a person calls things and their cells: “Failure mode: wording”, “Cause line: occurrence”. Pure; shows nothing."""

from __future__ import annotations

from forestall.changes import Entity, FieldName
from forestall.fmea.model import KINDS, field_of
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, CUSTOM_PREFIX, PARENT, REMOVED, TEXT
from forestall.fmea.sheet import is_mode
from forestall.ids import EntityId
from forestall_desktop.tongue import inside, tr, translated

_TYPE = FieldName("type")
_TYPED = frozenset({"control", "action"})


def cell_name(project: Project, id: EntityId, name: FieldName) -> str:
    """A cell by what it is of and which it is."""
    entity = project.get(id)
    if entity is None:
        return ""
    return f"{kind_name(project, entity)}: {_field_name(project, entity, name)}"


def kind_name(project: Project, entity: Entity) -> str:
    """What sort of thing an entity is; a failure by the role it plays, a control or action by what it is good for."""
    label = KINDS[entity.kind].label if entity.kind in KINDS else entity.kind
    if entity.kind == "failure":
        return translated(f"{label} {_role(project, entity)}")
    type = entity.values.get(_TYPE)
    return translated(f"{type.capitalize()} {label.lower()}" if entity.kind in _TYPED and isinstance(type, str) and type else label)


def name_of(project: Project, id: EntityId) -> str:
    """What a person calls an entity: its own wording, or that of what it stands for: a line's is its cause's, else its mode's."""
    entity = project.get(id)
    if entity is None:
        return ""
    if text := project.text(id):
        return text
    named = (entity.values.get(CAUSE), entity.values.get(PARENT))
    return next((text for each in named if isinstance(each, str) and (text := project.text(each))), "")


def _role(project: Project, failure: Entity) -> str:
    if is_mode(project, failure):
        return "mode"
    return "cause" if any(namer.kind == "line" for namer in project.naming(failure.id)) else "effect"


def _field_name(project: Project, entity: Entity, name: FieldName) -> str:
    if name == REMOVED:
        return tr("removed or kept")
    if name.startswith(CUSTOM_PREFIX):
        return project.text(name.removeprefix(CUSTOM_PREFIX)) or tr("own column")
    field = field_of(entity.kind, name)
    if field is None:
        return str(name)
    if name == TEXT and field.label == KINDS[entity.kind].label:
        return tr("wording")
    return inside(translated(field.label))
