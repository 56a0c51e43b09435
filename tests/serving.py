"""A real `forestall-server` in a process of its own, on a free port: started, killed, started again. Knows nothing of what is tested."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

ANN, BEN = "Ann", "Ben"
PASSWORD = "a good long password"
READY = "ready on "
START_SECONDS = 60.0
STOP_SECONDS = 30.0


class ServerProcess:
    """A server over one data folder, or over a database elsewhere. After `kill` and `start` it answers at the same address, with what it
    had written.
    """

    def __init__(self, data: Path, database: str | None = None) -> None:
        self.data = data
        self._where = ["--database", database] if database else ["--data", str(data)]
        self.address = ""
        self._port = "0"
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start it, and wait until it answers."""
        command = [program(), "serve", "--port", self._port, *self._where]
        with (self.data / "log").open("a", encoding="utf-8") as log:
            self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, encoding="utf-8")
        self.address = self._ready()
        self._port = self.address.rpartition(":")[2]

    def kill(self) -> None:
        """End it at once, as a power cut does."""
        assert self._process is not None
        self._process.kill()
        self._process.communicate(timeout=STOP_SECONDS)

    def stop(self) -> None:
        """Ask it to end, and see that it does."""
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
            self._process.communicate(timeout=STOP_SECONDS)

    def add_user(self, name: str, *more: str) -> None:
        """Let somebody sign in with `PASSWORD`."""
        run("user", "add", name, *self._where, *more, feed=PASSWORD)

    def _ready(self) -> str:
        assert self._process is not None
        assert self._process.stdout is not None
        watchdog = threading.Timer(START_SECONDS, self._process.kill)
        watchdog.start()
        try:
            for line in self._process.stdout:
                if line.startswith(READY):
                    return line.removeprefix(READY).strip()
        finally:
            watchdog.cancel()
        raise AssertionError(f"the server did not start: {(self.data / 'log').read_text(encoding='utf-8')}")


@contextmanager
def serving(data: Path, users: Sequence[str] = (ANN, BEN)) -> Iterator[ServerProcess]:
    """A server that is ready, with these users."""
    server = ServerProcess(data)
    server.start()
    try:
        with ThreadPoolExecutor() as at_once:
            list(at_once.map(server.add_user, users))
        yield server
    finally:
        server.stop()


def run(*arguments: str, feed: str = "") -> str:
    """Run a command of the server's program; gives what it printed."""
    done = subprocess.run([program(), *arguments], input=feed, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout


def program() -> str:
    """The server's program in the environment that runs the tests."""
    return str(Path(sys.executable).parent / "forestall-server")
