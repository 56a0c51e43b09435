"""Sheets of FMEA-MSR and of MIL-STD-1629A bring their own columns, and each has its place."""

from __future__ import annotations

import pytest

from forestall.changes import FieldName
from forestall.fmea.schema import METHOD, TEXT
from forestall.workbook.columns import meaning
from forestall.workbook.mapping import Wishes, as_toml, parse_mapping
from forestall.workbook.ratings import read_rating
from forestall.workbook.roles import Role
from tests.workbook.making import grid, lines, read, takes
from tests.worlds import Analyst

MSR = (
    *("System", "Function", "Failure Effect", "Severity (S)", "Failure Mode", "Failure Cause", "Rationale for Frequency", "Frequency (F)"),
    *("Current Diagnostic Monitoring", "Current System Response", "Monitoring (M)", "Most severe effect after system response"),
)
MIL = (
    *("Item", "Function", "Failure Modes and Causes", "Mission Phase / Operational Mode", "Local Effects", "Next Higher Level"),
    *("End Effects", "Failure Detection Method", "Compensating Provisions", "Severity Class", "Remarks"),
)


@pytest.fixture
def ann() -> Analyst:
    return Analyst("Ann")


def test_frequency_and_monitoring_are_the_ratings_of_an_msr_sheet(ann: Analyst) -> None:
    row = ("ABS", "Brake", "Crash", 10, "No pressure", "Valve stuck", "Field data", 2, "Pressure sensor", "Limp home", 3, "Slow stop")
    takes(ann, grid(MSR, row))
    (line,) = lines(ann)
    assert (line["severity"], line["frequency"], line["monitoring"]) == (10, 2, 3)
    assert (line["monitoring_controls"], line["system_response"], line["mitigated"]["text"]) == (
        ["Pressure sensor"],
        "Limp home",
        "Slow stop",
    )
    (analysis,) = ann.project.children(None, "analysis")
    assert analysis.values[METHOD] == "msr"


def test_the_columns_of_the_military_standard_have_their_places(ann: Analyst) -> None:
    takes(ann, grid(MIL, ("Pump", "Deliver", "Seized", "Cruise", "No flow", "Hot engine", "Loss", "Gauge", "Spare pump", "Cat. II", "x")))
    (mode,) = [each for each in ann.project.of_kind("failure") if each.values.get(TEXT) == "Seized"]
    assert (mode.values[FieldName("mission_phase")], mode.values[FieldName("compensating")]) == ("Cruise", "Spare pump")
    effects = {each.values[TEXT]: each.values.get(FieldName("place")) for each in ann.project.of_kind("failure") if each is not mode}
    assert effects == {"No flow": "local", "Hot engine": "next higher level", "Loss": "end effect"}
    classes = [each.values.get(FieldName("severity_class")) for each in ann.project.of_kind("failure")]
    assert [each for each in classes if each is not None] == ["II"]


def test_frequency_is_occurrence_where_nothing_is_monitored() -> None:
    layout = read(grid(("Item", "Failure Mode", "Cause", "Frequency"), ("a", "b", "c", 3))).layout
    assert layout.first(Role.OCCURRENCE) is not None
    found = meaning("Monitoring (M)")
    assert found is not None
    assert found.role is Role.MONITORING_RATING


def test_a_mapping_can_be_written_and_read_back() -> None:
    wishes = Wishes("DFMEA", (2, 4), {"potential cause": Role.CAUSE, "f": Role.IGNORE}, {"occurrence": {"very bad": 9, "1/2000": 4}}, True)
    assert parse_mapping("again", as_toml(wishes)) == wishes


@pytest.mark.parametrize(("cell", "rating"), [("1/2000", 4), ("50 %", 7), ("A", 9), (0.02, 5), (3, 3)])
def test_fractions_percentages_and_letters_are_ratings_where_a_mapping_says_so(cell: str | float, rating: int) -> None:
    words = parse_mapping("m", '[ratings.occurrence]\n"1/2000" = 4\n"50 %" = 7\nA = 9\n"0.02" = 5').words["occurrence"]
    assert read_rating(cell, words).rating == rating
