"""Quantitative analyses of a project: criticality after MIL-STD-1629A and FMEDA after ISO 26262, from what stands in its cells. Pure.

An element has a failure rate, its failure modes have a ratio (its share of that rate), and what else each method asks for. What is missing
is said, never guessed; a value a method cannot take counts as missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from forestall.changes import Entity, FieldName
from forestall.fmea.methods.criticality import (
    CLASSES,
    MatrixPlace,
    ModeShare,
    Place,
    ProbabilityLevel,
    RateUnit,
    alpha_objection,
    item_criticality,
    matrix_place,
    per_hour,
    probability_level,
)
from forestall.fmea.methods.fmeda import FIT_PER_HOUR, Fault, Metrics, metrics_of
from forestall.fmea.project import Project
from forestall.fmea.sheet import is_mode, links_of
from forestall.ids import EntityId

_RATE, _UNIT = FieldName("failure_rate"), FieldName("failure_rate_unit")
_ALPHA, _BETA, _HOURS = FieldName("mode_ratio"), FieldName("effect_probability"), FieldName("operating_time")
_CLASS, _PHASE, _LEVEL = FieldName("severity_class"), FieldName("mission_phase"), FieldName("probability_level")
_SAFETY, _INDIRECT = FieldName("safety_related"), FieldName("no_direct_violation")
_RESIDUAL, _LATENT = FieldName("residual_coverage"), FieldName("latent_coverage")


@dataclass(frozen=True, slots=True)
class ModeCriticality:
    """One failure mode towards one of its effects: its numbers and its place in the matrix; None where something is missing."""

    mode: EntityId
    effect: EntityId | None
    severity_class: str | None
    level: ProbabilityLevel | None
    share: ModeShare | None
    place: MatrixPlace | None


@dataclass(frozen=True, slots=True)
class ItemCriticality:
    """One element: its modes, its criticality Cr by severity class and mission phase, and what is missing or does not add up."""

    element: EntityId
    modes: tuple[ModeCriticality, ...]
    totals: dict[Place, float]
    remarks: tuple[str, ...]


def criticality_of(project: Project, element: EntityId | None) -> ItemCriticality | None:
    """The criticality of one element; None where none of its modes has a ratio, a severity class or a probability level."""
    there = project.shown(element)
    return _item(project, there) if there is not None else None


def criticalities(project: Project, analysis: EntityId) -> list[ItemCriticality]:
    """Every element of an analysis that has failure modes with a ratio, a severity class or a probability level."""
    items = (_item(project, element) for element in _elements(project, analysis))
    return [item for item in items if item is not None]


@dataclass(frozen=True, slots=True)
class Diagnostics:
    """The FMEDA of an analysis: its metrics, how many modes counted, and what is missing."""

    metrics: Metrics
    modes: int
    remarks: tuple[str, ...]


def diagnostics(project: Project, analysis: EntityId) -> Diagnostics:
    """The hardware metrics over all safety-related failure modes of an analysis."""
    faults: list[Fault] = []
    remarks: list[str] = []
    for element in _elements(project, analysis):
        modes = [mode for mode in _modes(project, element.id) if mode.values.get(_SAFETY) is True]
        if not modes:
            continue
        rate, missing = _rate_per_hour(element), []
        if rate is None:
            missing.append("has no failure rate")
        for mode in modes:
            fault = _fault(mode, rate)
            if fault is None:
                missing.append(f"“{project.text(mode.id)}” has no share of the failure rate, or a coverage that is none")
            else:
                faults.append(fault)
        shares = [_number(mode, _ALPHA, most=1) for mode in _modes(project, element.id)]
        if (wrong := alpha_objection(each for each in shares if each is not None)) is not None:
            missing.append(wrong)
        remarks += [f"{project.text(element.id) or 'An element'}: {each}" for each in missing]
    return Diagnostics(metrics_of(faults), len(faults), tuple(remarks))


def _item(project: Project, element: Entity) -> ItemCriticality | None:
    modes = [mode for mode in _modes(project, element.id) if any(name in mode.values for name in (_ALPHA, _CLASS, _LEVEL))]
    if not modes:
        return None
    rate = _rate_per_hour(element)
    remarks = [] if rate is not None else ["no failure rate"]
    alphas = [_number(mode, _ALPHA, most=1) for mode in modes]
    given = [alpha for alpha in alphas if alpha is not None]
    if len(given) < len(modes):
        remarks.append("a failure mode has no ratio α")
    elif (wrong := alpha_objection(given)) is not None:
        remarks.append(wrong)
    found = [each for mode in modes for each in _towards_effects(project, mode, rate)]
    if any(each.share is None for each in found):
        remarks.append("a mode lacks what Cm is made of: severity class, α, β, failure rate, operating time")
    totals = item_criticality(each.share for each in found if each.share is not None)
    return ItemCriticality(element.id, tuple(found), totals, tuple(remarks))


def _towards_effects(project: Project, mode: Entity, rate: float | None) -> Iterator[ModeCriticality]:
    """A mode once for each effect; the severity class is the effect's, or the mode's own."""
    pairs: list[tuple[Entity | None, Entity | None]] = [*links_of(project, mode.id)]
    for link, effect in pairs or [(None, None)]:
        severity = next((each for each in (_class(effect), _class(mode)) if each is not None), None)
        alpha, hours = _number(mode, _ALPHA, most=1), _number(mode, _HOURS)
        beta = _number(link, _BETA, most=1)
        level = _level(mode, alpha)
        share = None
        if severity is not None and alpha is not None and beta is not None and hours is not None and rate is not None:
            share = ModeShare(severity, str(mode.values.get(_PHASE) or ""), beta, alpha, rate, RateUnit.PER_HOUR, hours)
        place = matrix_place(severity, level) if severity is not None and level is not None else None
        yield ModeCriticality(mode.id, effect.id if effect else None, severity, level, share, place)


def _fault(mode: Entity, rate: float | None) -> Fault | None:
    share = _number(mode, _ALPHA, most=1)
    residual, latent = _number(mode, _RESIDUAL, most=1), _number(mode, _LATENT, most=1)
    wrong = (residual is None and mode.values.get(_RESIDUAL) is not None) or (latent is None and mode.values.get(_LATENT) is not None)
    if rate is None or share is None or wrong:
        return None
    violates = mode.values.get(_INDIRECT) is not True
    return Fault(rate * FIT_PER_HOUR, share, residual_coverage=residual, latent_coverage=latent or 0.0, violates_goal=violates)


def _elements(project: Project, analysis: EntityId) -> Iterator[Entity]:
    """The elements of an analysis from the outside in, each once, also where moves closed a ring."""
    waiting, met = list(reversed(project.children(analysis, "element"))), set[EntityId]()
    while waiting:
        element = waiting.pop()
        if element.id not in met:
            met.add(element.id)
            yield element
            waiting += reversed(project.children(element.id, "element"))


def _modes(project: Project, element: EntityId) -> Iterator[Entity]:
    for home in (element, *(function.id for function in project.children(element, "function"))):
        yield from (failure for failure in project.children(home, "failure") if is_mode(project, failure))


def _rate_per_hour(element: Entity) -> float | None:
    rate, unit = _number(element, _RATE), element.values.get(_UNIT) or RateUnit.PER_HOUR.value
    known = next((each for each in RateUnit if each.value == unit), None)
    return per_hour(rate, known) if rate is not None and known is not None else None


def _number(entity: Entity | None, name: FieldName, most: float = float("inf")) -> float | None:
    """A number from 0 to `most` and finite; None where there is none."""
    value = entity.values.get(name) if entity is not None else None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= min(most, 1e300):
        return None
    return float(value)


def _class(failure: Entity | None) -> str | None:
    value = failure.values.get(_CLASS) if failure is not None else None
    return value if isinstance(value, str) and value in CLASSES else None


def _level(mode: Entity, alpha: float | None) -> ProbabilityLevel | None:
    """The level people chose, or else the one that the mode's share of the item's failures has."""
    chosen = mode.values.get(_LEVEL)
    named = next((level for level in ProbabilityLevel if level.name == chosen), None)
    return named or (probability_level(alpha) if alpha is not None else None)
