"""Findings that may stay: a waiver names the rule, says why, and keeps a fingerprint of what it saw. It counts while that is the same."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.edits import Add, Draft, Edit, Refused, SetFields
from forestall.fmea.findings.rules import BY_CODE, Finding
from forestall.fmea.kinds.waivers import RULE, SAW, WHY
from forestall.fmea.outcome import Outcome
from forestall.fmea.project import Project
from forestall.ids import EntityId


class Standing(Enum):
    """Whether somebody looked at a finding."""

    OPEN = "open"
    WAIVED = "waived"
    LAPSED = "waived, but changed since"


@dataclass(frozen=True, slots=True)
class Found:
    """A finding and, where somebody waived it, the waiver. A lapsed one saw other facts and counts no more."""

    finding: Finding
    waiver: EntityId | None = None
    standing: Standing = Standing.OPEN


def with_waiver(project: Project, finding: Finding) -> Found:
    """The finding with what people said about it."""
    waivers = _waivers(project, finding)
    if not waivers:
        return Found(finding)
    counting = next((each for each in waivers if each.values.get(SAW) == finding.fingerprint), None)
    if counting is not None:
        return Found(finding, counting.id, Standing.WAIVED)
    return Found(finding, waivers[-1].id, Standing.LAPSED)


def waive(project: Project, finding: Finding, reason: str, new: EntityId) -> Edit | Refused:
    """Say that a finding may stay, and why. One that lapsed is said anew in its place, so that its history stays in one."""
    if not reason.strip():
        return NO_REASON
    said: dict[FieldName, Value] = {RULE: finding.rule.code, WHY: reason, SAW: finding.fingerprint}
    held = with_waiver(project, finding).waiver
    return SetFields(held, said) if held is not None else Add(new, "waiver", finding.entity, said)


def is_reasoned(outcome: Outcome, draft: Draft) -> Refused | None:
    """The law over waivers: each names a rule there is, and says why."""
    if outcome.value(draft.entity, RULE) not in BY_CODE:
        return Refused("A waiver names the rule whose finding may stay; `forestall findings` lists them")
    return None if outcome.value(draft.entity, WHY) else NO_REASON


NO_REASON = Refused("A finding is waived with a reason: write down why it may stay")


def _waivers(project: Project, finding: Finding) -> list[Entity]:
    return [each for each in project.children(finding.entity, "waiver") if each.values.get(RULE) == finding.rule.code]
