"""How long this server keeps old wordings: forgets those that are older than the operator wants, and never one that somebody still needs
from here. What the cells hold, and who typed it, stays for ever. Decides no merge.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from forestall.clock import Millis
from forestall.errors import ForestallError
from forestall.ids import ProjectId
from forestall.protocol.problems import Problem
from forestall.store.engine import EngineConnection
from forestall.store.replica import Replica
from forestall.store.tables import stream
from forestall_server.audit.chain import OPERATOR, Entry, Facts, What
from forestall_server.audit.store import record
from forestall_server.db import Database
from forestall_server.problems import Refusal
from forestall_server.tables import followed

DAY_MILLIS = 24 * 3600 * 1000
PERIOD_SECONDS = 24 * 3600.0
"""While it runs, a server looks so often for what is old."""
STOP_SECONDS = 5.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Compacted:
    """How many changes of a project's partition had their wording forgotten."""

    project: ProjectId
    partition: str
    forgotten: int


class Retention:
    """Forgets, once when asked, or every day from `start` to `stop`."""

    def __init__(self, database: Database, now: Callable[[], Millis]) -> None:
        self._database = database
        self._now = now
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def compact(self, keep_days: int, only: ProjectId | None = None) -> list[Compacted] | Refusal:
        """Forget the wordings that came in more than so many days ago, of every project or of one; each in a transaction of its own."""
        with self._database.reading() as connection:
            found = list(_streams(connection, only))
        if only is not None and not found:
            return Refusal(Problem.NO_SUCH_PROJECT)
        before = Millis(self._now() - keep_days * DAY_MILLIS)
        return [Compacted(project, partition, self._forget(project, partition, before)) for project, partition in found]

    def start(self, keep_days: int) -> None:
        """Forget what is old now, and every day from now on."""
        self._thread = threading.Thread(target=self._run, args=(keep_days,), name="retention", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Forget nothing more."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join(STOP_SECONDS)

    def _run(self, keep_days: int) -> None:
        while not self._stopping.is_set():
            try:
                self.compact(keep_days)
            except ForestallError as error:
                _log.info("old wordings were not forgotten today: %s", error.sentence)
            self._stopping.wait(PERIOD_SECONDS)

    def _forget(self, project: ProjectId, partition: str, before: Millis) -> int:
        with self._database.writing() as connection:
            replica = Replica(EngineConnection(connection), project, partition, lock=True)
            forgotten = replica.compact(before, last=_needed_no_more(connection, replica))
            if forgotten:
                facts: Facts = {"partition": partition, "changes": forgotten, "before": before}
                record(connection, Entry(project, self._now(), OPERATOR, What.HISTORY_FORGOTTEN, facts))
        if forgotten:
            _log.info("project %s: the wordings of %d old changes were forgotten", project, forgotten)
        return forgotten


def _streams(connection: Connection, only: ProjectId | None) -> Iterator[tuple[ProjectId, str]]:
    wanted = select(stream.c.project, stream.c.partition).order_by(stream.c.id)
    rows = connection.execute(wanted if only is None else wanted.where(stream.c.project == only))
    return ((ProjectId(project), partition) for project, partition in rows)


def _needed_no_more(connection: Connection, replica: Replica) -> int:
    """The number up to which every server that this one follows has what is here: it could get it from nowhere else."""
    of_this = (followed.c.project == replica.project) & (followed.c.partition == replica.partition)
    pushed = connection.execute(select(func.min(followed.c.pushed)).where(of_this)).scalar()
    return replica.head if pushed is None else int(pushed)
