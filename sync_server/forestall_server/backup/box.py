"""The file of a backup: a head that anybody can read, files packed and encrypted to the operators' keys, and the server's signature.

    FORESTALL BACKUP 1
    {"made_at": …}                  one line of JSON, the `Head`
    …                               tar, zstd, encrypted in chunks as a bundle is
    64 bytes                        Ed25519 over the SHA-256 (in hexadecimal digits) of everything before

Knows nothing of databases.
"""

from __future__ import annotations

import io
import os
import tarfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, cast

import msgspec
import zstandard
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from forestall.bundle.keys import KEY_BYTES, Keys, PublicKeys
from forestall.bundle.manifest import Recipient
from forestall.bundle.sealing import SealingSink, UnsealingSource, unwrap, wrap
from forestall.errors import Unreadable
from forestall.ids import Chance
from forestall_server.audit.keys import ServerKey

_MAGIC = b"FORESTALL BACKUP 1\n"
_SIGNATURE_BYTES = 64
_HEAD_BYTES_MAX = 64 * 1024
_PIECE_BYTES = 1024 * 1024
_LEVEL = 6
"""Of zstd: a nightly file may take its time, but never as long as the disk."""
_NO_BOX = bytes(KEY_BYTES)


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """What a backup says of itself: when (milliseconds since 1970), which sort of database at which step of its tables, who can open it,
    and the public key of the server that signed it.
    """

    made_at: int
    database: str
    step: str
    files: tuple[str, ...]
    key: str
    ephemeral: str
    recipients: tuple[Recipient, ...]

    @property
    def public(self) -> PublicKeys:
        """Who sealed it. A server signs, and opens nothing."""
        return PublicKeys(bytes.fromhex(self.key), _NO_BOX)


@dataclass(frozen=True, slots=True)
class Checked:
    """A backup that is whole, as its server signed it."""

    path: Path
    head: Head
    start: int
    length: int
    hash: str


def write(path: Path, head: Head, content_key: bytes, folder: Path, key: ServerKey) -> None:
    """Pack the files of a folder that the head names. Raises `OSError`; then no file of that name is left."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+b") as file:
            file.write(_MAGIC + msgspec.json.encode(head) + b"\n")
            _pack(file, content_key, folder, head.files)
            file.seek(0)
            file.write(bytes.fromhex(key.signs(_hash(file))))
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def sealed_to(recipients: Sequence[PublicKeys], key: ServerKey, chance: Chance) -> tuple[bytes, str, tuple[Recipient, ...]]:
    """A new content key, and it wrapped for each recipient. Raises `Unreadable` where a key is none that anybody can have."""
    content_key = chance(KEY_BYTES)
    return content_key, *wrap(content_key, PublicKeys(bytes.fromhex(key.public), _NO_BOX), recipients, chance)


def checked(path: Path) -> Checked:
    """Read all of it, and see that it is what the server signed. Raises `Unreadable` with a sentence."""
    try:
        with path.open("rb") as file:
            head = _head(file, path)
            start, size = file.tell(), path.stat().st_size
            if size < start + _SIGNATURE_BYTES:
                raise _cut(path)
            file.seek(0)
            hashed = _hash(file, size - _SIGNATURE_BYTES)
            signature = file.read(_SIGNATURE_BYTES)
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {error.strerror}. Nothing was changed") from error
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(head.key)).verify(signature, hashed.encode())
    except (InvalidSignature, ValueError) as error:
        raise Unreadable(
            f"{path.name} is not what its server wrote: it was changed or cut off. Nothing was changed; take another"
        ) from error
    return Checked(path, head, start, size - _SIGNATURE_BYTES - start, hashed)


def unpack(backup: Checked, keys: Keys, folder: Path) -> None:
    """Put the files of a backup into an empty folder. Raises `Unreadable` where these keys do not open it."""
    try:
        content_key = unwrap(backup.head, keys)
    except Unreadable as error:
        raise Unreadable(f"{backup.path.name} is not encrypted to this key. Nothing was changed; give the key it was made for") from error
    with backup.path.open("rb") as file:
        file.seek(backup.start)
        try:
            with _unpacking(file, backup.length, content_key) as packed:
                packed.extractall(folder, filter="data")
        except (InvalidTag, zstandard.ZstdError, tarfile.TarError) as error:
            raise Unreadable(f"{backup.path.name} is damaged inside. Nothing was changed; take another") from error


def _pack(file: BinaryIO, content_key: bytes, folder: Path, names: Sequence[str]) -> None:
    sealing = SealingSink(file, content_key)
    with (
        zstandard.ZstdCompressor(level=_LEVEL).stream_writer(cast(BinaryIO, sealing), closefd=False) as squeezing,
        tarfile.open(mode="w|", fileobj=squeezing) as packed,
    ):
        for name in names:
            packed.add(folder / name, name, recursive=False)
    sealing.close()


@contextmanager
def _unpacking(file: BinaryIO, length: int, content_key: bytes) -> Iterator[tarfile.TarFile]:
    plain = io.BufferedReader(UnsealingSource(file, length, content_key))
    with zstandard.ZstdDecompressor().stream_reader(plain) as loose, tarfile.open(mode="r|", fileobj=loose) as packed:
        yield packed


def _head(file: BinaryIO, path: Path) -> Head:
    if file.read(len(_MAGIC)) != _MAGIC:
        raise Unreadable(f"{path.name} is not a backup of a Forestall server. Nothing was changed")
    line = file.readline(_HEAD_BYTES_MAX)
    try:
        return msgspec.json.decode(line, type=Head)
    except msgspec.DecodeError as error:
        raise _cut(path) from error


def _hash(file: BinaryIO, length: int | None = None) -> str:
    hashing, left = sha256(), length
    while piece := file.read(_PIECE_BYTES if left is None else min(_PIECE_BYTES, left)):
        hashing.update(piece)
        left = None if left is None else left - len(piece)
    return hashing.hexdigest()


def _cut(path: Path) -> Unreadable:
    return Unreadable(f"{path.name} was cut off, or damaged at its start. Nothing was changed; take another")
