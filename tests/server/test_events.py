"""Listening to a project: the head at once, every later one after its commit, who is where, and nothing left behind by those who go."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from forestall.ids import ProjectId, SiteId
from forestall.protocol.problems import Problem
from tests.server.running import PROJECT, Person, Running, eventually, listening, problem_of, running, typed

ANN = SiteId("ann-laptop")
EVENTS = f"/v1/projects/{PROJECT}/events"
PRESENCE = f"/v1/projects/{PROJECT}/presence"


@pytest.fixture
def ann(each_server: Running) -> Person:
    return each_server.person("Ann").makes()


def test_a_listener_hears_the_head_at_once_and_each_one_after_its_commit(each_server: Running, ann: Person) -> None:
    ann.pushes(ANN, *typed(ANN, 1, 2))
    ben = each_server.person("Ben")
    ann.lets_in("Ben", "viewer")
    with listening(ben) as lines:
        assert next(lines) == 'data: {"head": 2}'
        ann.pushes(ANN, *typed(ANN, 3, 3))
        assert next(lines) == 'data: {"head": 3}'
        ann.pushes(ANN, *typed(ANN, 4, 6))
        assert next(lines) == 'data: {"head": 6}'


def test_heads_that_come_faster_than_they_are_heard_end_with_the_newest(server: Running) -> None:
    ann = server.person("Ann").makes()
    with listening(ann) as lines:
        writer = server.visitor()
        writer.http.headers.update(ann.http.headers)
        for n in range(1, 30):
            writer.pushes(ANN, *typed(ANN, n, n))
        heard = [0]
        while heard[-1] < 29:
            heard.append(int(next(lines).removeprefix('data: {"head": ').removesuffix("}")))
        assert heard[1:] == sorted(heard[1:])


def test_nobody_hears_of_another_project(server: Running) -> None:
    ann = server.person("Ann").makes().makes(ProjectId("other"))
    writer = server.visitor()
    writer.http.headers.update(ann.http.headers)
    with listening(ann, ProjectId("other")) as lines:
        assert next(lines) == 'data: {"head": 0}'
        writer.pushes(ANN, *typed(ANN, 1, 1))
        writer.lets_in("Ann", "owner", ProjectId("other"))
        server.hub.announce(ProjectId("other"), 77)
        assert next(lines) == 'data: {"head": 77}'


def test_who_is_in_which_cell_is_told_to_the_others_and_to_those_who_come_later(each_server: Running, ann: Person) -> None:
    ben = each_server.person("Ben")
    ann.lets_in("Ben", "viewer")
    with listening(each_server.again(ann)) as to_ann, listening(each_server.again(ben)) as to_ben:
        next(to_ann), next(to_ben)
        assert ben.post(PRESENCE, cell="line-1/occurrence").status_code == 204
        assert is_told(to_ann) == {"user": "Ben", "cell": "line-1/occurrence"}
        with listening(each_server.again(ann)) as later:
            next(later)
            assert is_told(later) == {"user": "Ben", "cell": "line-1/occurrence"}
        ann.post(PRESENCE, cell="line-2/text")
        assert is_told(to_ben) == {"user": "Ann", "cell": "line-2/text"}, "Ben hears of Ann, never of himself"
        ben.post(PRESENCE, cell=None)
        assert is_told(to_ann) == {"user": "Ben", "cell": None}


def test_who_stops_listening_is_there_no_more(server: Running) -> None:
    ann, ben = two(server)
    with listening(server.again(ann)) as to_ann:
        next(to_ann)
        with listening(server.again(ben)) as to_ben:
            next(to_ben)
            ben.post(PRESENCE, cell="line-1/occurrence")
            assert is_told(to_ann)["cell"] == "line-1/occurrence"
        assert is_told(to_ann) == {"user": "Ben", "cell": None}


def test_who_says_nothing_for_a_minute_is_there_no_more(sqlite_url: str) -> None:
    with running(sqlite_url, keep_alive_seconds=0.01) as server:
        ann, ben = two(server)
        with listening(server.again(ann)) as to_ann:
            ben.post(PRESENCE, cell="line-1/occurrence")
            assert is_told(to_ann)["cell"] == "line-1/occurrence"
            server.passes(50)
            ben.post(PRESENCE, cell="line-1/occurrence")
            server.passes(50)
            ben.post(PRESENCE, cell="line-2/occurrence")
            assert is_told(to_ann)["cell"] == "line-2/occurrence", "renewed in time"
            server.passes(61)
            assert is_told(to_ann) == {"user": "Ben", "cell": None}


def test_who_was_there_a_minute_ago_is_not_told_to_who_comes_now(server: Running) -> None:
    ann, ben = two(server)
    ben.post(PRESENCE, cell="line-1/occurrence")
    server.passes(61)
    with listening(server.again(ann)) as to_ann:
        assert next(to_ann) == 'data: {"head": 0}'
        ann.pushes(ANN, *typed(ANN, 1, 1))
        assert next(to_ann) == 'data: {"head": 1}', "nobody had been there in the last minute"


def test_places_are_forgotten_although_nobody_listens(server: Running) -> None:
    ann, ben = two(server)
    ben.post(PRESENCE, cell="line-1/occurrence")
    ann.makes(ProjectId("other")).post(f"/v1/projects/{ProjectId('other')}/presence", cell="line-1/occurrence")
    assert server.hub.places() == 2
    server.passes(61)
    ben.post(PRESENCE, cell=None)
    assert server.hub.places() == 0


def test_who_hurries_through_cells_is_told_where_it_ended(server: Running) -> None:
    ann, ben = two(server)
    with listening(server.again(ann)) as to_ann:
        next(to_ann)
        for n in range(40):
            ben.post(PRESENCE, cell=f"line-{n}/text")
        told = [is_told(to_ann)]
        while told[-1]["cell"] != "line-39/text":
            told.append(is_told(to_ann))
        assert len(told) < 20


@pytest.mark.parametrize("cell", ["", "no field", "a/b/c", "a/\x00", "x" * 150 + "/" + "y" * 150, 7])
def test_a_place_that_is_no_cell_is_not_readable(server: Running, cell: object) -> None:
    ann = server.person("Ann").makes()
    assert problem_of(ann.post(PRESENCE, cell=cell)) is Problem.NOT_READABLE


def test_only_members_are_anywhere(server: Running) -> None:
    server.person("Ann").makes()
    ben = server.person("Ben")
    assert problem_of(ben.post(PRESENCE, cell=None)) is Problem.NOT_A_MEMBER
    assert problem_of(ben.post("/v1/projects/nowhere/presence", cell=None)) is Problem.NO_SUCH_PROJECT
    assert problem_of(server.visitor().post(PRESENCE, cell=None)) is Problem.SIGN_IN_AGAIN
    assert problem_of(ben.post(PRESENCE, cell="x" * 100_000)) is Problem.TOO_LARGE


def two(server: Running) -> tuple[Person, Person]:
    """Ann, who has a project, and Ben, who may see it."""
    ann, ben = server.person("Ann").makes(), server.person("Ben")
    ann.lets_in("Ben", "viewer")
    return ann, ben


def is_told(lines: Iterator[str]) -> dict[str, str | None]:
    """The next place somebody is told to be in."""
    while next(lines) != "event: presence":
        pass
    told: dict[str, str | None] = json.loads(next(lines).removeprefix("data: "))
    return told


def test_who_may_not_read_may_not_listen(server: Running) -> None:
    server.person("Ann").makes()
    ben = server.person("Ben")
    assert problem_of(ben.get(EVENTS)) is Problem.NOT_A_MEMBER
    assert problem_of(ben.get("/v1/projects/nowhere/events")) is Problem.NO_SUCH_PROJECT
    assert problem_of(server.visitor().get(EVENTS)) is Problem.SIGN_IN_AGAIN


def test_a_listener_who_goes_leaves_nothing_behind(server: Running) -> None:
    ann = server.person("Ann").makes()
    for _ in range(3):
        with listening(ann) as lines:
            next(lines)
            assert server.hub.listeners() == 1
        eventually(lambda: server.hub.listeners() == 0, "the listener was forgotten")


def test_many_listeners_do_not_keep_others_from_working(server: Running) -> None:
    ann = server.person("Ann").makes()
    ears = [server.visitor() for _ in range(60)]  # more than the server has threads
    heard: list[str] = []

    def hear(person: Person) -> None:
        person.http.headers.update(ann.http.headers)
        with listening(person) as lines:
            heard.append(next(lines))
            heard.append(next(lines))

    threads = [threading.Thread(target=hear, args=(person,)) for person in ears]
    for thread in threads:
        thread.start()
    eventually(lambda: len(heard) == len(ears), "everybody heard the head")
    ann.pushes(ANN, *typed(ANN, 1, 1))
    for thread in threads:
        thread.join()
    assert heard == ['data: {"head": 0}'] * 60 + ['data: {"head": 1}'] * 60


def test_a_silent_stream_gives_signs_of_life_and_ends_with_its_token(sqlite_url: str) -> None:
    with running(sqlite_url, keep_alive_seconds=0.01) as server:
        ann = server.person("Ann").makes()
        with listening(ann) as lines:
            assert [next(lines), next(lines), next(lines)] == ['data: {"head": 0}', ":", ":"]
            server.passes(15 * 60)
            assert set(lines) <= {":"}


def test_a_server_that_stops_lets_its_listeners_go(tmp_path: Path) -> None:
    with running(f"sqlite:///{tmp_path / 'server.db'}") as server:
        ann = server.person("Ann").makes()
        with listening(ann) as lines:
            next(lines)
            server.stops()
            assert set(lines) <= {":"}  # an orderly end, not a broken connection
    assert server.hub.listeners() == 0
