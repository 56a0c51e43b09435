"""What a person should look at in a row: pure rules over one row of the form sheet. They change nothing and forbid nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from forestall.changes import FieldName
from forestall.fmea.lines import Risk, risk_of
from forestall.fmea.project import Project
from forestall.fmea.risk import Priority
from forestall.fmea.sheet import Row, actions_of, cause_of, controls_of, effects_of
from forestall.ids import EntityId

_JUSTIFICATION = FieldName("justification")
_UNLIKELY = 10
"""Occurrence and detection of 10 mean that nothing is done; anything better needs a control that says why."""


class Rule(StrEnum):
    """The rules, by name."""

    RECOVERED = "recovered"
    NO_EFFECT = "mode without effect"
    NO_CAUSE = "line without cause"
    UNRATED = "unrated"
    HIGH_WITHOUT_ACTION = "high priority without action"
    OCCURRENCE_WITHOUT_CONTROL = "occurrence without prevention control"
    DETECTION_WITHOUT_CONTROL = "detection without detection control"


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark on one row; `column` is the key of the column where a person would mend it."""

    rule: Rule
    column: str
    sentence: str


def findings(project: Project, row: Row, *, first_of_mode: bool = True) -> list[Finding]:
    """The remarks on a row. What is said about a mode is said once, on its first row.

    A place that waits for typing (no mode yet) has none.
    """
    found = [_RECOVERED] if row.recovered else []
    if row.mode is None:
        return found
    if first_of_mode and not effects_of(project, row.mode):
        found.append(_NO_EFFECT)
    if row.line is not None:
        found += _of_line(project, row.line, risk_of(project, row))
    return found


def _of_line(project: Project, line: EntityId, risk: Risk) -> Iterator[Finding]:
    if not project.text(cause_of(project, line)):
        yield _NO_CAUSE
    missing = [name for name, value in (("S", risk.severity), ("O", risk.occurrence), ("D", risk.detection)) if value is None]
    if missing:
        column = {"S": "severity", "O": "occurrence", "D": "detection"}[missing[0]]
        yield Finding(Rule.UNRATED, column, f"{' and '.join(missing)} not rated: there is no action priority yet")
    if risk.ap is Priority.HIGH and not actions_of(project, line) and not project.value(line, _JUSTIFICATION):
        yield _HIGH_WITHOUT_ACTION
    if risk.occurrence is not None and risk.occurrence < _UNLIKELY and not controls_of(project, line, "prevention"):
        yield Finding(
            Rule.OCCURRENCE_WITHOUT_CONTROL, "prevention", f"O is {risk.occurrence}, but no prevention control says what brings it below 10"
        )
    if risk.detection is not None and risk.detection < _UNLIKELY and not controls_of(project, line, "detection"):
        yield Finding(
            Rule.DETECTION_WITHOUT_CONTROL,
            "detection_controls",
            f"D is {risk.detection}, but no detection control says what brings it below 10",
        )


_RECOVERED = Finding(Rule.RECOVERED, "mode", "What this hung on was removed by somebody who had not seen it; move it or remove it")
_NO_EFFECT = Finding(Rule.NO_EFFECT, "effects", "This failure mode has no effect: what would people or the system notice?")
_NO_CAUSE = Finding(Rule.NO_CAUSE, "cause", "This line names no cause: why would the failure happen?")
_HIGH_WITHOUT_ACTION = Finding(
    Rule.HIGH_WITHOUT_ACTION, "prevention_action", "AP is high: define an action, or write down why the present controls are enough"
)
