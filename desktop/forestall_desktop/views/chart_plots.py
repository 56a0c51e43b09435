"""Which charts there are: what each is called, how it is drawn from the numbers, and which lines a part of it stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from forestall.fmea import statistics
from forestall.fmea.actions import Action
from forestall.fmea.statistics import BANDS, NO_DATE, NOBODY, UNRATED, Factor, Load, Measure, Standing
from forestall.ids import EntityId
from forestall_desktop.models.charts import Numbers
from forestall_desktop.models.filtering import Criteria
from forestall_desktop.printing import charts
from forestall_desktop.printing.charts import Mark
from forestall_desktop.printing.ink import Colours, Ink
from forestall_desktop.tongue import tr
from forestall_desktop.views.theme import Theme

_BARS, _ROWS = 14, 14
_BETWEEN = 260.0
_FOUR_MAPS = 3_200.0


class Plot(Enum):
    """The charts, in the order in which they are listed."""

    OVERVIEW = "overview"
    RESULTS = "results"
    PARETO = "pareto"
    HEAT = "heat"
    MATRIX = "matrix"
    BURN_DOWN = "burn-down"
    OWNERS = "owners"
    MONTHS = "months"
    TREND = "trend"


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person chose to see."""

    plot: Plot = Plot.OVERVIEW
    factor: Factor = Factor.MODE
    measure: Measure = Measure.RPN


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a chart on the screen: where, what it says, and the criteria of the lines behind it, where there are lines."""

    where: QRectF
    tip: str
    criteria: Criteria | None = field(default=None)


Draw = Callable[[QPainter, Ink, QRectF, Numbers, Choice], list[Part]]


def name_of(plot: Plot) -> str:
    """What a chart is called."""
    words = {
        Plot.OVERVIEW: tr("Overview"),
        Plot.RESULTS: tr("Results"),
        Plot.PARETO: tr("Pareto"),
        Plot.HEAT: tr("Occurrence × detection"),
        Plot.MATRIX: tr("Criticality matrix"),
        Plot.BURN_DOWN: tr("Action burn-down"),
        Plot.OWNERS: tr("Actions by owner"),
        Plot.MONTHS: tr("Actions by due date"),
        Plot.TREND: tr("Trend over revisions"),
    }
    return words[plot]


def note_of(plot: Plot) -> str:
    """How to read a chart."""
    words = {
        Plot.OVERVIEW: "",
        Plot.RESULTS: tr("Cause lines by result now (thick) and as expected once all actions are done (thin)"),
        Plot.PARETO: tr("The bars are what weighs most; the line is the share of all that they reach together"),
        Plot.HEAT: tr("Cause lines by occurrence and detection; the letter is the action priority at the worst severity of the band"),
        Plot.MATRIX: tr("Failure modes by severity class and probability level (MIL-STD-1629A); worst at the upper right"),
        Plot.BURN_DOWN: tr("Bars: actions left at the end of a month; line: what the target dates promise. Bars above it are late"),
        Plot.OWNERS: tr("Who has most overdue stands first"),
        Plot.MONTHS: tr("By the month of the target date"),
        Plot.TREND: tr("Cause lines by result in each frozen revision, and now"),
    }
    return words[plot]


def draw(painter: QPainter, ink: Ink, where: QRectF, numbers: Numbers, choice: Choice) -> list[Part]:
    """A chart with its title; gives its parts."""
    if choice.plot is Plot.OVERVIEW:
        return _overview(painter, ink, where, numbers, choice)
    title = name_of(choice.plot)
    if choice.plot is Plot.PARETO:
        title = tr("{measure} by {factor}", measure=choice.measure.value, factor=choice.factor.value)
        title = title[:1].upper() + title[1:]
    rest = charts.title(painter, ink, title, where, note_of(choice.plot))
    return _DRAW[choice.plot](painter, ink, rest, numbers, choice)


def colours_of(theme: Theme) -> Colours:
    """The colours of charts on the screen."""
    fills = {"H": theme.high, "M": theme.medium, "L": theme.low}
    letters = {"H": theme.high_text, "M": theme.medium_text, "L": theme.low_text}
    return Colours(
        paper=QColor(theme.base),
        text=QColor(theme.text),
        muted=QColor(theme.muted),
        rule=QColor(theme.line),
        strong_rule=QColor(theme.strong_line),
        pale=QColor(theme.window),
        bar=QColor(theme.steps[0]),
        late=QColor(theme.high_text if not theme.dark else theme.steps[2]),
        done=QColor(theme.flash_remote),
        dropped=QColor(theme.line),
        fills={name: QColor(colour) for name, colour in fills.items()},
        letters={name: QColor(colour) for name, colour in letters.items()},
    )


def _overview(painter: QPainter, ink: Ink, where: QRectF, numbers: Numbers, choice: Choice) -> list[Part]:
    """Six charts on one page."""
    plots, parts = (Plot.RESULTS, Plot.PARETO, Plot.TREND, Plot.HEAT, Plot.BURN_DOWN, Plot.OWNERS), list[Part]()
    across = 3 if where.width() > where.height() else 2
    down = len(plots) // across
    wide, tall = where.width() / across, where.height() / down
    for place, plot in enumerate(plots):
        x, y = where.left() + place % across * wide, where.top() + place // across * tall
        room = QRectF(x + (_BETWEEN / 2 if place % across else 0), y, wide - _BETWEEN, tall - _BETWEEN)
        few = Choice(plot, choice.factor, choice.measure)
        parts += draw(painter, ink, room, numbers, few)
    return parts


def _results(painter: QPainter, ink: Ink, where: QRectF, numbers: Numbers, _: Choice) -> list[Part]:
    counts, expected = statistics.results(numbers.lines), statistics.results(numbers.lines, expected=True)
    marks = charts.rows_of_bars(painter, ink, where, counts, expected)
    return [_part(mark, _lines(each for each in numbers.lines if (each.result or UNRATED) == mark.key[0])) for mark in marks]


def _pareto(painter: QPainter, ink: Ink, where: QRectF, numbers: Numbers, choice: Choice) -> list[Part]:
    many = max(4, min(_BARS, int(where.width() // 420)))
    bars, _ = statistics.pareto(numbers.lines, many, choice.factor, choice.measure)
    marks = charts.pareto(painter, ink, where, bars)
    return [_part(mark, bar.lines) for mark, bar in zip(marks, bars, strict=True)]


def _heat(painter: QPainter, ink: Ink, where: QRectF, numbers: Numbers, _: Choice) -> list[Part]:
    # Where four maps would be too small to read, the one that matters most.
    bands = BANDS if where.width() > _FOUR_MAPS else BANDS[:1]
    parts, across = list[Part](), min(len(bands), 4 if where.width() > 2.4 * where.height() else 2)
    wide, tall = where.width() / across, where.height() / (len(bands) // across)
    for place, band in enumerate(bands):
        room = QRectF(where.left() + place % across * wide, where.top() + place // across * tall, wide - _BETWEEN / 2, tall - _BETWEEN / 2)
        rest = charts.title(painter, ink, tr("Severity {first}–{last}", first=band[0], last=band[-1]), room)
        for mark in charts.heat_map(painter, ink, rest, band, statistics.heat(numbers.lines, band)):
            behind = (each for each in numbers.lines if _stands_in(each, mark))
            parts.append(_part(mark, _lines(behind)))
    return parts


def _matrix(painter: QPainter, ink: Ink, where: QRectF, numbers: Numbers, _: Choice) -> list[Part]:
    marks = charts.criticality_matrix(painter, ink, where, {place: len(modes) for place, modes in numbers.matrix.items()})
    parts = []
    for mark in marks:
        modes = frozenset(each for place, found in numbers.matrix.items() if place == mark.key for each in found)
        parts.append(Part(mark.where, mark.tip, Criteria(failure=modes, title=mark.tip) if modes else None))
    return parts


def _burn_down(painter: QPainter, ink: Ink, where: QRectF, numbers: Numbers, _: Choice) -> list[Part]:
    return [_part(mark, frozenset()) for mark in charts.burn_down(painter, ink, where, numbers.months)]


def _owners(painter: QPainter, ink: Ink, where: QRectF, numbers: Numbers, _: Choice) -> list[Part]:
    marks = charts.loads(painter, ink, where, _few(statistics.by_owner(numbers.actions)))
    return [_of_actions(numbers, mark, lambda action: action.owner or NOBODY) for mark in marks]


def _months(painter: QPainter, ink: Ink, where: QRectF, numbers: Numbers, _: Choice) -> list[Part]:
    marks = charts.loads(painter, ink, where, _few(statistics.by_month(numbers.actions)))
    return [_of_actions(numbers, mark, lambda action: action.due[:7] or NO_DATE) for mark in marks]


def _trend(painter: QPainter, ink: Ink, where: QRectF, numbers: Numbers, _: Choice) -> list[Part]:
    marks = charts.trend(painter, ink, where, numbers.with_now)
    return [_part(mark, _lines(each for each in numbers.lines if mark.key == ("now", each.result or UNRATED))) for mark in marks]


_DRAW: dict[Plot, Draw] = {
    Plot.RESULTS: _results,
    Plot.PARETO: _pareto,
    Plot.HEAT: _heat,
    Plot.MATRIX: _matrix,
    Plot.BURN_DOWN: _burn_down,
    Plot.OWNERS: _owners,
    Plot.MONTHS: _months,
    Plot.TREND: _trend,
}


def _part(mark: Mark, lines: frozenset[EntityId]) -> Part:
    return Part(mark.where, mark.tip, Criteria(lines=lines, title=mark.tip) if lines else None)


def _lines(standings: Iterable[Standing]) -> frozenset[EntityId]:
    return frozenset(each.line for each in standings)


def _stands_in(line: Standing, mark: Mark) -> bool:
    band, occurrence, detection = mark.key
    risk = line.risk
    return (risk.occurrence, risk.detection) == (occurrence, detection) and isinstance(band, range) and risk.severity in band


def _of_actions(numbers: Numbers, mark: Mark, name_of: Callable[[Action], str]) -> Part:
    name, state = mark.key
    lines = {
        each.line
        for each in numbers.actions
        if each.line is not None and name_of(each) == name and (not state or statistics.state_of(each) == state)
    }
    return _part(mark, frozenset(lines))


def _few(rows: Sequence[Load]) -> Sequence[Load]:
    """The first rows, and what is behind them as one."""
    return statistics.at_most(rows, _ROWS)
