"""Decides what becomes of an edit: accepted, as drafts to write, or refused with a sentence.

Pure; never writes, stamps or asks the time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import assert_never

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.cells import Fate, fate, is_contested, witness
from forestall.fmea.edits import (
    Accepted,
    Add,
    Batch,
    Draft,
    Edit,
    Move,
    Refused,
    Remove,
    Reversal,
    Revert,
    SetFields,
    Settle,
    Verdict,
)
from forestall.fmea.project import Project
from forestall.fmea.schema import CUSTOM_PREFIX, KINDS, PARENT, POSITION, REMOVED, Field, FieldType, field_of
from forestall.fmea.values import check
from forestall.ids import Chance, EntityId
from forestall.order import between

_GONE = "It was removed in the meantime; undo the removal to go on with it"


def decide(project: Project, edit: Edit, chance: Chance) -> Verdict:
    """Whether this may happen, and what it writes. `chance` fills the last digits of new positions."""
    return _Decision(project, chance).decide(edit)


class _Decision:
    """One run of `decide`: remembers what the edits of a batch have made so far."""

    def __init__(self, project: Project, chance: Chance) -> None:
        self._project = project
        self._chance = chance
        self._made: dict[EntityId, Draft] = {}
        self._last: dict[tuple[EntityId | None, str], str] = {}

    def decide(self, edit: Edit) -> Verdict:
        match edit:
            case SetFields():
                return self._set(edit)
            case Add():
                return self._add(edit)
            case Remove():
                return self._remove(edit)
            case Move():
                return self._move(edit)
            case Settle():
                return self._settle(edit)
            case Revert():
                return self._revert(edit)
            case Batch():
                return self._batch(edit)
            case _:
                assert_never(edit)

    def _batch(self, batch: Batch) -> Verdict:
        drafts: list[Draft] = []
        left: list[str] = []
        for edit in batch.edits:
            verdict = self.decide(edit)
            if isinstance(verdict, Refused):
                return verdict
            drafts += verdict.drafts
            left += verdict.left
        return Accepted(tuple(drafts), tuple(left))

    def _set(self, edit: SetFields) -> Verdict:
        kind = self._kind_of(edit.entity)
        if kind is None:
            return Refused(f"There is nothing with the id {edit.entity} in this project")
        entity = self._project.get(edit.entity)
        if entity is not None and fate(entity) is Fate.REMOVED:
            return Refused(_GONE)
        checked = self._checked(kind, edit.set)
        if isinstance(checked, Refused):
            return checked
        if entity is not None and not edit.seen:
            checked = {name: value for name, value in checked.items() if _differs(entity, name, value)}
        return Accepted((Draft(kind, edit.entity, checked, edit.seen),) if checked else ())

    def _add(self, edit: Add) -> Verdict:
        if self._kind_of(edit.id) is not None:
            return Refused(f"The id {edit.id} is taken")
        placed = self._placed(edit.kind, edit.parent)
        if placed is not None:
            return placed
        checked = self._checked(edit.kind, edit.set)
        if isinstance(checked, Refused):
            return checked
        fields = {name: value for name, value in checked.items() if value is not None}
        if edit.parent is not None:
            fields[PARENT] = edit.parent
        fields[POSITION] = self._position(edit.parent, edit.kind, edit.after)
        draft = Draft(edit.kind, edit.id, fields)
        self._made[edit.id] = draft
        return Accepted((draft,))

    def _remove(self, edit: Remove) -> Verdict:
        going: dict[EntityId, Entity] = {}
        for id in edit.entities:
            entity = self._project.get(id)
            if entity is None:
                return Refused(f"There is nothing with the id {id} in this project")
            going |= {each.id: each for each in _with_descendants(self._project, entity)}
        going |= {each.id: each for each in _left_alone(self._project, going)}
        present = [entity for entity in going.values() if fate(entity) is not Fate.REMOVED]
        return Accepted(tuple(Draft(each.kind, each.id, {REMOVED: witness(each)}) for each in present))

    def _move(self, edit: Move) -> Verdict:
        entity = self._project.shown(edit.entity)
        if entity is None:
            return Refused(_GONE)
        if (misplaced := self._misplaced(entity, edit.into)) is not None:
            return misplaced
        fields: dict[FieldName, Value] = {POSITION: self._position(edit.into, entity.kind, edit.after)}
        if entity.values.get(PARENT) != edit.into:
            fields[PARENT] = edit.into
        return Accepted((Draft(entity.kind, entity.id, fields),))

    def _settle(self, edit: Settle) -> Verdict:
        entity = self._project.get(edit.entity)
        if entity is None or not is_contested(entity, edit.field):
            return Refused("This cell is not contested; there is nothing to settle")
        if edit.field == REMOVED:
            return Accepted((Draft(entity.kind, entity.id, {REMOVED: witness(entity) if edit.value else None}),))
        if edit.field == PARENT:
            return self._settle_parent(entity, edit.value)
        checked = self._checked(entity.kind, {edit.field: edit.value})
        return checked if isinstance(checked, Refused) else Accepted((Draft(entity.kind, entity.id, checked),))

    def _settle_parent(self, entity: Entity, value: Value) -> Verdict:
        into = EntityId(value) if isinstance(value, str) else None
        if (misplaced := self._misplaced(entity, into)) is not None:
            return misplaced
        return Accepted((Draft(entity.kind, entity.id, {PARENT: into}),))

    def _revert(self, edit: Revert) -> Verdict:
        drafts: dict[EntityId, dict[FieldName, Value]] = {}
        left = []
        for item in edit.items:
            entity = self._project.get(item.entity)
            if entity is None or not _still_ours(entity, item):
                left.append(_left_sentence(self._project, item))
                continue
            drafts.setdefault(item.entity, {})[item.field] = witness(entity) if item.created else item.before
        kinds = {id: entity.kind for id in drafts if (entity := self._project.get(id))}
        return Accepted(tuple(Draft(kinds[id], id, fields) for id, fields in drafts.items()), tuple(left))

    def _misplaced(self, entity: Entity, into: EntityId | None) -> Refused | None:
        """Why an entity cannot hang there, or None if it can."""
        if into is not None and entity.id in _way_up(self._project, into):
            return Refused("A thing cannot be moved into itself or into something that lies below it")
        return self._placed(entity.kind, into)

    def _kind_of(self, id: EntityId) -> str | None:
        if id in self._made:
            return self._made[id].kind
        entity = self._project.get(id)
        return entity.kind if entity else None

    def _checked(self, kind: str, fields: Mapping[FieldName, Value]) -> dict[FieldName, Value] | Refused:
        out: dict[FieldName, Value] = {}
        for name, value in fields.items():
            field = field_of(kind, name)
            if field is None or field.type in (FieldType.PARENT, FieldType.POSITION, FieldType.REMOVAL):
                return Refused(f"A {KINDS[kind].label.lower()} has no field “{name}”" if kind in KINDS else _UNKNOWN_KIND)
            checked = check(field, value)
            if isinstance(checked, Refused):
                return checked
            if (stranger := self._names_wrongly(field, checked)) is not None:
                return stranger
            out[name] = checked
        return out

    def _names_wrongly(self, field: Field, value: Value) -> Refused | None:
        """Why a value names what it must not: a reference to another kind, to nothing, to a column that is not there."""
        if field.name.startswith(CUSTOM_PREFIX):
            known = self._kind_of(EntityId(field.name.removeprefix(CUSTOM_PREFIX))) == "column"
            return None if known else Refused("There is no such column of your own in this project")
        if field.type is not FieldType.REFERENCE or value is None:
            return None
        named = self._kind_of(EntityId(value)) if isinstance(value, str) else None
        return None if named in field.kinds else Refused(f"{field.label} names a {' or '.join(field.kinds)} of this project")

    def _placed(self, kind: str, parent: EntityId | None) -> Refused | None:
        """Why a kind cannot hang there, or None if it can."""
        if kind not in KINDS:
            return Refused(_UNKNOWN_KIND)
        under = KINDS[kind].fields.get(PARENT)
        if parent is None and under is None:
            return None
        if parent is None or under is None:
            return Refused(f"A {KINDS[kind].label.lower()} does not hang there")
        if self._kind_of(parent) not in under.kinds:
            return Refused(f"A {KINDS[kind].label.lower()} belongs to a {' or '.join(under.kinds)}")
        return Refused(_GONE) if parent not in self._made and self._project.shown(parent) is None else None

    def _position(self, parent: EntityId | None, kind: str, after: EntityId | None) -> str:
        siblings = self._project.children(parent, kind)
        keys = [str(each.values.get(POSITION) or "") for each in siblings]
        places = [place for place, each in enumerate(siblings) if each.id == after]
        if after is not None and places:
            right = keys[places[0] + 1] if places[0] + 1 < len(keys) else None
            return between(keys[places[0]], right, self._chance)
        last = self._last.get((parent, kind)) or (keys[-1] if keys else None)
        self._last[parent, kind] = key = between(last, None, self._chance)
        return key


_UNKNOWN_KIND = "This version of Forestall does not know this kind of entity; it is kept, but a newer version is needed to change it"


def _differs(entity: Entity, name: FieldName, value: Value) -> bool:
    return entity.values.get(name) != value or is_contested(entity, name)


def _with_descendants(project: Project, entity: Entity) -> Iterator[Entity]:
    yield entity
    for kind in KINDS.values():
        under = kind.fields.get(PARENT)
        if under is not None and entity.kind in under.kinds:
            for child in project.children(entity.id, kind.name):
                yield from _with_descendants(project, child)


def _left_alone(project: Project, going: Mapping[EntityId, Entity]) -> Iterator[Entity]:
    """Causes and effects that only what goes now had named: without it nobody would ever see them."""
    named = {entity.values.get(name) for entity in going.values() for name in (FieldName("cause"), FieldName("effect"))}
    for id in sorted(str(each) for each in named if isinstance(each, str) and each not in going):
        failure = project.shown(id)
        if failure is None or failure.kind != "failure":
            continue
        namers = [each for each in project.naming(failure.id) if each.id not in going]
        if not namers and not project.children(failure.id, "line") and not project.children(failure.id, "link"):
            yield failure


def _way_up(project: Project, id: EntityId) -> Iterator[EntityId]:
    seen: set[EntityId] = set()
    here: EntityId | None = id
    while here is not None and here not in seen:
        yield here
        seen.add(here)
        parent = project.value(here, PARENT)
        here = EntityId(parent) if isinstance(parent, str) else None


def _still_ours(entity: Entity, item: Reversal) -> bool:
    if item.created:
        return all(head.dot.site == item.dot.site for _, head in entity.all_heads())
    return entity.dots(item.field) == (item.dot,)


def _left_sentence(project: Project, item: Reversal) -> str:
    name = project.text(item.entity) or "a cell"
    return f"“{name}” was left as it is: somebody changed it since"
