"""What is to be said about actions and re-ratings: whether a status is borne out, what is late, and what was rated anew."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from forestall.changes import Entity
from forestall.fmea.actions import days_late
from forestall.fmea.carried import severity_above
from forestall.fmea.findings.of_failures import said
from forestall.fmea.findings.of_lines import mode_of
from forestall.fmea.findings.rules import Finding, Rule, found
from forestall.fmea.kinds.optimization import COMPLETED, COMPLETED_ON, DUE, OPEN, OWNER, REASON
from forestall.fmea.project import Project
from forestall.fmea.rounds import rated_anew, rounds_of
from forestall.fmea.schema import PARENT, SEVERITY, STATUS
from forestall.fmea.statuses import missing_proof
from forestall.fmea.values import rating


def of_action(project: Project, action: Entity, today: date) -> Iterator[Finding]:
    """The remarks on one action."""
    status = action.values.get(STATUS)
    match status:
        case "completed":
            yield from _of_completed(project, action)
        case "not implemented":
            if not action.values.get(REASON):
                yield found(Rule.NOT_IMPLEMENTED_WITHOUT_REASON, action.id, "reason", said(action))
        case _:
            yield from _of_open(project, action, today)
    done = action.values.get(COMPLETED_ON)
    if done and status != COMPLETED:
        yield found(Rule.STATUS_FELL_BACK, action.id, "status", status or OPEN, done, status=status or OPEN, day=done)
    yield from _of_severity(project, action)


def of_round(project: Project, round: Entity, _today: date) -> Iterator[Finding]:
    """The remarks on one re-rating."""
    yield from _of_severity(project, round)


def _of_completed(project: Project, action: Entity) -> Iterator[Finding]:
    if missing := missing_proof(action.values.get):
        fields, words = [each.field for each in missing], " and ".join(each.words for each in missing)
        yield found(Rule.COMPLETED_WITHOUT_PROOF, action.id, fields[0], *fields, missing=words)
    line = project.shown(_parent(action))
    if line is not None and not any(rated_anew(action)) and not any(each.entity != action.id for each in rounds_of(project, line.id)):
        yield found(Rule.COMPLETED_NOT_RERATED, action.id, "occurrence_after", said(action))


def _of_open(project: Project, action: Entity, today: date) -> Iterator[Finding]:
    owner = action.values.get(OWNER)
    if not isinstance(owner, str) or project.shown(owner) is None:
        yield found(Rule.ACTION_WITHOUT_OWNER, action.id, "owner", said(action))
    due = action.values.get(DUE)
    if not due:
        yield found(Rule.ACTION_WITHOUT_DATE, action.id, "due", said(action))
    elif days_late(action, today) is not None:
        yield found(Rule.OVERDUE, action.id, "due", due, day=due, status=action.values.get(STATUS) or OPEN)


def _of_severity(project: Project, rerated: Entity) -> Iterator[Finding]:
    after = rating(rerated.values.get(SEVERITY))
    line = project.shown(_parent(rerated)) if after is not None else None
    if line is None or line.kind != "line":
        return
    before = severity_above(project, mode_of(project, line)).shown
    if before is not None and after != before:
        yield found(Rule.SEVERITY_CHANGED, rerated.id, "severity_after", before, after, before=before, after=after)


def _parent(entity: Entity) -> str | None:
    parent = entity.values.get(PARENT)
    return parent if isinstance(parent, str) else None
