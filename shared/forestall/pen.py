"""Writes accepted drafts into a project in one site's name: gives each its dot, stamp and what its author saw.

The only maker of changes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from forestall.changes import SINCE, Change, Dot, Entity, FieldName, Value, Vector
from forestall.clock import Clock
from forestall.fmea.cells import candidates, is_contested
from forestall.fmea.edits import Draft, Reversal
from forestall.fmea.project import Project
from forestall.fmea.schema import REMOVED
from forestall.ids import SiteId
from forestall.replay import apply

_NAME_MAX = 200


@dataclass(frozen=True, slots=True)
class Written:
    """One intention's changes, and how to take them back."""

    changes: tuple[Change, ...]
    reversals: tuple[Reversal, ...]


class Pen:
    """One author at one site."""

    def __init__(self, site: SiteId, author: str, clock: Clock) -> None:
        self.site = site
        self.author = _as_peers_take_it(author)
        self.clock = clock
        self._told: Vector = {}

    def write(self, project: Project, drafts: Iterable[Draft]) -> Written:
        """Bring drafts into the project as one intention."""
        changes: list[Change] = []
        reversals: list[Reversal] = []
        first = project.vector.get(self.site, 0) + 1
        for number, draft in enumerate(drafts, first):
            since = self._since(project) if number == first else ()
            change = self._change(project, draft, Dot(self.site, number), first, since)
            reversals += _reversals(project, change)
            apply(project, (change,))
            changes.append(change)
        return Written(tuple(changes), tuple(reversed(reversals)))

    def _change(self, project: Project, draft: Draft, dot: Dot, intention: int, since: tuple[Dot, ...]) -> Change:
        entity = project.get(draft.entity)
        saw: dict[FieldName, tuple[Dot, ...]] = {}
        if entity is not None:
            here = {name: draft.seen.get(name, entity.dots(name)) for name in draft.set}
            saw = {name: dots for name, dots in here.items() if dots}
        if since:
            saw[SINCE] = since
        return Change(dot, self.clock.tick(), self.author, draft.kind, draft.entity, draft.set, saw, intention)

    def _since(self, project: Project) -> tuple[Dot, ...]:
        """The newest change of each other site that came in since this pen's last one."""
        news = {site: n for site, n in project.vector.items() if site != self.site and n > self._told.get(site, 0)}
        self._told |= news
        return tuple(Dot(site, n) for site, n in sorted(news.items()))


def _as_peers_take_it(name: str) -> str:
    """A person's name without what no peer keeps: NUL, halves of surrogate pairs, and more than 200 letters."""
    return name.replace("\0", "").encode(errors="replace").decode()[:_NAME_MAX]


def _reversals(project: Project, change: Change) -> list[Reversal]:
    entity = project.get(change.entity)
    if entity is None:
        return [Reversal(change.entity, REMOVED, None, None, change.dot, created=True)]
    return [
        Reversal(change.entity, name, entity.values.get(name), value, change.dot, others=_others(entity, name))
        for name, value in change.set.items()
    ]


def _others(entity: Entity, name: FieldName) -> tuple[Value, ...]:
    """What else stands in a contested cell. Whether an entity is there at all is decided in other ways."""
    if name == REMOVED or not is_contested(entity, name):
        return ()
    return tuple(each.value for each in candidates(entity, name)[1:])
