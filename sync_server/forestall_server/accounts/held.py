"""Whom the tokens show that were looked up a moment ago, so that a request costs no question to the database. Knows no database.

What another process ends is noticed here after `HELD_SECONDS` at most; what this one ends is let go at once.
"""

from __future__ import annotations

import threading
from collections import OrderedDict

from forestall.clock import Millis
from forestall_server.accounts.store import Principal

HELD_SECONDS = 5
HELD_MAX = 10_000


class Held:
    """Principals by the hash of their token. Safe to share between threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._found: OrderedDict[str, tuple[Principal, Millis]] = OrderedDict()

    def get(self, token: str, now: Millis) -> Principal | None:
        """Who shows this token, if that was asked a moment ago."""
        found = self._found.get(token)
        return found[0] if found and now < found[1] else None

    def put(self, token: str, principal: Principal, now: Millis) -> None:
        """Remember an answer for a moment."""
        with self._lock:
            self._found[token] = (principal, Millis(now + HELD_SECONDS * 1000))
            self._found.move_to_end(token)
            while len(self._found) > HELD_MAX:
                self._found.popitem(last=False)

    def let_go(self, name: str) -> None:
        """Something about this user has changed."""
        with self._lock:
            for token in [token for token, (who, _) in self._found.items() if who.name == name]:
                del self._found[token]
