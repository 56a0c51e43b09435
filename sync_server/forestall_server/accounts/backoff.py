"""Slows down whoever tries one wrong password after the other. Remembers names for a while, in memory alone, known to the server or not."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from forestall.clock import Millis

FREE_TRIES = 5
"""So many wrong passwords cost nothing: people mistype."""
WAIT_SECONDS_MAX = 60
FORGET_SECONDS = 15 * 60
NAMES_MAX = 10_000


@dataclass(slots=True)
class _Tries:
    count: int
    last: Millis
    free_at: Millis


class Backoff:
    """Tries by name. Safe to share between threads."""

    def __init__(self, now: Callable[[], Millis]) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._tries: OrderedDict[str, _Tries] = OrderedDict()

    def wait_seconds(self, name: str) -> int:
        """How long this name must wait before its next try; 0 lets it try now, and counts the try as wrong until `forgive`."""
        with self._lock:
            now = self._now()
            tries = self._of(name, now)
            if now < tries.free_at:
                return -((now - tries.free_at) // 1000)
            tries.count += 1
            tries.last = now
            tries.free_at = Millis(now + _pause_seconds(tries.count) * 1000)
            return 0

    def forgive(self, name: str) -> None:
        """The password was right."""
        with self._lock:
            self._tries.pop(name, None)

    def _of(self, name: str, now: Millis) -> _Tries:
        tries = self._tries.pop(name, None)
        if tries is None or now - tries.last > FORGET_SECONDS * 1000:
            tries = _Tries(0, now, now)
        self._tries[name] = tries  # the one asked for last is forgotten last
        while len(self._tries) > NAMES_MAX:
            self._tries.popitem(last=False)
        return tries


def _pause_seconds(count: int) -> int:
    return 0 if count < FREE_TRIES else min(WAIT_SECONDS_MAX, 2 ** min(count - FREE_TRIES, 10))
