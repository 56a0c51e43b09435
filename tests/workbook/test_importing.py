"""An import makes one good project out of a sheet: one thing for the same words, every row as risky as it was written, one step to undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forestall.errors import Unreadable
from forestall.fmea.project import Project
from forestall.fmea.sheet import rows
from forestall.ids import EntityId
from forestall.workbook.files import import_file
from forestall.workbook.importing import plan_import
from forestall.workbook.layout import detect
from tests.workbook.making import PLAIN, grid, lines, read, takes, takes_file, workbook
from tests.workbook.sheets import CELL, HEADINGS, MERGE, apart
from tests.worlds import Analyst, snapshot

ROW = ("Gear", "Turn", "Breaks", "No torque", 8, "Fatigue", "Calculation", 3, "Endurance test", 4, 96)


@pytest.fixture
def ann() -> Analyst:
    return Analyst("Ann")


def tree(project: Project, parent: EntityId) -> dict[str, object]:
    return {project.text(child.id): tree(project, child.id) for child in project.children(parent, "element")}


def analysis(analyst: Analyst) -> EntityId:
    (only,) = analyst.project.children(None, "analysis")
    return only.id


def texts(analyst: Analyst, kind: str) -> list[str]:
    return sorted(analyst.project.text(entity.id) for entity in analyst.project.of_kind(kind))


def test_a_row_becomes_a_cause_line_with_all_it_says(ann: Analyst) -> None:
    takes(ann, grid((*PLAIN, "Remarks", "Plant"), (*ROW, "see 8D", "North")))
    (line,) = lines(ann)
    assert (line["element"], line["function"], line["mode"], line["cause"]) == ("Gear", "Turn", "Breaks", "Fatigue")
    assert [(effect["text"], effect["severity"]) for effect in line["effects"]] == [("No torque", 8)]
    assert (line["severity"], line["occurrence"], line["detection"], line["rpn"], line["ap"]) == (8, 3, 4, 96, "L")
    assert (line["prevention"], line["detection_controls"]) == (["Calculation"], ["Endurance test"])
    assert (line["remarks"], line["custom"]) == ("see 8D", {"Plant": "North"})


def test_the_same_words_under_the_same_parent_are_one_thing(ann: Analyst) -> None:
    takes(ann, grid(PLAIN, ROW, (*ROW[:5], "Overload", *ROW[6:]), ("Shaft", *ROW[1:])))
    assert texts(ann, "element") == ["Gear", "Shaft"]
    assert texts(ann, "function") == ["Turn", "Turn"]
    assert len(lines(ann)) == 3
    assert len({line["mode_id"] for line in lines(ann)}) == 2
    assert texts(ann, "failure").count("Breaks") == 2


def test_every_row_stays_a_line_even_if_its_words_repeat(ann: Analyst) -> None:
    takes(ann, grid(PLAIN, ROW, ROW, ROW))
    assert len(lines(ann)) == 3
    assert len({line["cause_id"] for line in lines(ann)}) == 1


def test_several_effects_of_one_mode_and_several_causes_meet(ann: Analyst) -> None:
    table = (PLAIN, ROW, ("", "", "", "Noise", 5, "Overload", "", 2, "", 5, ""), ("", "", "", "Heat", 9, "", "", "", "", "", ""))
    takes(ann, grid(*table, merges=[(1, 2, 3, 2)]))
    assert [line["cause"] for line in lines(ann)] == ["Fatigue", "Overload"]
    assert {tuple(effect["text"] for effect in line["effects"]) for line in lines(ann)} == {("No torque", "Noise", "Heat")}
    assert [line["severity"] for line in lines(ann)] == [9, 9]


def test_an_effect_rated_differently_is_another_effect_and_its_mode_another_mode(ann: Analyst) -> None:
    plan = takes(ann, grid(PLAIN, ROW, (*ROW[:4], 3, *ROW[5:10], 36)))
    assert [line["severity"] for line in lines(ann)] == [8, 3]
    assert {"same_mode", "same_effect"} <= {finding.kind for finding in plan.report.findings}


def test_a_rating_without_its_effect_is_not_lost(ann: Analyst) -> None:
    takes(ann, grid(("Failure Mode", "Cause", "S", "O", "D"), ("a", "b", 7, 2, 3)))
    assert lines(ann)[0]["severity"] == 7


def test_the_rating_belongs_to_the_effect_beside_it(ann: Analyst) -> None:
    takes(ann, grid(("Failure Mode", "Local effect", "End effect", "S", "Cause"), ("a", "b", "c", 7, "d")))
    assert [(effect["text"], effect["severity"]) for effect in lines(ann)[0]["effects"]] == [("b", None), ("c", 7)]


def test_columns_of_structure_become_a_tree(ann: Analyst) -> None:
    heading = ("Component", "System", "Subsystem", "Failure Mode", "Cause")
    takes(ann, grid(heading, ("c1", "s", "u1", "m", "x"), ("c2", "s", "u1", "m", "x"), ("c3", "s", "u2", "m", "x")))
    assert tree(ann.project, analysis(ann)) == {"s": {"u1": {"c1": {}, "c2": {}}, "u2": {"c3": {}}}}
    types = {ann.project.text(each.id): each.values.get("type") for each in ann.project.of_kind("element")}  # type: ignore[call-overload]
    assert (types["s"], types["u1"], types["c1"]) == ("system", "subsystem", "component")


def test_three_levels_of_a_form_sheet_hold_effects_above_and_causes_below(ann: Analyst) -> None:
    heading = ("Next Higher Level", "Focus Element", "Next Lower Level", "Failure Effect", "S", "Failure Mode", "Failure Cause", "O", "D")
    takes(ann, grid(heading, ("Brake", "Motor", "Magnet", "Not held", 9, "Weak", "Flux lost", 3, 3)))
    assert tree(ann.project, analysis(ann)) == {"Brake": {"Motor": {"Magnet": {}}}}
    (line,) = lines(ann)
    project = ann.project
    homes = [project.text(str(project.get(id).values["parent"])) for id in (line["effects"][0]["id"], line["mode_id"], line["cause_id"])]  # type: ignore[union-attr,index]
    assert homes == ["Brake", "Motor", "Magnet"]


def test_a_sheet_that_goes_through_several_levels_makes_one_tree(ann: Analyst) -> None:
    heading = ("Next Higher Level", "Focus Element", "Next Lower Level", "Failure Mode", "Failure Cause")
    takes(ann, grid(heading, ("Motor", "Magnet", "Powder", "m1", "c1"), ("Brake", "Motor", "Magnet", "m2", "c2")))
    assert tree(ann.project, analysis(ann)) == {"Brake": {"Motor": {"Magnet": {"Powder": {}}}}}


def test_a_group_heading_stands_above_its_rows(ann: Analyst) -> None:
    takes(ann, grid(PLAIN, ("Assembly A", *[""] * 10), ROW, merges=[(1, 0, 1, 10)]))
    assert tree(ann.project, analysis(ann)) == {"Assembly A": {"Gear": {}}}


def test_without_a_column_of_elements_the_subject_is_the_element(ann: Analyst) -> None:
    takes(ann, grid(["Subject:", "Gear box"], ("Failure Mode", "Cause"), ("a", "b")))
    assert tree(ann.project, analysis(ann)) == {"Gear box": {}}
    assert ann.project.text(analysis(ann)) == "Gear box"


def test_the_heading_block_fills_the_analysis(ann: Analyst) -> None:
    takes(ann, grid(["Process FMEA"], ["Company", "Example Ltd", "PFMEA Number", "P-1", "Note", "7"], PLAIN, ROW))
    values = ann.project.get(analysis(ann)).values  # type: ignore[union-attr]
    assert {name: values[name] for name in ("company", "number", "method", "remarks")} == {  # type: ignore[index]
        "company": "Example Ltd",
        "number": "P-1",
        "method": "pfmea",
        "remarks": "Note | 7",
    }


def test_actions_keep_owner_day_state_and_new_ratings(ann: Analyst) -> None:
    heading = (*PLAIN, "Preventive Action", "Detection Action", "Responsible", "Target Date", "Status", "Action Taken", "S", "O", "D")
    first = (*ROW, "Peen", "", "Ann", "31.03.2027", "In progress", "", "", "", "")
    second = ("",) * 12 + ("Test", "ann", "2027-05-01", "Closed", "done", 8, 2, 2)
    takes(ann, grid(heading, first, second, (*ROW[:5], "Dirt", *ROW[6:], "Seal", "", "Ben", "", "", "", "", "", "")))
    one, other = lines(ann)
    assert [(action["type"], action["text"], action["owner"]) for action in one["actions"]] == [
        ("prevention", "Peen", "Ann"),
        ("detection", "Test", "Ann"),
    ]
    peen, test = one["actions"]
    assert (peen["due"], peen["status"]) == ("2027-03-31", "implementation pending")
    assert (test["status"], test["taken"], test["severity"], test["occurrence"], test["detection"]) == ("completed", "done", 8, 2, 2)
    assert other["actions"][0]["owner"] == "Ben"
    assert texts(ann, "person") == ["Ann", "Ben"]


def test_actions_of_no_kind_are_entered_and_reported(ann: Analyst) -> None:
    plan = takes(ann, grid((*PLAIN, "Recommended Action"), (*ROW, "Peen")))
    assert [action["type"] for action in lines(ann)[0]["actions"]] == ["prevention"]
    assert [finding.why for finding in plan.report.findings if finding.kind == "actions"]


def test_a_merged_control_belongs_to_every_line_beside_it(ann: Analyst) -> None:
    takes(ann, grid(PLAIN, ROW, ("", "", "", "", "", "Dirt", "", 2, "Look", 5, ""), merges=[(1, 6, 2, 6)]))
    assert [line["prevention"] for line in lines(ann)] == [["Calculation"], ["Calculation"]]


def test_unknown_columns_become_own_columns_and_twins_stay_apart(ann: Analyst) -> None:
    takes(ann, grid((*PLAIN, "Plant", "Plant", "Line"), (*ROW, "North", "South", 7)))
    assert lines(ann)[0]["custom"] == {"Plant": "North", "Plant (M)": "South", "Line": "7"}


def test_an_import_is_undone_in_one_step(ann: Analyst) -> None:
    plan = plan_import(ann.project, read(grid((*PLAIN, "Plant"), (*ROW, "North"), (*ROW, ""))), ann.ids.next, name="a sheet")
    written = ann.does(plan.batch)
    assert len({change.intention for change in written.changes}) == 1
    assert len(lines(ann)) == 2
    ann.undoes(written)
    assert rows(ann.project) == []
    assert texts(ann, "column") == []


def test_an_existing_project_gets_a_second_analysis_and_keeps_its_people_and_columns(ann: Analyst) -> None:
    heading = (*PLAIN, "Plant", "Action", "Owner")
    for _ in range(2):
        takes(ann, grid(heading, (*ROW, "North", "Peen", "Ben")))
    assert len(ann.project.children(None, "analysis")) == 2
    assert (texts(ann, "person"), texts(ann, "column")) == (["Ben"], ["Plant"])
    assert len(lines(ann)) == 2


def test_planning_alone_changes_nothing(ann: Analyst, tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"FMEA": [PLAIN, ROW], "Other": [["x"]]})
    report = import_file(ann.project, path, ann.ids.next).report
    assert snapshot(ann.project) == {}
    assert report.as_json()["rows"] == 1
    assert "“Other”" in next(finding.why for finding in report.findings if finding.kind == "sheets")


def test_the_report_has_the_shape_that_programs_rely_on(ann: Analyst) -> None:
    told = takes(ann, grid((*PLAIN, "Plant"), (*ROW[:-1], 7, "North"))).report.as_json()
    assert told == {
        "rows": 1,
        "cells": {
            "read": 24,
            "imported": 10,
            "kept_as_custom": 1,
            "header": 12,
            "skipped": [{"cell": "K2", "text": "7", "why": "RPN is computed: 8 × 3 × 4 = 96, not 7"}],
        },
        "tally": {"taken": 10, "repaired": 0, "own": 1, "headings": 12, "set_aside": 1, "ignored": 0},
        "findings": [{"kind": "rpn", "cell": "K2", "text": "7", "why": "RPN is computed: 8 × 3 × 4 = 96, not 7"}],
    }


def test_a_file_that_will_not_do_leaves_the_project_alone(ann: Analyst, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Name,Price\nGear,3\n", encoding="utf-8")
    with pytest.raises(Unreadable):
        takes_file(ann, path)
    assert snapshot(ann.project) == {}


@settings(max_examples=100, deadline=None)
@given(heading=HEADINGS, below=st.lists(st.lists(CELL, max_size=20), max_size=9), ranges=st.lists(MERGE, max_size=4))
def test_any_sheet_that_can_be_read_can_be_taken_and_has_as_many_lines_as_told(
    heading: list[object], below: list[list[object]], ranges: list[tuple[int, int, int, int]]
) -> None:
    sheet = grid(heading, *below, merges=apart([(top, left, top + tall, left + wide) for top, left, tall, wide in ranges if tall or wide]))
    if detect(sheet) is None:
        return
    ann = Analyst("Ann")
    plan = takes(ann, sheet)
    assert len(lines(ann)) == plan.report.rows
