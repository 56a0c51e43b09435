"""What a project file remembers of bundles: which it wrote, which it took in, and whose signature it trusts. Small facts of the file,
one per bundle, only ever added to.
"""

from __future__ import annotations

import msgspec

from forestall.bundle.keys import Fingerprint
from forestall.bundle.manifest import Label
from forestall.clock import Millis, iso, stamp_at
from forestall.ids import SiteId
from forestall.store.file import ProjectFile

_RECEIVED = "bundle received "
_SENT = "bundle sent "
_TRUSTED = "trusted signer "


class Received(msgspec.Struct, frozen=True, kw_only=True):
    """The audit line of one bundle taken in: when, whose, which file, and how many of its changes were new here.

    `finished` is False while it is being taken in, and stays so where that was cut short: then the rest of it is not here.
    """

    at: str
    site: SiteId
    number: int
    author: str
    signer: Fingerprint
    sha256: str
    changes: int
    new: int = 0
    finished: bool = False


class Sent(msgspec.Struct, frozen=True, kw_only=True):
    """The audit line of one bundle written here: when, for whom, which file, and how many changes."""

    at: str
    site: SiteId
    number: int
    author: str
    recipients: tuple[Fingerprint, ...]
    sha256: str
    changes: int


def received(file: ProjectFile) -> list[Received]:
    """The bundles taken in, oldest first."""
    return sorted((msgspec.json.decode(line, type=Received) for line in file.facts(_RECEIVED).values()), key=lambda line: line.at)


def sent(file: ProjectFile) -> list[Sent]:
    """The bundles written, oldest first."""
    return sorted((msgspec.json.decode(line, type=Sent) for line in file.facts(_SENT).values()), key=lambda line: line.at)


def note_received(file: ProjectFile, label: Label, *, new: int, finished: bool, now: Millis) -> None:
    """Note in a bundle's line that `new` more of its changes are here; call it in the transaction that takes them."""
    name = _RECEIVED + label.sha256
    known = file.get(name)
    line = msgspec.json.decode(known, type=Received) if known else _line(label, now)
    line = msgspec.structs.replace(line, new=line.new + new, finished=line.finished or finished)
    file.set(name, msgspec.json.encode(line).decode())


def note_sent(file: ProjectFile, label: Label, now: Millis) -> None:
    """Note that a bundle was written."""
    manifest = label.manifest
    line = Sent(
        at=iso(stamp_at(now)),
        site=manifest.site,
        number=manifest.number,
        author=manifest.author,
        recipients=tuple(recipient.fingerprint for recipient in manifest.recipients),
        sha256=label.sha256,
        changes=manifest.core.changes,
    )
    file.set(f"{_SENT}{manifest.site} {manifest.number}", msgspec.json.encode(line).decode())


def next_number(file: ProjectFile) -> int:
    """The number of the next bundle that this site writes."""
    return max((line.number for line in sent(file) if line.site == file.identity.site), default=0) + 1


def trusts(file: ProjectFile, signer: Fingerprint) -> bool:
    """Whether somebody told this file to trust this signature."""
    return file.get(_TRUSTED + signer) is not None


def trust(file: ProjectFile, signer: Fingerprint, author: str) -> None:
    """Trust a signature from now on; `author` is whose it is said to be."""
    file.set(_TRUSTED + signer, author)


def _line(label: Label, now: Millis) -> Received:
    manifest = label.manifest
    return Received(
        at=iso(stamp_at(now)),
        site=manifest.site,
        number=manifest.number,
        author=manifest.author,
        signer=manifest.public.fingerprint,
        sha256=label.sha256,
        changes=manifest.core.changes,
    )
