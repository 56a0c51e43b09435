"""The agent's one loop: sync, say how it went, wait for a word or for the time, sync again. Takes time, chance and words from outside."""

from __future__ import annotations

import math
import queue
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import assert_never

from forestall.errors import Denied, ForestallError, Unavailable
from forestall.store.file import ProjectFile
from forestall_client.answers import SignInNeeded, Unreachable
from forestall_client.backoff import delay_seconds
from forestall_client.client import Client
from forestall_desktop.agent.company import Company
from forestall_desktop.agent.ears import Ear
from forestall_desktop.agent.voice import State, Voice, in_so_many
from forestall_desktop.agent.wakes import BackedUp, Command, Cut, Head, Here, Period, Present, Remember, Wake, Wakes
from forestall_desktop.sync.service import SERVER, Report, server_of, signed_in, site_keys, sync_through

PAUSED = "paused"
"""The property of a project file that says that its person wants no sync: that outlives window and agent."""
GAP_SECONDS = 1.0
"""While syncing fails, edits do not try more often than this."""

_APART = (
    "This copy and the server's differ although everything was exchanged. Nothing was lost; "
    "check both copies with “verify”, and tell the operator of the server"
)


class _Interrupted(Exception):
    """The window said pause or quit in the middle of a sync; what was exchanged so far is kept."""


class Agent:
    """Syncs one file until told to quit."""

    def __init__(
        self,
        folder: Path,
        file: ProjectFile,
        voice: Voice,
        wakes: Wakes,
        ear: Ear,
        monotonic: Callable[[], float],
        chance: Callable[[], float],
    ) -> None:
        self._folder = folder
        self._file = file
        self._voice = voice
        self._wakes = wakes
        self._ear = ear
        self._monotonic = monotonic
        self._chance = chance
        self._keys = site_keys(folder)
        self._calls = ExitStack()
        self._client: Client | None = None
        self._heard: list[Wake] = []
        self._company = Company(voice, monotonic)
        self._paused = bool(file.get(PAUSED))
        self._failures = 0
        self._head = 0
        self._tried = self._due = monotonic()
        self._began = self._tried

    def run(self) -> None:
        """Sync until told to quit. Raises `Unavailable` where the file is gone."""
        self._voice.changes(self._last_place())
        if self._paused:
            self._pause()
        while Command.QUIT not in (words := self._words()):
            self._heed(words)
            if not self._paused and self._due <= self._monotonic():
                self._sync()
                self._tried = self._monotonic()
            self._be_here()

    def _words(self) -> list[Wake]:
        """What was said, once something is said or the next sync is due."""
        if not self._heard:
            wait = min(self._due, self._company.due if self._may_be_here() else math.inf) - self._monotonic()
            self._heard += _first(self._wakes, wait)
        self._heard += _rest(self._wakes)
        words, self._heard = self._heard, []
        return words

    def _heed(self, words: Iterable[Wake]) -> None:
        now = self._monotonic()
        for word in words:
            if self._paused and isinstance(word, Period | Head | Present | Command) and word is not Command.RESUME:
                continue
            match word:
                case Command.SYNC:
                    self._due = min(self._due, self._tried + GAP_SECONDS if self._failures else now)
                case Command.PAUSE:
                    self._pause()
                case Command.RESUME:
                    self._file.set(PAUSED, "")
                    self._paused, self._due = False, now
                case Period():
                    # Who waits longer after a failure has his reasons.
                    self._due = now if math.isinf(self._due) else self._due
                case BackedUp(path, trouble):
                    self._voice.backed_up(path, trouble)
                case Remember(actions):
                    self._voice.due(actions)
                case Command.QUIT:
                    pass
                case Head(number):
                    # While syncing fails, any word of the server says that it is back.
                    self._due = now if number > self._head or self._failures else self._due
                case Here(cell):
                    self._company.here(cell)
                case Present(user, cell):
                    self._company.present(user, cell)
                case Cut():
                    self._company.alone()
                    self._due = self._due if self._paused else min(self._due, now + delay_seconds(1, self._chance()))
                case _:
                    assert_never(word)
        if self._paused:
            self._voice.state(State.PAUSED, self._waiting())

    def _pause(self) -> None:
        self._file.set(PAUSED, "yes")
        self._paused, self._due = True, math.inf
        self._ear.shut()
        self._voice.state(State.PAUSED, self._waiting())

    def _may_be_here(self) -> bool:
        """Whether there is a line over which a place could be told."""
        return self._client is not None and not self._paused

    def _be_here(self) -> None:
        if self._client is not None and self._may_be_here() and self._company.due <= self._monotonic():
            self._company.tell(self._client, self._file.identity.project)

    def _sync(self) -> None:
        if not self._file.path.exists():
            raise Unavailable(f"{self._file.path} is not there any more: it was moved or deleted. The sync ends")
        if not self._file.get(SERVER):
            self._later(State.LOCAL, None)
            return
        self._began = self._monotonic()
        if not self._failures and (waiting := self._waiting()):
            self._voice.state(State.SENDING, waiting)
        try:
            report = sync_through(self._line(), self._file, self._keys, self._progress)
        except _Interrupted:
            return
        except ForestallError as error:
            self._failed(error)
        else:
            self._done(report)

    def _progress(self, sent: int, received: int) -> None:
        """After each transaction: tell, and see whether we should stop."""
        if sent or received:
            self._voice.state(State.SENDING, self._waiting())
            self._voice.progress(sent, received)
        if received:
            self._voice.changes(self._last_place())
        self._heard += _rest(self._wakes)
        if Command.QUIT in self._heard or Command.PAUSE in self._heard:
            raise _Interrupted

    def _done(self, report: Report) -> None:
        done = report.summary
        self._failures, self._head = 0, done.head
        self._voice.summary(report, self._monotonic() - self._began)
        self._ear.open()
        if done.refusal is not None:
            self._later(State.REFUSED, done.refusal)
        elif done.in_step is False:
            self._later(State.FAILED, _APART)
        elif self._waiting():
            self._later(State.SENDING, None, 0.0 if done.sent else GAP_SECONDS)
        else:
            self._later(State.IN_STEP, None)

    def _line(self) -> Client:
        """The connection to the file's server: kept, because edits come in quick succession, until something fails."""
        address = server_of(self._file)
        if self._client is None or self._client.address != address:
            self._calls.close()
            self._client = self._calls.enter_context(signed_in(self._folder, address))
        return self._client

    def _failed(self, error: ForestallError) -> None:
        self._failures += 1
        self._calls.close()
        self._client = None
        match error:
            case Unreachable():
                # As long as the server wants, and a little more, so that not all desktops come back at once.
                wait_seconds = (error.retry_after_seconds or 0.0) + delay_seconds(self._failures, self._chance())
                self._later(State.OFFLINE, error.sentence, wait_seconds)
            case SignInNeeded():
                self._ear.shut()
                self._later(State.SIGN_IN, error.sentence)
            case Denied():
                self._ear.shut()
                self._later(State.REFUSED, error.sentence)
            case _:
                self._later(State.FAILED, error.sentence, delay_seconds(self._failures, self._chance()))

    def _later(self, state: State, sentence: str | None, seconds: float = math.inf) -> None:
        """How things stand, and when to try again; without a time when there is a reason, or the period is over."""
        self._due = self._monotonic() + seconds
        self._voice.state(state, self._waiting(), sentence, in_so_many(seconds) if self._failures and math.isfinite(seconds) else None)

    def _waiting(self) -> int:
        with self._file.reading() as replica:
            return replica.unsent_count()

    def _last_place(self) -> int:
        with self._file.reading() as replica:
            return replica.last_place()


def _first(wakes: Wakes, wait_seconds: float) -> Iterator[Wake]:
    """The next word, or none where the time is up first."""
    try:
        yield wakes.get(timeout=None if math.isinf(wait_seconds) else max(0.0, wait_seconds))
    except queue.Empty:
        return


def _rest(wakes: Wakes) -> Iterator[Wake]:
    """The words that wait already."""
    while True:
        try:
            yield wakes.get_nowait()
        except queue.Empty:
            return
