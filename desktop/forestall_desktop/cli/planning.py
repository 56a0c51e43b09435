"""`symbols` and `control-plan`: special characteristics, and the control plan of a process FMEA: to look at, to write, and to type into."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from forestall.fmea.edits import Refused
from forestall.fmea.kinds.planning import PHASES
from forestall.fmea.plan.entering import enter
from forestall.fmea.plan.heading import heading, process_analyses
from forestall.fmea.plan.rows import plan_rows
from forestall.fmea.project import Project
from forestall.fmea.symbols import Symbol, counterpart, described, tables
from forestall.ids import EntityId
from forestall_desktop.cli.opening import edited, project_in, submitted
from forestall_desktop.cli.output import document, say, table
from forestall_desktop.cli.printing import PAPERS, print_plan

if TYPE_CHECKING:
    from forestall.workbook.control_plan import Plan

_NO_PROCESS = "There is no process FMEA (method pfmea) in this project; name an analysis with --analysis"
_HEADS = {"station": "NO.", "process": "PROCESS", "product": "PRODUCT", "process_characteristic": "PROCESS CHAR.", "special": "CLASS"}
_HEADS |= {"specification": "SPECIFICATION", "method": "CONTROL METHOD", "reaction": "REACTION PLAN"}


def register(commands: Any) -> None:
    """Describe the commands to argparse."""
    symbols = commands.add_parser("symbols", help="the symbols of special characteristics, and how each reads at other customers")
    symbols.add_argument("file", type=Path, metavar="FILE.fmea")
    symbols.add_argument("--json", action="store_true", help="one JSON document")
    symbols.set_defaults(run=_symbols)
    plan = commands.add_parser("control-plan", help="the control plan of a process FMEA; OUT's ending says the format")
    plan.add_argument("file", type=Path, metavar="FILE.fmea")
    plan.add_argument("target", type=Path, nargs="?", metavar="OUT.{xlsx,pdf,csv,json}", help="without it, the plan is shown here")
    plan.add_argument("--paper", choices=PAPERS, default=PAPERS[0], help="of .pdf: the paper, landscape")
    plan.add_argument("--phase", choices=PHASES, help="without it, the phase of the only plan there is, or what holds in every phase")
    plan.add_argument("--analysis", metavar="ID", help="without it, every process FMEA of the project")
    plan.add_argument("--set", nargs=3, dest="typed", metavar=("ROW", "COLUMN", "VALUE"), help="type into a cell; ROW is an id of --json")
    plan.add_argument("--json", action="store_true", help="one JSON document")
    plan.set_defaults(run=_control_plan)


def _symbols(arguments: argparse.Namespace) -> None:
    project = project_in(arguments.file)
    known = tables(project)
    told = [{**described(each), "counterparts": _elsewhere(project, each, known)} for every in known.values() for each in every]
    if arguments.json:
        document({"symbols": told})
        return
    rows = [[each["glyph"] or each["class"], each["class"], each["customer"], each["meaning"], _reads(each)] for each in told]
    table(("SIGN", "CLASS", "CUSTOMER", "MEANING", "ELSEWHERE"), rows)


def _elsewhere(project: Project, symbol: Symbol, customers: Iterable[str]) -> dict[str, str]:
    """How other customers write a symbol; nothing for those who have no symbol for it."""
    found = {each: counterpart(project, symbol, each) for each in customers if each}
    return {customer: theirs.sign for customer, theirs in found.items() if theirs != symbol}


def _reads(told: dict[str, Any]) -> str:
    return "; ".join(f"{customer}: {sign}" for customer, sign in told["counterparts"].items())


def _control_plan(arguments: argparse.Namespace) -> Refused | None:
    if arguments.typed and (refused := _type(arguments)) is not None:
        return refused
    if arguments.target:
        return _write(arguments)
    return None if arguments.typed else _show(arguments)


def _type(arguments: argparse.Namespace) -> Refused | None:
    row_id, key, text = arguments.typed
    with edited(arguments.file) as session:
        analyses = _analyses(session.project, arguments.analysis)
        if isinstance(analyses, Refused):
            return analyses
        for analysis in analyses:
            phase = heading(session.project, analysis, arguments.phase).phase
            for row in plan_rows(session.project, analysis, phase):
                if row.id == row_id:
                    return submitted(session, enter(session.project, row, key, text, session.new_id, phase))
    return Refused(f"The control plan has no row {row_id}; `forestall control-plan {arguments.file} --json` lists the rows")


def _write(arguments: argparse.Namespace) -> Refused | None:
    write = _FORMATS.get(arguments.target.suffix.removeprefix(".").lower())
    if write is None:
        endings = ", ".join(f".{each}" for each in _FORMATS)
        return Refused(f"“{arguments.target.name}” says no format to write; give it one of these endings: {endings}")
    plans = plans_of(arguments)
    if isinstance(plans, Refused):
        return plans
    notes = write(plans, arguments)
    say(f"{arguments.target} holds the control plan of {arguments.file.name} now")
    for note in (*notes, *_open(plans)):
        say(f"  {note}")
    return None


def _show(arguments: argparse.Namespace) -> Refused | None:
    from forestall.workbook.control_plan import told

    plans = plans_of(arguments)
    if isinstance(plans, Refused):
        return plans
    if arguments.json:
        document(told(plans))
        return None
    for plan in plans:
        say(f"{plan.subject}: {plan.heading.phase or 'every phase'}")
        table(list(_HEADS.values()), [[cells[key] for key in _HEADS] for cells in plan.cells])
    for sentence in _open(plans):
        say(sentence)
    return None


def plans_of(arguments: argparse.Namespace) -> Sequence[Plan] | Refused:
    """The control plans that were asked for."""
    from forestall.workbook.control_plan import plan_of

    project = project_in(arguments.file)
    analyses = _analyses(project, arguments.analysis)
    return analyses if isinstance(analyses, Refused) else [plan_of(project, each, arguments.phase) for each in analyses]


def _analyses(project: Project, wanted: str | None) -> list[EntityId] | Refused:
    if wanted is None:
        return process_analyses(project) or Refused(_NO_PROCESS)
    analysis = project.shown(wanted)
    if analysis is None or analysis.kind != "analysis":
        return Refused(f"There is no analysis with the id {wanted} in this project")
    return [analysis.id]


def _open(plans: Sequence[Plan]) -> Iterator[str]:
    return (each.sentence for plan in plans for each in plan.uncovered)


def _xlsx(plans: Sequence[Plan], arguments: argparse.Namespace) -> Sequence[str]:
    from forestall.workbook.control_plan import write_plan_xlsx

    return write_plan_xlsx(plans, arguments.target)


def _csv(plans: Sequence[Plan], arguments: argparse.Namespace) -> Sequence[str]:
    from forestall.workbook.control_plan import write_plan_csv

    return write_plan_csv(plans, arguments.target)


def _json(plans: Sequence[Plan], arguments: argparse.Namespace) -> Sequence[str]:
    from forestall.workbook.control_plan import write_plan_json

    return write_plan_json(plans, arguments.target)


_FORMATS: Mapping[str, Callable[[Sequence[Plan], argparse.Namespace], Sequence[str]]] = {
    "xlsx": _xlsx,
    "pdf": print_plan,
    "csv": _csv,
    "json": _json,
}
"""How to write each format. Gives what a person should know of what was written."""
