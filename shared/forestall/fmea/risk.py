"""The two numbers every form sheet shows: action priority of 2019 and RPN, quickly, for tens of thousands of lines. Knows no project.

The table itself is data (`methods.known`, the scheme `ap-2019`), as are all other schemes; here it is only unfolded for speed. A priority
says in what order to act, not how large a risk is.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from typing import TypeGuard

from forestall.fmea.methods.known import AP, known_scheme


class Priority(StrEnum):
    """How urgently to act. Compare by `urgency`: as text, "M" would come after "L" and "H"."""

    HIGH = "H"
    MEDIUM = "M"
    LOW = "L"

    @property
    def urgency(self) -> int:
        """3 for high, 2 for medium, 1 for low."""
        return "LMH".index(self.value) + 1


def action_priority(severity: int, occurrence: int, detection: int) -> Priority:
    """How urgently to act. Severity 9 or 10 alone does not make it high.

    ValueError unless each rating is a whole number from 1 to 10, here as in the other functions.

    >>> action_priority(9, 4, 3)
    <Priority.HIGH: 'H'>
    >>> action_priority(10, 2, 4)
    <Priority.LOW: 'L'>
    """
    _check(severity, occurrence, detection)
    return _priorities()[severity * 100 + occurrence * 10 + detection - 111]


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
    return action_priority(*_greatest(severities, occurrences, detections))


def worst_priority_number(severities: Iterable[int], occurrences: Iterable[int], detections: Iterable[int]) -> int:
    """The greatest RPN any choice among contested ratings can give. ValueError if a factor has no candidate.

    >>> worst_priority_number([8], [3, 4], [7])
    224
    """
    return risk_priority_number(*_greatest(severities, occurrences, detections))


def is_rating(value: object) -> TypeGuard[int]:
    """Whether a value can be a rating: a whole number from 1 to 10. True is not 1 here."""
    return type(value) is int and 1 <= value <= 10


@cache
def _priorities() -> tuple[Priority, ...]:
    """The priority of every combination, severity slowest."""
    scheme = known_scheme(AP)
    return tuple(Priority(scheme.judge(*ratings).result) for ratings in scheme.combinations())


def _greatest(severities: Iterable[int], occurrences: Iterable[int], detections: Iterable[int]) -> tuple[int, int, int]:
    return _worst_of("Severity", severities), _worst_of("Occurrence", occurrences), _worst_of("Detection", detections)


def _worst_of(name: str, candidates: Iterable[int]) -> int:
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
