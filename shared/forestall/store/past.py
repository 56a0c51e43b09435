"""What a replica was at an earlier number of its log, told by what came later. Reads; changes nothing.

Whoever read a project at number N and comes back goes on from there: the pages of one list fit together, and an edit names what its
author saw.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from forestall.changes import Change, Dot, Entity, FieldName, Head, Mark, Vector
from forestall.errors import Gap
from forestall.fmea.cells import ranked
from forestall.ids import EntityId, SiteId
from forestall.store.replica import Replica

LATER_MAX = 20_000
"""So many changes back, and no further: it is cheaper to read anew."""
_NOBODY = SiteId("-")
_TOO_LONG_AGO = "Too much was changed since then to go back"
_FORGOTTEN = "The wording of what stood there was forgotten since"


@dataclass(frozen=True, slots=True)
class Past:
    """What differs between then and now: entities that were touched since, as they were (None: not made yet), and the vector then."""

    number: int
    before: Mapping[EntityId, Entity | None]
    vector: Vector


def past(replica: Replica, number: int, own: SiteId | None = None) -> Past:
    """The replica as it was at this number of its log, which is none to come. `own`: what this site wrote since counts as known then.

    Raises `Gap` where that is too long ago, or wordings it would take are forgotten.
    """
    vector = replica.vector()
    if number == replica.head:
        return Past(number, {}, vector)
    later = [each for each in _later(replica, number) if each.dot.site != own]
    for change in later:
        vector[change.dot.site] = min(vector[change.dot.site], change.dot.n - 1)
    touched = {change.entity for change in later}
    return Past(number, dict(_as_they_were(replica, touched, {change.dot for change in later})), vector)


def _later(replica: Replica, number: int) -> list[Change]:
    if number < replica.floor or replica.head - number > LATER_MAX:
        raise Gap(_TOO_LONG_AGO)
    return [each.change for each in replica.after(number, limit=LATER_MAX, site=_NOBODY, have=0)]


def _as_they_were(replica: Replica, ids: Iterable[EntityId], later: set[Dot]) -> Iterator[tuple[EntityId, Entity | None]]:
    ids = list(ids)
    now, histories = replica.some(ids), replica.histories(ids)
    for id in ids:
        yield id, _as_it_was(now[id], histories[id], later, is_whole=not replica.floor)


def _as_it_was(entity: Entity, history: Sequence[Change], later: set[Dot], *, is_whole: bool) -> Entity | None:
    """An entity without its later changes. A cell that nobody touched since is what it is."""
    touched = {name for change in history if change.dot in later for name in change.set}
    cells = {name: entity.heads(name) for name in entity.values if name not in touched}
    for name in touched:
        writers = [change for change in history if name in change.set]
        if not is_whole:
            _check_for_gaps(entity, name, writers)
        if heads := _folded(name, [change for change in writers if change.dot not in later]):
            cells[name] = heads
    if not cells and all(change.dot in later for change in history):
        return None
    values = {name: ranked(entity.kind, name, heads)[0].value for name, heads in cells.items()}
    return Entity(entity.id, entity.kind, _mark(cells, entity), values, cells)


def _folded(name: FieldName, writers: Sequence[Change]) -> tuple[Head, ...]:
    """The heads of a cell after these changes, by the law of merging."""
    heads: tuple[Head, ...] = ()
    for change in writers:
        seen = change.saw.get(name, ())
        mine = Head(change.dot, change.stamp, change.author, change.set[name])
        heads = (*(head for head in heads if head.dot not in seen), mine)
    return heads


def _check_for_gaps(entity: Entity, name: FieldName, writers: Sequence[Change]) -> None:
    here = {change.dot for change in writers}
    named = {dot for change in writers for dot in change.saw.get(name, ())} | set(entity.dots(name))
    if not named <= here:
        raise Gap(_FORGOTTEN)


def _mark(cells: Mapping[FieldName, tuple[Head, ...]], entity: Entity) -> Mark:
    first = min((head for heads in cells.values() for head in heads), key=lambda head: head.rank, default=None)
    return entity.mark if first is None else Mark(first.dot, first.stamp, first.author)
