"""This person's keys, for bundles and for signing revisions: the private ones among the secrets, the public ones in files beside the
settings.

Made once, at the first need. Lost private keys are told, never silently replaced: others know this person by them.
"""

from __future__ import annotations

from pathlib import Path

from forestall.bundle.keys import Keys, parse_keys
from forestall.errors import Unavailable
from forestall.fmea.edits import Refused
from forestall.ids import Chance
from forestall.signing.keys import SCRYPT_COST, ClosedKey, new_key, parse, too_short
from forestall.store.lock import FileLock
from forestall_client.secrets import Secrets
from forestall_desktop.settings.folders import made
from forestall_desktop.settings.whole import write_whole

PUBLIC_FILE = "bundle-key.txt"
_SECRET = "bundle keys"  # noqa: S105 - a name, no secret
SIGNING_FILE = "signing-key.txt"
_SIGNING_SECRET = "signing key"  # noqa: S105 - a name, no secret
_BUSY = "Another program is making your keys at this moment. Nothing was changed; try again"


def bundle_keys(folder: Path, secrets: Secrets, chance: Chance) -> Keys:
    """The keys, made now if there never were any. Raises `Unavailable` where there were some and they are lost."""
    with FileLock(made(folder) / PUBLIC_FILE, "key", _BUSY):
        told = secrets.get(_SECRET)
        if told is not None:
            return parse_keys(told)
        if (folder / PUBLIC_FILE).exists():
            raise Unavailable(
                "Your private keys for bundles are not among your secrets any more, and bundles for you cannot be opened. "
                "Restore them from a backup, or make new ones with `forestall bundle key --new` and give everybody the new key"
            )
        return _make(folder, secrets, chance)


def new_bundle_keys(folder: Path, secrets: Secrets, chance: Chance) -> Keys:
    """Fresh keys in place of those there were; what was encrypted to the old ones stays closed."""
    with FileLock(made(folder) / PUBLIC_FILE, "key", _BUSY):
        return _make(folder, secrets, chance)


def _make(folder: Path, secrets: Secrets, chance: Chance) -> Keys:
    keys = Keys.generate(chance)
    secrets.put(_SECRET, keys.line)
    write_whole(folder / PUBLIC_FILE, keys.public.line + "\n")
    return keys


def signing_key(folder: Path, secrets: Secrets) -> ClosedKey | None:
    """The key this person signs with, closed by the password; None where there never was one. Raises `Unavailable` where it is lost."""
    told = secrets.get(_SIGNING_SECRET)
    if told is not None:
        return parse(told)
    if (folder / SIGNING_FILE).exists():
        raise Unavailable(
            "Your signing key is not among your secrets any more; what you signed stays valid. "
            "Restore it from a backup, or make a new one with `forestall sign-key --new` and tell everybody its fingerprint"
        )
    return None


def new_signing_key(folder: Path, secrets: Secrets, password: str, chance: Chance) -> ClosedKey | Refused:
    """A fresh key closed by this password, in place of the one there was; what that one signed stays valid."""
    if (refused := too_short(password)) is not None:
        return refused
    with FileLock(made(folder) / SIGNING_FILE, "key", _BUSY):
        kept = new_key(chance).close(password, chance, SCRYPT_COST)
        secrets.put(_SIGNING_SECRET, kept.line)
        write_whole(folder / SIGNING_FILE, f"{kept.public}\n{kept.fingerprint}\n")
        return kept
