"""Where a page of a list ended, as programs hand it back: opaque letters that say which list, of which log, at which number. Pure.

All pages of one list are of one number, so that they fit together however much is changed in between.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from hashlib import blake2b

import msgspec

CURSOR_MAX = 1_000
CURSOR_PATTERN = r"^[A-Za-z0-9_-]*$"


class Cursor(msgspec.Struct, frozen=True, array_like=True):
    """`asked`: which list with which filters, so that it is not continued as another. `place`: behind what the next page begins."""

    epoch: str
    number: int
    asked: str
    place: str


def told(cursor: Cursor) -> str:
    """As programs are given it.

    >>> read(told(Cursor("e", 7, "x", "3"))).place
    '3'
    """
    return urlsafe_b64encode(msgspec.json.encode(cursor)).rstrip(b"=").decode()


def read(text: str) -> Cursor | None:
    """What was given; None where it is nothing of ours."""
    try:
        found = msgspec.json.decode(urlsafe_b64decode(text + "=" * (-len(text) % 4)), type=Cursor)
    except (Error, ValueError, msgspec.DecodeError):
        return None
    return found if 0 <= found.number < 2**53 else None


def asked_of(*parts: object) -> str:
    """A short name for a list and its filters."""
    return blake2b(repr(parts).encode("utf-8", "backslashreplace"), digest_size=6).hexdigest()
