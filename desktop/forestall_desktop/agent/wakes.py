"""What can wake the agent: a word from the window, a word from the server. Values only."""

from __future__ import annotations

import queue
from dataclasses import dataclass
from enum import Enum


class Command(Enum):
    """What the window says."""

    SYNC = "sync"
    PAUSE = "pause"
    RESUME = "resume"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class Head:
    """The server says that its log reaches this number."""

    number: int


@dataclass(frozen=True, slots=True)
class Cut:
    """The line to the server's events is gone."""


Wake = Command | Head | Cut
Wakes = queue.SimpleQueue[Wake]
