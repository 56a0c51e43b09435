"""Two people edit and sync without end, and whoever takes part is killed at any instant, the server too: nothing acknowledged is lost."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from forestall.fmea.schema import TEXT
from forestall.store.engine import EngineConnection
from forestall.store.file import ProjectFile
from forestall.store.replica import Replica
from forestall_desktop.sync import service
from forestall_server.accounts.passwords import Passwords
from forestall_server.accounts.service import Accounts
from forestall_server.app import wall_clock
from forestall_server.db import Database
from forestall_server.settings import Settings
from tests.forking import KILLS, Forked, ForkedServer
from tests.server.running import CHEAP
from tests.serving import ANN, BEN, PASSWORD
from tests.store import editing
from tests.store.desk import desk_at
from tests.together import working
from tests.worlds import PROJECT

PACE_SECONDS = 0.03
"""Between two edits of a person: what is checked in the end should fit into a test."""
PAUSE_SECONDS = 0.1
"""So long at most everybody works before the next kill, whose instant is any."""


@dataclass(slots=True)
class Place:
    """One desktop: its settings, its file, and every edit that was acknowledged there."""

    home: Path
    file: Path
    acknowledged: list[str]


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'server.db'}" if request.param == "sqlite" else str(request.getfixturevalue("postgresql_url"))


@pytest.mark.drill
def test_whoever_is_killed_nothing_acknowledged_is_lost(tmp_path: Path, url: str) -> None:
    server = ForkedServer(tmp_path, url)
    server.start()
    try:
        users(url)
        places = two_desktops(tmp_path, server)
        everybody_is_killed(server, places, KILLS // 8, Random(3))
        in_step(places)
        everything_is_everywhere(url, places)
    finally:
        server.stop()


def users(url: str) -> None:
    """Ann and Ben may sign in."""
    database = Database(url)
    for name in (ANN, BEN):
        Accounts(database, Settings(url), wall_clock, os.urandom, Passwords(CHEAP)).add(name, PASSWORD, admin=False)
    database.close()


def two_desktops(folder: Path, server: ForkedServer) -> list[Place]:
    """Ann, who has a project on the server, and Ben, who has it from there."""
    ann, ben = (Place(folder / name, folder / f"{name}.fmea", []) for name in (ANN, BEN))
    for name, place in ((ANN, ann), (BEN, ben)):
        service.sign_in(place.home, server.address, name, PASSWORD)
    with desk_at(ann.file) as desk:
        service.connect(ann.home, desk.file, server.address)
        service.sync_once(ann.home, desk.file)
        service.add_member(ann.home, desk.file, BEN, "analyst")
    service.clone(ben.home, server.address, PROJECT, ben.file, os.urandom)
    return [ann, ben]


def everybody_is_killed(server: ForkedServer, places: list[Place], kills: int, chance: Random) -> None:
    """So many times somebody is killed in the middle of the work and comes back at once."""
    with working_at(places) as replace:
        for _ in range(kills):
            time.sleep(chance.uniform(0.0, PAUSE_SECONDS))
            victim = chance.randrange(2 * len(places) + 1)
            if victim < 2 * len(places):
                replace(victim)
            else:
                server.kill()
                server.start()


@contextmanager
def working_at(places: list[Place]) -> Iterator[Callable[[int], None]]:
    """A person and an agent at each desktop. What is given kills one of them, by number, and starts another in its place."""
    team = [starts(places, number) for number in range(2 * len(places))]

    def replace(number: int) -> None:
        ends(places, number, team[number])
        team[number] = starts(places, number)

    try:
        yield replace
    finally:
        for number, program in enumerate(team):
            ends(places, number, program)


def starts(places: list[Place], number: int) -> Forked:
    place = places[number // 2]
    program = Forked(working.main, place.home, place.file) if number % 2 else Forked(editing.main, place.file, PACE_SECONDS)
    assert program.said.readline() == "ready\n"
    return program


def ends(places: list[Place], number: int, program: Forked) -> None:
    places[number // 2].acknowledged += [line.strip() for line in program.kill()]


def in_step(places: list[Place]) -> None:
    """Both desktops exchange everything, with nobody in the way."""
    for place in (*places, *places):
        with ProjectFile(place.file) as file:
            assert service.sync_once(place.home, file).summary.in_step


def everything_is_everywhere(url: str, places: list[Place]) -> None:
    words = {id: f"word of {id}" for place in places for id in place.acknowledged}
    assert all(place.acknowledged for place in places)
    database = Database(url)
    with database.reading() as connection:
        hashes = {sound(Replica(EngineConnection(connection), PROJECT), words)}
    for place in places:
        with ProjectFile(place.file) as file, file.reading() as replica:
            hashes.add(sound(replica, words))
    database.close()
    assert len(hashes) == 1


def sound(replica: Replica, words: dict[str, str]) -> str:
    """The state hash of a replica that holds all these words and has no fault."""
    assert replica.check().faults == ()
    texts = {str(entity.id): entity.values.get(TEXT) for entity in replica.entities()}
    assert {id: texts.get(id) for id in words} == words
    return str(replica.hash)
