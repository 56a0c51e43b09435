"""What is switched on for a tenant: for all its projects, for so many in a hundred, or for one of them. Asked by one function, `is_on`.

Which projects are among a percentage depends on their ids alone: the same on every server, and who is among 10 is among 20.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256

from forestall.clock import Millis
from forestall.ids import ProjectId
from forestall_server.db import Database
from forestall_server.keys import TenantId
from forestall_server.tenants.store import Flag, TenantStore

PRESENCE = "presence"
KNOWN: Mapping[str, tuple[int, str]] = {PRESENCE: (100, "members of a project see in which cell the others are")}
"""Every flag: in how many projects in a hundred it is on where nobody switched it, and what it is."""
ALL = 100
KEPT_MILLIS = 10_000


class Flags:
    """What was switched, at most ten seconds old. Safe to share between threads."""

    def __init__(self, home: Database, now: Callable[[], Millis]) -> None:
        self._home = home
        self._now = now
        self._lock = threading.Lock()
        self._read: dict[TenantId, tuple[Millis, list[Flag]]] = {}

    def is_on(self, tenant: TenantId, name: str, project: ProjectId) -> bool:
        """Whether something is on for a project, named by its own id."""
        return decided(self._switched(tenant), name, project)

    def _switched(self, tenant: TenantId) -> Sequence[Flag]:
        with self._lock:
            until, flags = self._read.get(tenant, (Millis(0), []))
        if until <= self._now():
            with self._home.reading(tenant) as connection:
                flags = TenantStore(connection).flags(tenant)
            with self._lock:
                self._read[tenant] = Millis(self._now() + KEPT_MILLIS), flags
        return flags


def decided(switched: Sequence[Flag], name: str, project: str) -> bool:
    """Whether a flag is on for a project: what was said of that project counts first, then what was said of all.

    >>> decided([Flag("presence", "", 0)], "presence", "a"), decided([Flag("presence", "", 0), Flag("presence", "a", 100)], "presence", "a")
    (False, True)
    """
    said = {flag.project: flag.percent for flag in switched if flag.name == name}
    percent = said.get(project, said.get("", KNOWN[name][0]))
    return int.from_bytes(sha256(f"{name}:{project}".encode()).digest()[:4]) % ALL < percent
