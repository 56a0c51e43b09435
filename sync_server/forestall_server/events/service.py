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
from forestall_server.db import Database
from forestall_server.events.hub import Heard, Hub
from forestall_server.problems import Refusal
from forestall_server.projects.service import role_of
from forestall_server.projects.store import ProjectStore

LISTEN_AGAIN_SECONDS = 60


class Events:
    """Heads as they come, and who is where."""

    def __init__(self, database: Database, hub: Hub, now: Callable[[], Millis], keep_alive_seconds: float, streams_max: int) -> None:
        self._database = database
        self._hub = hub
        self._now = now
        self._keep_alive_seconds = keep_alive_seconds
        self._streams_max = streams_max

    def may_listen(self, who: Principal, project: ProjectId) -> Refusal | None:
        """Why a person may not listen to a project, if so."""
        with self._database.reading() as connection:
            role = role_of(connection, project, who)
            return role if isinstance(role, Refusal) else None

    def has_too_many(self, who: Principal) -> Refusal | None:
        """Why a person may not listen to one more project, if so."""
        if self._streams_max and self._hub.streams_of(who.name) >= self._streams_max:
            return Refusal(Problem.TOO_MANY_LISTENERS, retry_after_seconds=LISTEN_AGAIN_SECONDS)
        return None

    async def heard(self, who: Principal, project: ProjectId) -> AsyncGenerator[Heard, None]:
        """What there is to hear of a project; nothing is a sign of life."""
        with self._hub.listening(project, who.name, self._now()) as ear:
            # Asked after the ear was put up: a commit in between is heard twice rather than missed.
            yield Heard(await run_sync(self._head, project))
            while not ear.closed and self._now() < who.expires:
                yield await ear.next(self._keep_alive_seconds)
                self._hub.forget_silent(self._now())

    async def here(self, who: Principal, project: ProjectId, cell: str | None) -> Refusal | None:
        """A member is in this cell now, or in none."""
        refusal = await run_sync(self.may_listen, who, project)
        if refusal is None:
            self._hub.here(project, who.name, cell, self._now())
        return refusal

    def _head(self, project: ProjectId) -> int:
        with self._database.reading() as connection:
            return ProjectStore(connection).head(project)
