"""What a row says: its ratings, the risk that follows, and the record programs read. Derived numbers are never stored."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forestall.changes import Change, Dot, FieldName, Value
from forestall.clock import Stamp
from forestall.fmea.edits import Add, Remove, Settle
from forestall.fmea.lines import Risk, record, risk_of
from forestall.fmea.risk import Priority, action_priority, risk_priority_number, worst_priority
from forestall.fmea.schema import EFFECT, TEXT
from forestall.fmea.sheet import rows
from forestall.fmea.values import rating
from forestall.ids import EntityId, SiteId
from forestall.protocol.codec import encode_json
from tests.core.test_values import JSON
from tests.worlds import Analyst, Places, meet, only_row, smallest_sheet

TYPE, OCCURRENCE, SEVERITY = FieldName("type"), FieldName("occurrence"), FieldName("severity")
RATINGS = st.none() | st.integers(1, 10)


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


def risk(analyst: Analyst) -> Risk:
    return risk_of(analyst.project, only_row(analyst.project))


def test_a_rated_line_has_its_priority_and_number(ann: Analyst, at: Places) -> None:
    assert risk(ann) == Risk(8, 4, 5, Priority.MEDIUM, 160)


@pytest.mark.parametrize("missing", ["severity", "occurrence", "detection"])
def test_without_all_three_ratings_there_is_no_priority(ann: Analyst, at: Places, missing: str) -> None:
    ann.sets(at.effect if missing == "severity" else at.line, **{missing: None})
    found = risk(ann)
    assert (found.ap, found.rpn, found.worst_case) == (None, None, False)


def test_the_severity_of_a_mode_is_the_greatest_of_its_effects(ann: Analyst, at: Places) -> None:
    for severity in (3, 10, None):
        effect = ann.ids.next()
        ann.does(Add(effect, "failure", at.element, {SEVERITY: severity}))
        ann.does(Add(ann.ids.next(), "link", at.mode, {EFFECT: effect}))
    assert risk(ann).severity == 10


def test_an_effect_that_was_removed_counts_no_more(ann: Analyst, at: Places) -> None:
    ann.does(Remove((at.link,)))
    assert risk(ann).severity is None


def test_while_a_rating_is_contested_the_worst_is_shown_and_said_to_be(ann: Analyst, ben: Analyst, at: Places) -> None:
    ann.sets(at.line, occurrence=10)
    ben.sets(at.line, occurrence=1)
    meet(ann, ben)
    for analyst in (ann, ben):
        assert risk(analyst).ap is Priority.HIGH
        assert risk(analyst).worst_case
    ann.does(Settle(at.line, OCCURRENCE, 1))
    assert risk(ann) == Risk(8, 1, 5, Priority.LOW, 40)


def test_a_rating_one_cleared_and_the_other_raised_still_counts(ann: Analyst, ben: Analyst, at: Places) -> None:
    ben.now.at = type(ben.now.at)(ben.now.at + 5_000)
    ann.sets(at.line, occurrence=9)
    ben.sets(at.line, occurrence=None)
    meet(ann, ben)
    found = risk(ann)
    assert (found.occurrence, found.ap, found.rpn, found.worst_case) == (None, Priority.HIGH, 8 * 9 * 5, True)


def test_equal_ratings_typed_twice_are_no_worst_case(ann: Analyst, ben: Analyst, at: Places) -> None:
    for analyst in (ann, ben):
        analyst.sets(at.line, occurrence=9)
    meet(ann, ben)
    assert not risk(ann).worst_case


def test_a_contest_about_a_milder_effect_does_not_matter(ann: Analyst, ben: Analyst, at: Places) -> None:
    milder = ann.ids.next()
    ann.does(Add(milder, "failure", at.element, {SEVERITY: 5}))
    ann.does(Add(ann.ids.next(), "link", at.mode, {EFFECT: milder}))
    meet(ann, ben)
    ann.sets(milder, severity=2)
    ben.sets(milder, severity=7)
    meet(ann, ben)
    assert risk(ann) == Risk(8, 4, 5, Priority.MEDIUM, 160)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(["Ann", "Ben"]), st.sampled_from(["severity", "occurrence", "detection"]), RATINGS), max_size=6))
def test_the_risk_shown_is_the_worst_of_all_ways_the_contests_may_end(typed: list[tuple[str, str, int | None]]) -> None:
    people = {name: Analyst(name) for name in ("Ann", "Ben")}
    at = smallest_sheet(people["Ann"])
    meet(*people.values())
    for who, name, value in typed:
        people[who].sets(at.effect if name == "severity" else at.line, **{name: value})
    meet(*people.values())
    project = people["Ann"].project
    possible = [_possible(project.get(id), name) for id, name in ((at.effect, "severity"), (at.line, "occurrence"), (at.line, "detection"))]
    found = risk(people["Ann"])
    ends = [action_priority(*ratings) for ratings in product(*possible)]
    assert found.ap == (max(ends, key=lambda each: each.urgency) if ends else None)
    assert found.rpn == max((risk_priority_number(*ratings) for ratings in product(*possible)), default=None)
    if found.ap and not found.worst_case:
        assert found.rpn == risk_priority_number(*(each[0] for each in possible))
        assert found.ap is worst_priority(*possible)


def _possible(entity: Any, name: str) -> list[int]:
    return sorted({value for head in entity.heads(FieldName(name)) if (value := rating(head.value)) is not None})


# The record


def test_the_record_of_a_line_has_the_shape_programs_rely_on(ann: Analyst, at: Places) -> None:
    control, test, action, person, column = (ann.ids.next() for _ in range(5))
    ann.does(Add(control, "control", at.line, {TEXT: "Design rule 7", TYPE: "prevention"}))
    ann.does(Add(test, "control", at.line, {TEXT: "Torque test", TYPE: "detection"}))
    ann.does(Add(person, "person", None, {TEXT: "Ben"}))
    ann.does(Add(action, "action", at.line, {TEXT: "Harden", TYPE: "prevention", FieldName("owner"): person}))
    ann.does(Add(column, "column", None, {TEXT: "Test report"}))
    ann.sets(at.line, **{f"custom.{column}": "TR 12"}, filter_code="A", remarks="see above")
    told = record(ann.project, only_row(ann.project))
    assert {name: told[name] for name in ("id", "mode_id", "cause_id", "analysis", "element", "function", "mode", "cause")} == {
        "id": at.line,
        "mode_id": at.mode,
        "cause_id": at.cause,
        "analysis": "Parking brake",
        "element": "Spindle",
        "function": "Hold the clamping force",
        "mode": "Spindle turns back",
        "cause": "Thread worn",
    }
    assert told["effects"] == [{"id": at.effect, "text": "Car rolls away", "severity": 8, "carried_severity": 8, "place": None}]
    assert (told["severity"], told["occurrence"], told["detection"], told["ap"], told["rpn"]) == (8, 4, 5, "M", 160)
    assert (told["prevention"], told["detection_controls"]) == (["Design rule 7"], ["Torque test"])
    assert [each["type"] for each in told["controls"]] == ["prevention", "detection"]
    assert [(each["id"], each["text"], each["owner"], each["status"]) for each in told["actions"]] == [(action, "Harden", "Ben", None)]
    assert (told["custom"], told["filter_code"], told["remarks"]) == ({"Test report": "TR 12"}, "A", "see above")
    assert (told["ap_is_worst_case"], told["recovered"]) == (False, False)


def test_two_columns_of_one_name_are_both_told(ann: Analyst, ben: Analyst, at: Places) -> None:
    for analyst, value in ((ann, "TR 12"), (ben, "TR 13")):
        column = analyst.ids.next()
        analyst.does(Add(column, "column", None, {TEXT: "Test report"}))
        analyst.sets(at.line, **{f"custom.{column}": value})
    meet(ann, ben)
    told = record(ann.project, only_row(ann.project))["custom"]
    assert sorted(told) == ["Test report", "Test report (2)"]
    assert sorted(told.values()) == ["TR 12", "TR 13"]


def test_a_place_that_waits_for_typing_has_a_record_too(ann: Analyst) -> None:
    analysis, element = ann.ids.next(), ann.ids.next()
    ann.does(Add(analysis, "analysis", None, {TEXT: "Parking brake"}))
    ann.does(Add(element, "element", analysis, {TEXT: "Spindle"}))
    told = record(ann.project, only_row(ann.project))
    assert (told["id"], told["mode"], told["effects"], told["ap"], told["custom"]) == (None, "", [], None, {})


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(["text", "type", "owner", "severity", "occurrence", "detection", "cause", "effect", "due"]), JSON))
def test_whatever_peers_send_texts_stay_texts_and_ratings_ratings(sent: dict[str, Value]) -> None:
    ann = Analyst("Ann")
    at = smallest_sheet(ann)
    control, action = ann.ids.next(), ann.ids.next()
    ann.does(Add(control, "control", at.line, {TYPE: "detection"}))
    ann.does(Add(action, "action", at.line))
    fields = {FieldName(name): value for name, value in sent.items()}
    for n, id in enumerate((at.element, at.mode, at.effect, at.link, at.cause, at.line, control, action), 1):
        entity = ann.project.get(id)
        assert entity is not None
        ann.hears([Change(Dot(SiteId("Tim"), n), Stamp(2**62), "Tim", entity.kind, EntityId(id), fields)])
    for row in rows(ann.project):
        told = record(ann.project, row)
        encode_json(told)
        assert all(isinstance(told[name], str) for name in ("analysis", "element", "function", "mode", "cause"))
        assert all(isinstance(each["text"], str) for name in ("effects", "controls") for each in told[name])
        assert all(told[name] is None or rating(told[name]) for name in ("severity", "occurrence", "detection"))
        assert all(each["owner"] is None or isinstance(each["owner"], str) for each in told["actions"])
