"""Two people and a server on three computers, and a network between them that loses, doubles and reorders packets and breaks in the middle
of a push: the real command line, the real server, the kernel's own TCP. Afterwards both have everything.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import pytest

from forestall.fmea.edits import Add, Batch
from forestall.fmea.schema import TEXT
from forestall.store.file import ProjectFile
from tests.serving import ANN, BEN, PASSWORD, READY, program, run
from tests.store.desk import desk_at
from tests.together.namespaces import Computer, Weather, Wire, joined, why_not

WEATHERS = [Weather(loss, doubled=0.05, delay_seconds=0.02) for loss in (0.05, 0.1, 0.2)]
EDITS = 40
PATIENCE_SECONDS = 240
"""How long a command may take. It gives up by itself where an answer takes a minute."""
TRIES = 5
PUSH_EDITS = 1500
CUT_AFTER_OCTETS = 8_000
"""Within a push of so many edits, and after the call that signs in."""


@dataclass(slots=True)
class Desktop:
    """A person at a computer: what was typed there, and how many of its changes the server confirmed."""

    name: str
    computer: Computer
    home: Path
    typed: list[str] = field(default_factory=list)

    @property
    def file(self) -> Path:
        return self.home / "project.fmea"

    def types(self, edits: int) -> None:
        """Offline edits, durable at once."""
        words = [f"{self.name} {len(self.typed) + n} {os.urandom(20).hex()}" for n in range(edits)]
        with desk_at(self.file, author=self.name) as desk:
            desk.does(Batch(tuple(Add(desk.ids.next(), "analysis", set={TEXT: text}) for text in words)))
        self.typed += words

    def starts(self, *arguments: str) -> subprocess.Popen[str]:
        """Begin a command in the person's own namespace."""
        environment = {**os.environ, "FORESTALL_HOME": str(self.home), "FORESTALL_KEYRING": "file", "FORESTALL_PASSWORD": PASSWORD}
        return self.computer.starts([sys.executable, "-m", "forestall_desktop.cli", *arguments], environment)

    def does(self, *arguments: str) -> str:
        """A command that succeeds, sooner or later: where the network gives out, the person tries again."""
        complaint = ""
        for _ in range(TRIES):
            said, complaint, code = finished(self.starts(*arguments))
            if code == 0:
                return said
            assert code == 1, complaint
            assert "Traceback" not in complaint
        raise AssertionError(f"{arguments[0]} never came through: {complaint}")

    def syncs(self) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(self.does("sync", str(self.file), "--json"))
        return told


@dataclass(slots=True)
class World:
    """Ann, Ben, and the wire between them and their server."""

    ann: Desktop
    ben: Desktop
    wire: Wire


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """All tests go on with the same three computers: their programs take a while to start."""
    reason = why_not()
    if reason:
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("computers")
    with joined(["server", "ann", "ben"], Random(5)) as ((there, here, elsewhere), wire), serving(folder, there) as address:
        ann, ben = Desktop(ANN, here, folder / ANN), Desktop(BEN, elsewhere, folder / BEN)
        for each in (ann, ben):
            each.home.mkdir()
            each.does("sign-in", address, "--user", each.name)
        ann.types(EDITS)
        project = json.loads(ann.does("connect", str(ann.file), address, "--json"))["project"]
        ann.does("members", str(ann.file), "add", BEN, "--role", "analyst")
        ben.does("clone", address, project, str(ben.file))
        yield World(ann, ben, wire)


@pytest.mark.drill
def test_over_a_network_that_loses_doubles_and_reorders_packets_both_come_to_one_truth(world: World) -> None:
    for weather in WEATHERS:
        world.wire.weather = weather
        for each in (world.ann, world.ben):
            each.types(EDITS)
        at_once(world.ann, world.ben)
    assert world.wire.lost
    assert world.wire.doubled
    both_have_everything(world)


@pytest.mark.drill
def test_a_push_over_a_wire_that_breaks_and_is_mended_comes_through(world: World) -> None:
    world.ann.types(PUSH_EDITS)
    world.wire.weather = WEATHERS[0]
    pushing = broken_off(world)
    world.ben.types(EDITS)
    world.wire.heal()
    finished(pushing)  # it waited for the answer, or said that there was none
    both_have_everything(world)


@pytest.mark.drill
def test_a_push_that_is_broken_off_and_killed_is_made_again(world: World) -> None:
    for _ in range(3):
        world.ann.types(PUSH_EDITS)
        pushing = broken_off(world)
        pushing.kill()
        pushing.communicate()
        world.ben.types(EDITS)
        world.wire.heal()
        world.ben.syncs()
    both_have_everything(world)


def broken_off(world: World) -> subprocess.Popen[str]:
    """Ann's sync, with the wire broken in the middle of it."""
    world.wire.cut_after(CUT_AFTER_OCTETS)
    pushing = world.ann.starts("sync", str(world.ann.file), "--json")
    assert world.wire.is_cut.wait(PATIENCE_SECONDS), finished(pushing)
    assert pushing.poll() is None, "the push was over before the wire broke"
    return pushing


def at_once(*desktops: Desktop) -> None:
    """All sync at the same time, and each until it comes through."""
    running = [each.starts("sync", str(each.file), "--json") for each in desktops]
    for each, sync in zip(desktops, running, strict=True):
        _, complaint, code = finished(sync)
        assert code in (0, 1), complaint
        each.syncs()


def both_have_everything(world: World) -> None:
    world.wire.weather = Weather()
    told = [each.syncs() for each in (world.ann, world.ben, world.ann, world.ben)]
    assert told[-1]["sent"] == told[-1]["received"] == 0
    words = {*world.ann.typed, *world.ben.typed}
    hashes = set()
    for each in (world.ann, world.ben):
        with ProjectFile(each.file) as file, file.reading() as replica:
            assert replica.check().faults == ()
            assert words <= {str(entity.values.get(TEXT)) for entity in replica.entities()}
            hashes.add(str(replica.hash))
    assert len(hashes) == 1


def finished(command: subprocess.Popen[str]) -> tuple[str, str, int]:
    """Both outputs and the exit code."""
    try:
        said, complaint = command.communicate(timeout=PATIENCE_SECONDS)
    finally:
        command.kill()
    return said, complaint, command.returncode


@contextmanager
def serving(folder: Path, computer: Computer) -> Iterator[str]:
    """A server in a namespace, with both users; gives its address."""
    data = folder / "server"
    for name in (ANN, BEN):
        run("user", "add", name, "--data", str(data), feed=PASSWORD)
    command = [program(), "serve", "--host", computer.address, "--port", "8440", "--data", str(data)]
    server = computer.starts(command, os.environ)
    assert server.stdout is not None
    try:
        line = server.stdout.readline()
        assert line.startswith(READY), line
        yield line.removeprefix(READY).strip()
    finally:
        server.terminate()
        server.communicate(timeout=PATIENCE_SECONDS)
