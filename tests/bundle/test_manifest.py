"""What a person sees who looks at a bundle without any key: whose it is, for whom, how much; and not a word of what is in it."""

from __future__ import annotations

import json
from typing import Any

import pytest
import zstandard

from forestall.bundle.reading import verify_bundle
from forestall.bundle.record import sent
from forestall.store.renaming import take_new_site
from tests.bundle.desks import Desk
from tests.bundle.forging import taken_apart


def page(raw: bytes) -> dict[str, Any]:
    """The manifest as anybody with a text editor reads it."""
    first, rest = raw.split(b"\n", 1)
    told = json.loads(rest[: int(first.split()[2])])
    assert isinstance(told, dict)
    return told


def test_a_person_reads_the_manifest_without_any_key(ann: Desk, ben: Desk) -> None:
    spindle = ann.makes("Spindle")
    ann.types(spindle, text="Spindle with nut")
    ann.makes("Washer")
    told = page(ann.exports(ben).read_bytes())
    site = ann.file.identity.site
    assert told["project"] == "ParkingBrake"
    assert (told["site"], told["number"], told["author"]) == (site, 1, "Ann")
    assert told["made"] == "2027-01-15T08:00:00.000Z"
    assert told["protocol"] == 1
    (core,) = told["contents"]
    assert (core["partition"], core["from"], core["changes"], core["entities"]) == ("core", {}, 3, 2)
    assert core["to"][site][0] == 3
    assert [each["fingerprint"] for each in told["recipients"]] == [ben.public.fingerprint]
    assert told["signer"] == ann.public.line


def test_an_encrypted_bundle_shows_nothing_that_was_typed(ann: Desk, ben: Desk) -> None:
    ann.makes("Spindle of the new car")
    _, plain = taken_apart(ann.exports())
    assert b"Spindle of the new car" in zstandard.ZstdDecompressor().decompressobj().decompress(plain), "so it can be seen at all"
    sealed = ann.exports(ben)
    _, secret = taken_apart(sealed)
    with pytest.raises(zstandard.ZstdError):
        zstandard.ZstdDecompressor().decompressobj().decompress(secret)
    assert b"Spindle" not in sealed.read_bytes()


def test_a_bundle_for_nobody_says_that_it_is_not_encrypted(ann: Desk, ben: Desk) -> None:
    ann.makes("Spindle")
    told = page(ann.exports().read_bytes())
    assert (told["encryption"], told["recipients"]) == ("none", [])
    told = page(ann.exports(ben).read_bytes())
    assert told["encryption"] == "x25519-hkdf-sha256-chacha20poly1305"


def test_each_site_counts_its_bundles(ann: Desk, ben: Desk) -> None:
    assert [verify_bundle(ann.exports()).manifest.number for _ in range(3)] == [1, 2, 3]
    assert verify_bundle(ben.exports()).manifest.number == 1
    take_new_site(ann.file, ann.chance)
    assert verify_bundle(ann.exports()).manifest.number == 1
    assert len(sent(ann.file)) == 4


def test_no_two_bundles_share_a_key(ann: Desk, ben: Desk) -> None:
    ann.makes("Spindle")
    one, other = (verify_bundle(ann.exports(ben)).manifest for _ in range(2))
    assert one.ephemeral != other.ephemeral
    assert one.recipients != other.recipients
    assert one.payload_sha256 != other.payload_sha256
