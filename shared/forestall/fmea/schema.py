"""Every kind of entity and every field of it, as data: what may be typed, and how concurrent changes of it are treated.

The model is a graph and the form sheet a view of it: a failure is an effect above, a mode here, a cause below; a cause *line* is a
(mode, cause) pair. What is not listed here came from a newer peer: it is kept, sent on, and left alone.
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


ANALYSIS_METHODS = ("dfmea", "pfmea", "msr", "fmeca")
ACTION_TYPES = ("prevention", "detection")
CONTROL_TYPES = ("prevention", "detection", "monitoring")
COMPLETED = "completed"
STATUSES = ("open", "decision pending", "implementation pending", COMPLETED, "not implemented")
ELEMENT_TYPES = ("system", "subsystem", "component", "process item", "process step", "work element", "characteristic")


def field_of(kind: str, name: FieldName) -> Field | None:
    """The field, or None where this version does not know it. Users' own columns are text."""
    known = KINDS.get(kind)
    if known is None:
        return None
    if name.startswith(CUSTOM_PREFIX):
        return Field(name, FieldType.TEXT, "Own column")
    return known.fields.get(name)


def merging_of(kind: str, name: FieldName) -> Merging:
    """How concurrent changes of a field are treated; what we do not know is left for a person."""
    known = field_of(kind, name)
    return known.merging if known else Merging.REVIEWED


def stands_of(kind: str, name: FieldName) -> str | None:
    """The value of a field that stands against newer concurrent ones, if it has such a value."""
    known = KINDS.get(kind)
    field = known.fields.get(name) if known else None
    return field.stands if field else None


def _text(name: str, label: str) -> Field:
    return Field(FieldName(name), FieldType.TEXT, label)


def _date(name: str, label: str) -> Field:
    return Field(FieldName(name), FieldType.DATE, label)


def _rating(name: FieldName, label: str) -> Field:
    return Field(name, FieldType.RATING, label)


def _choice(name: str, label: str, choices: tuple[str, ...]) -> Field:
    return Field(FieldName(name), FieldType.CHOICE, label, choices=choices)


def _reference(name: FieldName, label: str, *kinds: str) -> Field:
    return Field(name, FieldType.REFERENCE, label, kinds=kinds)


def _kind(name: str, label: str, *fields: Field, under: tuple[str, ...] = ()) -> Kind:
    parent = (Field(PARENT, FieldType.PARENT, "Belongs to", kinds=under),) if under else ()
    every = (
        *fields,
        *parent,
        Field(POSITION, FieldType.POSITION, "Order"),
        Field(REMOVED, FieldType.REMOVAL, "Removed"),
    )
    return Kind(name, label, {field.name: field for field in every})


_KINDS = (
    _kind("project", "Project", _text("text", "Name"), _text("remarks", "Remarks")),
    _kind("person", "Person", _text("text", "Name"), _text("mail", "Mail"), _text("department", "Department")),
    _kind(
        "analysis",
        "Analysis",
        _text("text", "Subject"),
        _choice("method", "Method", ANALYSIS_METHODS),
        _text("number", "FMEA number"),
        _text("company", "Company"),
        _text("location", "Location"),
        _text("customer", "Customer"),
        _text("program", "Model year / program"),
        _date("start_date", "Start date"),
        _date("revision_date", "Revision date"),
        _text("team", "Cross-functional team"),
        _text("responsible", "Responsibility"),
        _text("confidentiality", "Confidentiality"),
        _text("remarks", "Remarks"),
    ),
    _kind(
        "element",
        "Element",
        _text("text", "Element"),
        _choice("type", "Type", ELEMENT_TYPES),
        _text("remarks", "Remarks"),
        under=("analysis", "element"),
    ),
    _kind(
        "function",
        "Function",
        _text("text", "Function"),
        _text("requirement", "Requirement"),
        _text("remarks", "Remarks"),
        under=("element",),
    ),
    _kind(
        "failure",
        "Failure",
        _text("text", "Failure"),
        _rating(SEVERITY, "Severity"),
        _text("remarks", "Remarks"),
        under=("function", "element"),
    ),
    _kind("link", "Failure link", _reference(EFFECT, "Effect", "failure"), under=("failure",)),
    _kind(
        "line",
        "Cause line",
        _reference(CAUSE, "Cause", "failure"),
        _rating(OCCURRENCE, "Occurrence"),
        _rating(DETECTION, "Detection"),
        _text("filter_code", "Filter code"),
        _text("special", "Special characteristic"),
        _text("justification", "Justification"),
        _text("remarks", "Remarks"),
        under=("failure",),
    ),
    _kind(
        "control",
        "Control",
        _text("text", "Control"),
        _choice("type", "Type", CONTROL_TYPES),
        under=("line",),
    ),
    _kind(
        "action",
        "Action",
        _text("text", "Action"),
        _choice("type", "Type", ACTION_TYPES),
        _reference(FieldName("owner"), "Responsible", "person"),
        _date("due", "Target date"),
        Field(STATUS, FieldType.CHOICE, "Status", choices=STATUSES, stands=COMPLETED),
        _text("taken", "Action taken"),
        _text(EVIDENCE, "Evidence"),
        _date("completed_on", "Completion date"),
        _text("reason", "Reason"),
        _rating(SEVERITY, "Severity after action"),
        _rating(OCCURRENCE, "Occurrence after action"),
        _rating(DETECTION, "Detection after action"),
        _text("remarks", "Remarks"),
        under=("line",),
    ),
    _kind("column", "Own column", _text("text", "Title")),
)

KINDS: Mapping[str, Kind] = {kind.name: kind for kind in _KINDS}
"""Every kind this version knows, by name."""
