"""The exchange over a real socket: what is confirmed is on disk, sent twice is taken once, and what is no message changes nothing."""

import logging
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
import zstandard
from msgspec.structs import replace

from forestall.changes import SINCE, Change, Dot
from forestall.fmea.edits import Add
from forestall.fmea.schema import TEXT
from forestall.ids import EntityId, EpochId, SiteId
from forestall.protocol.codec import NAME_MAX, NESTING_MAX, decode_json, encode_json, many_from_wire, to_wire
from forestall.protocol.messages import PAGE_BYTES, PAGE_CHANGES, PROTOCOL, Reply, Request, Run
from forestall.protocol.packing import pack
from forestall.protocol.pages import MESSAGE_BYTES
from forestall.protocol.problems import Problem
from forestall.store.engine import EngineConnection
from forestall.store.file import ProjectFile
from forestall.store.replica import Replica
from forestall.sync.exchange import synchronise
from tests.server.running import PROJECT, Person, Running, problem_of, typed
from tests.worlds import seeded

ANN, BEN = SiteId("ann-laptop"), SiteId("ben-laptop")


@pytest.fixture
def ann(each_server: Running) -> Person:
    return each_server.person("Ann").makes()


def held(server: Running) -> dict[SiteId, int]:
    """What is on disk, seen from outside the server."""
    with server.database.reading() as connection:
        return Replica(EngineConnection(connection), PROJECT).vector()


def test_what_is_confirmed_is_committed(each_server: Running, ann: Person) -> None:
    for n in range(1, 20):
        reply = ann.pushes(ANN, *typed(ANN, n, n))
        assert reply.taken == [Run(ANN, n, 1, n)]
        assert held(each_server) == {ANN: n}


def test_a_colleague_gets_what_was_sent_and_the_same_hash(each_server: Running, ann: Person) -> None:
    ben = each_server.person("Ben")
    ann.lets_in("Ben", "analyst")
    ann.pushes(ANN, *typed(ANN, 1, 3))
    pushed = ben.pushes(BEN, *typed(BEN, 1, 2))
    assert (pushed.taken, pushed.head, pushed.numbers) == ([Run(BEN, 1, 2, 4)], 5, [1, 2, 3])
    assert many_from_wire(pushed.changes) == typed(ANN, 1, 3)
    pulled = ann.exchange(Request(site=ANN, epoch=pushed.epoch, after=3, have=3))
    assert many_from_wire(pulled.changes) == typed(BEN, 1, 2)
    assert (pulled.after, pulled.more, pulled.hash) == (5, False, pushed.hash)


def test_a_page_sent_again_after_a_lost_answer_is_taken_once(each_server: Running, ann: Person) -> None:
    first = ann.pushes(ANN, *typed(ANN, 1, 5))
    again = ann.pushes(ANN, *typed(ANN, 1, 6))
    assert (first.taken, again.taken) == ([Run(ANN, 1, 5, 1)], [Run(ANN, 1, 6, 1)])
    assert (held(each_server), again.head) == ({ANN: 6}, 6)


def test_a_long_log_comes_in_pages(each_server: Running, ann: Person) -> None:
    ann.pushes(ANN, *typed(ANN, 1, 25))
    found: list[Change] = []
    after, more = 0, True
    while more:
        reply = ann.exchange(Request(site=BEN, after=after, limit=10))
        found += many_from_wire(reply.changes)
        after, more = reply.after, reply.more
    assert found == typed(ANN, 1, 25)
    assert after == 25


def test_long_texts_come_in_smaller_pages(each_server: Running, ann: Person) -> None:
    for n in range(1, 6):
        ann.pushes(ANN, *typed(ANN, n, n, "x" * (MESSAGE_BYTES // 2 - 1000)))
    ann.pushes(ANN, *typed(ANN, 6, 6, "x" * (MESSAGE_BYTES + 1000)), *typed(ANN, 7, 7))
    pages, after, more = [], 0, True
    while more:
        reply = ann.exchange(Request(site=BEN, after=after))
        pages.append(reply.numbers)
        after, more = reply.after, reply.more
    assert pages == [[1, 2], [3, 4], [5], [6], [7]]


@pytest.mark.parametrize("role", ["viewer", "reviewer"])
def test_who_may_only_read_reads_on_while_his_changes_stay_with_him(server: Running, role: str) -> None:
    ann, ben = server.person("Ann").makes(), server.person("Ben")
    ann.lets_in("Ben", role)
    ann.pushes(ANN, *typed(ANN, 1, 2))
    reply = ben.pushes(BEN, *typed(BEN, 1, 1))
    assert reply.refusal is not None
    assert "role" in reply.refusal
    assert (reply.taken, many_from_wire(reply.changes), held(server)) == ([], typed(ANN, 1, 2), {ANN: 2})
    assert ben.pulls().refusal is None


@pytest.mark.parametrize("role", ["analyst", "moderator", "owner"])
def test_who_may_write_writes(server: Running, role: str) -> None:
    ann, ben = server.person("Ann").makes(), server.person("Ben")
    ann.lets_in("Ben", role)
    assert ben.pushes(BEN, *typed(BEN, 1, 1)).refusal is None
    assert held(server) == {BEN: 1}


def test_a_stranger_gets_nothing(server: Running) -> None:
    ann, ben = server.person("Ann").makes(), server.person("Ben")
    ann.pushes(ANN, *typed(ANN, 1, 1))
    assert problem_of(ben.asks(Request(site=BEN))) is Problem.NOT_A_MEMBER
    assert problem_of(ben.sends(b'{"site":"x"}', project=PROJECT.__class__("nowhere"))) is Problem.NO_SUCH_PROJECT
    assert problem_of(server.visitor().sends(b'{"site":"x"}')) is Problem.SIGN_IN_AGAIN


def test_another_life_of_the_log_is_answered_with_what_is_here(each_server: Running, ann: Person) -> None:
    ann.pushes(ANN, *typed(ANN, 1, 2))
    reply = ann.exchange(
        Request(site=BEN, epoch=EpochId("a life before"), after=77, have=1, changes=[to_wire(each) for each in typed(BEN, 1, 1)])
    )
    assert (reply.vector, reply.taken, reply.changes) == ({ANN: 2}, [], [])
    assert held(each_server) == {ANN: 2}


def test_who_read_further_than_the_log_goes_begins_another_life_of_it(each_server: Running, ann: Person) -> None:
    before = ann.pushes(ANN, *typed(ANN, 1, 2))
    reply = ann.exchange(Request(site=BEN, epoch=before.epoch, after=9))
    assert reply.vector == {ANN: 2}
    assert reply.epoch != before.epoch
    assert ann.exchange(Request(site=BEN, epoch=before.epoch, after=2)).vector == {ANN: 2}


def test_a_page_with_a_gap_is_answered_with_what_is_here_and_leaves_nothing(each_server: Running, ann: Person) -> None:
    ann.pushes(ANN, *typed(ANN, 1, 2))
    reply = ann.pushes(ANN, *typed(ANN, 3, 3), *typed(BEN, 5, 6))
    assert (reply.vector, reply.taken) == ({ANN: 2}, [])
    assert held(each_server) == {ANN: 2}


def test_a_number_used_twice_for_two_changes_is_noticed(each_server: Running, ann: Person) -> None:
    ann.pushes(ANN, *typed(ANN, 1, 3))
    reply = ann.pushes(ANN, *typed(ANN, 1, 2), *typed(ANN, 3, 3, "cracked"))
    assert reply.forked
    assert held(each_server) == {ANN: 3}


def test_a_plain_message_is_as_good_as_a_packed_one(server: Running) -> None:
    ann = server.person("Ann").makes()
    plain = msgspec.json.encode(Request(site=ANN, changes=[to_wire(each) for each in typed(ANN, 1, 1)]))
    for encoding, packet in ((None, plain), ("identity", plain), ("zstd", zstandard.compress(plain))):
        answer = ann.sends(packet, encoding=encoding)
        assert answer.status_code == 200
        assert msgspec.json.decode(answer.content, type=Reply).taken == [Run(ANN, 1, 1, 1)]


@pytest.mark.parametrize(
    ("wants", "gets"), [("zstd", "zstd"), ("gzip, zstd;q=0.5", "zstd"), ("zstd;q=0", None), ("gzip", None), ("", None), ("identity", None)]
)
def test_the_answer_is_packed_as_the_client_likes_it(server: Running, wants: str, gets: str | None) -> None:
    ann = server.person("Ann").makes()
    with ann.http.stream("POST", f"/v1/projects/{PROJECT}/exchange", content=b'{"site":"x"}', headers={"Accept-Encoding": wants}) as answer:
        answer.read()
        assert answer.headers.get("content-encoding") == gets
        assert answer.headers["vary"] == "Accept-Encoding"


def packed(**changed: object) -> bytes:
    return msgspec.json.encode(msgspec.to_builtins(Request(site=ANN)) | changed)


def with_change(edit: Callable[[list[object]], None]) -> bytes:
    wire: list[object] = decode_json(to_wire(typed(ANN, 1, 1)[0]))
    edit(wire)
    return packed(changes=[wire])


def nested(depth: int) -> object:
    value: object = "x"
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    "packet",
    [
        b"",
        b"xxx",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"site":"\\ud800"}',
        b"{" * 100_000,
        b'{"site":"x","changes":' + b"[" * 100_000,
        b'{"site":"x","after":1e999}',
        packed(site=""),
        packed(site="a\0b"),
        packed(site="a" * (NAME_MAX + 1)),
        packed(after=-1),
        packed(after=2**63),
        packed(have=2**70),
        packed(acknowledged=2**64),
        packed(changes=5),
        packed(changes=[5]),
        packed(changes=[[]]),
        with_change(lambda wire: wire.__setitem__(0, "a\0b")),
        with_change(lambda wire: wire.__setitem__(1, 0)),
        with_change(lambda wire: wire.__setitem__(1, True)),
        with_change(lambda wire: wire.__setitem__(2, 2**63)),
        with_change(lambda wire: wire.__setitem__(3, "\0")),
        with_change(lambda wire: wire.__setitem__(4, "")),
        with_change(lambda wire: wire.__setitem__(5, 7)),
        with_change(lambda wire: wire.__setitem__(6, {"remarks": nested(NESTING_MAX + 2)})),
        with_change(lambda wire: wire.__setitem__(6, {"": 1})),
        with_change(lambda wire: wire.__setitem__(7, {"remarks": [["ben", 0]]})),
        with_change(lambda wire: wire.__setitem__(7, [])),
        with_change(lambda wire: wire.append(nested(NESTING_MAX + 2))),
    ],
)
def test_what_is_no_message_is_refused_and_changes_nothing(server: Running, packet: bytes) -> None:
    ann = server.person("Ann").makes()
    assert problem_of(ann.sends(packet)) is Problem.NOT_READABLE
    assert held(server) == {}


def test_a_damaged_packet_is_refused(server: Running) -> None:
    ann = server.person("Ann").makes()
    whole = pack(Request(site=ANN, changes=[to_wire(each) for each in typed(ANN, 1, 50)]))
    for packet, encoding in ((whole[: len(whole) // 2], "zstd"), (b"xxx", "zstd"), (whole, None), (b"{}", "br"), (whole, "zstd, zstd")):
        assert problem_of(ann.sends(packet, encoding=encoding)) is Problem.NOT_READABLE
    assert held(server) == {}


def test_a_small_packet_does_not_unpack_into_a_large_memory(server: Running) -> None:
    ann = server.person("Ann").makes()
    bomb = zstandard.compress(b" " * (PAGE_BYTES + 1))
    assert len(bomb) < 10_000
    assert problem_of(ann.sends(bomb, encoding="zstd")) is Problem.TOO_LARGE


def test_a_message_that_is_too_large_is_not_read_to_its_end(server: Running) -> None:
    ann = server.person("Ann").makes()
    assert problem_of(ann.sends(b" " * (PAGE_BYTES + 1))) is Problem.TOO_LARGE
    assert problem_of(ann.asks(Request(site=ANN, changes=[msgspec.Raw(b"0")] * (PAGE_CHANGES + 1)))) is Problem.TOO_LARGE


def test_a_token_that_ended_is_said_so_even_behind_a_large_message(server: Running) -> None:
    ann = server.person("Ann").makes()
    ann.shows("ended")
    for _ in range(5):
        assert problem_of(ann.sends(b" " * 2_000_000)) is Problem.SIGN_IN_AGAIN


def test_another_version_of_the_protocol_gets_a_sentence(server: Running) -> None:
    ann = server.person("Ann").makes()
    assert problem_of(ann.sends(packed(protocol=PROTOCOL + 1))) is Problem.PROTOCOL_TOO_NEW
    assert problem_of(ann.sends(packed(protocol=PROTOCOL + 1, site=5, changes="of another shape"))) is Problem.PROTOCOL_TOO_NEW
    assert problem_of(ann.sends(packed(protocol=0))) is Problem.PROTOCOL_TOO_OLD


def test_a_partition_that_is_not_here_is_said_to_be_not_here(server: Running) -> None:
    ann = server.person("Ann").makes()
    assert problem_of(ann.asks(Request(site=ANN, partition="personal"))) is Problem.NO_SUCH_PARTITION


def test_what_a_newer_peer_says_beyond_us_is_kept_and_passed_on(each_server: Running, ann: Person) -> None:
    newer = replace(typed(ANN, 1, 1)[0], kind="thing of tomorrow", extra=({"hint": [1, 2]}, "x"))
    plain = encode_json(decode_json(encode_json(Request(site=ANN, changes=[to_wire(newer)]))) | {"mood": "fine"})
    assert ann.sends(plain).status_code == 200
    assert many_from_wire(ann.pulls().changes) == [newer]


def test_a_careless_peer_is_taken_as_it_is(each_server: Running, ann: Person) -> None:
    ann.pushes(ANN, *typed(ANN, 1, 2))
    careless = replace(typed(BEN, 1, 1)[0], saw={SINCE: (Dot(ANN, 2), Dot(ANN, 1))}, entity=EntityId("\\N\t%s"))
    reply = ann.pushes(BEN, careless, careless)
    assert (reply.head, set(map(tuple, msgspec.to_builtins(reply.taken)))) == (3, {(BEN, 1, 1, 3)})


def test_a_damaged_row_is_our_fault_and_not_the_clients(each_server: Running, ann: Person, caplog: pytest.LogCaptureFixture) -> None:
    ann.pushes(ANN, *typed(ANN, 1, 1))
    with each_server.database.writing() as connection:
        connection.exec_driver_sql("UPDATE entity SET fields = 'gone'")
    on_it = replace(typed(BEN, 1, 1)[0], entity=EntityId(f"{ANN}-1"))
    assert problem_of(ann.asks(Request(site=BEN, changes=[to_wire(on_it)]))) is Problem.OUR_FAULT
    assert held(each_server) == {ANN: 1}
    assert [record.name for record in caplog.records if record.levelno >= logging.WARNING] == ["forestall_server.problems"]
    caplog.clear()


def test_two_desktops_end_with_one_truth(each_server: Running, ann: Person, tmp_path: Path) -> None:
    each_server.person("Ben")
    with (
        ProjectFile.create(tmp_path / "ann.fmea", PROJECT, seeded(3)) as hers,
        ProjectFile.create(tmp_path / "ben.fmea", PROJECT, seeded(4)) as his,
    ):
        for file, word in ((hers, "worn"), (his, "cracked")):
            with file.writing() as replica:
                mine = [
                    replace(each, entity=EntityId(f"line-{each.dot.n}")) for each in typed(file.identity.site, 1, PAGE_CHANGES + 5, word)
                ]
                replica.take(mine, received=each_server.clock())
        summaries = [synchronise(file, ann, each_server.clock) for file in (hers, his, hers)]
        assert summaries[-1].in_step
        with hers.reading() as one, his.reading() as other:
            assert one.hash == other.hash
            assert len(list(one.contested_entities())) == PAGE_CHANGES + 5


def test_everything_typed_in_a_window_arrives(each_server: Running, ann: Person) -> None:
    """The kinds and fields that people really use, not only remarks."""
    change = typed(ANN, 1, 1)[0]
    real = replace(change, kind=Add(EntityId("e"), "element", None, {}).kind, set={TEXT: "Spindle – Ø 12 µm"})
    ann.pushes(ANN, real)
    assert many_from_wire(ann.pulls().changes) == [real]
