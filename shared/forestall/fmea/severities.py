"""What severity something may have while ratings are contested, and how the worst of several is taken. Pure values; knows no project."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from forestall.changes import Entity, FieldName
from forestall.fmea.cells import candidates, fate
from forestall.fmea.schema import CAUSE, EFFECT, PARENT, REMOVED, SEVERITY
from forestall.fmea.values import rating
from forestall.ids import EntityId


@dataclass(frozen=True, slots=True)
class Severities:
    """The severity that is shown (None: not rated), and every one it may turn out to be once open contests are settled, rising."""

    shown: int | None = None
    possible: tuple[int, ...] = ()

    @property
    def worst(self) -> int | None:
        """The greatest it may turn out to be."""
        return self.possible[-1] if self.possible else None


UNRATED = Severities()


def own_severity(failure: Entity) -> Severities:
    """What people typed as the severity of a failure itself."""
    if SEVERITY not in failure.own:
        found = rating(failure.values.get(SEVERITY))
        return UNRATED if found is None else Severities(found, (found,))
    ratings = {value for each in candidates(failure, SEVERITY) if (value := rating(each.value)) is not None}
    return Severities(rating(failure.values.get(SEVERITY)), tuple(sorted(ratings)))


def worst_of(several: Iterable[Severities]) -> Severities:
    """The maximum of several, for each way their contests may end.

    >>> worst_of([Severities(7, (3, 7)), Severities(5, (5,))])
    Severities(shown=7, possible=(5, 7))
    """
    rated = [each for each in several if each.possible]
    if len(rated) < 2:
        return rated[0] if rated else UNRATED
    floor = max(each.possible[0] for each in rated)
    possible = {value for each in rated for value in each.possible if value >= floor}
    return Severities(max((each.shown for each in rated if each.shown is not None), default=None), tuple(sorted(possible)))


class NetMemo:
    """What was found out about the failure net and still holds, kept by a `Project`: `carried` says what to do with it.

    `known` holds the severity that failures have from above. Changed since: `rated`, failures with another severity or another fate;
    `rewired`, failures that lead elsewhere. `outdated` holds those whose severity was forgotten for it, until somebody takes them.
    """

    __slots__ = ("known", "outdated", "rated", "rewired")

    def __init__(self) -> None:
        self.known: dict[EntityId, Severities] = {}
        self.rated: set[EntityId] = set()
        self.rewired: set[EntityId] = set()
        self.outdated: set[EntityId] = set()

    def note(self, old: Entity | None, new: Entity) -> None:
        """An entity has a new state. Costs nothing while nothing is known."""
        if not self.known or new.kind not in _DECISIVE or (old is not None and _alike(old, new)):
            return
        if new.kind == "failure":
            self.rated.add(new.id)
            return
        lower = PARENT if new.kind == "link" else CAUSE
        ends = [state.values.get(lower) for state in (old, new) if state is not None]
        self.rewired.update(EntityId(end) for end in ends if isinstance(end, str))


_DECISIVE: Mapping[str, tuple[FieldName, ...]] = {"failure": (SEVERITY,), "link": (PARENT, EFFECT), "line": (PARENT, CAUSE)}
"""For each kind of the net the fields that make a difference to severities."""


def _alike(old: Entity, new: Entity) -> bool:
    names = _DECISIVE[new.kind]
    if old.mark is new.mark and all(old.own.get(name) is new.own.get(name) for name in (*names, REMOVED)):
        return REMOVED not in new.values or fate(old) is fate(new)
    return fate(old) is fate(new) and all(old.heads(name) == new.heads(name) for name in names)
