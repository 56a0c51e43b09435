"""What the tests of whole histories share: a server, a file, and the stories, played over tiny pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from forestall_desktop.session.beginning import make_empty
from tests.replicas import Server
from tests.together.pages import tiny_pages
from tests.together.places import OnDisk, ended
from tests.together.stories import Story, stories_in


@pytest.fixture
def stories() -> Iterator[type[Story]]:
    """The state machine over real files and databases, with pages so small that every story cuts and continues."""
    with tiny_pages(), ended(OnDisk()) as places:
        yield stories_in(places)


@pytest.fixture
def stories_on_postgresql(postgresql_url: str) -> Iterator[type[Story]]:
    """The same with one of the servers in PostgreSQL."""
    engine = sa.create_engine(postgresql_url)
    with tiny_pages(), ended(OnDisk(engine)) as places:
        yield stories_in(places)
    engine.dispose()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server replica in a file, asked in-process."""
    server = Server(tmp_path / "server.db")
    yield server
    server.stops()


@pytest.fixture
def ann(tmp_path: Path, server: Server) -> Path:
    """Ann's empty project file, which the server serves."""
    path = tmp_path / "ann.fmea"
    make_empty(path)
    server.serves(path)
    return path
