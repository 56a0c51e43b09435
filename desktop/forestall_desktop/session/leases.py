"""Notices a file that was copied, restored or brought from another computer, before it can use a number twice; it then takes a new site.

A file and this person's settings folder share a word that changes at every opening. A file whose word is not the last one is
a copy of a file that went on, or a stranger here. Renaming too often is harmless; using a number twice is not.
"""

from __future__ import annotations

import json
from pathlib import Path

from forestall.ids import Chance, random_id
from forestall.store.file import ProjectFile
from forestall.store.lock import FileLock
from forestall.store.renaming import take_new_site
from forestall_desktop.session.vault import opened
from forestall_desktop.settings.folders import home, made
from forestall_desktop.settings.whole import write_whole

_LEASE = "lease"
_DISOWNED = ""
_BUSY = "Another window is opening a copy of this file at this moment. Nothing was changed; try again"


def claim(file: ProjectFile, chance: Chance) -> bool:
    """Make sure that this file alone numbers its site's changes; the caller holds its edit lock.

    Gives True where the file is a copy (or was restored, or came from elsewhere) and goes on under a new name.
    """
    folder = made(home() / "sites")
    register = folder / f"{file.identity.site}.json"
    with FileLock(register, "lease", _BUSY):
        lease = file.get(_LEASE)
        if lease is not None and lease in _known(register):
            _renew(file, register, (lease,), chance)
            return False
    take_new_site(file, chance, disputed=lease == _DISOWNED)
    _renew(file, folder / f"{file.identity.site}.json", (), chance)
    return lease is not None


def claim_at(path: Path, chance: Chance) -> bool:
    """`claim` for a file that is not open yet."""
    with opened(path) as file:
        return claim(file, chance)


def disown(file: ProjectFile) -> None:
    """Have the file take a new site when it is opened next, because its present one turned out not to be its own."""
    file.set(_LEASE, _DISOWNED)


def _renew(file: ProjectFile, register: Path, old: tuple[str, ...], chance: Chance) -> None:
    """Change the word on both sides so that a crash in between leaves both words good, and no third one."""
    new = random_id(chance)
    _write(register, (*old, new))
    file.set(_LEASE, new)
    _write(register, (new,))


def _known(register: Path) -> list[str]:
    try:
        told = json.loads(register.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [word for word in told if isinstance(word, str)] if isinstance(told, list) else []


def _write(register: Path, words: tuple[str, ...]) -> None:
    write_whole(register, json.dumps(words))
