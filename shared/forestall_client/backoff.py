"""How long to wait after failures. Pure."""

from __future__ import annotations

FIRST_SECONDS = 1.0
LONGEST_SECONDS = 60.0
_DOUBLINGS_MAX = 10


def delay_seconds(failures: int, chance: float, *, first: float = FIRST_SECONDS, longest: float = LONGEST_SECONDS) -> float:
    """The wait after so many failures in a row, doubling up to `longest`; `chance` (0 to 1) spreads a crowd that failed together.

    >>> delay_seconds(1, 1.0), delay_seconds(3, 1.0), delay_seconds(3, 0.0), delay_seconds(99, 1.0)
    (1.0, 4.0, 2.0, 60.0)
    """
    whole = min(longest, first * 2.0 ** min(max(failures, 1) - 1, _DOUBLINGS_MAX))
    return whole * (0.5 + chance / 2)
