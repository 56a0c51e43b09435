"""What a project can be written as, and which choices each has. Knows the words of the command line; writes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from forestall_desktop.tongue import tr

FORM, ANALYSIS, SINCE, PAPER, OWN, BARE, FORMULAS, HISTORY, LINES, PHASE, SCALE = (
    "form",
    "analysis",
    "since",
    "paper",
    "own",
    "bare",
    "formulas",
    "history",
    "lines",
    "phase",
    "scale",
)

PLAN, _ACTIONS = "control-plan", "actions"
_USUAL, _USUAL_PERCENT = "xlsx", 100


@dataclass(frozen=True, slots=True)
class Target:
    """One kind of file: its name in the program, what people call it, its ending, the choices it has."""

    key: str
    title: str
    about: str
    ending: str
    choices: frozenset[str] = frozenset()
    extra: Sequence[str] = ()
    command: str = "export"
    drawn: bool = False
    """It is paper, and can be looked at before."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody chose; what stands for nothing is not chosen. `lines`: the ids of the rows that are wanted, None: all."""

    target: str = _USUAL
    form: str = ""
    analysis: str = ""
    since: str = ""
    paper: str = ""
    phase: str = ""
    flags: frozenset[str] = frozenset()
    scale_percent: int = 100
    lines: tuple[str, ...] | None = field(default=None, compare=False)

    def kept(self) -> dict[str, Any]:
        """What is remembered for the next time: nothing that belongs to one project alone."""
        return {"target": self.target, "form": self.form, "paper": self.paper, "flags": sorted(self.flags)}


def remembered(kept: object) -> Wanted:
    """What was remembered, as far as it can be understood."""
    if not isinstance(kept, Mapping):
        return Wanted()
    words = {name: value for name in ("target", "form", "paper") if isinstance(value := kept.get(name), str)}
    flags = kept.get("flags")
    told = frozenset(each for each in flags if isinstance(each, str)) if isinstance(flags, list) else frozenset[str]()
    return Wanted(words.get("target", _USUAL), form=words.get("form", ""), paper=words.get("paper", ""), flags=told)


def targets() -> tuple[Target, ...]:
    """All of them, the likeliest first."""
    form = frozenset({FORM, ANALYSIS, PAPER, LINES})
    plan = frozenset({ANALYSIS, PHASE})
    return (
        Target("xlsx", tr("Form sheet: Excel workbook"), tr("Can be worked on and imported again."), "xlsx", form | {BARE, FORMULAS}),
        Target(
            "pdf", tr("Form sheet: PDF"), tr("Paged for paper, with heads on every page."), "pdf", form | {SINCE, OWN, SCALE}, drawn=True
        ),
        Target(
            "report", tr("Risk report: PDF"), tr("Pictures, top risks, open actions."), "pdf", frozenset({PAPER}), ("--report",), drawn=True
        ),
        Target("plan-xlsx", tr("Control plan: Excel workbook"), tr("Of the process FMEA."), "xlsx", plan, command=PLAN),
        Target("plan-pdf", tr("Control plan: PDF"), tr("Of the process FMEA."), "pdf", plan | {PAPER}, command=PLAN, drawn=True),
        Target("plan-csv", tr("Control plan: CSV table"), tr("Of the process FMEA."), "csv", plan, command=PLAN),
        Target("csv", tr("Cause lines: CSV table"), tr("A row for each, every cell filled."), "csv", frozenset({ANALYSIS, LINES})),
        Target("outline", tr("Outline: CSV"), tr("A line for each thing."), "csv", frozenset({ANALYSIS}), ("--outline",)),
        Target("actions", tr("Actions: CSV table"), tr("Who does what by when."), "csv", command=_ACTIONS),
        Target("calendar", tr("Actions: calendar"), tr("Open actions with a date as to-dos."), "ics", command=_ACTIONS),
        Target("json", tr("Whole project: JSON"), tr("For other programs; comes in again."), "json", frozenset({HISTORY})),
        Target("xml", tr("MSRFMEA: XML"), tr("For other FMEA programs."), "xml"),
        Target("svg", tr("Failure net: SVG picture"), tr("Effects left, causes right."), "svg"),
    )


def target_of(key: str) -> Target:
    """The target of a name; the first where nobody knows it."""
    known = targets()
    return next((each for each in known if each.key == key), known[0])


def arguments(wanted: Wanted, source: Path, path: Path, lines: Path | None) -> list[str]:
    """What the command line is told. `lines`: a file with the ids of the rows that are wanted."""
    target = target_of(wanted.target)
    if target.command == _ACTIONS:
        return [_ACTIONS, str(source), "--export", str(path)]
    return [target.command, str(source), str(path), *target.extra, *_choices(wanted, target, lines)]


def page_arguments(wanted: Wanted, source: Path, lines: Path | None) -> list[str]:
    """What `forestall pages` is told, for what is drawn on paper."""
    target = target_of(wanted.target)
    plan = ["--plan"] if target.command == PLAN else []
    return [str(source), *plan, *target.extra, *_choices(wanted, target, lines)]


def _choices(wanted: Wanted, target: Target, lines: Path | None) -> list[str]:
    worded = {FORM: wanted.form, ANALYSIS: wanted.analysis, SINCE: wanted.since, PAPER: wanted.paper, PHASE: wanted.phase}
    if wanted.scale_percent != _USUAL_PERCENT:
        worded[SCALE] = str(wanted.scale_percent)
    told = [word for name, value in worded.items() if value and name in target.choices for word in (f"--{name}", value)]
    for flag, option in ((OWN, "--own-columns"), (BARE, "--bare"), (FORMULAS, "--formulas"), (HISTORY, "--history")):
        if flag in wanted.flags and flag in target.choices:
            told.append(option)
    if lines is not None and LINES in target.choices:
        told += ["--lines", str(lines)]
    return told
