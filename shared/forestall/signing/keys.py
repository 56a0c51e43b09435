"""The key a person signs revisions with: Ed25519, closed by a password, so that every signature asks for it. Never keeps it anywhere.

scrypt (RFC 7914) turns the password into a key, ChaCha20-Poly1305 closes the private key with it. Numbers: OWASP Password Storage Cheat
Sheet.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import msgspec

from forestall.errors import Unreadable
from forestall.fmea.edits import Refused
from forestall.fmea.signatures import Statement, fingerprint_of
from forestall.ids import Chance

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

PASSWORD_MIN = 8
SCRYPT_COST = 2**17
"""128 MiB and a third of a second for each guess at the password."""
_SCRYPT_COST_MAX = 2**20
_BLOCK, _LANES = 8, 1
_KEY_BYTES, _SALT_BYTES, _NONCE_BYTES = 32, 16, 12
_DAMAGED = "Your signing key is damaged among your secrets. Nothing was signed; restore a backup of your secrets"


class ClosedKey(msgspec.Struct, frozen=True, kw_only=True):
    """A signing key as it is kept: the public half in plain sight, the private one closed by the password."""

    public: str
    cost: int
    salt: str
    nonce: str
    closed: str

    @property
    def line(self) -> str:
        """The key as one line, for a secret store."""
        return msgspec.json.encode(self).decode()

    @property
    def fingerprint(self) -> str:
        """The name of the key, to be compared over the telephone."""
        return fingerprint_of(self.public)


@dataclass(frozen=True, slots=True)
class SigningKey:
    """An open key. It lives as long as one signature takes."""

    secret: bytes = field(repr=False)

    @property
    def public(self) -> str:
        """What everybody may know: 64 hexadecimal digits."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self.secret).public_key().public_bytes_raw().hex()

    def signs(self, statement: Statement) -> bytes:
        """The signature under a statement."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self.secret).sign(statement.message)

    def close(self, password: str, chance: Chance, cost: int) -> ClosedKey:
        """The key closed by a password; `cost` is scrypt's, `SCRYPT_COST` for passwords of people."""
        salt, nonce = chance(_SALT_BYTES), chance(_NONCE_BYTES)
        closed = _cipher(password, salt, cost).encrypt(nonce, self.secret, self.public.encode())
        told = (b64encode(each).decode() for each in (salt, nonce, closed))
        return ClosedKey(public=self.public, cost=cost, **dict(zip(("salt", "nonce", "closed"), told, strict=True)))


def new_key(chance: Chance) -> SigningKey:
    """A fresh key."""
    return SigningKey(chance(_KEY_BYTES))


def parse(line: str) -> ClosedKey:
    """The key in a line from the secret store. Raises `Unreadable` where it is damaged."""
    try:
        return msgspec.json.decode(line, type=ClosedKey)
    except msgspec.DecodeError as error:
        raise Unreadable(_DAMAGED) from error


def open_key(kept: ClosedKey, password: str) -> SigningKey | Refused:
    """The key, or why the password does not open it. Raises `Unreadable` where the key is damaged."""
    from cryptography.exceptions import InvalidTag

    if not 1 < kept.cost <= _SCRYPT_COST_MAX:
        raise Unreadable(_DAMAGED)
    try:
        salt, nonce, closed = (b64decode(each) for each in (kept.salt, kept.nonce, kept.closed))
        key = SigningKey(_cipher(password, salt, kept.cost).decrypt(nonce, closed, kept.public.encode()))
    except InvalidTag:
        return Refused("This is not the password of your signing key. Nothing was signed")
    except ValueError as error:
        raise Unreadable(_DAMAGED) from error
    return key


def too_short(password: str) -> Refused | None:
    """Why a password is none for a new key."""
    if len(password) >= PASSWORD_MIN:
        return None
    return Refused(f"The password of a signing key has at least {PASSWORD_MIN} characters. Nothing was signed")


def _cipher(password: str, salt: bytes, cost: int) -> ChaCha20Poly1305:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    return ChaCha20Poly1305(Scrypt(salt=salt, length=_KEY_BYTES, n=cost, r=_BLOCK, p=_LANES).derive(password.encode()))
