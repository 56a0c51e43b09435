"""The control plan is a view: what the FMEA says stands in it, what is typed into it stands in the FMEA, and the rest is kept beside."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forestall.changes import ChangeSet, FieldName, Origin
from forestall.fmea.edits import Refused, Remove
from forestall.fmea.findings.index import FindingsIndex
from forestall.fmea.findings.rules import Rule
from forestall.fmea.plan.cells import COLUMNS, PLANNED, cells, contested_in, specification_of
from forestall.fmea.plan.coverage import uncovered, uncovered_of
from forestall.fmea.plan.entering import enter, seen_in
from forestall.fmea.plan.heading import heading, phases_of, process_analyses
from forestall.fmea.plan.rows import PlanRow, plan_rows
from forestall.ids import EntityId
from forestall.pen import Written
from forestall.workbook.control_plan import plan_of, told
from tests.plant import Plant, makes, pressing
from tests.worlds import Analyst, meet

LAUNCH = "safe launch"


@pytest.fixture
def ann() -> Analyst:
    return Analyst("Ann")


@pytest.fixture
def at(ann: Analyst) -> Plant:
    return pressing(ann)


def shown(ann: Analyst, at: Plant, *keys: str, phase: str | None = None) -> list[tuple[str, ...]]:
    return [tuple(cells(ann.project, row)[key] for key in keys) for row in plan_rows(ann.project, at.analysis, phase)]


def row_with(ann: Analyst, at: Plant, method: str, phase: str | None = None) -> PlanRow:
    (found,) = [row for row in plan_rows(ann.project, at.analysis, phase) if cells(ann.project, row)["method"] == method]
    return found


def types(ann: Analyst, at: Plant, method: str, column: str, text: str, phase: str | None = None) -> None:
    ann.does(enter(ann.project, row_with(ann, at, method, phase), column, text, ann.ids.next, phase))


# The view


def test_steps_work_elements_characteristics_and_controls_stand_in_the_plan(ann: Analyst, at: Plant) -> None:
    assert shown(
        ann, at, "station", "process", "work_elements", "number", "product", "process_characteristic", "special", "specification", "method"
    ) == [
        ("10", "Press the bearing", "Press 4", "1", "Seat depth", "", "SC", "12.5 ± 0.1 mm", "Depth gauge"),
        ("10", "Press the bearing", "Press 4", "2", "", "Force", "", "18 … 22 kN", "Force monitoring"),
    ]


def test_a_characteristic_alone_takes_all_controls_of_its_lines(ann: Analyst, at: Plant) -> None:
    ann.does(Remove((at.force,)))
    assert shown(ann, at, "product", "method") == [("Seat depth", "Force monitoring"), ("Seat depth", "Depth gauge")]


def test_controls_that_say_the_same_are_one_row(ann: Analyst, at: Plant) -> None:
    other = makes(ann, "line", at.mode)
    second = makes(ann, "control", other, "depth  GAUGE", type="detection")
    row = row_with(ann, at, "Depth gauge")
    assert row.controls == (at.gauge, second)
    assert row.lines == (at.line, other)


def test_a_mode_names_which_of_several_characteristics_it_misses(ann: Analyst, at: Plant) -> None:
    function = EntityId(str(ann.sees(at.mode, "parent")))
    runout = makes(ann, "characteristic", function, "Runout", type="product")
    assert ("", "Force", "Depth gauge") in shown(ann, at, "product", "process_characteristic", "method")
    ann.sets(at.mode, characteristic=runout)
    assert shown(ann, at, "product", "method")[:2] == [("Seat depth", ""), ("Runout", "Depth gauge")]


def test_a_line_without_characteristics_has_rows_where_there_is_something_to_control(ann: Analyst, at: Plant) -> None:
    held = makes(ann, "function", at.step, "Hold the part", requirement="Part stays in the nest")
    mode = makes(ann, "failure", held, "Part falls")
    makes(ann, "line", mode)
    marked = makes(ann, "line", mode, special="CC")
    watched = makes(ann, "line", mode)
    makes(ann, "control", watched, "Clamp check", type="prevention")
    rows = [row for row in plan_rows(ann.project, at.analysis) if row.owner_kind == "line"]
    assert [row.owner for row in rows] == [marked, watched]
    assert [cells(ann.project, row)["product"] for row in rows] == ["Part stays in the nest"] * 2


def test_a_work_element_that_is_itself_the_focus_is_part_of_its_step(ann: Analyst, at: Plant) -> None:
    mode = makes(ann, "failure", at.press, "Press leaks oil")
    makes(ann, "control", makes(ann, "line", mode), "Daily look", type="detection")
    assert ("10", "Press 4", "Daily look") in shown(ann, at, "station", "work_elements", "method")


def test_a_line_whose_characteristic_stands_in_another_analysis_is_not_lost(ann: Analyst, at: Plant) -> None:
    other = makes(ann, "analysis", None, "Elsewhere", method="dfmea")
    foreign = makes(ann, "characteristic", makes(ann, "element", other, "Hub"), "Bore")
    ann.sets(at.mode, characteristic=foreign)
    ann.does(Remove((at.force,)))
    assert {method for (method,) in shown(ann, at, "method")} >= {"Depth gauge", "Force monitoring"}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, ""),
        ({"nominal": 12, "unit": "mm"}, "12 mm"),
        ({"nominal": 12, "minimum": 11.5, "maximum": 12.5, "unit": "mm"}, "12 (11.5 … 12.5) mm"),
        ({"minimum": 3, "unit": "bar"}, "≥ 3 bar"),
        ({"maximum": 0.2}, "≤ 0.2"),
        ({"tolerance": "No scratches", "unit": "mm"}, "No scratches"),
        ({"minimum": 0, "maximum": 1e-9, "unit": "A"}, "0 … 1e-09 A"),
    ],
)
def test_a_specification_says_nominal_tolerance_and_limits(ann: Analyst, at: Plant, fields: dict[str, Any], said: str) -> None:
    bare = makes(ann, "characteristic", at.step, "Thing", **fields)
    assert specification_of(ann.project.get(bare)) == said


# Typing


def test_the_words_of_a_control_are_edited_once_and_change_in_both(ann: Analyst, at: Plant) -> None:
    types(ann, at, "Depth gauge", "method", "Laser depth gauge")
    assert ann.project.text(at.gauge) == "Laser depth gauge"
    ann.sets(at.gauge, text="Depth probe")
    assert ("Depth probe",) in shown(ann, at, "method")
    assert ann.project.of_kind("plan_entry") == []


@pytest.mark.parametrize("column", sorted(PLANNED))
def test_what_the_fmea_has_no_home_for_is_kept_in_one_entry_of_the_row(ann: Analyst, at: Plant, column: str) -> None:
    types(ann, at, "Depth gauge", column, "every hour")
    types(ann, at, "Depth gauge", column, "every two hours")
    (entry,) = ann.project.of_kind("plan_entry")
    assert (entry.values[FieldName("parent")], entry.values[FieldName("control")]) == (at.depth, at.gauge)
    assert shown(ann, at, "method", column) == [("Depth gauge", "every two hours"), ("Force monitoring", "")]


def test_the_owner_of_a_reaction_plan_is_a_person_who_is_made_once(ann: Analyst, at: Plant) -> None:
    types(ann, at, "Depth gauge", "reaction_owner", "Ben")
    types(ann, at, "Force monitoring", "reaction_owner", "ben")
    assert [ann.project.text(each.id) for each in ann.project.of_kind("person")] == ["Ben"]
    types(ann, at, "Depth gauge", "reaction_owner", "")
    assert shown(ann, at, "reaction_owner") == [("",), ("Ben",)]


@pytest.mark.parametrize(
    ("column", "text", "entity", "field"),
    [
        ("station", "15", "step", "station"),
        ("process", "Press in the bearing", "step", "text"),
        ("work_elements", "Press 5", "press", "text"),
        ("number", "1a", "depth", "number"),
        ("product", "Depth of seat", "depth", "text"),
        ("special", "CC", "depth", "special"),
    ],
)
def test_a_cell_that_has_a_home_in_the_fmea_is_written_there(
    ann: Analyst, at: Plant, column: str, text: str, entity: str, field: str
) -> None:
    types(ann, at, "Depth gauge", column, text)
    assert ann.sees(getattr(at, entity), field) == text
    assert text in [found for (found,) in shown(ann, at, column)]


def test_a_specification_without_numbers_is_written_as_the_tolerance(ann: Analyst, at: Plant) -> None:
    ann.sets(at.depth, nominal=None, tolerance=None)
    types(ann, at, "Depth gauge", "specification", "flush")
    assert ann.sees(at.depth, "tolerance") == "flush"


@pytest.mark.parametrize(
    ("column", "text"),
    [("specification", "13"), ("process_characteristic", "Depth"), ("work_elements", "Press 4\nPress 5"), ("colour", "red")],
)
def test_what_cannot_be_typed_here_is_refused_with_a_sentence(ann: Analyst, at: Plant, column: str, text: str) -> None:
    log = list(ann.log)
    verdict = ann.tries(enter(ann.project, row_with(ann, at, "Depth gauge"), column, text, ann.ids.next))
    assert isinstance(verdict, Refused)
    assert ann.log == log


@pytest.mark.parametrize("column", [column.key for column in COLUMNS])
def test_typing_what_stands_there_writes_nothing(ann: Analyst, at: Plant, column: str) -> None:
    row = row_with(ann, at, "Depth gauge")
    log = list(ann.log)
    ann.does(enter(ann.project, row, column, cells(ann.project, row)[column], ann.ids.next))
    assert ann.log == log


def test_emptying_the_method_removes_the_control(ann: Analyst, at: Plant) -> None:
    types(ann, at, "Depth gauge", "method", "")
    assert ann.project.shown(at.gauge) is None


def test_a_method_of_the_plans_own_is_kept_where_there_is_no_control(ann: Analyst, at: Plant) -> None:
    ann.does(Remove((at.gauge,)))
    types(ann, at, "", "method", "Audit once a day")
    assert ("Seat depth", "Audit once a day") in shown(ann, at, "product", "method")
    (entry,) = ann.project.of_kind("plan_entry")
    assert entry.values[FieldName("method")] == "Audit once a day"


# Phases


def test_a_phase_has_its_own_values_and_else_those_of_every_phase(ann: Analyst, at: Plant) -> None:
    types(ann, at, "Depth gauge", "sample_size", "5")
    types(ann, at, "Depth gauge", "reaction", "Stop and sort")
    types(ann, at, "Depth gauge", "sample_size", "100 %", phase=LAUNCH)
    assert shown(ann, at, "sample_size", "reaction")[0] == ("5", "Stop and sort")
    assert shown(ann, at, "sample_size", "reaction", phase=LAUNCH)[0] == ("100 %", "Stop and sort")
    assert shown(ann, at, "sample_size", "reaction", phase="production")[0] == ("5", "Stop and sort")


def test_the_head_is_that_of_the_phase_and_else_what_the_analysis_knows(ann: Analyst, at: Plant) -> None:
    assert (phases_of(ann.project, at.analysis), process_analyses(ann.project)) == ([None], [at.analysis])
    bare = heading(ann.project, at.analysis)
    assert (bare.plan, bare.phase, dict(bare.pairs)["Core team"], bare.customer) == (None, None, "Ann, Ben", "North Motors")
    plan = makes(ann, "control_plan", at.analysis, phase=LAUNCH, number="CP-3", team="Ben")
    assert (heading(ann.project, at.analysis).plan, heading(ann.project, at.analysis).phase) == (plan, LAUNCH)
    assert dict(heading(ann.project, at.analysis).pairs)["Core team"] == "Ben"
    assert heading(ann.project, at.analysis, "production").number == ""
    makes(ann, "control_plan", at.analysis, phase="production")
    assert heading(ann.project, at.analysis).phase is None


# Nothing planned is lost


def test_what_was_planned_for_a_control_that_is_gone_is_still_shown(ann: Analyst, at: Plant) -> None:
    types(ann, at, "Depth gauge", "reaction", "Stop and sort")
    ann.does(Remove((at.gauge,)))
    assert ("Seat depth", "", "Stop and sort") in shown(ann, at, "product", "method", "reaction")


def test_what_was_planned_for_a_line_stays_with_it_when_a_characteristic_comes(ann: Analyst, at: Plant) -> None:
    ann.does(Remove((at.depth, at.force)))
    types(ann, at, "Depth gauge", "reaction", "Stop and sort")
    function = EntityId(str(ann.sees(at.mode, "parent")))
    makes(ann, "characteristic", function, "Height", type="product")
    assert ("Height", "Depth gauge", "Stop and sort") in shown(ann, at, "product", "method", "reaction")


def test_two_people_who_plan_the_same_row_get_one_entry_and_see_where_they_differ(ann: Analyst, at: Plant) -> None:
    ben = Analyst("Ben")
    meet(ann, ben)
    types(ann, at, "Depth gauge", "reaction", "Stop")
    types(ben, at, "Depth gauge", "reaction", "Sort")
    types(ben, at, "Depth gauge", "sample_size", "5")
    meet(ann, ben)
    (entry,) = ann.project.of_kind("plan_entry")
    assert {head.value for head in entry.heads(FieldName("reaction"))} == {"Stop", "Sort"}
    assert shown(ann, at, "reaction", "sample_size") == shown(ben, at, "reaction", "sample_size")
    assert shown(ann, at, "sample_size")[0] == ("5",)


@pytest.mark.parametrize(
    ("column", "mine", "theirs"), [("method", "Gauge A", "Gauge B"), ("station", "20", "30"), ("reaction", "Stop", "Sort")]
)
def test_what_somebody_types_over_a_text_he_did_not_see_is_contested_and_the_plan_says_so(
    ann: Analyst, at: Plant, column: str, mine: str, theirs: str
) -> None:
    types(ann, at, "Depth gauge", "reaction", "Tell the setter")
    row = row_with(ann, at, "Depth gauge")
    seen = seen_in(ann.project, row, column)
    assert contested_in(ann.project, row) == frozenset()
    types(ann, at, "Depth gauge", column, theirs)
    ann.does(enter(ann.project, row, column, mine, ann.ids.next, None, seen))
    (now,) = [each for each in plan_rows(ann.project, at.analysis) if at.gauge in each.controls]
    assert contested_in(ann.project, now) == {column}
    plan = plan_of(ann.project, at.analysis)
    marked = [cells[column] for cells in plan.cells if "≠" in cells[column]]
    assert set(marked) == {f"{mine} ≠"}
    assert [row["contested"] for row in told([plan])["plans"][0]["rows"] if row["id"] == now.id] == [[column]]


@settings(max_examples=40)
@given(texts=st.lists(st.sampled_from(["a", "b", "c"]), max_size=5), named=st.booleans(), alone=st.booleans())
def test_every_control_stands_in_exactly_one_row(texts: list[str], named: bool, alone: bool) -> None:
    ann = Analyst("Ann")
    at = pressing(ann)
    for place, text in enumerate(texts):
        makes(ann, "control", at.line, text, type="prevention" if place % 2 else "detection")
    if named:
        makes(ann, "characteristic", EntityId(str(ann.sees(at.mode, "parent"))), "Runout")
    if alone:
        ann.does(Remove((at.force,)))
    stood = [control for row in plan_rows(ann.project, at.analysis) for control in row.controls]
    assert sorted(stood) == sorted(each.id for each in ann.project.of_kind("control"))


# Coverage


def test_a_marked_characteristic_without_a_reaction_plan_is_said(ann: Analyst, at: Plant) -> None:
    assert [(each.entity, each.missing, each.sentence) for each in uncovered(ann.project)] == [
        (at.depth, ("reaction",), "“Seat depth” is marked SC, but the control plan has no reaction plan for it")
    ]
    types(ann, at, "Depth gauge", "reaction", "Stop and sort")
    assert uncovered(ann.project) == []


def test_a_marked_line_is_covered_by_the_rows_that_speak_for_it(ann: Analyst, at: Plant) -> None:
    ann.sets(at.depth, special=None)
    ann.sets(at.line, special="CC")
    assert [each.entity for each in uncovered(ann.project)] == [at.line]
    types(ann, at, "Force monitoring", "reaction", "Stop the press")
    assert uncovered(ann.project) == []


def test_a_line_whose_control_says_what_a_planned_one_says_is_covered_with_it(ann: Analyst, at: Plant) -> None:
    other = makes(ann, "line", at.mode, special="CC")
    makes(ann, "control", other, "depth gauge", type="detection")
    assert {each.entity for each in uncovered(ann.project)} == {at.depth, other}
    types(ann, at, "Depth gauge", "reaction", "Stop and sort")
    assert uncovered(ann.project) == []
    blind = makes(ann, "line", at.mode, special="CC")
    assert [(each.entity, each.missing) for each in uncovered(ann.project)] == [(blind, ("method", "reaction"))]


def test_every_phase_that_has_a_plan_must_cover(ann: Analyst, at: Plant) -> None:
    for phase in (LAUNCH, "production"):
        makes(ann, "control_plan", at.analysis, phase=phase)
    types(ann, at, "Depth gauge", "reaction", "Stop and sort", phase=LAUNCH)
    assert [each.sentence for each in uncovered(ann.project)] == [
        "“Seat depth” is marked SC, but the control plan for production has no reaction plan for it"
    ]


def test_a_mark_with_nothing_at_all_lacks_both(ann: Analyst, at: Plant) -> None:
    ann.does(Remove((at.mode,)))
    assert [each.missing for each in uncovered(ann.project)] == [("method", "reaction")]


def test_other_methods_need_no_control_plan(ann: Analyst, at: Plant) -> None:
    ann.sets(at.analysis, method="dfmea")
    assert uncovered(ann.project) == []


def test_what_the_plan_leaves_open_is_a_finding_that_goes_when_it_is_planned(ann: Analyst, at: Plant) -> None:
    index = FindingsIndex(ann.project, date(2027, 1, 1))

    def said() -> list[tuple[EntityId, str]]:
        index.finish()
        return [(each.finding.entity, each.finding.sentence) for each in index.found() if each.finding.rule is Rule.SPECIAL_UNPLANNED]

    def hears(written: Written) -> None:
        index.take(ChangeSet(written.changes, Origin.LOCAL))

    assert said() == [(at.depth, "This is marked SC, but the control plan has no reaction plan for it")]
    row = row_with(ann, at, "Depth gauge")
    planned = ann.does(enter(ann.project, row, "reaction", "Stop and sort", ann.ids.next))
    hears(planned)
    assert said() == []
    hears(ann.undoes(planned))
    assert len(said()) == 1
    hears(ann.sets(at.analysis, method="dfmea"))
    assert said() == []
    hears(ann.sets(at.analysis, method="pfmea"))
    assert [sentence for _, sentence in said()] == [f"This {each.remark}" for each in uncovered(ann.project)]


@settings(max_examples=40)
@given(steps=st.lists(st.sampled_from(["mark line", "mark depth", "unmark", "reaction", "remove", "method", "phase"]), max_size=6))
def test_looking_at_one_mark_says_what_looking_at_the_whole_plan_says(steps: list[str]) -> None:
    ann = Analyst("Ann")
    at = pressing(ann)
    for step in steps:
        match step:
            case "mark line":
                ann.sets(at.line, special="CC")
            case "mark depth":
                ann.sets(at.depth, special="SC")
            case "unmark":
                ann.sets(at.depth, special=None)
            case "reaction":
                ann.does(enter(ann.project, plan_rows(ann.project, at.analysis)[0], "reaction", "Stop", ann.ids.next))
            case "remove":
                ann.does(Remove((at.force,)))
            case "method":
                ann.does(enter(ann.project, plan_rows(ann.project, at.analysis)[-1], "method", "Audit", ann.ids.next))
            case _:
                makes(ann, "control_plan", at.analysis, phase=LAUNCH)
    marked = [*ann.project.of_kind("characteristic"), *ann.project.of_kind("line")]
    alone = {(each.entity, each.phase, each.missing) for one in marked for each in uncovered_of(ann.project, one)}
    assert alone == {(each.entity, each.phase, each.missing) for each in uncovered(ann.project)}
