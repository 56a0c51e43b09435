"""Whatever goes wrong is told as a problem, as the OpenAPI says, and nothing that people typed gets into a log."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import FastAPI

from forestall.ids import SiteId
from forestall.protocol.problems import MEDIA_TYPE, Problem
from forestall_server.bodies import SMALL_BYTES
from forestall_server.logs import OneLine
from tests.postgres import Cluster
from tests.server.running import Running, problem_of, running, typed

SITE = SiteId("ann-laptop")
SECRET = "the customer's seal leaks"


def test_an_address_where_nothing_is_says_so(server: Running) -> None:
    visitor = server.visitor()
    for path in ("/", "/v1", "/v1/nothing", "/v1/session/", "/docs", "/v1/projects/a/b/c"):
        assert problem_of(visitor.get(path)) is Problem.NOT_FOUND


def test_a_method_that_is_not_meant_says_which_is(server: Running) -> None:
    for path, allowed in (("/v1/session", "DELETE, POST"), ("/v1/projects", "GET, POST"), ("/v1/projects/x/members/y", "DELETE")):
        answer = server.visitor().http.patch(path)
        assert problem_of(answer) is Problem.WRONG_METHOD
        assert answer.headers["allow"] == allowed


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"\xff", b"null", b'{"name":"\\ud800","password":"x"}', b'{"name":"a\\u0000","password":"x"}']
)
def test_a_body_that_is_no_message_is_not_readable(server: Running, body: bytes) -> None:
    answer = server.visitor().http.post("/v1/session", content=body, headers={"Content-Type": "application/json"})
    assert problem_of(answer) is Problem.NOT_READABLE


def test_a_body_that_is_too_large_is_not_read(server: Running) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(SMALL_BYTES // 1024 + 2):
            yield b" " * 1024

    visitor = server.visitor()
    for content in (b" " * (SMALL_BYTES + 1), endless()):
        assert problem_of(visitor.http.post("/v1/session", content=content)) is Problem.TOO_LARGE


def test_health_says_which_server_this_is(each_server: Running) -> None:
    visitor = each_server.visitor()
    healthy = visitor.get("/healthz")
    assert healthy.json() | {"version": ""} == {"server": "forestall", "version": "", "protocol": 1, "protocol_oldest": 1}
    assert visitor.get("/readyz").json() == healthy.json() | {"secrets": "plain", "following": 0, "following_cut_off": 0}


def test_a_server_over_strange_tables_is_not_ready(own_server: Running, caplog: pytest.LogCaptureFixture) -> None:
    with own_server.database.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    assert problem_of(own_server.visitor().get("/readyz")) is Problem.STORE_UNAVAILABLE
    assert own_server.visitor().get("/healthz").status_code == 200


@pytest.mark.postgresql
def test_a_database_that_goes_away_is_said_so_and_found_again(postgresql_cluster: Cluster, caplog: pytest.LogCaptureFixture) -> None:
    with postgresql_cluster.fresh_database("goes_away") as url, running(url) as server:
        ann = server.person("Ann").makes()
        postgresql_cluster.cut_off("goes_away")
        answer = ann.get("/v1/projects")
        assert problem_of(answer) is Problem.STORE_UNAVAILABLE
        assert int(answer.headers["retry-after"]) > 0
        assert problem_of(server.visitor().get("/readyz")) is Problem.STORE_UNAVAILABLE
        postgresql_cluster.let_in("goes_away")
        assert ann.get("/v1/projects").status_code == 200
    assert {record.name for record in caplog.records if record.levelno >= logging.WARNING} == {"forestall_server.db"}
    caplog.clear()


def test_a_failure_nobody_foresaw_tells_its_number_and_only_the_log_says_where(sqlite_url: str, caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise RuntimeError(SECRET)

    def with_a_bug(app: FastAPI) -> None:
        app.add_api_route("/bug", fail)

    with running(sqlite_url, more=with_a_bug) as server:
        answer = server.visitor().get("/bug")
    assert problem_of(answer) is Problem.OUR_FAULT
    number = answer.headers["x-request-number"]
    assert number in answer.json()["detail"]
    (record,) = [record for record in caplog.records if record.levelno >= logging.ERROR]
    line = OneLine().format(record)
    assert f"{number} GET /bug failed: RuntimeError at " in line
    assert "test_answers.py" in line
    assert SECRET not in answer.text + line
    assert "\n" not in line
    caplog.clear()


def test_a_log_holds_no_word_of_anybodys_fmea(server: Running, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    ann = server.person("Ann").makes()
    ann.pushes(SITE, *typed(SITE, 1, 1, SECRET))
    ann.delete("/v1/projects/x/members/Somebody")
    lines = [record.getMessage() for record in caplog.records if record.name.startswith("forestall")]
    assert any("POST /v1/projects/{project}/exchange 200" in line for line in lines)
    assert not [line for line in lines if SECRET in line or "Somebody" in line or "ParkingBrake" in line]


@pytest.fixture(scope="module")
def api(server_on_sqlite: Running) -> dict[str, Any]:
    """What the server says of itself."""
    answer = server_on_sqlite.visitor().get("/v1/openapi.json")
    found: dict[str, Any] = answer.json()
    return found


def calls(api: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, methods in api["paths"].items():
        for method, call in methods.items():
            yield f"{method.upper()} {path}", call


OWN_WORDS = {"scim": ["application/scim+json"], "v1": ["text/html"]}
"""A directory is answered as SCIM has it, and a person in a browser with a page."""
PROVING = {"POST /v1/session", "POST /v1/session/refresh", "POST /v1/session/company/token"}
"""Calls by which somebody shows who she is."""
BEGINNING = {
    "POST /v1/session/redeem",
    "POST /v1/session/company",
    "GET /v1/session/company/back",
    "GET /v1/session/company/device",
    "POST /v1/session/company/device",
    "GET /v1/mail/unsubscribe/{token}",
    "POST /v1/mail/unsubscribe/{token}",
}
"""Calls for people who are not signed in yet, or come by the token of a mail."""


def test_every_call_declares_its_problems_as_problems(api: dict[str, Any]) -> None:
    for name, call in calls(api):
        assert {"500", "503"} <= set(call["responses"]), name
        for status, answer in call["responses"].items():
            if int(status) >= 400:
                assert set(answer["content"]) <= {MEDIA_TYPE, *OWN_WORDS.get(name.split()[1].split("/")[1], ())}, f"{name} {status}"


def test_every_call_behind_the_guard_says_so(api: dict[str, Any]) -> None:
    open_calls = {name for name, call in calls(api) if "security" not in call}
    # /metrics has a token of its own, or is not there at all.
    assert open_calls == {"GET /healthz", "GET /metrics", "GET /readyz", *PROVING, *BEGINNING}
    for name, call in calls(api):
        assert ("401" in call["responses"]) == (name not in open_calls or name in PROVING), name


def test_every_schema_that_is_named_is_there(api: dict[str, Any]) -> None:
    def names(value: Any) -> Iterator[str]:
        match value:
            case {"$ref": str(name)}:
                yield name
            case dict():
                for each in value.values():
                    yield from names(each)
            case list():
                for each in value:
                    yield from names(each)
            case _:
                pass

    missing = {name for name in names(api) if name.removeprefix("#/components/schemas/") not in api["components"]["schemas"]}
    assert not missing
    assert {"Request", "Reply", "Run", "Problem"} <= set(api["components"]["schemas"])
    assert "HTTPValidationError" not in api["components"]["schemas"]
