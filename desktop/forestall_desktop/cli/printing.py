"""`export … OUT.pdf` and `control-plan … OUT.pdf`: prints. Only asks and tells; the work is in `forestall_desktop.printing`.

Qt is loaded when something is printed, not before; no screen is needed.
"""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from forestall.fmea.edits import Refused
from forestall.fmea.revisions import find
from forestall_desktop.cli.opening import project_in

if TYPE_CHECKING:
    from forestall.fmea.project import Project
    from forestall.ids import EntityId
    from forestall.workbook.control_plan import Plan
    from forestall_desktop.printing.document import Tell
    from forestall_desktop.printing.form import Wish

PAPERS = ("a3", "a4", "letter", "a3-upright", "a4-upright", "letter-upright")
_SCALES_PERCENT = range(50, 201)


def register(export: argparse.ArgumentParser) -> None:
    """Describe what a print can be asked for."""
    export.add_argument("--paper", choices=PAPERS, help="of .pdf, .xlsx: the paper, landscape unless upright; without it a3, reports a4")
    export.add_argument(
        "--scale", type=int, choices=_SCALES_PERCENT, default=100, metavar="PERCENT", help="of .pdf: the size of letters, 50 to 200"
    )
    export.add_argument("--since", metavar="REVISION", help="of .pdf: mark what changed since a revision")
    export.add_argument("--report", action="store_true", help="of .pdf: a report with pictures instead of the form sheets")
    export.add_argument("--own-columns", action="store_true", help="of .pdf: your own columns even where they make the others narrow")


def is_wished(arguments: argparse.Namespace) -> bool:
    """Whether something was asked for that only a print can give."""
    return bool(arguments.since or arguments.report or arguments.own_columns or arguments.scale != 100)


def only_analysis(project: Project, arguments: argparse.Namespace) -> EntityId | Refused | None:
    """The one analysis that was asked for; None for all."""
    if not arguments.analysis:
        return None
    analysis = project.shown(arguments.analysis)
    if analysis is None or analysis.kind != "analysis":
        return Refused(f"There is no analysis with the id {arguments.analysis} in this project; `forestall tree` lists the ids")
    return analysis.id


def only_lines(arguments: argparse.Namespace) -> frozenset[str] | None:
    """The rows that were asked for, by their ids; None for all."""
    if arguments.lines is None:
        return None
    from forestall.workbook.reader import read_text

    return frozenset(line.strip() for line in read_text(arguments.lines).splitlines())


def export_pdf(arguments: argparse.Namespace) -> Sequence[str] | Refused:
    """Print the form sheets, or a report."""
    from forestall_desktop.printing.form import print_form

    if arguments.report:
        return _export_report(arguments)
    project = project_in(arguments.file)
    wish = wish_of(project, arguments)
    if isinstance(wish, Refused):
        return wish
    with between_pages() as told:
        return print_form(project, arguments.target, wish, now(), told)


def wish_of(project: Project, arguments: argparse.Namespace) -> Wish | Refused:
    """How the form sheets are to be printed."""
    from forestall_desktop.printing.form import Wish
    from forestall_desktop.printing.ink import Paper

    since = find(project, arguments.since) if arguments.since else None
    if isinstance(since, Refused):
        return since
    only = only_analysis(project, arguments)
    if isinstance(only, Refused):
        return only
    paper, scale = Paper(arguments.paper or PAPERS[0]), arguments.scale / 100
    return Wish(paper, arguments.form, since, arguments.own_columns, only, only_lines(arguments), scale)


def _export_report(arguments: argparse.Namespace) -> Sequence[str] | Refused:
    from forestall_desktop.printing.ink import Paper
    from forestall_desktop.printing.report import print_report

    if arguments.since or arguments.form or arguments.own_columns or arguments.analysis:
        return Refused("A report is no form sheet: leave --since, --form, --analysis and --own-columns away")
    with between_pages() as told:
        return print_report(project_in(arguments.file), arguments.target, Paper(arguments.paper or "a4"), now(), told)


def print_plan(plans: Sequence[Plan], arguments: argparse.Namespace) -> Sequence[str]:
    """Print control plans."""
    from forestall_desktop.printing.ink import Paper
    from forestall_desktop.printing.plan import print_plans

    with between_pages() as told:
        return print_plans(plans, arguments.target, Paper(arguments.paper), now(), told)


def tell(done: int, pages: int) -> None:
    """Say how far a print is, where a person looks on."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\rpage {done} of {pages}" if done < pages else "\r\033[K")
        sys.stderr.flush()


@contextmanager
def stoppable() -> Iterator[None]:
    """Whoever ends the program meanwhile (the window does, where somebody cancels) leaves nothing half done, as Ctrl+C does."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def between_pages() -> Iterator[Tell]:
    """The same while Qt draws: whoever ends the program is heard at the next page. In the middle of a call of Qt an exception is lost."""
    asked: list[int] = []
    before = {each: signal.signal(each, lambda number, _: asked.append(number)) for each in (signal.SIGINT, signal.SIGTERM)}

    def told(done: int, pages: int) -> None:
        if asked:
            raise KeyboardInterrupt
        tell(done, pages)

    try:
        yield told
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def now() -> datetime:
    """The moment, by the clock on this wall."""
    return datetime.now(UTC).astimezone()
