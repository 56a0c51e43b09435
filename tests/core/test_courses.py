"""How risks and work go on over time, against stories that a person can count."""

from __future__ import annotations

from datetime import date

import pytest

from forestall.changes import FieldName, Value
from forestall.fmea.actions import actions_in
from forestall.fmea.courses import Month, burn_down, frame_of
from forestall.fmea.edits import Add, Refused, SetFields
from forestall.fmea.freezing import freeze
from forestall.fmea.revisions import revisions
from forestall.fmea.statistics import Factor, Measure, at_most, by_owner, pareto, standings
from forestall.ids import EntityId
from tests.worlds import Analyst, Places, smallest_sheet

TODAY = date(2027, 4, 10)


@pytest.fixture
def ann() -> Analyst:
    return Analyst("Ann")


@pytest.fixture
def at(ann: Analyst) -> Places:
    """One mode of severity 8 with a cause rated 4 and 5."""
    return smallest_sheet(ann)


def action(ann: Analyst, at: Places, **values: Value) -> None:
    told = {"text": "Do it", "taken": "Done", "evidence": "Report", **values}
    ann.does(Add(ann.ids.next(), "action", at.line, {FieldName(name): value for name, value in told.items()}))


def test_what_is_left_falls_when_work_is_done_and_the_plan_when_it_is_due(ann: Analyst, at: Places) -> None:
    action(ann, at, due="2027-02-15", completed_on="2027-03-02", status="completed")
    action(ann, at, due="2027-03-15", status="open")
    action(ann, at, due="2027-05-01", status="open")
    assert list(burn_down(ann.project, TODAY)) == [
        Month("2027-02", 2, 3),
        Month("2027-03", 1, 2),
        Month("2027-04", 1, 2),
        Month("2027-05", 0, None),
    ]


def test_an_action_without_a_date_stays_planned(ann: Analyst, at: Places) -> None:
    action(ann, at, status="open")
    assert list(burn_down(ann.project, TODAY)) == []
    action(ann, at, due="2027-04-01", status="open")
    assert list(burn_down(ann.project, TODAY)) == [Month("2027-04", 1, 2)]


def test_a_revision_tells_the_results_it_had(ann: Analyst, at: Places) -> None:
    frozen = freeze(ann.project, ann.ids.next(), "A", date="2027-04-01")
    assert not isinstance(frozen, Refused)
    ann.does(frozen)
    ann.does(SetFields(at.line, {FieldName("occurrence"): 10}))
    frame = frame_of(ann.project, revisions(ann.project)[0])
    assert not isinstance(frame, Refused)
    assert (frame.name, frame.date, frame.results["M"], frame.results["H"]) == ("A", "2027-04-01", 1, 0)


def test_a_revision_that_is_not_whole_says_so(ann: Analyst, at: Places) -> None:
    frozen = freeze(ann.project, ann.ids.next(), "A", date="2027-04-01")
    assert not isinstance(frozen, Refused)
    ann.does(frozen)
    revision = revisions(ann.project)[0]
    for part in ann.project.of_kind("baseline part"):
        part.values[FieldName("text")] = "spoiled"
    assert isinstance(frame_of(ann.project, revision), Refused)


@pytest.mark.parametrize("factor", list(Factor))
def test_a_pareto_by_any_factor_names_the_lines_behind_each_bar(ann: Analyst, at: Places, factor: Factor) -> None:
    bars, behind = pareto(standings(ann.project), 5, factor, Measure.LINES)
    assert [(bar.value, bar.lines) for bar in bars] == [(1, frozenset({at.line}))]
    assert behind == 0


def test_a_line_with_two_owners_counts_for_each(ann: Analyst, at: Places) -> None:
    for name in ("Ann", "Ben"):
        person = EntityId(name)
        ann.does(Add(person, "person", None, {FieldName("text"): name}))
        action(ann, at, owner=person, status="open")
    bars, _ = pareto(standings(ann.project), 5, Factor.OWNER, Measure.RPN)
    assert [(bar.label, bar.value, bar.lines) for bar in bars] == [("Ann", 160, frozenset({at.line})), ("Ben", 160, frozenset({at.line}))]
    loads = by_owner(actions_in(ann.project, TODAY))
    assert [load.name for load in at_most(loads, 2)] == ["Ann", "Ben"]
    assert [(load.name, load.total) for load in at_most(loads, 1)] == [("2 others", 2)]


def test_only_urgent_lines_weigh_where_urgency_is_measured(ann: Analyst, at: Places) -> None:
    assert pareto(standings(ann.project), 5, Factor.MODE, Measure.URGENT) == ([], 0)
    ann.does(SetFields(at.line, {FieldName("occurrence"): 10}))
    assert [bar.value for bar in pareto(standings(ann.project), 5, Factor.MODE, Measure.URGENT)[0]] == [1]
