"""Servers that follow each other: each with its desktops is one more site. Whatever becomes of the links, in the end there is one truth."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forestall.errors import Forked, Unavailable, Unreadable
from forestall.fmea.schema import TEXT
from forestall.ids import EntityId
from forestall.sync import answer, following
from tests.store.desk import Desk
from tests.together.network import PAGE, Way
from tests.together.servers import Follower, Link, ReadingLink, Seat

ROUNDS_TO_HEAL = 6


@pytest.fixture(autouse=True)
def _tiny_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    for room in (answer, following):
        monkeypatch.setattr(room, "PAGE_CHANGES", PAGE)


MakeSeat = Callable[..., Seat]


@pytest.fixture
def seat(tmp_path: Path) -> Iterator[MakeSeat]:
    """Puts a desktop behind a server."""
    made: list[Seat] = []

    def make(name: str, server: Follower, seed: int | None = None) -> Seat:
        made.append(Seat(tmp_path, name, server, 100 + 10 * len(made) if seed is None else seed))
        return made[-1]

    yield make
    for each in made:
        each.ends()


@pytest.fixture
def plant() -> Iterator[Follower]:
    server = Follower("plant", 1)
    yield server
    server.stops()


@pytest.fixture
def cloud() -> Iterator[Follower]:
    server = Follower("cloud", 2)
    yield server
    server.stops()


def test_what_was_typed_behind_one_server_is_seen_behind_the_other(plant: Follower, cloud: Follower, seat: MakeSeat) -> None:
    ann, ben = seat("Ann", plant), seat("Ben", cloud)
    for n in range(2 * PAGE + 1):
        ann.types(f"plant {n}")
        ben.types(f"cloud {n}")
    ann.syncs()
    ben.syncs()
    report = plant.follows(cloud)
    assert (report.sent, report.received, report.in_step) == (7, 7, True)
    ann.syncs()
    ben.syncs()
    assert ann.texts() == ben.texts()
    assert len(ann.texts()) == 14
    assert ann.hash() == ben.hash() == plant.hash() == cloud.hash()


def test_local_listeners_hear_of_what_came_from_the_other_server(plant: Follower, cloud: Follower, seat: MakeSeat) -> None:
    ben = seat("Ben", cloud)
    ben.types("new")
    ben.syncs()
    plant.follows(cloud)
    assert plant.announced == [1]
    plant.follows(cloud)
    assert plant.announced == [1]


def test_what_was_just_sent_does_not_come_back_and_what_came_is_not_sent_back(plant: Follower, cloud: Follower, seat: MakeSeat) -> None:
    ann, ben = seat("Ann", plant), seat("Ben", cloud)
    for n in range(3 * PAGE):
        ann.types(f"plant {n}")
        ben.types(f"cloud {n}")
    ann.syncs()
    ben.syncs()
    link = Link(cloud, [])
    plant.follows(cloud, link)
    assert (link.there, link.back) == (3 * PAGE, 3 * PAGE)
    ann.types("one more")
    ann.syncs()
    link = Link(cloud, [])
    plant.follows(cloud, link)
    assert (link.requests, link.there, link.back) == (1, 1, 0)


def test_where_nothing_is_new_one_request_says_so_and_nothing_is_written(plant: Follower, cloud: Follower) -> None:
    plant.follows(cloud)
    link = Link(cloud, [])
    report = plant.follows(cloud, link)
    assert (link.requests, report.in_step) == (1, True)


def test_two_who_typed_into_one_cell_behind_different_servers_are_both_kept(plant: Follower, cloud: Follower, seat: MakeSeat) -> None:
    ann, ben = seat("Ann", plant), seat("Ben", cloud)
    id = ann.types("common")
    ann.syncs()
    plant.follows(cloud)
    ben.syncs()
    ann.retypes(id, "said in the plant")
    ben.retypes(id, "said in the cloud")
    for each in (ann, ben):
        each.syncs()
    plant.follows(cloud)
    for each in (ann, ben):
        each.syncs()
        assert _heads(each.desk, id) == {"said in the plant", "said in the cloud"}


@pytest.mark.parametrize("with_a_new_epoch", [True, False])
def test_a_server_that_was_restored_gets_back_what_it_forgot(
    plant: Follower, cloud: Follower, seat: MakeSeat, with_a_new_epoch: bool
) -> None:
    ann, ben = seat("Ann", plant), seat("Ben", cloud)
    ann.types("before")
    ann.syncs()
    plant.follows(cloud)
    backup = cloud.backup()
    ben.types("after, behind the cloud")
    ben.syncs()
    ann.types("after, behind the plant")
    ann.syncs()
    plant.follows(cloud)
    cloud.is_set_back_to(backup, with_a_new_epoch=with_a_new_epoch)
    link = Link(cloud, [])
    assert plant.follows(cloud, link).in_step
    assert (link.there, link.back) == (2, 0), "the common past was sent again"
    assert cloud.hash() == plant.hash()


def test_a_follower_that_was_restored_fetches_what_it_forgot(plant: Follower, cloud: Follower, seat: MakeSeat) -> None:
    ann, ben = seat("Ann", plant), seat("Ben", cloud)
    ann.types("before")
    ann.syncs()
    plant.follows(cloud)
    backup = plant.backup()
    ben.types("after")
    ben.syncs()
    ann.types("after, too")
    ann.syncs()
    plant.follows(cloud)
    plant.is_set_back_to(backup, with_a_new_epoch=True)
    assert plant.follows(cloud).in_step
    assert cloud.hash() == plant.hash()


def test_a_server_set_back_and_filled_with_other_changes_is_noticed(plant: Follower, cloud: Follower, seat: MakeSeat) -> None:
    ann, ben = seat("Ann", plant), seat("Ben", cloud)
    backup = cloud.backup()
    ann.types("in the plant")
    ann.syncs()
    plant.follows(cloud)
    cloud.is_set_back_to(backup, with_a_new_epoch=False)
    ben.types("in the cloud, under the numbers that were given before")
    ben.syncs()
    report = plant.follows(cloud)
    assert report.in_step
    assert cloud.hash() == plant.hash()


def test_a_server_does_not_follow_itself(plant: Follower) -> None:
    with pytest.raises(Unreadable, match="this very server"):
        plant.follows(plant)


def test_a_service_account_that_may_only_read_follows_in_one_direction(plant: Follower, cloud: Follower, seat: MakeSeat) -> None:
    ann, ben = seat("Ann", plant), seat("Ben", cloud)
    ann.types("in the plant")
    ben.types("in the cloud")
    ann.syncs()
    ben.syncs()
    report = plant.follows(cloud, ReadingLink(cloud, []))
    assert report.refusal == "Readers only"
    ann.syncs()
    assert ann.texts() == {"in the plant", "in the cloud"}
    assert cloud.vector() != plant.vector()


def test_copies_of_a_file_that_went_on_behind_different_servers_are_told(plant: Follower, cloud: Follower, seat: MakeSeat) -> None:
    ann, copy = seat("Ann", plant, seed=5), seat("a copy of Ann's file", cloud, seed=5)
    ann.types("original")
    copy.types("copy")
    ann.syncs()
    copy.syncs()
    with pytest.raises(Forked, match="was copied"):
        plant.follows(cloud)
    ben = seat("Ben", cloud)
    ben.syncs()
    assert ben.texts() == {"copy"}
    with pytest.raises(Forked, match="was copied"):
        cloud.follows(plant)


def test_a_log_that_does_not_reach_back_is_joined_by_what_its_cells_hold(plant: Follower, cloud: Follower, seat: MakeSeat) -> None:
    ann, ben = seat("Ann", plant), seat("Ben", cloud)
    for each, text in ((ann, "in the plant"), (ben, "long ago"), (ben, "and later")):
        each.types(text)
        each.syncs()
    cloud.forgets_wordings()
    plant.follows(cloud)
    cloud.follows(plant)
    assert cloud.hash() == plant.hash()
    for server in (plant, cloud):
        texts = server.look(lambda replica: {entity.values[TEXT] for entity in replica.entities()})
        assert texts == {"in the plant", "long ago", "and later"}


def test_wordings_that_this_server_forgot_cannot_be_sent_and_that_is_told(plant: Follower, cloud: Follower, seat: MakeSeat) -> None:
    ann = seat("Ann", plant)
    ann.types("long ago")
    ann.types("after that")
    ann.syncs()
    plant.forgets_wordings()
    with pytest.raises(Unavailable, match="has forgotten"):
        plant.follows(cloud)


class Ring:
    """Three servers, each of which follows the next, with two desktops on each; everything that happens comes from one number."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._random = Random(seed)
        self.servers = [Follower(name, 10 + place) for place, name in enumerate(("plant", "cloud", "supplier"))]
        self.seats = [
            Seat(folder, f"{server.name} {n}", server, 100 * (place + 1) + 10 * n)
            for place, server in enumerate(self.servers)
            for n in range(2)
        ]
        self._typed: list[EntityId] = []
        self._backups = {server.name: server.backup() for server in self.servers}
        often = (self._types, self._retypes, self._syncs, self._follows)
        self._deeds = (*often, *often, *often, self._is_backed_up, self._is_restored)

    def lives(self, steps: int) -> None:
        for step in range(steps):
            self._random.choice(self._deeds)(f"word {step}")

    def heals(self) -> None:
        """All links are good again."""
        for _ in range(ROUNDS_TO_HEAL):
            for seat in self.seats:
                assert seat.syncs() is not None
            for one, other in self._links():
                one.follows(other)

    def check(self) -> None:
        hashes = {server.hash() for server in self.servers} | {seat.hash() for seat in self.seats}
        assert len(hashes) == 1, "there is more than one truth"
        assert len({str(sorted(server.vector().items())) for server in self.servers}) == 1
        for server in self.servers:
            assert server.look(lambda replica: replica.check()).faults == ()
            assert server.look(lambda replica: replica.head) == sum(server.vector().values()), "a number was given twice, or not at all"
        for one, other in self._links():
            link = Link(other, [])
            assert one.follows(other, link).in_step
            assert (link.requests, link.there, link.back) == (1, 0, 0), "changes go round and round"

    def ends(self) -> None:
        for seat in self.seats:
            seat.ends()
        for server in self.servers:
            server.stops()

    def _links(self) -> list[tuple[Follower, Follower]]:
        return list(zip(self.servers, self.servers[1:] + self.servers[:1], strict=True))

    def _types(self, word: str) -> None:
        self._typed.append(self._random.choice(self.seats).types(word))

    def _retypes(self, word: str) -> None:
        if self._typed:
            self._random.choice(self.seats).retypes(self._random.choice(self._typed), word)

    def _syncs(self, _: str) -> None:
        self._random.choice(self.seats).syncs(self._plan())

    def _follows(self, _: str) -> None:
        one, other = self._random.choice(self._links())
        if self._random.random() < 0.3:
            one, other = other, one
        with suppress(Unavailable):
            one.follows(other, Link(other, self._plan()))

    def _is_backed_up(self, _: str) -> None:
        server = self._random.choice(self.servers)
        self._backups[server.name] = server.backup()

    def _is_restored(self, _: str) -> None:
        server = self._random.choice(self.servers)
        server.is_set_back_to(self._backups[server.name], with_a_new_epoch=self._random.random() < 0.5)

    def _plan(self) -> list[Way]:
        return [self._random.choice(tuple(Way)) for _ in range(self._random.randrange(6))]


def plays(folder: Path, seed: int, steps: int) -> None:
    """A story of three servers, to its end."""
    ring = Ring(folder, seed)
    try:
        ring.lives(steps)
        ring.heals()
        ring.check()
    finally:
        ring.ends()


RINGS = int(os.environ.get("FORESTALL_STORIES", "120")) // 6
"""How many long stories of three servers a drill plays."""


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_three_servers_in_a_ring_with_desktops_on_each_come_to_one_truth(tmp_path: Path, seed: int) -> None:
    plays(tmp_path, seed, steps=40)


@pytest.mark.drill
@pytest.mark.timeout(3600)
def test_three_servers_in_a_ring_come_to_one_truth_after_very_many_long_stories(tmp_path: Path) -> None:
    for seed in range(RINGS):
        plays(tmp_path, seed, steps=150)


def _heads(desk: Desk, id: EntityId) -> set[str]:
    entity = desk.project.get(id)
    assert entity is not None
    return {str(head.value) for head in entity.heads(TEXT)}
