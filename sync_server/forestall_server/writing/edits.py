"""What a program sends that wants something changed, and which edit that means. Pure; what becomes of it the rules decide."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal, assert_never

from pydantic import BaseModel, Field

from forestall.changes import FieldName
from forestall.fmea import edits as fmea
from forestall.fmea.additions import FIELDS_MAX
from forestall.ids import EntityId, IdMaker

EDITS_MAX = 500
_PATTERN = r"^[^\x00]*$"
Id = Annotated[str, Field(min_length=1, max_length=200, pattern=_PATTERN)]
Name = Annotated[str, Field(min_length=1, max_length=200, pattern=_PATTERN)]
Cell = str | int | float | bool | None
Cells = Annotated[dict[Name, Cell], Field(max_length=FIELDS_MAX)]


class SetFields(BaseModel):
    """Type into cells of one entity; null clears a cell."""

    do: Literal["set"]
    entity: Id
    set: Cells


class Add(BaseModel):
    """Make an entity under a parent: behind the sibling `after`, in front of `before`, or at the end.

    Where you give its `id`, doing it again is harmless: what is there already is not made twice.
    """

    do: Literal["add"]
    kind: Name
    id: Id | None = None
    parent: Id | None = None
    set: Cells = {}
    after: Id | None = None
    before: Id | None = None


class Remove(BaseModel):
    """Remove an entity with all that hangs below it."""

    do: Literal["remove"]
    entity: Id


class Move(BaseModel):
    """Hang an entity under another parent, or elsewhere among its siblings."""

    do: Literal["move"]
    entity: Id
    into: Id | None
    after: Id | None = None
    before: Id | None = None


class Settle(BaseModel):
    """Decide a contested cell. For the cell `removed`, true removes and false keeps."""

    do: Literal["settle"]
    entity: Id
    field: Name
    value: Cell


Edit = Annotated[SetFields | Add | Remove | Move | Settle, Field(discriminator="do")]


class Edits(BaseModel):
    """Edits meant as one: all of them happen, or none. `seen`: the `head` of the answer that you read and decided by.

    What others changed since then is not overwritten: the cell is contested, and a person settles it.
    """

    seen: Annotated[int, Field(ge=0, le=2**53)]
    edits: Annotated[list[Edit], Field(max_length=EDITS_MAX)]


def meant(edits: Iterable[Edit], ids: IdMaker) -> tuple[list[fmea.Edit], list[EntityId | None]]:
    """The edits for the rules, and of each the id of what it makes."""
    found = [_meant(each, ids) for each in edits]
    return found, [each.id if isinstance(each, fmea.Add) else None for each in found]


def _meant(edit: Edit, ids: IdMaker) -> fmea.Edit:
    match edit:
        case SetFields():
            return fmea.SetFields(EntityId(edit.entity), {FieldName(name): value for name, value in edit.set.items()})
        case Add():
            id = ids.next() if edit.id is None else EntityId(edit.id)
            fields = {FieldName(name): value for name, value in edit.set.items()}
            return fmea.Add(id, edit.kind, _id(edit.parent), fields, _id(edit.after), _id(edit.before))
        case Remove():
            return fmea.Remove((EntityId(edit.entity),))
        case Move():
            return fmea.Move(EntityId(edit.entity), _id(edit.into), _id(edit.after), _id(edit.before))
        case Settle():
            return fmea.Settle(EntityId(edit.entity), FieldName(edit.field), edit.value)
        case _:
            assert_never(edit)


def _id(told: str | None) -> EntityId | None:
    return None if told is None else EntityId(told)
