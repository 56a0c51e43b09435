"""How quick a large workbook comes in: read, understood, decided, written with its log; beside what the reader alone needs for the cells.

    python -m tests.bench.bench_import [--rows 50000] [--profile OUT.prof]

Prints figures; asserts nothing. Times are the processor's, so that other work on the machine counts less.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import resource
import tempfile
import time
from pathlib import Path

import python_calamine
import xlsxwriter

from forestall.fmea.edits import Refused
from forestall.workbook.files import import_file
from forestall_desktop.session.importing import bring_in
from tests.bench.material import Material

_HEADINGS = (
    *("System", "Focus Element", "Function", "Requirement", "Failure Mode", "Failure Effect", "S", "Failure Cause", "Prevention Control"),
    *("O", "Detection Control", "D", "AP", "Special Characteristic", "Filter Code", "Prevention Action", "Detection Action"),
    *("Responsible", "Target Date", "Status", "Action Taken", "Completion Date", "Remarks", "Plant", "Machine"),
)
_LINES_OF_MODE, _MODES_OF_FUNCTION, _FUNCTIONS_OF_ELEMENT = 4, 3, 4
_ACTION_EVERY = 10


def main() -> None:
    """Write a workbook, read it bare, bring it in; print a line for each figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=50_000)
    parser.add_argument("--profile", type=Path, help="where to leave a profile of the import")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "large.xlsx"
        merges = _written(source, arguments.rows)
        print(f"import of {arguments.rows:,} rows × {len(_HEADINGS)} columns, {merges:,} merges, {source.stat().st_size >> 20} MB")
        alone = min(_reader_alone(source) for _ in range(2))
        print(f"  the reader alone, cells and merges: {alone:.2f} s")
        taken = _brought_in(source, Path(folder) / "large.fmea", arguments.profile)
        size = (Path(folder) / "large.fmea").stat().st_size >> 20
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
        print(f"  the whole import: {taken:.2f} s = {taken / alone:.1f} × the reader; a file of {size} MB, {peak} MB of memory at most")


def _reader_alone(source: Path) -> float:
    gc.collect()
    started = time.process_time()
    with python_calamine.CalamineWorkbook.from_path(str(source)) as workbook:
        sheet = workbook.get_sheet_by_index(0)
        _, _ = sheet.to_python(skip_empty_area=False), sheet.merged_cell_ranges
    return time.process_time() - started


def _brought_in(source: Path, target: Path, profile: Path | None) -> float:
    profiler = cProfile.Profile()
    gc.collect()
    started = time.process_time()
    if profile:
        profiler.enable()
    done = bring_in(target, lambda project, new: import_file(project, source, new), "ann")
    profiler.disable()
    taken = time.process_time() - started
    if isinstance(done, Refused):
        raise SystemExit(done.sentence)
    if profile:
        profiler.dump_stats(profile)
    return taken


def _written(path: Path, rows: int) -> int:
    """A form sheet as people have it; gives how many merges it has."""
    material, merges = Material(), 0
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("FMEA")
    sheet.write_row(0, 0, _HEADINGS)
    depths = {4: 1, 2: _MODES_OF_FUNCTION, 3: _MODES_OF_FUNCTION, 1: _MODES_OF_FUNCTION * _FUNCTIONS_OF_ELEMENT}
    spans = {column: _LINES_OF_MODE * depth for column, depth in (*depths.items(), (5, 1), (6, 1))}
    for row in range(rows):
        cells = _row(material, row)
        for column, cell in enumerate(cells):
            span = spans.get(column, 1)
            if span == 1:
                sheet.write(row + 1, column, cell)
            elif row % span == 0:
                last = min(row + span, rows)
                if last > row + 1:
                    sheet.merge_range(row + 1, column, last, column, cell)
                    merges += 1
                else:
                    sheet.write(row + 1, column, cell)
    book.close()
    return merges


def _row(material: Material, row: int) -> list[str | int | None]:
    has_action = row % _ACTION_EVERY == 0
    action: list[str | int | None] = [material.words(3, 8), material.words(3, 8), material.random.choice(("Ann", "Ben")), "2027-03-31"]
    action += ["open", material.words(2, 5), "2027-04-30"]
    return [
        *("Gearbox", material.words(2, 4), material.words(4, 9), material.words(3, 6), material.words(2, 5), material.words(3, 7)),
        *(material.rating(), material.words(3, 7), material.words(3, 8), material.rating(), material.words(3, 8), material.rating()),
        *(material.random.choice("HML"), material.random.choice(("CC", "SC")), material.random.choice("ABC")),
        *(action if has_action else [None] * len(action)),
        *(material.words(2, 6), material.random.choice(("North", "South")), material.words(1, 2)),
    ]


if __name__ == "__main__":
    main()
