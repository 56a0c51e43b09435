"""How long the work of idle moments keeps quiet after a change: large change sets come one after the other, and first come those."""

from __future__ import annotations

_LARGE = 30
_PAUSE_MILLIS = 150
"""Longer than a window takes for one portion of a paste."""


def pause_after(count: int) -> int:
    """In how many milliseconds to begin after so many things changed at once; 0 behind what a person typed."""
    return _PAUSE_MILLIS if count >= _LARGE else 0
