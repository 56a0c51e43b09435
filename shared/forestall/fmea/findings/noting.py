"""A project that notes what is read of it, so that whoever looked hears of every change that could make him see something else.

Nobody declares what a rule depends on, and so nobody can forget to. Never changes the project.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.carried import outdated
from forestall.fmea.cells import Fate, fate
from forestall.fmea.project import Project
from forestall.fmea.schema import PARENT, REMOVED
from forestall.fmea.severities import NetMemo, Severities
from forestall.ids import EntityId

Key = str | tuple[str | None, str]
"""What was read: the cells of an entity, its children of one kind, those who name it, all of a kind, or the severity it has from above."""

_NAMERS, _EVERY, _ABOVE = "names it", "every", "is above"


class Noting(Project):
    """The same project to whoever reads it. Shares everything with the one it was made of, except what is remembered of the failure net:
    what others found out would be taken from there without a look, and nothing of it noted."""

    def __init__(self, project: Project) -> None:
        vars(self).update(vars(project))
        self._real = project
        self.notes: set[Key] = set()
        self.net = NetMemo()
        self.net.known = _Known(self)
        self._before = dict(self._entities)

    def begin(self) -> set[Key]:
        """A clean page; gives it, to be read when the looking is done."""
        self.notes = set()
        return self.notes

    def learn(self, changed: Iterable[Entity]) -> Iterator[Key]:
        """These are what changed: under which keys somebody noted them, or would have, had they been there."""
        for entity in changed:
            yield from _keys_of(entity)
            self.net.note(self._before.get(entity.id), entity)
            self._before[entity.id] = entity
        for failure in outdated(self):
            yield _ABOVE, failure

    # The commonest questions are answered here, from what is shared: a whole project is asked half a million of them.

    def get(self, id: EntityId | str) -> Entity | None:
        self.notes.add(id)
        return self._entities.get(EntityId(id))

    def shown(self, id: EntityId | str | None) -> Entity | None:
        if id is None:
            return None
        self.notes.add(id)
        entity = self._entities.get(EntityId(id))
        return entity if entity is None or REMOVED not in entity.values or fate(entity) is not Fate.REMOVED else None

    def value(self, id: EntityId, name: FieldName) -> Value:
        self.notes.add(id)
        return self._real.value(id, name)

    def children(self, parent: EntityId | None, kind: str) -> list[Entity]:
        slot = (parent, kind)
        self.notes.add(slot)
        found = self._sorted.get(slot)
        if found is None:
            found = self._real.children(parent, kind)
        if found:
            self.notes.update([entity.id for entity in found])
        return found

    def removed_children(self, parent: EntityId | None, kind: str) -> list[Entity]:
        self.notes.add((parent, kind))
        return self._noted(self._real.removed_children(parent, kind))

    def naming(self, target: EntityId, *by: FieldName) -> list[Entity]:
        self.notes.add((_NAMERS, target))
        return self._noted(self._real.naming(target, *by))

    def all(self) -> Iterator[Entity]:
        self.notes.add((_EVERY, ""))
        return self._real.all()

    def of_kind(self, kind: str) -> list[Entity]:
        self.notes.add((_EVERY, kind))
        return self._noted(self._real.of_kind(kind))

    def _noted(self, entities: list[Entity]) -> list[Entity]:
        if entities:
            self.notes.update([entity.id for entity in entities])
        return entities


class _Known(dict[EntityId, Severities]):
    """Severities from above; whoever reads one has noted it, and hears when it is no longer known."""

    def __init__(self, noting: Noting) -> None:
        super().__init__()
        self._noting = noting

    def __getitem__(self, failure: EntityId) -> Severities:
        self._noting.notes.add((_ABOVE, failure))
        return super().__getitem__(failure)


def _keys_of(entity: Entity) -> Iterator[Key]:
    """Its own, its parent's, those of what it names.

    Where it hung before, and what it named before, need no key: who saw it there noted it.
    """
    yield entity.id
    yield _EVERY, entity.kind
    yield _EVERY, ""
    parent = entity.values.get(PARENT)
    yield None, entity.kind
    if isinstance(parent, str):
        yield parent, entity.kind
    for value in entity.values.values():
        if isinstance(value, str):
            yield _NAMERS, value
