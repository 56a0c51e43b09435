"""Runs each job when it is due, in one process of many. What fails is seen, and tried again after a minute, two, four …

A job may be begun again by another process when its own was killed or stood still, so each must bear to be done twice.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from apscheduler.schedulers.background import BackgroundScheduler

from forestall.clock import Millis
from forestall.errors import ForestallError
from forestall_server.db import Database
from forestall_server.jobs.leading import LEASE_SECONDS, Lease
from forestall_server.jobs.store import JobStore, Standing

LOOK_SECONDS = LEASE_SECONDS / 3
"""So often the leader looks what is due, and keeps its lease."""
RETRY_SECONDS = 60
OUR_FAULT = "It failed by a fault of ours; the server's log tells more"

_LEASE = "jobs"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Job:
    """Something to be done again and again. `work` gives what to say of it; it raises a `ForestallError` where it cannot be done now."""

    name: str
    every_seconds: float
    work: Callable[[], str]
    about: str


class Jobs:
    """The jobs of a server. Runs nothing before `start`."""

    def __init__(self, database: Database, jobs: Sequence[Job], holder: str, now: Callable[[], Millis]) -> None:
        self.jobs = {job.name: job for job in jobs}
        self._database = database
        self._lease = Lease(database, _LEASE, holder, now)
        self._now = now
        self._scheduler = BackgroundScheduler(job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None})
        self._running: set[str] = set()

    def know(self) -> None:
        """Note jobs that are new to this database as due."""
        with self._database.writing() as connection:
            JobStore(connection).know(set(self.jobs), self._now())

    def start(self) -> None:
        """Do what is due from now on, as long as this process leads."""
        self.know()
        self._scheduler.add_job(self._look, "interval", seconds=LOOK_SECONDS, next_run_time=datetime.now(UTC))
        self._scheduler.start()

    def stop(self) -> None:
        """Begin nothing more, wait for what runs, and let another process lead."""
        if self._scheduler.running:
            self._scheduler.shutdown()
            self._lease.give_back()

    def standing(self) -> list[Standing]:
        """How every job of this server stands."""
        with self._database.reading() as connection:
            known = {each.name: each for each in JobStore(connection).every()}
        return [known.get(name) or Standing(name, Millis(0)) for name in sorted(self.jobs)]

    def failing(self) -> int:
        """How many jobs did not go well last."""
        return sum(each.failures > 0 for each in self.standing())

    def ask_for(self, name: str) -> bool:
        """Have the leader do a job at its next look; False where there is none of this name."""
        with self._database.writing() as connection:
            return name in self.jobs and JobStore(connection).make_due(name, self._now())

    def do(self, name: str) -> bool:
        """Do a job here and now, and note how it went; whether it went well."""
        job = self.jobs[name]
        with self._database.writing() as connection:
            JobStore(connection).began(name, self._now())
        try:
            said = job.work()
        except ForestallError as error:
            self._note_failure(job, error.sentence)
            return False
        except Exception:
            _log.exception("the job %s failed", name)
            self._note_failure(job, OUR_FAULT)
            return False
        with self._database.writing() as connection:
            due = Millis(self._now() + round(job.every_seconds * 1000))
            JobStore(connection).ended_well(name, self._now(), due=due, sentence=said)
        return True

    def _look(self) -> None:
        try:
            if not self._lease.take():
                return
            with self._database.reading() as connection:
                due = JobStore(connection).due(self._now())
        except ForestallError as error:
            _log.info("no job was looked for: %s", error.sentence)
            return
        for name in sorted(due & self.jobs.keys()):
            self._begin(name)

    def _begin(self, name: str) -> None:
        """In a thread of its own, so that a long one lets the lease be kept; once, however often it is asked for meanwhile."""
        if name not in self._running:
            self._running.add(name)
            self._scheduler.add_job(self._do_and_forget, args=[name])

    def _do_and_forget(self, name: str) -> None:
        try:
            self.do(name)
        except ForestallError as error:
            _log.info("how the job %s went was not noted: %s", name, error.sentence)
        finally:
            self._running.discard(name)

    def _note_failure(self, job: Job, sentence: str) -> None:
        with self._database.writing() as connection:
            store = JobStore(connection)
            wait = min(job.every_seconds, RETRY_SECONDS * 2 ** store.failures(job.name))
            store.failed(job.name, self._now(), due=Millis(self._now() + round(wait * 1000)), sentence=sentence)
        _log.warning("the job %s failed: %s", job.name, sentence)
