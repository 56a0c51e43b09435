"""The table is found wherever it stands on a sheet, and every column of it has one role."""

from __future__ import annotations

from pathlib import Path

import pytest

from forestall.errors import Unreadable
from forestall.workbook.grid import Book
from forestall.workbook.layout import Layout, choose, detect
from forestall.workbook.mapping import NO_WISHES, Wishes, read_mapping
from forestall.workbook.roles import Role
from tests.workbook.making import PLAIN, Table, grid, read

ROW = ("Gear", "Turn", "Breaks", "No torque", 8, "Fatigue", "Calculation", 3, "Endurance test", 4, 96)
STEPS = ("Structure (Step 2)", "", "", "Function (Step 3)", "", "", "Failure (Step 4)", "", "", "", "Risk (Step 5)", *[""] * 4)
OPTIMIZATION = ("Optimization (Step 6)", *[""] * 7)
HANDBOOK = (
    *("Next Higher Level", "Focus Element", "Next Lower Level") * 2,
    *("Failure Effect", "S", "Failure Mode", "Failure Cause", "PC", "O", "DC", "D", "AP"),
    *("Prevention Action", "Detection Action", "Responsible", "Target Date", "S", "O", "D", "AP"),
)
HANDBOOK_MERGES = ((0, 0, 0, 2), (0, 3, 0, 5), (0, 6, 0, 9), (0, 10, 0, 14), (0, 15, 0, 22))


def found(*table: object, wishes: Wishes = NO_WISHES, merges: tuple[tuple[int, int, int, int], ...] = ()) -> Layout:
    layout = detect(grid(*table, merges=merges), wishes)  # type: ignore[arg-type]
    assert layout is not None
    return layout


def roles(layout: Layout) -> dict[str, Role]:
    return {column.title: column.role for column in layout.columns}


@pytest.mark.parametrize("above", [0, 1, 7, 30])
def test_the_heading_may_stand_anywhere(above: int) -> None:
    letterhead = [["The company", "", "an address that is long enough to be no heading at all"]] * above
    layout = found(*letterhead, PLAIN, ROW, ROW)
    assert layout.header == range(above, above + 1)
    assert layout.data == range(above + 1, above + 3)
    assert layout.first(Role.MODE) is not None


def test_a_heading_of_two_rows_with_merges_is_read_as_one() -> None:
    layout = found((*STEPS, *OPTIMIZATION), HANDBOOK, ["x"] * len(HANDBOOK), merges=HANDBOOK_MERGES)
    assert layout.header == range(2)
    assert [column.role for column in layout.columns] == [
        *(Role.ELEMENT_HIGHER, Role.ELEMENT, Role.ELEMENT_LOWER, Role.FUNCTION_HIGHER, Role.FUNCTION, Role.FUNCTION_LOWER),
        *(Role.EFFECT, Role.SEVERITY, Role.MODE, Role.CAUSE, Role.PREVENTION, Role.OCCURRENCE, Role.DETECTION_CONTROL),
        *(Role.DETECTION, Role.AP, Role.PREVENTION_ACTION, Role.DETECTION_ACTION, Role.RESPONSIBLE, Role.DUE),
        *(Role.SEVERITY_AFTER, Role.OCCURRENCE_AFTER, Role.DETECTION_AFTER, Role.AP_AFTER),
    ]


def test_the_same_headings_twice_are_before_and_after_the_action() -> None:
    layout = found((*PLAIN, "Recommended Action", "S", "O", "D", "RPN"), (*ROW, "Shot peening", 8, 2, 4, 64))
    assert [column.role for column in layout.columns][-5:] == [
        *(Role.ACTION, Role.SEVERITY_AFTER, Role.OCCURRENCE_AFTER, Role.DETECTION_AFTER, Role.RPN_AFTER)
    ]


def test_a_second_rating_before_any_action_is_kept_as_it_is() -> None:
    layout = found(("Failure Mode", "Effect", "O", "Occurrence After PC", "D", "Action"), ("a", "b", 3, 3, 4, "c"))
    assert roles(layout)["Occurrence After PC"] is Role.CUSTOM


def test_letters_stacked_over_five_rows_are_words() -> None:
    table: Table = [
        ["Company: ACME"],
        [
            "Item / Function",
            "Potential Failure Mode",
            "Potential Effect(s) of Failure",
            "S",
            "C",
            "Potential Cause(s) of Failure",
            "O",
            "D",
        ],
        ["", "", "", "e", "l", "", "c", "e"],
        ["", "", "", "v", "a", "", "c", "t"],
        ["", "", "", "", "s", "", "", ""],
        ["", "", "", "", "s", "", "", ""],
        ["Door", "Corroded", "Looks bad", 7, "", "Wax too thin", 6, 7],
    ]
    layout = found(*table)
    assert layout.data == range(6, 7)
    assert [column.title for column in layout.columns][3:5] == ["Sev", "Class"]
    assert [column.role for column in layout.columns] == [
        *(Role.ELEMENT, Role.MODE, Role.EFFECT, Role.SEVERITY, Role.SPECIAL, Role.CAUSE, Role.OCCURRENCE, Role.DETECTION)
    ]


def test_words_split_over_rows_are_one_heading() -> None:
    layout = found(
        ["", "Potential", "Potential", "Potential"], ["Item", "Failure", "Effects of", "Causes of"], ["", "Mode", "Failure", "Failure"], ROW
    )
    assert [column.role for column in layout.columns][:4] == [Role.ELEMENT, Role.MODE, Role.EFFECT, Role.CAUSE]
    assert layout.data.start == 3


def test_a_row_that_numbers_the_columns_is_no_data() -> None:
    assert found(PLAIN, list(range(1, 12)), ROW).data == range(2, 3)


def test_words_under_detection_are_controls_and_numbers_ratings() -> None:
    words = found(("Failure Mode", "Effect", "Detection"), ("a", "b", "Visual check"), ("c", "d", "Test"))
    numbers = found(("Failure Mode", "Effect", "Detection"), ("a", "b", 4), ("c", "d", "7"))
    assert roles(words)["Detection"] is Role.DETECTION_CONTROL
    assert roles(numbers)["Detection"] is Role.DETECTION


def test_levels_of_a_product_stand_from_the_whole_to_the_part() -> None:
    layout = found(("Component", "System", "Subsystem", "Failure Mode", "Cause"), ("c", "a", "b", "m", "x"))
    assert [column.title for column in layout.of(Role.ELEMENT_HIGHER)] == ["System", "Subsystem"]
    assert roles(layout)["Component"] is Role.ELEMENT


def test_a_legend_below_is_not_part_of_the_table() -> None:
    layout = found(PLAIN, ROW, ROW, ["", ""], ["10", "hazardous"], ["1", "nobody notices"])
    assert layout.data == range(1, 3)


def test_rows_behind_a_blank_one_still_belong_to_the_table() -> None:
    assert found(PLAIN, ROW, [""], ROW, [""]).data == range(1, 4)


def test_the_block_above_is_read_as_names_and_values() -> None:
    block = [
        ["Design FMEA", "", "", "Page 1 of 2"],
        ["Company Name", "Example Ltd", "", "FMEA No.:", "D-7", "", "Core Team", "Ann, Ben"],
        ["Model Year(s): 2028", "", "", "FMEA Date (Orig.)", "31.03.2027", "", "Lot", "77"],
    ]
    reading = read(grid(*block, PLAIN, ROW))
    assert reading.block.fields == {
        "company": "Example Ltd",
        "number": "D-7",
        "team": "Ann, Ben",
        "program": "2028",
        "start_date": "2027-03-31",
    }
    assert reading.block.remarks == ["Page 1 of 2", "Lot | 77"]


def test_the_sheet_that_looks_most_like_an_fmea_is_taken() -> None:
    thin = grid(("Failure Mode", "Owner", "Status"), ("a", "b", "c"), name="Actions")
    book = Book("a.xlsx", "", (thin, grid(PLAIN, ROW, name="Work"), grid(["S", "Meaning"], name="Scales")))
    assert choose(book)[0].name == "Work"
    assert choose(book, sheet="actions")[0].name == "Actions"


def test_a_sheet_that_is_not_there_is_said_with_those_that_are() -> None:
    with pytest.raises(Unreadable, match="“One”"):
        choose(Book("a.xlsx", "", (grid(PLAIN, name="One"),)), sheet="Two")


def test_where_nothing_looks_like_an_fmea_it_says_what_was_looked_for() -> None:
    with pytest.raises(Unreadable, match="failure mode, effect or cause"):
        choose(Book("a.xlsx", "", (grid(["Name", "Price"], ["Gear", 3]), grid(["x"]))))


def test_prose_that_speaks_of_failures_is_no_table() -> None:
    notes = ["see failure_modes.json", "library of failure modes and their causes, consequences and detection", "effects are in part two"]
    assert detect(grid(["file", "source", "remarks on it"], notes, notes)) is None


def test_a_mapping_names_sheet_heading_and_columns(tmp_path: Path) -> None:
    path = tmp_path / "map.toml"
    path.write_text(
        'sheet = "Zwei"\nheader_row = 2\n'
        '[columns]\n"Was bricht" = "mode"\nB = "effect"\n"Note" = "ignore"\n'
        "[ratings.severity]\nschlimm = 9\n",
        encoding="utf-8",
    )
    wishes = read_mapping(path)
    sheet = grid(["Failure Mode", "Cause", "S"], ["Was bricht", "Was folgt", "Schwere", "Note"], ["a", "b", "schlimm", "n"], name="Zwei")
    chosen, layout = choose(Book("a.xlsx", "", (grid(PLAIN, ROW, name="Eins"), sheet)), wishes)
    assert chosen.name == "Zwei"
    assert [column.role for column in layout.columns] == [Role.MODE, Role.EFFECT, Role.SEVERITY, Role.IGNORE]
    reading = read(sheet, wishes)
    assert reading.cells[2] == [9]
    assert [(each.cell, each.why) for each in reading.account.skipped] == [("D3", "The mapping leaves this column out")]


def test_a_mapping_reaches_headings_far_down() -> None:
    layout = found(*[["x"]] * 80, PLAIN, ROW, wishes=Wishes(header=(80, 80)))
    assert layout.header == range(80, 81)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("sheet = ", "not TOML"),
        ("shet = 'x'", "shet"),
        ("header_row = 0", "header_row"),
        ("header_row = true", "header_row"),
        ("columns = 3", "columns"),
        ("[columns]\nA = 'moode'", "moode"),
        ("[ratings.severity]\nbad = 11", "1 to 10"),
        ("[ratings]\nbad = 1", "severity, occurrence, detection"),
    ],
)
def test_a_mapping_that_will_not_do_says_why(tmp_path: Path, text: str, word: str) -> None:
    path = tmp_path / "map.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Unreadable, match=word):
        read_mapping(path)


def test_a_mapping_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="no mapping file"):
        read_mapping(tmp_path / "none.toml")
