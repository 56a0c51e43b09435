"""How each job went last, and when it is due, in the database. Over one connection and its transaction."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from forestall.clock import Millis
from forestall_server.tables import job


@dataclass(frozen=True, slots=True)
class Standing:
    """A job as it stands: when it is due, when it last began, ended and went well, how often it failed since, and what it said."""

    name: str
    due: Millis
    started: Millis | None = None
    finished: Millis | None = None
    succeeded: Millis | None = None
    failures: int = 0
    sentence: str = ""


class JobStore:
    """Answers in words what the table knows."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def every(self) -> list[Standing]:
        """All jobs that were ever due here, by name."""
        return [Standing(**row._mapping) for row in self._connection.execute(select(job).order_by(job.c.name))]

    def due(self, now: Millis) -> set[str]:
        """The names of those that are due."""
        return set(self._connection.execute(select(job.c.name).where(job.c.due <= now)).scalars())

    def know(self, names: set[str], now: Millis) -> None:
        """Note jobs that are new here as due at once."""
        known = set(self._connection.execute(select(job.c.name)).scalars())
        for name in sorted(names - known):
            self._connection.execute(job.insert().values(name=name, due=now, failures=0, sentence=""))

    def began(self, name: str, now: Millis) -> None:
        """It runs."""
        self._connection.execute(update(job).where(job.c.name == name).values(started=now))

    def ended_well(self, name: str, now: Millis, *, due: Millis, sentence: str) -> None:
        """It went well, and said this."""
        told = {"finished": now, "succeeded": now, "due": due, "failures": 0, "sentence": sentence}
        self._connection.execute(update(job).where(job.c.name == name).values(told))

    def failed(self, name: str, now: Millis, *, due: Millis, sentence: str) -> None:
        """It did not go well, for this reason."""
        told = {"finished": now, "due": due, "failures": job.c.failures + 1, "sentence": sentence}
        self._connection.execute(update(job).where(job.c.name == name).values(told))

    def failures(self, name: str) -> int:
        """How often in a row it did not go well."""
        return int(self._connection.execute(select(job.c.failures).where(job.c.name == name)).scalar() or 0)

    def make_due(self, name: str, now: Millis) -> bool:
        """Have it run at the next look; False where there is none of this name."""
        return self._connection.execute(update(job).where(job.c.name == name).values(due=now)).rowcount == 1
