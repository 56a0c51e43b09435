"""How quick a large project goes out as a workbook; beside what the library alone needs to write the very same cells.

    python -m tests.bench.bench_export [--lines 50000] [--tall] [--profile OUT.prof]

`--tall` gives every line two actions, so that it takes two rows and all that is said of it once is merged over them: 25 000 such lines are
50 000 rows with more than 130 000 merges.

Prints figures; asserts nothing. Times are the processor's, so that other work on the machine counts less.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import python_calamine
import xlsxwriter

from forestall.changes import FieldName
from forestall.clock import Clock, Millis
from forestall.fmea.edits import Draft
from forestall.fmea.kinds.optimization import STATUSES
from forestall.fmea.project import Project
from forestall.ids import ProjectId, SiteId
from forestall.pen import Pen
from forestall.workbook.export_xlsx import write_xlsx
from tests.bench.material import Material

_ACTION_EVERY = 10
_A_DAY = 46_000


def main() -> None:
    """Make a project, write it as a form sheet, write the same cells bare; print a line for each figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=50_000)
    parser.add_argument("--tall", action="store_true", help="two actions for every line, and so many merges")
    parser.add_argument("--profile", type=Path, help="where to leave a profile of the export")
    arguments = parser.parse_args()
    project = _project(arguments.lines, (1, 2) if arguments.tall else (_ACTION_EVERY, 1))
    with tempfile.TemporaryDirectory() as folder:
        target, again = Path(folder) / "form.xlsx", Path(folder) / "bare.xlsx"
        before = _peak_megabytes()
        taken = _exported(project, target, arguments.profile)
        peak = _peak_megabytes() - before
        rows, columns, merges, bare = _bare(target, again)
        size = target.stat().st_size >> 20
        print(f"export of {arguments.lines:,} lines: {rows:,} rows × {columns} columns, {merges:,} merges, {size} MB")
        print(f"  the library alone, the same cells: {bare:.2f} s")
        print(f"  the whole export: {taken:.2f} s = {taken / bare:.2f} × the library; {peak} MB of memory more than the project")


def _project(lines: int, actions: tuple[int, int]) -> Project:
    project = Project(ProjectId("Benchmark0000001"))
    material = Material()
    pen = Pen(SiteId("bench"), "ann", Clock(lambda: Millis(1_800_000_000_000)))
    pen.write(project, _with_actions(material, material.sheet(lines), *actions))
    return project


def _with_actions(material: Material, drafts: Iterator[Draft], every: int, each: int) -> Iterator[Draft]:
    """The same drafts, and for every so many'th line so many actions."""
    count, positions = 0, ("V", "W")
    for draft in drafts:
        yield draft
        if draft.kind == "line":
            count += 1
            for place in range(each if count % every == 0 else 0):
                told: dict[str, Any] = {"text": material.words(3, 8), "parent": draft.entity, "position": positions[place]}
                told["type"] = "prevention"
                told |= {"due": "2027-03-31", "status": material.random.choice(STATUSES[:3]), "occurrence": material.rating()}
                yield Draft("action", material.ids.next(), {FieldName(name): value for name, value in told.items()})


def _exported(project: Project, target: Path, profile: Path | None) -> float:
    profiler = cProfile.Profile()
    gc.collect()
    started = time.process_time()
    if profile:
        profiler.enable()
    write_xlsx(project, target)
    profiler.disable()
    taken = time.process_time() - started
    if profile:
        profiler.dump_stats(profile)
    return taken


def _bare(source: Path, target: Path) -> tuple[int, int, int, float]:
    """Rows, columns and merges of the first sheet of a workbook, and how long the library needs to write its cells once more."""
    with python_calamine.CalamineWorkbook.from_path(str(source)) as workbook:
        sheet = workbook.get_sheet_by_index(0)
        cells, merges = sheet.to_python(skip_empty_area=False), sheet.merged_cell_ranges or []
    del sheet
    gc.collect()
    started = time.process_time()
    with xlsxwriter.Workbook(str(target), {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        out = book.add_worksheet()
        look = book.add_format({"border": 1, "text_wrap": True})
        for row, values in enumerate(cells):
            out.set_row(row, 30)
            for column, value in enumerate(values):
                if value == "":
                    out.write_blank(row, column, None, look)
                elif isinstance(value, str):
                    out.write_string(row, column, value, look)
                else:
                    out.write_number(row, column, float(value) if isinstance(value, int | float) else _A_DAY, look)
        # The library's own call for a merge writes cells of rows that have left memory already.
        out.merge.extend([top, left, bottom, right] for (top, left), (bottom, right) in merges)
    return len(cells), max(map(len, cells), default=0), len(merges), time.process_time() - started


def _peak_megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


if __name__ == "__main__":
    main()
