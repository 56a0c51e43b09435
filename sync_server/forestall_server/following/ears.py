"""Listens to the projects of another server, each on a thread of its own; what is heard becomes a wake. Exchanges nothing."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

from forestall.clock import Millis
from forestall.errors import ForestallError
from forestall.ids import Chance, ProjectId
from forestall_client.backoff import delay_seconds
from forestall_client.client import Client
from forestall_client.events import heads
from forestall_server.db import Database
from forestall_server.envelope.service import Envelope
from forestall_server.events.hub import Hub

STEADY_SECONDS = 10.0
"""A line that stood for so long was a good one."""
LISTENED_MAX = 64
"""So many projects are listened to; those beyond are looked at in each period."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Parts:
    """What everybody who follows works with."""

    database: Database
    envelope: Envelope
    hub: Hub
    now: Callable[[], Millis]
    chance: Chance
    monotonic: Callable[[], float] = time.monotonic


@dataclass(frozen=True, slots=True)
class Wake:
    """A project went on, here or there, up to this head."""

    project: ProjectId
    head: int
    here: bool


Wakes = queue.SimpleQueue[Wake | None]
"""What a follower waits for; None has it look whether it is to stop."""


class Ears:
    """All ears at one other server. They end with `stopping`, at the next sign of life."""

    def __init__(
        self, signed_in: Callable[[], AbstractContextManager[Client]], wakes: Wakes, stopping: threading.Event, parts: Parts
    ) -> None:
        self._signed_in = signed_in
        self._wakes = wakes
        self._stopping = stopping
        self._parts = parts
        self._listened: set[ProjectId] = set()

    def open(self, projects: Sequence[ProjectId]) -> None:
        """Have an ear at each of these."""
        for project in projects[:LISTENED_MAX]:
            if project not in self._listened:
                self._listened.add(project)
                threading.Thread(target=self._listen, args=(project,), name=f"hearing {project}", daemon=True).start()

    def _listen(self, project: ProjectId) -> None:
        failures = 0
        while not self._stopping.is_set():
            began = self._parts.monotonic()
            try:
                self._until_cut(project)
            except ForestallError as error:
                _log.debug("no events: %s", error.sentence)
            except Exception:
                # Without this ear the project is still looked at in every period.
                _log.exception("the events could not be understood")
            failures = 0 if self._parts.monotonic() - began > STEADY_SECONDS else failures + 1
            self._stopping.wait(delay_seconds(failures, fraction(self._parts.chance)))

    def _until_cut(self, project: ProjectId) -> None:
        with self._signed_in() as client, heads(client, project) as told:
            for number in told:
                if self._stopping.is_set():
                    return
                if number is not None:
                    self._wakes.put(Wake(project, number, here=False))


def fraction(chance: Chance) -> float:
    """Something between 0 and 1, to spread those that failed together.

    >>> fraction(lambda size: bytes(size)), fraction(lambda size: b"\xff" * size)
    (0.0, 1.0)
    """
    return chance(1)[0] / 255
