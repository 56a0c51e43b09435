"""Messages as bytes: JSON, zstd-compressed. Bounded: a small packet never unpacks into a large memory."""

from __future__ import annotations

from typing import TypeVar

import msgspec
import zstandard

from forestall.errors import TooLarge, Unreadable
from forestall.protocol.messages import PAGE_BYTES

ENCODING = "zstd"
"""The name of the compression, as HTTP's Content-Encoding calls it."""
_LEVEL = 3

T = TypeVar("T")


def pack(message: msgspec.Struct) -> bytes:
    """A message as compressed bytes."""
    return zstandard.ZstdCompressor(level=_LEVEL).compress(msgspec.json.encode(message))


def unpack(packet: bytes, type: type[T], limit_bytes: int = PAGE_BYTES) -> T:
    """The message in compressed bytes. Raises `Unreadable` for what is damaged, too large, or no such message."""
    return parse(_inflate(packet, limit_bytes), type)


def parse(plain: bytes, type: type[T]) -> T:
    """The message in plain JSON bytes."""
    try:
        return msgspec.json.decode(plain, type=type)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Unreadable(f"The message is not a {type.__name__.lower()} of this protocol: {error}") from error


def _inflate(packet: bytes, limit_bytes: int) -> bytes:
    try:
        with zstandard.ZstdDecompressor(max_window_size=PAGE_BYTES).stream_reader(packet) as reader:
            plain = reader.read(limit_bytes + 1)
    except zstandard.ZstdError as error:
        raise Unreadable("The message arrived damaged: it does not unpack. Nothing of it was taken") from error
    if len(plain) > limit_bytes:
        raise TooLarge(f"The message is larger than {limit_bytes} bytes once unpacked. Nothing of it was taken")
    return plain
