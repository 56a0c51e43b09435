"""Two states of a project beside each other, as their form sheets show them: line by line, with what became of each. Pure; draws nothing.

Lines are the same where their ids are. They come in the order of the new state; what was removed stands behind the line it stood behind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from forestall.changes import FieldName
from forestall.fmea.columns import Column, Content
from forestall.fmea.entry import cell_text
from forestall.fmea.freezing import Content as Kept
from forestall.fmea.project import Project
from forestall.fmea.sheet import Row, cause_of, links_of, mitigated_of, modes_above, walk
from forestall.ids import EntityId

_OWNER = FieldName("owner")
_Key = tuple[EntityId | None, int]
_FROM_AFAR = frozenset(
    {
        Content.HIGHER,
        Content.LOWER,
        Content.LOWER_FIELD,
        Content.HIGHER_FUNCTION,
        Content.LOWER_FUNCTION,
        Content.SEVERITY,
        Content.PRIORITY,
        Content.ITEM_CRITICALITY,
    }
)
"""Columns that may read otherwise although nothing of the line itself was touched. What others compute follows from these."""
_DECIDING = frozenset({"scheme", "catalogue"})
"""Kinds by which every line may be judged otherwise."""


class Became(Enum):
    """What became of a line."""

    SAME = "same"
    NEW = "new"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Pair:
    """A line in both states: its texts by column, None where it is not there. `entity` is who stands in it; `differs` are the columns.

    A line that is the same has its texts only where somebody wants the whole sheets."""

    became: Became
    entity: EntityId | None
    old: tuple[str, ...] | None
    new: tuple[str, ...] | None
    differs: tuple[int, ...] = ()


def touched(old: Kept, new: Kept) -> frozenset[EntityId]:
    """Everything that is not the same in both."""
    return frozenset(id for id in old.keys() | new.keys() if old.get(id) != new.get(id))


def abreast(old: Project, new: Project, columns: Sequence[Column], changed: frozenset[EntityId], *, whole: bool = False) -> Iterator[Pair]:
    """Every line of both, what is the same too. `changed`: what `touched` says of the two; `whole`: tell also what is the same."""
    now = _keyed(new)
    before, behind = _placed(old, now)
    anew = any(entity is not None and entity.kind in _DECIDING for id in changed for entity in (old.get(id), new.get(id)))
    look = _Look(old, new, columns, changed, anew=anew, whole=whole)
    yield from (look.removed(row) for row in behind.get(None, ()))
    for key, row in now.items():
        was = before.get(key)
        yield look.new(row) if was is None else look.both(was, row)
        yield from (look.removed(gone) for gone in behind.get(key, ()))


@dataclass(frozen=True, slots=True)
class _Look:
    before: Project
    now: Project
    columns: Sequence[Column]
    changed: frozenset[EntityId]
    anew: bool
    whole: bool

    def new(self, row: Row) -> Pair:
        return Pair(Became.NEW, _who(row), None, self._texts(self.now, row))

    def removed(self, row: Row) -> Pair:
        return Pair(Became.REMOVED, _who(row), self._texts(self.before, row), None)

    def both(self, was: Row, row: Row) -> Pair:
        if not (self.anew or was != row or self._was_touched(was, row) or self._reads_otherwise(was, row)):
            same = self._texts(self.now, row) if self.whole else None
            return Pair(Became.SAME, _who(row), same, same)
        old, new = self._texts(self.before, was), self._texts(self.now, row)
        differs = tuple(place for place, (one, other) in enumerate(zip(old, new, strict=True)) if one != other)
        if not differs and not self.whole:
            return Pair(Became.SAME, _who(row), None, None)
        return Pair(Became.CHANGED if differs else Became.SAME, _who(row), old, new, differs)

    def _was_touched(self, was: Row, row: Row) -> bool:
        return not self.changed.isdisjoint((*_about(self.before, was), *_about(self.now, row)))

    def _reads_otherwise(self, was: Row, row: Row) -> bool:
        afar = (column for column in self.columns if column.content in _FROM_AFAR)
        return any(cell_text(self.before, was, column) != cell_text(self.now, row, column) for column in afar)

    def _texts(self, project: Project, row: Row) -> tuple[str, ...]:
        return tuple(cell_text(project, row, column) for column in self.columns)


def _placed(old: Project, there: Mapping[_Key, Row]) -> tuple[dict[_Key, Row], dict[_Key | None, list[Row]]]:
    """The old lines by key, and those that are gone by the line that stood before them and stayed."""
    before, behind = _keyed(old), dict[_Key | None, list[Row]]()
    last: _Key | None = None
    for key, row in before.items():
        if key in there:
            last = key
        else:
            behind.setdefault(last, []).append(row)
    return before, behind


def _keyed(project: Project) -> dict[_Key, Row]:
    """The rows by who stands in them; one that stands twice is counted."""
    met: Counter[EntityId | None] = Counter()
    found: dict[_Key, Row] = {}
    for row in walk(project):
        who = _who(row)
        found[who, met[who]] = row
        met[who] += 1
    return found


def _who(row: Row) -> EntityId | None:
    return row.line or row.mode or row.function or row.element


def _about(project: Project, row: Row) -> Iterator[EntityId]:
    """The entities that a row shows, as far as they hang on it."""
    cause, left = cause_of(project, row.line), mitigated_of(project, row.line)
    yield from (id for id in (row.analysis, row.element, row.function, row.mode, row.line, cause, left) if id is not None)
    for link, effect in links_of(project, row.mode):
        yield from (link.id, effect.id)
    yield from (each.id for each in modes_above(project, row.mode))
    for kind in ("control", "action", "round") if row.line is not None else ():
        for each in project.children(row.line, kind):
            yield each.id
            if isinstance(owner := each.values.get(_OWNER), str):  # who was renamed reads otherwise there
                yield EntityId(owner)
