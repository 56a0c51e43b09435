"""`pages`: what would be printed, page by page, as JSON lines: for the window, which shows and prints them. Writes no file."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from forestall.fmea.columns import WISHES
from forestall.fmea.edits import Refused
from forestall.fmea.kinds.planning import PHASES
from forestall_desktop.cli import printing
from forestall_desktop.cli.opening import project_in
from forestall_desktop.cli.planning import plans_of

if TYPE_CHECKING:
    from forestall_desktop.printing.document import Page
    from forestall_desktop.printing.ink import Paper


def register(commands: Any) -> None:
    """Describe the command to argparse."""
    pages = commands.add_parser("pages", help="for programs: what would be printed, page by page, as JSON lines")
    pages.add_argument("file", type=Path, metavar="FILE.fmea")
    pages.add_argument("--plan", action="store_true", help="the control plan instead of the form sheets")
    pages.add_argument("--phase", choices=PHASES, help="of a control plan: the phase")
    pages.add_argument("--form", choices=WISHES, help="the form sheet; without it that of the method")
    pages.add_argument("--analysis", metavar="ID", help="only this analysis")
    pages.add_argument("--lines", type=Path, metavar="IDS.txt", help="only the rows whose ids stand there, one a line")
    printing.register(pages)
    pages.set_defaults(run=_pages)


def _pages(arguments: argparse.Namespace) -> Refused | None:
    from forestall_desktop.printing.carried import carried
    from forestall_desktop.printing.ink import Paper, ready

    ready()
    notes: list[str] = []
    paper = Paper(arguments.paper or ("a4" if arguments.report else "a3"))
    pages = _found(arguments, paper, notes)
    if isinstance(pages, Refused):
        return pages
    count = 0
    for page in pages:
        count += 1
        _say({"page": count, **carried(page)})
    _say({"pages": count, "notes": list(dict.fromkeys(notes))})
    return None


def _found(arguments: argparse.Namespace, paper: Paper, notes: list[str]) -> Iterator[Page] | Refused:
    from forestall_desktop.printing.form import form_pages
    from forestall_desktop.printing.plan import plan_pages
    from forestall_desktop.printing.report import report_pages

    if arguments.plan:
        plans = plans_of(arguments)
        return plans if isinstance(plans, Refused) else plan_pages(plans, paper)
    project = project_in(arguments.file)
    if arguments.report:
        return report_pages(project, arguments.file.stem, paper, printing.now())
    wish = printing.wish_of(project, arguments)
    return wish if isinstance(wish, Refused) else form_pages(project, wish, notes)


def _say(told: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(told, separators=(",", ":")) + "\n")
    sys.stdout.flush()
