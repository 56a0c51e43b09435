"""What an operator sees: figures for Prometheus with few labels and only for whom they are meant, and logs for programs without secrets."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from msgspec.structs import replace
from prometheus_client.parser import text_string_to_metric_families

from forestall.ids import SiteId
from forestall.protocol.messages import Request
from forestall.protocol.problems import Problem
from forestall_server.logs import JsonLine
from tests.server.running import PROJECT, Person, Running, listening, problem_of, running, typed
from tests.serving import PASSWORD, ServerProcess

ANN = SiteId("ann-laptop")
TOKEN = "a token for Prometheus"


@pytest.fixture
def seen(sqlite_url: str) -> Iterator[Running]:
    """A server whose figures may be read."""
    with running(sqlite_url, metrics_token=TOKEN) as server:
        yield server


def figures(server: Running) -> dict[str, float]:
    """Every figure by name; those with the same name and other labels are added up."""
    prometheus = server.visitor()
    prometheus.shows(TOKEN)
    found: dict[str, float] = {}
    for family in text_string_to_metric_families(prometheus.get("/metrics").text):
        for sample in family.samples:
            found[sample.name] = found.get(sample.name, 0.0) + sample.value
    return found


def test_the_figures_follow_what_happens(seen: Running) -> None:
    ann = seen.person("Ann").makes()
    ann.pushes(ANN, *typed(ANN, 1, 5))
    ann.pushes(ANN, *typed(ANN, 1, 5))
    ann.exchange(Request(site=ANN, after=5, have=5, buckets=True))
    with listening(seen.again(ann)) as lines:
        next(lines)
        told = figures(seen)
    assert told["forestall_changes_taken_total"] == 5
    assert told["forestall_divergences_total"] == 1
    assert told["forestall_listeners"] == 1
    assert told["forestall_exchange_seconds_count"] == 3
    assert told["forestall_contested_cells"] == 0
    assert told["forestall_working"] == 0
    assert told["process_resident_memory_bytes"] > 0


def test_labels_come_from_our_own_lists(seen: Running) -> None:
    visitor = seen.visitor()
    for n in range(20):
        visitor.get(f"/v1/projects/project{n}/members")
        visitor.get(f"/nothing/{n}")
        visitor.http.request(f"STRANGE{n}", "/healthz")
    prometheus = seen.visitor()
    prometheus.shows(TOKEN)
    text = prometheus.get("/metrics").text
    assert "project1" not in text
    assert "STRANGE" not in text
    assert text.count("forestall_requests_total{") < 10


def test_contested_cells_are_counted(seen: Running) -> None:
    ann = seen.person("Ann").makes()
    ben = SiteId("ben-laptop")
    (first,), (second,) = typed(ANN, 1, 1, "leaks"), typed(ben, 1, 1, "drips")
    ann.pushes(ANN, first)
    ann.pushes(ben, replace(second, entity=first.entity))
    assert figures(seen)["forestall_contested_cells"] == 1


def test_the_figures_are_only_for_whom_they_are_meant(seen: Running, server: Running) -> None:
    assert problem_of(server.visitor().get("/metrics")) is Problem.NOT_FOUND
    stranger = seen.visitor()
    assert problem_of(stranger.get("/metrics")) is Problem.NOT_FOUND
    stranger.shows("a guess")
    assert problem_of(stranger.get("/metrics")) is Problem.NOT_FOUND


def test_figures_may_be_open(sqlite_url: str) -> None:
    with running(sqlite_url, metrics_token="open") as server:
        assert "forestall_build_info" in server.visitor().get("/metrics").text


def test_a_line_for_programs_says_where_it_failed_and_not_what_was_typed() -> None:
    try:
        raise ValueError("the seal leaks")
    except ValueError as error:
        record = logging.LogRecord("forestall", logging.ERROR, __file__, 1, "it\nfailed", None, (type(error), error, error.__traceback__))
    line = JsonLine().format(record)
    told = json.loads(line)
    assert (told["level"], told["logger"], told["message"]) == ("ERROR", "forestall", "it\nfailed")
    assert told["error"].startswith("ValueError at ")
    assert "seal" not in line
    assert "\n" not in line


def test_a_server_writes_its_log_as_json_with_who_asked_and_without_secrets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORESTALL_SERVER_LOG", "json")
    server = ServerProcess(tmp_path)
    server.start()
    try:
        server.add_user("Ann")

        with httpx.Client(base_url=server.address, verify=False, trust_env=False, timeout=30) as http:
            ann = Person(http)
            session = ann.post("/v1/session", name="Ann", password=PASSWORD).json()
            ann.shows(session["access_token"])
            ann.makes().pushes(ANN, *typed(ANN, 1, 1, "the seal leaks"))
    finally:
        server.stop()
    text = (tmp_path / "log").read_text(encoding="utf-8")
    lines = [json.loads(line) for line in text.splitlines()]
    exchange = next(line for line in lines if str(line.get("route", "")).endswith("/exchange"))
    assert (exchange["user"], exchange["status"], exchange["method"]) == ("Ann", 200, "POST")
    assert exchange["request"]
    assert session["access_token"].startswith(exchange["device"])
    for secret in (PASSWORD, session["access_token"], session["refresh_token"], "seal", PROJECT):
        assert secret not in text
