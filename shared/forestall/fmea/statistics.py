"""The numbers behind a report and its pictures: where the risks are, which are the worst, who has how much to do. Pure; draws nothing.

Every cause line is looked at once (`standings`); all else is counted from that. Nothing is stored.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from forestall.fmea.actions import Action, is_open
from forestall.fmea.carried import severity_of
from forestall.fmea.kinds.optimization import COMPLETED, OWNER
from forestall.fmea.lines import Risk, risk_of
from forestall.fmea.project import Project
from forestall.fmea.risk import Priority
from forestall.fmea.rounds import history
from forestall.fmea.sheet import Row, actions_of, cause_of, effects_of, walk
from forestall.ids import EntityId

UNRATED = "not rated"
BANDS = (range(9, 11), range(7, 9), range(4, 7), range(1, 4))
"""Severities that belong together, the worst first; action priority knows the same steps."""
NOBODY, NO_DATE = "nobody", "no date"


@dataclass(frozen=True, slots=True)
class Standing:
    """One cause line and its risk, now and as it is expected once all its actions are done. Results are as the scheme calls them."""

    row: Row
    analysis: str
    element: str
    mode: str
    effect: str
    cause: str
    risk: Risk
    result: str
    expected: str
    cause_id: EntityId | None = None
    owners: tuple[str, ...] = ()
    """Whose actions hang on the line."""

    @property
    def line(self) -> EntityId:
        """The line itself; its mode stands for what has none."""
        return self.row.line or self.row.mode or EntityId("")

    @property
    def badness(self) -> tuple[int, int, int]:
        """Greater is worse: the result, then the severity, then the RPN."""
        judgement = self.risk.judgement
        rank = judgement.badness[0] if judgement else self.risk.ap.urgency if self.risk.ap else -1
        return rank, self.risk.severity or 0, self.risk.rpn or 0


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a Pareto chart: what it stands for, how tall it is, and the share of all that it and those before it have (0 to 1)."""

    label: str
    value: int
    reached: float
    lines: frozenset[EntityId] = frozenset()
    """The cause lines behind it."""


class Factor(Enum):
    """By what the lines of a Pareto chart are taken together; the value is how people say it."""

    MODE = "failure mode"
    ELEMENT = "element"
    CAUSE = "cause"
    EFFECT = "effect"
    OWNER = "owner"
    ANALYSIS = "analysis"
    SEVERITY = "severity"
    RESULT = "result"


class Measure(Enum):
    """How much a line weighs in a Pareto chart; the value is how people say it."""

    RPN = "sum of RPN"
    LINES = "cause lines"
    URGENT = "cause lines with AP H"


@dataclass(frozen=True, slots=True)
class Load:
    """The actions of one person, or of one month."""

    name: str
    overdue: int
    open: int
    completed: int
    dropped: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.overdue + self.open + self.completed + self.dropped


def standings(project: Project) -> list[Standing]:
    """Every cause line in the order of the sheet."""
    return [standing(project, row) for row in walk(project) if row.line is not None]


def worst_first(lines: Iterable[Standing]) -> list[Standing]:
    """The rated lines, the most urgent first; equal ones as they stand in the sheet."""
    return sorted((each for each in lines if each.result), key=lambda each: each.badness, reverse=True)


def results(lines: Iterable[Standing], *, expected: bool = False) -> Mapping[str, int]:
    """How many lines have each result, the most urgent first, what is not rated last."""
    ranks: dict[str, int] = {each.value: each.urgency for each in Priority}
    counts: Counter[str] = Counter({each.value: 0 for each in sorted(Priority, key=lambda each: -each.urgency)})
    for each in lines:
        counts[(each.expected if expected else each.result) or UNRATED] += 1
        ranks.setdefault(each.result, each.badness[0])
    return dict(sorted(counts.items(), key=lambda item: -2 if item[0] == UNRATED else ranks.get(item[0], -1), reverse=True))


def severities(lines: Iterable[Standing]) -> Sequence[Bar]:
    """How many lines have each severity from 10 down to 1, one bar each."""
    counts = Counter(each.risk.severity for each in lines if each.risk.severity)
    return _reaching([(str(severity), counts[severity]) for severity in range(10, 0, -1)])


def pareto(
    lines: Iterable[Standing], bars_max: int, factor: Factor = Factor.MODE, measure: Measure = Measure.RPN
) -> tuple[Sequence[Bar], int]:
    """What weighs most, the greatest first, and how much is behind the last bar. The shares are of the sum of all. As it comes: the
    failure modes by the sum of the RPNs of their causes. A line with several owners counts for each."""
    sums: Counter[tuple[str | None, str]] = Counter()
    behind: dict[tuple[str | None, str], list[EntityId]] = {}
    for each in lines:
        weight = _weight(each, measure)
        for key in _groups(each, factor) if weight else ():
            sums[key] += weight
            behind.setdefault(key, []).append(each.line)
    order = sorted(sums, key=lambda key: -sums[key])
    bars = [
        Bar(bar.label, bar.value, bar.reached, frozenset(behind[key]))
        for key, bar in zip(order, _reaching([(key[1], sums[key]) for key in order]), strict=True)
    ]
    return bars[:bars_max], len(bars[bars_max:])


def _weight(line: Standing, measure: Measure) -> int:
    match measure:
        case Measure.RPN:
            return line.risk.rpn or 0
        case Measure.LINES:
            return 1
        case Measure.URGENT:
            return int(line.result == Priority.HIGH.value)
        case _:
            assert_never(measure)


def _groups(line: Standing, factor: Factor) -> list[tuple[str | None, str]]:
    """What a line is counted for: what tells it from others, and its name."""
    match factor:
        case Factor.MODE:
            return [(line.row.mode, line.mode)]
        case Factor.ELEMENT:
            return [(line.row.element, line.element)]
        case Factor.CAUSE:
            return [(line.cause_id, line.cause)]
        case Factor.EFFECT:
            return [(None, line.effect)]
        case Factor.OWNER:
            return [(None, owner) for owner in line.owners or (NOBODY,)]
        case Factor.ANALYSIS:
            return [(line.row.analysis, line.analysis)]
        case Factor.SEVERITY:
            return [(None, f"S {line.risk.severity}" if line.risk.severity else UNRATED)]
        case Factor.RESULT:
            return [(None, line.result or UNRATED)]
        case _:
            assert_never(factor)


def heat(lines: Iterable[Standing], band: range) -> Mapping[tuple[int, int], int]:
    """How many lines of these severities have each (occurrence, detection). What is not rated by both is in none."""
    found: Counter[tuple[int, int]] = Counter()
    for each in lines:
        risk = each.risk
        if risk.severity in band and risk.occurrence and risk.detection:
            found[risk.occurrence, risk.detection] += 1
    return found


def by_owner(actions: Iterable[Action]) -> list[Load]:
    """What each person has to do, who is latest first; what nobody has comes last."""
    loads = _loads(actions, lambda action: action.owner or NOBODY)
    return sorted(loads, key=lambda load: (load.name == NOBODY, -load.overdue, -load.open, load.name.casefold()))


def by_month(actions: Iterable[Action]) -> list[Load]:
    """The actions by the month of their target dates (“2027-04”), those without one last."""
    return sorted(_loads(actions, lambda action: action.due[:7] or NO_DATE), key=lambda load: (load.name == NO_DATE, load.name))


def at_most(rows: Sequence[Load], rows_max: int) -> Sequence[Load]:
    """The first rows, and what is behind them as one."""
    if len(rows) <= rows_max:
        return rows
    shown, rest = rows[: rows_max - 1], rows[rows_max - 1 :]
    sums: list[Callable[[Load], int]] = [lambda r: r.overdue, lambda r: r.open, lambda r: r.completed, lambda r: r.dropped]
    return [*shown, Load(f"{len(rest)} others", *(sum(map(of, rest)) for of in sums))]


def standing(project: Project, row: Row) -> Standing:
    """One row of the sheet and how it stands."""
    risk = risk_of(project, row)
    result = risk.judgement.result if risk.judgement else risk.ap.value if risk.ap else ""
    rated = history(project, row.line) if row.line is not None else []
    effects = sorted(effects_of(project, row.mode), key=lambda effect: severity_of(project, effect.id).shown or 0, reverse=True)
    return Standing(
        row,
        project.text(row.analysis),
        project.text(row.element),
        project.text(row.mode),
        project.text(effects[0].id) if effects else "",
        project.text(cause_of(project, row.line)),
        risk,
        result,
        (rated[-1].ap if len(rated) > 1 else result) or "",
        cause_of(project, row.line),
        _owners(project, row.line),
    )


def _owners(project: Project, line: EntityId | None) -> tuple[str, ...]:
    owners = (each.values.get(OWNER) for each in actions_of(project, line))
    return tuple(dict.fromkeys(project.text(owner) if isinstance(owner, str) else NOBODY for owner in owners))


def _reaching(values: Sequence[tuple[str, int]]) -> list[Bar]:
    total, reached, bars = sum(value for _, value in values), 0, []
    for label, value in values:
        reached += value
        bars.append(Bar(label, value, reached / total if total else 0.0))
    return bars


def _loads(actions: Iterable[Action], name_of: Callable[[Action], str]) -> list[Load]:
    counts: dict[str, Counter[str]] = {}
    for each in actions:
        counts.setdefault(name_of(each), Counter())[state_of(each)] += 1
    return [Load(name, each["overdue"], each["open"], each["completed"], each["dropped"]) for name, each in counts.items()]


def state_of(action: Action) -> str:
    """In which part of a load an action is counted."""
    if is_open(action.status):
        return "open" if action.days_late is None else "overdue"
    return "completed" if action.status == COMPLETED else "dropped"
