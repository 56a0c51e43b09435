"""Who is in which cell of which project, in memory and for a minute. Never stored, never logged; lives on the hub's event loop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from forestall.clock import Millis
from forestall.ids import ProjectId

STAYS_MILLIS = 60_000
"""So long a place is told without being renewed."""


@dataclass(frozen=True, slots=True)
class _Place:
    cell: str
    until: Millis


class Presence:
    """The places of people, by project."""

    def __init__(self) -> None:
        self._places: dict[ProjectId, dict[str, _Place]] = {}

    def put(self, project: ProjectId, user: str, cell: str | None, now: Millis) -> bool:
        """Somebody is in this cell, or in none; whether that is news."""
        before = self.cell(project, user)
        if cell is None:
            self._take_away(project, user)
        else:
            self._places.setdefault(project, {})[user] = _Place(cell, Millis(now + STAYS_MILLIS))
        return cell != before

    def cell(self, project: ProjectId, user: str) -> str | None:
        """Where somebody is."""
        place = self._places.get(project, {}).get(user)
        return place.cell if place else None

    def others(self, project: ProjectId, user: str) -> Mapping[str, str]:
        """Where everybody else is."""
        return {name: place.cell for name, place in self._places.get(project, {}).items() if name != user}

    def forget_silent(self, project: ProjectId, now: Millis) -> list[str]:
        """Forget those who have not renewed their place; gives their names."""
        gone = [user for user, place in self._places.get(project, {}).items() if place.until <= now]
        for user in gone:
            self._take_away(project, user)
        return gone

    def _take_away(self, project: ProjectId, user: str) -> None:
        places = self._places.get(project, {})
        places.pop(user, None)
        if not places:
            self._places.pop(project, None)
