"""The key with which this server signs checkpoints: Ed25519, in a file of its data folder that nobody else may read. Signs nothing else."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from forestall.errors import Corrupt, Unavailable
from forestall.ids import Chance

KEY_FILE = "audit.key"
_SEED_BYTES = 32


@dataclass(frozen=True, slots=True)
class ServerKey:
    """The key of one server."""

    seed: bytes = field(repr=False)

    @property
    def public(self) -> str:
        """What everybody may know: 64 hexadecimal digits."""
        return self._key.public_key().public_bytes_raw().hex()

    def signs(self, body: str) -> str:
        """The signature under a text, in hexadecimal digits."""
        return self._key.sign(body.encode()).hex()

    @property
    def _key(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)


def key_in(folder: Path) -> ServerKey | None:
    """The key of a data folder; None where it has none yet. Raises `Corrupt` or `Unavailable` with a sentence."""
    path = folder / KEY_FILE
    try:
        seed = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Unavailable(f"The key for the audit log, {path}, cannot be read: {error.strerror}. Nothing was signed") from error
    except ValueError as error:
        raise _damaged(path) from error
    if len(seed) != _SEED_BYTES:
        raise _damaged(path)
    return ServerKey(seed)


def key_made_in(folder: Path, chance: Chance) -> ServerKey:
    """The key of a data folder, made where it has none. Raises `Corrupt` or `Unavailable` with a sentence."""
    found = key_in(folder)
    if found is not None:
        return found
    path, key = folder / KEY_FILE, ServerKey(chance(_SEED_BYTES))
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Written whole under another name: another process that starts at the same time must not read half of it.
        draft = folder / f"{KEY_FILE}.{os.getpid()}"
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
            file.write(key.seed.hex() + "\n")
        try:
            os.link(draft, path)
        except FileExistsError:
            return key_in(folder) or key
        finally:
            draft.unlink()
    except OSError as error:
        raise Unavailable(f"The key for the audit log cannot be made at {path}: {error.strerror}. Choose another --data") from error
    return key


def _damaged(path: Path) -> Corrupt:
    return Corrupt(
        f"The key for the audit log, {path}, is damaged. Nothing was signed; restore it from a backup, or move it away for a new one"
    )
