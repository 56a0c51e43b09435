"""Wordings compared and merged word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from forestall.fmea.words import Difference, differences, merged

texts = st.lists(st.sampled_from(["seal", "leaks", "at", "low", "pressure", ",", "the", "housing"]), max_size=8).map(" ".join)


@given(texts, texts)
def test_differences_tell_both_wordings_whole(old: str, new: str) -> None:
    told = differences(old, new)
    assert "".join(text for kind, text in told if kind is not Difference.NEW) == old
    assert "".join(text for kind, text in told if kind is not Difference.GONE) == new


@given(texts, texts)
def test_a_side_that_changed_nothing_takes_the_other(base: str, other: str) -> None:
    assert merged(base, other, base) == other
    assert merged(base, base, other) == other
    assert merged(base, other, other) == other


@given(texts, texts, texts)
def test_a_proposal_does_not_depend_on_whose_side_is_named_first(base: str, mine: str, theirs: str) -> None:
    assert merged(base, mine, theirs) == merged(base, theirs, mine)


def test_changes_of_different_words_are_proposed_together() -> None:
    assert merged("Seal leaks at low pressure", "Seal leaks at high pressure", "Shaft seal leaks at low pressure") == (
        "Shaft seal leaks at high pressure"
    )


def test_changes_of_the_same_words_are_left_to_the_person() -> None:
    assert merged("Seal leaks", "Seal weeps", "Seal drips") is None
