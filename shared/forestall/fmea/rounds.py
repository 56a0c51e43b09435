"""The rounds of rating of a cause line: the first, which stays, and each that came after an action. Pure; computes priorities, stores none.

A round is an entity of its own, or the ratings that an action foresees or brought: those are forecasts until the action is completed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from forestall.changes import Entity, FieldName
from forestall.fmea.basis import analysis_with
from forestall.fmea.carried import severity_above
from forestall.fmea.judging import judged_with
from forestall.fmea.kinds.optimization import BY, CERTAINTY, COMPLETED, COMPLETED_ON, CONFIRMED, DATE, DUE, NOT_IMPLEMENTED, OWNER
from forestall.fmea.methods.scheme import Judgement
from forestall.fmea.project import Project
from forestall.fmea.risk import risk_priority_number
from forestall.fmea.schema import DETECTION, FREQUENCY, MONITORING, OCCURRENCE, PARENT, SEVERITY, STATUS
from forestall.fmea.sheet import Row
from forestall.fmea.values import rating
from forestall.ids import EntityId

RATED = (SEVERITY, OCCURRENCE, DETECTION, FREQUENCY, MONITORING)


@dataclass(frozen=True, slots=True)
class Round:
    """One round after the first: the ratings it gives (None: as before), when, by whom, and whether it is only expected.

    `day` is a date as text, empty where none was written.
    """

    entity: EntityId
    of_action: bool
    day: str
    preliminary: bool
    by: EntityId | None
    remarks: str
    ratings: tuple[int | None, ...]
    """In the order of `RATED`."""

    def after(self, before: tuple[int | None, ...]) -> tuple[int | None, ...]:
        """The ratings of the line with this round, given those it had."""
        return tuple(new if new is not None else old for new, old in zip(self.ratings, before, strict=True))


def rounds_of(project: Project, line: EntityId) -> list[Round]:
    """The rounds of a line after the first, the confirmed ones in front of what is only expected, each by their day."""
    found = [*_of_actions(project, line), *(_of_entity(each) for each in project.children(line, "round"))]
    return sorted(found, key=lambda each: (each.preliminary, each.day or _LAST_DAY))


_LAST_DAY = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Rated:
    """The ratings a line has after a round, those it left alone included, and what its scheme says of them (None: not all rated)."""

    round: Round | None
    """None: the first rating."""
    ratings: tuple[int | None, ...]
    judgement: Judgement | None

    @property
    def ap(self) -> str:
        """What the line's scheme says, with the mark of an unverified table; empty where not all is rated."""
        return self.judgement.result if self.judgement else ""

    @property
    def rpn(self) -> int | None:
        """The risk priority number, where all is rated from 1 to 10."""
        known = [rated for rated in self.ratings[:3] if rated is not None]
        if self.judgement is None or not self.judgement.scheme.rates_from_1_to_10 or len(known) < 3:
            return None
        return risk_priority_number(*known)

    @property
    def preliminary(self) -> bool:
        """Whether this is only expected."""
        return self.round is not None and self.round.preliminary

    @property
    def ap_said(self) -> str:
        """The result as people are shown it: what is only expected stands in brackets."""
        return self._marked(self.ap)

    @property
    def rpn_said(self) -> str:
        """The risk priority number as people are shown it."""
        return self._marked("" if self.rpn is None else str(self.rpn))

    def _marked(self, result: str) -> str:
        return f"({result})" if result and self.preliminary else result

    @property
    def severity(self) -> int | None:
        """Of the worst effect."""
        return self.ratings[0]

    @property
    def occurrence(self) -> int | None:
        """Of the cause."""
        return self.ratings[1]

    @property
    def detection(self) -> int | None:
        """Of cause or mode."""
        return self.ratings[2]


def history(project: Project, line: EntityId) -> list[Rated]:
    """The first rating of a line and all that followed, the last one last: what it is now, or is expected to become."""
    entity = project.get(line)
    row = Row(analysis_with(project, line), None, None, _parent(entity), line)
    first = (severity_above(project, row.mode).shown, *(rated_anew(entity)[1:] if entity else ()))
    given: tuple[int | None, ...] = (None,) * len(RATED)
    found = [_rated(project, row, None, first, given)]
    for each in rounds_of(project, line):
        given = each.after(given)
        found.append(_rated(project, row, each, each.after(found[-1].ratings), given))
    return found


def after_each(project: Project, line: EntityId | None) -> dict[EntityId, Rated]:
    """What a line has after each of its rounds, by the action or round that brings it."""
    every = history(project, line) if line is not None else ()
    return {each.round.entity: each for each in every if each.round is not None}


def _rated(project: Project, row: Row, round: Round | None, ratings: tuple[int | None, ...], given: tuple[int | None, ...]) -> Rated:
    """`given`: what rounds gave so far. The rest is the line's own, which alone says what severity counts where a system responds."""
    judgement = judged_with(project, row, {name: value for name, value in zip(RATED, given, strict=True) if value is not None})
    return Rated(round, ratings, judgement)


def _parent(entity: Entity | None) -> EntityId | None:
    parent = entity.values.get(PARENT) if entity else None
    return EntityId(parent) if isinstance(parent, str) else None


def rated_anew(entity: Entity) -> tuple[int | None, ...]:
    """The ratings an action or a round gives, in the order of `RATED`."""
    return tuple(rating(entity.values.get(name)) for name in RATED)


def is_preliminary(entity: Entity) -> bool:
    """Whether the ratings of an action or a round are only expected."""
    if entity.kind == "action":
        return entity.values.get(STATUS) != COMPLETED
    return entity.values.get(CERTAINTY) != CONFIRMED


def told(project: Project, line: EntityId) -> list[dict[str, Any]]:
    """The rounds after the first as `show --json` prints them, with the ratings the line has after each; the last one is the latest."""
    return [_told(project, each, each.round) for each in history(project, line) if each.round is not None]


def _told(project: Project, rated: Rated, round: Round) -> dict[str, Any]:
    return {
        "id": round.entity,
        "of_action": round.of_action,
        "date": round.day or None,
        "preliminary": round.preliminary,
        "by": project.text(round.by) or None,
        **dict(zip(RATED, rated.ratings, strict=True)),
        "ap": rated.ap or None,
        "remarks": round.remarks or None,
    }


def _of_actions(project: Project, line: EntityId) -> Iterator[Round]:
    for action in project.children(line, "action"):
        status, ratings = action.values.get(STATUS), rated_anew(action)
        if any(ratings) and status != NOT_IMPLEMENTED:
            day = _text(action, COMPLETED_ON if status == COMPLETED else DUE)
            yield Round(action.id, True, day, is_preliminary(action), _person(action, OWNER), _text(action, _REMARKS), ratings)


def _of_entity(round: Entity) -> Round:
    ratings = rated_anew(round)
    return Round(round.id, False, _text(round, DATE), is_preliminary(round), _person(round, BY), _text(round, _REMARKS), ratings)


_REMARKS = FieldName("remarks")


def _text(entity: Entity, name: FieldName) -> str:
    value = entity.values.get(name)
    return value if isinstance(value, str) else ""


def _person(entity: Entity, name: FieldName) -> EntityId | None:
    value = entity.values.get(name)
    return EntityId(value) if isinstance(value, str) else None
