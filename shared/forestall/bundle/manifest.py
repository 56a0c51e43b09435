"""The head of a bundle: a page of JSON that a person can read without any key, and the signature over it. Holds ids and counts, never
a name of the project nor anything somebody typed into it.

    forestall-bundle 1 1234          the version of this layout, and the length of the manifest in bytes
    { … }                            the manifest, which holds the hash of the payload
    0a1b…                            the signature, in hexadecimal digits
    (payload)                        zstd, encrypted where there are recipients (see `sealing`): the partition, then the changes or
                                     the snapshot, one line each
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, BinaryIO

import msgspec

from forestall.bundle.keys import Fingerprint, Keys, PublicKeys, parse_public
from forestall.errors import TooNew, Unreadable
from forestall.ids import ProjectId, SiteId
from forestall.protocol.chain import START
from forestall.protocol.codec import NAME_MAX
from forestall.protocol.messages import CORE, PROTOCOL, Seal

LAYOUT = 2
"""The newest layout this version reads. Bundles of changes are written as 1, which every version reads; snapshots are 2."""
_LAYOUT_OF_CHANGES = 1
MANIFEST_BYTES_MAX = 4 * 1024 * 1024
NOT_ENCRYPTED = "none"
SUITE = "x25519-hkdf-sha256-chacha20poly1305"

_FIRST_LINE = re.compile(rb"forestall-bundle (\d{1,9}) (\d{1,9})\n")
_FIRST_LINE_MAX = 64
_SIGNATURE = re.compile(rb"\n([0-9a-f]{128})\n")
_TAIL_BYTES = 130
_PURPOSE = b"forestall bundle\0"
"""Signed along, so that no signature made for another purpose ever fits a bundle."""

# What a stranger's manifest may not do to the terminal or the list that shows it: move the cursor, or turn the text around.
_UNPRINTABLE = "\\x00-\\x1f\\x7f-\\x9f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff"
_TEXT = msgspec.Meta(max_length=NAME_MAX, pattern=f"\\A[^{_UNPRINTABLE}]*\\Z")
_Text = Annotated[str, _TEXT]
_Site = Annotated[SiteId, _TEXT]
_Count = Annotated[int, msgspec.Meta(ge=0)]


class Reached(msgspec.Struct, frozen=True, array_like=True):
    """How far the history of a site goes: up to its `n`-th change, and the link of its hash chain there."""

    n: _Count
    chain: str


Reach = dict[_Site, Reached]
"""How far a replica or a bundle goes, site by site."""
NOTHING = Reached(0, START)


class BundleName(msgspec.Struct, frozen=True):
    """The `number`-th bundle of a site, which `author` made."""

    site: _Site
    number: _Count
    author: _Text

    def __str__(self) -> str:
        return f"bundle {self.number} of {self.author} (site {self.site})"


class Span(msgspec.Struct, frozen=True, kw_only=True):
    """What a bundle carries of a partition: the changes from what the other side must have to where the maker was.

    `snapshot`: it carries the heads instead, for a side that need have nothing.
    """

    partition: str = CORE
    since: Reach = msgspec.field(name="from")
    to: Reach
    changes: _Count
    entities: _Count
    snapshot: bool = False


class Recipient(msgspec.Struct, frozen=True):
    """Somebody who can open the bundle: the fingerprint, and the content key wrapped for nobody else."""

    fingerprint: Annotated[Fingerprint, _TEXT]
    key: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What a bundle says of itself. `builds_on` is the bundle whose `to` was taken as `from`, where it was one; `seals` are those of the
    sites, under what each of them reaches in `to`."""

    protocol: int = PROTOCOL
    project: Annotated[ProjectId, _TEXT]
    site: _Site
    number: _Count
    author: _Text
    made: _Text
    builds_on: BundleName | None = None
    contents: tuple[Span, ...]
    seals: tuple[Seal, ...] = ()
    encryption: str = NOT_ENCRYPTED
    recipients: tuple[Recipient, ...] = ()
    ephemeral: str = ""
    payload_bytes: _Count
    payload_sha256: str
    signer: str

    @property
    def name(self) -> BundleName:
        """What people call this bundle."""
        return BundleName(self.site, self.number, self.author)

    @property
    def core(self) -> Span:
        """What it carries of the one partition this version knows."""
        return self.contents[0]

    @property
    def public(self) -> PublicKeys:
        """Who signed it."""
        return parse_public(self.signer)


@dataclass(frozen=True, slots=True)
class Label:
    """What a bundle says of itself, and the hash of the whole file (SHA-256, in hexadecimal digits)."""

    manifest: Manifest
    sha256: str


def sign(manifest: Manifest, keys: Keys) -> bytes:
    """The head of a bundle: everything before the payload."""
    page = msgspec.json.format(msgspec.json.encode(manifest), indent=2)
    layout = LAYOUT if manifest.core.snapshot else _LAYOUT_OF_CHANGES
    covered = f"forestall-bundle {layout} {len(page)}\n".encode() + page
    return covered + f"\n{keys.signature(_PURPOSE + covered).hex()}\n".encode()


def read_head(stream: BinaryIO, path: Path) -> tuple[Manifest, bytes]:
    """The manifest at the start of a bundle, its signature checked, and the bytes it was read from.

    Raises `Unreadable` where the file is no bundle, is cut off or was altered, `TooNew` where a later Forestall wrote it.
    """
    first = stream.readline(_FIRST_LINE_MAX)
    found = _FIRST_LINE.fullmatch(first)
    if not found:
        raise Unreadable(f"{path.name} is not a Forestall bundle, or it was damaged. Nothing was changed")
    if int(found[1]) > LAYOUT:
        raise _too_new(path)
    page = _exactly(stream, min(int(found[2]), MANIFEST_BYTES_MAX), path)
    tail = _exactly(stream, _TAIL_BYTES, path)
    manifest = _parse(page, path)
    if not _fits(tail, _PURPOSE + first + page, manifest.signer):
        raise altered(path)
    return manifest, first + page + tail


def printable(text: str) -> str:
    """A text as a manifest may hold it."""
    return re.sub(f"[{_UNPRINTABLE}]", "", text)[:NAME_MAX]


def altered(path: Path) -> Unreadable:
    """What is said of a bundle that is not as its maker signed it."""
    return Unreadable(
        f"{path.name} was damaged or altered after it was made: its signature does not fit. "
        "Nothing was changed; copy it again, or ask for a new one"
    )


def cut_off(path: Path) -> Unreadable:
    """What is said of a bundle that is not all there."""
    return Unreadable(f"{path.name} is cut off: a part of it is missing. Nothing was changed; copy it again")


def not_as_it_says(path: Path) -> Unreadable:
    """What is said of a properly signed bundle whose contents are not what its manifest says."""
    return Unreadable(f"{path.name} does not hold what its manifest says. Nothing was changed; ask its maker for a new one")


def _exactly(stream: BinaryIO, count: int, path: Path) -> bytes:
    read = stream.read(count)
    if len(read) < count:
        raise cut_off(path)
    return read


def _fits(tail: bytes, message: bytes, signer: str) -> bool:
    found = _SIGNATURE.fullmatch(tail)
    try:
        return found is not None and parse_public(signer).signed(message, bytes.fromhex(found[1].decode()))
    except Unreadable:
        return False


class _Version(msgspec.Struct, frozen=True):
    protocol: int


def _parse(page: bytes, path: Path) -> Manifest:
    try:
        if msgspec.json.decode(page, type=_Version).protocol > PROTOCOL:
            raise _too_new(path)
        manifest = msgspec.json.decode(page, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise altered(path) from error
    if manifest.encryption not in (NOT_ENCRYPTED, SUITE) or [span.partition for span in manifest.contents] != [CORE]:
        raise _too_new(path)
    if (manifest.encryption == NOT_ENCRYPTED) is bool(manifest.recipients):
        raise altered(path)
    return manifest


def _too_new(path: Path) -> TooNew:
    return TooNew(f"{path.name} was written by a newer version of Forestall. Nothing was changed; update this program to use it")
