"""A client's ear at a real server, over what happens to a stream that stays open: the token runs out, the server goes and comes back."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import pytest

from forestall.errors import Unavailable
from forestall.ids import SiteId
from forestall_client import events, session
from forestall_client.client import Client
from forestall_client.tokens import keep
from tests.server.running import EVENTUALLY_SECONDS, PASSWORD, PROJECT, Person, Running, running, typed
from tests.worlds import WallClock

ANN = SiteId("ann-laptop")
SIGN_IN_SECONDS = 15 * 60


class Kept:
    """Secrets in memory."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self._kept.get(name)

    def put(self, name: str, secret: str) -> None:
        self._kept[name] = secret

    def forget(self, name: str) -> None:
        self._kept.pop(name, None)


@pytest.fixture
def server(sqlite_url: str) -> Iterator[Running]:
    """A server that gives signs of life often, and so looks at its clock often."""
    with running(sqlite_url, keep_alive_seconds=0.01) as server:
        yield server


@pytest.fixture
def ann(server: Running) -> Person:
    return server.person("Ann").makes()


@contextmanager
def client_of(server: Running, clock: WallClock) -> Iterator[Client]:
    """A desktop's connection in Ann's name, by the desktop's own clock."""
    secrets = Kept()
    keep(secrets, server.address, session.sign_in(server.address, "Ann", PASSWORD, clock)[1])
    with session.signed_in(server.address, secrets, nullcontext, clock) as client:
        yield client


def hears_to_the_end(client: Client) -> None:
    with events.heads(client, PROJECT) as told:
        assert heads_in(told) == [0]


def heads_in(told: Iterator[int | None]) -> list[int]:
    """All that is heard until the server ends it."""
    return [head for head in told if head is not None]


def test_a_stream_ends_with_its_token_and_the_next_tells_what_came_meanwhile(server: Running, ann: Person) -> None:
    with client_of(server, server.clock) as client:
        with events.heads(client, PROJECT) as told:
            assert next(told) == 0
            server.passes(SIGN_IN_SECONDS)
            assert heads_in(told) == []
        again = server.visitor()
        again.shows(again.post("/v1/session", name="Ann", password=PASSWORD).json()["access_token"])
        again.pushes(ANN, *typed(ANN, 1, 3))
        with events.heads(client, PROJECT) as told:
            assert next(told) == 3


def test_a_token_that_the_server_turns_down_is_renewed_for_a_stream_too(server: Running, ann: Person) -> None:
    with client_of(server, WallClock()) as client:  # the desktop's clock stands still: it believes that its token is good
        server.passes(SIGN_IN_SECONDS)
        with events.heads(client, PROJECT) as told:
            assert next(told) == 0


def test_a_line_that_is_silent_for_too_long_is_given_up(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "QUIET_SECONDS", 0.1)
    with running(sqlite_url, keep_alive_seconds=EVENTUALLY_SECONDS) as silent:
        silent.person("Ann").makes()
        with client_of(silent, silent.clock) as client, pytest.raises(Unavailable, match="does not answer in time"):
            hears_to_the_end(client)


def test_a_server_that_starts_again_tells_the_newest_head(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'server.db'}"
    with running(url) as before:
        ann = before.person("Ann").makes()
        ann.pushes(ANN, *typed(ANN, 1, 3))
        with client_of(before, before.clock) as client, events.heads(client, PROJECT) as told:
            assert next(told) == 3
            before.stops()
            assert heads_in(told) == []
    with running(url, seed=3) as after, client_of(after, after.clock) as client, events.heads(client, PROJECT) as told:
        assert next(told) == 3


def test_those_in_between_are_told_to_hold_nothing_back(server: Running, ann: Person) -> None:
    with ann.http.stream("GET", f"/v1/projects/{PROJECT}/events") as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        assert answer.headers["cache-control"] == "no-store, no-transform"
        assert answer.headers["x-accel-buffering"] == "no"
        assert "content-encoding" not in answer.headers
