"""Which rules look at which kind, and one look at one entity. Pure; keeps nothing (`index` does)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from forestall.changes import Entity
from forestall.fmea.findings.groups import JUDGES
from forestall.fmea.findings.of_actions import of_action, of_round
from forestall.fmea.findings.of_failures import of_failure, of_link
from forestall.fmea.findings.of_lines import of_line
from forestall.fmea.findings.of_plan import of_marked
from forestall.fmea.findings.of_revisions import of_baseline, of_signature
from forestall.fmea.findings.of_structure import of_anything, of_element
from forestall.fmea.findings.rules import BY_CODE, Finding, Rule, found
from forestall.fmea.kinds.waivers import RULE
from forestall.fmea.model import KINDS
from forestall.fmea.project import Project
from forestall.fmea.schema import PARENT

Examiner = Callable[[Project, Entity, date], Iterable[Finding]]

_EXAMINERS: Mapping[str, tuple[Examiner, ...]] = {
    "element": (of_element,),
    "failure": (of_failure,),
    "link": (of_link,),
    "characteristic": (of_marked,),
    "line": (of_line, of_marked),
    "action": (of_action,),
    "round": (of_round,),
    "baseline": (of_baseline,),
    "signature": (of_signature,),
}

LASTING = frozenset({"baseline", "signature"})
"""Kinds that count although somebody removed them: a signature cannot be unsaid."""

DATED = frozenset({"action", "waiver"})
"""Kinds about which something else may be said tomorrow."""


def examine(project: Project, entity: Entity, today: date) -> Iterator[Finding]:
    """Everything to be said about one entity that is there, except what it is with others of its group."""
    if entity.kind not in KINDS:
        return
    yield from of_anything(project, entity, today)
    for examiner in _EXAMINERS.get(entity.kind, ()):
        yield from examiner(project, entity, today)
    if entity.kind == "waiver":
        yield from _of_waiver(project, entity, today)


def _of_waiver(project: Project, waiver: Entity, today: date) -> Iterator[Finding]:
    """A waiver of what nobody finds any more. What is found in several things together moves from one to another: there nobody can tell."""
    rule, on = BY_CODE.get(str(waiver.values.get(RULE))), project.shown(str(waiver.values.get(PARENT)))
    if rule is None or on is None or rule.code in JUDGES or any(each.rule is rule for each in examine(project, on, today)):
        return
    yield found(Rule.WAIVER_IDLE, on.id, "remarks", rule.code, waiver.id, rule=rule.code, waiver=waiver.id)
