"""Position keys: always room between two, distinct by chance, short where people append, and pastes stay in one piece."""

from __future__ import annotations

import doctest
import os

from hypothesis import given
from hypothesis import strategies as st

from forestall import order
from forestall.ids import Chance
from forestall.order import DIGITS, between, firsts, series
from tests.worlds import seeded

CHANCE = st.binary(min_size=1, max_size=1).map(lambda noise: lambda length: noise * length)
KEYS = st.text(DIGITS, min_size=1, max_size=12).map(lambda key: key.rstrip("0") or "1")
ANYTHING = st.text(max_size=12)


def test_the_examples_run() -> None:
    assert doctest.testmod(order).failed == 0


@given(KEYS, KEYS, CHANCE)
def test_there_is_always_room_between_two(one: str, other: str, chance: Chance) -> None:
    left, right = sorted((one, other))
    key = between(left, right, chance)
    assert left < key
    assert left == right or key < right


@given(KEYS, CHANCE)
def test_there_is_always_room_before_the_first_and_behind_the_last(only: str, chance: Chance) -> None:
    assert between(None, only, chance) < only < between(only, None, chance)


@given(st.none() | KEYS, st.none() | KEYS, st.integers(1, 300), CHANCE)
def test_a_series_rises_between_its_neighbours(one: str | None, other: str | None, count: int, chance: Chance) -> None:
    left, right = (one, other) if one is None or other is None or one < other else (other, one)
    keys = series(left, right, count, chance)
    assert len(keys) == count
    assert keys == sorted(set(keys))
    assert left is None or left < keys[0]
    assert right is None or left == right or keys[-1] < right


@given(st.lists(st.integers(0, 5), max_size=60), st.integers(0, 1_000))
def test_keys_for_many_new_rows_at_once_are_those_that_each_row_would_get(rows: list[int], seed: int) -> None:
    keys, chance = firsts(rows, seeded(seed)), seeded(seed)
    spots = chance(8 * len(set(rows)))
    for place, row in enumerate(dict.fromkeys(rows)):
        alone = series(None, None, rows.count(row), lambda _, place=place: spots[8 * place : 8 * place + 8])  # type: ignore[misc]
        assert [key for key, each in zip(keys, rows, strict=True) if each == row] == alone


def test_a_row_of_hundreds_of_thousands_still_rises() -> None:
    many = series(None, None, 200_000, seeded(1))
    assert many == sorted(set(many))
    assert firsts(["one"] * 60_000, seeded(1)) == series(None, None, 60_000, seeded(1))


@given(st.none() | ANYTHING, st.none() | ANYTHING, CHANCE)
def test_neighbours_no_program_of_ours_wrote_still_give_a_key(left: str | None, right: str | None, chance: Chance) -> None:
    assert set(between(left, right, chance)) <= set(DIGITS)


def test_a_neighbour_of_monstrous_length_is_no_burden() -> None:
    assert len(between("7" * 1_000_000, None, os.urandom)) < 5_000


def test_two_people_who_add_at_one_place_get_different_keys() -> None:
    keys = [between("V", "W", seeded(seed)) for seed in range(1_000)]
    assert len(set(keys)) > 990


def test_two_pastes_at_one_place_do_not_interleave() -> None:
    torn = 0
    for seed in range(100):
        mine, theirs = series("V", "W", 30, seeded(seed)), series("V", "W", 30, seeded(1_000 + seed))
        torn += not (mine[-1] < theirs[0] or theirs[-1] < mine[0])
    assert torn <= 1


def test_thousands_of_inserts_at_one_place_keep_their_order() -> None:
    chance, left, right, key = seeded(1), "V", "W", ""
    for place in range(3_000):
        key = between(left, right, chance)
        assert left < key < right
        left, right = (left, key) if place < 1_500 else (key, right)
    assert len(key) < 1_000


def test_appending_all_day_keeps_keys_short() -> None:
    chance, last, longest = seeded(1), None, 0
    for _ in range(20_000):
        key = between(last, None, chance)
        assert last is None or last < key
        last, longest = key, max(longest, len(key))
    assert longest <= 8


def test_importing_ten_thousand_lines_again_and_again_keeps_keys_short() -> None:
    chance, last = seeded(1), None
    for _ in range(10):
        last = series(last, None, 10_000, chance)[-1]
    assert len(last or "") <= 8
