"""Keeps the search for cyclic garbage from visiting every living object again and again: it finds next to none here."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_TURN_SECONDS = 0.000_5
_YOUNG_OBJECTS = 10_000
"""So many new objects, where Python by itself looks after 700."""


@contextmanager
def without_collecting() -> Iterator[None]:
    """Pauses the collector (a third of the time of an import, or of opening a project); afterwards it is as before."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def take_turns_quickly() -> None:
    """For a process whose window waits for the interpreter while another thread writes: half a millisecond at a time and not five."""
    sys.setswitchinterval(_TURN_SECONDS)


def collect_seldom() -> None:
    """For a process that handles many small values: look at what started with it never, at the rest a tenth as often."""
    gc.freeze()
    gc.set_threshold(_YOUNG_OBJECTS, 20, 50)
