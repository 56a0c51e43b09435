"""Seals: a site's own signature under the end of its history, so that others can tell who continued it. Keeps no key and asks no clock.

A seal says: this project's partition, this site, so many changes, this link of the hash chain after them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from forestall.errors import Unreadable
from forestall.ids import Chance, ProjectId, SiteId
from forestall.protocol.codec import encode_json
from forestall.protocol.messages import CORE, Seal

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

KEY_BYTES = 32
_PURPOSE = b"forestall site\0"
"""Signed along, so that no signature made for another purpose ever fits a site's history."""


@dataclass(frozen=True, slots=True)
class SiteKey:
    """The private key of one site (Ed25519). It never stands in a file, a log or a message."""

    secret: bytes = field(repr=False)

    @classmethod
    def generate(cls, chance: Chance) -> SiteKey:
        """A fresh key."""
        return cls(chance(KEY_BYTES))

    @classmethod
    def parse(cls, told: str) -> SiteKey:
        """The key of a line from a secret store. Raises `Unreadable` where it is damaged."""
        try:
            secret = bytes.fromhex(told)
        except ValueError:
            secret = b""
        if len(secret) != KEY_BYTES:
            raise Unreadable("The key of this file is damaged among your secrets. Nothing was changed; restore a backup of your secrets")
        return cls(secret)

    @property
    def line(self) -> str:
        """The private key as one line, for a secret store and nothing else."""
        return self.secret.hex()

    @property
    def public(self) -> str:
        """What others may know: 64 hexadecimal digits."""
        return _private(self.secret).public_key().public_bytes_raw().hex()

    def seal(self, project: ProjectId, site: SiteId, n: int, chain: str, partition: str = CORE) -> Seal:
        """The site's word that its first `n` changes end with this link."""
        signature = _private(self.secret).sign(_message(project, partition, site, n, chain))
        return Seal(site, self.public, n, chain, signature.hex())


@lru_cache(maxsize=256)
def genuine(seal: Seal, project: ProjectId, partition: str = CORE) -> bool:
    """Whether the signature of a seal is right: made with its key, for this project's partition."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(seal.key))
        public.verify(bytes.fromhex(seal.signature), _message(project, partition, seal.site, seal.n, seal.chain))
    except (InvalidSignature, ValueError):
        return False
    return True


def of_site(seals: Iterable[Seal], site: SiteId) -> Seal | None:
    """The seal of one site among several."""
    return next((seal for seal in seals if seal.site == site), None)


def _message(project: ProjectId, partition: str, site: SiteId, n: int, chain: str) -> bytes:
    return _PURPOSE + encode_json([project, partition, site, n, chain])


@lru_cache(maxsize=4)
def _private(secret: bytes) -> Ed25519PrivateKey:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(secret)
