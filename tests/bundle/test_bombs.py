"""Payloads made to do harm, properly signed by somebody the file trusts: refused before anything is written, in bounded memory."""

from __future__ import annotations

import struct
import tracemalloc
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec
import pytest
import zstandard
from cryptography.exceptions import InvalidTag

from forestall.bundle.keys import PublicKeys
from forestall.bundle.manifest import NOT_ENCRYPTED, SUITE, Reached
from forestall.bundle.reading import open_bundle, verify_bundle
from forestall.bundle.sealing import CHUNK_BYTES, SealingSink, UnsealingSource
from forestall.changes import Change
from forestall.errors import Unreadable
from forestall.protocol.chain import START, link
from forestall.protocol.codec import decode_json, encode_json, from_wire, to_wire
from tests.bundle.desks import Desk
from tests.bundle.forging import forged, lines, plainly, taken_apart

MEGABYTE = 1024 * 1024
WRONG = "does not hold what its manifest says. Nothing was changed"


@pytest.fixture
def bundle(ann: Desk) -> Path:
    ann.makes("Spindle")
    ann.makes("Nut")
    return ann.exports()


@pytest.fixture
def changes(ann: Desk, bundle: Path) -> list[Change]:
    return ann.log()


def refuses(ben: Desk, ann: Desk, path: Path) -> None:
    """Ben's file takes nothing of it."""
    with pytest.raises(Unreadable, match=WRONG):
        ben.imports(path, trusting=ann)
    assert ben.log() == []
    assert ben.file.facts("bundle received") == {}


def test_forging_alone_does_not_make_a_bundle_unreadable(ann: Desk, ben: Desk, bundle: Path, changes: list[Change]) -> None:
    """So that the refusals below have another reason."""
    assert ben.takes(plainly(bundle, ann.keys, lines(*changes)), trusting=ann).new == 2


def test_a_line_without_end_is_refused_in_bounded_memory(ann: Desk, ben: Desk, bundle: Path) -> None:
    def blanks() -> Iterator[bytes]:
        yield b'"core"\n['
        for _ in range(400):
            yield b" " * MEGABYTE

    packer = zstandard.ZstdCompressor().compressobj()
    packed = b"".join([*map(packer.compress, blanks()), packer.flush()])
    assert len(packed) < MEGABYTE
    bomb = forged(bundle, ann.keys, packed, encryption=NOT_ENCRYPTED)
    tracemalloc.start()
    refuses(ben, ann, bomb)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 120 * MEGABYTE


def test_changes_without_end_are_refused_before_they_are_written(ann: Desk, ben: Desk, bundle: Path, changes: list[Change]) -> None:
    refuses(ben, ann, plainly(bundle, ann.keys, lines(*changes, *changes[1:] * 50_000)))


def test_a_window_larger_than_any_we_write_is_refused(ann: Desk, ben: Desk, bundle: Path, changes: list[Change]) -> None:
    compressor = zstandard.ZstdCompressor(compression_params=zstandard.ZstdCompressionParameters(window_log=27))
    packer = compressor.compressobj()
    packed = packer.compress(lines(*changes)) + packer.flush()
    refuses(ben, ann, forged(bundle, ann.keys, packed, encryption=NOT_ENCRYPTED))


@pytest.mark.parametrize(
    "plain",
    [b"", b"\n", b"null", b'"commercial"\n', b'"core"', b'"core"\n[1,2]', b'"core"\n{}', b"\xff\xfe", b'"core"\n' + b"[" * 100_000],
)
def test_what_holds_no_changes_is_refused(ann: Desk, ben: Desk, bundle: Path, plain: bytes) -> None:
    refuses(ben, ann, plainly(bundle, ann.keys, plain))


def test_changes_in_another_order_or_number_than_told_are_refused(ann: Desk, ben: Desk, bundle: Path, changes: list[Change]) -> None:
    first, second = changes
    for told in ([second, first], [first], [first, second, second], [second], []):
        refuses(ben, ann, plainly(bundle, ann.keys, lines(*told)))


def test_a_manifest_that_miscounts_is_refused(ann: Desk, ben: Desk, bundle: Path) -> None:
    core = taken_apart(bundle)[0].core
    refuses(ben, ann, forged(bundle, ann.keys, contents=(msgspec.structs.replace(core, changes=3),)))


def test_a_change_told_twice_is_refused_even_where_the_manifest_agrees(ann: Desk, ben: Desk, bundle: Path, changes: list[Change]) -> None:
    first, core = changes[0], taken_apart(bundle)[0].core
    to = {first.dot.site: Reached(1, link(link(START, first), first))}
    told = plainly(bundle, ann.keys, lines(first, first), contents=(msgspec.structs.replace(core, to=to, changes=2),))
    refuses(ben, ann, told)
    with open_bundle(told) as opened, pytest.raises(Unreadable, match=WRONG):
        list(opened.changes(None))


def test_a_change_that_was_rewritten_does_not_fit_the_chain(ann: Desk, ben: Desk, bundle: Path, changes: list[Change]) -> None:
    """Who passes other people's changes on cannot reword them."""
    rewritten: list[Any] = decode_json(to_wire(changes[1]))
    rewritten[6] = {"text": "Nut, reworded on the way"}
    refuses(ben, ann, plainly(bundle, ann.keys, lines(changes[0], rewritten)))


def test_a_change_before_what_its_author_saw_is_refused(ann: Desk, ben: Desk, bundle: Path, changes: list[Change]) -> None:
    unknown = decode_json(to_wire(changes[0]))
    unknown[7] = {"text": [["Elsewhere", 5]]}
    core = taken_apart(bundle)[0].core
    chain = link(START, from_wire(encode_json(unknown)))
    told = msgspec.structs.replace(core, to={changes[0].dot.site: Reached(1, chain)}, changes=1)
    refuses(ben, ann, plainly(bundle, ann.keys, lines(unknown), contents=(told,)))


def test_a_frame_that_ends_early_is_refused(ann: Desk, ben: Desk, bundle: Path, changes: list[Change]) -> None:
    packed = zstandard.ZstdCompressor().compress(lines(*changes))
    for payload in (packed[:-3], packed[:20], b"", struct.pack("<I", 0xFD2FB528)):
        refuses(ben, ann, forged(bundle, ann.keys, payload, encryption=NOT_ENCRYPTED))


def test_chunks_that_were_swapped_or_cut_are_refused(ann: Desk, ben: Desk) -> None:
    for _ in range(60):
        ann.makes(ann.chance(4_000).hex())
    sealed = ann.exports(ben)
    _, payload = taken_apart(sealed)
    size = 64 * 1024 + 16
    assert len(payload) > 3 * size
    swapped = payload[size : 2 * size] + payload[:size] + payload[2 * size :]
    for told in (swapped, payload[:size], payload[: 2 * size], payload[:-1], payload + payload[:size], b""):
        refuses(ben, ann, forged(sealed, ann.keys, told))


@pytest.mark.parametrize("cut", [1, CHUNK_BYTES + 16])
def test_sealed_chunks_tell_where_the_end_is(cut: int) -> None:
    """Also where what is cut off is a whole chunk."""
    sealed = BytesIO()
    sink = SealingSink(sealed, bytes(32))
    sink.write(bytes(3 * CHUNK_BYTES))
    sink.close()
    rest = sealed.getvalue()[:-cut]
    with pytest.raises(InvalidTag):
        UnsealingSource(BytesIO(rest), len(rest), bytes(32)).readall()


def test_a_manifest_that_says_it_is_endless_is_not_read_to_its_end(tmp_path: Path) -> None:
    endless = tmp_path / "endless.bundle"
    with endless.open("wb") as out:
        out.write(b"forestall-bundle 1 999999999\n")
        out.truncate(200 * MEGABYTE)
    tracemalloc.start()
    with pytest.raises(Unreadable):
        verify_bundle(endless)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20 * MEGABYTE


def test_a_signer_that_is_no_key_is_refused(ann: Desk, bundle: Path) -> None:
    for signer in ("", "fkey1", "Ann", PublicKeys(bytes(32), bytes(32)).line, PublicKeys(b"\xff" * 32, bytes(32)).line):
        with pytest.raises(Unreadable, match="damaged or altered"):
            verify_bundle(forged(bundle, ann.keys, signer=signer))


def test_a_manifest_cannot_claim_an_encryption_that_is_not_there(ann: Desk, ben: Desk, bundle: Path) -> None:
    recipients = taken_apart(ann.exports(ben))[0].recipients
    for told in ({"recipients": recipients}, {"encryption": SUITE}):
        with pytest.raises(Unreadable, match="damaged or altered"):
            verify_bundle(forged(bundle, ann.keys, **told))


def test_a_wrapped_key_that_is_none_is_refused(ann: Desk, ben: Desk) -> None:
    ann.makes("Spindle")
    sealed = ann.exports(ben)
    manifest, _ = taken_apart(sealed)
    mine = manifest.recipients[0]
    for told in (
        {"ephemeral": "zz"},
        {"ephemeral": ""},
        {"ephemeral": "00" * 32},
        {"recipients": (msgspec.structs.replace(mine, key=""),)},
        {"recipients": (msgspec.structs.replace(mine, key="00" * 48),)},
    ):
        with pytest.raises(Unreadable, match="cannot be opened with your keys"):
            ben.imports(forged(sealed, ann.keys, **told), trusting=ann)


def test_a_bundle_that_changes_while_it_is_read_is_read_as_it_was(ann: Desk, ben: Desk, bundle: Path, changes: list[Change]) -> None:
    """A stick that lies the second time, or is pulled."""
    with open_bundle(bundle) as opened:
        bundle.write_bytes(b"something else")
        bundle.unlink()
        assert [change for change, _ in opened.changes(None)] == changes
