"""Special characteristics: whose symbol stands for what, and how a mark reads at another customer."""

from __future__ import annotations

import pytest

from forestall.changes import FieldName
from forestall.fmea.columns import FORM
from forestall.fmea.edits import Refused, Remove, SetFields
from forestall.fmea.entry import cell_text, enter
from forestall.fmea.lines import record
from forestall.fmea.symbols import OURS, mark_of, table_of, used
from forestall.ids import EntityId
from tests.plant import Plant, makes, pressing
from tests.worlds import Analyst, only_row

NORTH, SOUTH = "North Motors", "South Motors"


@pytest.fixture
def ann() -> Analyst:
    return Analyst("Ann")


@pytest.fixture
def at(ann: Analyst) -> Plant:
    return pressing(ann)


def symbol(ann: Analyst, customer: str, class_: str, glyph: str, **fields: str) -> EntityId:
    return makes(ann, "symbol", None, f"{class_} of {customer}", customer=customer, glyph=glyph, **{"class": class_}, **fields)


def sign(ann: Analyst, marked: EntityId, customer: str = "") -> str:
    mark = mark_of(ann.project, ann.project.get(marked), customer)
    return mark.sign if mark else ""


def test_our_own_two_are_known_without_standing_in_the_project(ann: Analyst, at: Plant) -> None:
    assert [each.class_ for each in table_of(ann.project)] == ["CC", "SC"]
    assert mark_of(ann.project, ann.project.get(at.depth)) == OURS[1]
    assert ann.project.of_kind("symbol") == []


def test_a_table_holds_the_customers_symbols_in_their_order_then_ours_for_the_other_classes(ann: Analyst) -> None:
    symbol(ann, NORTH, "HI", "◆")
    symbol(ann, NORTH, "CC", "▽")
    symbol(ann, SOUTH, "SC", "<S>")
    assert [each.sign for each in table_of(ann.project, NORTH)] == ["◆", "▽", "SC"]
    assert [each.sign for each in table_of(ann.project, "north motors")] == ["◆", "▽", "SC"]
    assert [each.sign for each in table_of(ann.project)] == ["CC", "SC"]


@pytest.mark.parametrize("text", ["CC", "cc", " ▽ ", "CC of North Motors"])
def test_a_text_is_matched_by_class_glyph_or_meaning(ann: Analyst, at: Plant, text: str) -> None:
    critical = symbol(ann, NORTH, "CC", "▽")
    ann.sets(at.line, special=text)
    mark = mark_of(ann.project, ann.project.get(at.line), NORTH)
    assert mark is not None
    assert mark.id == critical


def test_a_text_that_stands_in_no_table_stays_readable_and_comes_into_the_legend(ann: Analyst, at: Plant) -> None:
    ann.sets(at.line, special="Key 3")
    mark = mark_of(ann.project, ann.project.get(at.line), NORTH)
    assert mark is not None
    assert (mark.sign, mark.meaning) == ("Key 3", "")
    assert [each.sign for each in used([mark, None, OURS[0]], table_of(ann.project))] == ["CC", "SC", "Key 3"]


def test_a_named_symbol_goes_before_the_text(ann: Analyst, at: Plant) -> None:
    ann.sets(at.depth, symbol=symbol(ann, NORTH, "HI", "◆"))
    assert sign(ann, at.depth) == "◆"


def test_a_symbol_reads_as_the_other_customers_of_the_same_class(ann: Analyst, at: Plant) -> None:
    ann.sets(at.depth, symbol=symbol(ann, NORTH, "SC", "◇"))
    assert sign(ann, at.depth, SOUTH) == "◇"
    symbol(ann, SOUTH, "SC", "<S>")
    assert (sign(ann, at.depth, SOUTH), sign(ann, at.depth, NORTH)) == ("<S>", "◇")


def test_what_somebody_said_to_be_the_same_goes_before_the_class(ann: Analyst, at: Plant) -> None:
    north = symbol(ann, NORTH, "SC", "◇")
    symbol(ann, SOUTH, "SC", "<S>")
    symbol(ann, SOUTH, "F", "<F>", same_as=north)
    ann.sets(at.depth, symbol=north)
    assert sign(ann, at.depth, SOUTH) == "<F>"


def test_two_symbols_that_are_the_same_as_a_third_are_counterparts(ann: Analyst, at: Plant) -> None:
    house = symbol(ann, "", "safety", "S!")
    ann.sets(at.depth, symbol=symbol(ann, NORTH, "A", "▽", same_as=house))
    symbol(ann, SOUTH, "B", "<C>", same_as=house)
    assert sign(ann, at.depth, SOUTH) == "<C>"


def test_a_removed_symbol_leaves_the_text_to_speak(ann: Analyst, at: Plant) -> None:
    high = symbol(ann, NORTH, "HI", "◆")
    ann.sets(at.depth, symbol=high)
    ann.does(Remove((high,)))
    assert sign(ann, at.depth) == "SC"


def test_a_symbol_is_not_its_own_counterpart_and_its_path_only_draws(ann: Analyst) -> None:
    high = symbol(ann, NORTH, "HI", "◆", path="M0 0 L10,0 L5 9 Z")
    itself = ann.tries(SetFields(high, {FieldName("same_as"): high}))
    assert itself == Refused("A symbol is always the same as itself; name the symbol of another customer")
    for path in ('M0 0"/><script>', "L1 1", "M0 0 url(x)"):
        assert isinstance(ann.tries(SetFields(high, {FieldName("path"): path})), Refused), path
    assert ann.sees(high, "path") == "M0 0 L10,0 L5 9 Z"


def test_the_sheet_shows_a_named_symbol_as_its_customer_writes_it_and_typing_replaces_it(ann: Analyst, at: Plant) -> None:
    symbol(ann, NORTH, "SC", "◇")
    south = symbol(ann, SOUTH, "SC", "<S>")
    ann.sets(at.line, special="sc")
    row = only_row(ann.project)
    special = next(column for column in FORM if column.key == "special")
    assert cell_text(ann.project, row, special) == "sc"
    ann.sets(at.line, symbol=south)
    assert (cell_text(ann.project, row, special), record(ann.project, row)["special"]) == ("◇", "◇")
    typing = ann.does(enter(ann.project, row, special, "CC", ann.ids.next))
    assert (ann.sees(at.line, "special"), ann.sees(at.line, "symbol")) == ("CC", None)
    ann.undoes(typing)
    assert (ann.sees(at.line, "special"), ann.sees(at.line, "symbol")) == ("sc", south)
