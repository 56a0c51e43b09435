"""What a member may do, from the one who may least to the one who may most."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """A member's role in a project."""

    VIEWER = "viewer"
    REVIEWER = "reviewer"
    ANALYST = "analyst"
    MODERATOR = "moderator"
    OWNER = "owner"

    @property
    def may_change(self) -> bool:
        """Whether changes of this member are taken."""
        return self in (Role.ANALYST, Role.MODERATOR, Role.OWNER)
