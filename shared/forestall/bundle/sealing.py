"""Encryption of a payload to its recipients: a fresh content key, wrapped for each of them, and numbered chunks with a mark on the last.

The content key is wrapped under HKDF-SHA256 of an X25519 exchange between a key pair made for this one bundle and the recipient's.
The signer's keys go into the derivation: a stranger who puts a signature of his own on somebody's bundle makes it unreadable.
Chunks follow the STREAM construction: Hoang et al., "Online authenticated-encryption and its nonce-reuse misuse-resistance", 2015.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from forestall.bundle.keys import KEY_BYTES, Keys, PublicKeys
from forestall.bundle.manifest import Recipient
from forestall.errors import Unreadable
from forestall.ids import Chance

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

CHUNK_BYTES = 64 * 1024
_TAG_BYTES = 16
_COUNTER_BYTES = 11
# Every wrapping key is used for one message, so its nonce may be fixed.
_ONCE = bytes(12)


class Sink(Protocol):
    """Where bytes go."""

    def write(self, data: bytes, /) -> int: ...


class Sealed(Protocol):
    """What tells how a payload was sealed: the public half of the key pair made for it, whose it is for, and who sealed it."""

    @property
    def ephemeral(self) -> str: ...

    @property
    def recipients(self) -> Sequence[Recipient]: ...

    @property
    def public(self) -> PublicKeys: ...


class Source(Protocol):
    """Whence bytes come."""

    def read(self, size: int, /) -> bytes: ...


def wrap(content_key: bytes, signer: PublicKeys, recipients: Sequence[PublicKeys], chance: Chance) -> tuple[str, tuple[Recipient, ...]]:
    """The public half of a key pair made for this bundle alone, and the content key for each recipient.

    Raises `Unreadable` where a recipient's key is none that anybody can have.
    """
    ephemeral = X25519PrivateKey.from_private_bytes(chance(KEY_BYTES))
    public = ephemeral.public_key().public_bytes_raw()
    wrapped = []
    for recipient in recipients:
        key = _wrapping_key(_shared(ephemeral, recipient), public, signer, recipient)
        wrapped.append(Recipient(recipient.fingerprint, ChaCha20Poly1305(key).encrypt(_ONCE, content_key, None).hex()))
    return public.hex(), tuple(wrapped)


def unwrap(manifest: Sealed, keys: Keys) -> bytes:
    """The content key of what is encrypted to these keys. Raises `Unreadable` where it cannot be had."""
    me = keys.public
    wrapped = next((each.key for each in manifest.recipients if each.fingerprint == me.fingerprint), "")
    try:
        ephemeral = bytes.fromhex(manifest.ephemeral)
        shared = X25519PrivateKey.from_private_bytes(keys.box).exchange(X25519PublicKey.from_public_bytes(ephemeral))
        cipher = ChaCha20Poly1305(_wrapping_key(shared, ephemeral, manifest.public, me))
        return cipher.decrypt(_ONCE, bytes.fromhex(wrapped), None)
    except (InvalidTag, ValueError) as error:
        raise Unreadable("The bundle cannot be opened with your keys. Nothing was changed; ask its maker for a new one") from error


class SealingSink:
    """Encrypts what is written into it. Must be closed: the last chunk carries the mark of the end."""

    def __init__(self, sink: Sink, content_key: bytes) -> None:
        self._sink = sink
        self._cipher = ChaCha20Poly1305(content_key)
        self._pending = bytearray()
        self._number = 0

    def write(self, data: bytes) -> int:
        """Take bytes in; full chunks go out, but for one that may be the last."""
        self._pending += data
        while len(self._pending) > CHUNK_BYTES:
            self._seal(last=False)
        return len(data)

    def close(self) -> None:
        """Send out the last chunk."""
        self._seal(last=True)

    def _seal(self, *, last: bool) -> None:
        chunk = bytes(self._pending[:CHUNK_BYTES])
        del self._pending[:CHUNK_BYTES]
        self._sink.write(self._cipher.encrypt(_nonce(self._number, last=last), chunk, None))
        self._number += 1


class UnsealingSource(io.RawIOBase):
    """Decrypts `length` bytes of a source as they are read, one chunk at a time. Raises `InvalidTag` where they are not as sealed."""

    def __init__(self, source: Source, length: int, content_key: bytes) -> None:
        self._source = source
        self._left = length
        self._cipher = ChaCha20Poly1305(content_key)
        self._ready = b""
        self._number = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill the buffer as far as one chunk goes; 0 at the end."""
        if not self._ready and self._left:
            self._ready = self._next_chunk()
        view = memoryview(buffer).cast("B")
        count = min(len(view), len(self._ready))
        view[:count] = self._ready[:count]
        self._ready = self._ready[count:]
        return count

    def _next_chunk(self) -> bytes:
        sealed = self._source.read(min(CHUNK_BYTES + _TAG_BYTES, self._left))
        self._left -= len(sealed)
        chunk = self._cipher.decrypt(_nonce(self._number, last=not self._left), sealed, None)
        self._number += 1
        return chunk


def _shared(ephemeral: X25519PrivateKey, recipient: PublicKeys) -> bytes:
    try:
        return ephemeral.exchange(X25519PublicKey.from_public_bytes(recipient.box))
    except ValueError as error:
        raise Unreadable(
            f"The key {recipient.fingerprint} is none that anybody can have. No bundle was written; ask for the key again"
        ) from error


def _wrapping_key(shared: bytes, ephemeral: bytes, signer: PublicKeys, recipient: PublicKeys) -> bytes:
    info = b"forestall bundle 1" + signer.sign + signer.box
    return HKDF(SHA256(), length=KEY_BYTES, salt=ephemeral + recipient.box, info=info).derive(shared)


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(_COUNTER_BYTES, "big") + (b"\1" if last else b"\0")
