"""How urgent a cause line is: action priority and RPN, why, and what would lower it. Stores nothing, knows no project.

The table is the one the AIAG & VDA FMEA Handbook (first edition, June 2019) prints for DFMEA and PFMEA alike. We copied
its letters, not its words, from public reproductions that agree in all 1000 combinations; a licensed handbook has the
last word. FMEA-MSR has another table. A priority says in what order to act, not how large a risk is.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeGuard

if TYPE_CHECKING:
    from collections.abc import Iterable

SCHEME: Final = "AIAG-VDA 2019"
"""Which table the priorities come from; the draft of 2018 and customers' own tables give other letters."""


class Priority(StrEnum):
    """How urgently to act. Compare by `urgency`: as text, "M" would come after "L" and "H"."""

    HIGH = "H"
    MEDIUM = "M"
    LOW = "L"

    @property
    def urgency(self) -> int:
        """3 for high, 2 for medium, 1 for low."""
        return "LMH".index(self.value) + 1


@dataclass(frozen=True, slots=True)
class Explanation:
    """Which cell of the table gave a priority: for each factor the ratings that the table treats alike."""

    priority: Priority
    severity: range
    occurrence: range
    detection: range

    def __str__(self) -> str:
        bands = f"severity {_said(self.severity)}, occurrence {_said(self.occurrence)}, detection {_said(self.detection)}"
        return f"{bands} → {self.priority}"


@dataclass(frozen=True, slots=True)
class Improvement:
    """A pair of ratings that would be good enough, how many points away it is, and the priority it gives."""

    occurrence: int
    detection: int
    points: int
    priority: Priority


# Worst band first, as in _TABLE: a row for each severity, a word for each occurrence, a letter for each detection.
_SEVERITY: Final = (range(9, 11), range(7, 9), range(4, 7), range(2, 4), range(1, 2))
_OCCURRENCE: Final = (range(8, 11), range(6, 8), range(4, 6), range(2, 4), range(1, 2))
_DETECTION: Final = (range(7, 11), range(5, 7), range(2, 5), range(1, 2))
_TABLE: Final = (
    ("HHHH", "HHHH", "HHHM", "HMLL", "LLLL"),
    ("HHHH", "HHHM", "HMMM", "MMLL", "LLLL"),
    ("HHMM", "MMML", "MLLL", "LLLL", "LLLL"),
    ("MMLL", "LLLL", "LLLL", "LLLL", "LLLL"),
    ("LLLL", "LLLL", "LLLL", "LLLL", "LLLL"),
)


def _places(bands: tuple[range, ...]) -> tuple[int, ...]:
    """For each rating the place of its band; place 0 stands in for the rating 0 that does not exist."""
    return (0, *(next(place for place, band in enumerate(bands) if rating in band) for rating in range(1, 11)))


_SEVERITY_PLACE: Final = _places(_SEVERITY)
_OCCURRENCE_PLACE: Final = _places(_OCCURRENCE)
_DETECTION_PLACE: Final = _places(_DETECTION)


def action_priority(severity: int, occurrence: int, detection: int) -> Priority:
    """How urgently to act. Severity 9 or 10 alone does not make it high.

    ValueError unless each rating is a whole number from 1 to 10, here as in the other functions.

    >>> action_priority(9, 4, 3)
    <Priority.HIGH: 'H'>
    >>> action_priority(10, 2, 4)
    <Priority.LOW: 'L'>
    """
    _check(severity, occurrence, detection)
    letters = _TABLE[_SEVERITY_PLACE[severity]][_OCCURRENCE_PLACE[occurrence]]
    return Priority(letters[_DETECTION_PLACE[detection]])


def risk_priority_number(severity: int, occurrence: int, detection: int) -> int:
    """Severity × occurrence × detection, 1 to 1000. Unlike risks share a number: show it beside the ratings.

    >>> risk_priority_number(8, 4, 5)
    160
    """
    _check(severity, occurrence, detection)
    return severity * occurrence * detection


def worst_priority(severities: Iterable[int], occurrences: Iterable[int], detections: Iterable[int]) -> Priority:
    """The most urgent priority any choice among contested ratings can give. ValueError if a factor has no candidate.

    >>> worst_priority([8], [3, 4], [7])
    <Priority.HIGH: 'H'>
    """
    # The table never falls when a rating rises (a test holds this), so the greatest of each is the worst of all.
    return action_priority(_greatest("Severity", severities), _greatest("Occurrence", occurrences), _greatest("Detection", detections))


def explain(severity: int, occurrence: int, detection: int) -> Explanation:
    """The priority with the bands it was read from.

    >>> print(explain(8, 4, 9))
    severity 7-8, occurrence 4-5, detection 7-10 → H
    """
    return Explanation(
        action_priority(severity, occurrence, detection),
        _SEVERITY[_SEVERITY_PLACE[severity]],
        _OCCURRENCE[_OCCURRENCE_PLACE[occurrence]],
        _DETECTION[_DETECTION_PLACE[detection]],
    )


def cheapest_improvements(severity: int, occurrence: int, detection: int) -> dict[Priority, tuple[Improvement, ...]]:
    """For every lower priority, the least reductions of occurrence and detection that reach it or better.

    Fewest points first; none demands more than another one on both sides. Severity stays: a control does not change it.

    >>> for better in cheapest_improvements(8, 7, 6)[Priority.MEDIUM]:
    ...     print(better.occurrence, better.detection, better.points)
    5 6 2
    7 1 5
    """
    now = action_priority(severity, occurrence, detection)
    return {
        target: _least(target, severity, occurrence, detection)
        for target in (Priority.MEDIUM, Priority.LOW)
        if target.urgency < now.urgency
    }


def is_rating(value: object) -> TypeGuard[int]:
    """Whether a value can be a rating: a whole number from 1 to 10. True is not 1 here."""
    return type(value) is int and 1 <= value <= 10


def _least(target: Priority, severity: int, occurrence: int, detection: int) -> tuple[Improvement, ...]:
    found: list[Improvement] = []
    widest = 0  # the detection already good enough with a higher occurrence
    for lower in range(occurrence, 0, -1):
        for other in range(detection, widest, -1):
            reached = action_priority(severity, lower, other)
            if reached.urgency <= target.urgency:
                found.append(Improvement(lower, other, occurrence - lower + detection - other, reached))
                widest = other
                break
    return tuple(sorted(found, key=lambda improvement: improvement.points))


def _said(band: range) -> str:
    return f"{band[0]}-{band[-1]}" if len(band) > 1 else f"{band[0]}"


def _greatest(name: str, candidates: Iterable[int]) -> int:
    several = tuple(candidates)
    if not several:
        raise ValueError(f"{name} has no candidate")
    for candidate in several:
        _check_one(name, candidate)
    return max(several)


def _check(severity: int, occurrence: int, detection: int) -> None:
    _check_one("Severity", severity)
    _check_one("Occurrence", occurrence)
    _check_one("Detection", detection)


def _check_one(name: str, rating: int) -> None:
    if not is_rating(rating):
        raise ValueError(f"{name} is a whole number from 1 to 10, not {rating!r}")
