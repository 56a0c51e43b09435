"""Killed at any instant, a project file holds everything that was acknowledged, and is sound."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from forestall.store.lock import editing
from tests.forking import KILLS, Forked
from tests.store import editing as program
from tests.store.desk import desk_at

FILE_KILLS = 20
"""How many kills one file lives through: what is checked after each grows with it."""


@pytest.mark.parametrize("edits", [0, 1, 2, 7, 40])
def test_everything_acknowledged_is_there_after_a_kill(tmp_path: Path, edits: int) -> None:
    survives_kills(tmp_path / "brake.fmea", [edits, edits], Random(edits))


@pytest.mark.drill
def test_everything_acknowledged_is_there_after_many_kills(tmp_path: Path) -> None:
    chance = Random(7)
    for first in range(0, KILLS // 2, FILE_KILLS):
        rounds = [chance.randrange(17) for _ in range(min(FILE_KILLS, KILLS // 2 - first))]
        survives_kills(tmp_path / f"{first}.fmea", rounds, chance)


def survives_kills(path: Path, rounds: Sequence[int], chance: Random) -> None:
    acknowledged: list[str] = []
    for edits in rounds:
        acknowledged += killed_after(edits, path, pause_seconds=chance.uniform(0.0, 0.01))
        with desk_at(path) as desk:
            assert {id: desk.project.text(id) for id in acknowledged} == {id: f"word of {id}" for id in acknowledged}
            with desk.file.reading() as replica:
                assert replica.check().faults == ()
                assert replica.vector() == desk.project.vector
    assert len(acknowledged) >= sum(rounds)


def test_a_lock_goes_with_the_process_that_held_it(tmp_path: Path) -> None:
    path = tmp_path / "brake.fmea"
    holds = f"with editing(pathlib.Path({str(path)!r})): print(1, flush=True); time.sleep(60)"
    holds = f"import pathlib, time; from forestall.store.lock import editing\n{holds}"
    with subprocess.Popen([sys.executable, "-c", holds], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "1\n"
        holder.kill()
        holder.wait()
    with editing(path):
        pass


def killed_after(edits: int, path: Path, *, pause_seconds: float) -> list[str]:
    """Run the editing program and kill it, so long after so many edits were acknowledged; gives what it said was durable."""
    running = Forked(program.main, path)
    assert running.said.readline() == "ready\n"
    said = [running.said.readline() for _ in range(edits)]
    time.sleep(pause_seconds)  # waits for nothing: the instant of the kill is any
    said += running.kill()
    return [line.strip() for line in said]
