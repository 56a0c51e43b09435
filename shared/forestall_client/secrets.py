"""What keeps secrets, as far as the way to a server needs it. Where they really lie is for its users to say."""

from __future__ import annotations

from typing import Protocol


class Secrets(Protocol):
    """Secrets by name."""

    def get(self, name: str) -> str | None:
        """The secret, or None."""
        ...

    def put(self, name: str, secret: str) -> None:
        """Keep a secret, in place of the one that was there."""
        ...

    def forget(self, name: str) -> None:
        """Have no secret of this name any more."""
        ...
