"""Position keys between siblings: text that sorts, with room between any two. Equal keys cannot arise in practice: chance picks the spot.

A key is a fraction written in base 62, at least six digits long; longer where neighbours stand close.
"""

from __future__ import annotations

from forestall.ids import Chance

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(DIGITS)
_WIDTH = 6
_WIDTH_MAX = 4_000
_ROOM = _BASE**3
_STRIDE = _BASE
_PAIRS = [first + second for first in DIGITS for second in DIGITS]
_VALUE = {digit: value for value, digit in enumerate(DIGITS)}


def between(left: str | None, right: str | None, chance: Chance) -> str:
    """A key after `left` and before `right`; None stands for the open end.

    >>> "1" < between("1", "2", lambda n: bytes(n)) < "2"
    True
    """
    return series(left, right, 1, chance)[0]


def series(left: str | None, right: str | None, count: int, chance: Chance) -> list[str]:
    """`count` rising keys between two neighbours. They stand close together at a spot that chance picks from a much wider stretch,
    so that two pastes at one place do not interleave."""
    width = min(_WIDTH_MAX, max(_WIDTH, len(left or ""), len(right or "")))
    low, high = _ends(left, right, count, width)
    while high - low < _ROOM * (count + 1):
        width += 1
        low, high = _ends(left, right, count, width)
    spare = high - low - _STRIDE * (count + 1)
    start = low + spare // 4 + int.from_bytes(chance(8), "big") % (spare // 2)
    return [_write(start + _STRIDE * place, width) for place in range(1, count + 1)]


def _ends(left: str | None, right: str | None, count: int, width: int) -> tuple[int, int]:
    """The open interval to fill, as integers of `width` digits. Behind equal or crossed neighbours, and before nothing, it is open."""
    reach = _ROOM * (count + 1)
    if left is None and right is None:
        middle = _BASE**width // 2
        return middle, middle + reach
    high = _read(right, width) if right is not None else 0
    if left is None and high:
        return max(0, high - reach), high
    low = _read(left or "", width)
    return (low, high) if low < high else (low, min(_BASE**width, low + reach))


def _read(key: str, width: int) -> int:
    number = 0
    for digit in key[:width].ljust(width, DIGITS[0]):
        number = number * _BASE + _VALUE.get(digit, 0)
    return number


def _write(number: int, width: int) -> str:
    out = []
    for _ in range(width // 2):
        number, pair = divmod(number, _BASE * _BASE)
        out.append(_PAIRS[pair])
    if width % 2:
        out.append(DIGITS[number % _BASE])
    return "".join(reversed(out)).rstrip(DIGITS[0]) or DIGITS[1]
