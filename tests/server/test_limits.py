"""Who asks too often waits and is told how long; a server that has too much to do says so; one that is told to stop finishes what runs."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from forestall.clock import Millis
from forestall.ids import ProjectId, SiteId
from forestall.protocol.problems import Problem
from forestall_client import session
from forestall_client.answers import Unreachable
from forestall_client.client import Client
from forestall_server.limits.rates import KEYS_MAX, MemoryRates, Rate
from forestall_server.settings import Limits, settings_from
from tests.server.running import PROJECT, Person, Running, eventually, listening, problem_of, running, typed
from tests.serving import PASSWORD, serving
from tests.worlds import WallClock

ANN = SiteId("ann-laptop")
NONE = Limits(0, 0, 0, 0, 0, 0)


def waits(answer: httpx.Response) -> int:
    return int(answer.headers["Retry-After"])


def test_a_burst_is_free_and_then_so_many_a_second_are() -> None:
    clock = WallClock()
    rates = MemoryRates(clock)
    assert [rates.wait_seconds("Ann", Rate(2, 3)) for _ in range(5)] == [0, 0, 0, 1, 1]
    assert rates.wait_seconds("Ben", Rate(2, 3)) == 0, "everybody has a bucket of his own"
    clock.at = Millis(clock.at + 1000)
    assert [rates.wait_seconds("Ann", Rate(2, 3)) for _ in range(3)] == [0, 0, 1]
    assert [rates.wait_seconds("Ann", Rate(0, 0)) for _ in range(3)] == [0, 0, 0], "0 is no limit"


def test_names_without_end_fill_no_memory() -> None:
    rates = MemoryRates(WallClock())
    for n in range(KEYS_MAX + 10):
        rates.wait_seconds(str(n), Rate(1, 1))
    assert rates.wait_seconds("0", Rate(1, 1)) == 0, "the oldest were forgotten"
    assert rates.wait_seconds(str(KEYS_MAX), Rate(1, 1)) == 1


@contextmanager
def limited(url: str, **limits: int) -> Iterator[Running]:

    with running(url, limits=replace(NONE, **limits)) as server:
        yield server


def test_a_device_that_asks_too_often_waits_and_others_do_not(sqlite_url: str) -> None:
    with limited(sqlite_url, device_rate=1) as server:
        ann, ben = server.person("Ann"), server.person("Ben")
        answers = [ann.get("/v1/projects") for _ in range(11)]
        assert [answer.status_code for answer in answers] == [200] * 10 + [429]
        assert (problem_of(answers[-1]), waits(answers[-1])) == (Problem.TOO_MANY_REQUESTS, 1)
        assert ben.get("/v1/projects").status_code == 200
        server.passes(1)
        assert ann.get("/v1/projects").status_code == 200


def test_two_devices_of_one_user_share_what_a_user_may_ask(sqlite_url: str) -> None:
    with limited(sqlite_url, user_rate=1) as server:
        laptop, desktop = server.person("Ann"), server.person("Ann")
        answers = [device.get("/v1/projects").status_code for _ in range(6) for device in (laptop, desktop)]
        assert answers == [200] * 10 + [429] * 2


def test_whoever_tries_many_names_from_one_address_waits_before_a_password_is_compared(sqlite_url: str) -> None:
    with limited(sqlite_url, sign_in_rate=1) as server:
        guesser = server.visitor()
        answers = [guesser.post("/v1/session", name=f"user{n}", password="guess") for n in range(101)]
        assert [answer.status_code for answer in answers] == [401] * 100 + [429]
        assert problem_of(answers[-1]) is Problem.TOO_MANY_REQUESTS
        assert guesser.get("/healthz").status_code == 200


def test_an_address_that_asks_too_often_waits_but_an_operator_still_sees_the_server(sqlite_url: str) -> None:
    with limited(sqlite_url, address_rate=1) as server:
        visitor = server.visitor()
        assert [visitor.get("/v1/projects").status_code for _ in range(11)] == [401] * 10 + [429]
        assert [visitor.get("/readyz").status_code for _ in range(11)] == [200] * 11


def test_an_ordinary_desktop_never_meets_a_limit(server: Running) -> None:
    ann = server.person("Ann").makes()
    for n in range(1, 120):
        ann.pushes(ANN, *typed(ANN, n, n))


def test_a_server_with_too_much_to_do_says_so_instead_of_growing(sqlite_url: str) -> None:
    with limited(sqlite_url, waiting_max=2) as server:
        ann = server.person("Ann").makes()
        slow = [_half_sent(server.address) for _ in range(2)]
        other = server.visitor()
        eventually(lambda: other.get("/v1/projects").status_code == 503, "both places were taken")
        refused = ann.get("/v1/projects")
        assert (problem_of(refused), waits(refused)) == (Problem.BUSY, 2)
        for line in slow:
            line.close()
        eventually(lambda: ann.get("/v1/projects").status_code == 200, "the places were given back")


def test_event_streams_hold_no_place_but_a_user_has_only_so_many(sqlite_url: str) -> None:
    with limited(sqlite_url, waiting_max=3, streams_max=4) as server:
        ann = server.person("Ann").makes()
        ears = [server.again(ann) for _ in range(5)]
        with listening(ears[0]) as a, listening(ears[1]) as b, listening(ears[2]) as c, listening(ears[3]) as d:
            assert [next(lines) for lines in (a, b, c, d)] == ['data: {"head": 0}'] * 4
            refused = ears[4].get(f"/v1/projects/{PROJECT}/events")
            assert (problem_of(refused), waits(refused)) == (Problem.TOO_MANY_LISTENERS, 60)
            assert ann.get("/v1/projects").status_code == 200
        eventually(lambda: server.hub.streams_of("Ann") == 0, "the streams were given back")


def test_json_that_is_nested_without_end_is_refused(server: Running) -> None:
    ann = server.person("Ann").makes()
    deep = b'{"site": "x", "changes": ' + b"[" * 200_000
    assert problem_of(ann.sends(deep)) is Problem.NOT_READABLE
    shallow = ann.http.post("/v1/session", content=b"[" * 30_000, headers={"Content-Type": "application/json"})
    assert problem_of(shallow) is Problem.NOT_READABLE


def test_a_client_is_patient_for_a_moment_and_then_says_so(sqlite_url: str) -> None:
    slept: list[float] = []
    with limited(sqlite_url, device_rate=1) as server:
        person = server.person("Ann")
        token = person.http.headers["Authorization"].removeprefix("Bearer ")

        def sleep(seconds: float) -> None:
            slept.append(seconds)
            if len(slept) < 2:
                server.passes(seconds)

        with Client(server.address, lambda _: token, sleep) as client:
            for _ in range(11):
                client.get("/v1/projects", dict)
            assert slept == [1.0], "the eleventh waited, and was answered"
            with pytest.raises(Unreachable, match="it goes on by itself in a moment") as told:
                client.get("/v1/projects", dict)
        assert told.value.retry_after_seconds == 1.0
        assert slept == [1.0] * 3


def test_settings_say_the_limits_and_refuse_what_is_none(tmp_path: Path) -> None:
    told = {"FORESTALL_SERVER_DEVICE_RATE": "7", "FORESTALL_SERVER_STREAMS_MAX": "0"}
    limits = settings_from(told, data=tmp_path).limits
    assert (limits.device_rate, limits.streams_max, limits.user_rate) == (7, 0, Limits().user_rate)
    with pytest.raises(ValueError, match="FORESTALL_SERVER_WAITING_MAX is a number"):
        settings_from({"FORESTALL_SERVER_WAITING_MAX": "many"}, data=tmp_path)


def test_a_server_that_is_about_to_stop_says_so_to_whoever_shares_out_the_calls(own_server: Running) -> None:
    visitor = own_server.visitor()
    assert visitor.get("/readyz").status_code == 200
    own_server.hub.close()
    assert problem_of(visitor.get("/readyz")) is Problem.STOPPING
    assert visitor.get("/healthz").status_code == 200


def test_a_server_that_is_told_to_stop_finishes_what_runs_and_ends_its_streams(tmp_path: Path) -> None:
    with serving(tmp_path, ["Ann"]) as server:
        _, tokens = session.sign_in(server.address, "Ann", PASSWORD, WallClock())
        with httpx.Client(base_url=server.address, verify=False, trust_env=False, timeout=30) as http:
            ann = Person(http)
            ann.shows(tokens.access)
            ann.makes(ProjectId("drained"))
            listener = Person(httpx.Client(base_url=server.address, verify=False, trust_env=False, timeout=30, headers=http.headers))
            with listener.http, listening(listener, ProjectId("drained")) as lines:
                next(lines)
                line = _half_sent(server.address, tokens.access)
                stopping = threading.Thread(target=server.stop)
                stopping.start()
                assert set(lines) <= {":"}, "the stream ends, and is not broken"
                line.sendall(b'"y"}')
                answer = line.recv(65_536)
                line.close()
                stopping.join()
    assert answer.startswith(b"HTTP/1.1 201"), "what had begun was done"


def _half_sent(address: str, token: str = "") -> socket.socket:
    """A call of which the server waits for the rest: four bytes."""
    where = urlsplit(address)
    line = socket.create_connection((where.hostname or "", where.port or 0))
    head = f"POST /v1/projects HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n"
    body = '{"id": "another", "name":'
    line.sendall(f"{head}Content-Length: {len(body) + 4}\r\n\r\n{body}".encode())
    return line
