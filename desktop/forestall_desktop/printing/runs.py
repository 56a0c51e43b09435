"""Lines of marked words: what was taken out and what came, broken like every other text. Measures; draws nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from forestall.fmea.words import Difference
from forestall.workbook.paper import Words
from forestall_desktop.fonts.wrapping import Wrapper

Run = tuple[Difference, str]
Line = str | tuple[Run, ...]
"""A line as it is drawn: plain, or in stretches that differ."""
_PIECES = re.compile(r"\n|[^\S\n]+|\S+")


def wrap_words(wrapper: Wrapper, words: Words, width: int) -> list[Line]:
    """Marked words in lines no wider than this."""
    lines: list[list[Run]] = [[]]
    used = 0
    for difference, piece in _pieces(wrapper, words, width):
        wide = wrapper.width(piece)
        if piece == "\n" or (used and not piece.isspace() and used + wide > width):
            lines.append([])
            used = 0
        if piece == "\n" or (piece.isspace() and not used):
            continue
        lines[-1].append((difference, piece))
        used += wide
    return [tuple(_joined(line)) for line in lines]


def _pieces(wrapper: Wrapper, words: Words, width: int) -> Iterator[Run]:
    for place, (difference, text) in enumerate(words):
        # Two whole values beside each other, as an old rating and a new one, would run together.
        if place and difference is Difference.NEW and words[place - 1][0] is Difference.GONE and not words[place - 1][1].endswith(" "):
            yield Difference.SAME, " "
        for piece in _PIECES.findall(text):
            if piece.isspace():
                yield difference, piece
            else:
                yield from ((difference, part) for part in wrapper.wrap(piece, width).lines)


def _joined(line: list[Run]) -> Iterator[Run]:
    """Neighbours of one kind as one stretch, so that its stroke is one stroke."""
    here: Run | None = None
    for difference, text in line:
        if here is not None and here[0] is difference:
            here = (difference, here[1] + text)
        else:
            if here is not None:
                yield here
            here = (difference, text)
    if here is not None:
        yield here
