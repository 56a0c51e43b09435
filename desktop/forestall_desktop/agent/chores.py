"""What the agent does by the clock: a sync now and then, backups, reminders, learning. Each on a thread and a connection of its own, so
that no sync waits; what comes of it becomes a wake. Syncs nothing itself, and is never loaded by the window.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from apscheduler.schedulers.background import BackgroundScheduler

from forestall.errors import ForestallError
from forestall_desktop.agent.wakes import BackedUp, Period, Remember, Wakes
from forestall_desktop.knowledge.book import opened_book
from forestall_desktop.knowledge.learning import keep_up
from forestall_desktop.session.backups import back_up, root_in
from forestall_desktop.session.reminding import remind
from forestall_desktop.session.vault import opened
from forestall_desktop.settings import preferences

BACKUP_SECONDS = 3_600
"""How often it is seen whether there is something new to back up."""
REMINDER_SECONDS = 3_600
"""How often it is seen whether a new day has begun."""
LEARNING_SECONDS = 300
"""How often it is seen whether there is something new to learn for “like this before”."""

_log = logging.getLogger(__name__)


class Chores:
    """The clock of one agent. Settings are read anew each time, so that a change of them counts at once."""

    def __init__(self, folder: Path, path: Path, wakes: Wakes, today: Callable[[], datetime]) -> None:
        self._folder = folder
        self._path = path
        self._wakes = wakes
        self._now = today
        # A laptop that slept does what it missed once.
        self._scheduler = BackgroundScheduler(timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None})

    def start(self) -> None:
        """Begin; the first backup and the first reminder are due at once."""
        at_once, period_seconds = datetime.now(UTC), preferences.load(self._folder).sync_seconds
        self._scheduler.add_job(lambda: self._wakes.put(Period()), "interval", seconds=period_seconds)
        self._scheduler.add_job(self._back_up, "interval", seconds=BACKUP_SECONDS, next_run_time=at_once)
        self._scheduler.add_job(self._remind, "interval", seconds=REMINDER_SECONDS, next_run_time=at_once)
        self._scheduler.add_job(self._learn, "interval", seconds=LEARNING_SECONDS, next_run_time=at_once)
        self._scheduler.start()

    def _back_up(self) -> None:
        settings = preferences.load(self._folder)
        if settings.backup_days is None:
            return
        try:
            with opened(self._path, read_only=True) as file:
                taken = back_up(file, root_in(self._folder, settings), self._now(), settings.backup_days)
        except (ForestallError, OSError) as error:
            _log.info("no backup of %s: %s", self._path.name, error)
            told = error.sentence if isinstance(error, ForestallError) else error.strerror or str(error)
            self._wakes.put(BackedUp("", told))
        else:
            if taken is not None:
                self._wakes.put(BackedUp(str(taken.path)))

    def _remind(self) -> None:
        settings = preferences.load(self._folder)
        if settings.remind_days is None:
            return
        try:
            with opened(self._path) as file:
                found = remind(file, settings, self._now().date())
        except ForestallError as error:
            _log.info("no reminder for %s: %s", self._path.name, error.sentence)
        else:
            if found:
                self._wakes.put(Remember(tuple(found)))

    def _learn(self) -> None:
        if preferences.load(self._folder).learning != preferences.LEARNS:
            return
        try:
            with opened_book(self._folder) as book:
                keep_up(book, self._path)
        except (ForestallError, OSError) as error:
            _log.info("nothing was learned for %s: %s", self._path.name, error)
