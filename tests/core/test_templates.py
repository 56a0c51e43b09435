"""Templates and samples: every blueprint can be built, and the samples are what a new user may take for an example."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from forestall.changes import Entity, FieldName
from forestall.fmea.adding import in_order
from forestall.fmea.basis import basis_now
from forestall.fmea.edits import Add, Refused
from forestall.fmea.findings.index import FindingsIndex
from forestall.fmea.findings.rules import Gravity
from forestall.fmea.findings.waiving import Found
from forestall.fmea.kinds.optimization import CERTAINTIES, STATUSES
from forestall.fmea.lines import risk_of
from forestall.fmea.nets import element_of
from forestall.fmea.plan.coverage import uncovered
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, METHOD, NEEDS, PARENT, STATUS, TEXT
from forestall.fmea.sheet import effects_of, rows
from forestall.fmea.templates.blueprint import Blueprint, Making
from forestall.fmea.templates.known import SAMPLES, TEMPLATES, blueprint_of
from forestall.fmea.wording import home_of
from forestall.ids import EntityId
from tests.visible import missing
from tests.worlds import Analyst

LINES_MIN = 80
FINDINGS_MAX = 6
TODAY = date(2029, 5, 4)


def known(name: str) -> Blueprint:
    found = blueprint_of(name)
    assert isinstance(found, Blueprint)
    return found


def built(name: str, today: date = TODAY) -> Project:
    """The project that a template or a sample makes, without its revision."""
    ann = Analyst("Ann")
    making = Making(known(name), "Pump", today, ann.ids.next)
    ann.does(making.content())
    ann.does(making.later())
    return ann.project


@pytest.fixture(scope="module", params=SAMPLES)
def sample(request: pytest.FixtureRequest) -> Project:
    return built(request.param)


def test_a_template_that_is_not_there_is_refused_and_the_others_are_named() -> None:
    assert blueprint_of("fmea") == Refused(f"There is no template “fmea”. There are: {', '.join((*TEMPLATES, *SAMPLES))}")


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_begins_without_a_finding_and_bears_the_name_of_its_file(name: str) -> None:
    project = built(name)
    assert found_in(project, TODAY) == []
    assert {project.text("project"), project.text(project.children(None, "analysis")[0].id)} == {"Pump"}
    assert not missing(project)


def test_each_template_brings_its_method_and_its_scheme() -> None:
    found = {name: analysis(built(name)) for name in TEMPLATES}
    assert found == {
        "dfmea": ("dfmea", "ap-2019"),
        "pfmea": ("pfmea", "ap-2019"),
        "msr": ("msr", "ap-msr-recollection"),
        "aiag-4": ("dfmea", "rpn"),
        "mil-std-1629a": ("fmeca", "ap-2019"),
        "iso-14971": ("dfmea", "iso-14971-example"),
    }


def test_a_process_template_has_its_four_kinds_of_work_elements() -> None:
    found = [each.values.get(FieldName("four_m")) for each in built("pfmea").of_kind("element")]
    assert [each for each in found if each] == ["man", "machine", "material", "environment"]


def test_a_sample_has_lines_enough_and_all_of_them_stand_in_the_sheet(sample: Project) -> None:
    lines = [row.line for row in rows(sample) if row.line is not None]
    assert len(lines) >= LINES_MIN
    assert not missing(sample)


def test_a_sample_has_no_error_and_few_gaps_which_are_there_to_be_seen(sample: Project) -> None:
    found = found_in(sample, TODAY)
    assert 0 < len(found) <= FINDINGS_MAX
    assert all(each.finding.rule.gravity is not Gravity.ERROR for each in found)


def test_a_sample_shows_every_status_and_rounds_that_are_expected_and_confirmed(sample: Project) -> None:
    assert {each.values.get(STATUS) for each in sample.of_kind("action")} == set(STATUSES)
    assert {each.values.get(FieldName("certainty")) for each in sample.of_kind("round")} == set(CERTAINTIES)
    assert max(Counter(each.values.get(PARENT) for each in sample.of_kind("round")).values()) > 1


def test_in_a_sample_each_line_has_effect_cause_and_risk_over_three_levels(sample: Project) -> None:
    unrated = 0
    for row in rows(sample):
        if row.line is None:
            continue
        cause = sample.value(row.line, CAUSE)
        assert isinstance(cause, str)
        levels = {element_of(sample, EntityId(cause)), row.element, *(element_of(sample, each.id) for each in effects_of(sample, row.mode))}
        assert len(levels) == 3
        unrated += risk_of(sample, row).ap is None
    assert unrated == 1


def test_in_a_sample_every_function_of_a_failure_net_stands_in_the_function_net(sample: Project) -> None:
    needed = {(each.values.get(PARENT), each.values.get(NEEDS)) for each in sample.of_kind("prerequisite")}
    for line in sample.of_kind("line"):
        mode, cause = home(sample, line, PARENT), home(sample, line, CAUSE)
        assert (mode, cause) in needed


def test_the_process_sample_leaves_no_special_characteristic_out_of_its_control_plan() -> None:
    project = built("spindle-nut-line")
    assert uncovered(project) == []
    assert len(project.of_kind("flow_step")) > len([each for each in project.of_kind("element") if project.children(each.id, "element")])


def test_the_design_sample_shows_what_acts_on_a_function() -> None:
    roles = {each.values.get(FieldName("role")) for each in built("parking-brake").of_kind("parameter")}
    assert roles == {"input signal", "ideal output", "error state", "control factor", "noise factor"}


def test_a_sample_is_as_late_on_every_day() -> None:
    early, late = TODAY, TODAY + timedelta(days=900)
    found = [Counter(each.finding.rule for each in found_in(built("parking-brake", day), day)) for day in (early, late)]
    assert found[0] == found[1]


def test_what_is_added_comes_behind_what_it_names_and_siblings_keep_their_order() -> None:
    one, two, mode = EntityId("one"), EntityId("two"), EntityId("mode")
    line = Add(EntityId("line"), "line", mode, {CAUSE: two})
    adds = [line, Add(one, "failure", None, {TEXT: "1"}), Add(two, "failure", None), Add(mode, "failure", None)]
    assert [each.id for each in in_order(adds)] == [mode, two, "line", one]


def found_in(project: Project, today: date) -> list[Found]:
    index = FindingsIndex(project, today)
    index.finish()
    return list(index.found())


def analysis(project: Project) -> tuple[object, str]:
    (found,) = project.children(None, "analysis")
    return found.values.get(METHOD), basis_now(project, found.id).scheme


def home(project: Project, line: Entity, name: FieldName) -> str | None:
    failure = project.get(str(line.values.get(name)))
    function = home_of(project, failure.id) if failure is not None else None
    return function.id if function is not None else None
