"""Lays the form sheet out for print: which value stands in which row, and over how many rows it reaches. Pure; writes no file.

One mode is one block: its effects stand beside its cause lines, a line is as tall as its longest list of controls or actions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Any

from forestall.changes import Entity, FieldName
from forestall.fmea.lines import Risk, risk_of
from forestall.fmea.risk import action_priority, risk_priority_number
from forestall.fmea.schema import CUSTOM_PREFIX, DETECTION, OCCURRENCE, PARENT, SEVERITY, TEXT
from forestall.fmea.sheet import Row, cause_of, effects_of, walk
from forestall.fmea.values import rating
from forestall.workbook.form import Span

if TYPE_CHECKING:
    from forestall.fmea.project import Project
    from forestall.ids import EntityId

NOTHING = "–"
"""Stands where a blank would be read as “the same as above”."""

Values = dict[str, Any]


@dataclass(slots=True)
class Part:
    """Values that stand in the same rows: from `first`, `rows` rows tall, counted inside the block."""

    span: Span
    first: int
    rows: int
    values: Values


@dataclass(slots=True)
class PrintedBlock:
    """The rows of one mode, or one row of a place where nothing has failed yet."""

    element: EntityId | None
    function: EntityId | None
    rows: int
    place: Values
    parts: list[Part] = field(default_factory=list)


def rows_by_analysis(project: Project) -> dict[EntityId | None, list[Row]]:
    """The rows of every analysis in the order of the sheet, also of those without any; under None what is recovered, if there is any."""
    found: dict[EntityId | None, list[Row]] = {analysis.id: [] for analysis in project.children(None, "analysis")}
    for row in walk(project):
        found.setdefault(row.analysis, []).append(row)
    return found


def blocks(project: Project, analysis: EntityId | None, rows: list[Row]) -> Iterator[PrintedBlock]:
    """The blocks of these rows, which are all rows of one analysis, and of its levels that have no row."""
    shown = _Shown()
    for key, group in groupby(rows, key=lambda row: (row.element, row.function, row.mode)):
        if key[0] is not None:
            yield from _levels_above(project, key[0], shown)
            shown.elements.add(key[0])
        yield _block(project, list(group))
    if analysis is not None:
        yield from _silent_levels(project, analysis, shown)


def used_keys(project: Project) -> frozenset[str]:
    """The keys of rarely used columns for which the project has a value somewhere."""
    found = set()
    for entity in project.all():
        if entity.kind == "control" and entity.values.get(FieldName("type")) == "monitoring":
            found.add("monitoring")
        elif entity.kind in _RARE:
            found |= {name for name in _RARE[entity.kind] if entity.values.get(FieldName(name)) is not None}
    return frozenset(found)


_RARE = {
    "function": ("requirement",),
    "line": ("justification", "filter_code", "special", "remarks"),
    "action": ("evidence",),
}


@dataclass(slots=True)
class _Shown:
    """Elements that some row names with what is above them."""

    elements: set[EntityId] = field(default_factory=set)


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
    return {
        "higher": project.text(above) if above else None,
        "element": project.text(element),
        "function": project.text(function),
        "requirement": project.value(function, FieldName("requirement")) if function else None,
    }


def _element_above(project: Project, element: EntityId | None) -> EntityId | None:
    parent = _parent(project, element)
    return parent.id if parent is not None and parent.kind == "element" else None


def _parent(project: Project, id: EntityId | None) -> Entity | None:
    parent = project.value(id, PARENT) if id is not None else None
    return project.shown(parent) if isinstance(parent, str) else None


def _block(project: Project, mine: list[Row]) -> PrintedBlock:
    first = mine[0]
    place = _place(project, first.element, first.function)
    if first.mode is None:
        return PrintedBlock(first.element, first.function, 1, place)
    effects = effects_of(project, first.mode)
    lines = [_line_parts(project, row) for row in mine]
    for parts in lines[1:]:
        # Without a word in the cause's column nobody could tell a line of its own from more of the line above.
        parts[0].values["cause"] = parts[0].values["cause"] or NOTHING
    heights = [max((part.first + part.rows for part in parts), default=1) for parts in lines]
    heights[-1] += max(0, len(effects) - sum(heights))
    block = PrintedBlock(first.element, first.function, sum(heights), place)
    mode = {"mode": project.text(first.mode), "function_higher": _function_above(project, effects)}
    block.parts.append(Part(Span.MODE, 0, block.rows, mode))
    block.parts += _listed(Span.EFFECT, [_effect(each) for each in effects], 0, block.rows)
    at = 0
    for parts, height in zip(lines, heights, strict=True):
        block.parts += [_moved(part, parts, at, height) for part in parts]
        at += height
    return block


def _moved(part: Part, parts: list[Part], at: int, height: int) -> Part:
    """A part of a line in its place in the block; the last one of its kind reaches to the line's end."""
    last = max(each.first for each in parts if each.span is part.span)
    rows = height - part.first if part.first == last else part.rows
    return Part(part.span, at + part.first, rows, part.values)


def _line_parts(project: Project, row: Row) -> list[Part]:
    line = project.get(row.line) if row.line else None
    risk = risk_of(project, row)
    lists: dict[Span, list[Values]] = {}
    for control in project.children(row.line, "control") if row.line else ():
        span, key = _CONTROLS.get(str(control.values.get(FieldName("type"))), _CONTROLS["prevention"])
        lists.setdefault(span, []).append({key: _text(control)})
    for action in project.children(row.line, "action") if row.line else ():
        lists.setdefault(Span.ACTION, []).append(_action(project, risk, action))
    height = max(map(len, lists.values()), default=1)
    parts = [Part(Span.LINE, 0, height, _line(project, row, line, risk))]
    for span, values in lists.items():
        parts += _listed(span, values, 0, height)
    return parts


_CONTROLS = {
    "prevention": (Span.PREVENTION, "prevention"),
    "detection": (Span.DETECTION, "detection_control"),
    "monitoring": (Span.MONITORING, "monitoring"),
}


def _listed(span: Span, values: list[Values], first: int, rows: int) -> list[Part]:
    """Values one below the other; the last one fills what is left."""
    last = len(values) - 1
    return [Part(span, first + i, rows - i if i == last else 1, each) for i, each in enumerate(values)]


def _line(project: Project, row: Row, line: Entity | None, risk: Risk) -> Values:
    cause = cause_of(project, row.line)
    values: Values = {
        "cause": project.text(cause),
        "occurrence": risk.occurrence,
        "detection": risk.detection,
        "ap": f"{risk.ap.value}{'?' if risk.worst_case else ''}" if risk.ap else None,
        "rpn": risk.rpn,
        **_below(project, row, cause),
    }
    for name in ("special", "filter_code", "justification", "remarks"):
        values[name] = line.values.get(FieldName(name)) if line else None
    if line is not None:
        values |= {name: value for name, value in line.values.items() if name.startswith(CUSTOM_PREFIX)}
    return values


def _below(project: Project, row: Row, cause: EntityId | None) -> Values:
    """The element and function below the focus on which the cause hangs."""
    home = _parent(project, cause)
    if home is None:
        return {}
    if home.kind == "element":
        return {"lower": _text(home)} if home.id != row.element else {}
    element = _parent(project, home.id)
    if home.id == row.function and element is not None and element.id == row.element:
        return {}
    lower = _text(element) if element is not None and element.id != row.element else None
    return {"lower": lower, "function_lower": _text(home)}


def _function_above(project: Project, effects: list[Entity]) -> str | None:
    for effect in effects:
        home = _parent(project, effect.id)
        if home is not None and home.kind == "function":
            return _text(home)
    return None


def _effect(effect: Entity) -> Values:
    return {"effect": _text(effect), "severity": rating(effect.values.get(SEVERITY))}


def _action(project: Project, risk: Risk, action: Entity) -> Values:
    kind = "detection_action" if action.values.get(FieldName("type")) == "detection" else "prevention_action"
    owner = action.values.get(FieldName("owner"))
    values: Values = {kind: _text(action), "owner": project.text(owner) if isinstance(owner, str) else None}
    for name in ("due", "status", "taken", "evidence", "completed_on"):
        values[name] = action.values.get(FieldName(name))
    after = [rating(action.values.get(name)) for name in (SEVERITY, OCCURRENCE, DETECTION)]
    values |= dict(zip(("severity_after", "occurrence_after", "detection_after"), after, strict=True))
    before = (risk.severity, risk.occurrence, risk.detection)
    ratings = [new or old for new, old in zip(after, before, strict=True)]
    known = [value for value in ratings if value is not None]
    if any(after) and len(known) == len(ratings):
        values["ap_after"] = action_priority(*known).value
        values["rpn_after"] = risk_priority_number(*known)
    return values


def _text(entity: Entity) -> str | None:
    value = entity.values.get(TEXT)
    return str(value) if value is not None else None
