"""Wordings compared word by word: what differs between two, and what a three-way merge would propose. A person accepts it or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from itertools import pairwise

_TOKENS = re.compile(r"\s+|\w+|[^\w\s]")


class Difference(Enum):
    """What happened to a stretch of words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class _Patch:
    """Base tokens `start` to `end` become `words`."""

    start: int
    end: int
    words: tuple[str, ...]


def differences(old: str, new: str) -> list[tuple[Difference, str]]:
    """The stretches that lead from one wording to the other.

    >>> differences("seal leaks", "seal leaks oil")
    [(<Difference.SAME: 'same'>, 'seal leaks'), (<Difference.NEW: 'new'>, ' oil')]
    """
    before, after = _words(old), _words(new)
    found: list[tuple[Difference, str]] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append((Difference.SAME, "".join(before[a:b])))
            continue
        if b > a:
            found.append((Difference.GONE, "".join(before[a:b])))
        if d > c:
            found.append((Difference.NEW, "".join(after[c:d])))
    return found


def merged(base: str, mine: str, theirs: str) -> str | None:
    """Both sides' changes of a wording together, or None where they touch the same words.

    >>> merged("shaft breaks", "shaft breaks at notch", "drive shaft breaks")
    'drive shaft breaks at notch'
    >>> merged("seal worn", "seal cracked", "seal aged") is None
    True
    """
    words = _words(base)
    patches = sorted({*_patches(words, _words(mine)), *_patches(words, _words(theirs))}, key=lambda patch: (patch.start, patch.end))
    if any(_touch(first, second) for first, second in pairwise(patches)):
        return None
    return "".join(_applied(words, patches))


def _words(text: str) -> list[str]:
    return _TOKENS.findall(text)


def _patches(base: Sequence[str], other: Sequence[str]) -> Iterator[_Patch]:
    for tag, a, b, c, d in SequenceMatcher(None, base, other, autojunk=False).get_opcodes():
        if tag != "equal":
            yield _Patch(a, b, tuple(other[c:d]))


def _touch(first: _Patch, second: _Patch) -> bool:
    """Whether two different patches want the same words, or to insert at the same spot."""
    return second.start < first.end or second.start == first.start


def _applied(words: Sequence[str], patches: Sequence[_Patch]) -> Iterator[str]:
    here = 0
    for patch in patches:
        yield from words[here : patch.start]
        yield from patch.words
        here = patch.end
    yield from words[here:]
