"""Who listens to which project, and who is where in it: in memory. `announce` may be called from any thread. Touches no database."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from forestall.clock import Millis
from forestall.ids import ProjectId
from forestall_server.events.presence import Presence

PACE_SECONDS = 0.5
"""Nobody's moves are told more often than this; only where they ended is told."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What came to an ear: the newest head, if there is a new one, and where people are now who moved; None has left."""

    head: int | None = None
    present: Mapping[str, str | None] = field(default_factory=dict)


class Ear:
    """One listener. What comes faster than it listens becomes one: only the newest matters."""

    def __init__(self, user: str = "") -> None:
        self.user = user
        self._head: int | None = None
        self._present: dict[str, str | None] = {}
        self._known: set[str] = set()
        self._rings = asyncio.Event()
        self.closed = False

    def tell(self, head: int) -> None:
        """The project went on; an older head than the one told last says nothing."""
        self._head = max(head, self._head or 0)
        self._rings.set()

    def tell_place(self, user: str, cell: str | None) -> None:
        """Somebody else is in this cell now, or has left. That somebody left who was never told to be there says nothing."""
        if cell is None and user not in self._known:
            return
        if cell is None:
            self._known.discard(user)
        else:
            self._known.add(user)
        self._present[user] = cell
        self._rings.set()

    def close(self) -> None:
        """There will be no more."""
        self.closed = True
        self._rings.set()

    async def next(self, wait_seconds: float) -> Heard:
        """What was not heard yet; nothing where nothing came in time, or the ear was closed."""
        # A timer that rings is a third of the price of a time-out, and hundreds listen to one project.
        late = asyncio.get_running_loop().call_later(wait_seconds, self._rings.set)
        try:
            await self._rings.wait()
        finally:
            late.cancel()
        if not self.closed:
            self._rings.clear()
        heard = Heard(self._head, self._present)
        self._head, self._present = None, {}
        return heard


class Hub:
    """All listeners. Lives on one event loop; `announce` alone may come from elsewhere."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ears: dict[ProjectId, set[Ear]] = {}
        self._closed = False
        self._streams: Counter[str] = Counter()
        self._presence = Presence()
        self._just_told: dict[tuple[ProjectId, str], str | None] = {}
        self._watchers: list[Callable[[ProjectId, int], None]] = []
        self._announced: Callable[[ProjectId, int], None] | None = None
        self._moved: Callable[[ProjectId, str, str | None], None] | None = None

    def open(self) -> None:
        """Begin, on the running loop."""
        self._loop = asyncio.get_running_loop()

    def close(self) -> None:
        """End every listening, so that a server can stop."""
        self._closed = True
        for ears in self._ears.values():
            for ear in ears:
                ear.close()

    def watch(self, told: Callable[[ProjectId, int], None]) -> None:
        """Have every announcement told to a part of this server, too, on the thread that announces."""
        self._watchers.append(told)

    def forward(self, announced: Callable[[ProjectId, int], None], moved: Callable[[ProjectId, str, str | None], None]) -> None:
        """Have what happens in this process told to others, too: heads on the thread that announces, places on the loop."""
        self._announced, self._moved = announced, moved

    def announce(self, project: ProjectId, head: int) -> None:
        """A commit of this process brought the project to this head."""
        if self._announced is not None:
            self._announced(project, head)
        self.hear(project, head)

    def hear(self, project: ProjectId, head: int) -> None:
        """A commit, here or in another process, brought the project to this head. From any thread."""
        for told in self._watchers:
            told(project, head)
        if self._loop is not None:
            with suppress(RuntimeError):  # the loop has ended: nobody listens any more
                self._loop.call_soon_threadsafe(self._tell, project, head)

    def here(self, project: ProjectId, user: str, cell: str | None, now: Millis) -> None:
        """Somebody is in this cell, or in none. On the loop."""
        self.forget_silent(now)
        if self._moved is not None:
            self._moved(project, user, cell)
        if self._presence.put(project, user, cell, now):
            self._tell_place(project, user)

    def elsewhere(self, project: ProjectId, user: str, cell: str | None, now: Millis) -> None:
        """Another process heard where somebody is. From any thread."""
        if self._loop is not None:
            with suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._put_elsewhere, project, user, cell, now)

    def forget_silent(self, now: Millis) -> None:
        """Those who said nothing for a minute are not there any more. On the loop."""
        for project, user in self._presence.forget_silent(now):
            self._tell_place(project, user)

    @contextmanager
    def listening(self, project: ProjectId, user: str, now: Millis) -> Iterator[Ear]:
        """An ear at a project, until the caller leaves."""
        # Who listens first after a while must not hear of those who were there then.
        self.forget_silent(now)
        ear = Ear(user)
        ears = self._ears.setdefault(project, set())
        ears.add(ear)
        self._streams[user] += 1
        for name, cell in self._presence.others(project, user).items():
            ear.tell_place(name, cell)
        if self._closed:
            ear.close()
        try:
            yield ear
        finally:
            ears.discard(ear)
            self._streams -= Counter((user,))
            if all(other.user != user for other in ears) and self._presence.put(project, user, None, now):
                if self._moved is not None:
                    self._moved(project, user, None)
                self._tell_place(project, user)
            if not ears:
                self._ears.pop(project, None)

    def listeners(self) -> int:
        """How many listen now."""
        return sum(map(len, self._ears.values()))

    def streams_of(self, user: str) -> int:
        """To how many projects a user listens."""
        return self._streams[user]

    @property
    def is_closed(self) -> bool:
        """Whether this server is about to stop."""
        return self._closed

    def projects(self) -> list[ProjectId]:
        """Which projects somebody listens to."""
        return list(self._ears)

    def places(self) -> int:
        """How many people are told to be somewhere now."""
        return len(self._presence)

    def _tell(self, project: ProjectId, head: int) -> None:
        for ear in self._ears.get(project, ()):
            ear.tell(head)

    def _put_elsewhere(self, project: ProjectId, user: str, cell: str | None, now: Millis) -> None:
        # Who closed one window there may have another one open here.
        if cell is None and any(ear.user == user for ear in self._ears.get(project, ())):
            return
        if self._presence.put(project, user, cell, now):
            self._tell_place(project, user)

    def _tell_place(self, project: ProjectId, user: str) -> None:
        """Tell the others where somebody is, unless that was done a moment ago: then once more when the moment is over."""
        if (project, user) in self._just_told or self._loop is None:
            return
        cell = self._presence.cell(project, user)
        self._just_told[project, user] = cell
        self._loop.call_later(PACE_SECONDS, self._tell_rest, project, user)
        for ear in self._ears.get(project, ()):
            if ear.user != user:
                ear.tell_place(user, cell)

    def _tell_rest(self, project: ProjectId, user: str) -> None:
        told = self._just_told.pop((project, user), None)
        if self._presence.cell(project, user) != told:
            self._tell_place(project, user)
