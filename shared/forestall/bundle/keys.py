"""A person's keys for bundles: one pair signs, one pair opens what others encrypted. Never keeps them; that is the business of the
desktop's secret store.

A key travels as one line of lower-case letters and digits that ends in a checksum, so that a typing error is noticed.
"""

from __future__ import annotations

import re
from base64 import b32decode, b32encode
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import NewType

from forestall.errors import Unreadable
from forestall.ids import Chance, fingerprint

Fingerprint = NewType("Fingerprint", str)
"""Six groups of four letters that name a person's public keys: short enough to be read aloud, too long to be forged."""

KEY_BYTES = 32
_PUBLIC_START = "fkey1"
_PRIVATE_START = "fsecret1"
_CHECK_BYTES = 4
_GROUP = 4


@dataclass(frozen=True, slots=True)
class PublicKeys:
    """What everybody may know of a person: how to check a signature (Ed25519), and how to encrypt to them (X25519)."""

    sign: bytes
    box: bytes

    @property
    def line(self) -> str:
        """The keys as one line, to give away."""
        return _to_line(_PUBLIC_START, self.sign + self.box)

    @property
    def fingerprint(self) -> Fingerprint:
        """The name of these keys, to be compared over the telephone."""
        return Fingerprint(fingerprint(self.sign + self.box, b"fingerprint"))

    def signed(self, message: bytes, signature: bytes) -> bool:
        """Whether the person signed this message."""
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

        try:
            Ed25519PublicKey.from_public_bytes(self.sign).verify(signature, message)
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True, slots=True)
class Keys:
    """A person's private keys. They never stand in a log or a message."""

    sign: bytes = field(repr=False)
    box: bytes = field(repr=False)

    @classmethod
    def generate(cls, chance: Chance) -> Keys:
        """Fresh keys."""
        return cls(chance(KEY_BYTES), chance(KEY_BYTES))

    @property
    def line(self) -> str:
        """The private keys as one line, for a secret store and nothing else."""
        return _to_line(_PRIVATE_START, self.sign + self.box)

    @property
    def public(self) -> PublicKeys:
        """What others may know."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

        return PublicKeys(
            Ed25519PrivateKey.from_private_bytes(self.sign).public_key().public_bytes_raw(),
            X25519PrivateKey.from_private_bytes(self.box).public_key().public_bytes_raw(),
        )

    def signature(self, message: bytes) -> bytes:
        """64 bytes that only these keys can make for this message."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self.sign).sign(message)


def parse_keys(line: str) -> Keys:
    """The private keys of a line from the secret store. Raises `Unreadable` where it is damaged."""
    return Keys(*_from_line(_PRIVATE_START, line, "The private keys for bundles are damaged. Restore them from a backup of your secrets"))


def parse_public(line: str) -> PublicKeys:
    """The public keys of a line somebody gave away. Raises `Unreadable` where a letter of it is wrong or missing."""
    shown = line if len(line) <= 20 else line[:20] + "…"
    return PublicKeys(
        *_from_line(_PUBLIC_START, line, f"“{shown}” is not a key: a letter of it is wrong or missing. Copy the whole line again")
    )


def parse_fingerprint(typed: str) -> Fingerprint:
    """A fingerprint as a person types it: case, spaces and hyphens do not matter. Raises `Unreadable` where it is none."""
    letters = re.sub(r"[\s-]", "", typed).upper()
    if not re.fullmatch(r"[A-Z2-7]{24}", letters):
        raise Unreadable(f"“{typed}” is not a fingerprint: it has six groups of four letters, as in {_EXAMPLE}")
    return Fingerprint("-".join(letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP)))


_EXAMPLE = "ABCD-EFGH-IJKL-MNOP-QRST-UVWX"


def _to_line(prefix: str, raw: bytes) -> str:
    return prefix + b32encode(raw + _check(prefix, raw)).decode().rstrip("=").lower()


def _from_line(prefix: str, line: str, wrong: str) -> tuple[bytes, bytes]:
    told = line.strip().lower()
    letters = told.removeprefix(prefix).upper()
    try:
        raw = b32decode(letters + "=" * (-len(letters) % 8))[: 2 * KEY_BYTES]
    except ValueError as error:
        raise Unreadable(wrong) from error
    # Made anew, the line must be the same: that checks prefix, length, checksum and stray bits in one go.
    if _to_line(prefix, raw) != told:
        raise Unreadable(wrong)
    return raw[:KEY_BYTES], raw[KEY_BYTES:]


def _check(prefix: str, raw: bytes) -> bytes:
    return blake2b(raw, digest_size=_CHECK_BYTES, person=prefix.encode()).digest()
