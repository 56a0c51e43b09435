"""How soon many listeners hear that somebody typed: a server, an agent and the listeners in processes of their own, SQLite and PostgreSQL.

    python -m tests.bench.bench_listeners [--listeners 200] [--edits 200] [--only sqlite|postgresql]

Prints milliseconds from the key (before the edit is durable at the desktop that makes it, so the commit on the server comes later) to the
event at every listener, how far apart the first and the last listener are, and what it costs the server. Asserts nothing about time.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from forestall.store.file import ProjectFile
from forestall_client.client import project_path
from forestall_client.tokens import Tokens
from forestall_desktop.session.opening import edit
from forestall_desktop.settings.secrets import secrets_in
from forestall_desktop.sync import service
from tests.bench.bench_sync import Agent, database, set_remarks
from tests.bench.listening import Hearing
from tests.bench.material import Material, made_file
from tests.bench.serving import Serving, serving, signed_in

GAP_SECONDS = 0.05
"""Between one edit that everybody heard of and the next."""
ROWS = 500


def main() -> None:
    """Run all, print a table for each database."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--listeners", type=int, default=200)
    arguments.add_argument("--edits", type=int, default=200)
    arguments.add_argument("--only", choices=("sqlite", "postgresql"))
    chosen = arguments.parse_args()
    os.environ.setdefault("FORESTALL_KEYRING", "file")
    for name in ("sqlite", "postgresql"):
        if chosen.only in (None, name):
            with tempfile.TemporaryDirectory() as folder, database(name) as url:
                print(f"\n{name}: {chosen.listeners} listeners, {chosen.edits} edits")
                _measure(Path(folder), url, chosen.listeners, chosen.edits)


def _measure(folder: Path, url: str | None, listeners: int, edits: int) -> None:
    path = made_file(folder / "ann.fmea", Material().rows(ROWS))
    with serving(folder / "server", url) as server:
        ann = signed_in(folder / "ann", server.address, "ann")
        with ProjectFile(path) as file:
            project = service.connect(ann, file, server.address)
            service.sync_once(ann, file)
        memory, cpu, started = server.memory_mb(), server.cpu_seconds(), time.monotonic()
        with _listening(ann, server, project_path(project, "events"), listeners) as heard:
            each_millis = (server.cpu_seconds() - cpu) * 1000 / listeners
            print(f"  all listen after {time.monotonic() - started:.2f} s, {each_millis:.1f} ms of the server's CPU each")
            print(f"  server memory {memory:.0f} MB before them, {server.memory_mb():.0f} MB with them")
            began, cpu = time.monotonic(), server.cpu_seconds()
            typed = _types(ann, path, edits)
            spent, took = server.cpu_seconds() - cpu, time.monotonic() - began
        print(f"  server memory {server.memory_mb():.0f} MB; CPU {spent / took:.0%} of a core, {spent * 1000 / edits:.1f} ms an edit")
        _tell(typed, heard)


def _types(ann: Path, path: Path, edits: int) -> list[float]:
    """One edit after the other; gives when the key of each was pressed."""
    typed = []
    with Agent(ann, path) as agent, edit(path, "ann") as session:
        agent.until("in step")
        lines = [line.id for line in session.project.of_kind("line")]
        for n in range(edits):
            typed.append(time.monotonic())
            session.submit(set_remarks(lines[n % len(lines)], f"edit {n}"))
            agent.tell("sync")
            agent.until("in step")
            time.sleep(GAP_SECONDS)
    return typed


def _tell(typed: list[float], heard: list[Hearing]) -> None:
    """Every edit raised the head by one, up to the last that was heard."""
    last = max(head for head, _ in heard[0])
    waits, spreads = [], []
    for place, pressed in enumerate(typed):
        head = last - len(typed) + 1 + place
        # What comes faster than a listener listens becomes one event: the first that is not older tells of this edit, too.
        times = [each[bisect_left(each, (head, 0.0))][1] for each in heard]
        waits += [(at - pressed) * 1000 for at in times]
        spreads.append((max(times) - min(times)) * 1000)
    print(f"  key to event, every listener: {_spread(waits)}, longest {max(waits):.1f} ms")
    print(f"  from the first listener to the last: {_spread(spreads)}")


def _spread(millis: list[float]) -> str:
    return f"p50 {statistics.median(millis):.1f} ms, p95 {statistics.quantiles(millis, n=20)[-1]:.1f} ms"


@contextmanager
def _listening(ann: Path, server: Serving, path: str, listeners: int) -> Iterator[list[Hearing]]:
    """All listeners, in a process; what each heard is there at the end."""
    token = msgspec.json.decode(secrets_in(ann).get(server.address) or "", type=Tokens).access
    command = [sys.executable, "-m", "tests.bench.listening", server.address, path, "--listeners", str(listeners)]
    heard: list[Hearing] = []
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(token + "\n")
        process.stdin.flush()
        if process.stdout.readline() != "listening\n":
            raise RuntimeError("not everybody could listen")
        yield heard
        told, _ = process.communicate()
    heard += [[(int(head), float(at)) for head, at in each] for each in json.loads(told)]


if __name__ == "__main__":
    main()
