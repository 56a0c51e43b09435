"""Server-sent events of one project: “the head is now N”, as it happens. Never carries data, and never decides what to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import msgspec

from forestall.errors import Unreadable
from forestall.ids import ProjectId
from forestall_desktop.sync.client import Client, project_path

QUIET_SECONDS = 60.0
"""A server says something at least every few seconds; one that has been silent for so long is gone."""
LINE_MAX = 64 * 1024
"""No line of an event is longer, in bytes; a server of ours sends a few dozen."""


class _Head(msgspec.Struct, frozen=True):
    head: int


@contextmanager
def heads(client: Client, project: ProjectId) -> Iterator[Iterator[int | None]]:
    """The head numbers of a project as the server tells them; None is a sign of life. Ends when the server ends it.

    Raises what `Client` raises.
    """
    with client.stream(project_path(project, "events"), QUIET_SECONDS) as pieces:
        yield _told(_lines(pieces))


def _told(lines: Iterable[bytes]) -> Iterator[int | None]:
    for line in lines:
        name, _, value = line.partition(b":")
        yield _number(value) if name == b"data" else None


def _number(data: bytes) -> int | None:
    """The head in an event; None for an event of a later server about something else."""
    try:
        return msgspec.json.decode(data, type=_Head).head
    except msgspec.DecodeError:
        return None


def _lines(pieces: Iterable[bytes]) -> Iterator[bytes]:
    rest = b""
    for piece in pieces:
        *whole, rest = (rest + piece).split(b"\n")
        if len(rest) > LINE_MAX:
            raise Unreadable("The server sent an event that is none. Nothing was taken of it")
        yield from (line.rstrip(b"\r") for line in whole)
