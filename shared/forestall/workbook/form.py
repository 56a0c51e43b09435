"""The printed forms as data: which columns, in which order, what each cell spans. Our own words, not those of the handbooks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum


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

AIAG_VDA = Form(
    "FMEA",
    (
        FormColumn("higher", "Next Higher Level", _STRUCTURE, Span.ELEMENT, 18),
        FormColumn("element", "Focus Element", _STRUCTURE, Span.ELEMENT, 20),
        FormColumn("lower", "Next Lower Level", _STRUCTURE, Span.LINE, 20),
        FormColumn("function_higher", "Function of Next Higher Level", _FUNCTION, Span.MODE, 26),
        FormColumn("function", "Function of Focus Element", _FUNCTION, Span.FUNCTION, 26),
        FormColumn("requirement", "Requirement", _FUNCTION, Span.FUNCTION, 22, rare=True),
        FormColumn("function_lower", "Function of Next Lower Level", _FUNCTION, Span.LINE, 26),
        FormColumn("effect", "Failure Effect", _FAILURE, Span.EFFECT, 28),
        FormColumn("severity", "S", _FAILURE, Span.EFFECT, 4, Look.NUMBER),
        FormColumn("mode", "Failure Mode", _FAILURE, Span.MODE, 26),
        FormColumn("cause", "Failure Cause", _FAILURE, Span.LINE, 28),
        FormColumn("prevention", "Prevention Control", _RISK, Span.PREVENTION, 28),
        FormColumn("occurrence", "O", _RISK, Span.LINE, 4, Look.NUMBER),
        FormColumn("detection_control", "Detection Control", _RISK, Span.DETECTION, 28),
        FormColumn("monitoring", "Diagnostic Monitoring", _RISK, Span.MONITORING, 28, rare=True),
        FormColumn("detection", "D", _RISK, Span.LINE, 4, Look.NUMBER),
        FormColumn("ap", "AP", _RISK, Span.LINE, 4, Look.PRIORITY),
        FormColumn("special", "Special Characteristic", _RISK, Span.LINE, 14, rare=True),
        FormColumn("filter_code", "Filter Code", _RISK, Span.LINE, 8, rare=True),
        FormColumn("justification", "Justification", _RISK, Span.LINE, 22, rare=True),
        FormColumn("prevention_action", "Prevention Action", _OPTIMIZATION, Span.ACTION, 28),
        FormColumn("detection_action", "Detection Action", _OPTIMIZATION, Span.ACTION, 28),
        FormColumn("owner", "Responsible", _OPTIMIZATION, Span.ACTION, 14),
        FormColumn("due", "Target Date", _OPTIMIZATION, Span.ACTION, 11, Look.DATE),
        FormColumn("status", "Status", _OPTIMIZATION, Span.ACTION, 15),
        FormColumn("taken", "Action Taken", _OPTIMIZATION, Span.ACTION, 26),
        FormColumn("evidence", "Evidence", _OPTIMIZATION, Span.ACTION, 16, rare=True),
        FormColumn("completed_on", "Completion Date", _OPTIMIZATION, Span.ACTION, 11, Look.DATE),
        FormColumn("severity_after", "S", _OPTIMIZATION, Span.ACTION, 4, Look.NUMBER),
        FormColumn("occurrence_after", "O", _OPTIMIZATION, Span.ACTION, 4, Look.NUMBER),
        FormColumn("detection_after", "D", _OPTIMIZATION, Span.ACTION, 4, Look.NUMBER),
        FormColumn("ap_after", "AP", _OPTIMIZATION, Span.ACTION, 4, Look.PRIORITY),
        FormColumn("remarks", "Remarks", _OPTIMIZATION, Span.LINE, 24),
    ),
)
"""Structure, function, failure, risk, optimization: the order of the AIAG & VDA handbook of 2019."""

_ITEM, _DESCRIPTION, _RESULTS = "Item", "Failure", "Action Results"
_ACTIONS = "Recommended Actions"

AIAG_4 = Form(
    "FMEA",
    (
        FormColumn("element", "Item", _ITEM, Span.ELEMENT, 20),
        FormColumn("function", "Function", _ITEM, Span.FUNCTION, 26),
        FormColumn("requirement", "Requirement", _ITEM, Span.FUNCTION, 20, rare=True),
        FormColumn("mode", "Potential Failure Mode", _DESCRIPTION, Span.MODE, 26),
        FormColumn("effect", "Potential Effect(s) of Failure", _DESCRIPTION, Span.EFFECT, 28),
        FormColumn("severity", "Sev", _DESCRIPTION, Span.EFFECT, 5, Look.NUMBER),
        FormColumn("special", "Class", _DESCRIPTION, Span.LINE, 7),
        FormColumn("cause", "Potential Cause(s) of Failure", _DESCRIPTION, Span.LINE, 28),
        FormColumn("prevention", "Current Controls Prevention", _RISK, Span.PREVENTION, 28),
        FormColumn("occurrence", "Occ", _RISK, Span.LINE, 5, Look.NUMBER),
        FormColumn("detection_control", "Current Controls Detection", _RISK, Span.DETECTION, 28),
        FormColumn("detection", "Det", _RISK, Span.LINE, 5, Look.NUMBER),
        FormColumn("rpn", "RPN", _RISK, Span.LINE, 6, Look.NUMBER),
        FormColumn("prevention_action", "Preventive Action", _ACTIONS, Span.ACTION, 28),
        FormColumn("detection_action", "Detection Action", _ACTIONS, Span.ACTION, 28),
        FormColumn("owner", "Responsibility", _ACTIONS, Span.ACTION, 14),
        FormColumn("due", "Target Completion Date", _ACTIONS, Span.ACTION, 11, Look.DATE),
        FormColumn("status", "Status", _ACTIONS, Span.ACTION, 15),
        FormColumn("taken", "Actions Taken", _RESULTS, Span.ACTION, 26),
        FormColumn("completed_on", "Completion Date", _RESULTS, Span.ACTION, 11, Look.DATE),
        FormColumn("severity_after", "Sev", _RESULTS, Span.ACTION, 5, Look.NUMBER),
        FormColumn("occurrence_after", "Occ", _RESULTS, Span.ACTION, 5, Look.NUMBER),
        FormColumn("detection_after", "Det", _RESULTS, Span.ACTION, 5, Look.NUMBER),
        FormColumn("rpn_after", "RPN", _RESULTS, Span.ACTION, 6, Look.NUMBER),
        FormColumn("evidence", "Evidence", _RESULTS, Span.ACTION, 16, rare=True),
        FormColumn("filter_code", "Filter Code", _RESULTS, Span.LINE, 8, rare=True),
        FormColumn("justification", "Justification", _RESULTS, Span.LINE, 22, rare=True),
        FormColumn("remarks", "Remarks", _RESULTS, Span.LINE, 24, rare=True),
    ),
)
"""The order of the AIAG manual's fourth edition, still the commonest sheet in the field. It shows no levels and computes RPN."""

ACTION_BLOCKS = frozenset({_OPTIMIZATION, _ACTIONS, _RESULTS, _OWN})
"""The blocks that go on a page of their own."""

FORMS: dict[str, Form] = {"aiag-vda": AIAG_VDA, "aiag-4": AIAG_4}
"""By the name the command line knows."""


def with_own_columns(form: Form, own: list[tuple[str, str]], filled: frozenset[str]) -> tuple[FormColumn, ...]:
    """The form's columns, without rare ones that nothing fills, and behind them the users' own (key, title)."""
    kept = tuple(column for column in form.columns if not column.rare or column.key in filled)
    pattern = FormColumn("", "", _OWN, Span.LINE, 18)
    return (*kept, *(replace(pattern, key=key, title=title) for key, title in own))
