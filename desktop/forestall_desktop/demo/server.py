"""The demo's own sync server: the real program in a process of its own, on a port that was free. Knows no people and no project."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from forestall.errors import Unavailable

_READY = "ready on "
_READY_SECONDS = 60.0
"""A server that has said nothing for so long will not."""
_STOP_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class DemoServer:
    """A server that is ready: where it answers, where it keeps its data."""

    address: str
    data: Path

    def add_user(self, name: str, password: str) -> None:
        """Let somebody sign in."""
        command = [_program(), "user", "add", name, "--data", str(self.data)]
        done = subprocess.run(command, input=password, capture_output=True, encoding="utf-8", check=False)
        if done.returncode:
            raise Unavailable(f"The server did not take {name} in: {done.stderr.strip()}")


@contextmanager
def serving(data: Path) -> Iterator[DemoServer]:
    """A server over a new data folder, until the caller leaves. `Unavailable` with a sentence where it does not start."""
    data.mkdir()
    log = data / "log"
    with log.open("w", encoding="utf-8") as stream:
        command = [_program(), "serve", "--port", "0", "--data", str(data)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=stream, encoding="utf-8")
    try:
        yield DemoServer(_ready_address(process, log), data)
    finally:
        _stop(process)


def _ready_address(process: subprocess.Popen[str], log: Path) -> str:
    watchdog = threading.Timer(_READY_SECONDS, process.kill)
    watchdog.start()
    try:
        for line in process.stdout or ():
            if line.startswith(_READY):
                return line.removeprefix(_READY).strip()
    finally:
        watchdog.cancel()
    said = log.read_text(encoding="utf-8").strip().splitlines() or ["it said nothing"]
    raise Unavailable(f"The server did not start: {said[-1]}")


def _stop(process: subprocess.Popen[str]) -> None:
    process.terminate()
    try:
        process.communicate(timeout=_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()


def _program() -> str:
    """The server is another package: it is known by its program alone, beside ours."""
    program = Path(sys.executable).parent / ("forestall-server.exe" if sys.platform == "win32" else "forestall-server")
    if not program.exists():
        raise Unavailable(
            "The sync server is not installed here; install Forestall with its extra “server”: pip install 'forestall[server]'"
        )
    return str(program)
