"""Control plans as files: a workbook ready for print, a flat table, JSON. What stands in them is decided in `forestall.fmea.plan`."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import xlsxwriter
from xlsxwriter.exceptions import XlsxWriterException

from forestall.errors import Unavailable
from forestall.fmea.plan.cells import COLUMNS, cells, contested_in, mark_of_row
from forestall.fmea.plan.coverage import Uncovered, uncovered_in
from forestall.fmea.plan.heading import Heading, heading
from forestall.fmea.plan.rows import PlanRow, plan_rows
from forestall.fmea.symbols import Symbol, described, table_of, used
from forestall.workbook.control_plan_sheet import write_sheet
from forestall.workbook.form_sheet import Looks
from forestall.workbook.formulas import guarded
from forestall.workbook.paper import CONTESTED
from forestall.workbook.target import appearing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from forestall.fmea.project import Project
    from forestall.ids import EntityId

_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


@dataclass(frozen=True, slots=True)
class Plan:
    """One control plan as it stands: its head, its rows with what stands in them, the legend, and what it leaves open."""

    analysis: EntityId
    subject: str
    heading: Heading
    rows: tuple[PlanRow, ...]
    values: tuple[Mapping[str, str], ...]
    contested: tuple[frozenset[str], ...]
    """The columns of each row in which people disagree."""
    symbols: tuple[Symbol, ...]
    uncovered: tuple[Uncovered, ...]

    @property
    def cells(self) -> tuple[Mapping[str, str], ...]:
        """What stands in each row for people to read: with a sign behind what is contested."""
        marked = zip(self.values, self.contested, strict=True)
        return tuple(
            {key: f"{text} {CONTESTED}".lstrip() if key in open else text for key, text in values.items()} for values, open in marked
        )


def plan_of(project: Project, analysis: EntityId, phase: str | None = None) -> Plan:
    """The control plan of an analysis for a phase; without one, for the phase of its only plan, or for every phase."""
    head = heading(project, analysis, phase)
    rows = tuple(plan_rows(project, analysis, head.phase))
    marks = [mark_of_row(project, row, head.customer) for row in rows]
    return Plan(
        analysis,
        project.text(analysis),
        head,
        rows,
        tuple(cells(project, row, head.customer) for row in rows),
        tuple(contested_in(project, row) for row in rows),
        tuple(used(marks, table_of(project, head.customer))),
        tuple(uncovered_in(project, analysis, (head.phase,))),
    )


def write_plan_xlsx(plans: Sequence[Plan], path: Path) -> tuple[str, ...]:
    """Write each plan as a sheet of its own. Gives a sentence for each text that had to be cut.
    Unavailable if the file cannot be written; what stood there before is then still there."""
    notes: list[str] = []
    with appearing(path) as unfinished:
        workbook = xlsxwriter.Workbook(str(unfinished), _OPTIONS)
        looks = Looks(workbook)
        for place, plan in enumerate(plans, 1):
            sheet = workbook.add_worksheet(f"Control plan {place}" if len(plans) > 1 else "Control plan")
            write_sheet(sheet, looks, notes, plan.heading, plan.rows, plan.cells, plan.symbols)
        try:
            workbook.close()
        except XlsxWriterException as error:
            raise Unavailable(f"“{path}” could not be written ({error}); nothing there was changed.") from error
    return tuple(notes)


def write_plan_csv(plans: Sequence[Plan], path: Path) -> tuple[str, ...]:
    """One row per row, every cell filled; UTF-8 with a mark at the start, commas. Unavailable if it cannot be written."""
    with appearing(path) as unfinished, unfinished.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Analysis", "Phase", *(f"{each.block}: {each.title}" if each.block else each.title for each in COLUMNS)])
        for plan in plans:
            for row in plan.cells:
                texts = [plan.subject, plan.heading.phase or "", *(row[each.key] for each in COLUMNS)]
                writer.writerow([guarded(text) for text in texts])
    return ()


def write_plan_json(plans: Sequence[Plan], path: Path) -> tuple[str, ...]:
    """What `told` says, as one document. Unavailable if it cannot be written."""
    with appearing(path) as unfinished, unfinished.open("w", encoding="utf-8", newline="\n") as file:
        json.dump(told(plans), file, ensure_ascii=False, indent=1)
        file.write("\n")
    return ()


def told(plans: Sequence[Plan]) -> dict[str, Any]:
    """The plans for programs; the ids are those to edit by."""
    return {"plans": [_plan(each) for each in plans]}


def _plan(plan: Plan) -> dict[str, Any]:
    return {
        "analysis": plan.subject,
        "analysis_id": plan.analysis,
        "plan_id": plan.heading.plan,
        "phase": plan.heading.phase,
        "heading": [{"name": name, "value": value} for name, value in plan.heading.pairs],
        "symbols": [described(each) for each in plan.symbols],
        "rows": [_row(*each) for each in zip(plan.rows, plan.values, plan.contested, strict=True)],
        "uncovered": [{"entity": each.entity, "missing": list(each.missing), "sentence": each.sentence} for each in plan.uncovered],
    }


def _row(row: PlanRow, values: Mapping[str, str], contested: frozenset[str]) -> dict[str, Any]:
    return {
        "id": row.id,
        "step_id": row.step,
        "owner_id": row.owner,
        "owner_kind": row.owner_kind,
        "line_ids": list(row.lines),
        "control_ids": list(row.controls),
        "entry_ids": list(row.entries),
        "contested": sorted(contested),
        **values,
    }
