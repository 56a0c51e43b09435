"""How fast two desktops and a server come to one truth: separate processes, durable before the answer, SQLite and PostgreSQL.

    python -m tests.bench.bench_sync [--rows 10000] [--edits 1000] [--only sqlite|postgresql]

Prints seconds and bytes, and each as a ratio to the floor measured in the same run: the bare driver writing the same log rows.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from sqlcipher3 import dbapi2

from forestall.changes import FieldName
from forestall.fmea.cells import contested
from forestall.fmea.edits import Draft, SetFields
from forestall.ids import EntityId
from forestall.protocol.codec import to_body
from forestall.store.file import ProjectFile
from forestall_client import client as http
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.session.opening import load, wall_clock
from forestall_desktop.session.opening import session as opened
from forestall_desktop.session.recorders import QueuedRecorder
from forestall_desktop.sync import service
from tests.bench.material import Material, changes_in, made_file
from tests.bench.serving import Serving, serving, signed_in
from tests.postgres import running_cluster

FIELD = FieldName("remarks")
NEIGHBOUR = (FieldName("special"), FieldName("filter_code"))


def main() -> None:
    """Run all, print a table for each database."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rows", type=int, default=10_000)
    arguments.add_argument("--edits", type=int, default=1_000)
    arguments.add_argument("--only", choices=("sqlite", "postgresql"))
    chosen = arguments.parse_args()
    os.environ.setdefault("FORESTALL_KEYRING", "file")
    for name in ("sqlite", "postgresql"):
        if chosen.only in (None, name):
            with tempfile.TemporaryDirectory() as folder, database(name) as url:
                _Bench(Path(folder), name, url, chosen.rows, chosen.edits).run()


@contextmanager
def database(name: str) -> Iterator[str | None]:
    if name == "sqlite":
        yield None
        return
    with running_cluster() as cluster, cluster.fresh_database("bench") as url:
        yield url


class _Bench:
    def __init__(self, folder: Path, name: str, url: str | None, rows: int, edits: int) -> None:
        self._folder = folder
        self._name = name
        self._url = url
        self._rows = rows
        self._edits = edits
        self._bytes = _Counted()

    def run(self) -> None:
        print(f"\n{self._name}: {self._rows} rows of 12 fields")
        ann_file = made_file(self._folder / "ann.fmea", Material().rows(self._rows))
        floor = self._floor(ann_file)
        data = self._folder / "server"
        with serving(data, self._url) as server, self._bytes.counting():
            ann = signed_in(self._folder / "ann", server.address, "ann")
            with ProjectFile(ann_file) as file:
                project = service.connect(ann, file, server.address)
                push = self._timed(lambda: service.sync_once(ann, file))
                service.add_member(ann, file, "ben", "analyst")
            self._say("first push, merged and committed", push, floor, self._bytes.take())
            ben = signed_in(self._folder / "ben", server.address, "ben")
            ben_file = self._folder / "ben.fmea"
            pull = self._timed(lambda: service.clone(ben, server.address, project, ben_file, os.urandom))
            self._say("pull into an empty client's file", pull, floor, self._bytes.take())
            print(f"  server memory {server.memory_mb():.0f} MB, server files {_size_mb(data):.1f} MB")
            self._offline(ann, ben, ann_file, ben_file)
            self._live(server, ann, ben, ann_file, ben_file)

    def _floor(self, path: Path) -> float:
        """The bare driver, writing the same log rows in one transaction."""
        with ProjectFile(path) as file, file.reading() as replica:
            changes = [change for _, change in replica.after_place(0)]
        rows = [(*each.dot, each.stamp, each.author, each.kind, each.entity, each.intention, to_body(each)) for each in changes]
        seconds = self._timed(lambda: _raw_sqlite(self._folder / "floor.db", rows) if self._url is None else _raw_copy(self._url, rows))
        print(f"  floor: {'executemany' if self._url is None else 'COPY'} of the same log rows {seconds:.3f} s")
        return seconds

    def _offline(self, ann: Path, ben: Path, ann_file: Path, ben_file: Path) -> None:
        """Two clients edit the same rows apart: half of the edits in the same cell, half in neighbouring cells."""
        for path, author in ((ann_file, "ann"), (ben_file, "ben")):
            _types_offline(path, author, self._edits)

        def meet() -> None:
            for folder, path in ((ann, ann_file), (ben, ben_file), (ann, ann_file)):
                with ProjectFile(path) as file:
                    service.sync_once(folder, file)

        seconds = self._timed(meet)
        with ProjectFile(ann_file) as file, file.reading() as replica:
            cells = [cell for entity in replica.contested_entities() for cell in contested(entity)]
            typed = {str(head.value) for entity in replica.entities() for _, head in entity.all_heads()}
        lost = sum(f"{author} {n}" not in typed for author in ("ann", "ben") for n in range(self._edits))
        half = self._edits // 2
        print(f"  2 x {self._edits} edits made offline: {seconds:.3f} s, lost {lost}, contested {len(cells)} (true: {half})")
        print(f"    {self._bytes.take()}")

    def _live(self, server: Serving, ann: Path, ben: Path, ann_file: Path, ben_file: Path) -> None:
        """Single edits, from Ann's key to durable at Ben's, each side with its agent process; recorded as the window does it."""
        with Agent(ann, ann_file) as sender, Agent(ben, ben_file) as receiver, _as_in_a_window(ann_file, sender) as session:
            sender.until("in step")
            receiver.until("in step")
            lines = [line.id for line in session.project.of_kind("line")[: self._edits]]
            taken = []
            for place, line in enumerate(lines):
                started = time.perf_counter()
                session.submit(set_remarks(line, f"live {place}"))
                receiver.until_place(receiver.place + 1)
                taken.append((time.perf_counter() - started) * 1000)
            started = time.perf_counter()
            for place, line in enumerate(lines):
                session.submit(set_remarks(line, f"burst {place}"))
            receiver.until_place(receiver.place + len(lines))
            burst = time.perf_counter() - started
        p50, p95 = statistics.median(taken), statistics.quantiles(taken, n=20)[-1]
        print(f"  {len(taken)} single edits, key to durable at the other desktop: p50 {p50:.1f} ms, p95 {p95:.1f} ms")
        print(f"  the same as one burst: {burst:.2f} s")
        print(f"  server memory {server.memory_mb():.0f} MB")

    def _timed(self, act: Callable[[], object]) -> float:
        started = time.perf_counter()
        act()
        return time.perf_counter() - started

    def _say(self, what: str, seconds: float, floor: float, wire: str) -> None:
        print(f"  {what}: {seconds:.3f} s ({seconds / floor:.1f} x the floor), {wire}")


class _Counted:
    """Counts the bytes of all exchanges in this process."""

    def __init__(self) -> None:
        self._out = self._in = 0

    @contextmanager
    def counting(self) -> Iterator[None]:
        ask = http.Client._ask

        def counted(client: http.Client, method: str, path: str, body: bytes, headers: Any) -> Any:
            answer = ask(client, method, path, body, headers)
            self._out += len(body)
            self._in += len(answer.body)
            return answer

        http.Client._ask = counted  # type: ignore[method-assign, assignment]
        try:
            yield
        finally:
            http.Client._ask = ask  # type: ignore[method-assign]

    def take(self) -> str:
        told = f"{self._out / 1e6:.2f} MB sent, {self._in / 1e6:.2f} MB received"
        self._out = self._in = 0
        return told


class Agent:
    """A real agent process."""

    def __init__(self, folder: Path, path: Path) -> None:
        environment = {**os.environ, "FORESTALL_HOME": str(folder)}
        command = [sys.executable, "-m", "forestall_desktop.agent", str(path)]
        self._process = subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._told: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.place = 0
        # Read all the time, as a window does: an agent that nobody listens to waits as soon as the pipe is full.
        threading.Thread(target=self._listen, daemon=True).start()

    def __enter__(self) -> Agent:
        return self

    def __exit__(self, *_: object) -> None:
        self.tell("quit")
        self._process.wait(timeout=30)

    def tell(self, what: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": what}) + "\n")
        self._process.stdin.flush()

    def until(self, state: str) -> None:
        self._read(lambda event: event.get("state") == state)

    def until_place(self, place: int) -> None:
        self._read(lambda _: self.place >= place)

    def _read(self, done: Callable[[dict[str, Any]], bool]) -> None:
        while line := self._told.get():
            event = json.loads(line)
            if event.get("event") == "changes":
                self.place = event["place"]
            if done(event):
                return
        raise RuntimeError("the agent ended")

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._told.put(line)
        self._told.put("")


def set_remarks(line: EntityId, text: str) -> SetFields:
    return SetFields(line, {FIELD: text})


@contextmanager
def _as_in_a_window(path: Path, agent: Agent) -> Iterator[ProjectSession]:
    """An open file whose edits are written behind the hand; the agent is told when everything is durable."""

    def recorded(pending: int, sentence: str | None) -> None:
        if pending == 0 and sentence is None:
            agent.tell("sync")

    with ProjectFile(path) as file:
        project, clock = load(file)
        recorder = QueuedRecorder(path, wall_clock, recorded)
        try:
            yield opened(file, project, clock, "ann", recorder)
        finally:
            recorder.close()


def _types_offline(path: Path, author: str, edits: int) -> None:
    with ProjectFile(path) as file:
        with file.reading() as replica:
            lines = sorted(entity.id for entity in replica.entities() if entity.kind == "line")[:edits]
        own = NEIGHBOUR[author == "ben"]
        drafts = (Draft("line", line, {FIELD if n < edits // 2 else own: f"{author} {n}"}) for n, line in enumerate(lines))
        changes = changes_in(file, drafts, author)
        with file.writing() as replica:
            replica.take(changes, received=wall_clock(), clock=changes[-1].stamp)


def _raw_sqlite(path: Path, rows: list[tuple[Any, ...]]) -> None:
    raw = dbapi2.connect(str(path), isolation_level=None)
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute("CREATE TABLE log (site, n, stamp, author, kind, entity, intention, body, PRIMARY KEY (site, n))")
    raw.execute("BEGIN")
    raw.executemany("INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    raw.execute("COMMIT")
    raw.close()


def _raw_copy(url: str, rows: list[tuple[Any, ...]]) -> None:
    with psycopg.connect(url.replace("+psycopg", "")) as raw:
        raw.execute(
            "CREATE TABLE floor (site text, n bigint, stamp bigint, author text, kind text, entity text, intention bigint, body text,"
            " PRIMARY KEY (site, n))"
        )
        with raw.cursor() as cursor, cursor.copy("COPY floor FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        raw.commit()
        raw.execute("DROP TABLE floor")


def _size_mb(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


if __name__ == "__main__":
    main()
