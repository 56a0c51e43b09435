"""The key of an encrypted project file: where its salt stands, and how a pass-phrase becomes the key. Keeps no key and opens no file for
writing.

An encrypted file is an ordinary SQLCipher 4 database, so that its pass-phrase opens it in any program that knows those. Its first 16 bytes
are the salt, of which the first six are ours: so a file says without its key that it is encrypted, and not damaged.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import pbkdf2_hmac
from pathlib import Path

from forestall.fmea.edits import Refused
from forestall.ids import Chance

MARK = b"FMEAe1"
"""How an encrypted project file begins."""
SALT_BYTES = 16
PASSPHRASE_MIN = 10
"""So many letters a pass-phrase has at least: who has the file may try as many as he likes."""
_KEY_BYTES = 32
# What SQLCipher 4 does with a pass-phrase itself; about 0.4 s on purpose.
_ROUNDS = 256_000


@dataclass(frozen=True, slots=True)
class FileKey:
    """What opens one encrypted file and the copies of it."""

    salt: bytes
    secret: bytes = field(repr=False)

    @property
    def line(self) -> str:
        """The key and its salt as the driver wants them, and as they are kept among a person's secrets."""
        return self.secret.hex() + self.salt.hex()


def salt_of(path: Path) -> bytes | None:
    """The salt of an encrypted file; None where it is not encrypted, not there, or cannot be read (opening it says which)."""
    try:
        with path.open("rb") as stream:
            start = stream.read(SALT_BYTES)
    except OSError:
        return None
    return start if is_encrypted(start) else None


def is_encrypted(start: bytes) -> bool:
    """Whether a file that begins so is an encrypted project file."""
    return len(start) >= SALT_BYTES and start.startswith(MARK)


def key_from(passphrase: str, salt: bytes) -> FileKey:
    """The key of the file with this salt, if the pass-phrase is the right one; only opening the file tells."""
    return FileKey(salt, pbkdf2_hmac("sha512", passphrase.encode(), salt, _ROUNDS, _KEY_BYTES))


def new_key(passphrase: str, chance: Chance) -> FileKey | Refused:
    """A fresh key, for a file that is to be encrypted with this pass-phrase."""
    if len(passphrase.strip()) < PASSPHRASE_MIN:
        return Refused(f"A pass-phrase has at least {PASSPHRASE_MIN} letters; a few words that belong together only for you are good")
    return key_from(passphrase, MARK + chance(SALT_BYTES - len(MARK)))


def parse_key(line: str) -> FileKey | None:
    """A key from its line; None where that is none."""
    try:
        told = bytes.fromhex(line)
    except ValueError:
        return None
    return FileKey(told[_KEY_BYTES:], told[:_KEY_BYTES]) if len(told) == _KEY_BYTES + SALT_BYTES else None
