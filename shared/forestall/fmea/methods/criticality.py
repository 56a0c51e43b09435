"""MIL-STD-1629A, task 102: mode and item criticality, probability levels, places in the criticality matrix. Pure; units are in the names.

Source: MIL-STD-1629A (1980), in the public domain: Cm = β α λp t and Cr = Σ Cm, inside one severity class and mission phase.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from math import fsum, isclose
from typing import NamedTuple

CLASSES = ("I", "II", "III", "IV")
"""Severity classes, worst first: catastrophic, critical, marginal, minor."""

_ALPHA_SLACK = 1e-3
"""Mode ratios are written with two or three digits; so far their sum may be off."""


class RateUnit(Enum):
    """What a failure rate counts; the value is how people write it. FIT is failures in a thousand million hours."""

    PER_HOUR = "per hour"
    PER_MILLION_HOURS = "per million hours"
    FIT = "FIT"


_HOURS = {RateUnit.PER_HOUR: 1.0, RateUnit.PER_MILLION_HOURS: 1e6, RateUnit.FIT: 1e9}


def per_hour(rate: float, unit: RateUnit) -> float:
    """A failure rate in failures per hour.

    >>> per_hour(2.5, RateUnit.PER_MILLION_HOURS), per_hour(100, RateUnit.FIT)
    (2.5e-06, 1e-07)
    """
    return _not_negative("A failure rate", rate) / _HOURS[unit]


@dataclass(frozen=True, slots=True)
class ModeShare:
    """What one failure mode of an item brings into a criticality analysis; ratios between 0 and 1, the rate as its unit says."""

    severity_class: str
    phase: str
    beta: float
    alpha: float
    rate: float
    unit: RateUnit
    hours: float

    @property
    def criticality(self) -> float:
        """Cm: how many losses of this severity the mode causes in the operating time."""
        return mode_criticality(self.beta, self.alpha, per_hour(self.rate, self.unit), self.hours)


def mode_criticality(beta: float, alpha: float, rate_per_hour: float, hours: float) -> float:
    """Cm = β · α · λp · t, a plain number. ValueError for a ratio outside 0 to 1, a negative rate or time.

    >>> mode_criticality(0.5, 0.3, per_hour(4, RateUnit.PER_MILLION_HOURS), 1000)
    0.0006
    """
    share = _ratio("β", beta) * _ratio("α", alpha)
    return share * (_not_negative("A failure rate", rate_per_hour) * _not_negative("An operating time", hours))


class Place(NamedTuple):
    """The only space inside which criticalities may be added: one severity class in one mission phase."""

    severity_class: str
    phase: str


def item_criticality(modes: Iterable[ModeShare]) -> dict[Place, float]:
    """Cr of one item for each severity class and mission phase. There is no total: numbers of unlike severities do not add up.

    >>> share = ModeShare("II", "cruise", 1.0, 0.5, 8, RateUnit.PER_MILLION_HOURS, 1000)
    >>> item_criticality([share, share])
    {Place(severity_class='II', phase='cruise'): 0.008}
    """
    parts: dict[Place, list[float]] = defaultdict(list)
    for mode in modes:
        parts[Place(_class(mode.severity_class), mode.phase)].append(mode.criticality)
    return {place: fsum(several) for place, several in parts.items()}


def alpha_objection(alphas: Iterable[float]) -> str | None:
    """Why the mode ratios of one item are not right: they are parts of one whole. None where they sum to 1.

    >>> alpha_objection([0.7, 0.2])
    'The failure mode ratios α of this item sum to 0.9, not to 1'
    """
    total = sum_off_one(_ratio("α", alpha) for alpha in alphas)
    return None if total is None else f"The failure mode ratios α of this item sum to {total:.6g}, not to 1"


def sum_off_one(alphas: Iterable[float]) -> float | None:
    """What mode ratios sum to, to six digits after the point, where that is not 1."""
    total = round(fsum(alphas), 6)
    return None if isclose(total, 1, rel_tol=0, abs_tol=_ALPHA_SLACK) else total


class Effect(Enum):
    """How surely a mode leads to the loss its severity class names: the words for β."""

    NONE = "no effect"
    POSSIBLE = "possible loss"
    PROBABLE = "probable loss"
    ACTUAL = "actual loss"


def effect_of(beta: float) -> Effect:
    """The word for a β: 0 none, up to 0.10 possible, below 1 probable, 1 actual.

    >>> effect_of(0.1), effect_of(1.0)
    (<Effect.POSSIBLE: 'possible loss'>, <Effect.ACTUAL: 'actual loss'>)
    """
    _ratio("β", beta)
    if beta == 0:
        return Effect.NONE
    if beta <= 0.10:
        return Effect.POSSIBLE
    return Effect.PROBABLE if beta < 1 else Effect.ACTUAL


class ProbabilityLevel(Enum):
    """The qualitative levels; the value is where the next better one begins, as a share of the item's failure probability."""

    A = 0.20
    B = 0.10
    C = 0.01
    D = 0.001
    E = 0.0

    @property
    def title(self) -> str:
        """Its name."""
        return _LEVEL_TITLES[self]


_LEVEL_TITLES: Mapping[ProbabilityLevel, str] = {
    ProbabilityLevel.A: "frequent",
    ProbabilityLevel.B: "reasonably probable",
    ProbabilityLevel.C: "occasional",
    ProbabilityLevel.D: "remote",
    ProbabilityLevel.E: "extremely unlikely",
}


def probability_level(share: float) -> ProbabilityLevel:
    """The level of a mode that has this share of the item's failure probability in the mission.

    Above 0.20 it is A; 0.20 itself is B, 0.10 is C, and so on. At 0.001 it is E.

    >>> [probability_level(share).name for share in (0.21, 0.2, 0.1, 0.01, 0.001)]
    ['A', 'B', 'C', 'D', 'E']
    """
    _ratio("A share", share)
    return next((level for level in ProbabilityLevel if share > level.value), ProbabilityLevel.E)


@dataclass(frozen=True, slots=True)
class MatrixPlace:
    """A place in the criticality matrix, counted from 0 at the origin: `column` by severity (IV is 0), `row` by probability (E is 0)."""

    column: int
    row: int

    @property
    def distance(self) -> float:
        """How far from the origin; further is worse."""
        return float((self.column**2 + self.row**2) ** 0.5)


def matrix_place(severity_class: str, level: ProbabilityLevel) -> MatrixPlace:
    """Where a mode of this class and level stands. ValueError for a class that is not I, II, III or IV.

    >>> matrix_place("I", ProbabilityLevel.A)
    MatrixPlace(column=3, row=4)
    """
    levels = list(ProbabilityLevel)
    return MatrixPlace(len(CLASSES) - 1 - CLASSES.index(_class(severity_class)), len(levels) - 1 - levels.index(level))


def _class(name: str) -> str:
    if name not in CLASSES:
        raise ValueError(f"A severity class is one of {', '.join(CLASSES)}, not {name!r}")
    return name


def _ratio(name: str, value: float) -> float:
    if not 0 <= value <= 1:
        raise ValueError(f"{name} is a ratio from 0 to 1, not {value!r}")
    return value


def _not_negative(name: str, value: float) -> float:
    if not 0 <= value < float("inf"):
        raise ValueError(f"{name} is a number from 0, not {value!r}")
    return value
