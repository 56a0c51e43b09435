"""Tenants and their flags in the database, over one connection and its transaction."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from forestall.clock import Millis
from forestall.store.tables import change, stream
from forestall_server import tables
from forestall_server.keys import TenantId


class Standing(StrEnum):
    """Whether the database at hand holds a tenant's projects: yes; yes, but nobody may write just now; no longer."""

    OPEN = "open"
    MOVING = "moving"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Tenant:
    """What was decided for a tenant. Where a maximum is None there is none; `shard`: the URL of the database of its projects, a secret."""

    id: TenantId
    title: str
    region: str
    mfa_required: bool
    keep_days: int | None
    projects_max: int | None
    bytes_max: int | None
    devices_max: int | None
    standing: Standing
    shard: str | None


@dataclass(frozen=True, slots=True)
class Flag:
    """What is switched on for so many of a tenant's projects in a hundred; or for one `project`, by its id."""

    name: str
    project: str
    percent: int


class TenantStore:
    """Answers in words what the tables know of tenants."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, tenant: TenantId) -> Tenant | None:
        """A tenant."""
        row = self._connection.execute(_ALL.where(tables.tenant.c.id == tenant)).first()
        return _tenant(row) if row else None

    def every(self) -> list[Tenant]:
        """All tenants, by name."""
        return [_tenant(row) for row in self._connection.execute(_ALL.order_by(tables.tenant.c.id))]

    def add(self, tenant: Tenant, now: Millis) -> None:
        """A new tenant under a name that nobody has."""
        row = {name: getattr(tenant, name) for name in _COLUMNS}
        self._connection.execute(insert(tables.tenant).values({**row, "standing": tenant.standing.value, "created": now}))

    def set(self, tenant: TenantId, values: dict[str, Any]) -> None:
        """Decide something else."""
        self._connection.execute(update(tables.tenant).where(tables.tenant.c.id == tenant).values(values))

    def flags(self, tenant: TenantId, name: str | None = None) -> list[Flag]:
        """What was switched, of one name or of all."""
        columns = tables.flag.c
        wanted = select(columns.name, columns.project, columns.percent).where(columns.tenant == tenant)
        if name is not None:
            wanted = wanted.where(columns.name == name)
        return [Flag(*row) for row in self._connection.execute(wanted.order_by(columns.name, columns.project))]

    def switch(self, tenant: TenantId, flag: Flag) -> None:
        """Switch something."""
        columns = tables.flag.c
        same = (columns.tenant == tenant) & (columns.name == flag.name) & (columns.project == flag.project)
        self._connection.execute(delete(tables.flag).where(same))
        row = {"tenant": tenant, "name": flag.name, "project": flag.project, "percent": flag.percent}
        self._connection.execute(insert(tables.flag).values(row))

    def projects(self, tenant: TenantId) -> int:
        """How many projects the tenant has in this database."""
        wanted = select(func.count()).select_from(tables.project).where(tables.project.c.tenant == tenant)
        return int(self._connection.execute(wanted).scalar_one())

    def bytes(self, tenant: TenantId) -> int:
        """How much was typed into them, as the log keeps it. Reads the whole log of the tenant."""
        joined = change.join(stream, stream.c.id == change.c.stream).join(tables.project, tables.project.c.id == stream.c.project)
        wanted = select(func.coalesce(func.sum(func.length(change.c.body)), 0)).select_from(joined)
        return int(self._connection.execute(wanted.where(tables.project.c.tenant == tenant)).scalar_one())

    def devices(self, tenant: TenantId, now: Millis) -> int:
        """How many devices of the tenant's people are signed in."""
        columns = tables.sign_in.c
        joined = tables.sign_in.join(tables.account, tables.account.c.name == columns.account)
        lasting = (tables.account.c.tenant == tenant) & (columns.expires > now) & columns.ended.is_(None)
        return int(self._connection.execute(select(func.count()).select_from(joined).where(lasting)).scalar_one())


_COLUMNS = ("id", "title", "region", "mfa_required", "keep_days", "projects_max", "bytes_max", "devices_max", "standing", "shard")
_ALL = select(*(tables.tenant.c[name] for name in _COLUMNS))


def _tenant(row: Any) -> Tenant:
    told = dict(row._mapping)
    return Tenant(**{**told, "id": TenantId(told["id"]), "standing": Standing(told["standing"])})
