"""One thread that follows one other server: at once when either side goes on, now and then in any case, with patience when it fails.

Decides nothing about changes: that is `forestall.sync.following`.
"""

from __future__ import annotations

import logging
import queue
import threading
from contextlib import AbstractContextManager
from functools import partial

from forestall.clock import Millis
from forestall.errors import ForestallError
from forestall.ids import ProjectId
from forestall.sync.following import Report, follow
from forestall_client import session
from forestall_client.answers import SignInNeeded, Unreachable
from forestall_client.backoff import delay_seconds
from forestall_client.client import Client, ProjectLine
from forestall_server.following.choosing import Choosing
from forestall_server.following.ears import Ears, Parts, Wake, Wakes, fraction
from forestall_server.following.home import ServerHome, SignIns
from forestall_server.following.store import FollowingStore, Remote

PERIOD_SECONDS = 20.0
"""Every project is looked at so often, whatever hub and events say."""
NOTED_MILLIS = 5_000
"""A success is written down at most so often."""
STOP_SECONDS = 5.0
_OUR_FAULT = "Following stopped at something nobody expected, and tries again. Nothing was lost; what happened stands in the log"

_log = logging.getLogger(__name__)


class Follower:
    """The thread of one other server, from `start` to `stop`."""

    def __init__(self, remote: Remote, parts: Parts) -> None:
        self.remote = remote
        self._parts = parts
        self._wakes: Wakes = queue.SimpleQueue()
        self._stopping = threading.Event()
        self._renewing = threading.Lock()
        self._ears = Ears(self._signed_in, self._wakes, self._stopping, parts)
        self._thread = threading.Thread(target=self._run, name=f"following {remote.address}", daemon=True)
        self._reports: dict[ProjectId, Report] = {}
        self._failures = 0
        self._noted = Millis(0)
        self._sentence = remote.sentence

    def start(self) -> None:
        """Follow from now on."""
        self._thread.start()

    def stop(self) -> None:
        """Follow no more. A request that hangs in the network is left alone: each page is one transaction."""
        self._stopping.set()
        self._wakes.put(None)
        self._thread.join(STOP_SECONDS)

    def hears(self, project: ProjectId, head: int) -> None:
        """A project went on here."""
        self._wakes.put(Wake(project, head, here=True))

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                with self._signed_in() as client:
                    while not self._stopping.is_set():
                        self._round(client)
            except ForestallError as error:
                self._failed(error.sentence)
            except Exception:
                _log.exception("following %s ends, and begins again", self.remote.address)
                self._failed(_OUR_FAULT)

    def _round(self, client: Client) -> None:
        """Every project once, and then each that goes on, until the period is over."""
        projects = Choosing(self._parts.database, self._parts.now, self._parts.chance).chosen(client, self.remote)
        for project in projects:
            self._follow(client, project)
        self._succeeded()
        self._ears.open(projects)
        ends = self._parts.monotonic() + PERIOD_SECONDS
        while (wake := self._next(ends)) is not None:
            self._follow(client, wake.project)
            self._succeeded()

    def _next(self, ends: float) -> Wake | None:
        """The next word that says something new of a project that is followed; None where the time is up, or we are to stop."""
        while (left := ends - self._parts.monotonic()) > 0 and not self._stopping.is_set():
            try:
                wake = self._wakes.get(timeout=left)
            except queue.Empty:
                return None
            if wake is not None and self._is_news(wake):
                return wake
        return None

    def _is_news(self, wake: Wake) -> bool:
        known = self._reports.get(wake.project)
        return known is not None and wake.head > (known.head if wake.here else known.remote_head)

    def _follow(self, client: Client, project: ProjectId) -> None:
        if self._stopping.is_set():
            return
        database = self._parts.database
        home = ServerHome(database.reading, database.writing, self.remote.address, self.remote.account, project, self._parts.now)
        sentence = None
        try:
            report = follow(home, ProjectLine(client, project), self._parts.now, partial(self._parts.hub.announce, project))
        except (Unreachable, SignInNeeded):
            raise
        except ForestallError as error:
            # This project alone is in trouble; in the next period it has another chance.
            sentence = error.sentence
            self._reports.pop(project, None)
        else:
            sentence = report.refusal
            self._reports[project] = report
        self._say(project, sentence)

    def _say(self, project: ProjectId, sentence: str | None) -> None:
        """Note what is wrong with a project, where that is something else than before."""
        with self._parts.database.reading() as connection:
            noted = {each.id: each.sentence for each in FollowingStore(connection).projects(self.remote.address)}
        if noted.get(project) != sentence:
            if sentence is not None:
                _log.info("project %s is not in step with %s: %s", project, self.remote.address, sentence)
            with self._parts.database.writing() as connection:
                FollowingStore(connection).said(self.remote.address, project, sentence)

    def _succeeded(self) -> None:
        now = self._parts.now()
        if self._sentence is not None or now - self._noted >= NOTED_MILLIS:
            self._note(now, None)
        self._failures = 0

    def _failed(self, sentence: str) -> None:
        """Say so, and wait: longer each time, but no longer than until the other side gives a sign of life."""
        if self._stopping.is_set():
            return
        self._failures += 1
        if sentence != self._sentence:
            _log.info("%s is not followed at the moment: %s", self.remote.address, sentence)
        try:
            self._note(None, sentence)
        except ForestallError:
            _log.info("that could not be written down: the database does not answer")
        self._pause(delay_seconds(self._failures, fraction(self._parts.chance)))

    def _note(self, succeeded: Millis | None, sentence: str | None) -> None:
        with self._parts.database.writing() as connection:
            FollowingStore(connection).went(self.remote.address, succeeded, sentence)
        self._sentence, self._noted = sentence, succeeded or self._noted

    def _pause(self, seconds: float) -> None:
        ends = self._parts.monotonic() + seconds
        while (left := ends - self._parts.monotonic()) > 0 and not self._stopping.is_set():
            try:
                wake = self._wakes.get(timeout=left)
            except queue.Empty:
                return
            if wake is not None and not wake.here:
                return

    def _signed_in(self) -> AbstractContextManager[Client]:
        sign_ins = SignIns(self._parts.database, self._parts.envelope)
        return session.signed_in(self.remote.address, sign_ins, lambda: self._renewing, self._parts.now)
