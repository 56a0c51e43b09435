"""A real agent process, as the window starts it: says words to it, waits for its events. Waits for facts, never for time."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from tests.desktop.people import Person

HEARD_SECONDS = 40.0
"""Less than the agent's own period, so that what is heard in time was not found by chance."""

Event = dict[str, Any]


class AgentProcess:
    """An agent on a person's file, and what it said."""

    def __init__(self, person: Person) -> None:
        command = [sys.executable, "-m", "forestall_desktop.agent", str(person.file)]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=person.environment, encoding="utf-8")
        self._events: queue.SimpleQueue[Event | None] = queue.SimpleQueue()
        self.said: list[Event] = []
        self._listener = threading.Thread(target=self._listen)
        self._listener.start()

    def _listen(self) -> None:
        for line in self._process.stdout or ():
            self._events.put(json.loads(line))
        self._events.put(None)

    def tell(self, word: str, **more: str | None) -> None:
        """Say a word to it."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": word, **more}) + "\n")
        self._process.stdin.flush()

    def hears(self, fits: Callable[[Event], bool]) -> Event:
        """The next event that fits; fails where none comes."""
        while True:
            try:
                event = self._events.get(timeout=HEARD_SECONDS)
            except queue.Empty:
                raise AssertionError(f"the agent did not say it; it said {self.said}") from None
            assert event is not None, f"the agent ended: {self._error()}; it said {self.said}"
            self.said.append(event)
            if fits(event):
                return event

    def has_said(self, fits: Callable[[Event], bool]) -> list[Event]:
        """The events so far that fit. Waits for none, so that a window in the same thread lives on."""
        while not self._events.empty():
            event = self._events.get()
            assert event is not None, f"the agent ended: {self._error()}; it said {self.said}"
            self.said.append(event)
        return [event for event in self.said if fits(event)]

    def is_in(self, state: str) -> Event:
        """The next event that says this state."""
        return self.hears(lambda event: event["event"] == "state" and event["state"] == state)

    def deaf(self) -> None:
        """Go away as a window does that crashed: no more words, no more listening."""
        assert self._process.stdin is not None
        self._process.stdin.close()

    def kill(self) -> None:
        """`kill -9`."""
        self._process.kill()
        self.ends()

    def ends(self) -> tuple[int, str]:
        """Wait for its end; gives the exit code and what stood on its standard error."""
        code = self._process.wait(HEARD_SECONDS)
        self._listener.join(HEARD_SECONDS)
        return code, self._error()

    def close(self) -> None:
        """Be rid of it."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait(HEARD_SECONDS)
        self._listener.join(HEARD_SECONDS)
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            if stream is not None:
                stream.close()

    def _error(self) -> str:
        return self._process.stderr.read() if self._process.stderr else ""


@contextmanager
def agent(person: Person) -> Iterator[AgentProcess]:
    """An agent on a person's file, until the test is done with it."""
    running = AgentProcess(person)
    try:
        yield running
    finally:
        running.close()
