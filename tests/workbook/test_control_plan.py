"""The control plan as a workbook: head, spans, legend and print set-up, read back from the file."""

from __future__ import annotations

import csv
import zipfile
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from forestall.errors import Unavailable
from forestall.fmea.plan.cells import COLUMNS
from forestall.workbook.control_plan import plan_of, told, write_plan_csv, write_plan_json, write_plan_xlsx
from forestall.workbook.export_xlsx import write_xlsx
from forestall.workbook.form_sheet import CELL_CHARACTERS_MAX
from tests.plant import Plant, makes, pressing
from tests.workbook.making import lines, takes_file
from tests.worlds import Analyst

NAMES = "Control plan"


@pytest.fixture
def ann() -> Analyst:
    return Analyst("Ann")


@pytest.fixture
def at(ann: Analyst) -> Plant:
    return pressing(ann)


def cells(path: Path, sheet: str = NAMES) -> list[list[Any]]:
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_name(sheet).to_python(skip_empty_area=False)


def merges(path: Path) -> set[tuple[tuple[int, int], tuple[int, int]]]:
    return set(CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).merged_cell_ranges or ())


def written(ann: Analyst, at: Plant, folder: Path) -> Path:
    path = folder / "plan.xlsx"
    assert write_plan_xlsx([plan_of(ann.project, at.analysis)], path) == ()
    return path


def heads_at(rows: list[list[Any]]) -> int:
    return next(place for place, row in enumerate(rows) if row[1] == "Process name / operation description")


def test_head_table_and_legend_stand_on_the_sheet(ann: Analyst, at: Plant, tmp_path: Path) -> None:
    makes(ann, "symbol", None, "Fit", customer="North Motors", glyph="◇", **{"class": "SC"})
    makes(ann, "control_plan", at.analysis, phase="production", number="CP-11")
    rows = cells(written(ann, at, tmp_path))
    pairs = {row[place]: row[place + 1] for row in rows[2:9] for place in range(len(row) - 1)}
    assert (pairs["Control plan number"], pairs["Phase"], pairs["Customer"]) == ("CP-11", "production", "North Motors")
    top = heads_at(rows)
    assert rows[top] == [column.title for column in COLUMNS]
    assert rows[top + 1][:8] == ["10", "Press the bearing", "Press 4", "1", "Seat depth", "", "◇", "12.5 ± 0.1 mm"]
    assert [row[11] for row in rows[top + 1 : top + 3]] == ["Depth gauge", "Force monitoring"]
    assert [row[:2] for row in rows[top + 4 :]] == [["◇ (SC)", "Fit"], ["CC", "Critical: its variation can harm people or break a law"]]


def test_a_step_spans_its_rows_and_a_characteristic_its_controls(ann: Analyst, at: Plant, tmp_path: Path) -> None:
    makes(ann, "control", at.line, "Second look", type="detection")
    path = written(ann, at, tmp_path)
    first = heads_at(cells(path)) + 1
    assert {((first, 0), (first + 2, 0)), ((first, 4), (first + 1, 4))} <= merges(path)
    assert not {((first, 11), (first + 1, 11))} & merges(path)


def test_the_sheet_is_ready_for_print(ann: Analyst, at: Plant, tmp_path: Path) -> None:
    path = written(ann, at, tmp_path)
    with zipfile.ZipFile(path) as file:
        sheet, book = file.read("xl/worksheets/sheet1.xml").decode(), file.read("xl/workbook.xml").decode()
    assert 'orientation="landscape"' in sheet
    assert "<pane " in sheet
    assert 'state="frozen"' in sheet
    assert "Print_Titles" in book


def test_no_text_becomes_a_formula(ann: Analyst, at: Plant, tmp_path: Path) -> None:
    ann.sets(at.gauge, text="=1+1")
    path = written(ann, at, tmp_path)
    with zipfile.ZipFile(path) as file:
        assert "<f>" not in file.read("xl/worksheets/sheet1.xml").decode()
    write_plan_csv([plan_of(ann.project, at.analysis)], tmp_path / "plan.csv")
    with (tmp_path / "plan.csv").open(encoding="utf-8-sig", newline="") as file:
        assert "'=1+1" in [row["Methods: Control method"] for row in csv.DictReader(file)]


def test_each_plan_has_a_sheet_of_its_own_even_when_it_is_empty(ann: Analyst, at: Plant, tmp_path: Path) -> None:
    other = makes(ann, "analysis", None, "Elsewhere", method="pfmea")
    path = tmp_path / "plan.xlsx"
    write_plan_xlsx([plan_of(ann.project, each) for each in (at.analysis, other)], path)
    assert CalamineWorkbook.from_path(str(path)).sheet_names == ["Control plan 1", "Control plan 2"]


def test_a_text_too_long_for_a_cell_is_cut_and_said(ann: Analyst, at: Plant, tmp_path: Path) -> None:
    ann.sets(at.gauge, text="x" * (CELL_CHARACTERS_MAX + 1))
    (note,) = write_plan_xlsx([plan_of(ann.project, at.analysis)], tmp_path / "plan.xlsx")
    assert "its end is missing there" in note


def test_a_plan_that_cannot_be_written_leaves_what_was_there(ann: Analyst, at: Plant, tmp_path: Path) -> None:
    plan = plan_of(ann.project, at.analysis)
    for write in (write_plan_xlsx, write_plan_csv, write_plan_json):
        with pytest.raises(Unavailable):
            write([plan], tmp_path / "no such folder" / "plan")


def test_the_document_names_everything_to_edit_by(ann: Analyst, at: Plant) -> None:
    (plan,) = told([plan_of(ann.project, at.analysis)])["plans"]
    first = plan["rows"][0]
    assert (first["owner_id"], first["owner_kind"], first["line_ids"], first["control_ids"]) == (
        at.depth,
        "characteristic",
        [at.line],
        [at.gauge],
    )
    assert {column.key for column in COLUMNS} <= set(first)


def test_a_form_sheet_with_marks_brings_its_legend_on_a_sheet_of_its_own(ann: Analyst, at: Plant, tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    write_xlsx(ann.project, path)
    assert CalamineWorkbook.from_path(str(path)).sheet_names == ["PFMEA", "Forestall"]
    ann.sets(at.line, symbol=makes(ann, "symbol", None, "Fit", customer="North Motors", glyph="◇", **{"class": "SC"}))
    write_xlsx(ann.project, path)
    assert cells(path, "Symbols")[1:] == [
        ["◇", "SC", "Fit", "North Motors"],
        ["CC", "CC", "Critical: its variation can harm people or break a law", ""],
    ]
    assert "◇" in [text for row in cells(path, "PFMEA") for text in row]
    ben = Analyst("Ben")
    takes_file(ben, path)
    assert [line["special"] for line in lines(ben)] == ["◇"]
