"""Writes the form sheet as .csv for other programs: one row per cause line, every cell filled, lists one item a line."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from forestall.fmea.columns import form_columns
from forestall.fmea.entry import cell_text
from forestall.fmea.sheet import walk
from forestall.workbook.formulas import guarded
from forestall.workbook.target import appearing

if TYPE_CHECKING:
    from pathlib import Path

    from forestall.fmea.project import Project


def write_csv(project: Project, path: Path) -> None:
    """UTF-8 with a mark at the start, so that spreadsheets read it right; commas. Unavailable if it cannot be written."""
    columns = form_columns(project)
    with appearing(path) as unfinished, unfinished.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Analysis", *(guarded(column.title) for column in columns)])
        for row in walk(project):
            if row.line is not None:
                texts = [project.text(row.analysis), *(cell_text(project, row, column) for column in columns)]
                writer.writerow([guarded(text) for text in texts])
