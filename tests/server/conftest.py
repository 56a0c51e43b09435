"""Servers for the tests of this folder: on SQLite where the database does not matter, on both where it does.

Starting one takes longer than most tests, so they share it, each with an empty database. A test that stops its server asks for its own.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.postgres import Cluster
from tests.server.operators import Operator
from tests.server.running import Running, running

BOTH = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)]


@pytest.fixture(scope="session")
def server_on_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(f"sqlite:///{tmp_path_factory.mktemp('server') / 'server.db'}") as server:
        yield server


@pytest.fixture(scope="session")
def server_on_postgresql(postgresql_cluster: Cluster) -> Iterator[Running]:
    with postgresql_cluster.fresh_database("server") as url, running(url) as server:
        yield server


@pytest.fixture
def server(server_on_sqlite: Running) -> Iterator[Running]:
    """An empty server."""
    with server_on_sqlite.emptied():
        yield server_on_sqlite


@pytest.fixture(params=BOTH)
def each_server(request: pytest.FixtureRequest) -> Iterator[Running]:
    """An empty server on each sort of database."""
    server: Running = request.getfixturevalue(f"server_on_{request.param}")
    with server.emptied():
        yield server


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'server.db'}"


@pytest.fixture(params=BOTH)
def each_url(request: pytest.FixtureRequest) -> str:
    """An empty database of each sort."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
def own_server(sqlite_url: str) -> Iterator[Running]:
    """A server that a test may stop."""
    with running(sqlite_url) as server:
        yield server


@pytest.fixture
def operator(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Operator:
    return Operator(monkeypatch, capsys)
