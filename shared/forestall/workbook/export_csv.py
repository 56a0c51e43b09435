"""Writes the form sheet as .csv for other programs: one row per cause line, every cell filled, lists one item a line."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from forestall.fmea.columns import Column, Content, form_columns
from forestall.fmea.entry import FROM_ABOVE, cell_text
from forestall.fmea.sheet import walk
from forestall.workbook.formulas import guarded
from forestall.workbook.target import appearing

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from forestall.fmea.project import Project
    from forestall.ids import EntityId


def write_csv(project: Project, path: Path, analysis: EntityId | None = None, lines: Collection[str] | None = None) -> None:
    """Of all analyses, or of one; `lines`: only the cause lines with these ids. UTF-8 with a mark at the start, so that spreadsheets
    read it right; commas.
    Unavailable if it cannot be written."""
    columns = form_columns(project)
    with appearing(path) as unfinished, unfinished.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Analysis", *(guarded(_heading(column)) for column in columns)])
        for row in walk(project):
            if row.line is not None and analysis in (None, row.analysis) and (lines is None or row.line in lines):
                texts = [project.text(row.analysis), *(cell_text(project, row, column) for column in columns)]
                writer.writerow([guarded(text.replace(FROM_ABOVE, "")) for text in texts])


def _heading(column: Column) -> str:
    """The title; of the effects and severities of one place with that place, unless it is the one where everything else stands, too."""
    beside = column.content in (Content.EFFECTS, Content.SEVERITY) and column.key not in ("effects", "severity")
    if not beside:
        return column.title
    return f"{column.field.capitalize()}: {'severity' if column.content is Content.SEVERITY else 'effects'}"
