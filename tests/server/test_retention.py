"""Old wordings are forgotten when the operator says so, never by themselves, and never one that another server still needs from here."""

from __future__ import annotations

import json

from sqlalchemy import func, insert, select

from forestall.ids import ProjectId, SiteId
from forestall.protocol.messages import Request
from forestall.store.tables import change
from forestall_server.jobs.store import JobStore
from forestall_server.problems import Refusal
from forestall_server.retention import Compacted, Retention
from forestall_server.tables import followed, following
from forestall_server.tenants.databases import Databases
from tests.server.running import PROJECT, Person, Running, eventually, running, typed
from tests.serving import run

SITE = SiteId("laptop")
DAY_SECONDS = 24 * 3600


def kept(server: Running) -> int:
    with server.database.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(change)).scalar_one())


def five_changes(server: Running, days_ago: int) -> Person:
    """Ann typed five things so many days ago; she sits there now."""
    server.passes(-days_ago * DAY_SECONDS)
    server.person("Ann").makes().pushes(SITE, *typed(SITE, 1, 5))
    server.passes(days_ago * DAY_SECONDS)
    return server.person("Ann")


def test_what_is_old_is_forgotten_and_what_is_young_stays(each_server: Running) -> None:
    ann = five_changes(each_server, days_ago=10)
    ann.pushes(SITE, *typed(SITE, 6, 7))
    retention = Retention(Databases(each_server.database), each_server.clock)
    assert retention.compact(11) == [Compacted(PROJECT, "core", 0)]
    assert retention.compact(9) == [Compacted(PROJECT, "core", 5)]
    assert kept(each_server) == 2
    assert ann.exchange(Request(site=SiteId("late"), after=0)).behind
    assert ann.exchange(Request(site=SiteId("in time"), after=5)).numbers == [6, 7]
    assert ann.get(f"/v1/projects/{PROJECT}/snapshot").json()["entities"] == 7


def test_what_a_followed_server_has_not_got_yet_is_kept(each_server: Running) -> None:
    five_changes(each_server, days_ago=1)
    with each_server.database.writing() as connection:
        connection.execute(insert(following).values(address="https://cloud", account="Ann", everything=False, added=0))
        row = {"address": "https://cloud", "project": PROJECT, "partition": "core", "pulled": 0, "pushed": 3}
        connection.execute(insert(followed).values(row))
    assert Retention(Databases(each_server.database), each_server.clock).compact(0) == [Compacted(PROJECT, "core", 3)]
    assert kept(each_server) == 2


def test_a_project_that_is_not_here_is_said_to_be_none(server: Running) -> None:
    assert isinstance(Retention(Databases(server.database), server.clock).compact(0, ProjectId("none")), Refusal)


def done(server: Running) -> set[str]:
    """The jobs that were done."""
    with server.database.reading() as connection:
        return {each.name for each in JobStore(connection).every() if each.succeeded}


def test_a_server_that_was_told_for_how_long_forgets_by_itself_and_no_other_does(sqlite_url: str) -> None:
    with running(sqlite_url) as server:
        five_changes(server, days_ago=2)
        eventually(lambda: "retention" in done(server), "the server looked what is old")
        assert kept(server) == 5
    with running(sqlite_url, keep_days=1) as server:
        server.passes(2 * DAY_SECONDS)
        eventually(lambda: kept(server) == 1, "old wordings are forgotten, but for the newest place in the log")


def test_the_operator_can_have_it_done_on_the_command_line(sqlite_url: str) -> None:
    with running(sqlite_url) as server:
        five_changes(server, days_ago=5_000)
    told = json.loads(run("compact", "--database", sqlite_url, "--keep-days", "0", "--json"))
    assert told == {"compacted": [{"project": PROJECT, "partition": "core", "forgotten": 5}]}
