"""What is to be said about revisions and their signatures: what arrived, and no person may do while typing.

Whether the content is still what was frozen takes the whole file and is asked by `forestall verify`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from forestall.changes import Entity
from forestall.fmea.approving import flaws
from forestall.fmea.edits import Refused
from forestall.fmea.findings.rules import Finding, Rule, found
from forestall.fmea.kinds.revisions import SIGNED, STATE
from forestall.fmea.project import Project
from forestall.fmea.revisions import find
from forestall.fmea.signatures import fault


def of_baseline(project: Project, baseline: Entity, _today: date) -> Iterator[Finding]:
    """The remarks on one revision. Each flaw is a finding of its own, so that one can be waived and another not."""
    revision = find(project, baseline.id)
    if not isinstance(revision, Refused):
        for flaw in flaws(project, revision):
            yield found(Rule.REVISION_DOUBTFUL, baseline.id, STATE, revision.hash, flaw, name=revision.name, flaw=flaw)


def of_signature(project: Project, signature: Entity, _today: date) -> Iterator[Finding]:
    """The remark on one signature."""
    wrong = fault(project, signature)
    if wrong is not None:
        told = signature.values.get(SIGNED)
        yield found(Rule.SIGNATURE_UNFIT, signature.id, SIGNED, told, wrong, name=project.text(signature.id), fault=wrong)
