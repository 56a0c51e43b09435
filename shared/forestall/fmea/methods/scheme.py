"""A risk scheme: which factors it rates, on which grades, and which level or number every combination gives. Data; knows no project.

A rating is always a whole number, 1 for the best grade and greater for every worse one, whatever the grade is called on paper: so the
greatest of several is the worst of them in every scheme.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

GRADES_MAX = 10
"""The longest scale; the cells that hold ratings take whole numbers from 1 to 10."""

UNVERIFIED = "unverified"
"""The mark on every level of a table that nobody has compared with a printed one."""


@dataclass(frozen=True, slots=True)
class Grade:
    """One place on a scale: what people write for it (“A”, “IV”, “7”) and what it is called."""

    code: str
    title: str = ""

    def __str__(self) -> str:
        return f"{self.code} {self.title}".rstrip()


@dataclass(frozen=True, slots=True)
class Factor:
    """What is rated: the field that holds the rating, its letter and name for people, its grades from best to worst."""

    field: str
    letter: str
    label: str
    grades: tuple[Grade, ...]

    @property
    def is_numbered(self) -> bool:
        """Whether the grades are called by their numbers."""
        return all(grade.code == str(place) for place, grade in enumerate(self.grades, 1))

    def takes(self, rating: object) -> bool:
        """Whether a value is a rating of this factor. True is not 1 here."""
        return type(rating) is int and 1 <= rating <= len(self.grades)

    def read(self, text: str) -> int | None:
        """The rating a person means who wrote a grade's code or its name; None where there is no such grade."""
        wanted = text.strip().casefold()
        for spelled in ([grade.code for grade in self.grades], [grade.title for grade in self.grades]):
            found = [place for place, each in enumerate(spelled, 1) if each.casefold() == wanted]
            if wanted and len(found) == 1:
                return found[0]
        return None

    def said(self, ratings: range) -> str:
        """Neighbouring ratings by their codes: “7-8”, “A”."""
        first, last = self.grades[ratings[0] - 1].code, self.grades[ratings[-1] - 1].code
        return first if first == last else f"{first}-{last}" if self.is_numbered else f"{first} to {last}"

    @property
    def law(self) -> str:
        """What a rating of this factor is, as half a sentence."""
        if self.is_numbered:
            return f"{self.label} is a whole number from 1 to {len(self.grades)}"
        return f"{self.label} is one of {', '.join(grade.code for grade in self.grades)}"


@dataclass(frozen=True, slots=True)
class Level:
    """What a scheme says about a combination. `rank` rises with urgency; compare by it, never by the code.

    `code` is what is shown. In a scheme that is not verified it ends with that mark: there is no bare letter to show by mistake.
    """

    code: str
    title: str
    rank: int
    colour: str = ""
    meaning: str = ""
    least: int | None = None
    """In a scheme that multiplies: the number from which on this level holds."""

    def __str__(self) -> str:
        return self.code


@dataclass(frozen=True, slots=True)
class Rule:
    """One cell of a printed table: for each factor the ratings it treats alike, and the level it gives them."""

    bands: tuple[range, ...]
    level: Level


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a scheme says about ratings, and why: the bands that fired. `number` only where the scheme multiplies."""

    scheme: Scheme
    ratings: tuple[int, ...]
    bands: tuple[range, ...]
    level: Level | None
    number: int | None = None

    @property
    def result(self) -> str:
        """The level or the number as it is shown, with the mark of a scheme that is not verified."""
        return str(self.number if self.level is None else self.level)

    def __str__(self) -> str:
        said = [f"{factor.label.lower()} {factor.said(band)}" for factor, band in zip(self.scheme.factors, self.bands, strict=True)]
        if self.number is None:
            return f"{', '.join(said)} → {self.result}"
        return f"{' × '.join(said)} = {self.number}" + ("" if self.level is None else f" → {self.level}")

    @property
    def badness(self) -> tuple[int, int]:
        """Greater is worse, within one scheme."""
        return (self.level.rank if self.level else 0, self.number or 0)


@dataclass(frozen=True, slots=True)
class Scheme:
    """A risk scheme in one version. `rules` are the table, `cells` the number of the rule for every combination, first factor slowest;
    a scheme without rules multiplies."""

    id: str
    title: str
    version: str
    source: str
    verified: bool
    factors: tuple[Factor, ...]
    levels: tuple[Level, ...]
    rules: tuple[Rule, ...]
    cells: tuple[int, ...]
    rates_from_1_to_10: bool
    """Whether every factor is rated by the numbers from 1 to 10."""

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that hold its ratings, in order."""
        return tuple(factor.field for factor in self.factors)

    def objection(self, ratings: Sequence[object]) -> str | None:
        """Why these are no ratings of this scheme, in a sentence; None if they are."""
        if len(ratings) != len(self.factors):
            return (
                f"{self.title} takes {len(self.factors)} ratings ({', '.join(f.label.lower() for f in self.factors)}), not {len(ratings)}"
            )
        for factor, rating in zip(self.factors, ratings, strict=True):
            if not factor.takes(rating):
                return f"{factor.law}, not {rating!r}"
        return None

    def judge(self, *ratings: int) -> Judgement:
        """What the scheme says. ValueError unless there is one rating for each factor, each on its scale."""
        if (wrong := self.objection(ratings)) is not None:
            raise ValueError(wrong)
        if not self.rules:
            number = prod(ratings)
            reached = [level for level in self.levels if (level.least or 0) <= number]
            return Judgement(self, ratings, tuple(range(each, each + 1) for each in ratings), reached[-1] if reached else None, number)
        rule = self.rules[self.cells[place(self.factors, ratings)]]
        return Judgement(self, ratings, rule.bands, rule.level)

    def worst(self, candidates: Sequence[Iterable[int]]) -> Judgement:
        """The worst that any choice among contested ratings can give. ValueError where a factor has no candidate.

        Every choice is looked at: a table need not rise with its ratings.
        """
        choices = [sorted(set(each), reverse=True) for each in candidates]
        for factor, each in zip(self.factors, choices, strict=False):
            if not each:
                raise ValueError(f"{factor.label} has no candidate")
        if all(len(each) == 1 for each in choices):
            return self.judge(*(each[0] for each in choices))
        return max((self.judge(*choice) for choice in product(*choices)), key=lambda judgement: judgement.badness)

    def combinations(self) -> Iterable[tuple[int, ...]]:
        """Every combination of ratings."""
        return product(*(range(1, len(factor.grades) + 1) for factor in self.factors))


def place(factors: Sequence[Factor], ratings: Sequence[int]) -> int:
    """Where a combination stands in `Scheme.cells`."""
    found = 0
    for factor, rating in zip(factors, ratings, strict=True):
        found = found * len(factor.grades) + rating - 1
    return found
