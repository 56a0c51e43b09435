"""The parts below the form sheet, each by itself: heights, line breaking, the difference of two lists of rows."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from forestall.fmea.columns import Level
from forestall.fmea.sheet import Row
from forestall.ids import EntityId
from forestall_desktop.fonts.wrapping import Wrapper
from forestall_desktop.models.grid import Grid, difference
from forestall_desktop.models.rebase import rebased
from forestall_desktop.views.heights import Heights
from forestall_desktop.views.theme import font


def line(name: str, mode: str = "m", function: str = "f") -> Row:
    return Row(EntityId("a"), EntityId("e"), EntityId(function), EntityId(mode), EntityId(name))


@given(st.permutations([*"abcdefgh"]), st.permutations([*"abcdefgh"]), st.integers(0, 8), st.integers(0, 8))
def test_a_difference_leads_from_one_list_to_the_other(one: list[str], other: list[str], shorter: int, longer: int) -> None:
    old, new = [line(name) for name in one[shorter:]], [line(name) for name in other[longer:]]
    grid = Grid(old)
    for step in difference(old, new):
        grid.splice(step)
    assert grid.rows == new


def test_rows_that_stay_are_not_touched_by_a_difference() -> None:
    old = [line(name) for name in "abcdef"]
    new = [line(name) for name in "abXcdf"]
    assert [(step.start, step.end, len(step.new)) for step in difference(old, new)] == [(4, 5, 0), (2, 2, 1)]


def test_spans_cover_neighbours_of_the_same_thing_only() -> None:
    grid = Grid([line("1"), line("2"), line("3", mode="n"), line("4"), line("5", function="g")])
    assert [grid.span(Level.MODE, row) for row in range(5)] == [(0, 2), (0, 2), (2, 3), (3, 4), (4, 5)]
    assert grid.span(Level.FUNCTION, 2) == (0, 4)
    assert grid.span(Level.ELEMENT, 4) == (0, 5)
    assert grid.row_of(Level.MODE, EntityId("m")) == 0
    assert grid.row_of(Level.LINE, EntityId("4")) == 3


def test_heights_agree_with_plain_adding() -> None:
    random = Random(3)
    heights, plain = Heights(500, 20), [20] * 500
    for _ in range(200):
        row = random.randrange(len(plain))
        match random.randrange(3):
            case 0:
                new = [random.randrange(1, 90) for _ in range(min(7, len(plain) - row))]
                heights.measured(row, new)
                plain[row : row + len(new)] = new
            case 1:
                heights.insert(row, 3, 11)
                plain[row:row] = [11] * 3
            case _:
                heights.remove(row, 1)
                del plain[row]
        assert heights.total == sum(plain)
        assert heights.y(row) == sum(plain[:row])
        if row < len(plain):
            assert heights.row(sum(plain[:row])) == row
            assert heights.row(sum(plain[:row]) + plain[row] - 1) == row


def test_no_line_is_wider_than_its_column_and_nothing_is_lost(qapp: QApplication) -> None:
    wrapper = Wrapper(font())
    random = Random(5)
    for _ in range(200):
        text = " ".join("x" * random.randrange(1, 30) for _ in range(random.randrange(1, 20)))
        lines = wrapper.wrap(text, 120).lines
        assert all(wrapper.width(each) <= 120 for each in lines)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("text", ["漏れ" * 40, "נעילה של בלם " * 8, "حمولة " * 12, "क्षति " * 20, "a\nb", ""])
def test_every_script_finds_its_lines(qapp: QApplication, text: str) -> None:
    wrapped = Wrapper(font()).wrap(text, 150)
    assert "".join("".join(wrapped.lines).split()) == "".join(text.split())
    assert wrapped.height >= len(wrapped.lines) * Wrapper(font()).line_height


def test_only_typed_lines_replace_what_others_wrote() -> None:
    assert rebased("a\nb!", base="a\nb", now="A\nb") == "A\nb!"
    assert rebased("a\nb\nc", base="a\nb", now="A\nb") == "a\nb\nc"
