"""The form sheet as a view of the graph: its order, its empty places, and that nothing typed vanishes from it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forestall.changes import Change, Dot, FieldName
from forestall.clock import Stamp
from forestall.fmea.edits import Add, Batch, Move, Remove
from forestall.fmea.schema import CAUSE, EFFECT, PARENT, POSITION, REMOVED, TEXT
from forestall.fmea.sheet import (
    Row,
    actions_of,
    cause_of,
    controls_of,
    effects_of,
    is_mode,
    links_of,
    rows,
    rows_of_function,
    rows_of_mode,
    walk,
)
from forestall.ids import EntityId, SiteId
from tests.core.test_rules import edits
from tests.core.test_values import JSON
from tests.visible import doubled, missing
from tests.worlds import Analyst, Places, meet, smallest_sheet

TYPE = FieldName("type")
KINDS_IN_SHEET = ("analysis", "element", "function", "failure", "line", "link", "control", "action", "person", "column", "tomorrow")


@pytest.fixture
def ann() -> Analyst:
    return Analyst("Ann")


@pytest.fixture
def ben() -> Analyst:
    return Analyst("Ben")


@pytest.fixture
def at(ann: Analyst, ben: Analyst) -> Places:
    places = smallest_sheet(ann)
    meet(ann, ben)
    return places


def adds(analyst: Analyst, kind: str, parent: EntityId, **fields: Any) -> EntityId:
    new = analyst.ids.next()
    analyst.does(Add(new, kind, parent, {FieldName(name): value for name, value in fields.items()}))
    return new


def test_an_empty_project_has_no_rows(ann: Analyst) -> None:
    assert rows(ann.project) == []


def test_a_line_stands_in_one_row_with_all_that_is_around_it(ann: Analyst, at: Places) -> None:
    assert rows(ann.project) == [Row(at.analysis, at.element, at.function, at.mode, at.line)]


def test_a_row_without_something_is_a_place_that_waits_for_typing(ann: Analyst, at: Places) -> None:
    bare_element = adds(ann, "element", at.analysis)
    bare_function = adds(ann, "function", at.element)
    bare_mode = adds(ann, "failure", at.function)
    assert rows(ann.project)[1:] == [
        Row(at.analysis, at.element, at.function, bare_mode, None),
        Row(at.analysis, at.element, bare_function, None, None),
        Row(at.analysis, bare_element, None, None, None),
    ]


def test_modes_may_hang_on_an_element_with_no_function_and_come_first(ann: Analyst, at: Places) -> None:
    mode = adds(ann, "failure", at.element, text="Falls off")
    line = adds(ann, "line", mode)
    assert rows(ann.project)[0] == Row(at.analysis, at.element, None, mode, line)


def test_rows_follow_the_order_of_siblings_and_an_element_comes_before_those_below_it(ann: Analyst, at: Places) -> None:
    below = adds(ann, "element", at.element, text="Nut")
    mode = adds(ann, "failure", below, text="Cracks")
    first = adds(ann, "line", at.mode)
    ann.does(Move(at.line, into=at.mode, after=first))
    assert [(row.element, row.mode, row.line) for row in rows(ann.project)] == [
        (at.element, at.mode, first),
        (at.element, at.mode, at.line),
        (below, mode, None),
    ]


def test_analyses_come_one_after_the_other(ann: Analyst, at: Places) -> None:
    second = ann.ids.next()
    ann.does(Add(second, "analysis", None, {TEXT: "Motor"}))
    element = adds(ann, "element", second, text="Rotor")
    assert [row.analysis for row in rows(ann.project)] == [at.analysis, second]
    assert rows(ann.project)[1].element == element


def test_causes_and_effects_have_no_rows_of_their_own(ann: Analyst, at: Places) -> None:
    for failure, expected in ((at.mode, True), (at.cause, False), (at.effect, False)):
        entity = ann.project.get(failure)
        assert entity is not None
        assert is_mode(ann.project, entity) is expected


def test_a_failure_may_be_a_mode_here_and_a_cause_there(ann: Analyst, at: Places) -> None:
    line = adds(ann, "line", at.cause)
    assert Row(at.analysis, at.element, None, at.cause, line) in rows(ann.project)
    assert cause_of(ann.project, at.line) == at.cause


def test_the_parts_of_a_row_are_found_in_order(ann: Analyst, at: Places) -> None:
    test = adds(ann, "control", at.line, text="Torque test", type="detection")
    rule = adds(ann, "control", at.line, text="Design rule 7", type="prevention")
    action = adds(ann, "action", at.line, text="Harden", type="prevention")
    second = adds(ann, "failure", at.element, text="Noise")
    link = adds(ann, "link", at.mode, effect=second)
    project = ann.project
    assert [each.id for each in controls_of(project, at.line, "detection")] == [test]
    assert [each.id for each in controls_of(project, at.line, "prevention")] == [rule]
    assert [each.id for each in actions_of(project, at.line)] == [action]
    assert [each.id for each in actions_of(project, at.line, "detection")] == []
    assert [each.id for each in effects_of(project, at.mode)] == [at.effect, second]
    assert [(one.id, other.id) for one, other in links_of(project, at.mode)] == [(at.link, at.effect), (link, second)]


def test_nothing_is_found_where_nothing_stands(ann: Analyst) -> None:
    project = ann.project
    assert cause_of(project, None) is None
    assert (effects_of(project, None), controls_of(project, None, "detection"), actions_of(project, None)) == ([], [], [])


def test_a_window_gets_the_same_rows_in_small_portions(ann: Analyst, at: Places) -> None:
    adds(ann, "line", at.mode)
    adds(ann, "failure", at.function, text="Jams")
    every = rows(ann.project)
    assert list(walk(ann.project)) == every
    assert rows_of_mode(ann.project, every[0]) == every[:2]
    assert rows_of_function(ann.project, every[0]) == every


# Where people worked apart


def test_a_line_added_to_a_mode_that_was_removed_is_recovered_with_its_surroundings(ann: Analyst, ben: Analyst, at: Places) -> None:
    ann.does(Remove((at.mode,)))
    line = adds(ben, "line", at.mode, occurrence=9)
    meet(ann, ben)
    assert rows(ann.project)[-1] == Row(None, at.element, at.function, at.mode, line, recovered=True)
    assert rows(ann.project) == rows(ben.project)


def test_a_whole_branch_whose_top_was_removed_is_recovered_once(ann: Analyst, ben: Analyst, at: Places) -> None:
    ann.does(Remove((at.element,)))
    below = adds(ben, "element", at.element, text="Nut")
    mode = adds(ben, "failure", below, text="Cracks")
    lines = [adds(ben, "line", mode) for _ in range(3)]
    meet(ann, ben)
    assert rows(ann.project) == [Row(None, below, None, mode, line, recovered=True) for line in lines]


def test_a_control_on_a_removed_line_keeps_the_line_in_sight(ann: Analyst, ben: Analyst, at: Places) -> None:
    ann.does(Remove((at.line,)))
    for text in ("Torque test", "Visual check"):
        adds(ben, "control", at.line, text=text, type="detection")
    meet(ann, ben)
    recovered = [row for row in rows(ann.project) if row.recovered]
    assert recovered == [Row(None, at.element, at.function, at.mode, at.line, recovered=True)]


def test_elements_moved_into_one_another_stay_in_sight(ann: Analyst, ben: Analyst, at: Places) -> None:
    left, right = adds(ann, "element", at.element, text="Left"), adds(ann, "element", at.element, text="Right")
    modes = [adds(ann, "failure", element, text="Cracks") for element in (left, right)]
    meet(ann, ben)
    ann.does(Move(left, into=right))
    ben.does(Move(right, into=left))
    meet(ann, ben)
    assert rows(ann.project) == rows(ben.project)
    assert {row.mode for row in rows(ann.project) if row.recovered} == set(modes)
    assert missing(ann.project) == []


def test_a_ring_can_be_removed_and_moved_out_of(ann: Analyst, ben: Analyst, at: Places) -> None:
    left, right = adds(ann, "element", at.element, text="Left"), adds(ann, "element", at.element, text="Right")
    meet(ann, ben)
    ann.does(Move(left, into=right))
    ben.does(Move(right, into=left))
    meet(ann, ben)
    ann.does(Move(right, into=at.element))
    assert not any(row.recovered for row in rows(ann.project))
    ben.does(Remove((left,)))
    assert ben.project.shown(right) is None


def test_a_structure_of_any_depth_has_its_rows(ann: Analyst, at: Places) -> None:
    parent = at.element
    ids = [ann.ids.next() for _ in range(1_200)]
    steps = []
    for id in ids:
        steps.append(Add(id, "element", parent))
        parent = id
    ann.does(Batch(steps))
    assert rows(ann.project)[-1].element == ids[-1]


@settings(max_examples=60)
@given(st.data())
def test_whatever_three_people_do_apart_nothing_is_missing_and_nothing_stands_twice(data: st.DataObject) -> None:
    people = [Analyst(name) for name in ("Ann", "Ann's laptop", "Ben")]
    at = smallest_sheet(people[0])
    second = adds(people[0], "element", at.element, text="Nut")
    meet(*people)
    ids = [at.element, second, at.function, at.mode, at.effect, at.link, at.cause, at.line, EntityId("new-1"), EntityId("new-2")]
    for _ in range(8):
        data.draw(st.sampled_from(people)).tries(data.draw(edits(ids)))
    meet(*people)
    sheets = [rows(person.project) for person in people]
    assert sheets[0] == sheets[1] == sheets[2]
    assert missing(people[0].project) == []
    assert doubled(people[0].project) == []


@settings(max_examples=60)
@given(st.data())
def test_whatever_peers_send_nothing_is_missing_and_nothing_crashes(data: st.DataObject) -> None:
    ids = [EntityId(f"e{n}") for n in range(6)]
    names = st.sampled_from([PARENT, PARENT, CAUSE, EFFECT, TEXT, TYPE, POSITION, REMOVED, FieldName("owner")])
    project = Analyst("Ann")
    for n in range(1, data.draw(st.integers(2, 12)) + 1):
        fields = data.draw(st.dictionaries(names, st.sampled_from(ids) | JSON, min_size=1, max_size=4))
        kind, entity = data.draw(st.sampled_from(KINDS_IN_SHEET)), data.draw(st.sampled_from(ids))
        project.hears([Change(Dot(SiteId("Tim"), n), Stamp(n), "Tim", kind, entity, fields)])
    assert missing(project.project) == []
    assert doubled(project.project) == []
