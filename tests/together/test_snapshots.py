"""New and long-gone devices: a snapshot first, then the tail; and forgetting old wordings changes no merge."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forestall.changes import FieldName
from forestall.clock import Millis
from forestall.errors import Corrupt, Unavailable
from forestall.ids import EntityId
from forestall.protocol.messages import SnapshotHead
from forestall.store.file import ProjectFile
from forestall.sync import exchange
from forestall.sync.exchange import synchronise
from forestall_desktop.session.beginning import make_empty
from forestall_desktop.session.opening import wall_clock
from tests.replicas import Server, cloned, retypes, syncs, texts, types


def place_of(path: Path) -> int:
    with ProjectFile(path) as file, file.reading() as replica:
        return replica.last_place()


def test_a_new_device_takes_a_snapshot_where_history_is_long_and_then_the_tail(
    ann: Path, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = types(ann, "first")
    for n in range(5):
        retypes(ann, id, f"again {n}")
    syncs(ann, server)
    monkeypatch.setattr(exchange, "SNAPSHOT_WORTH_CHANGES", 5)
    ben = cloned(tmp_path / "ben.fmea", ann, server)
    assert texts(ben) == {"again 4"}
    assert place_of(ben) == 0, "history came along after all"
    types(ann, "the tail")
    syncs(ann, server)
    assert syncs(ben, server).in_step
    assert texts(ben) == {"again 4", "the tail"}


def test_a_device_that_was_away_for_too_long_catches_up_and_keeps_what_it_had_not_sent(ann: Path, server: Server, tmp_path: Path) -> None:
    id = types(ann, "common")
    syncs(ann, server)
    away = cloned(tmp_path / "away.fmea", ann, server)
    retypes(away, id, "typed on the ship")
    types(away, "new on the ship")
    retypes(ann, id, "typed in the plant")
    syncs(ann, server)
    server.forgets_wordings()
    assert syncs(away, server).in_step
    with ProjectFile(away) as file, file.reading() as replica:
        entity = replica.entity(id)
        assert entity is not None
        assert {head.value for head in entity.heads(FieldName("text"))} == {"typed on the ship", "typed in the plant"}
    assert syncs(ann, server).in_step
    assert texts(ann) == texts(away)


def test_without_a_way_to_snapshots_a_long_gone_device_is_told_and_left_as_it_was(ann: Path, server: Server, tmp_path: Path) -> None:
    types(ann, "common")
    syncs(ann, server)
    away = cloned(tmp_path / "away.fmea", ann, server)
    types(ann, "more")
    syncs(ann, server)
    server.forgets_wordings()
    with ProjectFile(away) as file, pytest.raises(Unavailable):
        synchronise(file, server, wall_clock)
    assert texts(away) == {"common"}


class Cut:
    """A way to snapshots that breaks at one page, once."""

    def __init__(self, server: Server, at: int) -> None:
        self._server = server
        self._at = at
        self.asked: list[int] = []

    def head(self) -> SnapshotHead:
        return self._server.head()

    def page(self, number: int, page: int) -> bytes:
        self.asked.append(page)
        if page == self._at:
            self._at = -1
            raise Unavailable("The line was cut")
        return self._server.page(number, page)


def test_a_cut_line_costs_one_page_of_a_snapshot(ann: Path, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "SNAPSHOT_WORTH_CHANGES", 1)
    monkeypatch.setattr("forestall.store.snapshot.PAGE_ENTITIES", 2)
    for n in range(6):
        types(ann, f"thing {n}")
    syncs(ann, server)
    ben = tmp_path / "ben.fmea"
    shutil.copy(ann, ben)
    ben.unlink()
    with ProjectFile(ann) as file:
        project = file.identity.project
    ProjectFile.create(ben, project, lambda n: bytes(range(n))).close()
    cut = Cut(server, at=2)
    with ProjectFile(ben) as file:
        with pytest.raises(Unavailable):
            synchronise(file, server, wall_clock, snapshots=cut)
        synchronise(file, server, wall_clock, snapshots=cut)
    assert cut.asked == [0, 1, 2, 2]
    assert texts(ben) == texts(ann)
    assert [path.name for path in tmp_path.iterdir() if "snapshot" in path.name] == []


class Mixed:
    """A way to snapshots that gives one page twice and leaves another out."""

    def __init__(self, server: Server) -> None:
        self._server = server

    def head(self) -> SnapshotHead:
        return self._server.head()

    def page(self, number: int, page: int) -> bytes:
        return self._server.page(number, 0)


def test_a_snapshot_that_is_not_what_its_head_says_changes_nothing(
    ann: Path, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("forestall.store.snapshot.PAGE_ENTITIES", 2)
    for n in range(4):
        types(ann, f"thing {n}")
    syncs(ann, server)
    away = cloned(tmp_path / "away.fmea", ann, server)
    types(away, "unsent", "ben")
    server.forgets_wordings()
    types(ann, "later")
    syncs(ann, server)
    server.forgets_wordings()
    before = texts(away)
    with ProjectFile(away) as file, pytest.raises(Corrupt):
        synchronise(file, server, wall_clock, snapshots=Mixed(server))
    assert texts(away) == before


edits = st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 3), st.booleans(), st.booleans()), min_size=1, max_size=14)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits)
def test_forgetting_old_wordings_anywhere_never_changes_how_a_merge_comes_out(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[str, int, bool, bool]]
) -> None:
    """The same edits and syncs, once with compaction at random places on every side and once without: the same values and contests."""
    outcomes = []
    for compacting in (False, True):
        folder = tmp_path_factory.mktemp("world")
        server = Server(folder / "server.db")
        a = folder / "a.fmea"
        make_empty(a)
        server.serves(a)
        ids = [types(a, f"thing {n}") for n in range(4)]
        syncs(a, server)
        paths = {"a": a, "b": cloned(folder / "b.fmea", a, server)}
        for step, (who, which, meets, forgets) in enumerate(edits):
            retypes(paths[who], ids[which], f"{who} {step}")
            if meets:
                syncs(paths[who], server)
            if compacting and forgets:
                server.forgets_wordings()
                with ProjectFile(paths[who]) as file, file.writing() as replica:
                    replica.compact(Millis(2**62))
        for path in (*paths.values(), *paths.values()):
            assert syncs(path, server).in_step
        outcomes.append([_values(path, ids) for path in paths.values()])
        server.stops()
    assert outcomes[0] == outcomes[1]
    assert outcomes[0][0] == outcomes[0][1]


def _values(path: Path, ids: list[EntityId]) -> list[set[object]]:
    with ProjectFile(path) as file, file.reading() as replica:
        entities = replica.some(ids)
        return [{head.value for head in entities[id].heads(FieldName("text"))} for id in ids]
