"""FMEDA after ISO 26262-5: single-point and latent fault metrics, the residual rate per hour, and the targets of an ASIL.

Pure; rates in FIT (failures in 1e9 hours), shares and coverages between 0 and 1. Targets: ISO 26262-5:2018, tables 4 to 6, by public guides
that agree. The rate per hour is the sum of single-point and residual faults: dual-point faults are left out, and that is said.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from math import fsum

FIT_PER_HOUR = 1e9

# 1 − 0.9 is not quite 0.1: what stands exactly at a target must not miss or meet it by what floats leave over.
_DUST = 1e-9


@dataclass(frozen=True, slots=True)
class Fault:
    """One failure mode of a component. Without a safety mechanism there is no residual coverage (None), with one it may be 0.

    A mode that does not violate the goal by itself may do so with a second fault: what nobody notices of it is latent.
    """

    component_fit: float
    share: float
    safety_related: bool = True
    residual_coverage: float | None = None
    latent_coverage: float = 0.0
    violates_goal: bool = True


@dataclass(frozen=True, slots=True)
class Rates:
    """Where the failure rate of a mode goes, in FIT: alone dangerous, dangerous past the mechanism, latent, the rest."""

    total: float = 0.0
    single_point: float = 0.0
    residual: float = 0.0
    latent: float = 0.0

    @property
    def dangerous(self) -> float:
        """Single-point and residual together."""
        return self.single_point + self.residual


def rates_of(fault: Fault) -> Rates:
    """The rates of one mode. ValueError for a share or a coverage outside 0 to 1, or a negative rate.

    >>> rates_of(Fault(100, 0.5, residual_coverage=0.75, latent_coverage=0.5))
    Rates(total=50.0, single_point=0.0, residual=12.5, latent=18.75)
    >>> rates_of(Fault(100, 0.5)).single_point
    50.0
    """
    rate = _not_negative(fault.component_fit) * _part("A share", fault.share)
    latent_left = 1 - _part("A latent coverage", fault.latent_coverage)
    if not fault.safety_related:
        return Rates()  # a safe fault of an element that is not safety-related is in neither sum
    if not fault.violates_goal:
        return Rates(rate, latent=rate * latent_left)
    if fault.residual_coverage is None:
        return Rates(rate, single_point=rate)
    residual = rate * (1 - _part("A coverage", fault.residual_coverage))
    return Rates(rate, residual=residual, latent=(rate - residual) * latent_left)


class Asil(Enum):
    """The integrity levels that have targets."""

    B = "B"
    C = "C"
    D = "D"


@dataclass(frozen=True, slots=True)
class Target:
    """What an ASIL asks for: metrics at least this, rate per hour below that."""

    spfm: float
    lfm: float
    per_hour: float


TARGETS = {Asil.B: Target(0.90, 0.60, 1e-7), Asil.C: Target(0.97, 0.80, 1e-7), Asil.D: Target(0.99, 0.90, 1e-8)}


@dataclass(frozen=True, slots=True)
class Metrics:
    """The hardware metrics of a set of faults. A metric over no failure rate at all is None: there is nothing to measure."""

    rates: Rates
    spfm: float | None
    lfm: float | None

    @property
    def per_hour(self) -> float:
        """The rate of single-point and residual faults per hour: the PMHF without dual-point faults."""
        return self.rates.dangerous / FIT_PER_HOUR


def metrics_of(faults: Iterable[Fault]) -> Metrics:
    """SPFM, LFM and the rate per hour.

    >>> found = metrics_of([Fault(100, 1.0, residual_coverage=0.99, latent_coverage=0.9)])
    >>> round(found.spfm, 6), round(found.lfm, 6), round(found.per_hour, 12)
    (0.99, 0.9, 1e-09)
    """
    each = [rates_of(fault) for fault in faults]
    total = Rates(*(fsum(getattr(one, name) for one in each) for name in ("total", "single_point", "residual", "latent")))
    covered = total.total - total.dangerous
    spfm = 1 - total.dangerous / total.total if total.total else None
    lfm = 1 - total.latent / covered if covered > 0 else None
    return Metrics(total, spfm, lfm)


def shortfalls(metrics: Metrics, asil: Asil) -> list[str]:
    """What is missing to the targets of an ASIL, one phrase for each; empty where all are met."""
    target = TARGETS[asil]
    found = []
    if metrics.spfm is not None and _below(metrics.spfm, target.spfm):
        found.append(f"SPFM is {_percent(metrics.spfm)}, at least {_percent(target.spfm)} is asked for")
    if metrics.lfm is not None and _below(metrics.lfm, target.lfm):
        found.append(f"LFM is {_percent(metrics.lfm)}, at least {_percent(target.lfm)} is asked for")
    if metrics.per_hour >= target.per_hour * (1 - _DUST):
        found.append(f"PMHF is {metrics.per_hour:.3g} per hour without dual-point faults, less than {target.per_hour:g} is asked for")
    return found


def verdict(metrics: Metrics, asil: Asil, *, complete: bool = True) -> str:
    """Whether the targets are met, in a sentence. Of data that are not `complete` nothing good is said.

    >>> verdict(metrics_of([Fault(1000, 1.0, residual_coverage=0.9, latent_coverage=0.9)]), Asil.B)
    'ASIL B is not reached: PMHF is 1e-07 per hour without dual-point faults, less than 1e-07 is asked for'
    """
    if metrics.spfm is None:
        return f"ASIL {asil.value} cannot be judged: no failure rate of a safety-related mode is given"
    missing = shortfalls(metrics, asil)
    if missing:
        return f"ASIL {asil.value} is not reached: {'; '.join(missing)}"
    if not complete:
        return f"ASIL {asil.value} cannot be judged yet: what is counted meets its targets, but not everything is counted"
    return f"ASIL {asil.value} is reached by SPFM, LFM and the PMHF; dual-point faults are not in the PMHF"


def _below(found: float, target: float) -> bool:
    return found < target - _DUST


def _percent(part: float) -> str:
    """Enough digits to tell a miss from its target, never rounded up to it."""
    return f"{int(part * 1e6 + 1e-6) / 1e4:g} %"


def _part(name: str, value: float) -> float:
    if not 0 <= value <= 1:
        raise ValueError(f"{name} lies between 0 and 1, not at {value!r}")
    return value


def _not_negative(rate: float) -> float:
    if not 0 <= rate < float("inf"):
        raise ValueError(f"A failure rate is a number of FIT from 0, not {rate!r}")
    return rate
