"""Reads blueprints: projects written down as data that people can read, and turns them into the edits that make them.

A blueprint is a JSON document: `title` and `about` for people; `as_of`, the day its dates were written for; `has`, the entities, each with
its `kind`, its fields, what hangs below it (`has`), and an `id` of its own where something else names it. Pure: reads no file, asks no
clock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import msgspec

from forestall.changes import FieldName, Value
from forestall.fmea.adding import in_order
from forestall.fmea.edits import Add, Batch
from forestall.fmea.model import field_of
from forestall.fmea.schema import CUSTOM_PREFIX, FieldType
from forestall.ids import PROJECT_ENTITY, EntityId

NAMED_AFTER_FILE = "{name}"
"""Stands where the name of the new file comes."""
_WEEK_DAYS = 7
_OWN = frozenset({"kind", "id", "has"})
_Told = Mapping[str, Any]


class Signing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A signature under the revision of a sample."""

    name: str
    meaning: str
    role: str = ""


class Stage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A revision that a sample is frozen as and approved, when everything in `has` is there; what is in `later` comes behind it.

    `later` are entities, too; one with `of` instead of `kind` writes into the entity of that id.
    """

    name: str
    remarks: str
    signed: tuple[Signing, ...]
    later: tuple[dict[str, Any], ...] = ()


class Blueprint(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One blueprint as it was read."""

    title: str
    about: str
    as_of: date
    has: tuple[dict[str, Any], ...]
    revision: Stage | None = None


def read_blueprint(told: bytes) -> Blueprint:
    """The blueprint in a document. ValueError where it is none."""
    return msgspec.json.decode(told, type=Blueprint)


class Making:
    """Makes the edits of one blueprint; remembers which id in the new project each name in the blueprint has.

    `called` is the name of the new project. Dates move by whole weeks, so that a sample is as old on every day: what is late in it stays
    late.
    """

    def __init__(self, blueprint: Blueprint, called: str, today: date, new: Callable[[], EntityId]) -> None:
        self._blueprint = blueprint
        self._called = called
        self._shift = timedelta(weeks=(today - blueprint.as_of).days // _WEEK_DAYS)
        self._new = new
        self._ids: dict[str, EntityId] = {}

    def content(self) -> Batch:
        """Everything that the project begins with."""
        return self._batch(self._blueprint.has)

    def later(self) -> Batch:
        """What was done after the revision of a sample."""
        return self._batch(self._blueprint.revision.later if self._blueprint.revision else ())

    def _batch(self, told: Sequence[_Told]) -> Batch:
        pairs = [*self._walk(told, None)]
        return Batch(in_order([Add(id, each["kind"], parent, self._fields(each)) for id, parent, each in pairs]))

    def _walk(self, told: Sequence[_Told], parent: EntityId | None) -> Iterator[tuple[EntityId, EntityId | None, _Told]]:
        """Every entity with its new id and its parent's; one that only says `of` leads to what hangs below an entity that is there."""
        for each in told:
            if "of" in each:
                yield from self._walk(each.get("has", ()), self._ids[each["of"]])
                continue
            id = PROJECT_ENTITY if each["kind"] == "project" else self._new()
            if "id" in each:
                self._ids[each["id"]] = id
            yield id, parent, each
            yield from self._walk(each.get("has", ()), id)

    def _fields(self, told: _Told) -> dict[FieldName, Value]:
        return {self._name(name): self._value(told["kind"], name, value) for name, value in told.items() if name not in _OWN}

    def _name(self, name: str) -> FieldName:
        """The field; a user's own column is called by the id it has in the blueprint."""
        column = name.removeprefix(CUSTOM_PREFIX)
        return FieldName(name if column == name else CUSTOM_PREFIX + self._ids[column])

    def _value(self, kind: str, name: str, value: Any) -> Value:
        field = field_of(kind, FieldName(name))
        if field is not None and field.type is FieldType.REFERENCE:
            return self._ids[value]
        if field is not None and field.type is FieldType.DATE:
            return (date.fromisoformat(value) + self._shift).isoformat()
        return self._called if value == NAMED_AFTER_FILE else value
