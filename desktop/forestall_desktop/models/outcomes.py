"""What the choice of a rating would do to the risk of the lines it stands in. Pure; computes afresh, keeps nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.basis import analysis_with
from forestall.fmea.cells import Contested
from forestall.fmea.judging import judged_with
from forestall.fmea.methods.known import AP
from forestall.fmea.methods.scheme import Judgement
from forestall.fmea.project import Project
from forestall.fmea.review import lines_about
from forestall.fmea.schema import DETECTION, FREQUENCY, MONITORING, OCCURRENCE, PARENT, SEVERITY
from forestall.fmea.sheet import Row, effects_of
from forestall.fmea.values import rating
from forestall.ids import EntityId

_RATED = {"line": (OCCURRENCE, DETECTION, FREQUENCY, MONITORING), "failure": (SEVERITY,)}


def outcome(project: Project, cell: Contested, value: Value) -> str:
    """“AP H”, or over several lines “AP H × 2, M × 1”; empty where the cell decides no priority."""
    entity, chosen = project.get(cell.entity), rating(value)
    if entity is None or chosen is None or cell.field not in _RATED.get(entity.kind, ()):
        return ""
    found = list(_judgements(project, entity, cell.field, chosen))
    counted = Counter(each.result for each in sorted(found, key=lambda each: each.badness, reverse=True))
    if not counted:
        return ""
    name = "AP" if all(each.scheme.id == AP for each in found) else "Risk"
    if len(found) == 1:
        return f"{name} {found[0].result}"
    return f"{name} {', '.join(f'{result} × {count}' for result, count in counted.items())}"


def _judgements(project: Project, entity: Entity, name: FieldName, chosen: int) -> Iterator[Judgement]:
    for line in lines_about(project, entity):
        parent = line.values.get(PARENT)
        mode = EntityId(parent) if isinstance(parent, str) else None
        rated = _severity(project, mode, entity, chosen) if name == SEVERITY else chosen
        found = judged_with(project, Row(analysis_with(project, line.id), None, None, mode, line.id), {name: rated})
        if found is not None:
            yield found


def _severity(project: Project, mode: EntityId | None, chosen_of: Entity, chosen: int) -> int:
    """The severity of a mode, if this effect had that one: the greatest of all its effects'."""
    others = (rating(each.values.get(SEVERITY)) for each in effects_of(project, mode) if each.id != chosen_of.id)
    return max([chosen, *(each for each in others if each is not None)])
