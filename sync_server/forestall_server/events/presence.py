"""Who is in which cell of which project, in memory and for a minute. Never stored, never logged; lives on the hub's event loop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from forestall.clock import Millis
from forestall.ids import ProjectId

STAYS_MILLIS = 60_000
"""So long a place is told without being renewed."""

Somebody = tuple[ProjectId, str]
"""A user in a project."""


@dataclass(frozen=True, slots=True)
class _Place:
    cell: str
    until: Millis


class Presence:
    """The places of people. It holds no more than those that were told within the last minute."""

    def __init__(self) -> None:
        # Every place stays equally long, so the one that was renewed longest ago, the first, is the next to go.
        self._places: dict[Somebody, _Place] = {}

    def __len__(self) -> int:
        return len(self._places)

    def put(self, project: ProjectId, user: str, cell: str | None, now: Millis) -> bool:
        """Somebody is in this cell, or in none; whether that is news."""
        before = self._places.pop((project, user), None)
        if cell is not None:
            self._places[project, user] = _Place(cell, Millis(now + STAYS_MILLIS))
        return cell != (before.cell if before else None)

    def cell(self, project: ProjectId, user: str) -> str | None:
        """Where somebody is."""
        place = self._places.get((project, user))
        return place.cell if place else None

    def others(self, project: ProjectId, user: str) -> Mapping[str, str]:
        """Where everybody else in a project is."""
        return {name: place.cell for (where, name), place in self._places.items() if where == project and name != user}

    def forget_silent(self, now: Millis) -> list[Somebody]:
        """Forget those who have not renewed their place, wherever they were; gives who they are."""
        gone: list[Somebody] = []
        for who, place in self._places.items():
            if place.until > now:
                break
            gone.append(who)
        for who in gone:
            del self._places[who]
        return gone
