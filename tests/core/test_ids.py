"""Names that never collide, made from chance that comes in by the door."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forestall import ids
from forestall.ids import ALPHABET, ID_LENGTH, IdMaker, new_epoch, new_project, new_site, random_id
from tests.worlds import seeded


@given(st.binary(min_size=ID_LENGTH, max_size=ID_LENGTH))
def test_a_name_is_sixteen_letters_that_nobody_has_to_quote(noise: bytes) -> None:
    name = random_id(lambda _: noise)
    assert len(name) == ID_LENGTH
    assert set(name) <= set(ALPHABET)


def test_no_letter_looks_like_another() -> None:
    assert not set("0OIl") & set(ALPHABET)
    assert len(set(ALPHABET)) == len(ALPHABET)


def test_sites_projects_and_epochs_do_not_meet() -> None:
    names = [make(os.urandom) for make in (new_site, new_project, new_epoch) for _ in range(1_000)]
    assert len(set(names)) == len(names)


def test_names_of_one_intention_share_a_beginning_and_count_on() -> None:
    maker = IdMaker(seeded(1))
    names = [maker.next() for _ in range(500)]
    assert len({name[:12] for name in names}) == 1
    assert names == sorted(set(names))


def test_a_new_intention_starts_a_new_series() -> None:
    maker = IdMaker(seeded(1))
    before = maker.next()
    maker.begin()
    assert maker.next()[:12] != before[:12]


def test_a_series_that_is_full_goes_on_with_a_new_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ids, "_SERIES_MAX", 3)
    maker = IdMaker(seeded(1))
    names = [maker.next() for _ in range(10)]
    assert len(set(names)) == 10


def test_two_makers_do_not_meet() -> None:
    one, other = IdMaker(os.urandom), IdMaker(os.urandom)
    assert not {one.next() for _ in range(100)} & {other.next() for _ in range(100)}
