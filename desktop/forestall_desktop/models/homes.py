"""Where something that lost its place stood before, as far as it can go back there. Pure; moves nothing."""

from __future__ import annotations

from collections.abc import Iterable

from forestall.changes import Change
from forestall.fmea.model import KINDS
from forestall.fmea.project import Project
from forestall.fmea.schema import PARENT
from forestall.ids import EntityId

_PLACES_MAX = 4


def homes(project: Project, id: EntityId, past: Iterable[Change]) -> list[EntityId]:
    """What it hung on before and could hang on again, the latest first: it is there, and does not lie below the thing itself."""
    entity = project.get(id)
    under = KINDS[entity.kind].fields.get(PARENT) if entity is not None and entity.kind in KINDS else None
    if entity is None or under is None:
        return []
    told = [change.set[PARENT] for change in past if PARENT in change.set]
    once = list(dict.fromkeys(EntityId(each) for each in reversed(told) if isinstance(each, str) and each != entity.values.get(PARENT)))
    there = (each for each in once if (above := project.shown(each)) is not None and above.kind in under.kinds)
    return [each for each in there if not _lies_below(project, each, id)][:_PLACES_MAX]


def _lies_below(project: Project, id: EntityId, above: EntityId) -> bool:
    met: set[EntityId] = set()
    here: EntityId | None = id
    while here is not None and here not in met:
        if here == above:
            return True
        met.add(here)
        parent = project.value(here, PARENT)
        here = EntityId(parent) if isinstance(parent, str) else None
    return False
