"""Server-sent events of one project: “the head is now N”, and who is where. Never carries data, and never decides what to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import msgspec

from forestall.errors import Unreadable
from forestall.ids import ProjectId
from forestall_client.client import Client, project_path

QUIET_SECONDS = 60.0
"""A server says something at least every few seconds; one that has been silent for so long is gone."""
LINE_MAX = 64 * 1024
"""No line of an event is longer, in bytes; a server of ours sends a few dozen."""


class Head(msgspec.Struct, frozen=True):
    """The project's log reaches this number."""

    head: int


class Present(msgspec.Struct, frozen=True):
    """Another member is in this cell now (`entity/field`), or has left."""

    user: str
    cell: str | None


@contextmanager
def news(client: Client, project: ProjectId) -> Iterator[Iterator[Head | Present | None]]:
    """What a server tells of a project as it happens; None is a sign of life. Ends when the server ends it.

    Raises what `Client` raises.
    """
    with client.stream(project_path(project, "events"), QUIET_SECONDS) as pieces:
        yield _told(_lines(pieces))


@contextmanager
def heads(client: Client, project: ProjectId) -> Iterator[Iterator[int | None]]:
    """The head numbers alone, for those who are nowhere; None is a sign of life."""
    with news(client, project) as told:
        yield (each.head if isinstance(each, Head) else None for each in told)


def _told(lines: Iterable[bytes]) -> Iterator[Head | Present | None]:
    event = b""
    for line in lines:
        name, _, value = line.partition(b":")
        match name:
            case b"event":
                event = value.strip()
            case b"data":
                yield _understood(event, value)
            case b"" if not line:
                event = b""
                yield None
            case _:
                yield None


def _understood(event: bytes, data: bytes) -> Head | Present | None:
    """What an event says; None for an event of a later server about something else."""
    type = {b"": Head, b"message": Head, b"presence": Present}.get(event)
    try:
        return msgspec.json.decode(data, type=type) if type is not None else None
    except msgspec.DecodeError:
        return None


def _lines(pieces: Iterable[bytes]) -> Iterator[bytes]:
    rest = b""
    for piece in pieces:
        *whole, rest = (rest + piece).split(b"\n")
        if len(rest) > LINE_MAX:
            raise Unreadable("The server sent an event that is none. Nothing was taken of it")
        yield from (line.rstrip(b"\r") for line in whole)
