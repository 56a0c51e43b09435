"""What the window says about a cell when asked: why this AP, what a rating means, who wants what, who changed it last. Pure, as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from html import escape

from forestall.changes import Head, Value
from forestall.clock import Stamp, millis
from forestall.fmea.basis import basis_of, is_ordinary
from forestall.fmea.cells import candidates, is_contested
from forestall.fmea.columns import Column, Content
from forestall.fmea.entry import cells_of
from forestall.fmea.lines import Risk, risk_of
from forestall.fmea.meanings import code_of, meaning_of
from forestall.fmea.methods.known import AP, known_scheme
from forestall.fmea.methods.least import least_changes
from forestall.fmea.methods.reading import RATED_FIELDS
from forestall.fmea.methods.scheme import Judgement
from forestall.fmea.project import Project
from forestall.fmea.rounds import history
from forestall.fmea.schema import REMOVED
from forestall.fmea.sheet import Row
from forestall.fmea.values import rating
from forestall_desktop.tongue import tr


def tip(project: Project, row: Row, column: Column) -> str:
    """Everything worth saying about a cell, empty if nothing is."""
    parts = [*_risk(project, row, column), *_after(project, row, column), *_scale(project, row, column), *_contested(project, row, column)]
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
        return tr("at an unknown time")


def _risk(project: Project, row: Row, column: Column) -> Iterator[str]:
    if column.content is not Content.PRIORITY:
        return
    risk = risk_of(project, row)
    judgement = risk.judgement or _common(risk)
    if judgement is None:
        ordinary = is_ordinary(project, row.analysis)
        yield tr("Rate S, O and D to see the action priority") if ordinary else tr("Rate this line to see its risk")
        return
    yield f"<b>{escape(str(judgement))}</b>"
    if not judgement.scheme.verified:
        yield f"<b>{tr('Unverified:')}</b> {escape(judgement.scheme.source)}"
    if risk.worst_case:
        yield tr("A rating is contested: the worst possible result is shown")
    if risk.mixed:
        yield tr("These ratings were made under different schemes: rate the line again")
    for better, ways in least_changes(judgement.scheme, *judgement.ratings).items():
        yield tr("{better} would need {ways}", better=escape(better.code), ways=tr(", or ").join(escape(str(way)) for way in ways[:3]))


def _after(project: Project, row: Row, column: Column) -> Iterator[str]:
    """What the line has after each action and round, and which of it is only expected."""
    if column.content not in (Content.PRIORITY_AFTER, Content.RPN_AFTER) or row.line is None:
        return
    for rated in (each for each in history(project, row.line) if each.round is not None):
        if rated.judgement is not None:
            expected = tr(" – expected, until it is completed or confirmed") if rated.preliminary else ""
            yield f"<b>{escape(str(rated.judgement))}</b>{expected}"
            if not rated.judgement.scheme.verified:
                yield f"<b>{tr('Unverified:')}</b> {escape(rated.judgement.scheme.source)}"


def _common(risk: Risk) -> Judgement | None:
    """The action priority of DFMEA and PFMEA with its bands."""
    if risk.severity is None or risk.occurrence is None or risk.detection is None:
        return None
    return known_scheme(AP).judge(risk.severity, risk.occurrence, risk.detection)


def _scale(project: Project, row: Row, column: Column) -> Iterator[str]:
    """What the ratings in a cell mean, in the words of the catalogue each was made under."""
    for id, name in cells_of(project, row, column):
        entity, value = project.get(id), rating(project.value(id, name))
        if name in RATED_FIELDS and entity is not None and value is not None:
            basis = basis_of(project, row.analysis, entity, name)
            code, meaning = code_of(project, basis, name, value), meaning_of(project, basis, name, value)
            yield f"<b>{escape(code)}</b> {escape(meaning)}".rstrip()


def _contested(project: Project, row: Row, column: Column) -> Iterator[str]:
    for id, name in cells_of(project, row, column):
        entity = project.get(id)
        for field in (name, REMOVED):
            if entity is not None and is_contested(entity, field):
                yield tr("<b>≠ Contested</b> – both values are kept until somebody decides:")
                yield from (
                    f"“{escape(_candidate(project, field, each.value))}” – {escape(each.head.author)}, {said_when(each.head.stamp)}"
                    for each in candidates(entity, field)
                )


def _candidate(project: Project, field: str, value: Value) -> str:
    if field == REMOVED:
        return tr("remove") if value else tr("keep")
    return said_value(project, value)


def _last_change(project: Project, row: Row, column: Column) -> str:
    heads = list(_heads(project, row, column))
    if not heads:
        return ""
    last = max(heads, key=lambda head: head.rank)
    return tr("Last changed by {author}, {when}", author=last.author, when=said_when(last.stamp))


def _heads(project: Project, row: Row, column: Column) -> Iterable[Head]:
    for id, name in cells_of(project, row, column):
        entity = project.get(id)
        if entity is not None:
            yield from entity.heads(name)
