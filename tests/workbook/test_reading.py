"""Rows are read as people mean them: merges spread, words inherit, ratings never do, and every cell of the sheet is accounted for."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forestall.workbook.dates import day_first, iso_date
from forestall.workbook.grid import filled
from forestall.workbook.kinds import Kind
from forestall.workbook.layout import detect
from forestall.workbook.ratings import WORDS, read_rating, read_three
from forestall.workbook.reading import Reading, read_rows
from forestall.workbook.report import Finding
from forestall.workbook.roles import Role
from tests.workbook.making import PLAIN, grid, read
from tests.workbook.sheets import CELL, HEADINGS, MERGE, apart

ROW = ("Gear", "Turn", "Breaks", "No torque", 8, "Fatigue", "Calculation", 3, "Endurance test", 4, 96)


def cells(reading: Reading, role: Role) -> list[Any]:
    column = reading.layout.first(role)
    assert column is not None
    return reading.cells[column.index]


def findings(reading: Reading, kind: str) -> list[Finding]:
    return [each for each in reading.findings if each.kind == kind]


def skipped(reading: Reading) -> dict[str, str]:
    return {each.cell: each.why for each in reading.account.skipped}


def test_a_merged_cell_stands_in_every_row_it_covers_and_counts_once() -> None:
    sheet = grid(PLAIN, ROW, ("", "", "", "", "", "Overload", "", 2, "", 5, ""), merges=[(1, 2, 2, 2), (1, 4, 2, 4)])
    reading = read(sheet)
    assert cells(reading, Role.MODE) == ["Breaks", "Breaks"]
    assert cells(reading, Role.SEVERITY) == [8, 8]
    assert reading.account.read == filled(sheet) == 11 + 11 + 3


def test_blank_words_inherit_from_above_and_blank_ratings_do_not() -> None:
    reading = read(grid(PLAIN, ROW, ("", "", "", "", "", "Overload", "", "", "", 5, "")))
    assert cells(reading, Role.ELEMENT) == ["Gear", "Gear"]
    assert cells(reading, Role.MODE) == ["Breaks", "Breaks"]
    assert cells(reading, Role.EFFECT) == ["No torque", "No torque"]
    assert cells(reading, Role.OCCURRENCE) == [3, None]
    assert cells(reading, Role.PREVENTION) == ["Calculation", None]


def test_what_a_row_begins_anew_takes_nothing_over_from_below_it() -> None:
    reading = read(grid(PLAIN, ROW, ("Shaft", "", "Bends", "", "", "", "", 2, "", "", "")))
    assert cells(reading, Role.ELEMENT) == ["Gear", "Shaft"]
    assert cells(reading, Role.FUNCTION) == ["Turn", None]
    assert cells(reading, Role.EFFECT) == ["No torque", None]
    assert cells(reading, Role.CAUSE) == ["Fatigue", None]


def test_a_dash_says_that_nothing_stands_there() -> None:
    reading = read(grid(PLAIN, ROW, ("", "–", "Bends", "x", "", "y", "", 2, "", "", "")))
    assert cells(reading, Role.FUNCTION) == ["Turn", None]
    assert "nothing stands" in skipped(reading)["B3"]


def test_an_effect_left_of_the_mode_may_stand_over_several_modes() -> None:
    heading = ("Element", "Effect", "S", "Failure Mode", "Cause", "O", "D")
    reading = read(grid(heading, ("Gear", "Noise", 5, "Wear", "Dirt", 3, 3), ("", "", "", "Pitting", "Overload", 2, 4)))
    assert cells(reading, Role.EFFECT) == ["Noise", "Noise"]
    assert cells(reading, Role.SEVERITY) == [5, None]


def test_a_row_without_mode_cause_and_rating_is_more_of_the_line_above() -> None:
    heading = (*PLAIN, "Action", "Owner")
    reading = read(grid(heading, (*ROW, "Peen", "Ann"), ("",) * 11 + ("Polish", "Ben")))
    assert reading.kinds == [Kind.LINE, Kind.MORE]


def test_a_row_that_names_only_a_place_is_no_cause_line() -> None:
    reading = read(grid(PLAIN, ("Gear box", *[""] * 10), ROW))
    assert reading.kinds == [Kind.PLACE, Kind.LINE]


def test_a_cell_over_the_whole_width_heads_a_group() -> None:
    sheet = grid(PLAIN, ("Assembly A", *[""] * 10), ROW, ("Assembly B", *[""] * 10), ROW, merges=[(1, 0, 1, 10), (3, 0, 3, 10)])
    reading = read(sheet)
    assert reading.kinds == [Kind.GROUP, Kind.LINE, Kind.GROUP, Kind.LINE]
    assert reading.groups == ["Assembly A", "Assembly A", "Assembly B", "Assembly B"]
    assert [each.cell for each in findings(reading, "group")] == ["A2", "A4"]


def test_a_heading_repeated_on_every_page_is_a_heading() -> None:
    reading = read(grid(PLAIN, ROW, PLAIN, ROW))
    assert reading.kinds == [Kind.LINE, Kind.HEADING, Kind.LINE]
    assert reading.account.header == 22


def test_another_heading_below_is_read_as_data_and_reported() -> None:
    other = ("Failure Mode", "Cause", "Potential Failure", "Effect", "Severity", "x", "y", "z", "", "", "")
    reading = read(grid(PLAIN, ROW, other))
    assert [each.cell for each in findings(reading, "heading")] == ["C3"]


def test_a_row_with_nothing_but_its_number_and_a_formula_is_left_out_with_the_reason() -> None:
    heading = ("No", *PLAIN)
    reading = read(grid(heading, (1, *ROW), (2, *[""] * 10, 0), (3, *ROW)))
    assert reading.kinds == [Kind.LINE, Kind.EMPTY, Kind.LINE]
    assert skipped(reading).keys() == {"A3", "L3"}


def test_a_value_hidden_under_a_merge_is_left_out_with_the_reason() -> None:
    reading = read(grid(PLAIN, ROW, ROW, merges=[(1, 2, 2, 2)]))
    assert "invisible under the merged cell C2" in skipped(reading)["C3"]


def test_a_number_that_is_no_rating_is_kept_in_words() -> None:
    reading = read(grid(PLAIN, ROW, ROW, ("a", "b", "c", "d", 15, "e", "f", 0, "g", 2.5, "")))
    assert [cells(reading, role)[-1] for role in (Role.SEVERITY, Role.OCCURRENCE, Role.DETECTION)] == [None] * 3
    assert reading.kept[2] == {"S (as written)": "15", "O (as written)": "0", "D (as written)": "2.5"}
    assert [each.cell for each in findings(reading, "range")] == ["E4", "H4", "J4"]


def test_words_and_numbers_with_words_are_ratings_and_reported() -> None:
    reading = read(grid(PLAIN, ("a", "b", "c", "d", "4 MODERATE", "e", "f", "very low", "g", "very low", "")))
    assert [cells(reading, role) for role in (Role.SEVERITY, Role.OCCURRENCE, Role.DETECTION)] == [[4], [2], [7]]
    assert [each.text for each in findings(reading, "words")] == ["4 MODERATE", "very low", "very low"]


def test_a_sign_for_not_rated_is_left_out_with_the_reason() -> None:
    reading = read(grid(PLAIN, ROW, ("a", "b", "c", "d", "N/A", "e", "f", "-", "g", "tbd", "")))
    assert skipped(reading).keys() == {"E3", "H3", "J3"}


def test_a_column_that_does_not_hold_what_it_promises_stays_words() -> None:
    heading = ("Failure Mode", "Effect", "Occurrence", "Target date")
    reading = read(grid(heading, ("a", "b", "2,5", "KW 32"), ("c", "d", "3,7", "soon"), ("e", "f", "4", "2027-03-31")))
    assert [column.role for column in reading.layout.columns][2:] == [Role.CUSTOM, Role.CUSTOM]
    assert len(findings(reading, "column")) == 2
    assert not reading.kept
    assert reading.account.kept_as_custom == 6


def test_a_typed_result_that_is_right_counts_and_a_wrong_one_is_reported() -> None:
    heading = (*PLAIN, "AP")
    reading = read(grid(heading, (*ROW, "L"), (*ROW[:-1], 100, "High"), (*ROW[:7], "", *ROW[8:], "M")))
    assert [each.cell for each in findings(reading, "rpn")] == ["K3"]
    assert [each.cell for each in findings(reading, "ap")] == ["L3"]
    assert skipped(reading) == {
        "K3": "RPN is computed: 8 × 3 × 4 = 96, not 100",
        "L3": "AP is computed: S 8, O 3, D 4 give L, not High",
        "K4": "RPN is computed from the ratings, and not all of them are there",
        "L4": "AP is computed from the ratings, and not all of them are there",
    }


def test_the_risk_of_a_row_is_that_of_the_worst_effect_of_its_mode() -> None:
    heading = ("Failure Mode", "Effect", "S", "Cause", "O", "D", "RPN")
    table = (heading, ("Breaks", "Stops", 9, "a", 2, 3, 54), ("", "Noise", 4, "b", 3, 3, 81))
    assert not findings(read(grid(*table, merges=[(1, 0, 2, 0)])), "rpn")


def test_a_result_in_brackets_is_one_that_is_only_expected() -> None:
    heading = ("Failure Mode", "Effect", "S", "Cause", "O", "D", "AP", "RPN", "Action", "S", "O", "D", "AP", "RPN")
    table = (heading, ("Breaks", "Stops", 9, "a", 4, 3, "H", 108, "Peen", "", 1, "", "(L)", "(27)"))
    reading = read(grid(*table))
    assert not findings(reading, "ap")
    assert not findings(reading, "rpn")
    assert not reading.kept


def test_three_ratings_in_one_cell_are_toldapart() -> None:
    reading = read(grid((*PLAIN, "Action", "S/O/D after action"), (*ROW, "Peen", "8/2/3"), (*ROW, "Peen", "better")))
    assert cells(reading, Role.RATINGS_AFTER) == [(8, 2, 3), None]
    assert reading.kept[1] == {"S/O/D after action (as written)": "better"}


def test_a_name_and_a_date_in_one_cell_are_toldapart() -> None:
    reading = read(grid((*PLAIN, "Action", "Responsibility & Target Completion Date"), (*ROW, "Peen", "Ann 31/3/2027"), (*ROW, "x", "Ben")))
    assert cells(reading, Role.RESPONSIBLE_AND_DUE) == [("Ann", "2027-03-31"), ("Ben", None)]


def test_rows_cut_too_long_or_short_are_reported() -> None:
    reading = read(grid(PLAIN, ROW, (*ROW, "more"), ROW, ROW[:-2], ROW))
    assert [each.cell for each in findings(reading, "ragged")] == ["A3", "A5"]


def test_untitled_columns_are_kept_by_their_letter() -> None:
    reading = read(grid(PLAIN, (*ROW, "why", "")))
    assert reading.layout.columns[-1].title == "Column L"


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("2027-03-31", None, "2027-03-31"),
        ("2027-03-31T08:00:00", None, "2027-03-31"),
        ("31.3.27", None, "2027-03-31"),
        ("31/03/2027 0:00", None, "2027-03-31"),
        ("3/31/2027", None, "2027-03-31"),
        ("3/4/2027", None, None),
        ("3/4/2027", True, "2027-04-03"),
        ("3/4/2027", False, "2027-03-04"),
        ("31-Mar-2027", None, "2027-03-31"),
        ("March 31, 2027", None, "2027-03-31"),
        ("31 März 2027", None, "2027-03-31"),
        ("31.2.2027", None, None),
        ("KW 32", None, None),
        (46477, None, "2027-03-31"),
        (8, None, None),
        (True, None, None),
    ],
)
def test_days_are_read_however_they_are_written(text: Any, order: bool | None, day: str | None) -> None:
    assert iso_date(text, day_first=order) == day


def test_a_column_of_days_tells_their_order() -> None:
    assert day_first(["3/4/2027", "31/4/2027"]) is True
    assert day_first(["3/4/2027", "4/31/2027"]) is False
    assert day_first(["3/4/2027"]) is None
    assert day_first(["31/4/2027", "4/31/2027"]) is None


@given(st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=30), st.dates(), st.datetimes()))
def test_anything_may_stand_in_a_rating_column(value: Any) -> None:
    rated = read_rating(value, WORDS["severity"])
    assert rated.rating is None or 1 <= rated.rating <= 10
    read_three(value)
    iso_date(value)


@settings(max_examples=200, deadline=None)
@given(
    above=st.lists(st.lists(CELL, max_size=6), max_size=3),
    heading=HEADINGS,
    below=st.lists(st.lists(CELL, max_size=20), max_size=9),
    ranges=st.lists(MERGE, max_size=4),
)
def test_every_cell_of_any_sheet_ends_in_exactly_one_place(
    above: list[list[Any]], heading: list[Any], below: list[list[Any]], ranges: list[tuple[int, int, int, int]]
) -> None:
    merges = apart([(top, left, top + tall, left + wide) for top, left, tall, wide in ranges if tall or wide])
    sheet = grid(*above, heading, *below, merges=merges)
    layout = detect(sheet)
    if layout is None:
        return
    account = read_rows(sheet, layout).account
    assert account.read == filled(sheet)
    assert len({each.cell for each in account.skipped}) == len(account.skipped)
    assert min(account.imported, account.kept_as_custom, account.header) >= 0


def test_formulas_that_failed_are_skipped_with_the_reason() -> None:
    reading = read(grid(PLAIN, ("Gear", "#REF!", "Breaks", "Noise", "#N/A", "Fatigue", "", 3, "", 4, "#DIV/0!")))
    assert [(each.cell, each.text) for each in reading.account.skipped] == [("B2", "#REF!"), ("E2", "#N/A"), ("K2", "#DIV/0!")]
    assert reading.account.read == len(PLAIN) + 9
