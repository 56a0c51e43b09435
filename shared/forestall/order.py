"""Position keys between siblings: text that sorts, with room between any two. Equal keys cannot arise in practice: chance fills the last
digits.

A key is a fraction written in base 62, at least six digits long; longer where neighbours stand close.
"""

from __future__ import annotations

from forestall.ids import Chance

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(DIGITS)
_WIDTH = 6
_STEP = _BASE**3
_ROOM = _BASE**3
_VALUE = {digit: value for value, digit in enumerate(DIGITS)}


def between(left: str | None, right: str | None, chance: Chance) -> str:
    """A key after `left` and before `right`; None stands for the open end.

    >>> "1" < between("1", "2", lambda n: bytes(n)) < "2"
    True
    """
    return series(left, right, 1, chance)[0]


def series(left: str | None, right: str | None, count: int, chance: Chance) -> list[str]:
    """`count` rising keys between two neighbours. They share one stretch, so that two pastes at one place do not interleave."""
    width = max(_WIDTH, len(left or ""), len(right or ""))
    low, high = _ends(left, right, count, width)
    while high - low < _ROOM * (count + 1):
        width += 1
        low, high = _ends(left, right, count, width)
    gap = (high - low) // (count + 1)
    shift = int.from_bytes(chance(4), "big") % (gap // 2)
    return [_write(low + gap * (i + 1) - gap // 4 + shift // 2, width) for i in range(count)]


def _ends(left: str | None, right: str | None, count: int, width: int) -> tuple[int, int]:
    """The open interval to fill, as integers of `width` digits."""
    reach = _STEP * (count + 1)
    if left is None and right is None:
        middle = _BASE**width // 2
        return middle, middle + reach
    if left is None:
        high = _read(right or "", width)
        return max(0, high - reach), high
    low = _read(left, width)
    if right is None or right <= left:  # equal or crossed neighbours: go behind the left one
        return low, min(_BASE**width, low + reach)
    return low, _read(right, width)


def _read(key: str, width: int) -> int:
    number = 0
    for digit in key.ljust(width, DIGITS[0]):
        number = number * _BASE + _VALUE.get(digit, 0)
    return number


def _write(number: int, width: int) -> str:
    out = []
    for _ in range(width):
        number, digit = divmod(number, _BASE)
        out.append(DIGITS[digit])
    return "".join(reversed(out)).rstrip(DIGITS[0]) or DIGITS[1]
