"""What goes out comes back: form sheets as workbooks, flat tables, JSON. A failed export leaves what was there."""

from __future__ import annotations

import csv
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from forestall.changes import FieldName
from forestall.errors import Unavailable
from forestall.fmea.edits import Add, Settle
from forestall.fmea.schema import CAUSE, EFFECT, SEVERITY, TEXT
from forestall.ids import EntityId
from forestall.interchange.writing import write_json
from forestall.workbook.export_csv import write_csv
from forestall.workbook.export_xlsx import write_xlsx
from forestall.workbook.form_sheet import CELL_CHARACTERS_MAX
from tests.workbook.making import PLAIN, grid, lines, sheet_of, takes, takes_file
from tests.workbook.test_public_files import ROBOT_ARM, SOURCE_CODE, SUPPLY_CHAIN, WIRING
from tests.worlds import Analyst, meet

SAMPLE = Path(__file__).resolve().parents[2] / "desktop" / "forestall_desktop" / "samples" / "electric-parking-brake.xlsx"
ROW = ("Gear", "Turn", "Breaks", "No torque", 8, "Fatigue", "Calculation", 3, "Endurance test", 4, 96)
PUBLIC = (WIRING, SOURCE_CODE, SUPPLY_CHAIN, ROBOT_ARM, "SoundMatt__go-FuSa__fmea.csv", "yaanst__CERN-DataCenter-Cooling-System__FMEA.xlsx")


@pytest.fixture
def ann() -> Analyst:
    return Analyst("Ann")


def text(analyst: Analyst, kind: str, parent: EntityId | None, words: str, **fields: Any) -> EntityId:
    """An analyst adds a thing."""
    id = analyst.ids.next()
    wording = {TEXT: words} if words else {}
    analyst.does(Add(id, kind, parent, {**wording, **{FieldName(name): value for name, value in fields.items()}}))
    return id


def came_back(ann: Analyst, folder: Path, form: str = "aiag-vda") -> Analyst:
    """Somebody else who got the form sheet without its counterfoil, and imported it by what it shows."""
    path = folder / "form.xlsx"
    assert write_xlsx(ann.project, path, form, bare=True) == ()
    ben = Analyst("Ben")
    takes_file(ben, path)
    return ben


def cells(path: Path, sheet: str = "DFMEA") -> list[list[Any]]:
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_name(sheet).to_python(skip_empty_area=False)


def elements(analyst: Analyst) -> set[tuple[str, str]]:
    project = analyst.project
    return {(project.text(str(each.values.get(FieldName("parent")))), project.text(each.id)) for each in project.of_kind("element")}


@pytest.mark.parametrize("form", ["aiag-vda", "aiag-4"])
def test_the_sample_comes_back_the_same_from_either_form(ann: Analyst, tmp_path: Path, form: str) -> None:
    takes_file(ann, SAMPLE)
    assert sheet_of(came_back(ann, tmp_path, form)) == sheet_of(ann)
    assert len(sheet_of(ann)) >= 60


def test_the_sample_comes_back_with_its_heading_and_its_tree(ann: Analyst, tmp_path: Path) -> None:
    takes_file(ann, SAMPLE)
    ben = came_back(ann, tmp_path)
    (mine,), (theirs,) = (each.project.children(None, "analysis") for each in (ann, ben))
    assert {name: value for name, value in theirs.values.items() if name not in ("position", "origin")} == {
        name: value for name, value in mine.values.items() if name not in ("position", "origin")
    }
    assert {name for _, name in elements(ben)} == {name for _, name in elements(ann)}
    assert elements(ben) == elements(ann)


@pytest.mark.parametrize("name", PUBLIC)
@pytest.mark.parametrize("form", ["aiag-vda", "aiag-4"])
def test_public_files_come_back_the_same(ann: Analyst, tmp_path: Path, data_folder: Path, name: str, form: str) -> None:
    takes_file(ann, data_folder / name)
    mine, theirs = sheet_of(ann), sheet_of(came_back(ann, tmp_path, form))
    for line in (*mine, *theirs):
        del line["analysis"]
    assert theirs == mine


def test_what_has_no_place_above_or_below_does_not_take_over_the_one_before(ann: Analyst, tmp_path: Path) -> None:
    heading = (
        "Next Higher Level",
        "Focus Element",
        "Next Lower Level",
        "Function",
        "Failure Effect",
        "S",
        "Failure Mode",
        "Failure Cause",
        "O",
    )
    table = (
        ("Car", "Brake", "Disc", "Slow down", "Not held", 9, "Slips", "Wear", 3),
        ("–", "Horn", "–", "–", "–", "", "Silent", "Water", 2),
        ("", "", "–", "–", "Annoys", 3, "Loud", "–", 4),
        ("", "", "–", "–", "", "", "", "–", 5),
    )
    takes(ann, grid(heading, *table))
    ben = came_back(ann, tmp_path)
    assert sheet_of(ben) == sheet_of(ann)
    assert elements(ben) == elements(ann)


def test_levels_without_failures_and_places_without_rows_come_back(ann: Analyst, tmp_path: Path) -> None:
    analysis = text(ann, "analysis", None, "Car", method="dfmea")
    car = text(ann, "element", analysis, "Car")
    axle = text(ann, "element", car, "Axle")
    brake = text(ann, "element", axle, "Brake")
    text(ann, "element", car, "Seat")
    mode = text(ann, "failure", brake, "Slips")
    text(ann, "line", mode, "", occurrence=3)
    function = text(ann, "function", axle, "Carry")
    ben = came_back(ann, tmp_path)
    assert elements(ben) == elements(ann)
    assert [ben.project.text(each.id) for each in ben.project.of_kind("function")] == [ann.project.text(function)]


def test_lists_of_effects_controls_and_actions_come_back_one_by_one(ann: Analyst, tmp_path: Path) -> None:
    takes(ann, grid(PLAIN, ROW, (*ROW[:5], "Dirt", *ROW[6:])))
    first, second = lines(ann)
    for words in ("Supplier audit", "Incoming check"):
        text(ann, "control", first["id"], words, type="prevention")
    text(ann, "control", second["id"], "Watchdog", type="monitoring")
    ben_too = text(ann, "person", None, "Ben")
    text(ann, "action", first["id"], "Peen", type="prevention", due="2027-03-31", owner=ben_too, status="open")
    done = {"completed_on": "2027-04-01", "evidence": "TR 7", "taken": "Tested"}
    text(ann, "action", first["id"], "Test", type="detection", status="completed", detection=2, **done)
    noise = text(ann, "failure", first["element_id"], "Noise", severity=5)
    ann.does(Add(ann.ids.next(), "link", first["mode_id"], {EFFECT: noise}))
    assert sheet_of(came_back(ann, tmp_path)) == sheet_of(ann)


def test_spans_are_merges_and_results_have_colours(ann: Analyst, tmp_path: Path) -> None:
    takes(ann, grid(PLAIN, ROW, (*ROW[:5], "Dirt", *ROW[6:]), (*ROW[:5], "Heat", "", 8, "", 9, "")))
    path = tmp_path / "form.xlsx"
    write_xlsx(ann.project, path)
    sheet = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("DFMEA")
    table = sheet.to_python(skip_empty_area=False)
    top = next(place for place, row in enumerate(table) if "Failure mode" in row) + 1
    spans = {table[top][left] for (first, left), (last, right) in sheet.merged_cell_ranges or () if (first, last) == (top, top + 2)}
    assert spans == {"Gear", "Turn", "No torque", 8, "Breaks"}
    with zipfile.ZipFile(path) as archive:
        styles = archive.read("xl/styles.xml").decode()
        drawn = archive.read("xl/worksheets/sheet1.xml").decode()
    assert all(fill in styles for fill in ("F4B6B0", "C6E5C3"))
    assert f'topLeftCell="A{top + 1}"' in drawn
    assert 'orientation="landscape"' in drawn
    assert 'paperSize="8"' in drawn


def test_nothing_in_a_workbook_becomes_a_formula_or_a_link(ann: Analyst, tmp_path: Path) -> None:
    takes(ann, grid(PLAIN, ("=1+1", "@SUM(A1)", "https://example.com", "{=1}", 8, "+1", "mailto:ann", 3, "-2", 4, "")))
    path = tmp_path / "form.xlsx"
    write_xlsx(ann.project, path)
    with zipfile.ZipFile(path) as archive:
        drawn = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in drawn
    assert "hyperlink" not in drawn
    assert lines(came_back(ann, tmp_path))[0]["mode"] == "https://example.com"


def test_a_text_too_long_for_a_cell_is_cut_there_and_said(ann: Analyst, tmp_path: Path) -> None:
    takes(ann, grid(PLAIN, (*ROW[:5], "x" * (CELL_CHARACTERS_MAX + 1), *ROW[6:])))
    (note,) = write_xlsx(ann.project, tmp_path / "form.xlsx")
    assert "32,768 characters" in note


def test_each_analysis_has_a_sheet_and_its_method_a_name(ann: Analyst, tmp_path: Path) -> None:
    takes(ann, grid(PLAIN, ROW))
    takes(ann, grid(PLAIN, ROW))
    takes(ann, grid(["Process FMEA"], PLAIN, ROW))
    write_xlsx(ann.project, tmp_path / "form.xlsx")
    assert CalamineWorkbook.from_path(str(tmp_path / "form.xlsx")).sheet_names == ["DFMEA", "DFMEA 2", "PFMEA", "Forestall"]
    assert cells(tmp_path / "form.xlsx", "PFMEA")[0][0] == "Process FMEA"
    assert "Manufacturing Location" in cells(tmp_path / "form.xlsx", "PFMEA")[2]


def test_an_empty_project_is_a_form_without_rows(ann: Analyst, tmp_path: Path) -> None:
    write_xlsx(ann.project, tmp_path / "form.xlsx")
    assert any("Failure mode" in row for row in cells(tmp_path / "form.xlsx", "Recovered"))


def test_a_contested_rating_shows_the_worst_priority_with_a_question_mark(ann: Analyst, tmp_path: Path) -> None:
    takes(ann, grid(PLAIN, ROW))
    ben = Analyst("Ben")
    meet(ann, ben)
    line = EntityId(lines(ann)[0]["id"])
    ann.sets(line, occurrence=9)
    ben.sets(line, occurrence=2)
    meet(ann, ben)
    write_xlsx(ann.project, tmp_path / "form.xlsx")
    assert any("H?" in row for row in cells(tmp_path / "form.xlsx"))
    write_json(ann.project, tmp_path / "p.json")
    told = json.loads((tmp_path / "p.json").read_text(encoding="utf-8"))
    (entity,) = (each for each in told["entities"] if "contested" in each)
    assert sorted(entity["contested"]["occurrence"]) == [2, 9]
    ann.does(Settle(line, FieldName("occurrence"), 2))


def test_a_flat_table_has_a_row_for_every_line_and_no_running_formula(ann: Analyst, tmp_path: Path) -> None:
    takes(ann, grid((*PLAIN, "Plant"), (*ROW, "=1+1"), (*ROW[:5], "Dirt; oil", *ROW[6:], "North")))
    path = tmp_path / "flat.csv"
    write_csv(ann.project, path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        first, second = csv.DictReader(file)
    assert (first["Failure mode"], first["S"], first["AP"], first["RPN"], first["Plant"]) == ("Breaks", "8", "L", "96", "'=1+1")
    assert (second["Failure mode"], second["Failure cause"]) == ("Breaks", "Dirt; oil")
    ben = Analyst("Ben")
    takes_file(ben, path)
    assert [line["custom"]["Plant"] for line in lines(ben)] == ["=1+1", "North"]
    assert [line["rpn"] for line in lines(ben)] == [96, 96]


def test_json_is_the_same_for_the_same_content_and_leaves_nothing_out(ann: Analyst, tmp_path: Path) -> None:
    takes(ann, grid((*PLAIN, "Plant"), (*ROW, "North")))
    ben = Analyst("Ben")
    ben.hears(ann)
    for analyst, name in ((ann, "a.json"), (ben, "b.json")):
        write_json(analyst.project, tmp_path / name)
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    told = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert (told["format"], told["version"], told["project"]) == ("forestall-project", 1, ann.project.id)
    assert {each["id"]: each["fields"] for each in told["entities"]} == {each.id: each.values for each in ann.project.all()}
    line = next(each for each in told["entities"] if each["kind"] == "line")
    assert line["fields"][CAUSE] == lines(ann)[0]["cause_id"]
    assert SEVERITY not in line["fields"]


@pytest.mark.parametrize("write", [write_xlsx, write_csv, write_json])
def test_an_export_that_cannot_be_written_changes_nothing(ann: Analyst, tmp_path: Path, write: Any) -> None:
    takes(ann, grid(PLAIN, ROW))
    target = tmp_path / "there"
    target.mkdir()
    (target / "kept").write_text("kept", encoding="utf-8")
    for path in (target, tmp_path / "no folder" / "a.xlsx"):
        with pytest.raises(Unavailable) as refused:
            write(ann.project, path)
        assert path.name in refused.value.sentence
    assert [path.name for path in tmp_path.iterdir()] == ["there"]
    assert (target / "kept").read_text(encoding="utf-8") == "kept"
