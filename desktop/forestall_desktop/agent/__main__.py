"""`python -m forestall_desktop.agent FILE.fmea`: started by the window, one process for each file. Never edits, never asks a person."""

from __future__ import annotations

import logging
import os
import queue
import random
import sys
import threading
import time
from datetime import datetime
from pathlib import Path

from forestall.errors import ForestallError
from forestall.hurry import collect_seldom
from forestall.store.lock import syncing
from forestall_desktop import logs
from forestall_desktop.agent.chores import Chores
from forestall_desktop.agent.ears import Ear, hear_commands
from forestall_desktop.agent.loop import Agent
from forestall_desktop.agent.voice import NobodyListens, Voice
from forestall_desktop.agent.wakes import Wakes
from forestall_desktop.session.vault import opened
from forestall_desktop.settings.folders import home

QUIT_SECONDS = 3.0
"""How long a request that is under way may still take after “quit”."""
_NICE = 10


def main(arguments: list[str]) -> int:
    """Sync until told to quit. Gives the exit code."""
    if len(arguments) != 1:
        print("One project file, please: python -m forestall_desktop.agent FILE.fmea", file=sys.stderr)
        return 2
    folder = home()
    log = logs.start("agent", folder)
    try:
        _sync(Path(arguments[0]), folder)
    except ForestallError as error:
        print(error.sentence, file=sys.stderr)
        return 1
    except (NobodyListens, KeyboardInterrupt):
        return 0  # the window has gone, and starts another agent when it comes back
    except Exception:
        logging.getLogger(__name__).exception("the agent ends")
        print(f"The sync stopped at something nobody expected. Your work is safe; what happened stands in {log}", file=sys.stderr)
        return 1
    return 0


def _sync(path: Path, folder: Path) -> None:
    # What the agent writes, the server has: only edits need the disk's own word for each transaction.
    with opened(path, durable=False) as file, syncing(path):
        wakes: Wakes = queue.SimpleQueue()
        ended = threading.Event()
        ear = Ear(folder, path, wakes, time.monotonic, random.random)
        hear_commands(sys.stdin.buffer, wakes, on_quit=lambda: _leave_soon(ended))
        ear.start()
        Chores(folder, path, wakes, lambda: datetime.now().astimezone()).start()
        Agent(folder, file, Voice(sys.stdout.buffer), wakes, ear, time.monotonic, random.random).run()
        ended.set()


def _leave_soon(ended: threading.Event) -> None:
    """A request may hang in the network for a minute. Each page is one transaction, so that leaving in the middle loses nothing."""
    if not ended.wait(QUIT_SECONDS):
        os._exit(0)


if __name__ == "__main__":
    # The window's typing goes first.
    if hasattr(os, "nice"):
        os.nice(_NICE)
    collect_seldom()
    code = main(sys.argv[1:])
    logging.shutdown()
    sys.stderr.flush()
    # The usual way out would wait for the thread that listens to the window, and abort.
    os._exit(code)
