"""What one row of the form sheet says: ratings, risk, and the record that `show` prints.

Pure; derived numbers are computed here and never stored.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import count
from typing import Any

from forestall.changes import Entity, FieldName
from forestall.fmea.cells import candidates
from forestall.fmea.project import Project
from forestall.fmea.risk import Priority, risk_priority_number, worst_priority
from forestall.fmea.schema import CUSTOM_PREFIX, DETECTION, OCCURRENCE, SEVERITY, TEXT
from forestall.fmea.sheet import Row, actions_of, cause_of, controls_of, effects_of
from forestall.fmea.values import rating
from forestall.ids import EntityId

_ACTION_FIELDS = (
    "text",
    "type",
    "due",
    "status",
    "taken",
    "evidence",
    "completed_on",
    "reason",
    "severity",
    "occurrence",
    "detection",
    "remarks",
)


@dataclass(frozen=True, slots=True)
class Risk:
    """The ratings of a line and what follows from them.

    While a rating is contested, `ap` is the worst of the candidates and `worst_case` says so.
    """

    severity: int | None
    occurrence: int | None
    detection: int | None
    ap: Priority | None
    rpn: int | None
    worst_case: bool = False


def risk_of(project: Project, row: Row) -> Risk:
    """The risk of a row as it stands now."""
    line = project.get(row.line) if row.line else None
    effects = effects_of(project, row.mode)
    severities = _of_effects(effects)
    occurrences, detections = _possible(line, OCCURRENCE), _possible(line, DETECTION)
    severity = max((found for found in (_shown(each, SEVERITY) for each in effects) if found), default=None)
    occurrence, detection = _shown(line, OCCURRENCE), _shown(line, DETECTION)
    if not (severities and occurrences and detections):
        return Risk(severity, occurrence, detection, None, None)
    worst = worst_priority(severities, occurrences, detections)
    if severity is None or occurrence is None or detection is None:  # one cleared what another rated
        return Risk(severity, occurrence, detection, worst, None, worst_case=True)
    rpn = risk_priority_number(severity, occurrence, detection)
    sure = (severities, occurrences, detections) == ([severity], [occurrence], [detection])
    return Risk(severity, occurrence, detection, worst, rpn, worst_case=not sure)


def record(project: Project, row: Row) -> dict[str, Any]:
    """One cause line for people and programs: the object `forestall show --json` prints."""
    line, risk = project.get(row.line) if row.line else None, risk_of(project, row)
    cause = cause_of(project, row.line)
    return {
        "id": row.line,
        "analysis": project.text(row.analysis),
        "analysis_id": row.analysis,
        "element": project.text(row.element),
        "element_id": row.element,
        "function": project.text(row.function),
        "function_id": row.function,
        "mode": project.text(row.mode),
        "mode_id": row.mode,
        "effects": [_effect(each) for each in effects_of(project, row.mode)],
        "cause": project.text(cause),
        "cause_id": cause,
        "severity": risk.severity,
        "occurrence": risk.occurrence,
        "detection": risk.detection,
        "ap": risk.ap.value if risk.ap else None,
        "ap_is_worst_case": risk.worst_case,
        "rpn": risk.rpn,
        "prevention": _texts(controls_of(project, row.line, "prevention")),
        "detection_controls": _texts(controls_of(project, row.line, "detection")),
        "controls": [_control(each) for each in _all_controls(project, row.line)],
        "actions": [_action(project, each) for each in actions_of(project, row.line)],
        "filter_code": _value(line, "filter_code"),
        "special": _value(line, "special"),
        "justification": _value(line, "justification"),
        "remarks": _value(line, "remarks"),
        "custom": _custom(project, line),
        "recovered": row.recovered,
    }


def _of_effects(effects: Iterable[Entity]) -> list[int]:
    """Every severity the mode may have: the maximum over its effects, for each way open contests may end."""
    possible = [found for each in effects if (found := _possible(each, SEVERITY))]
    if not possible:
        return []
    floor = max(min(found) for found in possible)
    return sorted({value for found in possible for value in found if value >= floor})


def _possible(entity: Entity | None, name: FieldName) -> list[int]:
    found = {rating(each.value) for each in candidates(entity, name)} if entity else set()
    return sorted(value for value in found if value is not None)


def _shown(entity: Entity | None, name: FieldName) -> int | None:
    return rating(entity.values.get(name)) if entity else None


def _value(entity: Entity | None, name: str) -> Any:
    return entity.values.get(FieldName(name)) if entity else None


def _texts(entities: Iterable[Entity]) -> list[str]:
    return [_text(each) for each in entities]


def _text(entity: Entity) -> str:
    """The wording of an entity; a peer may have sent anything."""
    return str(entity.values.get(TEXT) or "")


def _effect(effect: Entity) -> dict[str, Any]:
    return {"id": effect.id, "text": _text(effect), "severity": _shown(effect, SEVERITY)}


def _all_controls(project: Project, line: EntityId | None) -> list[Entity]:
    return project.children(line, "control") if line else []


def _control(control: Entity) -> dict[str, Any]:
    return {"id": control.id, "type": _value(control, "type"), "text": _text(control)}


def _action(project: Project, action: Entity) -> dict[str, Any]:
    owner = _value(action, "owner")
    fields = {name: _value(action, name) for name in _ACTION_FIELDS}
    return {"id": action.id, **fields, "text": _text(action), "owner": project.text(owner) if isinstance(owner, str) else None}


def _custom(project: Project, line: Entity | None) -> dict[str, Any]:
    """The values in the users' own columns, by title; of two columns of one title the later is told with a number."""
    if line is None:
        return {}
    found: dict[str, Any] = {}
    for column in project.children(None, "column"):
        value = line.values.get(FieldName(CUSTOM_PREFIX + column.id))
        if value is not None:
            found[_free_title(found, project.text(column.id))] = value
    return found


def _free_title(taken: Collection[str], title: str) -> str:
    if title not in taken:
        return title
    return next(numbered for number in count(2) if (numbered := f"{title} ({number})") not in taken)
