"""Writes a bundle of a project file to a place where people can take it, and notes that in the file. Holds no key."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from forestall.bundle.frontier import Frontier
from forestall.bundle.keys import Keys, PublicKeys
from forestall.bundle.manifest import NOTHING, Label
from forestall.bundle.record import next_number, note_sent
from forestall.bundle.writing import Cover, write_bundle
from forestall.clock import Millis
from forestall.errors import Unavailable
from forestall.fmea.edits import Refused
from forestall.ids import Chance
from forestall.protocol.seals import SiteKey
from forestall.store.file import ProjectFile, publish
from forestall.store.renaming import give_away
from forestall.store.replica import Replica


def export_bundle(
    file: ProjectFile,
    target: Path,
    *,
    keys: Keys,
    recipients: Sequence[PublicKeys] = (),
    since: Frontier | None = None,
    author: str,
    now: Millis,
    chance: Chance,
    site_key: SiteKey | None = None,
) -> Label | Refused:
    """Write what somebody with `since` (None: with nothing) lacks; encrypted where there are recipients, signed in any case.
    `site_key`: the site's own, under its history.

    The bundle appears under its name only when it is whole; a crash may use up a number, but never gives one to two bundles.
    Refused where `since` does not fit this project, or its log does not reach back so far. Raises `Unavailable` where the name is taken
    or the place cannot be written.
    """
    if since is not None and since.project != file.identity.project:
        return Refused(f"What the other side has is told of another project than {file.path.name}. No bundle was written")
    number = next_number(file)
    cover = Cover(file.identity.project, file.identity.site, number, author, now, keys, recipients, site_key)
    with _unfinished(target) as path:
        with path.open("wb") as out, file.reading() as replica:
            label = write_bundle(replica, out, cover, since=since, chance=chance)
            if isinstance(label, Label) and label.manifest.core.snapshot and _owes_its_server(file, replica):
                return Refused(_SYNC_FIRST)
            out.flush()
            os.fsync(out.fileno())
        if isinstance(label, Label):
            _note(file, label, now)
            publish(path, target)
    return label


def _owes_its_server(file: ProjectFile, replica: Replica) -> bool:
    """Whether changes wait here for a server. A snapshot would carry what they did to somebody who cannot send them on."""
    return bool(file.get("server") or file.get("server_epoch")) and replica.unsent_count() > 0


_SYNC_FIRST = (
    "The other side lacks changes whose wording this file has forgotten, so it can only be given a snapshot; and changes wait here that "
    "the server does not have yet. No bundle was written; sync first, and then make it"
)


@contextmanager
def _unfinished(target: Path) -> Iterator[Path]:
    """A name beside the target that nobody looks at; what is there is gone in the end."""
    path = target.with_name(f".{target.name}.{os.getpid()}.new")
    if target.exists():
        raise Unavailable(f"{target.name} exists already and was left as it is. Choose another name")
    try:
        yield path
    except OSError as error:
        raise Unavailable(f"{target.name} cannot be written: {error.strerror}. No bundle was made") from error
    finally:
        with suppress(OSError):
            path.unlink()


def _note(file: ProjectFile, label: Label, now: Millis) -> None:
    with file.writing():
        if next_number(file) != label.manifest.number:
            raise Unavailable(f"Another bundle of {file.path.name} was made meanwhile. This one was not written; try again")
        note_sent(file, label, now)
        give_away(file, label.manifest.core.to.get(file.identity.site, NOTHING).n)
