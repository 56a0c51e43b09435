"""What a cause line's own scheme says about it, whatever that scheme is. Pure; the quick way for the action priority is `lines.risk_of`.

A line whose ratings were all made under one scheme is judged by that scheme, also after its analysis took another one. Where they were made
under several, the scheme of today judges, and it is said that the line wants rating again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from forestall.changes import Entity, FieldName
from forestall.fmea.basis import basis_of, is_ordinary, never_changed, scheme_named, scheme_now
from forestall.fmea.carried import severity_above, severity_of
from forestall.fmea.cells import candidates
from forestall.fmea.methods.known import AP, known_scheme
from forestall.fmea.methods.scheme import Judgement, Scheme
from forestall.fmea.project import Project
from forestall.fmea.schema import MITIGATED, MONITORING, SEVERITY
from forestall.fmea.severities import Severities
from forestall.fmea.sheet import Row, effects_of
from forestall.fmea.values import rating
from forestall.ids import EntityId

_ALWAYS_IN_TIME = 1
"""The best monitoring: only with it the effect that is left after the system's response counts in place of the original one."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement about a line. `worst_case`: a rating is contested, this is the worst that may come of it; `mixed`: its ratings were made
    under different schemes."""

    judgement: Judgement
    worst_case: bool = False
    mixed: bool = False


def scheme_of(project: Project, row: Row) -> tuple[Scheme | None, bool]:
    """The scheme that judges a row, and whether its ratings were made under several. None where its definition is not to be had."""
    now = scheme_named(project, scheme_now(project, row.analysis))
    if now is None or row.line is None or never_changed(project, row.analysis):
        return now, False
    names = {
        basis_of(project, row.analysis, entity, name).scheme
        for name in map(FieldName, now.fields)
        for entity in _rated(project, row, name)
        if rating(entity.values.get(name)) is not None
    }
    if len(names) != 1:
        return now, len(names) > 1
    return scheme_named(project, names.pop()), False


def judged(project: Project, row: Row) -> Judged | None:
    """What a row's scheme says, the worst of the candidates; None while a rating is missing."""
    scheme, mixed = scheme_of(project, row)
    if scheme is None:
        return None
    every = [_candidates(project, row, field) for field in scheme.fields]
    fitting = [[each for each in one.possible if factor.takes(each)] for one, factor in zip(every, scheme.factors, strict=True)]
    if not all(fitting):
        return None
    sure = all(one.possible == (one.shown,) for one in every)
    return Judged(scheme.worst(fitting), worst_case=not sure, mixed=mixed)


def judged_with(project: Project, row: Row, ratings: Mapping[FieldName, int]) -> Judgement | None:
    """What a row's scheme would say if these ratings stood in place of those that are shown; None where one is missing or off the scale."""
    scheme = known_scheme(AP) if is_ordinary(project, row.analysis) else scheme_of(project, row)[0]
    if scheme is None:
        return None
    shown = (ratings.get(FieldName(each)) or _shown(project, row, each, ratings) for each in scheme.fields)
    known = [rated for factor, rated in zip(scheme.factors, shown, strict=True) if rated is not None and factor.takes(rated)]
    return scheme.judge(*known) if len(known) == len(scheme.factors) else None


def _rated(project: Project, row: Row, field: str) -> Sequence[Entity]:
    """The entities in whose field the ratings of a factor stand."""
    if field == SEVERITY:
        return effects_of(project, row.mode)
    line = project.get(row.line) if row.line else None
    return [line] if line is not None else []


def _candidates(project: Project, row: Row, field: str) -> Severities:
    if field == SEVERITY:
        return _severity(project, row, _candidates(project, row, MONITORING).possible)
    line = project.get(row.line) if row.line else None
    if line is None:
        return Severities()
    name = FieldName(field)
    if name not in line.own:  # it came with the row's own change, and so alone
        alone = rating(line.values.get(name))
        return Severities() if alone is None else Severities(alone, (alone,))
    ratings = {value for each in candidates(line, name) if (value := rating(each.value)) is not None}
    return Severities(rating(line.values.get(name)), tuple(sorted(ratings)))


def _shown(project: Project, row: Row, field: str, ratings: Mapping[FieldName, int]) -> int | None:
    if field == SEVERITY and (monitoring := ratings.get(MONITORING)) is not None:
        return _severity(project, row, (monitoring,)).shown
    return _candidates(project, row, field).shown


def _severity(project: Project, row: Row, monitoring: tuple[int, ...]) -> Severities:
    """The severity that counts: of the worst effect; in FMEA-MSR, if monitoring never fails, of the effect that is left after it."""
    mitigated = project.value(row.line, MITIGATED) if row.line else None
    if isinstance(mitigated, str) and monitoring == (_ALWAYS_IN_TIME,):
        left = severity_of(project, EntityId(mitigated))
        if left.possible:
            return left
    return severity_above(project, row.mode)
