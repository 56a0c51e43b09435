"""The printed forms as data: which columns, in which order, what each cell spans. Our own words, not those of the handbooks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from forestall.changes import FieldName

if TYPE_CHECKING:
    from forestall.changes import Entity


class Span(Enum):
    """What a cell of a column stands for, and so over how many rows it reaches."""

    ELEMENT = "all rows of an element"
    FUNCTION = "all rows of a function"
    MODE = "all rows of a mode"
    EFFECT = "the rows beside an effect"
    LINE = "all rows of a cause line"
    PREVENTION = "the rows beside a prevention control"
    DETECTION = "the rows beside a detection control"
    MONITORING = "the rows beside a monitoring control"
    ACTION = "the rows beside an action"


class Look(Enum):
    """How a cell is written."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    PRIORITY = "priority"


@dataclass(frozen=True, slots=True)
class FormColumn:
    """One column: the key of the value it shows, its heading and the one above, and its width in characters.
    A rare column is left out where no cell of it is filled."""

    key: str
    title: str
    block: str
    span: Span
    width: int = 24
    look: Look = Look.TEXT
    rare: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A form sheet: its title and its columns."""

    title: str
    columns: tuple[FormColumn, ...]


_STRUCTURE, _FUNCTION, _FAILURE = "Structure Analysis", "Function Analysis", "Failure Analysis"
_RISK, _OPTIMIZATION, _OWN = "Risk Analysis", "Optimization", "Own Columns"


def _number(key: str, title: str, block: str, span: Span, width: int = 4) -> FormColumn:
    return FormColumn(key, title, block, span, width, Look.NUMBER)


def _rare(*columns: FormColumn) -> tuple[FormColumn, ...]:
    return tuple(replace(column, rare=True) for column in columns)


def _under(block: str, *columns: FormColumn) -> tuple[FormColumn, ...]:
    return tuple(replace(column, block=block) for column in columns)


_REQUIREMENT = FormColumn("requirement", "Requirement", _FUNCTION, Span.FUNCTION, 22)
_SEVERITY = _number("severity", "S", _FAILURE, Span.EFFECT)
_MODE = FormColumn("mode", "Failure Mode", _FAILURE, Span.MODE, 26)
_CAUSE = FormColumn("cause", "Failure Cause", _FAILURE, Span.LINE, 28)
_PREVENTION = FormColumn("prevention", "Prevention Control", _RISK, Span.PREVENTION, 28)
_OCCURRENCE = _number("occurrence", "O", _RISK, Span.LINE)
_DETECTION_CONTROL = FormColumn("detection_control", "Detection Control", _RISK, Span.DETECTION, 28)
_DETECTION = _number("detection", "D", _RISK, Span.LINE)
_MONITORING = FormColumn("monitoring", "Diagnostic Monitoring", _RISK, Span.MONITORING, 28)
_FREQUENCY_RATIONALE = FormColumn("frequency_rationale", "Rationale for Frequency", _RISK, Span.LINE, 24)
_FREQUENCY = _number("frequency", "F", _RISK, Span.LINE)
_RESPONSE = FormColumn("system_response", "System Response", _RISK, Span.LINE, 24)
_MONITORED = _number("monitoring_rating", "M", _RISK, Span.LINE)
_SPECIAL = FormColumn("special", "Special Characteristic", _RISK, Span.LINE, 14)
_FILTER = FormColumn("filter_code", "Filter Code", _RISK, Span.LINE, 8)
_JUSTIFICATION = FormColumn("justification", "Justification", _RISK, Span.LINE, 22)
_PREVENTION_ACTION = FormColumn("prevention_action", "Prevention Action", _OPTIMIZATION, Span.ACTION, 28)
_DETECTION_ACTION = FormColumn("detection_action", "Detection Action", _OPTIMIZATION, Span.ACTION, 28)
_MONITORING_ACTION = FormColumn("monitoring_action", "Diagnostic Monitoring Action", _OPTIMIZATION, Span.ACTION, 28)
_RESPONSE_ACTION = FormColumn("response_action", "System Response Action", _OPTIMIZATION, Span.ACTION, 28)
_ROUND = FormColumn("round", "Re-Rating", _OPTIMIZATION, Span.ACTION, 12, rare=True)
_OWNER = FormColumn("owner", "Responsible", _OPTIMIZATION, Span.ACTION, 14)
_DUE = FormColumn("due", "Target Date", _OPTIMIZATION, Span.ACTION, 11, Look.DATE)
_STATUS = FormColumn("status", "Status", _OPTIMIZATION, Span.ACTION, 15)
_TAKEN = FormColumn("taken", "Action Taken", _OPTIMIZATION, Span.ACTION, 26)
_EVIDENCE = FormColumn("evidence", "Evidence", _OPTIMIZATION, Span.ACTION, 16)
_COMPLETED = FormColumn("completed_on", "Completion Date", _OPTIMIZATION, Span.ACTION, 11, Look.DATE)
_SEVERITY_AFTER = _number("severity_after", "S", _OPTIMIZATION, Span.ACTION)
_OCCURRENCE_AFTER = _number("occurrence_after", "O", _OPTIMIZATION, Span.ACTION)
_DETECTION_AFTER = _number("detection_after", "D", _OPTIMIZATION, Span.ACTION)
_FREQUENCY_AFTER = _number("frequency_after", "F", _OPTIMIZATION, Span.ACTION)
_MONITORED_AFTER = _number("monitoring_after", "M", _OPTIMIZATION, Span.ACTION)
_REMARKS = FormColumn("remarks", "Remarks", _OPTIMIZATION, Span.LINE, 24)
_WHO_AND_WHEN = (_ROUND, _OWNER, _DUE, _STATUS, _TAKEN, *_rare(_EVIDENCE), _COMPLETED)


def _ap(width: int) -> FormColumn:
    return FormColumn("ap", "AP", _RISK, Span.LINE, width, Look.PRIORITY)


def _ap_after(width: int) -> FormColumn:
    return FormColumn("ap_after", "AP", _OPTIMIZATION, Span.ACTION, width, Look.PRIORITY)


_RISK_OF_DESIGN = (_PREVENTION, _OCCURRENCE, _DETECTION_CONTROL, *_rare(_MONITORING), _DETECTION, _ap(4))
_NOTES = _rare(_SPECIAL, _FILTER, _JUSTIFICATION)
_OPTIMIZED = (
    *(_PREVENTION_ACTION, _DETECTION_ACTION, *_rare(_MONITORING_ACTION, _RESPONSE_ACTION), *_WHO_AND_WHEN),
    *(_SEVERITY_AFTER, _OCCURRENCE_AFTER, _DETECTION_AFTER, _ap_after(4), _REMARKS),
)
_PLACES_OF_DESIGN = (
    FormColumn("higher", "Next Higher Level", _STRUCTURE, Span.ELEMENT, 18),
    FormColumn("element", "Focus Element", _STRUCTURE, Span.ELEMENT, 20),
    FormColumn("lower", "Next Lower Level", _STRUCTURE, Span.LINE, 20),
    FormColumn("function_higher", "Function of Next Higher Level", _FUNCTION, Span.MODE, 26),
    FormColumn("function", "Function of Focus Element", _FUNCTION, Span.FUNCTION, 26),
    *_rare(_REQUIREMENT),
    FormColumn("function_lower", "Function of Next Lower Level", _FUNCTION, Span.LINE, 26),
)
_FAILURES = (FormColumn("effect", "Failure Effect", _FAILURE, Span.EFFECT, 28), _SEVERITY, _MODE, _CAUSE)

AIAG_VDA = Form("FMEA", (*_PLACES_OF_DESIGN, *_FAILURES, *_RISK_OF_DESIGN, *_NOTES, *_OPTIMIZED))
"""Structure, function, failure, risk, optimization: the order of the AIAG & VDA handbook of 2019."""

PROCESS = Form(
    "Process FMEA",
    (
        FormColumn("higher", "Process Item", _STRUCTURE, Span.ELEMENT, 18),
        *_rare(FormColumn("station", "Station", _STRUCTURE, Span.ELEMENT, 8)),
        FormColumn("element", "Process Step", _STRUCTURE, Span.ELEMENT, 20),
        FormColumn("lower", "Process Work Element", _STRUCTURE, Span.LINE, 20),
        *_rare(FormColumn("four_m", "4M Type", _STRUCTURE, Span.LINE, 12)),
        FormColumn("function_higher", "Function of the Process Item", _FUNCTION, Span.MODE, 24),
        FormColumn("function", "Function of the Process Step", _FUNCTION, Span.FUNCTION, 26),
        *_rare(_REQUIREMENT),
        FormColumn("function_lower", "Function of the Process Work Element", _FUNCTION, Span.LINE, 24),
        *_rare(
            FormColumn("effect_your_plant", "Failure Effect: Your Plant", _FAILURE, Span.EFFECT, 24),
            FormColumn("effect_ship_to_plant", "Failure Effect: Ship-to Plant", _FAILURE, Span.EFFECT, 24),
            FormColumn("effect_end_user", "Failure Effect: End User", _FAILURE, Span.EFFECT, 24),
        ),
        FormColumn("effect_beside_plants", "Failure Effect", _FAILURE, Span.EFFECT, 24),
        *(_SEVERITY, _MODE, _CAUSE),
        *(*_RISK_OF_DESIGN, *_NOTES, *_OPTIMIZED),
    ),
)
"""The same handbook for processes: work elements, and effects in the column of the place where they are noticed."""

RESPONSE = Form(
    "FMEA-MSR",
    (
        *(*_PLACES_OF_DESIGN, *_FAILURES),
        *_rare(_PREVENTION, _OCCURRENCE, _DETECTION_CONTROL, _DETECTION),
        *(_FREQUENCY_RATIONALE, _FREQUENCY, _MONITORING, _RESPONSE, _MONITORED),
        FormColumn("mitigated", "Most Severe Failure Effect after System Response", _RISK, Span.LINE, 24),
        _number("mitigated_severity", "Severity of Failure Effect after MSR", _RISK, Span.LINE, 10),
        *(_ap(13), *_NOTES),
        *(_PREVENTION_ACTION, *_rare(_DETECTION_ACTION), _MONITORING_ACTION, _RESPONSE_ACTION, *_WHO_AND_WHEN),
        *(
            _SEVERITY_AFTER,
            *_rare(_OCCURRENCE_AFTER, _DETECTION_AFTER),
            _FREQUENCY_AFTER,
            _MONITORED_AFTER,
            _ap_after(13),
            _REMARKS,
        ),
    ),
)
"""The same handbook for monitoring and system response. The AP is wide: it carries the mark of its table wherever it stands."""

_ITEM, _DESCRIPTION, _RESULTS = "Item", "Failure", "Action Results"
_ACTIONS = "Recommended Actions"

AIAG_4 = Form(
    "FMEA",
    (
        FormColumn("element", "Item", _ITEM, Span.ELEMENT, 20),
        FormColumn("function", "Function", _ITEM, Span.FUNCTION, 26),
        *_rare(*_under(_ITEM, _REQUIREMENT)),
        FormColumn("mode", "Potential Failure Mode", _DESCRIPTION, Span.MODE, 26),
        FormColumn("effect", "Potential Effect(s) of Failure", _DESCRIPTION, Span.EFFECT, 28),
        _number("severity", "Sev", _DESCRIPTION, Span.EFFECT, 5),
        FormColumn("special", "Class", _DESCRIPTION, Span.LINE, 7),
        FormColumn("cause", "Potential Cause(s) of Failure", _DESCRIPTION, Span.LINE, 28),
        FormColumn("prevention", "Current Controls Prevention", _RISK, Span.PREVENTION, 28),
        _number("occurrence", "Occ", _RISK, Span.LINE, 5),
        FormColumn("detection_control", "Current Controls Detection", _RISK, Span.DETECTION, 28),
        *_rare(_MONITORING),
        _number("detection", "Det", _RISK, Span.LINE, 5),
        _number("rpn", "RPN", _RISK, Span.LINE, 6),
        FormColumn("prevention_action", "Preventive Action", _ACTIONS, Span.ACTION, 28),
        *_under(_ACTIONS, _DETECTION_ACTION, *_rare(_MONITORING_ACTION, _RESPONSE_ACTION), _ROUND),
        FormColumn("owner", "Responsibility", _ACTIONS, Span.ACTION, 14),
        FormColumn("due", "Target Completion Date", _ACTIONS, Span.ACTION, 11, Look.DATE),
        *_under(_ACTIONS, _STATUS),
        FormColumn("taken", "Actions Taken", _RESULTS, Span.ACTION, 26),
        *_under(_RESULTS, _COMPLETED),
        _number("severity_after", "Sev", _RESULTS, Span.ACTION, 5),
        _number("occurrence_after", "Occ", _RESULTS, Span.ACTION, 5),
        _number("detection_after", "Det", _RESULTS, Span.ACTION, 5),
        _number("rpn_after", "RPN", _RESULTS, Span.ACTION, 6),
        *_rare(*_under(_RESULTS, _EVIDENCE, _FILTER, _JUSTIFICATION, _REMARKS)),
    ),
)
"""The order of the AIAG manual's fourth edition, still the commonest sheet in the field. It shows no levels and computes RPN."""

_CRITICALITY = "Criticality"

CRITICALITY = Form(
    "FMECA",
    (
        FormColumn("number", "Identification Number", _ITEM, Span.ELEMENT, 12),
        FormColumn("element", "Item", _ITEM, Span.ELEMENT, 20),
        FormColumn("function", "Function", _ITEM, Span.FUNCTION, 26),
        *_rare(*_under(_ITEM, _REQUIREMENT)),
        _MODE,
        _CAUSE,
        FormColumn("mission_phase", "Mission Phase", _FAILURE, Span.MODE, 14),
        FormColumn("effect_local", "Local Effect", _FAILURE, Span.EFFECT, 24),
        FormColumn("effect_next_higher_level", "Next Higher Level Effect", _FAILURE, Span.EFFECT, 24),
        FormColumn("effect_end_effect", "End Effect", _FAILURE, Span.EFFECT, 24),
        *_rare(FormColumn("effect_beside_levels", "Failure Effect", _FAILURE, Span.EFFECT, 24), _SEVERITY),
        FormColumn("severity_class", "Severity Class", _FAILURE, Span.EFFECT, 9),
        *_rare(_PREVENTION, _OCCURRENCE),
        FormColumn("detection_control", "Failure Detection Method", _RISK, Span.DETECTION, 26),
        *_rare(_MONITORING, _DETECTION),
        FormColumn("compensating", "Compensating Provisions", _RISK, Span.MODE, 26),
        *_NOTES,
        FormColumn("probability_level", "Probability Level", _CRITICALITY, Span.MODE, 10),
        _number("failure_rate", "Failure Rate λp", _CRITICALITY, Span.ELEMENT, 10),
        *_rare(FormColumn("failure_rate_unit", "Unit of λp", _CRITICALITY, Span.ELEMENT, 10)),
        _number("mode_ratio", "Failure Mode Ratio α", _CRITICALITY, Span.MODE, 8),
        _number("effect_probability", "Failure Effect Probability β", _CRITICALITY, Span.EFFECT, 10),
        _number("operating_time", "Operating Time t (h)", _CRITICALITY, Span.MODE, 10),
        *_rare(_PREVENTION_ACTION, _DETECTION_ACTION, _MONITORING_ACTION, _RESPONSE_ACTION, *_WHO_AND_WHEN),
        *_rare(_SEVERITY_AFTER, _OCCURRENCE_AFTER, _DETECTION_AFTER),
        _REMARKS,
    ),
)
"""MIL-STD-1629A, tasks 101 and 102: effects on three levels, severity classes, and what criticality is computed from."""

ACTION_BLOCKS = frozenset({_OPTIMIZATION, _ACTIONS, _RESULTS, _OWN})
"""The blocks that go on a page of their own."""

FORMS: Mapping[str, Form] = {"aiag-vda": AIAG_VDA, "aiag-4": AIAG_4, "mil-std-1629a": CRITICALITY}
"""By the name the command line and the analysis know."""
_OF_METHOD: Mapping[str, Form] = {"pfmea": PROCESS, "msr": RESPONSE}
"""What AIAG-VDA prints where an analysis is no design FMEA."""


def form_for(analysis: Entity | None, wished: str | None = None) -> Form:
    """The form an analysis is printed in: the wished one of `FORMS`, or its own, or that of its method."""
    values = analysis.values if analysis is not None else {}
    method, own = str(values.get(FieldName("method")) or ""), str(values.get(FieldName("form")) or "")
    name = wished or (own if own in FORMS else "mil-std-1629a" if method == "fmeca" else "aiag-vda")
    return _OF_METHOD.get(method, AIAG_VDA) if name == "aiag-vda" else FORMS[name]


def with_own_columns(form: Form, own: list[tuple[str, str]], filled: frozenset[str]) -> tuple[FormColumn, ...]:
    """The form's columns, without rare ones that nothing fills, and behind them the users' own (key, title)."""
    kept = tuple(column for column in form.columns if not column.rare or column.key in filled)
    pattern = FormColumn("", "", _OWN, Span.LINE, 18)
    return (*kept, *(replace(pattern, key=key, title=title) for key, title in own))
