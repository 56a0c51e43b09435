"""What a server did not take: it waits in the outbox, with the server's sentence, until it is taken or somebody carries it elsewhere.

Nothing is ever dropped here. Reading goes on meanwhile.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from forestall.changes import Change
from forestall.clock import Millis, iso, stamp_at
from forestall.store.file import ProjectFile

_REFUSED = "refused"


class _Refusal(msgspec.Struct, frozen=True):
    sentence: str
    since: str


@dataclass(frozen=True, slots=True)
class Quarantine:
    """The changes that no server has taken, oldest first, and why not: the sentence and since when (ISO, UTC); None where none refused."""

    changes: Sequence[Change]
    sentence: str | None
    since: str | None


def note_refused(file: ProjectFile, sentence: str, now: Millis) -> None:
    """The server did not take what is in the outbox. The first time it said so counts."""
    known = _noted(file)
    if known is None or known.sentence != sentence:
        since = known.since if known else iso(stamp_at(now))
        file.set(_REFUSED, msgspec.json.encode(_Refusal(sentence, since)).decode())


def note_taken(file: ProjectFile) -> None:
    """The server takes changes again, or holds them all."""
    if _noted(file) is not None:
        file.set(_REFUSED, "")


def quarantine(file: ProjectFile, limit: int) -> Quarantine:
    """What waits, at most so many changes of it."""
    with file.reading() as replica:
        changes = replica.unsent(limit)
    noted = _noted(file) if changes else None
    return Quarantine(changes, noted.sentence if noted else None, noted.since if noted else None)


def _noted(file: ProjectFile) -> _Refusal | None:
    told = file.get(_REFUSED)
    return msgspec.json.decode(told, type=_Refusal) if told else None
