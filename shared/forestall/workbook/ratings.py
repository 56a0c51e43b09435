"""Reads ratings, however people write them: 7, "4 moderate", "very high". What is not understood stays text."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from forestall.fmea.values import RATING_MAX, RATING_MIN
from forestall.workbook.columns import normal
from forestall.workbook.grid import Scalar, text_of

NOT_RATED = frozenset({"", "n a", "na", "nil", "tbd", "tbc", "open", "offen", "x", "k a", "not rated", "pending", "entfaellt"})
"""What people write where they have not rated, in `normal` form (a dash is nothing there)."""

_RANKS_OF_WORDS = {
    "severity": """none=1 very minor=2 minor=3 very low=4 low=5 moderate=6 medium=6 high=7 very high=8 critical=9
        hazardous with warning=9 hazardous without warning=10 hazardous=10 catastrophic=10
        keine=1 gering=3 niedrig=5 mittel=6 hoch=7 sehr hoch=8""",
    "occurrence": """unlikely=1 remote=1 very low=2 low=3 moderate=5 medium=5 high=8 very high=9
        unwahrscheinlich=1 sehr gering=2 gering=3 niedrig=3 mittel=5 hoch=8 sehr hoch=9""",
    "detection": """certain=1 almost certain=1 very high=2 high=3 moderately high=4 moderate=5 medium=5 low=6 very low=7
        remote=8 very remote=9 absolute uncertainty=10 almost impossible=10 impossible=10
        sicher=1 sehr hoch=2 hoch=3 mittel=5 gering=6 niedrig=6 sehr gering=8""",
    "frequency": """extremely low=1 very low=2 low=4 medium=6 moderate=6 high=8 very high=9 extremely high=10
        sehr gering=2 gering=4 mittel=6 hoch=8 sehr hoch=9""",
    "monitoring": """reliable=1 very high=2 high=3 moderately high=4 moderate=5 medium=5 low=7 very low=9 none=10 not effective=10
        sehr hoch=2 hoch=3 mittel=5 gering=7 sehr gering=9""",
}


def _table(text: str) -> dict[str, int]:
    return {word.strip(): int(number) for word, number in re.findall(r"([a-z][a-z ]*)=(\d+)", text)}


WORDS: Mapping[str, Mapping[str, int]] = {rating: _table(text) for rating, text in _RANKS_OF_WORDS.items()}
"""What the words of the older manuals' scales stand for. A good detection is a small number. A mapping file overrides it."""

_NUMBER = re.compile(r"(\d{1,4})(?:[.,]0+)?$")
_BEFORE_WORDS = re.compile(r"(\d{1,2})(?:\s*[-–—:=(*]+\s*|\s+)(?=[^\d\s])[^\d/%]*$")
_STARRED = re.compile(r"(\d{1,2})\s*[*)†]+$")
_BEHIND_WORDS = re.compile(r"[^\d/%]*[(\[](\d{1,2})[)\]]$|[sodSOD]\s*[=:]?\s*(\d{1,2})$")
_TRIPLE = re.compile(r"\D*?(\d{1,2})\D+(\d{1,2})\D+(\d{1,2})\D*$")
_FIRST_DAY = date(1899, 12, 31)


@dataclass(frozen=True, slots=True)
class Rated:
    """What became of one cell: a rating; or a number that is none; or the sign that nobody rated; or none of these.
    `by_word`: the rating was read out of words, so that people should look at it."""

    rating: int | None = None
    number: float | None = None
    blank: bool = False
    by_word: bool = False


def read_rating(value: Scalar, words: Mapping[str, int]) -> Rated:
    """One cell of a rating column.

    >>> read_rating("4 MODERATE", {}).rating, read_rating("15", {}).number, read_rating("n/a", {}).blank
    (4, 15, True)
    """
    if value is not None and (chosen := words.get(text_of(value).casefold())) is not None:
        return Rated(chosen, by_word=True)
    match value:
        case bool():
            return Rated()
        case int() | float():
            return _number(value)
        case datetime():
            return _day(value.date())
        case date():
            return _day(value)
        case str():
            return _text(value, words)
        case None:
            return Rated(blank=True)


def read_three(value: Scalar) -> tuple[int, int, int] | None:
    """Severity, occurrence and detection out of one cell: "8/2/3", "S8 O2 D3". None if it holds anything else.

    >>> read_three("S=8, O=2, D=3"), read_three("8/2")
    ((8, 2, 3), None)
    """
    found = _TRIPLE.match(value) if isinstance(value, str) else None
    if found is None:
        return None
    three = int(found[1]), int(found[2]), int(found[3])
    return three if all(RATING_MIN <= each <= RATING_MAX for each in three) else None


def _number(number: float) -> Rated:
    if not math.isfinite(number):
        return Rated()
    whole = int(number) if number == int(number) else None
    if whole is not None and RATING_MIN <= whole <= RATING_MAX:
        return Rated(rating=whole)
    return Rated(number=number if whole is None else whole)


def _day(day: date) -> Rated:
    """A small number in a cell that somebody formatted as a date."""
    days = (day - _FIRST_DAY).days
    return Rated(rating=days) if RATING_MIN <= days <= RATING_MAX else Rated()


def _text(text: str, words: Mapping[str, int]) -> Rated:
    if found := _NUMBER.match(text):
        return _number(int(found[1]))
    for pattern in (_BEFORE_WORDS, _STARRED, _BEHIND_WORDS):
        if found := pattern.match(text):
            rated = _number(int(next(group for group in found.groups() if group)))
            return Rated(rated.rating, rated.number, by_word=True)
    bare = normal(text)
    if bare in NOT_RATED:
        return Rated(blank=True)
    if bare in words:
        return Rated(rating=words[bare], by_word=True)
    try:
        return _number(float(text.replace(",", ".")))
    except ValueError:
        return Rated()
