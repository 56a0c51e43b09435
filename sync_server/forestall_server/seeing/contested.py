"""How many cells of all projects are contested: asked of the database, but not every time somebody looks."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable

from sqlalchemy import func, select

from forestall.errors import ForestallError
from forestall.store.tables import entity
from forestall_server.db import Database

KEPT_SECONDS = 30.0


class ContestedCells:
    """The count, at most half a minute old. Safe to share between threads."""

    def __init__(self, database: Database, clock: Callable[[], float] = time.monotonic) -> None:
        self._database = database
        self._clock = clock
        self._lock = threading.Lock()
        self._count = math.nan
        self._until = -math.inf

    def __call__(self) -> float:
        """The count; not a number where the database does not say."""
        with self._lock:
            if self._clock() >= self._until:
                self._count = self._counted()
                self._until = self._clock() + KEPT_SECONDS
            return self._count

    def _counted(self) -> float:
        wanted = select(func.coalesce(func.sum(entity.c.contested), 0)).where(entity.c.contested > 0)
        try:
            with self._database.reading() as connection:
                return float(connection.execute(wanted).scalar_one())
        except ForestallError:
            return math.nan
