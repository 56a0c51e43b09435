"""How quick a large form sheet is printed: from the project in memory to the finished file.

    python -m tests.bench.bench_printing [--lines 3500] [--paper a3]

Prints figures; asserts nothing. Times are the processor's, so that other work on the machine counts less.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from forestall.clock import Clock, Millis
from forestall.fmea.project import Project
from forestall.ids import ProjectId, SiteId
from forestall.pen import Pen
from forestall_desktop.printing.document import Tell
from forestall_desktop.printing.form import Wish, print_form
from forestall_desktop.printing.ink import Paper, ready
from forestall_desktop.printing.report import print_report
from tests.bench.material import Material

_PRINTED = datetime(2027, 4, 1, 9, 5)  # noqa: DTZ001 -- the local time that stands on the paper
_GOAL_MILLIS = 25


def main() -> None:
    """Print a form sheet and a report, and say how long a page took."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--lines", type=int, default=3500, help="cause lines; about 18 go on a page of A3")
    arguments.add_argument("--paper", choices=[each.value for each in Paper], default=Paper.A3.value)
    chosen = arguments.parse_args()
    ready()
    project, paper = Project(ProjectId("Benchmark")), Paper(chosen.paper)
    Pen(SiteId("ann"), "ann", Clock(lambda: Millis(1_800_000_000_000))).write(project, Material().sheet(chosen.lines))
    print(f"printing a project of {chosen.lines:,} cause lines on {paper.value.upper()}")
    with tempfile.TemporaryDirectory() as folder:
        _timed(
            f"form sheet (goal: {_GOAL_MILLIS} ms a page)",
            lambda path, tell: print_form(project, path, Wish(paper), _PRINTED, tell),
            folder,
        )
        _timed("report", lambda path, tell: print_report(project, path, Paper.A4, _PRINTED, tell), folder)


def _timed(what: str, print_it: Callable[[Path, Tell], object], folder: str) -> None:
    counts: list[int] = []
    path, started = Path(folder) / "out.pdf", time.process_time()
    print_it(path, lambda _, pages: counts.append(pages))
    seconds, pages = time.process_time() - started, counts[-1]
    print(f"  {what}: {pages} pages in {seconds:.2f} s, {1000 * seconds / pages:.1f} ms a page, {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
