"""What a project would look like after an edit that was not made yet: the drafts laid over what is there. Never writes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TypeVar, cast

from forestall.changes import FieldName, Value
from forestall.fmea.edits import Draft
from forestall.fmea.project import Project
from forestall.fmea.schema import REMOVED, TEXT
from forestall.ids import EntityId

Found = TypeVar("Found")


class Outcome:
    """Cells as they would be. A removal in the drafts counts as gone."""

    def __init__(self, project: Project, drafts: Iterable[Draft]) -> None:
        self.project = project
        self._kinds: dict[EntityId, str] = {}
        self._set: dict[EntityId, dict[FieldName, Value]] = {}
        self._found: dict[Hashable, object] = {}
        for draft in drafts:
            self._kinds[draft.entity] = draft.kind
            self._set.setdefault(draft.entity, {}).update(draft.set)

    def kind(self, id: EntityId) -> str | None:
        """The kind of an entity that is there or would be; None where there is none."""
        entity = self.project.get(id)
        return entity.kind if entity else self._kinds.get(id)

    def value(self, id: EntityId, name: FieldName) -> Value:
        """What a cell would show; None where it would be empty."""
        fields: Mapping[FieldName, Value] = self._set.get(id, {})
        return fields[name] if name in fields else self.project.value(id, name)

    def entity_at(self, id: EntityId, name: FieldName) -> EntityId | None:
        """The entity that a reference or a parent would name, or None."""
        value = self.value(id, name)
        return EntityId(value) if isinstance(value, str) else None

    def text(self, id: EntityId) -> str:
        """The wording an entity would have, empty where there would be none."""
        return str(self.value(id, TEXT) or "")

    def is_there(self, id: EntityId) -> bool:
        """Whether the entity would be shown."""
        made = self._set.get(id, {})
        return not made.get(REMOVED) and (self.project.shown(id) is not None or id in self._kinds)

    def written(self, kind: str, *names: FieldName) -> list[EntityId]:
        """The entities of a kind in which the drafts write one of these fields."""
        return self.once(names, lambda: self._by_kind(names)).get(kind, [])

    def _by_kind(self, names: tuple[FieldName, ...]) -> dict[str | None, list[EntityId]]:
        found: dict[str | None, list[EntityId]] = {}
        for id, fields in self._set.items():
            if not fields.keys().isdisjoint(names):
                found.setdefault(self.kind(id), []).append(id)
        return found

    def once(self, key: Hashable, find: Callable[[], Found]) -> Found:
        """What was found out under this key, or is now: several laws ask the same of many drafts."""
        if key not in self._found:
            self._found[key] = find()
        return cast("Found", self._found[key])
