"""The management report: where the risks are, which are the worst, who has what to do. Lays out; the numbers are from `fmea.statistics`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from forestall.fmea import statistics
from forestall.fmea.actions import Action, actions_in, is_open
from forestall.fmea.project import Project
from forestall.fmea.statistics import Standing
from forestall.ids import PROJECT_ENTITY
from forestall.workbook.paper import Style, plain_table
from forestall_desktop.printing import charts
from forestall_desktop.printing.document import Area, Page, Running, Tell, area_of, write
from forestall_desktop.printing.ink import Ink, Paper, ink
from forestall_desktop.printing.letters import missing_letters
from forestall_desktop.printing.parts import heading, table_pages

_POINTS = 7.0
_TOP_RISKS, _PARETO_BARS, _LOADS_MAX = 25, 14, 12
_BETWEEN = 250
_RISKS = (
    ("#", Style.NUMBER),
    ("Element", Style.TEXT),
    ("Failure mode", Style.TEXT),
    ("Most severe effect", Style.TEXT),
    ("Cause", Style.TEXT),
    ("S", Style.NUMBER),
    ("O", Style.NUMBER),
    ("D", Style.NUMBER),
    ("AP", Style.PRIORITY),
    ("RPN", Style.NUMBER),
    ("Expected", Style.PRIORITY),
)
_ACTIONS = (
    ("Due", Style.TEXT),
    ("Days late", Style.NUMBER),
    ("Responsible", Style.TEXT),
    ("Action", Style.TEXT),
    ("Status", Style.TEXT),
    ("Failure mode", Style.TEXT),
    ("Cause", Style.TEXT),
    ("AP now", Style.PRIORITY),
    ("Expected", Style.PRIORITY),
)


@dataclass(frozen=True, slots=True)
class _Report:
    """What the pages are made of."""

    lines: Sequence[Standing]
    actions: Sequence[Action]
    running: Running
    area: Area
    letters: Ink


def print_report(project: Project, path: Path, paper: Paper, printed: datetime, tell: Tell) -> tuple[str, ...]:
    """Write the report of a project as it is on this day. Gives a sentence for all that a reader will miss.
    Unavailable if the file cannot be written."""
    letters, name = ink(_POINTS), project.text(PROJECT_ENTITY) or path.stem
    report = _report(project, name, paper, printed, letters)
    write(path, paper, letters, f"Risk report: {name}", list(_pages(report, name)), printed, tell)
    texts = (text for each in report.lines for text in (each.element, each.mode, each.effect, each.cause))
    return tuple(missing_letters(texts))


def report_pages(project: Project, name: str, paper: Paper, printed: datetime) -> Iterator[Page]:
    """The pages of the report, one after the other."""
    return _pages(_report(project, project.text(PROJECT_ENTITY) or name, paper, printed, ink(_POINTS)), name)


def _report(project: Project, name: str, paper: Paper, printed: datetime, letters: Ink) -> _Report:
    running = Running(f"Risk report: {name}", right=" · ".join(_companies(project)))
    return _Report(statistics.standings(project), actions_in(project, printed.date()), running, area_of(paper), letters)


def _pages(report: _Report, name: str) -> Iterator[Page]:
    yield _overview(report, name)
    yield _maps(report)
    yield from _risks(report)
    yield from _to_do(report)


def _overview(report: _Report, name: str) -> Page:
    """How many there are of what, and the modes that weigh most."""
    lines, area, letters = report.lines, report.area, report.letters
    above = heading(name, _in_short(report), letters, area)
    middle = area.top + (area.bottom - area.top) * 56 // 100
    bars, left_out = statistics.pareto(lines, _PARETO_BARS)
    note = "Failure modes by the sum of the RPNs of their causes; the line is the share that they reach together"
    note += f". {_counted(left_out, 'mode')} behind them not shown" if left_out else ""

    def draw(painter: QPainter) -> None:
        above.draw(painter)
        left, right = _halves(area, area.top + above.height, middle - _BETWEEN)
        plot = charts.title(painter, letters, "Results", left, "Cause lines by result now (thick) and as expected (thin)")
        charts.rows_of_bars(painter, letters, plot, statistics.results(lines), statistics.results(lines, expected=True))
        plot = charts.title(painter, letters, "Severity", right, "Cause lines by severity; the line is the share they reach together")
        charts.pareto(painter, letters, plot, statistics.severities(lines))
        plot = charts.title(painter, letters, "Pareto", QRectF(area.left, middle, area.width, area.bottom - middle), note)
        charts.pareto(painter, letters, plot, bars)

    return Page(report.running, draw)


def _in_short(report: _Report) -> list[str]:
    late = sum(each.days_late is not None for each in report.actions)
    pending = sum(is_open(each.status) for each in report.actions)
    rated = sum(bool(each.result) for each in report.lines)
    return [
        f"{_counted(len(report.lines), 'cause line')}, {rated} of them rated. {_counted(pending, 'open action')}, {late} overdue.",
        "“Expected” is what becomes of a line once its actions are done and do what is foreseen.",
    ]


def _maps(report: _Report) -> Page:
    """Where the risks are, and who has what to do."""
    lines, area, letters = report.lines, report.area, report.letters
    middle = area.top + (area.bottom - area.top) * 53 // 100
    elsewhere = sum(not (each.risk.severity and each.risk.occurrence and each.risk.detection) for each in lines)
    note = "Cause lines by occurrence and detection; the letter is the action priority at the worst severity of the band"
    note += f". Lines without all three ratings stand in no map: {elsewhere}" if elsewhere else ""
    owners, months = (statistics.at_most(of(report.actions), _LOADS_MAX) for of in (statistics.by_owner, statistics.by_month))

    def draw(painter: QPainter) -> None:
        where = QRectF(area.left, area.top, area.width, middle - area.top - _BETWEEN)
        rest = charts.title(painter, letters, "Where the risks are", where, note)
        width = rest.width() / len(statistics.BANDS)
        for place, band in enumerate(statistics.BANDS):
            here = QRectF(rest.left() + place * width, rest.top(), width - _BETWEEN / 2, rest.height())
            plot = charts.title(painter, letters, f"Severity {band[0]}–{band[-1]}", here)
            charts.heat_map(painter, letters, plot, band, statistics.heat(lines, band))
        left, right = _halves(area, middle, area.bottom)
        plot = charts.title(painter, letters, "Actions by owner", left, "Who has most overdue stands first")
        charts.loads(painter, letters, plot, owners)
        plot = charts.title(painter, letters, "Actions by due date", right, "By the month of the target date")
        charts.loads(painter, letters, plot, months)

    return Page(report.running, draw)


def _risks(report: _Report) -> Iterator[Page]:
    worst = statistics.worst_first(report.lines)
    shown = worst[:_TOP_RISKS]
    sentence = f"The {len(shown)} most urgent of {_counted(len(worst), 'rated cause line')}: by result, then severity, then RPN."
    rows = [
        (
            str(place),
            each.element,
            each.mode,
            each.effect,
            each.cause,
            *(_number(rating) for rating in (each.risk.severity, each.risk.occurrence, each.risk.detection)),
            each.risk.said,
            _number(each.risk.rpn),
            each.expected,
        )
        for place, each in enumerate(shown, 1)
    ]
    above = heading("Top risks", [sentence], report.letters, report.area)
    return table_pages(plain_table(_RISKS, rows), report.running, report.area, report.letters, above)


def _to_do(report: _Report) -> Iterator[Page]:
    todo = [each for each in report.actions if is_open(each.status)]
    rows = [
        (
            each.due,
            _number(each.days_late),
            each.owner,
            each.text,
            each.status,
            each.mode,
            each.cause,
            each.first.ap if each.first else "",
            each.after.ap if each.after else "",
        )
        for each in todo
    ]
    sentence = "By target date; what is overdue longest stands first." if todo else "Nothing is left to do."
    above = heading("Open actions", [sentence], report.letters, report.area)
    return table_pages(plain_table(_ACTIONS, rows), report.running, report.area, report.letters, above)


def _halves(area: Area, top: float, bottom: float) -> tuple[QRectF, QRectF]:
    width = (area.width - 2 * _BETWEEN) / 2
    return QRectF(area.left, top, width, bottom - top), QRectF(area.right - width, top, width, bottom - top)


def _companies(project: Project) -> list[str]:
    found = (str(value) for each in project.children(None, "analysis") for key, value in each.values.items() if key == "company" and value)
    return list(dict.fromkeys(found))


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _counted(count: int, one: str) -> str:
    return f"{count:,} {one if count == 1 else one + 's'}"
