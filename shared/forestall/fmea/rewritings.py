"""Looks at many edits together that each type into cells of something that is there: by column and not by cell. Says the same as `rules`
of each alone.

Never refuses: where anything is amiss it leaves the whole to `rules`, which looks at one after the other and finds the sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.additions import FIELDS_MAX, TYPES, is_tidy
from forestall.fmea.cells import is_contested
from forestall.fmea.edits import Draft, Refused, SetFields
from forestall.fmea.model import field_of
from forestall.fmea.project import Project
from forestall.fmea.schema import CUSTOM_PREFIX, REMOVED, Field, FieldType
from forestall.fmea.values import check
from forestall.ids import EntityId

_Shape = tuple[str, ...]
"""A kind, and behind it the names of the fields that are set."""
_Kept = dict[Value, Value]


@dataclass(frozen=True, slots=True)
class Rewritings:
    """What many edits write, and what they name."""

    drafts: list[Draft]
    named: set[EntityId]


def look_at(
    sets: Sequence[SetFields],
    project: Project,
    kind_of: Callable[[EntityId], str | None],
    is_there: Callable[[EntityId], bool],
) -> Rewritings | None:
    """What these write; None where one of them may have to be refused. `kind_of` and `is_there` tell of what they name."""
    shapes: dict[_Shape, list[SetFields]] = {}
    entities: list[Entity] = []
    for edit in sets:
        entity = project.get(edit.entity)
        if entity is None or REMOVED in entity.values:
            return None
        entities.append(entity)
        shapes.setdefault((entity.kind, *edit.set), []).append(edit)
    named: set[EntityId] = set()
    mended: dict[_Shape, dict[FieldName, _Kept]] = {}
    for shape, alike in shapes.items():
        found = _look_at_columns(shape, alike, named, kind_of, is_there)
        if found is None:
            return None
        if found:
            mended[shape] = found
    return Rewritings(_drafts(sets, entities, mended), named)


def differs(entity: Entity, name: FieldName, value: Value) -> bool:
    """Whether typing this into a cell changes anything."""
    here = entity.values.get(name)
    # A newer peer may have sent True where a 1 is meant: equal for Python, not for a person.
    return here != value or type(here) is not type(value) or is_contested(entity, name)


def _look_at_columns(
    shape: _Shape,
    alike: Sequence[SetFields],
    named: set[EntityId],
    kind_of: Callable[[EntityId], str | None],
    is_there: Callable[[EntityId], bool],
) -> dict[FieldName, _Kept] | None:
    """What is kept in other letters than it came, by field; None where something cannot be kept at all."""
    kind, *names = shape
    if len(names) > FIELDS_MAX:
        return None
    mended: dict[FieldName, _Kept] = {}
    for name, column in zip(map(FieldName, names), zip(*[edit.set.values() for edit in alike], strict=True), strict=True):
        field = field_of(kind, name)
        kept = _kept(field, column) if field is not None else None
        if field is None or kept is None:
            return None
        if kept:
            mended[name] = kept
        if name.startswith(CUSTOM_PREFIX):
            own = EntityId(name.removeprefix(CUSTOM_PREFIX))
            if kind_of(own) != "column" or not is_there(own):
                return None
        elif field.type is FieldType.REFERENCE:
            targets = {EntityId(value) for value in column if isinstance(value, str) and kept.get(value, value) is not None}
            if not all(kind_of(target) in field.kinds and is_there(target) for target in targets):
                return None
            named |= targets
    return mended


def _kept(field: Field, column: Sequence[Value]) -> _Kept | None:
    """Of one column the values that are kept otherwise than they came; None where one cannot be kept, or is of an unusual type."""
    told = tuple(value for value in column if value is not None)
    if field.type not in TYPES or set(map(type, told)) - {TYPES[field.type]}:
        return None
    if not told or (field.type is FieldType.TEXT and is_tidy(told)):
        return {}
    kept = {value: check(field, value) for value in set(told)}
    if any(isinstance(value, Refused) for value in kept.values()):
        return None
    return {old: cast("Value", new) for old, new in kept.items() if old != new}


def _drafts(sets: Sequence[SetFields], entities: Sequence[Entity], mended: Mapping[_Shape, Mapping[FieldName, _Kept]]) -> list[Draft]:
    drafts = []
    for edit, entity in zip(sets, entities, strict=True):
        fields, kind = edit.set, entity.kind
        if mended and (kept := mended.get((kind, *fields))):
            fields = {name: kept[name].get(value, value) if name in kept else value for name, value in fields.items()}
        fields = {name: value for name, value in fields.items() if differs(entity, name, value)}
        if fields:
            drafts.append(Draft(kind, edit.entity, fields, edit.seen))
    return drafts
