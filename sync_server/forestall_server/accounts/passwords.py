"""Passwords: kept as argon2id hashes, compared at a price, and never written or logged anywhere. Knows nobody's name."""

from __future__ import annotations

import threading

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

AT_ONCE_MAX = 2
"""How many passwords are compared at the same time; each takes 64 MiB and a core."""


class Passwords:
    """Makes and compares hashes. Safe to share between threads."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        self._turns = threading.BoundedSemaphore(AT_ONCE_MAX)

    def hash(self, password: str) -> str:
        """What to keep of a password."""
        with self._turns:
            return self._hasher.hash(password)

    def fits(self, kept: str | None, password: str) -> bool:
        """Whether this is the password. Where there is none to compare with, the answer takes just as long."""
        with self._turns:
            if kept is None:
                self._hasher.hash(password)  # the same work as to compare
                return False
            try:
                return self._hasher.verify(kept, password)
            except (VerificationError, InvalidHashError):
                return False

    def is_outdated(self, kept: str) -> bool:
        """Whether the hash was made more cheaply than we do it now."""
        return self._hasher.check_needs_rehash(kept)
