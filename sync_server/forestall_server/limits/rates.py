"""Rates as token buckets: a burst is free, then so many a second. In memory, so each process counts for itself.

`Rates` is what the rest of the server knows; `shared_rates` has one that all processes share.
"""

from __future__ import annotations

import math
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from forestall.clock import Millis

KEYS_MAX = 50_000
"""So many buckets are remembered; a bucket nobody asked for longest is forgotten first, which can only be kind."""


@dataclass(frozen=True, slots=True)
class Rate:
    """So many requests a second, after a burst of so many at once. 0 a second is no limit at all."""

    per_second: float
    burst: int


class Rates(Protocol):
    """Who asks how often."""

    at_once: bool
    """Whether the answer is here, and nobody need be asked over a wire."""

    def wait_seconds(self, key: str, rate: Rate) -> int:
        """How long this one must wait; 0 lets it go on, and counts it."""
        ...


class MemoryRates:
    """`Rates` of one process. Safe to share between threads."""

    at_once = True

    def __init__(self, now: Callable[[], Millis]) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._buckets: OrderedDict[str, tuple[float, Millis]] = OrderedDict()

    def wait_seconds(self, key: str, rate: Rate) -> int:
        """How long this one must wait; 0 lets it go on, and counts it."""
        if not rate.per_second:
            return 0
        with self._lock:
            now = self._now()
            left, since = self._buckets.pop(key, (float(rate.burst), now))
            left = min(float(rate.burst), left + max(0, now - since) / 1000 * rate.per_second)
            allowed = left >= 1
            self._buckets[key] = (left - 1 if allowed else left, now)
            if len(self._buckets) > KEYS_MAX:
                self._buckets.popitem(last=False)
        return 0 if allowed else max(1, math.ceil((1 - left) / rate.per_second))
