"""Writes a bundle: what the other side lacks, in the order in which this replica learnt it, a page in memory at a time.

Never names the finished file, reads a clock or touches a key store: that is the caller's business.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import BinaryIO

import msgspec
import zstandard

from forestall.bundle.frontier import Frontier, reach_of
from forestall.bundle.keys import KEY_BYTES, Keys, PublicKeys
from forestall.bundle.manifest import NOTHING, SUITE, Label, Manifest, Reach, Reached, Span, printable, sign
from forestall.bundle.reading import COPY_BYTES, SPOOL_BYTES
from forestall.bundle.sealing import SealingSink, Sink, wrap
from forestall.changes import Change, Vector
from forestall.clock import Millis, iso, stamp_at
from forestall.fmea.edits import Refused
from forestall.ids import Chance, EntityId, ProjectId, SiteId
from forestall.protocol.chain import link
from forestall.protocol.codec import encode_json, to_wire
from forestall.protocol.messages import CORE
from forestall.store.replica import Replica

_PAGE_CHANGES = 1_000
_LEVEL = 9


@dataclass(frozen=True, slots=True)
class Cover:
    """Whose bundle it is and for whom. Without recipients it is not encrypted, and says so."""

    project: ProjectId
    site: SiteId
    number: int
    author: str
    made: Millis
    keys: Keys
    recipients: Sequence[PublicKeys] = ()


def write_bundle(replica: Replica, out: BinaryIO, cover: Cover, *, since: Frontier | None, chance: Chance) -> Label | Refused:
    """Write all that somebody with `since` (None: with nothing) lacks. The caller holds one transaction, a reading one will do.

    Refused where `since` tells of another history than this replica has, or the log does not reach back to it. Raises `Unreadable` where
    a recipient's key is none.
    """
    content_key = chance(KEY_BYTES) if cover.recipients else None
    with SpooledTemporaryFile(max_size=SPOOL_BYTES) as payload:
        tally = _Tally(payload)
        span = _write_payload(replica, tally, since, content_key)
        if isinstance(span, Refused):
            return span
        manifest = _manifest(cover, span, since, tally)
        if content_key is not None:
            ephemeral, recipients = wrap(content_key, cover.keys.public, cover.recipients, chance)
            manifest = msgspec.structs.replace(manifest, encryption=SUITE, ephemeral=ephemeral, recipients=recipients)
        whole = _Tally(out)
        whole.write(sign(manifest, cover.keys))
        payload.seek(0)
        while portion := payload.read(COPY_BYTES):
            whole.write(portion)
    return Label(manifest, whole.sha256)


class _Tally:
    """Counts and hashes what passes."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._hash = hashlib.sha256()
        self.bytes = 0

    @property
    def sha256(self) -> str:
        return self._hash.hexdigest()

    def write(self, data: bytes) -> int:
        self._hash.update(data)
        self.bytes += len(data)
        return self._sink.write(data)


def _manifest(cover: Cover, span: Span, since: Frontier | None, payload: _Tally) -> Manifest:
    return Manifest(
        project=cover.project,
        site=cover.site,
        number=cover.number,
        author=printable(cover.author),
        made=iso(stamp_at(cover.made)),
        builds_on=since.bundle if since and span.since else None,
        contents=(span,),
        payload_bytes=payload.bytes,
        payload_sha256=payload.sha256,
        signer=cover.keys.public.line,
    )


def _write_payload(replica: Replica, sink: Sink, since: Frontier | None, content_key: bytes | None) -> Span | Refused:
    sealed = SealingSink(sink, content_key) if content_key is not None else None
    packed = _PackingSink(sealed or sink)
    span = _write_changes(replica, packed, since.core if since else {})
    packed.close()
    if sealed is not None:
        sealed.close()
    return span


class _PackingSink:
    """Compresses what is written into it. Must be closed."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._packer = zstandard.ZstdCompressor(level=_LEVEL).compressobj()

    def write(self, data: bytes) -> int:
        self._sink.write(self._packer.compress(data))
        return len(data)

    def close(self) -> None:
        self._sink.write(self._packer.flush())


def _write_changes(replica: Replica, packed: Sink, has: Reach) -> Span | Refused:
    to = reach_of(replica)
    start = _common(has, to)
    reached = dict(start)
    entities: set[EntityId] = set()
    count = 0
    packed.write(encode_json(CORE) + b"\n")
    for change in _lacking(replica, start):
        before = reached.get(change.dot.site, NOTHING)
        if change.dot.n != before.n + 1:
            return _TOO_SHORT
        packed.write(encode_json(to_wire(change)) + b"\n")
        reached[change.dot.site] = Reached(change.dot.n, link(before.chain, change))
        entities.add(change.entity)
        count += 1
    if reached == to:
        return Span(since=start, to=to, changes=count, entities=len(entities))
    return _TWO_HISTORIES if _vector(reached) == _vector(to) else _TOO_SHORT


def _common(has: Reach, to: Reach) -> Reach:
    """What both sides have, as far as this side knows."""
    return {site: min(has[site], reached, key=lambda each: each.n) for site, reached in to.items() if site in has and has[site].n}


def _lacking(replica: Replica, start: Reach) -> Iterator[Change]:
    place = 0
    while page := replica.after_place(place, _PAGE_CHANGES):
        place = page[-1][0]
        yield from (change for _, change in page if change.dot.n > start.get(change.dot.site, NOTHING).n)


def _vector(reach: Reach) -> Vector:
    return {site: reached.n for site, reached in reach.items()}


_TOO_SHORT = Refused(
    "This file began from a snapshot or forgot old wordings: it does not hold all that the other side lacks. No bundle was written; "
    "carry the project file itself over once (it goes on there under a name of its own), and let bundles follow"
)
_TWO_HISTORIES = Refused(
    "The other side has another history than this file: one of the two was restored from a backup or copied. "
    "No bundle was written; make a bundle of everything"
)
