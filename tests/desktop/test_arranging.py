"""Arranging rows: sorting keeps the structure, groups lose nothing, and what comes later stands where it was made."""

from __future__ import annotations

from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from forestall.fmea.sheet import Row
from forestall.ids import EntityId
from forestall_desktop.models.arranging import Arrangement, Grouping, Order, Wanted
from forestall_desktop.models.grid import name_of

_ANALYSIS = EntityId("analysis")
Sizes = list[list[list[int]]]
sizes = st.lists(st.lists(st.lists(st.integers(1, 2), min_size=1, max_size=2), min_size=1, max_size=2), max_size=3)
numbers = st.lists(st.one_of(st.none(), st.integers(0, 5)), min_size=24, max_size=24)


def _rows(sizes: Sizes) -> list[Row]:
    """A sheet with so many lines in each mode of each function of each element."""
    return [
        Row(_ANALYSIS, EntityId(f"e{e}"), EntityId(f"f{e}.{f}"), EntityId(f"m{e}.{f}.{m}"), EntityId(f"l{e}.{f}.{m}.{number}"))
        for e, functions in enumerate(sizes)
        for f, modes in enumerate(functions)
        for m, count in enumerate(modes)
        for number in range(count)
    ]


def _arranged(rows: list[Row], values: list[int | None], wanted: Wanted, *, kept: int = 7) -> Arrangement:
    made = Arrangement(wanted)
    for row, value in zip(rows, values, strict=False):
        key = None if value is None else (0, float(value), "")
        made.note(row, kept=value != kept, label=str(value), key=key)
    made.settle()
    return made


@given(sizes, numbers, st.booleans())
def test_sorting_tears_no_element_function_or_mode_apart(sizes: Sizes, values: list[int | None], descending: bool) -> None:
    rows = _rows(sizes)
    shown = _arranged(rows, values, Wanted(order=Order("any", descending))).arrange(rows)
    assert sorted(shown, key=str) == sorted(rows, key=str)
    for part in ("element", "function", "mode"):
        runs = [id for id, _ in groupby(getattr(row, part) for row in shown)]
        assert len(runs) == len(set(runs))


@given(sizes, numbers, st.booleans())
def test_the_best_line_of_all_comes_first_and_lines_are_sorted_in_their_mode(
    sizes: Sizes, values: list[int | None], descending: bool
) -> None:
    rows = _rows(sizes)
    value_of = dict(zip((name_of(row) for row in rows), values, strict=False))
    shown = _arranged(rows, values, Wanted(order=Order("any", descending))).arrange(rows)

    def rank(row: Row) -> float:
        value = value_of[name_of(row)]
        return 99.0 if value is None else -value if descending else value

    assert not shown or rank(shown[0]) == min(map(rank, rows))
    for _, lines in groupby(shown, key=lambda row: row.mode):
        ranks = [rank(row) for row in lines]
        assert ranks == sorted(ranks)


@given(sizes, numbers)
def test_each_row_is_in_one_group_and_groups_keep_the_order(sizes: Sizes, values: list[int | None]) -> None:
    rows = _rows(sizes)
    value_of = dict(zip((name_of(row) for row in rows), values, strict=False))
    shown = _arranged(rows, values, Wanted(grouping=Grouping.STATUS)).arrange(rows)
    assert sorted(shown, key=str) == sorted(rows, key=str)
    labels = [label for label, _ in groupby(str(value_of[name_of(row)]) for row in shown)]
    assert labels == sorted(set(labels))
    for _, group in groupby(shown, key=lambda row: str(value_of[name_of(row)])):
        places = [rows.index(row) for row in group]
        assert places == sorted(places)


@given(sizes, numbers, st.integers(0, 23))
def test_a_row_that_comes_later_stands_right_behind_the_one_it_came_behind(sizes: Sizes, values: list[int | None], at: int) -> None:
    rows = _rows(sizes)
    if not rows:
        return
    arrangement = _arranged(rows, values, Wanted(order=Order("any")))
    before = rows[at % len(rows)]
    new = Row(before.analysis, before.element, before.function, before.mode, EntityId("new"))
    place = rows.index(before) + 1
    shown = arrangement.arrange([*rows[:place], new, *rows[place:]])
    behind = shown[shown.index(before) + 1 :]
    assert new in behind
    assert all(name_of(row) != "new" and row.mode == before.mode for row in behind[: behind.index(new)])
