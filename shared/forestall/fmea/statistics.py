"""The numbers behind a report and its pictures: where the risks are, which are the worst, who has how much to do. Pure; draws nothing.

Every cause line is looked at once (`standings`); all else is counted from that. Nothing is stored.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from forestall.fmea.actions import Action, is_open
from forestall.fmea.carried import severity_of
from forestall.fmea.kinds.optimization import COMPLETED
from forestall.fmea.lines import Risk, risk_of
from forestall.fmea.project import Project
from forestall.fmea.risk import Priority
from forestall.fmea.rounds import history
from forestall.fmea.sheet import Row, cause_of, effects_of, walk
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
    return [_standing(project, row) for row in walk(project) if row.line is not None]


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


def pareto(lines: Iterable[Standing], bars_max: int) -> tuple[Sequence[Bar], int]:
    """The failure modes by the sum of the RPNs of their causes, the greatest first, and how many are behind the last bar. The shares are of
    the sum of all."""
    sums: dict[EntityId | None, int] = {}
    names: dict[EntityId | None, str] = {}
    for each in lines:
        if each.risk.rpn:
            sums[each.row.mode] = sums.get(each.row.mode, 0) + each.risk.rpn
            names[each.row.mode] = each.mode
    order = sorted(sums, key=lambda mode: -sums[mode])
    bars = _reaching([(names[mode], sums[mode]) for mode in order])
    return bars[:bars_max], len(bars[bars_max:])


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


def _standing(project: Project, row: Row) -> Standing:
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
    )


def _reaching(values: Sequence[tuple[str, int]]) -> list[Bar]:
    total, reached, bars = sum(value for _, value in values), 0, []
    for label, value in values:
        reached += value
        bars.append(Bar(label, value, reached / total if total else 0.0))
    return bars


def _loads(actions: Iterable[Action], name_of: Callable[[Action], str]) -> list[Load]:
    counts: dict[str, Counter[str]] = {}
    for each in actions:
        counts.setdefault(name_of(each), Counter())[_state(each)] += 1
    return [Load(name, each["overdue"], each["open"], each["completed"], each["dropped"]) for name, each in counts.items()]


def _state(action: Action) -> str:
    if is_open(action.status):
        return "open" if action.days_late is None else "overdue"
    return "completed" if action.status == COMPLETED else "dropped"
