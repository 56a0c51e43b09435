"""Listens on threads of their own: to the window on standard input, to the server's events. Each word becomes a wake. Decides nothing."""

from __future__ import annotations

import json
import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

from forestall.errors import ForestallError
from forestall_client import events
from forestall_client.backoff import delay_seconds
from forestall_desktop.agent.wakes import Command, Cut, Head, Here, Present, Wakes
from forestall_desktop.session.vault import opened
from forestall_desktop.sync.service import server_of, signed_in

HERE = "here"
"""The word of the window that says where its person is."""
STEADY_SECONDS = 10.0
"""A line that stood for so long was a good one."""

_log = logging.getLogger(__name__)


def hear_commands(stream: IO[bytes], wakes: Wakes, on_quit: Callable[[], None]) -> None:
    """Listen to the window from now on. The end of the stream means quit, too: the window is gone."""

    def listen() -> None:
        for line in stream:
            command = _command(line)
            if command is Command.QUIT:
                break
            if command is not None:
                wakes.put(command)
        wakes.put(Command.QUIT)
        on_quit()

    threading.Thread(target=listen, name="window", daemon=True).start()


def _command(line: bytes) -> Command | Here | None:
    """What a line says; None for what a later window may say."""
    try:
        told = json.loads(line)
        if told["do"] == HERE:
            return Here(told["cell"] if isinstance(told.get("cell"), str) else None)
        return Command(told["do"])
    except (ValueError, KeyError, TypeError):
        return None


class Ear:
    """Listens to the events of the file's project, while that is wanted, and calls again with growing patience when the line is cut."""

    def __init__(self, folder: Path, path: Path, wakes: Wakes, monotonic: Callable[[], float], chance: Callable[[], float]) -> None:
        self._folder = folder
        self._path = path
        self._wakes = wakes
        self._monotonic = monotonic
        self._chance = chance
        self._wanted = threading.Event()

    def start(self) -> None:
        """Be ready to listen."""
        threading.Thread(target=self._run, name="events", daemon=True).start()

    def open(self) -> None:
        """Listen from now on."""
        self._wanted.set()

    def shut(self) -> None:
        """Listen no more, from the next sign of life on."""
        self._wanted.clear()

    def _run(self) -> None:
        failures = 0
        while self._wanted.wait():
            began = self._monotonic()
            self._listen_until_cut()
            # A line that is cut as soon as it stands (some proxies do that) is no better than none.
            failures = 0 if self._monotonic() - began > STEADY_SECONDS else failures + 1
            self._wakes.put(Cut())
            time.sleep(delay_seconds(failures, self._chance()))

    def _listen_until_cut(self) -> None:
        try:
            self._listen()
        except ForestallError as error:
            _log.info("no events: %s", error.sentence)
        except Exception:
            # Without this ear the agent still syncs every minute; it must not die of a deaf ear.
            _log.exception("the events could not be understood")

    def _listen(self) -> None:
        with opened(self._path, read_only=True) as file:
            server, project = server_of(file), file.identity.project
        with signed_in(self._folder, server) as client, events.news(client, project) as told:
            for each in told:
                if not self._wanted.is_set():
                    return
                match each:
                    case events.Head(head=number):
                        self._wakes.put(Head(number))
                    case events.Present(user=user, cell=cell):
                        self._wakes.put(Present(user, cell))
                    case None:
                        pass  # a sign of life
