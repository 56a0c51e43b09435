"""Writes a bundle: what the other side lacks, in the order in which this replica learnt it, a page in memory at a time.

Never names the finished file, reads a clock or touches a key store: that is the caller's business.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
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
from forestall.changes import Change
from forestall.clock import Millis, iso, stamp_at
from forestall.fmea.edits import Refused
from forestall.ids import Chance, EntityId, ProjectId, SiteId
from forestall.protocol.chain import link
from forestall.protocol.codec import encode_json, tell
from forestall.protocol.messages import CORE, Seal, SnapshotHead
from forestall.protocol.seals import SiteKey
from forestall.protocol.state import to_row
from forestall.store.replica import Replica

_PAGE_CHANGES = 1_000
_LEVEL = 9


@dataclass(frozen=True, slots=True)
class Cover:
    """Whose bundle it is and for whom. Without recipients it is not encrypted, and says so. `site_key` seals the site's own history."""

    project: ProjectId
    site: SiteId
    number: int
    author: str
    made: Millis
    keys: Keys
    recipients: Sequence[PublicKeys] = ()
    site_key: SiteKey | None = None


def write_bundle(replica: Replica, out: BinaryIO, cover: Cover, *, since: Frontier | None, chance: Chance) -> Label | Refused:
    """Write all that somebody with `since` (None: with nothing) lacks. The caller holds one transaction, a reading one will do.

    Where the log does not reach back to that, it is a snapshot. Refused where `since` tells of another history than this replica has.
    Raises `Unreadable` where a recipient's key is none.
    """
    content_key = chance(KEY_BYTES) if cover.recipients else None
    with SpooledTemporaryFile(max_size=SPOOL_BYTES) as payload:
        tally = _Tally(payload)
        span = _write_payload(replica, tally, since, content_key, _write_changes)
        if span is None:
            payload.seek(0)
            payload.truncate()
            tally = _Tally(payload)
            span = _write_payload(replica, tally, since, content_key, _write_snapshot)
        if span is None:
            return _TWO_HISTORIES
        manifest = _manifest(cover, span, since, tally, _seals(replica, cover, span.to))
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


def _seals(replica: Replica, cover: Cover, to: Reach) -> tuple[Seal, ...]:
    """The seals under what is in the bundle: our own made now, and those of others that are known and reach as far as it does."""
    known = [seal for seal in replica.seals() if seal.site != cover.site and to.get(seal.site) == Reached(seal.n, seal.chain)]
    own = to.get(cover.site)
    if cover.site_key is None or own is None:
        return tuple(known)
    return *known, cover.site_key.seal(cover.project, cover.site, own.n, own.chain, replica.partition)


def _manifest(cover: Cover, span: Span, since: Frontier | None, payload: _Tally, seals: tuple[Seal, ...]) -> Manifest:
    return Manifest(
        project=cover.project,
        site=cover.site,
        number=cover.number,
        author=printable(cover.author),
        made=iso(stamp_at(cover.made)),
        builds_on=since.bundle if since and span.since else None,
        contents=(span,),
        seals=seals,
        payload_bytes=payload.bytes,
        payload_sha256=payload.sha256,
        signer=cover.keys.public.line,
    )


_Write = Callable[[Replica, Sink, Reach], Span | None]
"""Writes what somebody who has this much lacks; None where it cannot be told so."""


def _write_payload(replica: Replica, sink: Sink, since: Frontier | None, content_key: bytes | None, write: _Write) -> Span | None:
    sealed = SealingSink(sink, content_key) if content_key is not None else None
    packed = _PackingSink(sealed or sink)
    span = write(replica, packed, since.core if since else {})
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


def _write_changes(replica: Replica, packed: Sink, has: Reach) -> Span | None:
    """The changes; None where the log does not reach back so far, or tells of another history."""
    to = reach_of(replica)
    start = _common(has, to)
    reached = dict(start)
    entities: set[EntityId] = set()
    count = 0
    packed.write(encode_json(CORE) + b"\n")
    for change in _lacking(replica, start):
        before = reached.get(change.dot.site, NOTHING)
        if change.dot.n != before.n + 1:
            return None
        packed.write(tell(change).wire + b"\n")
        reached[change.dot.site] = Reached(change.dot.n, link(before.chain, change))
        entities.add(change.entity)
        count += 1
    if reached == to:
        return Span(since=start, to=to, changes=count, entities=len(entities))
    return None


def _write_snapshot(replica: Replica, packed: Sink, has: Reach) -> Span | None:
    """What everything amounts to, without its history; None where the other side has another one."""
    to = reach_of(replica)
    if not replica.floor or any(site in to and to[site].n == each.n and to[site] != each for site, each in has.items()):
        return None
    entities = sorted(replica.entities(), key=lambda entity: entity.id)
    head = SnapshotHead(
        partition=replica.partition,
        epoch=replica.epoch,
        number=max(1, replica.floor),
        pages=0,
        entities=len(entities),
        hash=replica.hash,
        counted=replica.counted(),
        knowledge=list(replica.knowledge()),
    )
    packed.write(encode_json(CORE) + b"\n" + encode_json(head) + b"\n")
    for entity in entities:
        packed.write(encode_json(to_row(entity)) + b"\n")
    return Span(since={}, to=to, changes=0, entities=len(entities), snapshot=True)


def _common(has: Reach, to: Reach) -> Reach:
    """What both sides have, as far as this side knows."""
    return {site: min(has[site], reached, key=lambda each: each.n) for site, reached in to.items() if site in has and has[site].n}


def _lacking(replica: Replica, start: Reach) -> Iterator[Change]:
    place = 0
    while page := replica.after_place(place, _PAGE_CHANGES):
        place = page[-1][0]
        yield from (change for _, change in page if change.dot.n > start.get(change.dot.site, NOTHING).n)


_TWO_HISTORIES = Refused(
    "The other side has another history than this file: one of the two was restored from a backup or copied. "
    "No bundle was written; make a bundle of everything"
)
