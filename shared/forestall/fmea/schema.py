"""What a kind of entity and a field of it are: what may be typed, and how concurrent changes of it are treated.

The kinds themselves are data in `kinds`; `model` has them all by name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

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
STATUS = FieldName("status")
EVIDENCE = FieldName("evidence")


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


class Merging(Enum):
    """What happens to concurrent changes: a person decides, or the newest wins."""

    REVIEWED = "reviewed"
    NEWEST = "newest wins"


_NEWEST = frozenset({FieldType.POSITION})


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

    @property
    def merging(self) -> Merging:
        """Who decides between concurrent values."""
        return Merging.NEWEST if self.type in _NEWEST else Merging.REVIEWED


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of entity, its name for people, and its fields."""

    name: str
    label: str
    fields: Mapping[FieldName, Field]


def kind(name: str, label: str, *fields: Field, under: tuple[str, ...] = ()) -> Kind:
    """A kind that hangs under one of those, or on nothing; every kind has an order and can be removed."""
    parent = (Field(PARENT, FieldType.PARENT, "Belongs to", kinds=under),) if under else ()
    every = (
        *fields,
        *parent,
        Field(POSITION, FieldType.POSITION, "Order"),
        Field(REMOVED, FieldType.REMOVAL, "Removed"),
    )
    return Kind(name, label, {field.name: field for field in every})


def text(name: str, label: str) -> Field:
    """Words, however many."""
    return Field(FieldName(name), FieldType.TEXT, label)


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


def reference(name: str, label: str, *kinds: str) -> Field:
    """The id of an entity of one of these kinds."""
    return Field(FieldName(name), FieldType.REFERENCE, label, kinds=kinds)
