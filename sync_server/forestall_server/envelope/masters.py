"""Master keys: they close and open the data keys of tenants, and nothing else. Here or in AWS KMS; never in the database.

A master key here is a line of text. A file of several is how one is replaced: the first closes, all open.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from forestall.errors import Corrupt, Unavailable
from forestall.ids import Chance
from forestall_server.settings import DATABASE_FILE, Master, Settings

KEY_FILE = "master.key"
_MARK = "forestall-master-key-1:"
_KEY_BYTES = 32
_NONCE_BYTES = 12
_FINGERPRINT_DIGITS = 16
_LINE = re.compile(rf"{re.escape(_MARK)}([0-9a-f]{{{2 * _KEY_BYTES}}})")
_KMS = "kms:"


class MasterKey(Protocol):
    """Closes data keys, bound to whose they are."""

    @property
    def name(self) -> str:
        """By which a data key remembers what closed it; no secret."""

    def wrap(self, data_key: bytes, whose: str) -> bytes:
        """A data key, closed."""

    def unwrap(self, wrapped: bytes, whose: str) -> bytes:
        """A data key, open. Raises a `ForestallError` with a sentence."""


@dataclass(frozen=True, slots=True)
class OwnKey:
    """A master key that is here: AES-256-GCM, with the name of whose the data key is bound to it."""

    secret: bytes = field(repr=False)

    @property
    def name(self) -> str:
        """The beginning of its hash."""
        return f"key:{sha256(b'forestall master key' + self.secret).hexdigest()[:_FINGERPRINT_DIGITS]}"

    @property
    def line(self) -> str:
        """As it stands in a file."""
        return f"{_MARK}{self.secret.hex()}"

    def wrap(self, data_key: bytes, whose: str) -> bytes:
        """A data key, closed."""
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + AESGCM(self.secret).encrypt(nonce, data_key, whose.encode())

    def unwrap(self, wrapped: bytes, whose: str) -> bytes:
        """A data key, open. Raises `Corrupt` where it is not what was closed."""
        try:
            return AESGCM(self.secret).decrypt(wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:], whose.encode())
        except (InvalidTag, ValueError) as error:
            raise Corrupt("A key in the database is damaged. Nothing was changed; restore a backup") from error


class KmsKey:
    """A key in AWS KMS, which never leaves it: each data key is closed and opened by a call there. Credentials are where boto3 looks."""

    def __init__(self, id: str) -> None:
        self.name = f"{_KMS}{id}"
        self._id = id
        self._client: Any = None

    def wrap(self, data_key: bytes, whose: str) -> bytes:
        """A data key, closed. Raises `Unavailable` with a sentence."""
        return self._asked("encrypt", "CiphertextBlob", whose, Plaintext=data_key)

    def unwrap(self, wrapped: bytes, whose: str) -> bytes:
        """A data key, open. Raises `Unavailable` with a sentence."""
        return self._asked("decrypt", "Plaintext", whose, CiphertextBlob=wrapped)

    def _asked(self, what: str, answer: str, whose: str, **told: bytes) -> bytes:
        try:
            from botocore.exceptions import BotoCoreError, ClientError
        except ImportError as error:
            raise Unavailable("A key in AWS KMS is named, but boto3 is not installed. Install forestall[server,aws]") from error
        try:
            call = getattr(self._connected(), what)
            return bytes(call(KeyId=self._id, EncryptionContext={"forestall": whose}, **told)[answer])
        except ClientError as error:
            why = str(error.response.get("Error", {}).get("Code", "no reason"))
        except BotoCoreError as error:
            why = type(error).__name__
        raise Unavailable(f"AWS KMS did not {what} with the key {self._id} ({why}). Nothing was changed; see to KMS, and try again")

    def _connected(self) -> Any:
        if self._client is None:
            import boto3
            from botocore.config import Config

            self._client = boto3.client("kms", config=Config(connect_timeout=3, read_timeout=5, retries={"total_max_attempts": 2}))
        return self._client


@dataclass(frozen=True, slots=True)
class Masters:
    """The master keys at hand. `closing`: the one for new data keys, where there is one. `beside`: the file in the server's own folder,
    which another process may have written meanwhile; `makes`: whether the first key is made there.
    """

    closing: MasterKey | None
    own: Mapping[str, OwnKey]
    beside: Path | None = None
    makes: bool = False

    def opening(self, name: str) -> MasterKey:
        """The one of this name. Raises `Unavailable` with a sentence that names what is missing."""
        if self.closing is not None and self.closing.name == name:
            return self.closing
        if name.startswith(_KMS):
            return KmsKey(name.removeprefix(_KMS))
        found = self.own.get(name) or next((each for each in self._now_beside() if each.name == name), None)
        if found is None:
            raise Unavailable(
                f"The secrets in the database are closed by the master key {name}, which this server was not given."
                " Nothing was changed; name the file with it in FORESTALL_SERVER_MASTER_KEY_FILE"
            )
        return found

    def able_to_close(self, chance: Chance, *, first: bool) -> Masters:
        """The same with a master key that closes, where the server has its own. `first`: nothing was closed yet, so it may be made."""
        if self.closing is not None or self.beside is None or not self.makes:
            return self
        keys = self._now_beside() or (keys_in(write_new(self.beside, chance)) if first else ())
        return replace(self, closing=next(iter(keys), None), own={each.name: each for each in keys})

    def _now_beside(self) -> tuple[OwnKey, ...]:
        return () if self.beside is None else keys_in(self.beside)


def masters_of(settings: Settings) -> Masters:
    """What the settings say, and the key of the server's own folder. Raises a `ForestallError` with a sentence."""
    told, beside = tuple(_keys_told(settings.master)), _beside(settings)
    here = (*told, *(keys_in(beside) if beside is not None else ()))
    closing: MasterKey | None = KmsKey(settings.master.kms) if settings.master.kms else next(iter(here), None)
    return Masters(closing, {each.name: each for each in here}, beside, makes=_makes(settings))


def keys_in(path: Path) -> tuple[OwnKey, ...]:
    """The master keys of a file, none where it is not there. Raises a `ForestallError` with a sentence."""
    try:
        return tuple(_keys(path.read_text(encoding="ascii"), str(path)))
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise Unavailable(f"The master key {path} cannot be read: {error.strerror}. Nothing was changed") from error
    except UnicodeDecodeError as error:
        raise _damaged(str(path)) from error


def write_new(path: Path, chance: Chance) -> Path:
    """A new master key in a file, before those that are there: it closes from now on, and they open. Raises `Unavailable`."""
    lines = [OwnKey(chance(_KEY_BYTES)).line, *(each.line for each in keys_in(path))]
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
            file.write("\n".join(lines) + "\n")
            file.flush()
            os.fsync(file.fileno())
        _put(draft, path, new=len(lines) == 1)
    except OSError as error:
        raise Unavailable(f"The master key cannot be written to {path}: {error.strerror}. Nothing was changed") from error
    return path


def _put(draft: Path, path: Path, *, new: bool) -> None:
    if not new:
        draft.replace(path)
        return
    try:
        os.link(draft, path)  # another process that starts at the same time may have made one; then that one counts
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def _beside(settings: Settings) -> Path | None:
    return settings.data / KEY_FILE if settings.data is not None else None


def _makes(settings: Settings) -> bool:
    """Only beside the server's own SQLite database: who takes the one with him there takes the other, too."""
    return settings.data is not None and settings.database == f"sqlite:///{settings.data.absolute() / DATABASE_FILE}"


def _keys_told(master: Master) -> Iterator[OwnKey]:
    if master.lines:
        yield from _keys(master.lines, "FORESTALL_SERVER_MASTER_KEY")


def _keys(text: str, where: str) -> Iterator[OwnKey]:
    lines = text.split()
    if not lines:
        raise _damaged(where)
    for line in lines:
        found = _LINE.fullmatch(line)
        if found is None:
            raise _damaged(where)
        yield OwnKey(bytes.fromhex(found[1]))


def _damaged(where: str) -> Corrupt:
    return Corrupt(f"{where} is not a master key as `forestall-server secrets key` writes it. Nothing was changed; give the right one")
