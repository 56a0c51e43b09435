"""The columns of a form sheet in a workbook: those of `fmea.columns`, each with what its cells span and how they look. No form of its own.

Paper cannot be scrolled to a column that is hidden, so a sheet also has every column of other forms in which something stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from forestall.changes import FieldName
from forestall.fmea.columns import ALSO, FORMS, KIND_OF_FIELD, Column, Content, Level, Step, form_of, own_columns, wide_enough
from forestall.fmea.kinds.optimization import CERTAINTY
from forestall.fmea.model import field_of
from forestall.fmea.rounds import RATED
from forestall.fmea.schema import FieldType

if TYPE_CHECKING:
    from forestall.fmea.project import Project
    from forestall.ids import EntityId


class Span(Enum):
    """What a cell of a column stands for, and so over how many rows it reaches."""

    ELEMENT = "all rows of an element"
    FUNCTION = "all rows of a function"
    MODE = "all rows of a mode"
    EFFECT = "the rows beside an effect"
    LINE = "all rows of a cause line"
    PREVENTION = "the rows beside a prevention control"
    DETECTION = "the rows beside a detection control"
    MONITORING = "the rows beside a monitoring control"
    ACTION = "the rows beside an action"


class Look(Enum):
    """How a cell is written."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    PRIORITY = "priority"


@dataclass(frozen=True, slots=True)
class FormColumn:
    """One column: the key of the value it shows, its heading and the one above, and its width in characters. `shows`: the column of the
    form it is."""

    key: str
    title: str
    block: str
    span: Span
    width: int = 24
    look: Look = Look.TEXT
    shows: Column | None = None


Filled = frozenset[tuple[str, str]]
"""Kinds with their fields in which something stands; of controls and actions their types."""

ACTION_BLOCKS = frozenset({Step.OPTIMIZATION.value, Step.OWN.value})
"""The blocks that go on a page of their own."""


def sheet_columns(project: Project, analysis: EntityId | None, filled: Filled, form: str | None = None) -> tuple[FormColumn, ...]:
    """The columns of an analysis, in its form or the wished one, and behind them the users' own."""
    name = form_of(project.get(analysis) if analysis else None, form)
    columns = [each for each in _with_one_severity(FORMS[name]) if each.key not in _RARE or _is_filled(each, filled)]
    for donor in _DONORS:
        _take_over(columns, donor, filled)
    return tuple(map(_of_sheet, (*wide_enough(project, columns), *own_columns(project))))


def filled_fields(project: Project) -> Filled:
    """What stands anywhere in the project, of all that a column could show."""
    found: set[tuple[str, str]] = set()
    wanted = {kind: set(names) for kind, names in _WANTED.items()}
    for entity in project.all():
        if entity.kind in _TYPED:
            found.add((entity.kind, str(entity.values.get(_TYPE))))
        open_ = wanted.get(entity.kind)
        if open_ and not open_.isdisjoint(entity.values):
            here = {name for name in open_ if entity.values.get(name) is not None}
            open_ -= here
            found |= {(entity.kind, name) for name in here}
    return frozenset(found)


_TYPE = FieldName("type")
_TYPED = frozenset({"control", "action"})
_RARE = frozenset({"station", "four_m", "requirement", "special", "filter_code", "evidence", "failure_rate_unit"})
_LEVELS = frozenset({Content.LOWER, Content.HIGHER_FUNCTION, Content.LOWER_FUNCTION})
_EFFECTS = frozenset({Content.EFFECTS, Content.SEVERITY})
_COMPUTED = frozenset(
    {
        Content.HIGHER,
        Content.PRIORITY,
        Content.RPN,
        Content.PRIORITY_AFTER,
        Content.RPN_AFTER,
        Content.CRITICALITY,
        Content.ITEM_CRITICALITY,
    }
)
_BY_KEY: Mapping[str, Column] = {column.key: column for form in FORMS.values() for column in form}
_ROUND = Column("round", "Re-rating", Step.OPTIMIZATION, Level.LINE, Content.ACTION_FIELD, CERTAINTY, 12)
_DONORS = (*(FORMS[name] for name in ("dfmea", "msr", "aiag-4", "mil-std-1629a", "pfmea")), ALSO, (_BY_KEY["detection_action"], _ROUND))
"""Forms in the order in which another one borrows from them."""
_ALWAYS: Mapping[str, tuple[str, ...]] = {
    "failure": ("severity",),
    "line": ("mitigated", "symbol"),
    "round": (CERTAINTY, *RATED, "date", "by", "remarks"),
}
_WANTED: Mapping[str, frozenset[FieldName]] = {
    kind: frozenset(
        FieldName(name)
        for name in (
            *_ALWAYS.get(kind, ()),
            *(each.field for donor in _DONORS for each in donor if KIND_OF_FIELD.get(each.content) == kind),
        )
    )
    for kind in ("element", "function", "failure", "link", "line", "action", "round")
}
_OF_ROUNDS = {"completed_on": "date", "owner": "by", "taken": "remarks"}
"""In which field of a round stands what a column shows of actions."""


def _with_one_severity(form: Sequence[Column]) -> list[Column]:
    """Beside each effect stands its severity: where every effect has rows of its own, one column does for all places."""
    return [each for each in form if each.content is not Content.SEVERITY or each.key == "severity"]


def _take_over(columns: list[Column], donor: Sequence[Column], filled: Filled) -> None:
    """Puts in what else is filled, behind what it follows on the other form."""
    shown = {(each.content, each.field) for each in columns} | {(each.content, "") for each in columns if each.content in _EFFECTS}
    with_levels = any(each.content is Content.HIGHER for each in columns)
    for column in donor:
        what = (column.content, "" if column.content in _EFFECTS else column.field)
        wanted = with_levels if column.content in _LEVELS else column.content not in _COMPUTED and _is_filled(column, filled)
        if what in shown or not wanted:
            continue
        shown.add(what)
        columns.insert(_place_of(column, columns, donor), column)


def _place_of(column: Column, columns: Sequence[Column], donor: Sequence[Column]) -> int:
    """Behind the last column before it on its own form that is here; else at the end of its step."""
    before = [each.key for each in donor[: donor.index(column)] if each.step is column.step]
    keys = [each.key for each in columns]
    known = [keys.index(key) for key in before if key in keys]
    if known:
        return known[-1] + 1
    order = list(Step)
    return sum(order.index(each.step) <= order.index(column.step) for each in columns)


def _is_filled(column: Column, filled: Filled) -> bool:
    match column.content:
        case Content.CONTROLS:
            return ("control", column.field) in filled
        case Content.ACTIONS:
            return ("action", column.field) in filled
        case Content.SEVERITY:
            return ("failure", "severity") in filled
        case Content.MITIGATED | Content.MITIGATED_FIELD:
            return ("line", "mitigated") in filled
        case Content.LINE_FIELD if column.key == "special":
            return bool(filled & {("line", "special"), ("line", "symbol")})
        case Content.ACTION_FIELD if column is _ROUND:
            return any(kind == "round" for kind, _ in filled)
        case Content.ACTION_FIELD:
            return ("action", column.field) in filled or ("round", _OF_ROUNDS.get(column.field, column.field)) in filled
        case content if (kind := KIND_OF_FIELD.get(content)) is not None:
            return (kind, column.field) in filled
        case _:
            return False


_SPANS: Mapping[Content, Span] = {
    **dict.fromkeys((Content.EFFECTS, Content.SEVERITY, Content.EFFECT_FIELD, Content.LINK_FIELD, Content.CRITICALITY), Span.EFFECT),
    **dict.fromkeys((Content.ACTIONS, Content.ACTION_FIELD, Content.PRIORITY_AFTER, Content.RPN_AFTER), Span.ACTION),
}
_OF_CONTROLS = {"prevention": Span.PREVENTION, "detection": Span.DETECTION, "monitoring": Span.MONITORING}
_OF_LEVEL = {Level.ELEMENT: Span.ELEMENT, Level.FUNCTION: Span.FUNCTION, Level.MODE: Span.MODE, Level.LINE: Span.LINE}
_NUMBERED = frozenset({FieldType.RATING, FieldType.NUMBER})


def _of_sheet(column: Column) -> FormColumn:
    span = _OF_CONTROLS[column.field] if column.content is Content.CONTROLS else _SPANS.get(column.content, _OF_LEVEL[column.level])
    return FormColumn(column.key, column.title, column.step.value, span, column.width, _look(column), column)


def _look(column: Column) -> Look:
    if column.content in (Content.PRIORITY, Content.PRIORITY_AFTER):
        return Look.PRIORITY
    field = field_of(KIND_OF_FIELD.get(column.content, ""), FieldName(column.field))
    if field is not None and field.type is FieldType.DATE:
        return Look.DATE
    is_number = column.is_number or (field is not None and field.type in _NUMBERED) or column.content is Content.CRITICALITY
    return Look.NUMBER if is_number else Look.TEXT


def places_of(columns: Iterable[FormColumn]) -> tuple[Mapping[str, str], str]:
    """In which column an effect stands that is noticed at a place, and in which all others."""
    found = {each.shows.field: each.key for each in columns if each.shows is not None and each.shows.content is Content.EFFECTS}
    return found, next(reversed(found.values()), "effects")
