"""A bundle that is not, byte for byte, as its maker signed it: refused wherever the damage sits, and nothing is changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forestall.bundle.reading import verify_bundle
from forestall.errors import TooNew, Unreadable
from tests.bundle.desks import Desk


@pytest.fixture
def bundle(ann: Desk, ben: Desk) -> bytes:
    for number in range(3):
        ann.makes(f"element {number}")
    return ann.exports(ben).read_bytes()


def test_every_byte_of_a_bundle_counts(bundle: bytes, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.bundle"
    for place in range(len(bundle)):
        damaged.write_bytes(bundle[:place] + bytes([bundle[place] ^ 1]) + bundle[place + 1 :])
        with pytest.raises(Unreadable, match="Nothing was changed"):
            verify_bundle(damaged)


def test_no_part_of_a_bundle_is_a_bundle(bundle: bytes, tmp_path: Path) -> None:
    part = tmp_path / "part.bundle"
    for length in range(len(bundle)):
        part.write_bytes(bundle[:length])
        with pytest.raises(Unreadable, match="is cut off" if b"\n" in bundle[:length] else "is not a Forestall bundle"):
            verify_bundle(part)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_importing_damage_changes_nothing(bundle: bytes, ann: Desk, ben: Desk, tmp_path: Path, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(bundle) - 1))
    instead = data.draw(st.one_of(st.binary(max_size=0), st.binary(min_size=1, max_size=3)))
    rest = data.draw(st.sampled_from([bundle[place + 1 :], bundle[place + len(instead) :], b""]))
    broken = bundle[:place] + instead + rest
    damaged = tmp_path / "damaged.bundle"
    damaged.write_bytes(broken)
    if broken == bundle:
        return
    with pytest.raises(Unreadable) as refused:
        ben.imports(damaged, trusting=ann)
    assert "Nothing was changed" in refused.value.sentence
    assert ben.log() == []
    assert {**ben.file.facts("bundle received"), **ben.file.facts("trusted")} == {}


@pytest.mark.parametrize("more", [b"\n", b"\0", b"forestall-bundle 1 2\n{}"])
def test_more_than_the_bundle_is_not_the_bundle(bundle: bytes, tmp_path: Path, more: bytes) -> None:
    longer = tmp_path / "longer.bundle"
    longer.write_bytes(bundle + more)
    with pytest.raises(Unreadable, match="damaged or altered"):
        verify_bundle(longer)


def test_windows_line_ends_are_damage_and_not_a_later_version(bundle: bytes, tmp_path: Path) -> None:
    """A file that went through a mail program as text."""
    mailed = tmp_path / "mailed.bundle"
    mailed.write_bytes(bundle.replace(b"\n", b"\r\n"))
    with pytest.raises(Unreadable) as refused:
        verify_bundle(mailed)
    assert not isinstance(refused.value, TooNew)
