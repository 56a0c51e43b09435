"""What is to be said about a cause line: its cause, its ratings, the controls behind them, and what is done where the priority is high."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from math import ceil

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.basis import analysis_with, basis_now, basis_of, is_ordinary
from forestall.fmea.findings.rules import Finding, Rule, found
from forestall.fmea.judging import scheme_of
from forestall.fmea.kinds.optimization import NOT_IMPLEMENTED, REASON, TYPE
from forestall.fmea.lines import Risk, risk_of
from forestall.fmea.meanings import code_of, off_scale, worst_rating
from forestall.fmea.methods.reading import RATED_FIELDS
from forestall.fmea.methods.scheme import GRADES_MAX
from forestall.fmea.project import Project
from forestall.fmea.risk import Priority
from forestall.fmea.schema import CATALOGUE, CAUSE, DETECTION, OCCURRENCE, PARENT, SEVERITY, STATUS
from forestall.fmea.sheet import Row, actions_of, cause_of
from forestall.fmea.values import rating
from forestall.ids import EntityId

_SEVERE_SHARE = 0.9
"""From this share of the severity scale on (9 of 10, 4 of 4) an effect is about safety or the law."""
_JUSTIFICATION, _SPECIAL, _SYMBOL = FieldName("justification"), FieldName("special"), FieldName("symbol")
_REVIEWED = FieldName("management_review")


def of_line(project: Project, line: Entity, _today: date) -> Iterator[Finding]:
    """The remarks on one cause line."""
    mode = mode_of(project, line)
    if mode is None:
        return
    cause = project.text(cause_of(project, line.id))
    if line.values.get(CAUSE) == mode:
        yield found(Rule.OWN_CAUSE, line.id, "cause", mode)
    if not cause:
        yield found(Rule.NO_CAUSE, line.id, "cause")
    row = row_of(project, line, mode)
    risk = risk_of(project, row)
    yield from _of_ratings(project, row, line, risk)
    yield from _of_controls(project, row, line, cause, risk)
    if (high := _high(risk)) and not _answered(project, line):
        ratings = (risk.severity, *(line.values.get(FieldName(name)) for name in RATED_FIELDS[1:]))
        yield found(Rule.HIGH_WITHOUT_ACTION, line.id, "prevention_action", *ratings, risk=high)
    classified = line.values.get(_SPECIAL) or line.values.get(_SYMBOL) or line.values.get(_REVIEWED)
    if risk.severity is not None and not classified and risk.severity >= ceil(_SEVERE_SHARE * _worst(project, row, SEVERITY)):
        said = _code(project, row, SEVERITY, risk.severity)
        yield found(Rule.SEVERE_UNREVIEWED, line.id, "special", risk.severity, severity=said)


def mode_of(project: Project, line: Entity) -> EntityId | None:
    """The failure mode a line hangs on, if it is there."""
    parent = line.values.get(PARENT)
    mode = project.shown(parent) if isinstance(parent, str) else None
    return mode.id if mode is not None and mode.kind == "failure" else None


def row_of(project: Project, line: Entity, mode: EntityId | None) -> Row:
    """The row of a line as far as its ratings need it: which analysis it is in matters only where one has a scheme or words of its own."""
    if all(is_ordinary(project, each.id) and CATALOGUE not in each.values for each in project.children(None, "analysis")):
        return Row(None, None, None, mode, line.id)
    return Row(analysis_with(project, line.id), None, None, mode, line.id)


def _of_ratings(project: Project, row: Row, line: Entity, risk: Risk) -> Iterator[Finding]:
    if is_ordinary(project, row.analysis):
        rated: Iterable[tuple[str, Value]] = (("severity", risk.severity), ("occurrence", risk.occurrence), ("detection", risk.detection))
    else:
        scheme, _ = scheme_of(project, row)
        fields = scheme.fields if scheme else ()
        rated = [(name, risk.severity if name == SEVERITY else line.values.get(FieldName(name))) for name in fields]
        if risk.mixed:
            yield found(Rule.MIXED_SCHEMES, line.id, "ap", *(value for _, value in rated))
    if row.analysis is not None:
        yield from _off_scale(project, row, line)
    missing = [name for name, value in rated if value is None]
    if missing:
        yield found(Rule.UNRATED, line.id, missing[0], *missing, missing=" and ".join(name[0].upper() for name in missing))


def _off_scale(project: Project, row: Row, line: Entity) -> Iterator[Finding]:
    """Ratings that came by sync or from a file and are none on the scale they were made under."""
    for field in RATED_FIELDS:
        name, value = FieldName(field), rating(line.values.get(FieldName(field)))
        wrong = off_scale(project, basis_of(project, row.analysis, line, name), field, value) if value is not None else None
        if wrong is not None:
            yield found(Rule.OUT_OF_SCALE, line.id, field, field, value, value=value, why=wrong)


def _high(risk: Risk) -> str:
    """How a risk is said that wants an action; empty where it wants none."""
    if risk.ap is Priority.HIGH:
        return "AP is high"
    judgement = risk.judgement
    if judgement is None or judgement.level is None or judgement.level.rank < max(level.rank for level in judgement.scheme.levels):
        return ""
    return f"{judgement.scheme.title} says {judgement.result}"


def _of_controls(project: Project, row: Row, line: Entity, cause: str, risk: Risk) -> Iterator[Finding]:
    types = {control.values.get(TYPE) for control in project.children(line.id, "control")}
    if "prevention" not in types:
        uncontrolled = _uncontrolled(project, row, Rule.OCCURRENCE_WITHOUT_CONTROL, OCCURRENCE, risk.occurrence, cause)
        yield from uncontrolled
        if cause and not uncontrolled and _is_rated(project, row, OCCURRENCE):
            yield found(Rule.NO_PREVENTION, line.id, "prevention", cause)
    if "detection" not in types:
        yield from _uncontrolled(project, row, Rule.DETECTION_WITHOUT_CONTROL, DETECTION, risk.detection, cause)


_CONTROLLED_IN = {OCCURRENCE: "prevention", DETECTION: "detection_controls"}


def _uncontrolled(project: Project, row: Row, rule: Rule, name: FieldName, rated: int | None, cause: str) -> list[Finding]:
    """A rating that is better than the worst one: that means that nothing is done, anything better needs a control that says why."""
    if row.line is None or rated is None or rated >= (worst := _worst(project, row, name)):
        return []
    said = {"rating": _code(project, row, name, rated), "worst": _code(project, row, name, worst)}
    return [Finding(rule, row.line, _CONTROLLED_IN[name], rule.sentence.format(**said), (rated, cause))]


def _worst(project: Project, row: Row, name: FieldName) -> int:
    return GRADES_MAX if row.analysis is None else worst_rating(project, basis_now(project, row.analysis), name)


def _code(project: Project, row: Row, name: FieldName, rated: int) -> str:
    return str(rated) if row.analysis is None else code_of(project, basis_now(project, row.analysis), name, rated)


def _is_rated(project: Project, row: Row, name: FieldName) -> bool:
    """Whether the scheme of a row asks for a rating: FMEA-MSR has no occurrence, and so no prevention control to bear it out."""
    scheme = scheme_of(project, row)[0] if row.analysis is not None else None
    return scheme is None or name in scheme.fields


def _answered(project: Project, line: Entity) -> bool:
    """Whether something is done about a line, or somebody wrote down why nothing is."""
    if line.values.get(_JUSTIFICATION):
        return True
    return any(action.values.get(STATUS) != NOT_IMPLEMENTED or action.values.get(REASON) for action in actions_of(project, line.id))
