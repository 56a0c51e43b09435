"""Programs that start in a blink, to be killed by the hundred: forked from a process that has imported everything already.

What runs is the real program from its `main` on; only the start of Python and the imports are spared. Knows nothing of what is tested.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import IO

from tests.serving import READY, STOP_SECONDS, ServerProcess

KILLS = int(os.environ.get("FORESTALL_KILLS", "320"))
"""How many kills all drills have together: half of a project file, a quarter of a server, a quarter of everybody at once. A night may have
more.
"""

_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(
    [
        "__main__",
        "uvicorn.protocols.http.h11_impl",
        "uvicorn.lifespan.on",
        "forestall_server.cli",
        "tests.store.editing",
        "tests.together.working",
    ]
)


class Forked:
    """A program in a process of its own. What it prints can be read line by line, until it ends."""

    def __init__(self, program: Callable[..., object], *arguments: object) -> None:
        reading, writing = _FORKS.Pipe(duplex=False)
        self._process = _FORKS.Process(target=_run, args=(writing, program, arguments), daemon=True)
        self._process.start()
        writing.close()
        self.said: IO[str] = os.fdopen(os.dup(reading.fileno()), encoding="utf-8")
        reading.close()

    def kill(self) -> list[str]:
        """End it at once, as a power cut does; gives the whole lines that it had printed and nobody had read."""
        self._process.kill()
        return self._rest(-signal.SIGKILL)

    def stop(self) -> list[str]:
        """Ask it to end, and see that it does."""
        self._process.terminate()
        return self._rest(0)

    def _rest(self, exit_code: int) -> list[str]:
        with self.said:
            rest = self.said.readlines()
        self._process.join(STOP_SECONDS)
        assert self._process.exitcode == exit_code, f"the program ended by itself with {self._process.exitcode}"
        self._process.close()
        return [line for line in rest if line.endswith("\n")]


class ForkedServer(ServerProcess):
    """A server that is quick to start again."""

    def __init__(self, data: Path, database: str | None = None) -> None:
        super().__init__(data, database)
        self._forked: Forked | None = None

    def start(self) -> None:
        """Start it, and wait until it answers."""
        self._forked = Forked(_serve, ["serve", "--port", self._port, *self._where], self.data / "log")
        line = self._forked.said.readline()
        assert line.startswith(READY), f"the server did not start: {(self.data / 'log').read_text(encoding='utf-8')}"
        self.address = line.removeprefix(READY).strip()
        self._port = self.address.rpartition(":")[2]

    def kill(self) -> None:
        """End it at once, as a power cut does."""
        assert self._forked is not None
        self._forked.kill()
        self._forked = None

    def stop(self) -> None:
        """Ask it to end, and see that it does."""
        if self._forked is not None:
            self._forked.stop()
            self._forked = None


def _run(writing: Connection, program: Callable[..., object], arguments: tuple[object, ...]) -> None:
    """In the new process: what is printed goes to whoever started it."""
    os.dup2(writing.fileno(), 1)
    writing.close()
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    program(*arguments)


def _serve(arguments: list[str], log: Path) -> None:
    from forestall_server.cli import main

    with log.open("a", encoding="utf-8") as stream:
        os.dup2(stream.fileno(), 2)
    sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False)
    main(arguments)
