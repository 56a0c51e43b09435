"""How wide the columns of a table are on paper: as wide as their words need, and the rest shared by how much they say. Draws nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

from forestall.workbook.paper import CONTINUED, LINE, PaperColumn, PaperTable, Style
from forestall_desktop.printing.ink import PAD_X, Ink

_LETTERS_MAX = 14
"""A longer word may be cut rather than make its column wider."""
_SAMPLED_MAX = 2_000
_TURNED_UNITS = 650
"""A turned head is no taller than this unless a word is."""


@dataclass(frozen=True, slots=True)
class Widths:
    """The widths of the columns, and which of them have their heads turned upright, each in as many lines as go beside each other."""

    each: tuple[int, ...]
    turned: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Need:
    """The narrowest a column may be, also with its head turned, how wide it would be with every text on one line, and how much it says."""

    least: int
    turned: int
    natural: int
    weight: float


def widths_of(table: PaperTable, ink: Ink, room: int) -> Widths:
    """The widths of the columns, which together fill the room. Heads are turned only where there is no other way."""
    needs = _needs(table, ink)
    turned = _turned(needs, room)
    lows = [need.turned if place in turned else need.least for place, need in enumerate(needs)]
    least, natural = sum(lows), sum(need.natural for need in needs)
    if least >= room:
        return Widths(_filling([low * room / least for low in lows], room), turned)
    if natural <= room:
        words = sum(need.natural for need in needs if need.weight) or natural
        return Widths(_filling([need.natural + (room - natural) * _share(need, words) for need in needs], room), turned)
    weights = sum(need.weight for need in needs) or 1.0
    return Widths(_filling([low + (room - least) * need.weight / weights for low, need in zip(lows, needs, strict=True)], room), turned)


def room_needed(table: PaperTable, ink: Ink, *, turned: bool = False) -> int:
    """The narrowest the table is without cutting words; `turned`: with every head upright that wants more room than what is below it."""
    return sum(need.turned if turned else need.least for need in _needs(table, ink))


def turned_lines(title: str, ink: Ink) -> list[str]:
    """The lines of a head that is turned upright."""
    return ink.strong.wrap(title, max([_TURNED_UNITS, *(ink.strong.width(word) for word in title.split())])).lines


def _turned(needs: Sequence[_Need], room: int) -> frozenset[int]:
    """The columns whose heads are turned: those that win most by it, as many as are needed."""
    over = sum(need.least for need in needs) - room
    found: set[int] = set()
    for place in sorted(range(len(needs)), key=lambda place: needs[place].turned - needs[place].least):
        if over <= 0 or needs[place].turned >= needs[place].least:
            break
        found.add(place)
        over -= needs[place].least - needs[place].turned
    return frozenset(found)


def _share(need: _Need, words: int) -> float:
    return need.natural / words if need.weight else 0.0


def _filling(exact: Sequence[float], room: int) -> tuple[int, ...]:
    edges = [*(round(sum(exact[:place])) for place in range(len(exact))), room]
    return tuple(right - left for left, right in pairwise(edges))


def _needs(table: PaperTable, ink: Ink) -> list[_Need]:
    texts: list[list[str]] = [[] for _ in table.columns]
    stride = max(1, len(table.rows) // _SAMPLED_MAX)
    for row in table.rows[::stride]:
        for place, said in row.starts.items():
            texts[place].append("\n".join(each.text for each in said))
    return [_need(column, texts[place], ink) for place, column in enumerate(table.columns)]


def _need(column: PaperColumn, texts: Sequence[str], ink: Ink) -> _Need:
    widest = ink.body.width("n" * _LETTERS_MAX)
    heading = max((ink.strong.width(word) for word in column.title.split()), default=0)
    words = sorted(ink.body.width(word) for text in texts for word in text.split())
    # One strange word in two hundred may be cut.
    content = min(words[len(words) * 199 // 200], widest) if words else 0
    again = ink.body.width(CONTINUED) if column.level < LINE and column.style is Style.TEXT else 0
    rim = 2 * PAD_X + 2
    least = max(min(heading, widest), content, again) + rim
    upright = max(content, again, len(turned_lines(column.title, ink)) * ink.strong.line_height) + rim
    if column.style is not Style.TEXT or not texts:
        return _Need(least, min(least, upright), least, 0.0)
    longest = max(ink.body.width("n") * len(line) for text in texts for line in text.split("\n"))
    lengths = sorted(map(len, texts))
    said = lengths[len(lengths) * 9 // 10]
    weight = sqrt(said) if ink.body.width("n") * said > least else 0.5
    return _Need(least, min(least, upright), max(least, longest + rim), weight)
