"""Names that never collide: entities, sites, projects. Chance comes in by the door; nothing here reads a clock or a socket."""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Callable
from hashlib import blake2b
from typing import NewType

EntityId = NewType("EntityId", str)
SiteId = NewType("SiteId", str)
ProjectId = NewType("ProjectId", str)
EpochId = NewType("EpochId", str)

Chance = Callable[[int], bytes]
"""Gives that many random bytes: `os.urandom`, or a seeded generator in a simulation."""

# Letters and digits that nobody mistakes for one another and no shell, address or file name has to quote.
ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
ID_LENGTH = 16
_PREFIX_LENGTH = 12
_FINGERPRINT_BYTES = 15
_GROUP = 4
# The four letters behind the prefix, two at a time: an import names hundreds of thousands of things.
_PAIRS = [first + second for first in ALPHABET for second in ALPHABET]
_PAIR_COUNT = len(_PAIRS)
_SERIES_MAX = len(ALPHABET) ** (ID_LENGTH - _PREFIX_LENGTH)

PROJECT_ENTITY = EntityId("project")
"""The one entity whose name is known beforehand: the project's own heading."""


def random_id(chance: Chance, length: int = ID_LENGTH) -> str:
    """A fresh name of `length` letters (16 letters: 93 bits)."""
    number = int.from_bytes(chance(length), "big")
    return _letters(number, length)


def new_site(chance: Chance) -> SiteId:
    """A fresh name for one replica of one project."""
    return SiteId(random_id(chance))


def new_project(chance: Chance) -> ProjectId:
    """A fresh name for a project."""
    return ProjectId(random_id(chance))


def new_epoch(chance: Chance) -> EpochId:
    """A fresh name for one life of a server's log."""
    return EpochId(random_id(chance))


def fingerprint(public: bytes, use: bytes) -> str:
    """The name of a public key: six groups of four letters, short enough to be read aloud. `use` says what the key is for."""
    letters = b32encode(blake2b(public, digest_size=_FINGERPRINT_BYTES, person=use).digest()).decode()
    return "-".join(letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP))


class IdMaker:
    """Names entities. One intention (a paste, an import) shares a random prefix of 70 bits and counts on behind it,
    so that its names lie together in an index and compress well on the wire."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self.begin()

    def begin(self) -> None:
        """Start a new series, as a new intention does."""
        self._prefix = random_id(self._chance, _PREFIX_LENGTH)
        self._count = 0

    def next(self) -> EntityId:
        """The next name of the series."""
        count = self._count
        if count >= _SERIES_MAX:
            self.begin()
            count = 0
        self._count = count + 1
        return EntityId(f"{self._prefix}{_PAIRS[count // _PAIR_COUNT]}{_PAIRS[count % _PAIR_COUNT]}")


def _letters(number: int, length: int) -> str:
    out = []
    for _ in range(length):
        number, digit = divmod(number, len(ALPHABET))
        out.append(ALPHABET[digit])
    return "".join(reversed(out))
