"""Keys as lines of text: they survive the way over paper and telephone, and a slip of the pen is noticed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forestall.bundle.keys import Keys, PublicKeys, parse_fingerprint, parse_keys, parse_public
from forestall.errors import Unreadable
from tests.worlds import seeded

ANN = Keys.generate(seeded(1))
BEN = Keys.generate(seeded(2))
LETTERS = "abcdefghijklmnopqrstuvwxyz234567"

raw_keys = st.binary(min_size=32, max_size=32)


@given(raw_keys, raw_keys)
def test_keys_come_back_from_their_lines(sign: bytes, box: bytes) -> None:
    assert parse_keys(Keys(sign, box).line) == Keys(sign, box)
    assert parse_public(PublicKeys(sign, box).line) == PublicKeys(sign, box)


@given(st.integers(0, len(ANN.public.line) - 1), st.sampled_from(LETTERS))
def test_one_wrong_letter_is_noticed(place: int, letter: str) -> None:
    line = ANN.public.line
    wrong = line[:place] + letter + line[place + 1 :]
    if wrong == line:
        assert parse_public(wrong) == ANN.public
    else:
        with pytest.raises(Unreadable, match="a letter of it is wrong or missing"):
            parse_public(wrong)


@given(st.integers(0, len(ANN.public.line) - 2))
def test_swapped_and_missing_letters_are_noticed(place: int) -> None:
    line = ANN.public.line
    swapped = line[:place] + line[place + 1] + line[place] + line[place + 2 :]
    for wrong in {swapped, line[:place] + line[place + 1 :], line[: place + 1]} - {line}:
        with pytest.raises(Unreadable):
            parse_public(wrong)


@pytest.mark.parametrize("line", ["", "fkey1", "hello", "fkey1ää", ANN.line, ANN.public.line + "a", "fsecret1" + ANN.public.line[5:]])
def test_what_is_no_public_key_is_refused(line: str) -> None:
    with pytest.raises(Unreadable):
        parse_public(line)


def test_a_key_may_be_copied_with_blanks_around_it_and_in_capitals() -> None:
    assert parse_public(f"  {ANN.public.line.upper()}\n") == ANN.public


def test_damaged_private_keys_say_so_and_are_not_shown() -> None:
    with pytest.raises(Unreadable) as refused:
        parse_keys(ANN.line[:-1])
    assert ANN.line[8:20] not in refused.value.sentence
    assert ANN.sign.hex() not in repr(ANN)
    assert str(ANN.sign) not in repr(ANN)


def test_a_fingerprint_may_be_typed_as_it_was_heard() -> None:
    fingerprint = ANN.public.fingerprint
    assert parse_fingerprint(fingerprint.lower().replace("-", " ")) == fingerprint
    assert len(fingerprint.split("-")) == 6
    with pytest.raises(Unreadable, match="six groups of four letters"):
        parse_fingerprint(fingerprint[:-1])


def test_a_fingerprint_names_both_keys() -> None:
    ann, ben = ANN.public, BEN.public
    mixed = [PublicKeys(ann.sign, ben.box), PublicKeys(ben.sign, ann.box), ann, ben]
    assert len({keys.fingerprint for keys in mixed}) == 4


def test_only_the_owner_of_the_keys_can_sign() -> None:
    signature = ANN.signature(b"Spindle turns back")
    assert ANN.public.signed(b"Spindle turns back", signature)
    assert not ANN.public.signed(b"Spindle turns", signature)
    assert not BEN.public.signed(b"Spindle turns back", signature)
