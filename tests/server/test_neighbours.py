"""Two server processes on one PostgreSQL: who listens at one hears at once what was committed at the other, and who is where."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import psycopg
import pytest

from forestall.ids import ProjectId, SiteId
from forestall.protocol.codec import to_wire
from forestall.protocol.messages import Request
from tests.postgres import Cluster
from tests.server.running import EVENTUALLY_SECONDS, Person, listening, typed
from tests.serving import PASSWORD, ServerProcess

pytestmark = pytest.mark.postgresql
ANN = SiteId("ann-laptop")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two servers that are ready, and their database."""

    first: ServerProcess
    second: ServerProcess
    url: str


@pytest.fixture(scope="module")
def pair(postgresql_cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    with postgresql_cluster.fresh_database("neighbours") as url:
        servers = [ServerProcess(tmp_path_factory.mktemp("data"), url) for _ in range(2)]
        try:
            for server in servers:
                server.start()
            for name in ("Ann", "Ben"):
                servers[0].add_user(name)
            yield Pair(servers[0], servers[1], url.replace("+psycopg", ""))
        finally:
            for server in servers:
                server.stop()


@pytest.fixture
def people(pair: Pair) -> Iterator[tuple[Person, Person]]:
    """Ann at the first server, Ben at the second."""
    with httpx.Client(base_url=pair.first.address, **_HTTP) as ann, httpx.Client(base_url=pair.second.address, **_HTTP) as ben:
        found = Person(ann), Person(ben)
        for person, name in zip(found, ("Ann", "Ben"), strict=True):
            person.shows(person.post("/v1/session", name=name, password=PASSWORD).json()["access_token"])
        yield found


def test_a_commit_at_one_server_is_heard_at_the_other(people: tuple[Person, Person]) -> None:
    ann, ben = people
    project = shared(ann, "heads")
    with listening(ben, project) as lines:
        assert next(lines) == 'data: {"head": 0}'
        for n in range(1, 6):
            pushes(ann, project, n)
            assert next(lines) == f'data: {{"head": {n}}}'


def test_who_is_where_at_one_server_is_told_at_the_other(people: tuple[Person, Person]) -> None:
    ann, ben = people
    project = shared(ann, "places")
    with listening(ben, project) as lines:
        next(lines)
        assert ann.post(f"/v1/projects/{project}/presence", cell="line/severity").status_code == 204
        assert next(lines) == "event: presence"
        assert json.loads(next(lines).removeprefix("data:")) == {"user": "Ann", "cell": "line/severity"}


def test_a_cut_line_to_the_database_is_mended_and_what_was_missed_is_told(pair: Pair, people: tuple[Person, Person]) -> None:
    ann, ben = people
    project = shared(ann, "cut")
    with listening(ben, project) as lines:
        next(lines)
        cut(pair)
        pushes(ann, project, 1)
        assert next(lines) == 'data: {"head": 1}'
        pushes(ann, project, 2)
        # After a cut the newest number is told once more: whoever heard it already loses nothing.
        assert next(line for line in lines if line != 'data: {"head": 1}') == 'data: {"head": 2}'


_HTTP: dict[str, Any] = {"timeout": EVENTUALLY_SECONDS, "verify": False, "trust_env": False}


def shared(ann: Person, name: str) -> ProjectId:
    project = ProjectId(name)
    ann.makes(project).lets_in("Ben", "analyst", project)
    return project


def pushes(ann: Person, project: ProjectId, n: int) -> None:
    ann.exchange(Request(site=ANN, have=n, changes=[to_wire(change) for change in typed(ANN, n, n)]), project)


_CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' OR query LIKE 'SELECT pg_notify%'"


def cut(pair: Pair) -> None:
    """Throw out those who listen and those who tell, as a database does that restarts; they come back by themselves."""
    with psycopg.connect(pair.url, autocommit=True) as connection:
        done = connection.execute(_CUT).fetchall()
        assert len(done) >= 2
