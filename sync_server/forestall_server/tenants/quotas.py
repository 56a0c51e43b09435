"""How much a tenant may have here: projects, bytes typed, devices. Where a maximum is reached a sentence says so, and nothing is dropped.

What was typed is counted anew every minute and added up in between, so that a push costs no look at the whole log.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection

from forestall.clock import Millis
from forestall.protocol.problems import Problem
from forestall_server.keys import TenantId
from forestall_server.problems import Refusal
from forestall_server.tenants.databases import Databases
from forestall_server.tenants.store import TenantStore

COUNTED_MILLIS = 60_000

_CURE = "What you typed stays on this computer and is sent as soon as there is room. Ask whoever runs the server for more."


def project_refusal(connection: Connection, tenant: TenantId) -> Refusal | None:
    """Why there may not be one project more, if so."""
    store = TenantStore(connection)
    found = store.find(tenant)
    if found is None or found.projects_max is None or store.projects(tenant) < found.projects_max:
        return None
    return Refusal(Problem.QUOTA_REACHED, f"Your organisation has {found.projects_max} projects on this server, as many as were agreed.")


def device_refusal(connection: Connection, tenant: TenantId, now: Millis) -> Refusal | None:
    """Why there may not be one device more, if so."""
    store = TenantStore(connection)
    found = store.find(tenant)
    if found is None or found.devices_max is None or store.devices(tenant, now) < found.devices_max:
        return None
    return Refusal(
        Problem.QUOTA_REACHED,
        f"Your organisation is signed in on {found.devices_max} devices, as many as were agreed. Sign out on one of them first.",
    )


@dataclass(slots=True)
class _Count:
    """How much may be typed, and was, as counted last."""

    bytes_max: int | None
    bytes: int
    until: Millis


class Quotas:
    """Counts what the tenants of this process typed. Safe to share between threads."""

    def __init__(self, databases: Databases, now: Callable[[], Millis]) -> None:
        self._databases = databases
        self._now = now
        self._lock = threading.Lock()
        self._counts: dict[TenantId, _Count] = {}

    def bytes_refusal(self, tenant: TenantId, changes: Sequence[bytes | msgspec.Raw]) -> str | None:
        """Why these changes are not taken, if so; else they are counted."""
        count = self._counts.get(tenant)
        if count is None or count.until <= self._now():
            count = self._counts[tenant] = self._counted(tenant)
        if count.bytes_max is None:
            return None
        with self._lock:
            more = sum(memoryview(each).nbytes for each in changes)
            if count.bytes + more > count.bytes_max:
                return f"Your organisation has typed as much as was agreed for this server ({count.bytes_max} bytes). {_CURE}"
            count.bytes += more
        return None

    def _counted(self, tenant: TenantId) -> _Count:
        with self._databases.looking(tenant) as connection:
            store = TenantStore(connection)
            found = store.find(tenant)
            bytes_max = found.bytes_max if found else None
            return _Count(bytes_max, store.bytes(tenant) if bytes_max is not None else 0, Millis(self._now() + COUNTED_MILLIS))
