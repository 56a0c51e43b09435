"""`forestall demo`, as somebody runs it who has just installed Forestall on a machine without a screen."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from pathlib import Path

from tests.desktop.people import Person


def test_the_demo_tells_its_story_and_clears_up_behind_itself(ann: Person, tmp_path: Path) -> None:
    here, temporary = tmp_path / "here", tmp_path / "temporary"
    for folder in (here, temporary, ann.home):
        folder.mkdir()
    environment = {name: value for name, value in ann.environment.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    command = [sys.executable, "-m", "forestall_desktop.cli", "demo"]
    done = subprocess.run(command, cwd=here, env={**environment, "TMPDIR": str(temporary)}, capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    for part in ("81 cause lines", "One cell is contested", "Ben typed", "Ann typed", "the same state hash", "There is no display here"):
        assert part in done.stdout
    assert (here / "forestall-demo.png").read_bytes().startswith(b"\x89PNG")
    assert list(temporary.iterdir()) == []
    assert list(ann.home.iterdir()) == []
    assert not _answers(done.stdout)


def _answers(story: str) -> bool:
    """Whether the server of the story is still there."""
    found = re.search(r"http://127\.0\.0\.1:(\d+)", story)
    assert found is not None
    with socket.socket() as caller:
        return caller.connect_ex(("127.0.0.1", int(found[1]))) == 0
