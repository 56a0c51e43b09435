"""What a bundle carries arrives: everything, or just what the other side lacks, in one piece and once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from itertools import takewhile
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forestall.bundle.frontier import of_bundle, read_frontier, to_json
from forestall.bundle.importing import TAKE_MAX, preview
from forestall.bundle.reading import verify_bundle
from forestall.bundle.record import received, sent
from forestall.bundle.sealing import CHUNK_BYTES, SealingSink, UnsealingSource
from forestall.changes import Change, Dot, FieldName
from forestall.clock import Millis, Stamp
from forestall.fmea.edits import Refused
from forestall.ids import EntityId, SiteId
from tests.bundle.desks import Desk
from tests.histories import histories


@contextmanager
def two_desks() -> Iterator[tuple[Desk, Desk]]:
    """Ann and Ben, for tests that play many games."""
    with TemporaryDirectory() as folder:
        ann, ben = Desk(Path(folder), "Ann"), Desk(Path(folder), "Ben")
        yield ann, ben
        ann.file.close()
        ben.file.close()


@settings(max_examples=25)
@given(histories(), st.integers(0, 20), st.booleans())
def test_whatever_happened_the_other_side_has_the_same_afterwards(history: list[Change], cut: int, encrypted: bool) -> None:
    with two_desks() as (ann, ben):
        to = (ben,) if encrypted else ()
        ann.holds(history[:cut])
        first = ann.exports(*to)
        assert ben.takes(first, trusting=ann).new == len(history[:cut])
        assert ben.hash == ann.hash
        ann.holds(history[cut:])
        second = ann.exports(*to, since=ben.frontier)
        told = verify_bundle(second).manifest.core
        assert told.changes == len(history[cut:])
        assert told.entities == len({change.entity for change in history[cut:]})
        assert ben.takes(second).new == told.changes
        assert ben.hash == ann.hash
        assert ben.log() == ann.log()


@settings(max_examples=15)
@given(histories())
def test_bundles_that_cross_and_come_twice_bring_both_sides_to_one_state(history: list[Change]) -> None:
    with two_desks() as (ann, ben):
        ann.holds(alone(history, "Ann"))
        ben.holds(alone(history, "Ben"))
        from_ann, from_ben = ann.exports(ben), ben.exports(ann)
        for _ in range(2):
            ann.takes(from_ben, trusting=ben)
            ben.takes(from_ann, trusting=ann)
        assert ann.hash == ben.hash


def alone(history: list[Change], site: str) -> list[Change]:
    """What a site did before it heard of any other."""
    own = (change for change in history if change.dot.site == site)
    return list(takewhile(lambda change: all(dot.site == site for dots in change.saw.values() for dot in dots), own))


def test_what_a_newer_peer_sent_is_carried_on_unchanged(ann: Desk, ben: Desk) -> None:
    strange = Change(
        Dot(SiteId("Tomorrow"), 1),
        Stamp(7),
        "Ben",
        "thing of tomorrow",
        EntityId("thing"),
        {FieldName("shape"): {"round": [1, 2.5, None]}},  # type: ignore[dict-item]
        extra=({"signature": "x"}, 3),
    )
    ann.holds([strange])
    ben.takes(ann.exports(ben), trusting=ann)
    assert ben.log() == [strange]


def test_importing_twice_changes_nothing_the_second_time(ann: Desk, ben: Desk) -> None:
    ann.makes("Spindle")
    bundle = ann.exports(ben)
    assert (ben.takes(bundle, trusting=ann).new, ben.takes(bundle).known) == (1, 1)
    assert len(received(ben.file)) == 1
    assert received(ben.file)[0].new == 1


def test_an_old_bundle_after_a_newer_one_changes_nothing(ann: Desk, ben: Desk) -> None:
    spindle = ann.makes("Spindle")
    old = ann.exports(ben)
    ann.types(spindle, text="Spindle with nut")
    ben.takes(ann.exports(ben), trusting=ann)
    assert ben.takes(old).new == 0
    assert ben.sees(spindle, "text") == "Spindle with nut"
    assert ben.hash == ann.hash


def test_a_bundle_goes_on_where_the_other_sides_last_one_ended(ann: Desk, ben: Desk, tmp_path: Path) -> None:
    for number in range(5):
        ann.makes(f"element {number}")
    ben.takes(ann.exports(ben), trusting=ann)
    ben.makes("Ben's own")
    answer = ben.exports(ann)
    ann.takes(answer, trusting=ben)
    ann.makes("one more")
    told = verify_bundle(ann.exports(ben, since=read_frontier(answer), name="next.bundle")).manifest
    assert told.core.changes == 1
    assert told.builds_on == verify_bundle(answer).manifest.name
    assert ben.takes(tmp_path / "next.bundle").new == 1
    assert ben.hash == ann.hash


def test_a_bundle_may_begin_at_a_frontier_file(ann: Desk, ben: Desk, tmp_path: Path) -> None:
    ann.makes("Spindle")
    ben.takes(ann.exports(ben), trusting=ann)
    frontier = tmp_path / "ben.json"
    frontier.write_bytes(to_json(ben.frontier))
    ann.makes("Nut")
    assert read_frontier(frontier) == ben.frontier
    assert ben.takes(ann.exports(ben, since=read_frontier(frontier))).new == 1


def test_a_bundle_with_nothing_new_is_a_receipt(ann: Desk, ben: Desk) -> None:
    ann.makes("Spindle")
    ben.takes(ann.exports(ben), trusting=ann)
    receipt = ben.exports(ann, since=ann.frontier)
    told = verify_bundle(receipt).manifest
    assert told.core.changes == 0
    assert ann.takes(receipt, trusting=ben).new == 0
    assert of_bundle(told).core == ann.frontier.core


def test_what_the_other_side_has_beyond_us_does_not_matter(ann: Desk, ben: Desk) -> None:
    spindle = ann.makes("Spindle")
    ben.takes(ann.exports(ben), trusting=ann)
    ben.types(spindle, text="what Ann knows of Ben")
    ann.takes(ben.exports(ann), trusting=ben)
    ben.types(spindle, text="only Ben knows")
    ann.makes("Nut")
    assert ben.takes(ann.exports(ben, since=ben.frontier)).new == 1


def test_a_preview_says_what_would_change_and_writes_nothing(ann: Desk, ben: Desk) -> None:
    spindle, nut = ann.makes("Spindle"), ann.makes("Nut")
    ben.takes(ann.exports(ben), trusting=ann)
    ann.types(spindle, text="Spindle A")
    ann.types(nut, text="Nut A")
    ann.makes("Washer")
    ben.types(spindle, text="Spindle B")
    bundle, before, log = ann.exports(ben), ben.hash, ben.log()
    seen = preview(ben.file, bundle, keys=ben.keys)
    assert not isinstance(seen, Refused)
    assert (seen.new, seen.known, seen.entities) == (3, 2, 3)
    assert [(cell.entity, cell.field) for cell in seen.contested] == [(spindle, "text")]
    assert {candidate.value for candidate in seen.contested[0].candidates} == {"Spindle A", "Spindle B"}
    assert (ben.hash, ben.log(), len(received(ben.file))) == (before, log, 1)
    assert ben.takes(bundle) == seen


def test_a_cell_that_was_contested_before_does_not_become_so(ann: Desk, ben: Desk) -> None:
    spindle = ann.makes("Spindle")
    ben.takes(ann.exports(ben), trusting=ann)
    ben.types(spindle, text="Spindle B")
    ann.types(spindle, text="Spindle A")
    assert len(ben.takes(ann.exports(ben)).contested) == 1
    ann.types(spindle, text="Spindle AA")
    assert ben.takes(ann.exports(ben)).contested == ()


def test_both_sides_keep_a_line_for_every_bundle(ann: Desk, ben: Desk) -> None:
    ann.makes("Spindle")
    first = ann.exports(ben)
    ann.makes("Nut")
    second = ann.exports()
    for bundle in (first, second):
        ben.takes(bundle, trusting=ann)
    hashes = [verify_bundle(bundle).sha256 for bundle in (first, second)]
    assert [(line.number, line.sha256, line.changes) for line in sent(ann.file)] == [(1, hashes[0], 1), (2, hashes[1], 2)]
    assert [line.recipients for line in sent(ann.file)] == [(ben.public.fingerprint,), ()]
    lines = sorted(received(ben.file), key=lambda line: line.number)
    assert [(line.number, line.sha256, line.new, line.finished) for line in lines] == [(1, hashes[0], 1, True), (2, hashes[1], 1, True)]
    assert {(line.author, line.site, line.signer) for line in lines} == {("Ann", ann.file.identity.site, ann.public.fingerprint)}


def test_an_edit_after_an_import_is_newer_than_what_came(ann: Desk, ben: Desk) -> None:
    ann.now.at = Millis(ann.now.at + 30_000)
    spindle = ann.makes("Spindle")
    ben.takes(ann.exports(ben), trusting=ann)
    ben.types(spindle, text="Spindle, corrected")
    first, second = ben.log()
    assert second.stamp > first.stamp


def test_a_stamp_far_in_the_future_does_not_drag_the_clock_along(ann: Desk, ben: Desk) -> None:
    ann.now.at = Millis(ann.now.at + 10**12)
    ann.makes("Spindle")
    ben.takes(ann.exports(ben), trusting=ann)
    ben.makes("Nut")
    first, second = ben.log()
    assert second.stamp < first.stamp


def test_several_people_can_open_one_bundle(ann: Desk, ben: Desk, tmp_path: Path) -> None:
    ann.makes("Spindle")
    laptop = Desk(tmp_path, "Ben's laptop")
    bundle = ann.exports(ben, laptop)
    assert ben.takes(bundle, trusting=ann).new == laptop.takes(bundle, trusting=ann).new == 1
    laptop.file.close()


def test_more_than_one_transaction_and_more_than_one_chunk_arrive_whole(ann: Desk, ben: Desk) -> None:
    noise = (ann.chance(400).hex() for _ in range(2 * TAKE_MAX + 1))
    site = SiteId("Press")
    ann.holds(
        [Change(Dot(site, n), Stamp(n), "Ann", "element", EntityId(f"e{n}"), {FieldName("text"): text}) for n, text in enumerate(noise, 1)]
    )
    bundle = ann.exports(ben)
    assert verify_bundle(bundle).manifest.payload_bytes > 2 * CHUNK_BYTES
    assert ben.takes(bundle, trusting=ann).new == 2 * TAKE_MAX + 1
    assert ben.hash == ann.hash


@pytest.mark.parametrize("length", [CHUNK_BYTES, 2 * CHUNK_BYTES])
def test_a_payload_that_ends_with_its_chunk_is_sealed_and_opened(length: int) -> None:
    sealed = BytesIO()
    sink = SealingSink(sealed, bytes(32))
    sink.write(bytes(length))
    sink.close()
    assert len(sealed.getvalue()) == length + 16 * (length // CHUNK_BYTES)
    sealed.seek(0)
    assert UnsealingSource(sealed, len(sealed.getvalue()), bytes(32)).readall() == bytes(length)
