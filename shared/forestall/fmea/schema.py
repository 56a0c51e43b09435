"""What a kind of entity and a field of it are: what may be typed, and how concurrent changes of it are treated.

The kinds themselves are data in `kinds`; `model` has them all by name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

from forestall.changes import FieldName

CUSTOM_PREFIX = "custom."
"""A value in a user's own column lies in the field `custom.<id of the column>`."""

TEXT = FieldName("text")
PARENT = FieldName("parent")
POSITION = FieldName("position")
REMOVED = FieldName("removed")
SEVERITY = FieldName("severity")
OCCURRENCE = FieldName("occurrence")
DETECTION = FieldName("detection")
CAUSE = FieldName("cause")
EFFECT = FieldName("effect")
NEEDS = FieldName("needs")
FREQUENCY = FieldName("frequency")
MONITORING = FieldName("monitoring")
MITIGATED = FieldName("mitigated")
METHOD = FieldName("method")
SCHEME = FieldName("scheme")
CATALOGUE = FieldName("catalogue")
BEGAN_WITH = FieldName("began_with")
DEFINITION = FieldName("definition")
STATUS = FieldName("status")
EVIDENCE = FieldName("evidence")
ORIGIN = FieldName("origin")
"""Whence an import took a thing: `<id of the source> <cell>`."""


class FieldType(Enum):
    """What a field may hold."""

    TEXT = "text"
    RATING = "rating"
    NUMBER = "number"
    FLAG = "flag"
    REFERENCE = "reference"
    DATE = "date"
    CHOICE = "choice"
    PARENT = "parent"
    POSITION = "position"
    REMOVAL = "removal"
    BASIS = "basis"


class Merging(Enum):
    """What happens to concurrent changes: a person decides, or the newest wins."""

    REVIEWED = "reviewed"
    NEWEST = "newest wins"


_NEWEST = frozenset({FieldType.POSITION, FieldType.BASIS})


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its type, its name for people, and what it may name or choose from."""

    name: FieldName
    type: FieldType
    label: str
    kinds: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    stands: str | None = None
    """Among concurrent values this one is shown, whoever came last: work that was completed does not become pending again."""
    packed: bool = False
    """Written by the program alone: concurrent values say the same in other letters, and no person need choose."""

    @property
    def merging(self) -> Merging:
        """Who decides between concurrent values."""
        return Merging.NEWEST if self.type in _NEWEST or self.packed else Merging.REVIEWED


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of entity, its name for people, and its fields."""

    name: str
    label: str
    fields: Mapping[FieldName, Field]


def kind(name: str, label: str, *fields: Field, under: tuple[str, ...] = ()) -> Kind:
    """A kind that hangs under one of those, or on nothing; every kind has an order and can be removed, every rating a basis."""
    parent = (Field(PARENT, FieldType.PARENT, "Belongs to", kinds=under),) if under else ()
    every = (
        *fields,
        *(Field(basis_name(each.name), FieldType.BASIS, f"{each.label}: rated under") for each in fields if each.type is FieldType.RATING),
        *parent,
        Field(POSITION, FieldType.POSITION, "Order"),
        Field(REMOVED, FieldType.REMOVAL, "Removed"),
    )
    return Kind(name, label, {field.name: field for field in every})


@cache
def basis_name(rating: FieldName) -> FieldName:
    """The field beside a rating that holds its basis, where that is not the one its analysis began with (see `fmea.basis`)."""
    return FieldName(f"{rating}_basis")


def text(name: str, label: str) -> Field:
    """Words, however many."""
    return Field(FieldName(name), FieldType.TEXT, label)


def packed(name: str, label: str) -> Field:
    """Content that the program packed into letters, and that names itself by its hash."""
    return Field(FieldName(name), FieldType.TEXT, label, packed=True)


def origin() -> Field:
    """Where in which imported file a thing stood. Written by the importer alone."""
    return packed(ORIGIN, "Imported from")


def date(name: str, label: str) -> Field:
    """A day, kept as 2027-03-31."""
    return Field(FieldName(name), FieldType.DATE, label)


def rating(name: str, label: str) -> Field:
    """A whole number on a scale."""
    return Field(FieldName(name), FieldType.RATING, label)


def number(name: str, label: str) -> Field:
    """A finite number; its unit stands in the label."""
    return Field(FieldName(name), FieldType.NUMBER, label)


def flag(name: str, label: str) -> Field:
    """Yes, or nothing said."""
    return Field(FieldName(name), FieldType.FLAG, label)


def choice(name: str, label: str, choices: tuple[str, ...], stands: str | None = None) -> Field:
    """One of some words; `stands` is the one that is not lost to a newer."""
    return Field(FieldName(name), FieldType.CHOICE, label, choices=choices, stands=stands)


def basis(name: str, label: str) -> Field:
    """Under which scheme and catalogue something was rated. Written by the rules beside what a person typed, never typed itself."""
    return Field(FieldName(name), FieldType.BASIS, label)


def reference(name: str, label: str, *kinds: str) -> Field:
    """The id of an entity of one of these kinds."""
    return Field(FieldName(name), FieldType.REFERENCE, label, kinds=kinds)
