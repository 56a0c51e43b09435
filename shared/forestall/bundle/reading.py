"""Reads a bundle that an enemy may have written: checks all of it before any of it is used, and unpacks it in bounded memory.

A bundle is read once from its own place, into a private copy: a stick that is pulled, or lies the second time, changes nothing.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, Any, BinaryIO, TypeVar

import msgspec
import zstandard
from cryptography.exceptions import InvalidTag

from forestall.bundle.keys import Keys
from forestall.bundle.manifest import (
    NOT_ENCRYPTED,
    NOTHING,
    Label,
    Manifest,
    Reached,
    altered,
    cut_off,
    not_as_it_says,
    read_head,
)
from forestall.bundle.sealing import UnsealingSource, unwrap
from forestall.changes import Change, Entity
from forestall.errors import Corrupt, Unavailable, Unreadable
from forestall.protocol.chain import link
from forestall.protocol.codec import decode_json, from_wire
from forestall.protocol.messages import CORE, PAGE_BYTES, SnapshotHead
from forestall.protocol.state import from_row, state_hash

SPOOL_BYTES = 16 * 1024 * 1024
"""How large a payload may be in memory before it moves to a temporary file."""
COPY_BYTES = 1024 * 1024
_WINDOW_BYTES_MAX = 8 * 1024 * 1024
"""How much memory unpacking may ask for: what zstd's levels up to 19 need."""
_LINE_BYTES_MAX = PAGE_BYTES
"""How large one change may be once it is unpacked; a server takes no larger one either."""


T = TypeVar("T")
_Rows = list[tuple[str, str, str, int, int, str, str, str | None]]


class Bundle:
    """A whole and properly signed bundle. Who signed it, and whether to trust them, is another question."""

    def __init__(self, path: Path, label: Label, payload: IO[bytes]) -> None:
        self.path = path
        self.label = label
        self._payload = payload

    @property
    def manifest(self) -> Manifest:
        """What it says of itself."""
        return self.label.manifest

    def changes(self, keys: Keys | None) -> Iterator[tuple[Change, str]]:
        """What it carries, in causal order, each with its site's link of the hash chain after it; one iteration at a time.

        `keys` may be missing where it is not encrypted. Raises `Unreadable`, at the latest at the end, where it does not hold what the
        manifest says.
        """
        span, count = self.manifest.core, 0
        reach = dict(span.since)
        for change in self._unpacked(keys, from_wire):
            before = reach.get(change.dot.site, NOTHING)
            if change.dot.n != before.n + 1:
                raise not_as_it_says(self.path)
            chain = link(before.chain, change)
            reach[change.dot.site] = Reached(change.dot.n, chain)
            count += 1
            yield change, chain
        if count != span.changes or reach != span.to:
            raise not_as_it_says(self.path)

    def snapshot(self, keys: Keys | None) -> tuple[SnapshotHead, list[Entity]]:
        """What a bundle carries that is a snapshot. Raises as `changes` does."""
        lines = list(self._unpacked(keys, decode_json))
        try:
            told = msgspec.convert(lines[0] if lines else None, SnapshotHead)
            entities = [from_row(*row) for row in msgspec.convert(lines[1:], _Rows)]
        except (msgspec.ValidationError, Corrupt) as error:
            raise not_as_it_says(self.path) from error
        span = self.manifest.core
        here = (len(entities), state_hash(entities), {site: Reached(n, chain) for site, (n, chain) in told.counted.items()})
        if here != (told.entities, told.hash, span.to) or span.entities != told.entities:
            raise not_as_it_says(self.path)
        return told, entities

    def _unpacked(self, keys: Keys | None, read: Callable[[Any], T]) -> Iterator[T]:
        plain = self._plain(keys)
        try:
            lines = _lines(plain)
            if decode_json(next(lines, b"null")) != CORE:
                raise not_as_it_says(self.path)
            yield from map(read, lines)
        except (Unreadable, InvalidTag, zstandard.ZstdError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise not_as_it_says(self.path) from error

    def _plain(self, keys: Keys | None) -> io.BufferedReader:
        self._payload.seek(0)
        unpacker = zstandard.ZstdDecompressor(max_window_size=_WINDOW_BYTES_MAX)
        return io.BufferedReader(unpacker.stream_reader(self._unsealed(keys), closefd=False))

    def _unsealed(self, keys: Keys | None) -> IO[bytes]:
        if self.manifest.encryption == NOT_ENCRYPTED:
            return self._payload
        if keys is None:
            raise Unreadable(f"{self.path.name} is encrypted, and you have no keys yet. Nothing was changed; give its maker your key")
        return io.BufferedReader(UnsealingSource(self._payload, self.manifest.payload_bytes, unwrap(self.manifest, keys)))


def verify_bundle(path: Path) -> Label:
    """Check a bundle with no project and no key at hand: whole, unaltered, properly signed.

    Raises `Unavailable` where it cannot be read, `Unreadable` where it is not what it claims to be, `TooNew` for a later Forestall's.
    """
    with open_bundle(path) as bundle:
        return bundle.label


@contextmanager
def open_bundle(path: Path) -> Iterator[Bundle]:
    """A bundle, checked as `verify_bundle` does."""
    with SpooledTemporaryFile(max_size=SPOOL_BYTES) as payload:
        label = _copy(path, payload)
        yield Bundle(path, label, payload)


def _copy(path: Path, payload: IO[bytes]) -> Label:
    try:
        with path.open("rb") as stream:
            manifest, head = read_head(stream, path)
            whole = hashlib.sha256(head)
            _copy_payload(stream, payload, manifest, whole, path)
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be read: {error.strerror}. Nothing was changed") from error
    return Label(manifest, whole.hexdigest())


def _copy_payload(stream: BinaryIO, payload: IO[bytes], manifest: Manifest, whole: Any, path: Path) -> None:
    inner, left = hashlib.sha256(), manifest.payload_bytes
    while left and (portion := stream.read(min(COPY_BYTES, left))):
        for each in (inner, whole):
            each.update(portion)
        payload.write(portion)
        left -= len(portion)
    if left:
        raise cut_off(path)
    if stream.read(1) or inner.hexdigest() != manifest.payload_sha256:
        raise altered(path)


def _lines(stream: io.BufferedReader) -> Iterator[bytes]:
    # A longer line is read in parts, of which no part is a change.
    while line := stream.readline(_LINE_BYTES_MAX):
        yield line
