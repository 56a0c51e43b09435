"""What columns of a foreign sheet can become, in words, by the step they belong to. Names every `Role`; decides nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from forestall.workbook.roles import Role
from forestall_desktop.tongue import tr

OWN_STEP = 5
"""The place of what belongs to no step: own columns, numbers, remarks."""


@dataclass(frozen=True, slots=True)
class Group:
    """The fields of one step. `step` is its place among the colours of the steps."""

    title: str
    step: int
    roles: Sequence[tuple[Role, str]]


def groups() -> tuple[Group, ...]:
    """All that a column can become, but for a column of one's own and nothing."""
    return (
        Group(
            tr("Structure"),
            0,
            (
                (Role.ELEMENT, tr("Element")),
                (Role.ELEMENT_HIGHER, tr("Higher element")),
                (Role.ELEMENT_LOWER, tr("Lower element")),
            ),
        ),
        Group(
            tr("Function"),
            1,
            (
                (Role.FUNCTION, tr("Function")),
                (Role.FUNCTION_HIGHER, tr("Function of the higher element")),
                (Role.FUNCTION_LOWER, tr("Function of the lower element")),
                (Role.REQUIREMENT, tr("Requirement")),
            ),
        ),
        Group(
            tr("Failure"),
            2,
            (
                (Role.EFFECT, tr("Effect")),
                (Role.MODE, tr("Failure mode")),
                (Role.CAUSE, tr("Cause")),
                (Role.MITIGATED, tr("Mitigated effect")),
                (Role.MISSION_PHASE, tr("Mission phase")),
            ),
        ),
        Group(tr("Risk"), 3, _risk()),
        Group(tr("Actions"), 4, _actions()),
        Group(tr("After the actions"), 4, _after()),
        Group(tr("Other"), OWN_STEP, ((Role.NUMBER, tr("Number of the row")), (Role.REMARKS, tr("Remarks")))),
    )


def label(role: Role) -> str:
    """What a column becomes, in a word or two."""
    if role is Role.CUSTOM:
        return tr("Extra note")
    if role is Role.IGNORE:
        return tr("Ignored")
    return next(words for group in groups() for each, words in group.roles if each is role)


def step_of(role: Role) -> int:
    """The place of a role's step among the colours of the steps."""
    return next((group.step for group in groups() for each, _ in group.roles if each is role), OWN_STEP)


def _risk() -> Sequence[tuple[Role, str]]:
    return (
        (Role.SEVERITY, tr("Severity")),
        (Role.OCCURRENCE, tr("Occurrence")),
        (Role.DETECTION, tr("Detection")),
        (Role.PREVENTION, tr("Prevention control")),
        (Role.DETECTION_CONTROL, tr("Detection control")),
        (Role.AP, tr("Action priority")),
        (Role.RPN, tr("RPN")),
        (Role.SPECIAL, tr("Special characteristic")),
        (Role.FILTER_CODE, tr("Filter code")),
        (Role.JUSTIFICATION, tr("Justification")),
        (Role.FREQUENCY, tr("Frequency")),
        (Role.FREQUENCY_RATIONALE, tr("Rationale of the frequency")),
        (Role.MONITORING, tr("Diagnostic monitoring")),
        (Role.MONITORING_RATING, tr("Monitoring rating")),
        (Role.SYSTEM_RESPONSE, tr("System response")),
        (Role.SEVERITY_CLASS, tr("Severity class I–IV")),
        (Role.PROBABILITY_LEVEL, tr("Probability level A–E")),
        (Role.COMPENSATING, tr("Compensating provisions")),
    )


def _actions() -> Sequence[tuple[Role, str]]:
    return (
        (Role.ACTION, tr("Action")),
        (Role.PREVENTION_ACTION, tr("Prevention action")),
        (Role.DETECTION_ACTION, tr("Detection action")),
        (Role.RESPONSIBLE, tr("Responsible person")),
        (Role.RESPONSIBLE_AND_DUE, tr("Responsible person and date")),
        (Role.DUE, tr("Target date")),
        (Role.STATUS, tr("Status")),
        (Role.TAKEN, tr("Action taken")),
        (Role.EVIDENCE, tr("Evidence")),
        (Role.COMPLETED_ON, tr("Completed on")),
    )


def _after() -> Sequence[tuple[Role, str]]:
    return (
        (Role.SEVERITY_AFTER, tr("Severity after")),
        (Role.OCCURRENCE_AFTER, tr("Occurrence after")),
        (Role.DETECTION_AFTER, tr("Detection after")),
        (Role.FREQUENCY_AFTER, tr("Frequency after")),
        (Role.MONITORING_AFTER, tr("Monitoring after")),
        (Role.RATINGS_AFTER, tr("S / O / D after, in one cell")),
        (Role.AP_AFTER, tr("Action priority after")),
        (Role.RPN_AFTER, tr("RPN after")),
    )
