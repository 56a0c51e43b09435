"""Time and chance that stand still, so that a picture drawn twice is the same picture. Changes this process only, and puts all back."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from random import Random

NOON = datetime(2026, 11, 24, 11, 30, tzinfo=UTC)


class Wall:
    """A clock on the wall that somebody puts forward."""

    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> float:
        return self.at.timestamp()

    def days_ago(self, days: int, hour: int = 9) -> None:
        """It is this hour, so many days before the pictures are taken."""
        self.at = (NOON - timedelta(days=days)).replace(hour=hour, minute=12)


@contextmanager
def still() -> Iterator[Wall]:
    """Inside, the program reads this clock, and names things as it did last time."""
    wall, before = Wall(), (time.time, os.urandom)
    zone = os.environ.get("TZ")
    time.time, os.urandom = wall, Random(7).randbytes
    os.environ["TZ"] = "UTC"
    time.tzset()
    try:
        yield wall
    finally:
        time.time, os.urandom = before
        os.environ.pop("TZ") if zone is None else os.environ.update(TZ=zone)
        time.tzset()
