"""What is the least change of ratings that makes a level milder? The table read backwards. Pure; advises, never edits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from forestall.fmea.methods.scheme import Level, Scheme

_SEVERITY = "severity"
_FACTORS_CHANGED_MAX = 2


@dataclass(frozen=True, slots=True)
class Improvement:
    """Ratings that would be good enough, how many points away they are, and the level they give.

    `by_severity`: it lowers a severity, which an action seldom does; only another concept does.
    """

    scheme: Scheme
    before: tuple[int, ...]
    after: tuple[int, ...]
    points: int
    level: Level
    by_severity: bool

    def __str__(self) -> str:
        changed = (
            f"{factor.letter} {factor.grades[was - 1].code} → {factor.grades[is_ - 1].code}"
            for factor, was, is_ in zip(self.scheme.factors, self.before, self.after, strict=True)
            if was != is_
        )
        return " with ".join(changed)


def least_changes(scheme: Scheme, *ratings: int) -> dict[Level, tuple[Improvement, ...]]:
    """For every milder level, the least reductions of one or two factors that reach it or better; worst level first.

    None demands as much as another one, or more, in every factor. Those that leave severity alone come first, then fewest points.
    A scheme that gives only a number has no level to reach, and so nothing here.

    >>> from forestall.fmea.methods.known import known_scheme
    >>> for level, ways in least_changes(known_scheme("ap-2019"), 8, 7, 6).items():
    ...     print(level, [str(way) for way in ways if not way.by_severity])
    M ['O 7 → 5', 'D 6 → 1']
    L ['O 7 → 1', 'O 7 → 3 with D 6 → 4']
    """
    now = scheme.judge(*ratings).level
    if now is None:
        return {}
    ways = sorted(_reductions(scheme, ratings), key=lambda way: (way.points, way.after))
    milder = [level for level in reversed(scheme.levels) if level.rank < now.rank]
    found = {target: _minimal([way for way in ways if way.level.rank <= target.rank]) for target in milder}
    return {target: several for target, several in found.items() if several}


def _reductions(scheme: Scheme, ratings: tuple[int, ...]) -> Iterator[Improvement]:
    """Every reduction of one factor or two."""
    for count in range(1, _FACTORS_CHANGED_MAX + 1):
        for places in combinations(range(len(ratings)), count):
            for after in _lowered(ratings, places):
                level = scheme.judge(*after).level
                if level is not None:
                    by_severity = any(scheme.factors[place].field == _SEVERITY for place in places)
                    yield Improvement(scheme, ratings, after, sum(ratings) - sum(after), level, by_severity)


def _lowered(ratings: tuple[int, ...], places: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """The ratings with each of these places lowered, by whatever is possible."""
    first, *others = places
    for rating in range(1, ratings[first]):
        lower = (*ratings[:first], rating, *ratings[first + 1 :])
        yield from _lowered(lower, tuple(others)) if others else (lower,)


def _minimal(ways: list[Improvement]) -> tuple[Improvement, ...]:
    """Fewest points come first, so whatever demands more than another meets that one among those already taken."""
    taken: list[Improvement] = []
    for way in ways:
        if not any(all(a >= b for a, b in zip(easier.after, way.after, strict=True)) for easier in taken):
            taken.append(way)
    return tuple(sorted(taken, key=lambda way: way.by_severity))
