"""A project in memory: its entities and the indexes a view walks. Only `replay` writes it; everybody else reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from forestall.changes import Entity, FieldName, Value, Vector
from forestall.fmea.causality import Knowledge
from forestall.fmea.cells import Fate, fate
from forestall.fmea.model import KINDS
from forestall.fmea.schema import PARENT, POSITION, TEXT, FieldType
from forestall.fmea.severities import NetMemo
from forestall.ids import EntityId, ProjectId

_REFERENCES: dict[str, tuple[FieldName, ...]] = {
    kind.name: tuple(field.name for field in kind.fields.values() if field.type is FieldType.REFERENCE) for kind in KINDS.values()
}
_NAMES = tuple(sorted({name for names in _REFERENCES.values() for name in names}))
_NAMING = frozenset(kind for kind, names in _REFERENCES.items() if names)
_FREE = frozenset(kind.name for kind in KINDS.values() if PARENT not in kind.fields)
"""Kinds that hang on nothing, whatever a peer says."""
_HANGING = tuple(sorted(KINDS.keys() - _FREE))
_Slot = tuple[str | None, str]
_Naming = tuple[EntityId, FieldName]
"""What is named, and in which field."""


class Project:
    """All entities of one project, also the removed ones, with the way from parents to children and from the named to those who name them.

    `vector` tells which changes are in it, `knowledge` what their authors had of one another.
    """

    def __init__(self, id: ProjectId, entities: Iterable[Entity] = (), vector: Vector | None = None) -> None:
        self.id = id
        self.vector: Vector = dict(vector or {})
        self.knowledge = Knowledge()
        self._entities: dict[EntityId, Entity] = {}
        self._children: dict[_Slot, set[EntityId]] = {}
        self._sorted: dict[_Slot, list[Entity]] = {}
        self._naming: dict[_Naming, set[EntityId]] = {}
        self.net = NetMemo()
        """What was found out about the failure net and still holds; `fmea.carried` reads and fills it."""
        for entity in entities:
            self.put(entity)

    def put(self, entity: Entity) -> None:
        """Take an entity's new state. For `replay` and for loading alone."""
        old = self._entities.get(entity.id)
        self._entities[entity.id] = entity
        slot = _slot(entity)
        self._sorted.pop(slot, None)
        if old is None or not _stands_alike(old, entity):
            if old is not None:
                self._unlist(old)
            self._children.setdefault(slot, set()).add(entity.id)
            self._list_named(entity)
        self.net.note(old, entity)

    def _list_named(self, entity: Entity) -> None:
        for naming in _named(entity):
            self._naming.setdefault(naming, set()).add(entity.id)

    def put_new(self, entities: Iterable[Entity]) -> None:
        """Take many entities of which none was here. For `replay` alone."""
        entities = list(entities)
        self._entities.update((entity.id, entity) for entity in entities)
        children = self._children
        for entity in entities:
            slot = _slot(entity)
            siblings = children.get(slot)
            if siblings is None:
                children[slot] = {entity.id}
            else:
                siblings.add(entity.id)
                self._sorted.pop(slot, None)
            if entity.kind in _NAMING:
                self._list_named(entity)
        for entity in entities if self.net.known else ():
            self.net.note(None, entity)

    def take_out(self, id: EntityId) -> None:
        """As if nobody had ever made it. For `replay` alone, which looks at an earlier day."""
        old = self._entities.pop(id, None)
        if old is not None:
            self._unlist(old)
            self.net = NetMemo()

    def _unlist(self, old: Entity) -> None:
        slot = _slot(old)
        self._children[slot].discard(old.id)
        self._sorted.pop(slot, None)
        for naming in _named(old):
            self._naming[naming].discard(old.id)

    def get(self, id: EntityId | str) -> Entity | None:
        """The entity, removed or not; None where nobody ever made it."""
        return self._entities.get(EntityId(id))

    def shown(self, id: EntityId | str | None) -> Entity | None:
        """The entity, unless it was removed."""
        entity = self._entities.get(EntityId(id)) if id is not None else None
        return entity if entity is not None and fate(entity) is not Fate.REMOVED else None

    def value(self, id: EntityId, name: FieldName) -> Value:
        """What a cell shows; None where it is empty."""
        entity = self._entities.get(id)
        return entity.values.get(name) if entity else None

    def text(self, id: EntityId | str | None) -> str:
        """The wording of an entity, empty where there is none."""
        entity = self.get(id) if id is not None else None
        return str(entity.values.get(TEXT) or "") if entity else ""

    def children(self, parent: EntityId | None, kind: str) -> list[Entity]:
        """The children of one kind that were not removed, in order. The list is shared: do not change it."""
        slot = (parent, kind)
        found = self._sorted.get(slot)
        if found is None:
            ids = self._children.get(slot)
            if not ids:  # most slots: nothing to sort, and nothing to remember
                return []
            entities = [entity for entity in map(self._entities.__getitem__, ids) if fate(entity) is not Fate.REMOVED]
            found = self._sorted[slot] = sorted(entities, key=_order) if len(entities) > 1 else entities
        return found

    def all_children(self, parent: EntityId) -> list[Entity]:
        """The children of every kind that were not removed."""
        return [child for kind in _HANGING if (parent, kind) in self._children for child in self.children(parent, kind)]

    def removed_children(self, parent: EntityId | None, kind: str) -> list[Entity]:
        """The children of one kind that were removed, in order."""
        entities = (self._entities[id] for id in self._children.get((parent, kind), ()))
        return sorted((entity for entity in entities if fate(entity) is Fate.REMOVED), key=_order)

    def naming(self, target: EntityId, *by: FieldName) -> list[Entity]:
        """The entities whose references name this one (lines naming a cause, links naming an effect), not the removed ones.

        `by`: only those that name it in one of these fields; without it, in any.
        """
        found = [ids for name in by or _NAMES if (ids := self._naming.get((target, name)))]
        if not found:
            return []
        entities = (self._entities[id] for id in sorted(found[0].union(*found[1:])))
        return [entity for entity in entities if fate(entity) is not Fate.REMOVED]

    def all(self) -> Iterator[Entity]:
        """Every entity, the removed ones too."""
        return iter(self._entities.values())

    def of_kind(self, kind: str) -> list[Entity]:
        """Every entity of a kind that was not removed, wherever it hangs, in order."""
        found = [entity for entity in self._entities.values() if entity.kind == kind and fate(entity) is not Fate.REMOVED]
        return sorted(found, key=_order)

    def __len__(self) -> int:
        return len(self._entities)


def _order(entity: Entity) -> tuple[str, EntityId]:
    return str(entity.values.get(POSITION) or ""), entity.id


def _slot(entity: Entity) -> _Slot:
    parent = entity.values.get(PARENT)
    return (parent if isinstance(parent, str) and entity.kind not in _FREE else None, entity.kind)


def _stands_alike(old: Entity, new: Entity) -> bool:
    """Whether an entity hangs where it hung and names what it named: as after nearly every edit."""
    if old.kind != new.kind:
        return False
    before, now = old.values, new.values
    return before.get(PARENT) == now.get(PARENT) and all(before.get(name) == now.get(name) for name in _REFERENCES.get(new.kind, ()))


def _named(entity: Entity) -> Iterator[_Naming]:
    for name in _REFERENCES.get(entity.kind, ()):
        target = entity.values.get(name)
        if isinstance(target, str):
            yield EntityId(target), name
