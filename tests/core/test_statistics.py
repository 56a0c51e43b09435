"""The numbers of the report, against small sheets that a person can count."""

from __future__ import annotations

from datetime import date

import pytest

from forestall.changes import FieldName, Value
from forestall.fmea import statistics
from forestall.fmea.actions import actions_in
from forestall.fmea.edits import Add, SetFields
from forestall.fmea.schema import CAUSE, TEXT
from forestall.fmea.statistics import NO_DATE, NOBODY, UNRATED, Load
from forestall.ids import EntityId
from tests.worlds import Analyst, Places, smallest_sheet

TODAY = date(2027, 4, 1)


@pytest.fixture
def ann() -> Analyst:
    return Analyst("Ann")


@pytest.fixture
def at(ann: Analyst) -> Places:
    """One mode of severity 8 with a cause rated 4 and 5: high."""
    return smallest_sheet(ann)


def line(ann: Analyst, at: Places, words: str, occurrence: int | None, detection: int | None) -> EntityId:
    cause, made = ann.ids.next(), ann.ids.next()
    ann.does(Add(cause, "failure", at.element, {TEXT: words}))
    ann.does(Add(made, "line", at.mode, {CAUSE: cause}))
    ann.does(SetFields(made, {FieldName("occurrence"): occurrence, FieldName("detection"): detection}))
    return made


def action(ann: Analyst, line: EntityId, **fields: Value) -> None:
    ann.does(
        Add(
            ann.ids.next(),
            "action",
            line,
            {FieldName(name): value for name, value in {"text": "Do it", "type": "detection", **fields}.items()},
        )
    )


def test_results_are_counted_the_most_urgent_first(ann: Analyst, at: Places) -> None:
    line(ann, at, "Rare", 1, 1)
    line(ann, at, "Unknown", None, None)
    counts = statistics.results(statistics.standings(ann.project))
    assert list(counts.items()) == [("H", 0), ("M", 1), ("L", 1), (UNRATED, 1)]


def test_what_is_expected_counts_the_ratings_of_actions(ann: Analyst, at: Places) -> None:
    action(ann, at.line, occurrence=2, detection=2)
    lines = statistics.standings(ann.project)
    assert statistics.results(lines)["M"] == 1
    assert statistics.results(lines, expected=True)["L"] == 1


def test_the_worst_stands_first_and_what_is_not_rated_nowhere(ann: Analyst, at: Places) -> None:
    line(ann, at, "Rare", 1, 1)
    line(ann, at, "Unknown", None, None)
    line(ann, at, "Often", 9, 9)
    assert [each.cause for each in statistics.worst_first(statistics.standings(ann.project))] == ["Often", "Thread worn", "Rare"]


def test_a_pareto_sums_the_causes_of_each_mode(ann: Analyst, at: Places) -> None:
    line(ann, at, "Rare", 1, 1)
    other = ann.ids.next()
    ann.does(Add(other, "failure", at.function, {TEXT: "Other"}))
    ann.does(Add(ann.ids.next(), "line", other))
    bars, behind = statistics.pareto(statistics.standings(ann.project), 5)
    assert [(bar.label, bar.value, bar.reached) for bar in bars] == [("Spindle turns back", 8 * 4 * 5 + 8, 1.0)]
    assert behind == 0


def test_severities_reach_the_whole(ann: Analyst, at: Places) -> None:
    line(ann, at, "Rare", 1, 1)
    bars = statistics.severities(statistics.standings(ann.project))
    assert [bar.value for bar in bars] == [0, 0, 2, 0, 0, 0, 0, 0, 0, 0]
    assert bars[-1].reached == 1.0


def test_the_map_counts_a_line_in_the_band_of_its_severity_alone(ann: Analyst, at: Places) -> None:
    line(ann, at, "Same", 4, 5)
    lines = statistics.standings(ann.project)
    assert [dict(statistics.heat(lines, band)) for band in statistics.BANDS] == [{}, {(4, 5): 2}, {}, {}]


def test_loads_tell_late_open_done_and_dropped(ann: Analyst, at: Places) -> None:
    ben = ann.ids.next()
    ann.does(Add(ben, "person", None, {TEXT: "Ben"}))
    action(ann, at.line, owner=ben, due="2027-03-01", status="open")
    action(ann, at.line, owner=ben, due="2027-05-01", status="decision pending")
    action(ann, at.line, status="open")
    found = actions_in(ann.project, TODAY)
    assert statistics.by_owner(found) == [Load("Ben", 1, 1, 0, 0), Load(NOBODY, 0, 1, 0, 0)]
    assert statistics.by_month(found) == [Load("2027-03", 1, 0, 0, 0), Load("2027-05", 0, 1, 0, 0), Load(NO_DATE, 0, 1, 0, 0)]
