"""Several server processes on one PostgreSQL hear each other's commits, and who is where: LISTEN and NOTIFY. Carries no data of an FMEA.

What waits too long is dropped: the newest head is asked for again when the line is back, and every desktop looks now and then anyway.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress

import msgspec
import psycopg
from sqlalchemy import make_url

from forestall.clock import Millis
from forestall.errors import ForestallError
from forestall.ids import Chance, ProjectId, random_id
from forestall_client.backoff import delay_seconds
from forestall_server.db import Database
from forestall_server.events.hub import Hub
from forestall_server.projects.store import ProjectStore

CHANNEL = "forestall"
WAITING_MAX = 10_000
"""So many words wait to be sent; what comes on top is dropped."""
CONNECT_SECONDS = 10
CHECK_SECONDS = 0.5
"""How often those who wait for a word look whether they are to stop."""
STOP_SECONDS = 5.0

_log = logging.getLogger(__name__)


class Word(msgspec.Struct, frozen=True, omit_defaults=True):
    """A project has come to this head; or, where a user is named, this user is in this cell of it, or in none."""

    project: ProjectId
    head: int = 0
    user: str = ""
    cell: str | None = None


class _Letter(msgspec.Struct, frozen=True):
    """A word, and the process it comes from: everybody hears his own words, too."""

    sender: str
    word: Word


class Neighbours:
    """The other processes on a database, from `start` to `stop`."""

    def __init__(self, url: str, database: Database, hub: Hub, now: Callable[[], Millis], chance: Chance) -> None:
        self._where = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
        self._database = database
        self._hub = hub
        self._now = now
        self._name = random_id(chance)
        self._words: queue.Queue[Word | None] = queue.Queue(WAITING_MAX)
        self._stopping = threading.Event()
        self._threads = [
            threading.Thread(target=self._again_and_again, args=(work,), name=f"neighbours {work.__name__}", daemon=True)
            for work in (self._hear, self._tell)
        ]
        hub.forward(self._announced, self._moved)

    def start(self) -> None:
        """Hear them, and tell them."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Hear nobody any more."""
        self._stopping.set()
        self._put(None)
        for thread in self._threads:
            thread.join(STOP_SECONDS)

    def _announced(self, project: ProjectId, head: int) -> None:
        self._put(Word(project, head))

    def _moved(self, project: ProjectId, user: str, cell: str | None) -> None:
        self._put(Word(project, user=user, cell=cell))

    def _put(self, word: Word | None) -> None:
        with suppress(queue.Full):
            self._words.put_nowait(word)

    def _again_and_again(self, work: Callable[[psycopg.Connection], None]) -> None:
        failures = 0
        while not self._stopping.is_set():
            try:
                # A connection of its own: LISTEN belongs to a session, and a NOTIFY inside an exchange would have all commits queue.
                with psycopg.connect(self._where, autocommit=True, connect_timeout=CONNECT_SECONDS, keepalives_idle=30) as connection:
                    failures = 0
                    work(connection)
            except (psycopg.Error, ForestallError) as error:
                failures += 1
                _log.info("the other servers on this database are not heard at the moment (%s)", type(error).__name__)
                self._stopping.wait(delay_seconds(failures, 0.5))

    def _hear(self, connection: psycopg.Connection) -> None:
        connection.execute(f"LISTEN {CHANNEL}")
        self._catch_up()
        while not self._stopping.is_set():
            for note in connection.notifies(timeout=CHECK_SECONDS):
                self._heard(note.payload)

    def _heard(self, payload: str) -> None:
        try:
            letter = msgspec.json.decode(payload, type=_Letter)
        except msgspec.DecodeError:
            return  # of another program, or of a later server about something else
        word = letter.word
        if letter.sender == self._name:
            return
        if word.user:
            self._hub.elsewhere(word.project, word.user, word.cell, self._now())
        else:
            self._hub.hear(word.project, word.head)

    def _catch_up(self) -> None:
        """Tell what may have been missed while nobody listened here."""
        for project in self._hub.projects():
            with self._database.reading() as connection:
                head = ProjectStore(connection).head(project)
            self._hub.hear(project, head)

    def _tell(self, connection: psycopg.Connection) -> None:
        while not self._stopping.is_set():
            words = _newest([self._words.get(), *self._waiting()])
            try:
                for word in words:
                    letter = msgspec.json.encode(_Letter(self._name, word)).decode()
                    connection.execute("SELECT pg_notify(%s, %s)", (CHANNEL, letter))
            except psycopg.Error:
                for word in words:
                    self._put(word)
                raise

    def _waiting(self) -> Iterable[Word | None]:
        with suppress(queue.Empty):
            while True:
                yield self._words.get_nowait()


def _newest(words: Sequence[Word | None]) -> list[Word]:
    """Of each project the newest head, of each user the last place.

    >>> p = ProjectId("p")
    >>> [(word.head, word.cell) for word in _newest([Word(p, 1), Word(p, 3), Word(p, 2), Word(p, 0, "Ann", "a/b"), Word(p, 0, "Ann")])]
    [(3, None), (0, None)]
    """
    found: dict[tuple[ProjectId, str], Word] = {}
    for word in words:
        if word is None:
            continue
        before = found.get((word.project, word.user))
        if before is None or word.user or word.head > before.head:
            found[word.project, word.user] = word
    return list(found.values())
