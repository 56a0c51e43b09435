"""How a window stands on its file: the cell, what is chosen, shown and half typed. Kept while the file is open, so that after a crash
the window returns as it was.

One small file for each open project, in the person's own folder; gone when the project is closed. Of an encrypted project it holds no word
that can be read without the key. Knows no widgets.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from forestall.errors import Unavailable
from forestall.ids import Chance
from forestall.store.encryption import FileKey
from forestall.store.lock import editing
from forestall_desktop.models.arranging import Wanted
from forestall_desktop.settings.folders import made
from forestall_desktop.settings.whole import write_whole

_FOLDER = "open"
_OWNER_ONLY = 0o600
_NONCE_BYTES = 12
TRIES_MAX = 2
"""A file that a window did not come back from so often is not opened again by itself."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A text somebody was typing, and what stood in the cell when its editor opened."""

    text: str
    before: str


@dataclass(frozen=True, slots=True)
class Standing:
    """`at`: the ids of the row under the cursor, the nearest first. `chosen`: (top, left, bottom, right) in the rows that are shown.

    `scrolled`: pixels across and down. `geometry`, `docks`: as Qt keeps them, in base 64. `naming`: what of the structure is being
    named, and the text in its editor. `sealed`: `wanted`, `draft` and `naming` of an encrypted project.
    """

    file: str
    at: tuple[str, ...] = ()
    column: str = ""
    chosen: tuple[tuple[int, int, int, int], ...] = ()
    scrolled: tuple[int, int] = (0, 0)
    form: str | None = None
    wanted: Wanted = field(default_factory=Wanted)
    page: int = 0
    side: int = 0
    zoom: float = 1.0
    geometry: str = ""
    docks: str = ""
    draft: Draft | None = None
    naming: tuple[str, str] | None = None
    sealed: str = ""
    tries: int = 0


@dataclass(frozen=True, slots=True)
class _Words:
    wanted: Wanted
    draft: Draft | None
    naming: tuple[str, str] | None


def keep(folder: Path, standing: Standing) -> None:
    """Write it down, for this person's eyes alone."""
    import msgspec

    path = _path(folder, Path(standing.file))
    made(folder)
    made(path.parent)
    write_whole(path, msgspec.json.encode(standing).decode(), mode=_OWNER_ONLY)


def left_on(folder: Path, file: Path) -> Standing | None:
    """How a window stood on this file when it ended unexpectedly; None where it did not, or where that cannot be understood."""
    return _read(_path(folder, file))


def forget(folder: Path, file: Path) -> None:
    """The file was closed in good order."""
    with suppress(OSError):
        _path(folder, file).unlink(missing_ok=True)


def seal(standing: Standing, key: FileKey, chance: Chance) -> Standing:
    """The same without its words, which are sealed with the key of the project."""
    import msgspec
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce, words = chance(_NONCE_BYTES), msgspec.json.encode(_Words(standing.wanted, standing.draft, standing.naming))
    sealed = b64encode(nonce + AESGCM(_sealing(key)).encrypt(nonce, words, None)).decode()
    return replace(standing, wanted=Wanted(), draft=None, naming=None, sealed=sealed)


def unseal(standing: Standing, key: FileKey | None) -> Standing:
    """With its words again; without them where this key did not seal them."""
    if key is None or not standing.sealed:
        return standing
    import msgspec
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        told = b64decode(standing.sealed)
        words = AESGCM(_sealing(key)).decrypt(told[:_NONCE_BYTES], told[_NONCE_BYTES:], None)
        found = msgspec.json.decode(words, type=_Words)
    except (ValueError, InvalidTag, msgspec.MsgspecError):
        return replace(standing, sealed="")
    return replace(standing, wanted=found.wanted, draft=found.draft, naming=found.naming, sealed="")


def left_behind(folder: Path) -> Standing | None:
    """The last of the files whose window ended unexpectedly; one that is open in another window now is not among them."""
    paths = sorted((folder / _FOLDER).glob("*.json"), key=_age, reverse=True)
    found = (standing for path in paths if (standing := _read(path)) is not None)
    return next((each for each in found if each.tries < TRIES_MAX and _is_free(Path(each.file))), None)


def tried(folder: Path, standing: Standing) -> None:
    """Remember that a window is about to return to it: if this is what kills it, it shall not be tried for ever."""
    keep(folder, replace(standing, tries=standing.tries + 1))


def _sealing(key: FileKey) -> bytes:
    """A key of its own for this use, so that what is sealed here says nothing of the one that opens the file."""
    import hashlib

    return hashlib.sha256(b"how a window stands" + key.secret).digest()


def _path(folder: Path, file: Path) -> Path:
    import hashlib

    name = hashlib.sha256(str(file.absolute()).encode()).hexdigest()[:24]
    return folder / _FOLDER / f"{name}.json"


def _read(path: Path) -> Standing | None:
    import msgspec

    try:
        return msgspec.json.decode(path.read_bytes(), type=Standing)
    except (OSError, msgspec.MsgspecError, UnicodeError):
        return None


def _age(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _is_free(file: Path) -> bool:
    if not file.is_file():
        return False
    try:
        with editing(file):
            return True
    except Unavailable:
        return False
