"""What a listener hears: the head at once, then every later one, who is where, and a sign of life in between.

Ends with the access token it was asked with. Never reads a change.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable

from anyio.to_thread import run_sync

from forestall.clock import Millis
from forestall.ids import ProjectId
from forestall.protocol.problems import Problem
from forestall_server.accounts.store import Principal
from forestall_server.events.hub import Heard, Hub
from forestall_server.keys import TenantId
from forestall_server.problems import Refusal
from forestall_server.projects.permits import Permit, role_of
from forestall_server.projects.store import ProjectStore
from forestall_server.tenants.databases import Databases
from forestall_server.tenants.flags import PRESENCE, Flags

LISTEN_AGAIN_SECONDS = 60


class Events:
    """Heads as they come, and who is where."""

    def __init__(self, databases: Databases, hub: Hub, now: Callable[[], Millis], keep_alive_seconds: float, streams_max: int) -> None:
        self._databases = databases
        self._flags = Flags(databases.home, now)
        self._hub = hub
        self._now = now
        self._keep_alive_seconds = keep_alive_seconds
        self._streams_max = streams_max

    def may_listen(self, permit: Permit, project: ProjectId) -> Refusal | None:
        """Why a person may not listen to a project, if so."""
        key = permit.key(project)
        with self._databases.reading(permit.who.tenant, key) as connection:
            role = role_of(connection, permit, key)
            return role if isinstance(role, Refusal) else None

    def has_too_many(self, who: Principal) -> Refusal | None:
        """Why a person may not listen to one more project, if so."""
        if self._streams_max and self._hub.streams_of(who.name) >= self._streams_max:
            return Refusal(Problem.TOO_MANY_LISTENERS, retry_after_seconds=LISTEN_AGAIN_SECONDS)
        return None

    async def heard(self, permit: Permit, project: ProjectId) -> AsyncGenerator[Heard, None]:
        """What there is to hear of a project; nothing is a sign of life."""
        who, key = permit.who, permit.key(project)
        with self._hub.listening(key, who.name, self._now()) as ear:
            # Asked after the ear was put up: a commit in between is heard twice rather than missed.
            yield Heard(await run_sync(self._head, who.tenant, key))
            while not ear.closed and self._now() < who.expires:
                yield await ear.next(self._keep_alive_seconds)
                self._hub.forget_silent(self._now())

    async def here(self, permit: Permit, project: ProjectId, cell: str | None) -> Refusal | None:
        """A member is in this cell now, or in none. Nobody is told where the tenant wants it so (the flag “presence”)."""
        refusal = await run_sync(self.may_listen, permit, project)
        if refusal is None and await run_sync(self._flags.is_on, permit.who.tenant, PRESENCE, project):
            self._hub.here(permit.key(project), permit.who.name, cell, self._now())
        return refusal

    def _head(self, tenant: TenantId, key: ProjectId) -> int:
        with self._databases.reading(tenant, key) as connection:
            return ProjectStore(connection).head(key)
