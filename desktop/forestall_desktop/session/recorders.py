"""How changes become durable: at once (command line), or in order behind the window by a thread, so that typing never waits for a disk."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from forestall.changes import Change
from forestall.clock import Millis, Stamp
from forestall.errors import ForestallError
from forestall.hurry import take_turns_quickly
from forestall.store.file import ProjectFile
from forestall_desktop.session.vault import opened

RETRY_SECONDS = 2.0
"""How long the thread waits before it tries a failed write again."""

_Item = tuple[tuple[Change, ...], Stamp]


class DirectRecorder:
    """Writes before it returns."""

    def __init__(self, file: ProjectFile, now: Callable[[], Millis]) -> None:
        self._file = file
        self._now = now

    def record(self, changes: tuple[Change, ...], clock: Stamp) -> None:
        """Keep the changes, or raise."""
        with self._file.writing() as replica:
            replica.take(changes, received=self._now(), clock=clock)


class QueuedRecorder:
    """Writes behind the window, in order, in as few transactions as keep up.

    `on_state` is told, on the writing thread, how many changes wait and the sentence of the last failure (None: all well).
    What fails is kept and tried again, so that nothing typed is lost while the program runs.
    """

    def __init__(self, path: Path, now: Callable[[], Millis], on_state: Callable[[int, str | None], None]) -> None:
        self._path = path
        self._now = now
        self._on_state = on_state
        self._waiting: list[_Item] = []
        self._closing = False
        self._moved = threading.Condition()
        take_turns_quickly()
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def record(self, changes: tuple[Change, ...], clock: Stamp) -> None:
        """Queue the changes; returns at once."""
        with self._moved:
            self._waiting.append((changes, clock))
            self._moved.notify_all()

    @property
    def pending(self) -> int:
        """How many changes are not durable yet."""
        return sum(len(changes) for changes, _ in list(self._waiting))

    def flush(self, timeout_seconds: float) -> bool:
        """Wait until everything queued so far is durable; False where that took too long."""
        with self._moved:
            return self._moved.wait_for(lambda: not self._waiting, timeout_seconds)

    def close(self, timeout_seconds: float = 10.0) -> bool:
        """Write what waits and end the thread; False where something is still not durable."""
        with self._moved:
            self._closing = True
            self._moved.notify_all()
        self._thread.join(timeout_seconds)
        return not self._waiting

    def _run(self) -> None:
        file: ProjectFile | None = None
        while portion := self._portion():
            try:
                file = file or opened(self._path)
                self._write(file, portion)
            except ForestallError as error:
                self._on_state(self.pending, error.sentence)
                if not self._worth_another_try():
                    break
            else:
                self._done(portion)
        if file is not None:
            file.close()

    def _portion(self) -> list[_Item]:
        """What waits, as soon as something does; nothing at the end."""
        with self._moved:
            self._moved.wait_for(lambda: self._waiting or self._closing)
            return list(self._waiting)

    def _write(self, file: ProjectFile, portion: list[_Item]) -> None:
        changes = [change for some, _ in portion for change in some]
        with file.writing() as replica:
            replica.take(changes, received=self._now(), clock=portion[-1][1])

    def _done(self, portion: list[_Item]) -> None:
        with self._moved:
            del self._waiting[: len(portion)]
            self._moved.notify_all()
        self._on_state(self.pending, None)

    def _worth_another_try(self) -> bool:
        """Wait a while after a failure; False where the program is ending."""
        with self._moved:
            return not self._moved.wait_for(lambda: self._closing, RETRY_SECONDS)
