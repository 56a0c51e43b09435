"""Whether something hangs on anything that is there. What does not is shown under Recovered, until a person moves or removes it. Pure."""

from __future__ import annotations

from forestall.changes import Entity
from forestall.fmea.model import KINDS
from forestall.fmea.project import Project
from forestall.fmea.schema import PARENT
from forestall.fmea.sheet import is_mode


def is_recovered(project: Project, entity: Entity) -> bool:
    """Whether what an entity hung on is gone. A cause or an effect is shown where it is named, and needs no other place; a signature keeps
    alive what it signs."""
    if not is_adrift(project, entity):
        return False
    return entity.kind != "signature" and (entity.kind != "failure" or is_mode(project, entity))


def is_adrift(project: Project, entity: Entity) -> bool:
    """Whether an entity names nothing it can hang on, wherever else it is shown."""
    under = KINDS[entity.kind].fields.get(PARENT) if entity.kind in KINDS else None
    if under is None:
        return False
    parent = entity.values.get(PARENT)
    above = project.shown(parent) if isinstance(parent, str) else None
    return above is None or above.kind not in under.kinds
