"""Makes tenants and decides what each is allowed. A tenant is never removed: what its people typed is theirs to take away."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from forestall.clock import Millis
from forestall.protocol.problems import Problem
from forestall_server.audit.chain import OPERATOR, Entry, Facts, What
from forestall_server.audit.store import record
from forestall_server.keys import NAME_PATTERN, TenantId, book_of
from forestall_server.problems import Refusal
from forestall_server.tenants.databases import Databases
from forestall_server.tenants.flags import KNOWN
from forestall_server.tenants.store import Flag, Standing, Tenant, TenantStore

SETTINGS = ("title", "region", "mfa_required", "keep_days", "projects_max", "bytes_max", "devices_max")
"""What an operator decides for a tenant."""


@dataclass(frozen=True, slots=True)
class Usage:
    """How much of it is used."""

    projects: int
    bytes: int
    devices: int


class Tenants:
    """Everything about tenants but moving them. Safe to share between threads."""

    def __init__(self, databases: Databases, now: Callable[[], Millis]) -> None:
        self._databases = databases
        self._now = now

    def add(self, name: str, settings: dict[str, Any]) -> Tenant | Refusal:
        """A new tenant, in this server's own database."""
        if not re.fullmatch(NAME_PATTERN, name):
            return Refusal(Problem.NOT_READABLE, "A tenant's name is up to 40 small letters, digits and hyphens. Nothing was changed")
        told: dict[str, Any] = {"title": name, "region": "", "mfa_required": False} | dict.fromkeys(SETTINGS[3:]) | settings
        tenant = Tenant(id=TenantId(name), standing=Standing.OPEN, shard=None, **told)
        with self._databases.home.writing() as connection:
            store = TenantStore(connection)
            if store.find(tenant.id):
                return Refusal(Problem.TENANT_EXISTS, f"There is a tenant “{name}” already. Nothing was changed")
            store.add(tenant, self._now())
            record(connection, self._told(tenant.id, What.TENANT_ADDED, settings))
        return tenant

    def set(self, tenant: TenantId, settings: dict[str, Any]) -> Tenant | Refusal:
        """Decide something else for a tenant."""
        found = self.find(tenant)
        if isinstance(found, Refusal):
            return found
        if found.shard is not None:
            with self._databases.at(found.shard).writing() as connection:
                TenantStore(connection).set(tenant, settings)
        with self._databases.home.writing() as connection:
            TenantStore(connection).set(tenant, settings)
            record(connection, self._told(tenant, What.TENANT_SET, settings))
            return TenantStore(connection).find(tenant) or found

    def switch(self, tenant: TenantId, flag: Flag) -> Refusal | None:
        """Switch a flag, for so many projects in a hundred or for one."""
        if flag.name not in KNOWN:
            return Refusal(Problem.NOT_READABLE, f"There is no flag “{flag.name}”, only {', '.join(KNOWN)}. Nothing was changed")
        found = self.find(tenant)
        if isinstance(found, Refusal):
            return found
        with self._databases.home.writing() as connection:
            TenantStore(connection).switch(tenant, flag)
            facts: Facts = {"flag": flag.name, "project": flag.project or None, "percent": flag.percent}
            record(connection, self._told(tenant, What.FLAG_SET, facts))
        return None

    def find(self, tenant: TenantId) -> Tenant | Refusal:
        """A tenant."""
        with self._databases.home.reading() as connection:
            return TenantStore(connection).find(tenant) or Refusal(Problem.NO_SUCH_TENANT)

    def every(self) -> list[Tenant]:
        """All tenants, by name."""
        with self._databases.home.reading() as connection:
            return TenantStore(connection).every()

    def flags(self, tenant: TenantId) -> list[Flag]:
        """What was switched for a tenant."""
        with self._databases.home.reading(tenant) as connection:
            return TenantStore(connection).flags(tenant)

    def usage(self, tenant: TenantId) -> Usage:
        """How much a tenant has here."""
        with self._databases.home.reading(tenant) as connection:
            devices = TenantStore(connection).devices(tenant, self._now())
        # As the server itself: a tenant's own transaction sees the changes of one project at a time.
        with self._databases.looking(tenant) as connection:
            store = TenantStore(connection)
            return Usage(store.projects(tenant), store.bytes(tenant), devices)

    def _told(self, tenant: TenantId, what: What, about: Facts) -> Entry:
        return Entry(book_of(tenant), self._now(), OPERATOR, what, {"tenant": tenant, **about})
