"""A real server process for benchmarks, and people who are signed in at it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from forestall_desktop.sync import service

PASSWORD = "correct horse battery staple"


@dataclass(frozen=True, slots=True)
class Serving:
    """A server that is ready: its address and its process."""

    address: str
    process: psutil.Process

    def memory_mb(self) -> float:
        """What the server process holds in memory now."""
        return float(self.process.memory_info().rss) / 1e6

    def cpu_seconds(self) -> float:
        """What the server process has computed since it began."""
        spent = self.process.cpu_times()
        return float(spent.user + spent.system)


@contextmanager
def serving(data: Path, database: str | None) -> Iterator[Serving]:
    """`forestall-server serve` on a free port, with the users ann and ben."""
    where = ["--database", database] if database else ["--data", str(data)]
    for name in ("ann", "ben"):
        subprocess.run([*_program(), "user", "add", name, *where], input=PASSWORD, text=True, check=True, stdout=subprocess.DEVNULL)
    command = [*_program(), "serve", "--port", "0", "--data", str(data), *(["--database", database] if database else [])]
    # The listeners of the benchmark are all one user.
    environment = {**os.environ, "FORESTALL_SERVER_STREAMS_MAX": "0"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            yield Serving(line.removeprefix("ready on ").strip(), psutil.Process(process.pid))
        finally:
            process.terminate()


def signed_in(folder: Path, address: str, user: str) -> Path:
    """The settings folder of somebody who is signed in."""
    service.sign_in(folder, address, user, PASSWORD)
    return folder


def _program() -> list[str]:
    return [str(Path(sys.executable).parent / "forestall-server")]
