"""A server that is killed in the middle of many exchanges: whatever it confirmed is there afterwards, under the number it said."""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import httpx
import pytest

from forestall.changes import Change
from forestall.ids import SiteId
from forestall.protocol.codec import to_wire
from forestall.protocol.messages import Reply, Request, Run
from forestall.protocol.packing import pack, parse
from forestall.store.engine import EngineConnection
from forestall.store.replica import Replica
from forestall_server.db import Database
from tests.forking import KILLS, ForkedServer
from tests.server.running import PROJECT, typed
from tests.serving import PASSWORD

SITES = tuple(SiteId(f"laptop-{n}") for n in range(3))
PAGE = 5
CONFIRMED_MAX = 8
"""So many pages at most are confirmed before a kill."""
PAUSE_SECONDS = 0.02
"""So long at most the work goes on after that: the instant of the kill is any."""


@dataclass(slots=True)
class Desktop:
    """One site that sends page after page, and remembers what was confirmed."""

    site: SiteId
    address: str
    token: str
    confirmed: dict[int, int] = field(default_factory=dict)
    sent: int = 0

    def works_until_the_server_dies(self, confirmed: threading.Semaphore) -> None:
        with httpx.Client(base_url=self.address, verify=False, trust_env=False, timeout=60) as http:
            while True:
                try:
                    self.sends_a_page(http)
                except httpx.TransportError:
                    return
                confirmed.release()

    def sends_a_page(self, http: httpx.Client) -> None:
        first = len(self.confirmed) + 1
        page = typed(self.site, first, first + PAGE - 1)
        self.sent = max(self.sent, page[-1].dot.n)
        for run in exchange(http, self.token, self.site, page).taken:
            self.confirmed |= {run.n + step: run.number + step for step in range(run.count)}


def exchange(http: httpx.Client, token: str, site: SiteId, changes: list[Change]) -> Reply:
    message = Request(site=site, have=changes[-1].dot.n, changes=[to_wire(change) for change in changes], limit=1)
    headers = {"Authorization": f"Bearer {token}", "Content-Encoding": "zstd", "Accept-Encoding": "identity"}
    answer = http.post(f"/v1/projects/{PROJECT}/exchange", content=pack(message), headers=headers)
    assert answer.status_code == 200, answer.content
    return parse(answer.content, Reply)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def killable(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[ForkedServer, str]]:
    """A server process, and the URL of its database."""
    sqlite = request.param == "sqlite"
    url = f"sqlite:///{tmp_path / 'forestall-server.db'}" if sqlite else request.getfixturevalue("postgresql_url")
    server = ForkedServer(tmp_path, url)
    server.start()
    yield server, url
    server.stop()


@pytest.mark.drill
def test_a_killed_server_has_lost_nothing_that_it_confirmed(killable: tuple[ForkedServer, str]) -> None:
    server, url = killable
    server.add_user("Ann")
    desktops = [Desktop(site, server.address, token) for site, token in zip(SITES, signs_in(server, len(SITES)), strict=True)]
    chance = Random(11)
    for _ in range(KILLS // 8):
        works_until_killed(server, desktops, chance)
        server.start()
        holds_what_was_confirmed(url, desktops)
    for desktop in desktops:  # what was sent without an answer is sent again
        with httpx.Client(base_url=server.address, verify=False, trust_env=False) as http:
            desktop.sends_a_page(http)
    holds_what_was_confirmed(url, desktops)


def signs_in(server: ForkedServer, times: int) -> list[str]:
    """As many access tokens, which outlive the server as everything does that it confirmed."""
    with httpx.Client(base_url=server.address, verify=False, trust_env=False) as http:
        signed = [http.post("/v1/session", json={"name": "Ann", "password": PASSWORD}) for _ in range(times)]
        tokens = [str(each.json()["access_token"]) for each in signed]
        made = http.post("/v1/projects", json={"id": PROJECT, "name": "Brake"}, headers={"Authorization": f"Bearer {tokens[0]}"})
        assert made.status_code == 201
    return tokens


def works_until_killed(server: ForkedServer, desktops: list[Desktop], chance: Random) -> None:
    confirmed = threading.Semaphore(0)
    threads = [threading.Thread(target=desktop.works_until_the_server_dies, args=(confirmed,)) for desktop in desktops]
    for thread in threads:
        thread.start()
    for _ in range(chance.randint(1, CONFIRMED_MAX)):
        assert confirmed.acquire(timeout=60)
    time.sleep(chance.uniform(0.0, PAUSE_SECONDS))
    server.kill()
    for thread in threads:
        thread.join()


def holds_what_was_confirmed(url: str, desktops: list[Desktop]) -> None:
    database = Database(url)
    with database.reading() as connection:
        replica = Replica(EngineConnection(connection), PROJECT)
        assert replica.check().faults == ()
        vector = replica.vector()
        assert replica.head == sum(vector.values())
        for desktop in desktops:
            assert len(desktop.confirmed) <= vector[desktop.site] <= desktop.sent
            runs: list[Run] = replica.runs(typed(desktop.site, 1, len(desktop.confirmed)))
            assert {run.n + step: run.number + step for run in runs for step in range(run.count)} == desktop.confirmed
    database.close()
