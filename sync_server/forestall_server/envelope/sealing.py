"""A sealed value as it stands in a column: which key closed it, and what it says, bound to its place. Knows no database.

AES-256-GCM. Table, column, row, tenant and version of the key are bound to the value, so that none can be put in the place of another.
"""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from dataclasses import dataclass

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from forestall.errors import Corrupt
from forestall.ids import Chance

MARK = "sealed:1:"
DATA_KEY_BYTES = 32
_NONCE_BYTES = 12
_SEALED = re.compile(rf"{MARK}(?P<version>[0-9]{{1,9}}):(?P<tenant>\*|[a-z0-9-]{{1,40}}):(?P<body>[0-9A-Za-z_=-]+)")


@dataclass(frozen=True, slots=True)
class KeyId:
    """A data key: whose it is, and which of them."""

    tenant: str
    version: int

    @property
    def whose(self) -> str:
        """As a master key binds it."""
        return f"{self.tenant}/{self.version}"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands."""

    table: str
    column: str
    row: str

    def bound(self, key: KeyId) -> bytes:
        """What is bound to the value."""
        return msgspec.json.encode([self.table, self.column, self.row, key.tenant, key.version])


def is_sealed(kept: str) -> bool:
    """Whether this is a sealed value, not one from before."""
    return kept.startswith(MARK)


def key_of(kept: str) -> KeyId:
    """Which key closed a sealed value. Raises `Corrupt`."""
    return KeyId(*_parts(kept)[:2])


def close(plain: str, place: Place, key: KeyId, data_key: bytes, chance: Chance) -> str:
    """A value, sealed."""
    nonce = chance(_NONCE_BYTES)
    body = nonce + AESGCM(data_key).encrypt(nonce, plain.encode(), place.bound(key))
    return f"{MARK}{key.version}:{key.tenant}:{urlsafe_b64encode(body).decode()}"


def open_sealed(kept: str, place: Place, data_key: bytes) -> str:
    """A sealed value, open. Raises `Corrupt` where it is damaged, or stands in another place than its own."""
    tenant, version, body = _parts(kept)
    try:
        plain = AESGCM(data_key).decrypt(body[:_NONCE_BYTES], body[_NONCE_BYTES:], place.bound(KeyId(tenant, version)))
    except (InvalidTag, ValueError) as error:
        raise _damaged() from error
    return plain.decode()


def _parts(kept: str) -> tuple[str, int, bytes]:
    found = _SEALED.fullmatch(kept)
    if found is None:
        raise _damaged()
    try:
        return found["tenant"], int(found["version"]), urlsafe_b64decode(found["body"])
    except Error as error:
        raise _damaged() from error


def _damaged() -> Corrupt:
    return Corrupt("A secret in the database is damaged, or was put in the place of another. Nothing was changed; set it anew")
