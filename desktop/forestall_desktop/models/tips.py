"""What the window says about a cell when asked: why this AP, what a rating means, who wants what, who changed it last. Pure, as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from html import escape

from forestall.changes import FieldName, Head, Value
from forestall.clock import Stamp, millis
from forestall.fmea.cells import candidates, is_contested
from forestall.fmea.columns import Column, Content
from forestall.fmea.entry import cells_of
from forestall.fmea.lines import risk_of
from forestall.fmea.project import Project
from forestall.fmea.risk import cheapest_improvements, explain
from forestall.fmea.scales import scale_text
from forestall.fmea.schema import REMOVED
from forestall.fmea.sheet import Row
from forestall.fmea.values import rating

_FACTORS = {"severity": "severity", "occurrence": "occurrence", "detection": "detection"}


def tip(project: Project, row: Row, column: Column) -> str:
    """Everything worth saying about a cell, empty if nothing is."""
    parts = [*_risk(project, row, column), *_scale(project, row, column), *_contested(project, row, column)]
    last = _last_change(project, row, column)
    return "<br>".join([*parts, *([f"<i>{escape(last)}</i>"] if last else [])])


def said_value(project: Project, value: Value) -> str:
    """A cell's value for people: an entity by its wording, nothing as a dash."""
    if value is None:
        return "(empty)"
    named = project.get(value) if isinstance(value, str) and len(value) == 16 else None
    return project.text(named.id) if named is not None else str(value)


def said_when(stamp: Stamp) -> str:
    """A stamp in this computer's own time, as 2027-03-31 14:02."""
    try:
        return datetime.fromtimestamp(millis(stamp) / 1000).astimezone().strftime("%Y-%m-%d %H:%M")
    except (OverflowError, ValueError, OSError):
        return "at an unknown time"


def method_of(project: Project, row: Row) -> str:
    """The method whose scales apply; design where nobody said."""
    method = project.get(row.analysis) if row.analysis else None
    return str((method.values.get(_METHOD) if method else None) or "dfmea")


def _risk(project: Project, row: Row, column: Column) -> Iterator[str]:
    if column.content is not Content.PRIORITY:
        return
    risk = risk_of(project, row)
    if risk.severity is None or risk.occurrence is None or risk.detection is None:
        yield "Rate S, O and D to see the action priority"
        return
    yield f"<b>{escape(str(explain(risk.severity, risk.occurrence, risk.detection)))}</b>"
    if risk.worst_case:
        yield "A rating is contested: the worst possible priority is shown"
    for better, ways in cheapest_improvements(risk.severity, risk.occurrence, risk.detection).items():
        if ways:
            yield f"{better.value} would need " + " or ".join(f"O {way.occurrence} with D {way.detection}" for way in ways[:3])


def _scale(project: Project, row: Row, column: Column) -> Iterator[str]:
    factor = "severity" if column.content is Content.SEVERITY else column.field
    if factor not in _FACTORS:
        return
    for cell in cells_of(project, row, column):
        value = rating(project.value(*cell))
        if value is not None:
            meaning = _meaning(method_of(project, row), factor, value)
            yield f"<b>{value}</b> {escape(meaning)}" if meaning else f"<b>{value}</b>"


def _meaning(method: str, factor: str, value: int) -> str:
    try:
        return scale_text(method, factor, value)
    except ValueError:  # no texts for this method
        return ""


def _contested(project: Project, row: Row, column: Column) -> Iterator[str]:
    for id, name in cells_of(project, row, column):
        entity = project.get(id)
        for field in (name, REMOVED):
            if entity is not None and is_contested(entity, field):
                yield "<b>≠ Contested</b> – both values are kept until somebody decides:"
                yield from (
                    f"“{escape(_candidate(project, field, each.value))}” – {escape(each.head.author)}, {said_when(each.head.stamp)}"
                    for each in candidates(entity, field)
                )


def _candidate(project: Project, field: str, value: Value) -> str:
    if field == REMOVED:
        return "remove" if value else "keep"
    return said_value(project, value)


def _last_change(project: Project, row: Row, column: Column) -> str:
    heads = list(_heads(project, row, column))
    if not heads:
        return ""
    last = max(heads, key=lambda head: head.rank)
    return f"Last changed by {last.author}, {said_when(last.stamp)}"


def _heads(project: Project, row: Row, column: Column) -> Iterable[Head]:
    for id, name in cells_of(project, row, column):
        entity = project.get(id)
        if entity is not None:
            yield from entity.heads(name)


_METHOD = FieldName("method")
