"""What the choice of a rating would do to the action priority of the lines it stands in. Pure; computes afresh, keeps nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.cells import Contested
from forestall.fmea.lines import risk_of
from forestall.fmea.project import Project
from forestall.fmea.review import lines_about
from forestall.fmea.risk import Priority, action_priority
from forestall.fmea.schema import DETECTION, OCCURRENCE, PARENT, SEVERITY
from forestall.fmea.sheet import Row, effects_of
from forestall.fmea.values import rating
from forestall.ids import EntityId

_RATED = {"line": (OCCURRENCE, DETECTION), "failure": (SEVERITY,)}


def outcome(project: Project, cell: Contested, value: Value) -> str:
    """“AP H”, or over several lines “AP H × 2, M × 1”; empty where the cell decides no priority."""
    entity, chosen = project.get(cell.entity), rating(value)
    if entity is None or chosen is None or cell.field not in _RATED.get(entity.kind, ()):
        return ""
    counted = Counter(_priorities(project, entity, cell.field, chosen))
    if not counted:
        return ""
    if sum(counted.values()) == 1:
        return f"AP {next(iter(counted)).value}"
    return f"AP {', '.join(f'{each.value} × {counted[each]}' for each in Priority if counted[each])}"


def _priorities(project: Project, entity: Entity, name: FieldName, chosen: int) -> Iterator[Priority]:
    for line in lines_about(project, entity):
        parent = line.values.get(PARENT)
        mode = EntityId(parent) if isinstance(parent, str) else None
        risk = risk_of(project, Row(None, None, None, mode, line.id))
        severity = _severity(project, mode, entity, chosen) if name == SEVERITY else risk.severity
        occurrence = chosen if name == OCCURRENCE else risk.occurrence
        detection = chosen if name == DETECTION else risk.detection
        if severity is not None and occurrence is not None and detection is not None:
            yield action_priority(severity, occurrence, detection)


def _severity(project: Project, mode: EntityId | None, chosen_of: Entity, chosen: int) -> int:
    """The severity of a mode, if this effect had that one: the greatest of all its effects'."""
    others = (rating(each.values.get(SEVERITY)) for each in effects_of(project, mode) if each.id != chosen_of.id)
    return max([chosen, *(each for each in others if each is not None)])
