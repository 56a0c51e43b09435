"""Two desks that sync and two that only ever meet by stick: one project, one truth. Real files, real bundles, a server's replica."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from forestall.changes import Dot
from forestall.fmea.cells import contested
from forestall.ids import EntityId, new_epoch
from forestall.protocol.messages import Reply, Request
from forestall.protocol.packing import pack, unpack
from forestall.store.engine import EngineConnection
from forestall.store.replica import Replica
from forestall.store.tables import REPLICA_TABLES, metadata
from forestall.sync.answer import answer
from forestall.sync.exchange import Summary, synchronise
from tests.bundle.desks import Desk
from tests.worlds import PROJECT, WallClock


class Server:
    """A server's replica in a database, asked in-process by what would travel."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        metadata.create_all(engine, tables=REPLICA_TABLES)
        with engine.begin() as raw:
            Replica.create(EngineConnection(raw), PROJECT, new_epoch(os.urandom))

    def exchange(self, message: Request) -> Reply:
        with self._replica() as replica:
            reply = answer(replica, unpack(pack(message), Request), now=WallClock()(), chance=os.urandom)
        return unpack(pack(reply), Reply)

    @property
    def hash(self) -> str:
        with self._replica() as replica:
            assert replica.check().faults == ()
            return str(replica.hash)

    def dots(self) -> list[Dot]:
        """Every change, in the order of its number."""
        with self._replica() as replica:
            return [change.dot for _, change in replica.after_place(0)]

    @contextmanager
    def _replica(self) -> Iterator[Replica]:
        with self._engine.begin() as raw:
            yield Replica(EngineConnection(raw), PROJECT, lock=True)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    if request.param == "postgresql":
        engine = sa.create_engine(request.getfixturevalue("postgresql_url"))
    else:
        engine = sa.create_engine(f"sqlite:///{tmp_path / 'server.db'}", module=dbapi2)
    yield Server(engine)
    engine.dispose()


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[list[Desk]]:
    """Ann's and Ben's, which sync; Ann's bench and Ben's bench, behind the air gap."""
    with ExitStack() as opened:
        yield [desk_at(tmp_path, name, opened) for name in ("Ann", "Ben", "Ann's bench", "Ben's bench")]


def desk_at(folder: Path, name: str, opened: ExitStack) -> Desk:
    desk = Desk(folder, name)
    opened.callback(desk.file.close)
    return desk


def syncs(desk: Desk, server: Server) -> Summary:
    return synchronise(desk.file, server, desk.now)


def hands_over(giver: Desk, taker: Desk) -> None:
    """A stick goes from one desk to another, with what the taker lacks."""
    taker.takes(giver.exports(taker, since=taker.frontier), trusting=giver)


def waiting(desk: Desk) -> list[tuple[EntityId, str]]:
    """The contested cells."""
    with desk.file.reading() as replica:
        return [(cell.entity, cell.field) for entity in replica.contested_entities() for cell in contested(entity)]


def test_those_who_meet_by_stick_and_those_who_sync_come_to_one_truth(server: Server, desks: list[Desk]) -> None:
    ann, ben, ann_bench, ben_bench = desks
    spindle, nut = ann.makes("Spindle"), ann.makes("Nut")
    syncs(ann, server)
    syncs(ben, server)
    hands_over(ann, ann_bench)
    hands_over(ann_bench, ben_bench)

    ann.types(spindle, text="Spindle, said in the office")
    ben.types(nut, text="Nut, said in the plant")
    ann_bench.types(spindle, text="Spindle, said at the bench")
    washer = ben_bench.makes("Washer")
    ben_bench.types(nut, description="self-locking")
    hands_over(ben_bench, ann_bench)

    syncs(ben, server)
    hands_over(ann_bench, ann)
    assert waiting(ann) == [(spindle, "text")]
    assert syncs(ann, server).in_step
    assert syncs(ben, server).in_step
    assert waiting(ben) == [(spindle, "text")]
    assert ben.sees(washer, "text") == "Washer"
    assert (ben.sees(nut, "text"), ben.sees(nut, "description")) == ("Nut, said in the plant", "self-locking")

    ben.types(spindle, text="Spindle, as both agreed")
    assert syncs(ben, server).in_step
    hands_over(ben, ben_bench)
    hands_over(ben_bench, ann_bench)
    syncs(ann, server)
    assert [desk.hash for desk in desks] == [server.hash] * 4
    assert [waiting(desk) for desk in desks] == [[]] * 4
    assert {desk.sees(spindle, "text") for desk in desks} == {"Spindle, as both agreed"}
    assert len(set(server.dots())) == len(server.dots()) == len(ann.log())


def test_what_came_by_stick_goes_on_to_the_server_once(server: Server, desks: list[Desk]) -> None:
    ann, ben, bench, _ = desks
    ann.makes("Spindle")
    syncs(ann, server)
    syncs(ben, server)
    hands_over(ann, bench)
    bench.makes("typed at the bench")
    bench.makes("typed there, too")
    hands_over(bench, ann)
    hands_over(bench, ben)
    assert (syncs(ann, server).sent, syncs(ben, server).sent) == (2, 2)
    assert len(server.dots()) == 3
    for desk in (ann, ben):
        summary = syncs(desk, server)
        assert (summary.sent, summary.received, summary.in_step) == (0, 0, True)


def test_edits_upon_what_came_by_stick_are_sent_after_it(server: Server, desks: list[Desk]) -> None:
    ann, ben, bench, _ = desks
    spindle = bench.makes("Spindle")
    hands_over(bench, ann)
    ann.types(spindle, text="Spindle, seen and corrected")
    assert syncs(ann, server).in_step
    assert server.dots() == [Dot(bench.file.identity.site, 1), Dot(ann.file.identity.site, 1)]
    syncs(ben, server)
    assert waiting(ben) == []
    assert ben.hash == server.hash


_STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("types"), st.integers(0, 3), st.integers(0, 2)),
        st.tuples(st.just("syncs"), st.integers(0, 1), st.just(0)),
        st.tuples(st.just("hands over"), st.integers(0, 3), st.integers(0, 3)),
    ),
    max_size=14,
)


@settings(max_examples=15)
@given(_STEPS)
def test_in_whatever_order_sticks_and_servers_are_met_all_end_alike(steps: list[tuple[str, int, int]]) -> None:
    with TemporaryDirectory() as folder, ExitStack() as opened:
        desks = [desk_at(Path(folder), name, opened) for name in ("Ann", "Ben", "Ann's bench", "Ben's bench")]
        engine = sa.create_engine(f"sqlite:///{folder}/server.db", module=dbapi2)
        opened.callback(engine.dispose)
        server = Server(engine)
        entities = [EntityId(f"element-{number}") for number in range(3)]
        typed = set()
        for turn, (verb, who, what) in enumerate(steps):
            if verb == "types":
                typed.add(f"turn {turn}")
                desks[who].types(entities[what], text=f"turn {turn}")
            elif verb == "syncs":
                syncs(desks[who], server)
            elif who != what:
                hands_over(desks[who], desks[what])
        all_meet(desks, server)
        assert {desk.hash for desk in desks} == {server.hash}
        assert {change.set["text"] for change in desks[3].log()} == typed  # type: ignore[index]


def all_meet(desks: list[Desk], server: Server) -> None:
    """Every desk learns everything, each in its own way."""
    ann, ben, ann_bench, ben_bench = desks
    for giver, taker in ((ben_bench, ann_bench), (ann_bench, ann)):
        hands_over(giver, taker)
    for desk in (ann, ben, ann):
        assert syncs(desk, server).in_step
    for giver, taker in ((ben, ben_bench), (ben_bench, ann_bench)):
        hands_over(giver, taker)
