"""Hybrid logical clock: wall time that never runs backwards and counts ties. Stamps order what people see; they never decide what
supersedes what.

A stamp is one integer: milliseconds since 1970 in the upper bits, a counter in the lower 16.
Idea: Kulkarni et al., "Logical Physical Clocks", 2014. The limit on how far a stranger may move us is our own rule.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import NewType

Millis = NewType("Millis", int)
Stamp = NewType("Stamp", int)

COUNTER_BITS = 16
DRIFT_MAX_MILLIS = 60_000
"""How far another replica's stamp may push our clock ahead of our own wall time."""


class Clock:
    """Gives stamps, each greater than every one given or (within the drift limit) seen before."""

    def __init__(self, now: Callable[[], Millis], last: Stamp = Stamp(0)) -> None:
        self._now = now
        self.last = last

    def tick(self) -> Stamp:
        """The stamp for something that happens here and now."""
        self.last = Stamp(max(self.last + 1, self._now() << COUNTER_BITS))
        return self.last

    def ticks(self, count: int) -> range:
        """As many stamps in a row, for what happens at once."""
        first = self.tick()
        self.last = Stamp(first + count - 1)
        return range(first, first + count)

    def observe(self, seen: Stamp) -> None:
        """Take note of another replica's stamp. One far in the future does not drag this clock along."""
        limit = Stamp((self._now() + DRIFT_MAX_MILLIS) << COUNTER_BITS)
        if self.last < seen <= limit:
            self.last = seen


def millis(stamp: Stamp) -> Millis:
    """The wall time inside a stamp."""
    return Millis(stamp >> COUNTER_BITS)


def stamp_at(at: Millis) -> Stamp:
    """The first stamp of a millisecond.

    >>> millis(stamp_at(Millis(5)))
    5
    """
    return Stamp(at << COUNTER_BITS)


def iso(stamp: Stamp) -> str:
    """When that was, for people and JSON, in UTC. A stamp no calendar knows gives its bare milliseconds.

    >>> iso(stamp_at(Millis(0)))
    '1970-01-01T00:00:00.000Z'
    """
    at = millis(stamp)
    try:
        moment = datetime.fromtimestamp(at / 1000, tz=UTC)
    except (OverflowError, ValueError, OSError):
        return f"{at} ms"
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
