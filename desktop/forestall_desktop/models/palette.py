"""What the command palette offers for typed letters, the best first. Pure: knows no command and no window."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_SHOWN_MAX = 60
_WORD, _RUN, _LOOSE = 100, 60, 20
"""What a match at the beginning of a word, inside one, or over scattered letters is worth."""
_RECENT = 8
"""What a command used lately is worth more than the next one, a little for each place in the list."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing to choose: `place` says where it stands (its menu), `keys` its shortcut, `why_not` why it cannot be done now."""

    id: str
    text: str
    place: str = ""
    keys: str = ""
    why_not: str = ""


def ranked(offers: Iterable[Offer], typed: str, recent: Sequence[str]) -> list[Offer]:
    """The offers that what was typed may mean. Nothing typed: all, the recently used first, then in their order.

    >>> [each.text for each in ranked([Offer("a", "Find next"), Offer("b", "Filter"), Offer("c", "Undo")], "fn", ())]
    ['Find next']
    """
    words = typed.casefold().split()
    found = [(worth, place, offer) for place, offer in enumerate(offers) if (worth := _worth(offer, words, recent)) is not None]
    found.sort(key=lambda each: (-each[0], each[1]))
    return [offer for _, _, offer in found[:_SHOWN_MAX]]


def _worth(offer: Offer, words: Sequence[str], recent: Sequence[str]) -> int | None:
    """How well an offer fits; None where a word is not in it."""
    worth = _RECENT * (len(recent) - recent.index(offer.id)) if offer.id in recent else 0
    for word in words:
        here = max(_fit(offer.text.casefold(), word), _fit(offer.place.casefold(), word) - _WORD // 2)
        if here <= 0:
            return None
        worth += here
    return worth


def _fit(text: str, word: str) -> int:
    """What a word is worth in a text; 0 where it is not there. Early and whole words are worth most."""
    if any(each.startswith(word) for each in text.split()):
        return _WORD + (_RUN if text.startswith(word) else 0)
    if word in text:
        return _RUN
    return _LOOSE if len(word) > 1 and _scattered(text, word) else 0


def _scattered(text: str, word: str) -> bool:
    """Whether the letters of a word stand in a text in their order, the first at the beginning of a word of it."""
    for start, letter in enumerate(text):
        if letter == word[0] and (start == 0 or not text[start - 1].isalnum()):
            rest = iter(text[start:])
            if all(each in rest for each in word):
                return True
    return False
