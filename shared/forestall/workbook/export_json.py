"""Writes a project as .json: every entity with every field, in an order that depends on nothing but the content, so that it diffs well.

Derived numbers are not in it. Where people disagree, all candidates are. What a newer version sent and we do not know is there unchanged.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from forestall.fmea.cells import Fate, candidates, fate, is_contested
from forestall.fmea.model import KINDS
from forestall.fmea.schema import REMOVED
from forestall.workbook.target import appearing

if TYPE_CHECKING:
    from pathlib import Path

    from forestall.changes import Entity
    from forestall.fmea.project import Project

FORMAT, VERSION = "forestall-project", 1

_ORDER = {kind: place for place, kind in enumerate(KINDS)}


def write_json(project: Project, path: Path) -> None:
    """One JSON document, an entity a line. Unavailable if it cannot be written."""
    entities = [each for each in project.all() if fate(each) is not Fate.REMOVED]
    entities.sort(key=lambda each: (_ORDER.get(each.kind, len(_ORDER)), each.kind, each.id))
    with appearing(path) as unfinished, unfinished.open("w", encoding="utf-8", newline="\n") as file:
        head = {"format": FORMAT, "version": VERSION, "project": project.id}
        file.write(json.dumps(head, ensure_ascii=False)[:-1] + ', "entities": [')
        for place, entity in enumerate(entities):
            file.write(("," if place else "") + "\n" + json.dumps(_object(entity), ensure_ascii=False))
        file.write("\n]}\n")


def _object(entity: Entity) -> dict[str, Any]:
    fields = {name: entity.values[name] for name in sorted(entity.values) if name != REMOVED}
    disagreed = {
        name: [candidate.value for candidate in candidates(entity, name)] for name in sorted(entity.values) if is_contested(entity, name)
    }
    found: dict[str, Any] = {"id": entity.id, "kind": entity.kind, "fields": fields}
    return {**found, "contested": disagreed} if disagreed else found
