"""Where the person is, told to the server now and then, and where the others are, as it tells. Never stored, never worth an error."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable

from forestall.errors import ForestallError
from forestall.ids import ProjectId
from forestall_client.client import Client, project_path
from forestall_desktop.agent.voice import Voice

RENEWED_SECONDS = 25.0
"""A server forgets a place after a minute."""
GAP_SECONDS = 1.0
"""A place is told no more often than this."""

_log = logging.getLogger(__name__)


class Company:
    """The people in the project, as far as the server tells."""

    def __init__(self, voice: Voice, monotonic: Callable[[], float]) -> None:
        self._voice = voice
        self._monotonic = monotonic
        self._others: dict[str, str] = {}
        self._cell: str | None = None
        self._told: float = -math.inf
        self.due = math.inf
        """When the server should be told again."""

    def here(self, cell: str | None) -> None:
        """The person is in this cell now, or in none."""
        if cell != self._cell:
            self._cell = cell
            self.due = max(self._monotonic(), self._told + GAP_SECONDS)

    def tell(self, client: Client, project: ProjectId) -> None:
        """Tell the server where the person is. Where that fails it is tried again later; nobody need know."""
        self._told = self._monotonic()
        self.due = self._told + RENEWED_SECONDS if self._cell is not None else math.inf
        try:
            client.tell(project_path(project, "presence"), {"cell": self._cell})
        except ForestallError as error:
            _log.info("the place was not told: %s", error.sentence)

    def present(self, user: str, cell: str | None) -> None:
        """The server says where somebody is, or that he has left."""
        if self._others.get(user) == cell:
            return
        if cell is None:
            del self._others[user]
        else:
            self._others[user] = cell
        self._say()

    def alone(self) -> None:
        """The line to the server is gone: nothing is known of anybody. The next line shall know of the person again."""
        if self._cell is not None:
            self.due = self._monotonic() + GAP_SECONDS
        if self._others:
            self._others.clear()
            self._say()

    def _say(self) -> None:
        self._voice.presence(sorted(self._others.items()))
