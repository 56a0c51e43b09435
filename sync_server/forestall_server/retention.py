"""How long this server keeps old wordings: forgets those that are older than the operator wants, and never one that somebody still needs
from here. What the cells hold, and who typed it, stays for ever. Decides no merge.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from forestall.clock import Millis
from forestall.ids import ProjectId
from forestall.protocol.problems import Problem
from forestall.store.engine import EngineConnection
from forestall.store.replica import Replica
from forestall.store.tables import stream
from forestall_server.audit.chain import OPERATOR, Entry, Facts, What
from forestall_server.audit.store import record
from forestall_server.db import Database
from forestall_server.keys import TenantId, tenant_of
from forestall_server.problems import Refusal
from forestall_server.tables import followed
from forestall_server.tenants.databases import Databases
from forestall_server.tenants.store import TenantStore

DAY_MILLIS = 24 * 3600 * 1000

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Compacted:
    """How many changes of a project's partition had their wording forgotten."""

    project: ProjectId
    partition: str
    forgotten: int


class Retention:
    """Forgets when it is asked to. Safe to share between threads."""

    def __init__(self, databases: Databases, now: Callable[[], Millis]) -> None:
        self._databases = databases
        self._now = now

    def compact(self, keep_days: int | None, only: ProjectId | None = None, *, agreed: bool = False) -> list[Compacted] | Refusal:
        """Forget the wordings that came in more than so many days ago (None: none), of every project or of one, in a transaction each.

        `agreed`: what was decided for a tenant counts before that.
        """
        kept = self._kept() if agreed else {}
        done: list[Compacted] = []
        for database in self._databases.every():
            with database.reading() as connection:
                found = list(_streams(connection, only))
            for project, partition in found:
                days = kept.get(tenant_of(project), keep_days)
                if days is not None:
                    before = Millis(self._now() - days * DAY_MILLIS)
                    done.append(Compacted(project, partition, self._forget(database, project, partition, before)))
        return Refusal(Problem.NO_SUCH_PROJECT) if only is not None and not done else done

    def _kept(self) -> dict[TenantId, int]:
        with self._databases.home.reading() as connection:
            every = TenantStore(connection).every()
        return {tenant.id: tenant.keep_days for tenant in every if tenant.keep_days is not None}

    def compact_as_agreed(self, keep_days: int | None) -> str:
        """Forget what is old now, of every tenant; says how much that was."""
        done = self.compact(keep_days, agreed=True)
        forgotten = 0 if isinstance(done, Refusal) else sum(each.forgotten for each in done)
        return f"{forgotten} old wordings forgotten"

    def _forget(self, database: Database, project: ProjectId, partition: str, before: Millis) -> int:
        with database.writing() as connection:
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
