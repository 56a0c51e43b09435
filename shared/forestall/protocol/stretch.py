"""A stretch: many changes of one intention that each make a new thing, as an import writes them, put into words in one pass.

Says the same, byte for byte, as `codec.tell`, `chain.link_wire` and `state.weight_of_one` say of each change alone. Touches no table.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import NamedTuple
from zlib import crc32

from forestall.changes import SINCE, Change
from forestall.protocol.chain import LINK_BYTES
from forestall.protocol.codec import canonical
from forestall.protocol.state import BUCKETS, WEIGHT_BYTES


class Stretch(NamedTuple):
    """What the log keeps of each change, the link of the site's chain after the last, and what each bucket of the hash gains."""

    bodies: list[str]
    chain: str
    grown: dict[int, int]


def is_stretch(changes: Sequence[Change]) -> bool:
    """Whether these are changes of one site, author and intention that count on without a gap, each of another thing, whose author saw
    nothing of it. The first may say what else he knew by then."""
    first = changes[0]
    start = first.dot.n
    return (
        len({(change.dot.site, change.author, change.intention) for change in changes}) == 1
        and not any(change.extra for change in changes)  # what a newer peer sent is for the common way
        and first.saw.keys() <= {SINCE}
        and not any(change.saw for change in changes[1:])
        and [change.dot.n for change in changes] == list(range(start, start + len(changes)))
        and len({change.entity for change in changes}) == len(changes)
    )


def tell_stretch(changes: Sequence[Change], chain: str) -> Stretch:
    """A stretch in words; `chain` is the link before it."""
    first = changes[0]
    site, author, tail = canonical(first.dot.site), canonical(first.author), b",%d]" % first.intention
    kinds = {kind: canonical(kind) for kind in {change.kind for change in changes}}
    sums = [0] * BUCKETS
    bodies = []
    for change in changes:
        kind, id, n = kinds[change.kind], canonical(change.entity), change.dot.n
        fields, saw = canonical(change.set), canonical(change.saw) if change.saw else b"{}"
        wire = b"[%b,%d,%d,%b,%b,%b,%b,%b%b" % (site, n, change.stamp, author, kind, id, fields, saw, tail)
        chain = blake2b(wire, key=chain.encode(), digest_size=LINK_BYTES).hexdigest()
        weighed = blake2b(b"[%b,%b,[[[%b,%d],%b]]]" % (id, kind, site, n, fields), digest_size=WEIGHT_BYTES)
        sums[crc32(change.entity.encode()) % BUCKETS] += int.from_bytes(weighed.digest(), "big")
        bodies.append((b"[%b,%b]" % (fields, saw)).decode())
    return Stretch(bodies, chain, {bucket: total for bucket, total in enumerate(sums) if total})
