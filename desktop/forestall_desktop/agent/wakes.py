"""What can wake the agent: a word from the window, a word from the server, the clock and what it set going. Values only."""

from __future__ import annotations

import queue
from dataclasses import dataclass
from enum import Enum

from forestall.fmea.actions import Action


class Command(Enum):
    """What the window says."""

    SYNC = "sync"
    PAUSE = "pause"
    RESUME = "resume"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class Period:
    """So much time went by that a sync is right, whatever was heard."""


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A backup was taken, or could not be: then why."""

    path: str
    trouble: str | None = None


@dataclass(frozen=True, slots=True)
class Remember:
    """Actions of this person that are late or soon due."""

    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """The server says that its log reaches this number."""

    number: int


@dataclass(frozen=True, slots=True)
class Cut:
    """The line to the server's events is gone."""


@dataclass(frozen=True, slots=True)
class Here:
    """The window says in which cell its person is (`entity/field`), or that it is none."""

    cell: str | None


@dataclass(frozen=True, slots=True)
class Present:
    """The server says where somebody else is, or that he has left."""

    user: str
    cell: str | None


Wake = Command | Period | BackedUp | Remember | Head | Cut | Here | Present
Wakes = queue.SimpleQueue[Wake]
