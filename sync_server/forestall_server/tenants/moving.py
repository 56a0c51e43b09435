"""Moves a tenant's projects to another database while everybody works on: copy, catch up by the law, a short stop for writers, switch.

While writers are stopped they are told to come again in a moment (503); readers never notice. Cut anywhere before the switch, the tenant
stays where it was, and the next try begins with what was copied already. People, their sign-ins and the tenant itself stay in the home.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, make_url, select, update

from forestall.clock import Millis
from forestall.errors import Corrupt
from forestall.ids import ProjectId, SiteId
from forestall.protocol.problems import Problem
from forestall.store.engine import EngineConnection
from forestall.store.replica import Replica
from forestall.store.tables import bucket, change, entity, knowledge, seal, stream, vector
from forestall_server import tables
from forestall_server.audit import names
from forestall_server.audit.chain import OPERATOR, Entry, Facts, What
from forestall_server.audit.store import record
from forestall_server.db import Database
from forestall_server.keys import DEFAULT, TenantId, book_of, id_of
from forestall_server.migrations.running import bring_up_to_date
from forestall_server.problems import Refusal
from forestall_server.tenants.databases import LOCK_MOVE, Databases
from forestall_server.tenants.store import Standing, TenantStore

PAGE_ROWS = 2_000
ADDRESS_TOLD = (
    "The address of a tenant's database stands in the home as it is, so it may hold no password. Nothing was changed; leave it out, and let"
    " PostgreSQL's own password file say it (…?passfile=/run/secrets/pgpass)"
)
_OF_STREAM = (vector, change, entity, knowledge, bucket, seal)
_NOBODY = SiteId("-")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Moved:
    """What was moved, and for how long nobody could write."""

    projects: int
    stopped_millis: int


class Moving:
    """Moves tenants between databases, one at a time."""

    def __init__(self, databases: Databases, now: Callable[[], Millis]) -> None:
        self._databases = databases
        self._now = now

    def move(self, tenant: TenantId, url: str | None) -> Moved | Refusal:
        """Move a tenant's projects to the database at a URL; None is the home."""
        with self._databases.home.reading() as connection:
            found = TenantStore(connection).find(tenant)
        if found is None:
            return Refusal(Problem.NO_SUCH_TENANT)
        if url is not None and make_url(url).password:
            return Refusal(Problem.NOT_READABLE, ADDRESS_TOLD)
        if tenant == DEFAULT:
            return Refusal(Problem.NOT_READABLE, "The default tenant stays in the server's own database. Nothing was changed")
        if found.shard == url:
            return Refusal(Problem.NOT_READABLE, f"{tenant} is there already. Nothing was changed")
        source, target = self._databases.at(found.shard), self._databases.at(url)
        bring_up_to_date(target)
        _prepare(target, tenant, source)
        self._copy(source, target, tenant)
        _stands(source, tenant, Standing.MOVING)
        began = self._now()
        try:
            projects = self._copy(source, target, tenant)
            self._switch(tenant, target, url)
        except BaseException:
            self._give_up(tenant, source, target, url)
            raise
        _stands(source, tenant, Standing.AWAY)
        stopped = self._now() - began
        _clear(source, tenant)
        _log.info("tenant %s moved with %d projects", tenant, projects)
        return Moved(projects, stopped)

    def _copy(self, source: Database, target: Database, tenant: TenantId) -> int:
        """Bring the target to what the source is; gives how many projects there are."""
        with source.reading() as connection:
            keys = list(connection.execute(select(tables.project.c.id).where(tables.project.c.tenant == tenant)).scalars())
        for key in keys:
            with source.reading() as reading, target.writing() as writing:
                _copy_project(reading, writing, ProjectId(key), self._now())
        with source.reading() as reading, target.writing() as writing:
            for key in keys:  # the book about the tenant itself stays in the home, as its people do
                _copy_book(reading, writing, key)
            names.copied(reading, writing, tenant)
        return len(keys)

    def _switch(self, tenant: TenantId, target: Database, url: str | None) -> None:
        """From here on the tenant is there: the target takes its writers, and the home sends them."""
        _stands(target, tenant, Standing.OPEN)
        with self._databases.home.writing() as connection:
            TenantStore(connection).set(tenant, {"shard": url})
            facts: Facts = {"tenant": tenant, "own_database": url is not None}
            record(connection, Entry(book_of(tenant), self._now(), OPERATOR, What.TENANT_MOVED, facts))

    def _give_up(self, tenant: TenantId, source: Database, target: Database, url: str | None) -> None:
        """Have everybody write at the source again; not where the home sends them to the target already."""
        with self._databases.home.reading() as connection:
            found = TenantStore(connection).find(tenant)
        if found is not None and found.shard != url:
            _stands(source, tenant, Standing.OPEN)
            _stands(target, tenant, Standing.AWAY)


def _prepare(target: Database, tenant: TenantId, source: Database) -> None:
    """The tenant is known at the target, and takes nobody yet."""
    with source.reading() as connection:
        row = dict(connection.execute(select(tables.tenant).where(tables.tenant.c.id == tenant)).mappings().one())
    with target.writing() as connection:
        if TenantStore(connection).find(tenant) is None:
            connection.execute(insert(tables.tenant).values({**row, "standing": Standing.AWAY.value, "shard": None}))


def _stands(database: Database, tenant: TenantId, standing: Standing) -> None:
    with database.writing() as connection:
        if not database.is_sqlite:
            connection.execute(LOCK_MOVE, {"tenant": tenant})
        TenantStore(connection).set(tenant, {"standing": standing.value})


def _copy_project(source: Connection, target: Connection, key: ProjectId, now: Millis) -> None:
    project = source.execute(select(tables.project).where(tables.project.c.id == key)).mappings().one()
    if target.execute(select(tables.project.c.id).where(tables.project.c.id == key)).first() is None:
        target.execute(insert(tables.project).values(dict(project)))
    else:
        target.execute(update(tables.project).where(tables.project.c.id == key).values(dict(project)))
    target.execute(delete(tables.member).where(tables.member.c.project == key))
    for rows in _pages(source, tables.member, tables.member.c.project == key):
        target.execute(insert(tables.member), rows)
    for (partition,) in source.execute(select(stream.c.partition).where(stream.c.project == key)).all():
        _copy_stream(source, target, key, partition, now)


def _copy_stream(source: Connection, target: Connection, key: ProjectId, partition: str, now: Millis) -> None:
    """What was copied before is carried on by the law that all replicas share; what cannot be is copied anew. Both are then compared."""
    here = Replica(EngineConnection(source), id_of(key), partition, kept_as=key)
    same = (stream.c.project == key) & (stream.c.partition == partition)
    copied = target.execute(select(stream.c.epoch, stream.c.head).where(same)).first()
    if copied is None or copied.epoch != here.epoch or not here.floor <= copied.head <= here.head:
        _copy_rows(source, target, here, same)
    there = Replica(EngineConnection(target), id_of(key), partition, lock=True, kept_as=key)
    while there.head < here.head:
        page = here.after(there.head, limit=PAGE_ROWS, site=_NOBODY, have=0)
        there.take([each.change for each in page], received=now, number_them=True)
    for each in here.seals():
        there.keep_seal(each)
    if (there.hash, there.head, there.counted()) != (here.hash, here.head, here.counted()):
        raise Corrupt("A project did not arrive as it is here. Nothing was switched; the tenant stays where it was")


def _copy_rows(source: Connection, target: Connection, here: Replica, same: ColumnElement[bool]) -> None:
    target.execute(delete(stream).where(same))
    row = dict(source.execute(select(stream).where(stream.c.id == here.stream)).mappings().one())
    del row["id"]
    number = target.execute(insert(stream).values(row).returning(stream.c.id)).scalar_one()
    for table in _OF_STREAM:
        for rows in _pages(source, table, table.c.stream == here.stream):
            target.execute(insert(table), [{**each, "stream": number} for each in rows])


def _copy_book(source: Connection, target: Connection, book: str) -> None:
    """A book of the audit log, as far as it was not copied before. Its chain goes on where it is."""
    lines = tables.audit_line
    last = target.execute(select(func.coalesce(func.max(lines.c.n), 0)).where(lines.c.book == book)).scalar_one()
    for rows in _pages(source, lines, (lines.c.book == book) & (lines.c.n > last)):
        target.execute(insert(lines), rows)
    row = source.execute(select(tables.audit_book).where(tables.audit_book.c.book == book)).mappings().first()
    target.execute(delete(tables.audit_book).where(tables.audit_book.c.book == book))
    if row is not None:
        # No checkpoint of that database has signed it yet.
        target.execute(insert(tables.audit_book).values({**row, "signed": 0}))


def _clear(source: Database, tenant: TenantId) -> None:
    """What was moved is taken away where it was, after everybody goes to the new place. The audit log is never taken away."""
    with source.writing() as connection:
        keys = select(tables.project.c.id).where(tables.project.c.tenant == tenant)
        connection.execute(delete(stream).where(stream.c.project.in_(keys)))
        connection.execute(delete(tables.project).where(tables.project.c.tenant == tenant))


def _pages(source: Connection, table: Table, wanted: ColumnElement[bool]) -> Iterator[Sequence[dict[str, object]]]:
    with source.execution_options(yield_per=PAGE_ROWS).execute(select(table).where(wanted)) as rows:
        for page in rows.mappings().partitions(PAGE_ROWS):
            yield [dict(row) for row in page]
