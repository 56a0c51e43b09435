"""Position keys between siblings: text that sorts, with room between any two. Equal keys cannot arise in practice: chance picks the spot.

A key is a fraction written in base 62, at least six digits long; longer where neighbours stand close.
"""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Hashable, Sequence

from forestall.ids import Chance

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(DIGITS)
_WIDTH = 6
_WIDTH_MAX = 4_000
_ROOM = _BASE**3
_STRIDE = _BASE
_MIDDLE: int = _BASE**_WIDTH // 2
_FEW = 50_000
"""So many keys surely find room behind the middle, six digits long."""
_PAIRS = [first + second for first in DIGITS for second in DIGITS]
_PAIR_COUNT = len(_PAIRS)
_NOUGHT = DIGITS[0]
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


def firsts(rows: Sequence[Hashable], chance: Chance) -> list[str]:
    """The keys of many things at once, of which `rows` tells where each stands: behind the earlier ones of its row, where nothing stood
    before. Each row gets what `series` would give it."""
    counts = Counter(rows)
    if max(counts.values(), default=0) > _FEW:
        ready = {row: iter(series(None, None, count, chance)) for row, count in counts.items()}
        return [next(ready[row]) for row in rows]
    spots = struct.unpack(f">{len(counts)}Q", chance(8 * len(counts)))
    before = {row: _spot_behind_the_middle(count, spot) for (row, count), spot in zip(counts.items(), spots, strict=True)}
    out = []
    for row in rows:
        before[row] = number = before[row] + _STRIDE
        number, last = divmod(number, _PAIR_COUNT)
        out.append((_PAIRS[number // _PAIR_COUNT] + _PAIRS[number % _PAIR_COUNT] + _PAIRS[last]).rstrip(_NOUGHT))
    return out


def _spot_behind_the_middle(count: int, spot: int) -> int:
    spare = (_ROOM - _STRIDE) * (count + 1)
    return _MIDDLE + spare // 4 + spot % (spare // 2)


def _ends(left: str | None, right: str | None, count: int, width: int) -> tuple[int, int]:
    """The open interval to fill, as integers of `width` digits. Behind equal or crossed neighbours, and before nothing, it is open."""
    reach = _ROOM * (count + 1)
    if left is None and right is None:
        middle = _BASE**width // 2
        return middle, min(_BASE**width, middle + reach)
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
