"""Opens project files, encrypted or not: the key of an encrypted one lies among this person's secrets, under the file's salt, and its
pass-phrase brings it there. Encrypts, decrypts and changes pass-phrases by writing the file anew. Never keeps a pass-phrase.

Copies and backups have the salt of the file they were taken from, so one key opens them all.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from forestall.errors import KeyNeeded, Unavailable
from forestall.fmea.edits import Refused
from forestall.store.encryption import FileKey, key_from, new_key, parse_key, salt_of
from forestall.store.file import ProjectFile
from forestall.store.lock import editing, syncing
from forestall_desktop.settings.folders import home
from forestall_desktop.settings.secrets import secrets_in


def opened(path: Path, *, read_only: bool = False, durable: bool = True) -> ProjectFile:
    """A project file, open. Raises what `ProjectFile` raises; `KeyNeeded` where its pass-phrase must be asked."""
    return ProjectFile(path, read_only=read_only, durable=durable, key=key_of(path))


def key_of(path: Path) -> FileKey | None:
    """The key of a file, where it is encrypted and its key is among the secrets of this person."""
    salt = salt_of(path)
    told = secrets_in(home()).get(_name(salt)) if salt is not None else None
    return parse_key(told) if told is not None else None


def unlock(path: Path, passphrase: str) -> Refused | None:
    """Keep the key of an encrypted file, so that it opens on this computer from now on; or the sentence why the pass-phrase does not do."""
    salt = salt_of(path)
    if salt is None:
        ProjectFile(path, read_only=True).close()  # it may not be there, or be no project: that is said first
        return Refused(f"{path.name} is not encrypted; it opens without a pass-phrase")
    key = key_from(passphrase, salt)
    try:
        ProjectFile(path, key=key).close()
    except KeyNeeded as error:
        return Refused(error.sentence)
    secrets_in(home()).put(_name(salt), key.line)
    return None


def encrypt(path: Path, passphrase: str) -> Refused | None:
    """Encrypt a plain file in place. Gives a sentence where that is not to be; nothing is changed then.

    Raises `Unavailable` where the file is in use, or no key can be kept on this computer.
    """
    if salt_of(path) is not None:
        return Refused(f"{path.name} is encrypted already; its pass-phrase can be changed")
    return _encrypt(path, passphrase)


def change_passphrase(path: Path, old: str, new: str) -> Refused | None:
    """Encrypt a file anew, under another key. Backups taken before keep the old pass-phrase, and open on this computer as before."""
    return unlock(path, old) or _encrypt(path, new)


def decrypt(path: Path, passphrase: str) -> Refused | None:
    """Make an encrypted file plain in place. Its key is kept: backups are still encrypted with it."""
    if (refused := unlock(path, passphrase)) is not None:
        return refused
    _write_anew(path, None)
    return None


def _encrypt(path: Path, passphrase: str) -> Refused | None:
    key = new_key(passphrase, os.urandom)
    if isinstance(key, Refused):
        return key
    # First the key, then the file: never a file here whose key was not kept.
    secrets_in(home()).put(_name(key.salt), key.line)
    _write_anew(path, key)
    return None


def _write_anew(path: Path, key: FileKey | None) -> None:
    """The file as a complete copy under another key, in one step: before it the old file stands, after it the new one."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}.rewritten")
    try:
        with editing(path), syncing(path):
            with opened(path) as file:
                if not file.settle_down():
                    raise _in_use(path)
                file.copy_with_key(fresh, key)
                _check_alike(file, fresh, key)
            # What the log beside the old file holds would be taken for the new one's.
            if path.with_name(f"{path.name}-wal").exists():
                raise _in_use(path)
            shutil.copymode(path, fresh)
            fresh.replace(path)
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be written anew here: {error.strerror}. It is as it was") from error
    finally:
        fresh.unlink(missing_ok=True)


def _check_alike(file: ProjectFile, fresh: Path, key: FileKey | None) -> None:
    """A copy takes the place of somebody's work only if it can be opened and holds the same."""
    with ProjectFile(fresh, key=key) as copy, copy.reading() as there, file.reading() as here:
        alike = there.buckets() == here.buckets() and there.vector() == here.vector() and not there.check().faults
        alike = alike and copy.blobs.sizes() == file.blobs.sizes() and not (set(copy.blobs.damaged()) - set(file.blobs.damaged()))
    if not alike:
        raise Unavailable(f"{file.path.name} could not be copied faithfully. It is as it was; check it with “verify”")


def _in_use(path: Path) -> Unavailable:
    return Unavailable(f"{path.name} is in use by another program. It is as it was; close it there and try again")


def _name(salt: bytes) -> str:
    return f"file key {salt.hex()}"
