"""Messages as bytes: compressed, bounded, and never anything but a message or a sentence."""

from __future__ import annotations

import tracemalloc
from contextlib import suppress
from typing import Any

import msgspec
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from forestall.errors import TooLarge, Unreadable
from forestall.ids import EpochId, SiteId
from forestall.protocol.messages import PAGE_BYTES, Reply, Request, Run
from forestall.protocol.packing import pack, parse, unpack
from forestall.protocol.problems import SENTENCES, Problem, body, sentence
from tests.core.test_values import JSON

REQUEST = Request(site=SiteId("Ann"), epoch=EpochId("first-life"), after=7, have=3, changes=[msgspec.Raw(b'["anything"]')], limit=10)
REPLY = Reply(epoch=EpochId("first-life"), head=9, after=9, taken=[Run(SiteId("Ann"), 1, 3, 7)], vector={SiteId("Ann"): 3}, hash="0f")


@pytest.mark.parametrize("message", [REQUEST, REPLY])
def test_a_message_comes_out_as_it_went_in(message: Any) -> None:
    assert unpack(pack(message), type(message)) == message


def test_what_a_newer_peer_says_beyond_what_we_know_is_passed_over() -> None:
    told = msgspec.json.decode(msgspec.json.encode(REQUEST)) | {"presence": {"cell": "x"}}
    assert parse(msgspec.json.encode(told), Request) == REQUEST


def test_what_an_older_peer_left_out_has_its_default() -> None:
    assert parse(b'{"site": "Ann"}', Request) == Request(site=SiteId("Ann"))


@given(st.binary(max_size=200))
def test_noise_is_refused_in_a_sentence(noise: bytes) -> None:
    with pytest.raises(Unreadable):
        unpack(noise, Request)


@given(st.binary(max_size=100))
def test_packed_noise_is_refused_in_a_sentence(noise: bytes) -> None:
    with pytest.raises(Unreadable):
        unpack(zstandard.ZstdCompressor().compress(noise), Request)


@given(st.dictionaries(st.sampled_from([*msgspec.structs.asdict(REQUEST), *msgspec.structs.asdict(REPLY)]), JSON), st.booleans())
def test_wrong_shapes_are_a_message_or_refused_in_a_sentence(told: dict[str, Any], asked: bool) -> None:
    plain = msgspec.json.encode({"site": "Ann", "epoch": "e", "head": 0, "after": 0} | told)
    with suppress(Unreadable):
        parse(plain, Request if asked else Reply)


@given(st.integers(0, 80))
def test_a_message_cut_off_anywhere_is_refused(length: int) -> None:
    whole = pack(REQUEST)
    with pytest.raises(Unreadable):
        unpack(whole[: min(length, len(whole) - 1)], Request)


@pytest.mark.parametrize("number", [2**63, 10**30, -1])
@pytest.mark.parametrize("field", ["after", "have", "acknowledged"])
def test_a_number_no_database_holds_is_refused(field: str, number: int) -> None:
    with pytest.raises(Unreadable):
        parse(msgspec.json.encode({"site": "Ann", field: number}), Request)


@pytest.mark.parametrize(
    "told",
    [
        {"head": 2**63},
        {"after": 10**30},
        {"numbers": [2**64]},
        {"taken": [["Ann", 1, 1, 2**63]]},
        {"taken": [["Ann", 0, -5, 1]]},
        {"vector": {"Ann": 2**63}},
        {"vector": {"Ann": -1}},
    ],
)
def test_a_servers_number_no_database_holds_is_refused(told: dict[str, Any]) -> None:
    with pytest.raises(Unreadable):
        parse(msgspec.json.encode({"epoch": "e", "head": 0, "after": 0} | told), Reply)


def test_json_nested_without_end_is_refused() -> None:
    with pytest.raises(Unreadable):
        parse(b'{"site": "Ann", "changes": ' + b"[" * 100_000, Request)


def test_a_small_packet_does_not_become_a_large_memory() -> None:
    bomb = zstandard.ZstdCompressor(level=19).compress(b" " * (PAGE_BYTES * 8))
    assert len(bomb) < PAGE_BYTES // 100
    tracemalloc.start()
    try:
        with pytest.raises(TooLarge, match="larger than"):
            unpack(bomb, Request)
        assert tracemalloc.get_traced_memory()[1] < PAGE_BYTES * 3
    finally:
        tracemalloc.stop()


def test_a_packet_that_wants_a_monstrous_window_is_refused() -> None:
    wide = zstandard.ZstdCompressionParameters(window_log=27)
    packer = zstandard.ZstdCompressor(compression_params=wide).compressobj()
    packet = packer.compress(b'{"site": "Ann"}') + packer.flush()
    with pytest.raises(Unreadable):
        unpack(packet, Request)


def test_a_message_of_exactly_the_greatest_size_is_taken() -> None:
    plain = msgspec.json.encode(REQUEST)
    packet = zstandard.ZstdCompressor().compress(plain)
    assert unpack(packet, Request, limit_bytes=len(plain)) == REQUEST
    with pytest.raises(TooLarge):
        unpack(packet, Request, limit_bytes=len(plain) - 1)


# Problems


def test_every_problem_has_a_sentence_and_a_cure() -> None:
    mute = [problem.name for problem in Problem if not all(SENTENCES.get(problem, (0, "", "")))]
    assert not mute, f"add a sentence a person understands, and what to do, to SENTENCES for {mute}"


@pytest.mark.parametrize("problem", Problem)
def test_a_problem_is_told_as_rfc_9457_says(problem: Problem) -> None:
    told = body(problem)
    assert told["type"] == f"urn:forestall:problem:{problem.value}"
    assert 400 <= told["status"] < 600
    assert told["detail"] == told["title"]
    assert body(problem, "More of it")["detail"] == "More of it"
    assert sentence(problem) == f"{told['title']} {told['cure']}"
