"""What the window says about risk and ratings when asked: in the words of the scheme and the catalogue each was made under."""

from __future__ import annotations

import pytest

from forestall.fmea.columns import FORM
from forestall_desktop.models.tips import tip
from tests.worlds import Analyst, Places, only_row, smallest_sheet

COLUMNS = {column.key: column for column in FORM}


@pytest.fixture
def ann() -> Analyst:
    return Analyst("Ann")


@pytest.fixture
def at(ann: Analyst) -> Places:
    return smallest_sheet(ann)


def said(ann: Analyst, key: str) -> str:
    return tip(ann.project, only_row(ann.project), COLUMNS[key])


def test_the_tip_of_a_priority_names_its_bands_and_the_least_change(ann: Analyst, at: Places) -> None:
    assert "severity 7-8, occurrence 4-5, detection 5-6 → M" in said(ann, "ap")
    assert "L would need O 4 → 3 with D 5 → 4, or O 4 → 1, or S 8 → 6" in said(ann, "ap")
    ann.sets(at.line, detection=None)
    assert said(ann, "ap") == "Rate S, O and D to see the action priority"


def test_a_rating_is_told_in_the_words_it_was_made_under(ann: Analyst, at: Places) -> None:
    design = "<b>4</b> Nearly the same as a design that is in the field"
    assert said(ann, "occurrence").startswith(design)
    ann.sets(at.analysis, method="pfmea")
    assert said(ann, "occurrence").startswith(design)
    ann.sets(at.line, occurrence=5)
    assert said(ann, "occurrence").startswith("<b>5</b> Technical or behavioural prevention that works, with exceptions")


def test_an_unverified_table_says_so_in_every_tip(ann: Analyst, at: Places) -> None:
    ann.sets(at.analysis, method="msr")
    ann.sets(at.line, frequency=5, monitoring=5)
    ann.sets(at.effect, severity=9)
    assert "frequency 5, monitoring 1-10 → H unverified" in said(ann, "ap")
    assert "<b>Unverified:</b> Recollection" in said(ann, "ap")


def test_ratings_under_several_schemes_and_codes_are_told(ann: Analyst, at: Places) -> None:
    ann.sets(at.analysis, scheme="mil-std-882e")
    ann.sets(at.line, occurrence=5)
    assert said(ann, "occurrence").startswith("<b>B</b> Probable")
    ann.sets(at.effect, severity=3)
    assert "severity 2, probability B to A → High" in said(ann, "ap")
