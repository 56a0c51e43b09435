"""This person's keys for bundles: the private ones among the secrets, the public ones in a file beside the settings.

Made once, at the first need. Lost private keys are told, never silently replaced: others know this person by them.
"""

from __future__ import annotations

from pathlib import Path

from forestall.bundle.keys import Keys, parse_keys
from forestall.errors import Unavailable
from forestall.ids import Chance
from forestall.store.lock import FileLock
from forestall_client.secrets import Secrets
from forestall_desktop.settings.folders import made
from forestall_desktop.settings.whole import write_whole

PUBLIC_FILE = "bundle-key.txt"
_SECRET = "bundle keys"  # noqa: S105
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
