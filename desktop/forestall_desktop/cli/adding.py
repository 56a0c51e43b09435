"""What `add KIND field=value …` and `move` mean: an entity with its first values, and what these name that is not there yet. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from forestall.changes import FieldName, Value
from forestall.fmea.edits import Add, Batch, Edit, Move, Refused
from forestall.fmea.entry import NewId
from forestall.fmea.model import KINDS, field_of
from forestall.fmea.nets import element_of
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, PARENT, TEXT, Field, FieldType
from forestall.fmea.values import typed
from forestall.ids import EntityId
from forestall_desktop.cli.meaning import NOT_TYPED


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is to stand: under what, and behind or in front of which sibling."""

    under: EntityId | None = None
    after: EntityId | None = None
    before: EntityId | None = None


def added(project: Project, kind: str, id: EntityId, place: Place, given: Mapping[str, str], new: NewId) -> Edit | Refused:
    """The edit of a person who wants a new entity of this kind, there, with these values."""
    if kind not in KINDS:
        return Refused(f"There is no kind “{kind}”. There are: {', '.join(KINDS)}")
    where = _found(project, kind, place)
    if isinstance(where, Refused):
        return where
    making = _Making(project, where.under, new)
    fields: dict[FieldName, Value] = {}
    for name, text in given.items():
        value = making.value(kind, FieldName(name), text)
        if isinstance(value, Refused):
            return value
        fields[FieldName(name)] = value
    return Batch((*making.also, Add(id, kind, where.under, fields, where.after, where.before)))


def moved(project: Project, id: EntityId, place: Place) -> Edit | Refused:
    """The edit of a person who wants an entity elsewhere. Without another parent it stays under its own."""
    entity = project.shown(id)
    if entity is None:
        return Refused(f"There is nothing with the id {id} in this project; `forestall tree` lists the ids")
    where = _found(project, entity.kind, place)
    if isinstance(where, Refused):
        return where
    parent = entity.values.get(PARENT)
    into = where.under or (EntityId(parent) if isinstance(parent, str) else None)
    return Move(id, into, where.after, where.before)


def fields_in(words: Sequence[str]) -> dict[str, str] | Refused:
    """`field=value` words as what they mean."""
    given: dict[str, str] = {}
    for word in words:
        name, is_there, value = word.partition("=")
        if not is_there or not name:
            return Refused(f"“{word}” is not of the form field=value")
        if name in given:
            return Refused(f"“{name}” is given twice")
        given[name] = value
    return given


def _found(project: Project, kind: str, place: Place) -> Place | Refused:
    """The place with its parent, which a sibling tells, too. Refused where something named is not there or does not fit."""
    for id in (place.under, place.after, place.before):
        if id is not None and project.shown(id) is None:
            return Refused(f"There is nothing with the id {id} in this project; `forestall tree` lists the ids")
    sibling = project.shown(place.after or place.before)
    if sibling is None:
        return place
    if sibling.kind != kind:
        return Refused(f"Only things of one kind stand in one row, and {sibling.id} is another kind of thing ({_label(sibling.kind)})")
    parent = sibling.values.get(PARENT)
    beside = EntityId(parent) if isinstance(parent, str) else None
    if place.under not in (None, beside):
        return Refused(f"{sibling.id} does not stand under {place.under}; name a sibling from there, or leave one of the two out")
    return Place(beside, place.after, place.before)


@dataclass(slots=True)
class _Making:
    """Reads the values of a new entity. `also`: what must be made before it, because a value names it by its wording."""

    project: Project
    under: EntityId | None
    new: NewId
    also: list[Edit] = field(default_factory=list)

    def value(self, kind: str, name: FieldName, text: str) -> Value | Refused:
        known = field_of(kind, name)
        if known is None or known.type in NOT_TYPED:
            names = ", ".join(each.name for each in KINDS[kind].fields.values() if each.type not in NOT_TYPED)
            return Refused(f"{_label(kind).capitalize()} has no field “{name}”. It has: {names}")
        return self._reference(known, text.strip()) if known.type is FieldType.REFERENCE else typed(known, text)

    def _reference(self, known: Field, bare: str) -> Value | Refused:
        """A reference is given by id. A person may also be named, and a failure worded: they are made where they are not there."""
        if not bare or self.project.get(bare) is not None:
            return bare or None
        if known.kinds == ("person",):
            return self._person(bare)
        if known.kinds == ("failure",):
            return self._failure(known, bare)
        return Refused(f"There is nothing with the id {bare} in this project; {known.label.lower()} is given by its id")

    def _person(self, name: str) -> EntityId:
        people = self.project.children(None, "person")
        found = next((each.id for each in people if self.project.text(each.id).casefold() == name.casefold()), None)
        return found or self._made("person", None, name)

    def _failure(self, known: Field, wording: str) -> EntityId | Refused:
        """A cause is worded on the element of its mode; what is noticed, on the element above, if there is one."""
        home = element_of(self.project, self.under)
        if home is None:
            return Refused("It is not known to which element this belongs; give the failure by its id")
        if known.name != CAUSE:
            parent = self.project.value(home, PARENT)
            above = self.project.shown(parent) if isinstance(parent, str) else None
            home = above.id if above is not None and above.kind == "element" else home
        return self._made("failure", home, wording)

    def _made(self, kind: str, parent: EntityId | None, wording: str) -> EntityId:
        id = self.new()
        self.also.append(Add(id, kind, parent, {TEXT: wording}))
        return id


def _label(kind: str) -> str:
    return KINDS[kind].label.lower() if kind in KINDS else kind
