"""What the choice of a rating would do to the risk of the lines it stands in. Pure; computes afresh, keeps nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.basis import analysis_with
from forestall.fmea.cells import Contested
from forestall.fmea.judging import judged_with
from forestall.fmea.lines import Risk, risk_of
from forestall.fmea.methods.known import AP
from forestall.fmea.project import Project
from forestall.fmea.review import lines_about
from forestall.fmea.risk import is_rating, risk_priority_number
from forestall.fmea.schema import DETECTION, FREQUENCY, MONITORING, OCCURRENCE, PARENT, SEVERITY
from forestall.fmea.sheet import Row, effects_of
from forestall.fmea.values import rating
from forestall.ids import EntityId
from forestall_desktop.tongue import tr

_RATED = {"line": (OCCURRENCE, DETECTION, FREQUENCY, MONITORING), "failure": (SEVERITY,)}


@dataclass(frozen=True, slots=True)
class Stake:
    """One line: what it is now, the worst of the candidates, and what a choice would make of it. No numbers where none is known."""

    name: str
    now: str
    then: str
    rpn_now: int | None
    rpn_then: int | None


def outcome(project: Project, cell: Contested, value: Value) -> str:
    """“AP H → M · RPN 200 → 120”, or over several lines “AP H → M × 2, L stays × 1 …”; empty where the cell decides no priority."""
    found = stakes(project, cell, value)
    parts = (_levels(found), _numbers(found)) if found else ()
    return " · ".join(part for part in parts if part)


def stakes(project: Project, cell: Contested, value: Value) -> list[Stake]:
    """What is at stake in every line the cell rates, where this value is chosen."""
    entity, chosen = project.get(cell.entity), rating(value)
    if entity is None or chosen is None or cell.field not in _RATED.get(entity.kind, ()):
        return []
    return list(_stakes(project, entity, cell.field, chosen))


def _stakes(project: Project, entity: Entity, name: FieldName, chosen: int) -> Iterator[Stake]:
    for line in lines_about(project, entity):
        parent = line.values.get(PARENT)
        mode = EntityId(parent) if isinstance(parent, str) else None
        row = Row(analysis_with(project, line.id), None, None, mode, line.id)
        rated = _severity(project, mode, entity, chosen) if name == SEVERITY else chosen
        judgement, risk = judged_with(project, row, {name: rated}), risk_of(project, row)
        if judgement is not None:
            label = tr("AP") if judgement.scheme.id == AP else tr("Risk")
            now = risk.said.removesuffix("?") or judgement.result
            yield Stake(label, now, judgement.result, risk.rpn, _number(risk, name, rated))


def _number(risk: Risk, name: FieldName, rated: int) -> int | None:
    """The RPN with this rating in place of the one shown; None where the line has none."""
    shown = {SEVERITY: risk.severity, OCCURRENCE: risk.occurrence, DETECTION: risk.detection}
    ratings = [rated if each == name else here for each, here in shown.items()]
    if risk.rpn is None or name not in shown or not all(is_rating(each) for each in ratings):
        return None
    return risk_priority_number(*(each for each in ratings if each is not None))


def _levels(found: Sequence[Stake]) -> str:
    counted = Counter((each.now, each.then) for each in found)
    said = [tr("{level} stays", level=now) if now == then else f"{now} → {then}" for now, then in counted]
    many = [f"{words} × {count}" for words, count in zip(said, counted.values(), strict=True)]
    return f"{found[0].name} {', '.join(many if len(found) > 1 else said)}"


def _numbers(found: Sequence[Stake]) -> str:
    now = max((each.rpn_now for each in found if each.rpn_now is not None), default=None)
    then = max((each.rpn_then for each in found if each.rpn_then is not None), default=None)
    if now is None or then is None:
        return ""
    said = tr("{level} stays", level=now) if now == then else f"{now} → {then}"
    return tr("RPN {numbers}", numbers=said) if len(found) == 1 else tr("greatest RPN {numbers}", numbers=said)


def _severity(project: Project, mode: EntityId | None, chosen_of: Entity, chosen: int) -> int:
    """The severity of a mode, if this effect had that one: the greatest of all its effects'."""
    others = (rating(each.values.get(SEVERITY)) for each in effects_of(project, mode) if each.id != chosen_of.id)
    return max([chosen, *(each for each in others if each is not None)])
