"""What a cell may hold, and what a person means who typed a text into it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forestall.changes import FieldName
from forestall.fmea import schema
from forestall.fmea.edits import Refused
from forestall.fmea.model import KINDS
from forestall.fmea.schema import Field, FieldType
from forestall.fmea.values import TEXT_MAX, check, rating, typed

OCCURRENCE = KINDS["line"].fields[FieldName("occurrence")]
REMARKS = KINDS["line"].fields[FieldName("remarks")]
DUE = KINDS["action"].fields[FieldName("due")]
STATUS = KINDS["action"].fields[FieldName("status")]
OWNER = KINDS["action"].fields[FieldName("owner")]
SHARE = schema.number("share", "Share")
SAFETY = schema.flag("safety", "Safety related")
ALL_FIELDS = [field for kind in KINDS.values() for field in kind.fields.values()]

JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.parametrize("value", range(1, 11))
def test_a_rating_is_a_whole_number_from_1_to_10(value: int) -> None:
    assert check(OCCURRENCE, value) == value
    assert typed(OCCURRENCE, f" {value} ") == value
    assert typed(OCCURRENCE, f"+{value}") == value


@pytest.mark.parametrize(("text", "number"), [("0,25", 0.25), ("1.5e-9", 1.5e-9), ("-3", -3), (" 7 ", 7)])
def test_a_number_is_typed_with_a_point_or_a_comma(text: str, number: float) -> None:
    assert typed(SHARE, text) == number


@pytest.mark.parametrize("text", ["much", "1,2,3", "nan", "inf", "0x10"])
def test_what_is_no_number_is_refused(text: str) -> None:
    assert typed(SHARE, text) == Refused("Share is a number like 0.25 or 1.5e-9")


def test_no_is_the_same_as_nothing_said() -> None:
    assert typed(SAFETY, "Yes") is True
    assert typed(SAFETY, "no") is None
    assert typed(SAFETY, "maybe") == Refused("Safety related is yes or no")


@pytest.mark.parametrize("value", [0, 11, -3, 4.0, 4.5, "4", True, [4], {"a": 4}, 10**30])
def test_anything_else_is_no_rating(value: Any) -> None:
    assert check(OCCURRENCE, value) == Refused("Occurrence is a whole number from 1 to 10")
    assert rating(value) is None


@pytest.mark.parametrize("text", ["0", "11", "-4", "4.5", "high", "+-5", "--5", "+", "٤", "४", "²", "1_0", "0x4", "4 5", "9" * 5_000])
def test_a_text_that_is_no_rating_is_refused_in_a_sentence(text: str) -> None:
    assert typed(OCCURRENCE, text) == Refused("Occurrence is a whole number from 1 to 10")


@pytest.mark.parametrize("text", ["2027-03-31", "31.03.2027", "31.3.2027", " 31.3.2027 ", "20270331"])
def test_a_date_is_kept_the_way_it_sorts(text: str) -> None:
    assert typed(DUE, text) == "2027-03-31"


@pytest.mark.parametrize("text", ["2027-02-30", "31.02.2027", "soon", "03/31/2027", "1.1.0000", "2027", "31.3.27"])
def test_a_text_that_is_no_date_is_refused(text: str) -> None:
    assert typed(DUE, text) == Refused("Target date is a date like 2027-03-31")


def test_a_choice_is_typed_in_any_case() -> None:
    assert typed(STATUS, " Decision Pending ") == "decision pending"


def test_what_is_no_choice_is_refused_with_the_choices() -> None:
    refused = typed(STATUS, "done")
    assert isinstance(refused, Refused)
    assert refused.sentence.startswith("Status is one of: open, decision pending")


def test_text_loses_its_outer_blanks_and_keeps_the_inner_ones() -> None:
    assert typed(REMARKS, "  see  report\n 12 ") == "see  report\n 12"


@pytest.mark.parametrize("field", ALL_FIELDS, ids=lambda field: field.name)
@pytest.mark.parametrize("blank", ["", "  ", "\n\t"])
def test_blank_text_empties_a_cell(field: Field, blank: str) -> None:
    assert check(field, blank) is None
    assert typed(field, blank) is None
    assert check(field, None) is None


def test_a_text_of_the_greatest_length_is_taken_and_a_longer_one_refused() -> None:
    assert check(REMARKS, "x" * TEXT_MAX) == "x" * TEXT_MAX
    assert check(REMARKS, "x" * (TEXT_MAX + 1)) == Refused("Remarks takes at most 65536 characters; this text has 65537")


@pytest.mark.parametrize("text", ["a\0b", "half \ud800 pair"])
def test_a_text_no_database_can_keep_is_refused(text: str) -> None:
    refused = typed(REMARKS, text)
    assert isinstance(refused, Refused)
    assert "cannot be stored" in refused.sentence


@given(st.sampled_from(ALL_FIELDS), JSON)
def test_a_value_is_kept_or_refused_and_never_crashes(field: Field, value: Any) -> None:
    checked = check(field, value)
    if not isinstance(checked, Refused):
        assert check(field, checked) == checked


@given(st.sampled_from(ALL_FIELDS), st.text(max_size=30))
def test_typing_anything_anywhere_is_kept_or_refused_and_never_crashes(field: Field, text: str) -> None:
    meant = typed(field, text)
    if not isinstance(meant, Refused):
        assert check(field, meant) == meant


@given(JSON)
def test_only_a_rating_can_be_calculated_with(value: Any) -> None:
    found = rating(value)
    assert found is None or (type(found) is int and 1 <= found <= 10)


def test_references_are_left_to_the_rules_that_can_look_them_up() -> None:
    assert OWNER.type is FieldType.REFERENCE
    assert check(OWNER, "somebody") == "somebody"
