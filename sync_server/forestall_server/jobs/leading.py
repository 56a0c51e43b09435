"""Which of many processes on one database does the work: whoever holds the lease. Who is killed loses it by itself."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import text

from forestall.clock import Millis
from forestall_server.db import Database

LEASE_SECONDS = 30
"""So long nobody leads after a leader was killed, at most."""

# One statement, so that of two who ask at once one gets it.
_TAKE = text(
    "INSERT INTO lease (what, holder, until) VALUES (:what, :holder, :until)"
    " ON CONFLICT (what) DO UPDATE SET holder = excluded.holder, until = excluded.until"
    " WHERE lease.holder = excluded.holder OR lease.until < :now"
)
_GIVE_BACK = text("DELETE FROM lease WHERE what = :what AND holder = :holder")


class Lease:
    """The right to do something alone, for a while. `holder` is another one in each process."""

    def __init__(self, database: Database, what: str, holder: str, now: Callable[[], Millis]) -> None:
        self._database = database
        self._what = what
        self._holder = holder
        self._now = now

    def take(self) -> bool:
        """Take it, or keep it for another while; False where another process has it."""
        now = self._now()
        asked = {"what": self._what, "holder": self._holder, "until": now + LEASE_SECONDS * 1000, "now": now}
        with self._database.writing() as connection:
            return connection.execute(_TAKE, asked).rowcount == 1

    def give_back(self) -> None:
        """Let another process have it at once."""
        with self._database.writing() as connection:
            connection.execute(_GIVE_BACK, {"what": self._what, "holder": self._holder})
