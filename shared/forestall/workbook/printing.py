"""Lays the form sheet out for print: which value stands in which row, and over how many rows it reaches. Pure; writes no file.

One mode is one block: its effects stand beside its cause lines, a line is as tall as its longest list of controls or actions.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Any

from forestall.changes import Entity, FieldName
from forestall.fmea.columns import Column, Content
from forestall.fmea.entry import cell_text, pieces_of
from forestall.fmea.kinds.optimization import BY, CONFIRMED, DATE, OWNER, PRELIMINARY
from forestall.fmea.lines import Risk, risk_of
from forestall.fmea.meanings import written_rating
from forestall.fmea.rounds import RATED, Rated, after_each, is_preliminary
from forestall.fmea.schema import CUSTOM_PREFIX, DETECTION, FREQUENCY, MITIGATED, MONITORING, OCCURRENCE, PARENT, SEVERITY, TEXT
from forestall.fmea.sheet import Row, cause_of, effects_at, mitigated_of, walk
from forestall.fmea.symbols import special_said
from forestall.workbook.form import Span, places_of

if TYPE_CHECKING:
    from forestall.fmea.project import Project
    from forestall.ids import EntityId
    from forestall.workbook.form import FormColumn

NOTHING = "–"
"""Stands where a blank would be read as “the same as above”."""

EXPECTED = "expected"
"""Under this key an action or a round says whether its ratings are only expected; no column shows it."""

Values = dict[str, Any]
After = Mapping["EntityId", Rated]
"""What a line has after each of its actions and rounds."""


@dataclass(slots=True)
class Part:
    """Values that stand in the same rows: from `first`, `rows` rows tall, counted inside the block."""

    span: Span
    first: int
    rows: int
    values: Values
    subject: EntityId | None = None
    """What the values are about: the mode, the effect, the line, the control, the action or the round."""
    link: EntityId | None = None
    """Of an effect: what links the mode to it."""


@dataclass(slots=True)
class PrintedBlock:
    """The rows of one mode, or one row of a place where nothing has failed yet."""

    element: EntityId | None
    function: EntityId | None
    rows: int
    place: Values
    parts: list[Part] = field(default_factory=list)


def rows_by_analysis(project: Project, lines: Collection[str] | None = None) -> dict[EntityId | None, list[Row]]:
    """The rows of every analysis in the order of the sheet, also of those without any; under None what is recovered, if there is any.
    With `lines` only the rows whose deepest thing is named there, and only the analyses that have some."""
    if lines is not None:
        kept: dict[EntityId | None, list[Row]] = {}
        for row in walk(project):
            if is_wanted(row, lines):
                kept.setdefault(row.analysis, []).append(row)
        return kept
    found: dict[EntityId | None, list[Row]] = {analysis.id: [] for analysis in project.children(None, "analysis")}
    for row in walk(project):
        found.setdefault(row.analysis, []).append(row)
    return found


def is_wanted(row: Row, lines: Collection[str]) -> bool:
    """Whether a row is named in a list of wanted ones: by its line, or by its mode, function or element where it has none."""
    return (row.line or row.mode or row.function or row.element or "") in lines


def blocks(
    project: Project, analysis: EntityId | None, rows: list[Row], columns: Sequence[FormColumn], *, levels: bool = True
) -> Iterator[PrintedBlock]:
    """The blocks of these rows, which are rows of one analysis; for a sheet of these columns. `levels`: they are all there are, and the
    levels that have no row get one."""
    shown, sheet = _Shown(), _Sheet.of(columns)
    for key, group in groupby(rows, key=lambda row: (row.element, row.function, row.mode)):
        if key[0] is not None and levels:
            yield from _levels_above(project, key[0], shown)
            shown.elements.add(key[0])
        yield _block(project, list(group), sheet)
    if analysis is not None and levels:
        yield from _silent_levels(project, analysis, shown)


_TYPE = FieldName("type")
_PLACE = FieldName("place")
_AFTER = tuple((name, f"{name}_after") for name in RATED)
_OF_ELEMENT = ("station", "number", "failure_rate", "failure_rate_unit")
_OF_MODE = ("mission_phase", "compensating", "probability_level", "mode_ratio", "operating_time")
_OF_LINE = ("filter_code", "justification", "remarks", "frequency_rationale", "system_response")
_OF_ACTION = ("due", "status", "taken", "evidence", "completed_on")
_COMPUTED = frozenset({Content.CRITICALITY, Content.ITEM_CRITICALITY})


@dataclass(slots=True)
class _Shown:
    """Elements that some row names with what is above them."""

    elements: set[EntityId] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What the columns of a sheet ask for: in which of them effects stand, and which results are costly."""

    effects: Mapping[str, str]
    others: str
    criticality: Column | None = None
    item: Column | None = None

    @classmethod
    def of(cls, columns: Sequence[FormColumn]) -> _Sheet:
        """What these columns ask for."""
        computed = {each.shows.content: each.shows for each in columns if each.shows is not None and each.shows.content in _COMPUTED}
        return cls(*places_of(columns), computed.get(Content.CRITICALITY), computed.get(Content.ITEM_CRITICALITY))


def _levels_above(project: Project, element: EntityId, shown: _Shown) -> Iterator[PrintedBlock]:
    """Levels that have no failures of their own would be lost on paper: each gets one row that names it and what is above it."""
    above = _element_above(project, element)
    if above is None or above in shown.elements:
        return
    shown.elements.add(above)
    yield from _levels_above(project, above, shown)
    if _element_above(project, above) is not None:
        yield PrintedBlock(above, None, 1, _place(project, above, None))


def _silent_levels(project: Project, analysis: EntityId, shown: _Shown) -> Iterator[PrintedBlock]:
    """Elements without failures and functions, and without a cause that names them."""
    todo = [child.id for child in reversed(project.children(analysis, "element"))]
    while todo:
        element = todo.pop()
        todo += [child.id for child in reversed(project.children(element, "element"))]
        if element not in shown.elements and not _is_named(project, element):
            shown.elements.add(element)
            yield PrintedBlock(element, None, 1, _place(project, element, None))


def _is_named(project: Project, element: EntityId) -> bool:
    """Whether the element stands in somebody's row as the one above or below."""
    hanging = [element, *(function.id for function in project.children(element, "function"))]
    return bool(project.children(element, "element")) or any(project.children(each, "failure") for each in hanging)


def _place(project: Project, element: EntityId | None, function: EntityId | None) -> Values:
    above = _element_above(project, element)
    entity = project.get(element) if element else None
    return {
        "higher": project.text(above) if above else None,
        "element": project.text(element),
        "function": project.text(function),
        "requirement": project.value(function, FieldName("requirement")) if function else None,
        **_fields(entity, _OF_ELEMENT),
    }


def _fields(entity: Entity | None, names: Iterable[str]) -> Values:
    """The fields that are filled, under their own names."""
    values = entity.values if entity is not None else {}
    return {name: value for name in names if (value := values.get(FieldName(name))) is not None}


def _element_above(project: Project, element: EntityId | None) -> EntityId | None:
    parent = _parent(project, element)
    return parent.id if parent is not None and parent.kind == "element" else None


def _parent(project: Project, id: EntityId | None) -> Entity | None:
    parent = project.value(id, PARENT) if id is not None else None
    return project.shown(parent) if isinstance(parent, str) else None


def _block(project: Project, mine: list[Row], sheet: _Sheet) -> PrintedBlock:
    first = mine[0]
    place = _place(project, first.element, first.function)
    if sheet.item is not None:
        place["item_criticality"] = cell_text(project, first, sheet.item)
    if first.mode is None:
        return PrintedBlock(first.element, first.function, 1, place)
    pairs = effects_at(project, first.mode, "")
    effects = [effect for _, effect in pairs]
    lines = [_line_parts(project, row) for row in mine]
    for parts in lines[1:]:
        # Without a word in the cause's column nobody could tell a line of its own from more of the line above.
        parts[0].values["cause"] = parts[0].values["cause"] or NOTHING
    heights = [max((part.first + part.rows for part in parts), default=1) for parts in lines]
    heights[-1] += max(0, len(effects) - sum(heights))
    block = PrintedBlock(first.element, first.function, sum(heights), place)
    mode = {"mode": project.text(first.mode), "function_higher": _function_above(project, effects)}
    mode |= _fields(project.get(first.mode), _OF_MODE)
    block.parts.append(Part(Span.MODE, 0, block.rows, mode, first.mode))
    block.parts += _effect_parts(project, first, pairs, block.rows, sheet)
    at = 0
    for parts, height in zip(lines, heights, strict=True):
        block.parts += [_moved(part, parts, at, height) for part in parts]
        at += height
    return block


def _moved(part: Part, parts: list[Part], at: int, height: int) -> Part:
    """A part of a line in its place in the block; the last one of its kind reaches to the line's end."""
    last = max(each.first for each in parts if each.span is part.span)
    rows = height - part.first if part.first == last else part.rows
    return Part(part.span, at + part.first, rows, part.values, part.subject)


def _effect_parts(project: Project, row: Row, pairs: Sequence[tuple[Entity | None, Entity]], rows: int, sheet: _Sheet) -> Iterator[Part]:
    """The effects of a mode, one below the other."""
    column = sheet.criticality
    results = {piece.entity: piece.text for piece in pieces_of(project, row, column)} if column is not None else {}
    last = len(pairs) - 1
    for place, (link, effect) in enumerate(pairs):
        values = _effect(project, row, link, effect, sheet)
        if link is not None and link.id in results:
            values["criticality"] = results[link.id]
        yield Part(Span.EFFECT, place, rows - place if place == last else 1, values, effect.id, link.id if link is not None else None)


def _line_parts(project: Project, row: Row) -> list[Part]:
    line = project.get(row.line) if row.line else None
    risk = risk_of(project, row)
    lists: dict[Span, list[tuple[EntityId, Values]]] = {}
    for control in project.children(row.line, "control") if row.line else ():
        span, key = _control_column(control)
        lists.setdefault(span, []).append((control.id, {key: _text(control)}))
    if optimized := _optimized(project, row):
        lists[Span.ACTION] = optimized
    height = max(map(len, lists.values()), default=1)
    parts = [Part(Span.LINE, 0, height, _line(project, row, line, risk), row.line)]
    for span, values in lists.items():
        parts += _listed(span, values, height)
    return parts


def _optimized(project: Project, row: Row) -> list[tuple[EntityId, Values]]:
    """What is done about a line: its actions, and below them the rounds of rating that no action brought."""
    actions, rounds = (project.children(row.line, kind) if row.line else [] for kind in ("action", "round"))
    after = after_each(project, row.line) if actions or rounds else {}
    return [
        *((each.id, _action(project, row, each, after)) for each in actions),
        *((each.id, _round(project, row, each, after)) for each in rounds),
    ]


_CONTROLS = {
    "prevention": (Span.PREVENTION, "prevention"),
    "detection": (Span.DETECTION, "detection_controls"),
    "monitoring": (Span.MONITORING, "monitoring_controls"),
}


def _control_column(control: Entity) -> tuple[Span, str]:
    """Where a control stands; one of no type we know with those that prevent."""
    return _CONTROLS.get(str(control.values.get(_TYPE)), _CONTROLS["prevention"])


def _listed(span: Span, values: list[tuple[EntityId, Values]], rows: int) -> Iterator[Part]:
    """Values one below the other; the last one fills what is left."""
    last = len(values) - 1
    return (Part(span, i, rows - i if i == last else 1, each, subject) for i, (subject, each) in enumerate(values))


def _line(project: Project, row: Row, line: Entity | None, risk: Risk) -> Values:
    cause = cause_of(project, row.line)
    values: Values = {
        "cause": project.text(cause),
        "occurrence": written_rating(project, row.analysis, line, OCCURRENCE),
        "detection": written_rating(project, row.analysis, line, DETECTION),
        "ap": risk.said or None,
        "rpn": risk.rpn,
        **_below(project, row, cause),
    }
    if line is None:
        return values
    values |= _fields(line, _OF_LINE)
    values["special"] = special_said(project, line, row.analysis) or None
    if FREQUENCY in line.values or MONITORING in line.values or MITIGATED in line.values:
        values |= _response(project, row, line)
    values |= {name: value for name, value in line.values.items() if name.startswith(CUSTOM_PREFIX)}
    return values


def _response(project: Project, row: Row, line: Entity) -> Values:
    """What FMEA-MSR rates: how often, how surely noticed in time, and what is left of the effect then."""
    left = project.get(mitigated_of(project, line.id) or "")
    return {
        "frequency": written_rating(project, row.analysis, line, FREQUENCY),
        "monitoring": written_rating(project, row.analysis, line, MONITORING),
        "mitigated": _text(left) if left is not None else None,
        "mitigated_severity": written_rating(project, row.analysis, left, SEVERITY),
    }


def _below(project: Project, row: Row, cause: EntityId | None) -> Values:
    """The element and function below the focus on which the cause hangs."""
    home = _parent(project, cause)
    if home is None:
        return {}
    if home.kind == "element":
        return _element_below(row, home)
    element = _parent(project, home.id)
    if home.id == row.function and element is not None and element.id == row.element:
        return {}
    return {**_element_below(row, element), "function_lower": _text(home)}


def _element_below(row: Row, element: Entity | None) -> Values:
    if element is None or element.id == row.element:
        return {}
    return {"lower": _text(element), "four_m": element.values.get(FieldName("four_m"))}


def _function_above(project: Project, effects: list[Entity]) -> str | None:
    for effect in effects:
        home = _parent(project, effect.id)
        if home is not None and home.kind == "function":
            return _text(home)
    return None


def _effect(project: Project, row: Row, link: Entity | None, effect: Entity, sheet: _Sheet) -> Values:
    place = effect.values.get(_PLACE)
    return {
        sheet.effects.get(place, sheet.others) if isinstance(place, str) else sheet.others: _text(effect),
        "severity": written_rating(project, row.analysis, effect, SEVERITY),
        **_fields(effect, ("severity_class",)),
        **_fields(link, ("effect_probability",)),
    }


def _action(project: Project, row: Row, action: Entity, after: After) -> Values:
    owner = action.values.get(OWNER)
    values: Values = {_action_column(action): _text(action), "owner": project.text(owner) if isinstance(owner, str) else None}
    return {**values, **_fields(action, _OF_ACTION), **_rated_anew(project, row, action, after)}


def _action_column(action: Entity) -> str:
    return _ACTIONS.get(str(action.values.get(_TYPE)), "prevention_action")


_ACTIONS = {"detection": "detection_action", "monitoring": "monitoring_action", "system response": "response_action"}


def _round(project: Project, row: Row, round: Entity, after: After) -> Values:
    """A round of rating that no action brought: it stands below the actions, in their columns."""
    by = round.values.get(BY)
    values: Values = {
        "round": PRELIMINARY if is_preliminary(round) else CONFIRMED,
        "completed_on": round.values.get(DATE),
        "owner": project.text(by) if isinstance(by, str) else None,
        "taken": round.values.get(FieldName("remarks")),
    }
    return {**values, **_rated_anew(project, row, round, after)}


def _rated_anew(project: Project, row: Row, entity: Entity, after: After) -> Values:
    """The ratings that an action or a round gives, and what the line is with them; in brackets what is only expected."""
    values: Values = {key: written_rating(project, row.analysis, entity, name) for name, key in _AFTER}
    if (rated := after.get(entity.id)) is None:
        return values
    values["ap_after"] = rated.ap_said or None
    values["rpn_after"] = rated.rpn_said if rated.preliminary else rated.rpn
    return {**values, EXPECTED: rated.preliminary}


def _text(entity: Entity) -> str | None:
    value = entity.values.get(TEXT)
    return str(value) if value is not None else None
