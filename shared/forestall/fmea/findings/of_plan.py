"""What is to be said about a special characteristic that the control plan of its process FMEA leaves open. Looks at one mark at a time
(`plan.coverage.uncovered_of`), so that an edit costs what it touches."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from forestall.changes import Entity
from forestall.fmea.findings.rules import Finding, Rule, found
from forestall.fmea.plan.coverage import uncovered_of
from forestall.fmea.project import Project


def of_marked(project: Project, marked: Entity, _today: date) -> Iterator[Finding]:
    """The remarks on one characteristic or cause line that carries a mark: one for each phase with a plan that says too little."""
    for each in uncovered_of(project, marked):
        yield found(Rule.SPECIAL_UNPLANNED, marked.id, "special", each.phase, *each.missing, remark=each.remark)
