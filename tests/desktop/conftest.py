"""What the desktop's tests may ask for: a server that runs, and Ann and Ben at computers of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.people import Person
from tests.desktop.proxies import Proxy
from tests.serving import ANN, BEN, PASSWORD, ServerProcess, serving


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    """A server for all tests of this worker, in which Ann and Ben may sign in. Whoever wants to kill one takes `own_server`."""
    with serving(tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[ServerProcess]:
    """A server for one test alone."""
    data = tmp_path / "server"
    data.mkdir()
    with serving(data) as running:
        yield running


@pytest.fixture
def ann(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Person:
    """Ann, who has told the program nothing yet."""
    return Person(ANN, tmp_path / "ann", monkeypatch, capsys)


@pytest.fixture
def ben(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Person:
    """Ben, who has told the program nothing yet."""
    return Person(BEN, tmp_path / "ben", monkeypatch, capsys)


@pytest.fixture
def shared(ann: Person, ben: Person, server: ServerProcess) -> str:
    """The id of a project on the server: Ann and Ben are signed in and have it, each in `file`."""
    return share(ann, ben, server)


def share(ann: Person, ben: Person, server: ServerProcess | Proxy) -> str:
    """Ann makes a project and shares it, Ben clones it; gives its id."""
    for person in (ann, ben):
        person.does("sign-in", server.address, "--user", person.name, "--password-stdin", feed=PASSWORD)
    ann.imports("FMEA;Function;Failure mode;Effect;S;Cause;O;D\n1;Hold;Slips;Car rolls;8;Worn pad;4;5\n1;Hold;Sticks;Drags;6;Rust;3;6\n")
    project = str(ann.asks("connect", ann.file, server.address)["project"])
    ann.does("members", ann.file, "add", ben.name, "--role", "analyst")
    ben.does("clone", server.address, project, ben.file)
    return project
