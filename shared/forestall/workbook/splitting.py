"""Takes a numbered list in one cell apart: “1. … 2. …”. Never does it unasked; what could be split is told."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_ITEM = re.compile(r"(?:^|(?<=\s))[(\[]?(\d{1,2})[.)\]:]+\s*(?=[^\d\s.])")
_BULLET = re.compile(r"^\s*[•·▪‣*–-]\s+", re.MULTILINE)


@dataclass(slots=True)
class Split:
    """The lists met so far. `wanted`: whether they are taken apart; `found`: the row and column of each, with its items."""

    wanted: bool = False
    found: dict[tuple[int, int], tuple[str, ...]] = field(default_factory=dict)

    def parts(self, text: str, row: int, column: int) -> tuple[str, ...]:
        """The things a cell names: itself, or the items of its list where that is wanted."""
        if len(text) < 8:
            return (text,)
        items = items_of(text)
        if len(items) < 2:
            return (text,)
        self.found[row, column] = items
        return items if self.wanted else (text,)


def items_of(text: str) -> tuple[str, ...]:
    """The items of a list that is numbered from 1 without a gap, or has a bullet on every line; the text alone if it is no list.

    >>> items_of("1. Clean it 2) Oil it"), items_of("See 1. and 3. of the manual")
    (('Clean it', 'Oil it'), ('See 1. and 3. of the manual',))
    """
    marks = list(_ITEM.finditer(text)) if _ITEM.match(text) else []
    if len(marks) > 1 and [int(each[1]) for each in marks] == list(range(1, len(marks) + 1)):
        ends = [*(each.start() for each in marks[1:]), len(text)]
        items = tuple(text[each.end() : end].strip(" \t\r\n;,") for each, end in zip(marks, ends, strict=True))
        return items if all(items) else (text,)
    if not _BULLET.match(text):
        return (text,)
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > 1 and all(_BULLET.match(line) for line in lines):
        return tuple(_BULLET.sub("", line).strip() for line in lines)
    return (text,)
