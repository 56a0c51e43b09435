"""Who listens to which project, in memory. Told after a commit, from any thread; never touches a database."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from forestall.ids import ProjectId


class Ear:
    """One listener. Heads that come faster than it listens become one: only the newest matters."""

    def __init__(self) -> None:
        self._head: int | None = None
        self._rings = asyncio.Event()
        self.closed = False

    def tell(self, head: int) -> None:
        """The project went on; an older head than the one told last says nothing."""
        self._head = max(head, self._head or 0)
        self._rings.set()

    def close(self) -> None:
        """There will be no more."""
        self.closed = True
        self._rings.set()

    async def next(self, wait_seconds: float) -> int | None:
        """The newest head not heard yet; None where none came in time, or the ear was closed."""
        with suppress(TimeoutError):
            async with asyncio.timeout(wait_seconds):
                await self._rings.wait()
        if not self.closed:
            self._rings.clear()
        head, self._head = self._head, None
        return head


class Hub:
    """All listeners. Lives on one event loop; `announce` alone may come from elsewhere."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ears: dict[ProjectId, set[Ear]] = {}
        self._closed = False

    def open(self) -> None:
        """Begin, on the running loop."""
        self._loop = asyncio.get_running_loop()

    def close(self) -> None:
        """End every listening, so that a server can stop."""
        self._closed = True
        for ears in self._ears.values():
            for ear in ears:
                ear.close()

    def announce(self, project: ProjectId, head: int) -> None:
        """A commit brought the project to this head."""
        if self._loop is not None:
            with suppress(RuntimeError):  # the loop has ended: nobody listens any more
                self._loop.call_soon_threadsafe(self._tell, project, head)

    @contextmanager
    def listening(self, project: ProjectId) -> Iterator[Ear]:
        """An ear at a project, until the caller leaves."""
        ear = Ear()
        ears = self._ears.setdefault(project, set())
        ears.add(ear)
        if self._closed:
            ear.close()
        try:
            yield ear
        finally:
            ears.discard(ear)
            if not ears:
                self._ears.pop(project, None)

    def listeners(self) -> int:
        """How many listen now."""
        return sum(map(len, self._ears.values()))

    def _tell(self, project: ProjectId, head: int) -> None:
        for ear in self._ears.get(project, ()):
            ear.tell(head)
