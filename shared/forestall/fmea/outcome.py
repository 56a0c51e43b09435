"""What a project would look like after an edit that was not made yet: the drafts laid over what is there. Never writes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from forestall.changes import FieldName, Value
from forestall.fmea.edits import Draft
from forestall.fmea.project import Project
from forestall.fmea.schema import REMOVED, TEXT
from forestall.ids import EntityId


class Outcome:
    """Cells as they would be. A removal in the drafts counts as gone."""

    def __init__(self, project: Project, drafts: Iterable[Draft]) -> None:
        self.project = project
        self._kinds: dict[EntityId, str] = {}
        self._set: dict[EntityId, dict[FieldName, Value]] = {}
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

    def written(self, kind: str) -> list[EntityId]:
        """The entities of a kind that the drafts write."""
        return [id for id in self._set if self.kind(id) == kind]
