"""A project as it would be after edits that were not made yet: laid over the real one, which stays as it is, and costs only what is drawn.

For whoever must know what a second edit means after a first (a paste that makes a line and types into it). Never writes or stamps.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from forestall.changes import Dot, Entity, Mark
from forestall.clock import Stamp
from forestall.fmea.edits import Accepted, Draft, Edit, Verdict
from forestall.fmea.project import Project
from forestall.fmea.rules import decide
from forestall.ids import Chance, SiteId

K = TypeVar("K")
V = TypeVar("V")
_DRAWN = Mark(Dot(SiteId("sketch"), 0), Stamp(0), "")


class Sketch(Project):
    """Read it like any project; `draw` brings an edit in. It is right as long as nobody changes the project below."""

    def __init__(self, project: Project, chance: Chance) -> None:
        super().__init__(project.id)
        self._chance = chance
        self._entities = _Layer(project._entities, lambda entity: entity)
        self._children = _Layer(project._children, set)
        self._naming = _Layer(project._naming, set)

    def draw(self, edit: Edit) -> Verdict:
        """Do in the sketch what a person means; refused, it changes nothing."""
        verdict = decide(self, edit, self._chance)
        if isinstance(verdict, Accepted):
            for draft in verdict.drafts:
                self.put(self._drawn(draft))
        return verdict

    def _drawn(self, draft: Draft) -> Entity:
        old = self.get(draft.entity)
        if old is None:
            return Entity(draft.entity, draft.kind, _DRAWN, dict(draft.set), {})
        own = {name: heads for name, heads in old.own.items() if name not in draft.set}
        return Entity(old.id, old.kind, old.mark, {**old.values, **draft.set}, own)


class _Layer(dict[K, V]):
    """A dictionary over another one: what is written stays in this layer, and what lies below is copied before it is given away."""

    def __init__(self, below: dict[K, V], copy: Callable[[V], V]) -> None:
        super().__init__()
        self._below = below
        self._copy = copy

    def __missing__(self, key: K) -> V:
        found = self[key] = self._copy(self._below[key])
        return found

    def get(self, key: K, default: Any = None) -> Any:
        found = super().get(key)
        return self._below.get(key, default) if found is None else found

    def setdefault(self, key: K, default: Any = None) -> Any:
        if key not in self:
            self[key] = self._copy(self._below.get(key, default))
        return self[key]

    def values(self) -> Any:
        return {**self._below, **self}.values()

    def __len__(self) -> int:
        return len(self._below.keys() | self.keys())
