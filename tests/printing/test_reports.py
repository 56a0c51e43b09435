"""The management report and control plans as .pdf, read back."""

from __future__ import annotations

from pathlib import Path

import pytest

from forestall.changes import FieldName, Value
from forestall.fmea.edits import Add
from forestall.fmea.plan.cells import COLUMNS
from forestall.fmea.schema import TEXT
from forestall.workbook.control_plan import plan_of
from forestall_desktop.printing.ink import Paper
from forestall_desktop.printing.plan import print_plans
from forestall_desktop.printing.report import print_report
from tests.bench.material import Material
from tests.plant import makes, pressing
from tests.printing.pages import PRINTED, bare, texts, unheard
from tests.worlds import Analyst, smallest_sheet


def reported(ann: Analyst, folder: Path, paper: Paper = Paper.A4) -> list[str]:
    path = folder / "report.pdf"
    print_report(ann.project, path, paper, PRINTED, unheard)
    return texts(path)


def test_the_report_tells_the_risks_and_what_is_to_be_done(ann: Analyst, tmp_path: Path) -> None:
    at = smallest_sheet(ann)
    ben = ann.ids.next()
    ann.does(Add(ben, "person", None, {TEXT: "Ben"}))
    told: dict[str, Value] = {"type": "prevention", "status": "open", "owner": ben, "due": "2027-03-02", "occurrence": 2, "detection": 2}
    ann.does(Add(ann.ids.next(), "action", at.line, {TEXT: "Coat the thread", **{FieldName(name): value for name, value in told.items()}}))
    overview, maps, risks, actions = reported(ann, tmp_path)
    for said in ("1 cause line, 1 of them rated. 1 open action, 1 overdue.", "M 1 (100%)", "L 0 (0%) 1 expected", "Pareto", "160"):
        assert bare(said) in overview
    for said in ("Severity 9–10", "Severity 1–3", "Actions by owner", "Ben", "2027-03"):
        assert bare(said) in maps
    for said in ("Spindle turns back", "Car rolls away", "Thread worn", "160"):
        assert bare(said) in risks
    for said in ("Coat the thread", "2027-03-02", "30", "Ben"):
        assert bare(said) in actions


@pytest.mark.parametrize("paper", Paper)
def test_the_report_goes_on_every_paper(ann: Analyst, tmp_path: Path, paper: Paper) -> None:
    ann.pen.write(ann.project, Material().sheet(60))
    pages = reported(ann, tmp_path, paper)
    assert [f"Page{number}of{len(pages)}" in page for number, page in enumerate(pages, 1)] == [True] * len(pages)


def test_an_empty_project_has_a_report_too(ann: Analyst, tmp_path: Path) -> None:
    overview, *_ = reported(ann, tmp_path)
    assert bare("0 cause lines") in overview


def test_a_control_plan_prints_its_head_rows_and_symbols(ann: Analyst, tmp_path: Path) -> None:
    at = pressing(ann)
    makes(ann, "symbol", None, "Fit", customer="North Motors", glyph="◇", **{"class": "SC"})
    makes(ann, "control_plan", at.analysis, phase="production", number="CP-11")
    plan = plan_of(ann.project, at.analysis)
    assert print_plans([plan], tmp_path / "plan.pdf", Paper.A3, PRINTED, unheard) == ()
    table, symbols = texts(tmp_path / "plan.pdf")
    assert [column.title for column in COLUMNS if bare(column.title) not in table] == []
    assert [text for row in plan.cells for text in row.values() if bare(text) not in table] == []
    for said in ("CP-11", "production", "North Motors"):
        assert bare(said) in table
    assert "Fit" in symbols
