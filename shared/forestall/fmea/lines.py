"""What one row of the form sheet says: ratings, risk, and the record that `show` prints.

Pure; derived numbers are computed here and never stored.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from forestall.changes import Entity, FieldName
from forestall.fmea import rounds
from forestall.fmea.basis import is_ordinary
from forestall.fmea.carried import severity_above, severity_of
from forestall.fmea.cells import candidates
from forestall.fmea.columns import left_title
from forestall.fmea.judging import judged
from forestall.fmea.methods.known import AP
from forestall.fmea.methods.scheme import UNVERIFIED, Judgement
from forestall.fmea.project import Project
from forestall.fmea.risk import Priority, worst_priority, worst_priority_number
from forestall.fmea.schema import CUSTOM_PREFIX, DETECTION, FREQUENCY, MONITORING, OCCURRENCE, SEVERITY, TEXT
from forestall.fmea.sheet import Row, actions_of, controls_of, effects_of, mitigated_of, named_cause
from forestall.fmea.symbols import special_said
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
    "frequency",
    "monitoring",
    "remarks",
)


@dataclass(frozen=True, slots=True)
class Risk:
    """The ratings of a line and what follows from them.

    While a rating is contested, `ap` and `rpn` are the worst of the candidates and `worst_case` says so. `judgement` is what the scheme of
    the line says where that is, or once was, another than the action priority of DFMEA and PFMEA; `mixed`: rated under several schemes.
    """

    severity: int | None
    occurrence: int | None
    detection: int | None
    ap: Priority | None
    rpn: int | None
    worst_case: bool = False
    judgement: Judgement | None = None
    mixed: bool = False

    @property
    def said(self) -> str:
        """The result as people are shown it: with the mark of an unverified table, and a question mark while it may turn out milder."""
        result = self.judgement.result if self.judgement else self.ap.value if self.ap else ""
        return f"{result}?" if result and self.worst_case else result


def risk_of(project: Project, row: Row) -> Risk:
    """The risk of a row as it stands now."""
    common = _common_risk(project, row)
    return common if is_ordinary(project, row.analysis) else _special_risk(project, row, common)


def _special_risk(project: Project, row: Row, common: Risk) -> Risk:
    """The risk by the scheme of the row itself. The RPN stays where all is rated from 1 to 10."""
    found = judged(project, row)
    if found is None:
        return replace(common, ap=None, rpn=None)
    scheme = found.judgement.scheme
    ap = Priority(found.judgement.result) if scheme.id == AP else None
    rpn = common.rpn if scheme.rates_from_1_to_10 else None
    return replace(common, ap=ap, rpn=rpn, worst_case=found.worst_case, judgement=found.judgement, mixed=found.mixed)


def _common_risk(project: Project, row: Row) -> Risk:
    line = project.get(row.line) if row.line else None
    above = severity_above(project, row.mode)
    severity, severities = above.shown, list(above.possible)
    occurrences, detections = _possible(line, OCCURRENCE), _possible(line, DETECTION)
    occurrence, detection = _shown(line, OCCURRENCE), _shown(line, DETECTION)
    if not (severities and occurrences and detections):
        return Risk(severity, occurrence, detection, None, None)
    ap = worst_priority(severities, occurrences, detections)
    rpn = worst_priority_number(severities, occurrences, detections)
    sure = (severities, occurrences, detections) == ([severity], [occurrence], [detection])
    return Risk(severity, occurrence, detection, ap, rpn, worst_case=not sure)


def record(project: Project, row: Row) -> dict[str, Any]:
    """One cause line for people and programs: the object `forestall show --json` prints."""
    line, risk = project.get(row.line) if row.line else None, risk_of(project, row)
    cause = named_cause(project, row.line)
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
        "effects": [_effect(project, each) for each in effects_of(project, row.mode)],
        "cause": project.text(cause),
        "cause_id": cause,
        "cause_removed": cause is not None and project.shown(cause) is None,
        "severity": risk.severity,
        "occurrence": risk.occurrence,
        "detection": risk.detection,
        "ap": _ap_told(risk),
        "ap_is_worst_case": risk.worst_case,
        "rpn": risk.rpn,
        "risk": _judgement(risk),
        "frequency": _shown(line, FREQUENCY),
        "monitoring": _shown(line, MONITORING),
        "system_response": _value(line, "system_response"),
        "mitigated": _mitigated(project, row.line),
        "prevention": _texts(controls_of(project, row.line, "prevention")),
        "detection_controls": _texts(controls_of(project, row.line, "detection")),
        "monitoring_controls": _texts(controls_of(project, row.line, "monitoring")),
        "controls": [_control(each) for each in _all_controls(project, row.line)],
        "actions": [_action(project, each) for each in actions_of(project, row.line)],
        "rounds": rounds.told(project, row.line) if row.line else [],
        "filter_code": _value(line, "filter_code"),
        "special": special_said(project, line, row.analysis) or None,
        "justification": _value(line, "justification"),
        "remarks": _value(line, "remarks"),
        "custom": _custom(project, line),
        "recovered": row.recovered,
    }


def _ap_told(risk: Risk) -> str | None:
    """The action priority, also that of FMEA-MSR: there with the mark of the table while nobody has verified it."""
    if risk.judgement is None or risk.ap is not None:
        return risk.ap.value if risk.ap else None
    letters = {level.code.removesuffix(UNVERIFIED).strip() for level in risk.judgement.scheme.levels}
    return risk.judgement.result if letters == set(Priority) else None


def _judgement(risk: Risk) -> dict[str, Any] | None:
    """What the row's own scheme says, where that is not the action priority everybody knows."""
    if risk.judgement is None:
        return None
    scheme = risk.judgement.scheme
    codes = {factor.field: factor.grades[rated - 1].code for factor, rated in zip(scheme.factors, risk.judgement.ratings, strict=True)}
    told = {"scheme": scheme.id, "title": scheme.title, "version": scheme.version, "verified": scheme.verified}
    return {**told, "result": risk.judgement.result, "why": str(risk.judgement), "mixed": risk.mixed, "ratings": codes}


def _possible(entity: Entity | None, name: FieldName) -> list[int]:
    if entity is None:
        return []
    if name not in entity.own:  # it came with the row's own change, and so alone
        value = rating(entity.values.get(name))
        return [] if value is None else [value]
    found = {rating(each.value) for each in candidates(entity, name)}
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


def _mitigated(project: Project, line: EntityId | None) -> dict[str, Any] | None:
    left = project.get(mitigated_of(project, line) or "")
    return _effect(project, left) if left is not None else None


def _effect(project: Project, effect: Entity) -> dict[str, Any]:
    return {
        "id": effect.id,
        "text": _text(effect),
        "severity": _shown(effect, SEVERITY),
        "carried_severity": severity_of(project, effect.id).shown,
        "place": _value(effect, "place"),
    }


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
    for column in project.removed_children(None, "column"):
        left = [head.value for head in line.heads(FieldName(CUSTOM_PREFIX + column.id)) if head.value is not None]
        if left:
            found[_free_title(found, left_title(project, column))] = left[0]
    return found


def _free_title(taken: Collection[str], title: str) -> str:
    if title not in taken:
        return title
    return next(numbered for number in count(2) if (numbered := f"{title} ({number})") not in taken)
