"""What the tests of whole histories share: a server, a file, and the stories, played over tiny pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from forestall.sync import answer, exchange
from forestall_desktop.session.beginning import make_empty
from tests.replicas import Server
from tests.together.network import PAGE
from tests.together.stories import Stories


@pytest.fixture
def stories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> type[Stories]:
    """The state machine over pages and portions so small that every story cuts and continues."""
    monkeypatch.setattr(exchange, "PAGE_CHANGES", PAGE)
    monkeypatch.setattr(exchange, "TAKE_MAX", 2)
    monkeypatch.setattr(answer, "PAGE_CHANGES", PAGE)
    monkeypatch.setattr(Stories, "folder", tmp_path, raising=False)
    return Stories


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
