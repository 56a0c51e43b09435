"""The Qt binding of the lock file does not lose references to True and None, which ends in an abort after a while."""

import subprocess
import sys

from tests.house.sources import ROOT

REFERENCES_LOST_MAX = 100


def test_the_binding_keeps_true_and_none_alive() -> None:
    # In a process of its own: a binding that fails this test takes the whole interpreter with it.
    program = [sys.executable, "-m", "tests.house.binding_guard"]
    guard = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, check=False)
    assert guard.returncode == 0, f"the process died: {guard.stderr[-2000:]}"
    lost = {name: int(count) for name, count in (line.split() for line in guard.stdout.splitlines())}
    assert set(lost) == {"True", "None"}
    assert all(abs(count) < REFERENCES_LOST_MAX for count in lost.values()), f"pin another PySide6: {lost}"
