"""Writes accepted drafts into a project in one site's name: gives each its dot, stamp and what its author saw.

The only maker of changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count, islice, repeat
from typing import overload

from forestall.changes import SINCE, Change, Dot, Entity, FieldName, Saw, Value, Vector
from forestall.clock import Clock, Stamp
from forestall.fmea.cells import candidates, is_contested, ranked
from forestall.fmea.edits import Draft, Reversal
from forestall.fmea.project import Project
from forestall.fmea.schema import REMOVED
from forestall.ids import SiteId
from forestall.replay import apply, begin

_NAME_MAX = 200
_MANY = 100
"""So many drafts are looked at together."""
_BLOCK = 4_000
"""So many are written in one go, while they are at the processor's hand."""


@dataclass(frozen=True, slots=True)
class Written:
    """One intention's changes, and how to take them back."""

    changes: tuple[Change, ...]
    reversals: Reversals


class Reversals(Sequence[Reversal]):
    """How to take back changes, the last first. Nothing is worked out before somebody undoes: only what stood there before is kept."""

    def __init__(self, changes: Sequence[Change], before: Sequence[Entity | None] | None = None) -> None:
        """`before`: the entity that each change found, None where it made one; without it each made one."""
        self.changes = changes
        self._before = before

    def __len__(self) -> int:
        if self._before is None:
            return len(self.changes)
        return sum([1 if entity is None else len(change.set) for change, entity in zip(self.changes, self._before, strict=True)])

    def __iter__(self) -> Iterator[Reversal]:
        before = self._before or repeat(None)
        for change, entity in reversed(list(zip(self.changes, before, strict=False))):
            yield from _reversals(change, entity)

    @overload
    def __getitem__(self, place: int) -> Reversal: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Reversal]: ...
    def __getitem__(self, place: int | slice) -> Reversal | Sequence[Reversal]:
        return list(self)[place]

    def parts(self, most: int) -> Iterator[Reversals]:
        """The same in portions of so many changes, the last ones first."""
        for end in range(len(self.changes), 0, -most):
            some = slice(max(0, end - most), end)
            yield Reversals(self.changes[some], None if self._before is None else self._before[some])


class Pen:
    """One author at one site."""

    def __init__(self, site: SiteId, author: str, clock: Clock) -> None:
        self.site = site
        self.author = _as_peers_take_it(author)
        self.clock = clock
        self._told: Vector = {}

    def write(self, project: Project, drafts: Iterable[Draft]) -> Written:
        """Bring drafts into the project as one intention."""
        drafts = list(drafts)
        if len(drafts) >= _MANY and _all_new(project, drafts):
            return self._write_new(project, drafts)
        changes: list[Change] = []
        before: list[Entity | None] = []
        first = project.vector.get(self.site, 0) + 1
        for number, (draft, stamp) in enumerate(zip(drafts, self.clock.ticks(len(drafts)), strict=True), first):
            since = self._since(project) if number == first else ()
            entity = project.get(draft.entity)
            change = self._change(entity, draft, Dot(self.site, number), Stamp(stamp), first, since)
            apply(project, (change,))
            changes.append(change)
            before.append(entity)
        return Written(tuple(changes), Reversals(changes, before))

    def _write_new(self, project: Project, drafts: list[Draft]) -> Written:
        """The same for drafts that each make a thing of its own: there is nothing they could have seen."""
        first, site, author = project.vector.get(self.site, 0) + 1, self.site, self.author
        since = self._since(project)
        saws: Iterator[Saw] = chain([{SINCE: since} if since else {}], repeat({}))
        made = (
            Change(Dot(site, n), Stamp(stamp), author, draft.kind, draft.entity, draft.set, saw, first)
            for n, stamp, draft, saw in zip(count(first), self.clock.ticks(len(drafts)), drafts, saws, strict=False)
        )
        changes: list[Change] = []
        while block := list(islice(made, _BLOCK)):
            begin(project, block)
            changes += block
        return Written(tuple(changes), Reversals(changes))

    def _change(self, entity: Entity | None, draft: Draft, dot: Dot, stamp: Stamp, intention: int, since: tuple[Dot, ...]) -> Change:
        saw: dict[FieldName, tuple[Dot, ...]] = {}
        if entity is not None:
            seen = draft.seen
            here = {name: seen[name] if name in seen else entity.dots(name) for name in draft.set}
            saw = {name: dots for name, dots in here.items() if dots}
        if since:
            saw[SINCE] = since
        return Change(dot, stamp, self.author, draft.kind, draft.entity, draft.set, saw, intention)

    def _since(self, project: Project) -> tuple[Dot, ...]:
        """The newest change of each other site that came in since this pen's last one."""
        news = {site: n for site, n in project.vector.items() if site != self.site and n > self._told.get(site, 0)}
        self._told |= news
        return tuple(Dot(site, n) for site, n in sorted(news.items()))


def _as_peers_take_it(name: str) -> str:
    """A person's name without what no peer keeps: NUL, halves of surrogate pairs, and more than 200 letters."""
    return name.replace("\0", "").encode(errors="replace").decode()[:_NAME_MAX]


def _all_new(project: Project, drafts: list[Draft]) -> bool:
    """Whether each makes another thing."""
    ids = {draft.entity for draft in drafts}
    return len(ids) == len(drafts) and not any(map(project.get, ids)) and not any(draft.seen for draft in drafts)


def _made(change: Change) -> Reversal:
    return Reversal(change.entity, REMOVED, None, None, change.dot, created=True)


def _reversals(change: Change, entity: Entity | None) -> list[Reversal]:
    if entity is None:
        return [_made(change)]
    return [
        Reversal(change.entity, name, entity.values.get(name), value, change.dot, others=_others(entity, name))
        for name, value in reversed(list(change.set.items()))
    ]


def _others(entity: Entity, name: FieldName) -> tuple[Value, ...]:
    """What else stands in a contested cell. Who changed what another removed wrote nothing into that cell: None says that it is kept."""
    if not is_contested(entity, name):
        return ()
    if name == REMOVED:
        shown, *rest = (head.value for head in ranked(entity.kind, name, entity.heads(name)))
        return tuple(rest) if None in (shown, *rest) else (*rest, None)
    return tuple(each.value for each in candidates(entity, name)[1:])
