"""Forgets the wordings of old changes in a project file. Never of one that was not sent, and never what a cell holds."""

from __future__ import annotations

from collections.abc import Callable

from forestall.clock import Millis
from forestall.store.file import ProjectFile

DAY_MILLIS = 24 * 3600 * 1000


def forget_old(file: ProjectFile, keep_days: int, now: Callable[[], Millis]) -> int:
    """Forget what came in more than so many days ago and a server has; gives how many wordings. Nobody may have the file open to edit."""
    with file.writing() as replica:
        return replica.compact(Millis(now() - keep_days * DAY_MILLIS))
