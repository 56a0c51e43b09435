"""The hash chain over one site's changes: equal links mean equal histories, and a number used for two changes is noticed."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from forestall.changes import Change
from forestall.protocol.codec import tell

START = ""
"""The link before a site's first change."""
LINK_BYTES = 16
"""How many bytes of the hash a link is."""


def link(before: str, change: Change) -> str:
    """The link after a change: 32 hexadecimal digits over the link before it and all that the change says."""
    return link_wire(before, tell(change).wire)


def link_wire(before: str, wire: bytes) -> str:
    """The same of a change that is put into (canonical) words already."""
    return blake2b(wire, key=before.encode(), digest_size=LINK_BYTES).hexdigest()


def link_all(before: str, changes: Iterable[Change]) -> str:
    """The link after several changes of one site, in order."""
    for change in changes:
        before = link(before, change)
    return before


def same(one: Change, other: Change) -> bool:
    """Whether two changes say the same, whatever order their fields came in."""
    return one == other or tell(one).wire == tell(other).wire
