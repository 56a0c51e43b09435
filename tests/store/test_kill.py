"""Killed at any instant, a project file holds everything that was acknowledged, and is sound."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from forestall.store.lock import editing
from tests.house.sources import ROOT
from tests.store.desk import desk_at

KILLS = [0, 1, 2, 7, 40]
"""After how many acknowledged edits the program is killed. What it does at that instant is chance."""


@pytest.mark.parametrize("edits", KILLS)
def test_everything_acknowledged_is_there_after_a_kill(tmp_path: Path, edits: int) -> None:
    survives_kills(tmp_path / "brake.fmea", [edits, edits])


@pytest.mark.drill
def test_everything_acknowledged_is_there_after_many_kills(tmp_path: Path) -> None:
    survives_kills(tmp_path / "brake.fmea", [edits % 17 for edits in range(150)])


def survives_kills(path: Path, rounds: Sequence[int]) -> None:
    acknowledged: list[str] = []
    for edits in rounds:
        acknowledged += killed_after(edits, path)
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


def killed_after(edits: int, path: Path) -> list[str]:
    """Run the editing program and kill it; gives what it said was durable."""
    command = [sys.executable, "-m", "tests.store.editing", str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
        said = [program.stdout.readline() for _ in range(edits)]
        program.kill()
        said += program.stdout.readlines()
    return [line.strip() for line in said if line.endswith("\n")]
