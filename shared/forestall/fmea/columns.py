"""The columns of the form sheet as data: what stands in each, on which level it merges, and what typing into it means (see `entry`)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum

from forestall.changes import FieldName
from forestall.fmea.project import Project
from forestall.fmea.schema import CUSTOM_PREFIX, DETECTION, OCCURRENCE


class Level(IntEnum):
    """On what a cell spans: all rows of the same element, function, mode, or one line."""

    ELEMENT = 0
    FUNCTION = 1
    MODE = 2
    LINE = 3


class Content(Enum):
    """What a column shows, and so what typing into it means."""

    HIGHER = "the element above"
    ELEMENT = "element"
    FUNCTION = "function"
    EFFECTS = "effects"
    SEVERITY = "severity"
    MODE = "mode"
    CAUSE = "cause"
    CONTROLS = "controls"
    LINE_FIELD = "a field of the line"
    PRIORITY = "action priority"
    RPN = "risk priority number"
    ACTIONS = "actions"
    ACTION_FIELD = "a field of the line's actions"
    PRIORITY_AFTER = "action priority after action"


class Step(Enum):
    """The step of the analysis a column belongs to; its name heads the columns."""

    STRUCTURE = "Structure"
    FUNCTION = "Function"
    FAILURE = "Failure"
    RISK = "Risk"
    OPTIMIZATION = "Optimization"
    OWN = "Own columns"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `field` is the field of the line or action, or the type of controls and actions it shows; `width` is in characters."""

    key: str
    title: str
    step: Step
    level: Level
    content: Content
    field: str = ""
    width: int = 24

    @property
    def editable(self) -> bool:
        """Whether one can type here at all."""
        return self.content not in (Content.HIGHER, Content.PRIORITY, Content.RPN, Content.PRIORITY_AFTER)

    @property
    def is_number(self) -> bool:
        """Whether it holds a short centred rating or result."""
        return self.width <= _NARROW


_NARROW = 5

FORM: tuple[Column, ...] = (
    Column("higher", "Next higher level", Step.STRUCTURE, Level.ELEMENT, Content.HIGHER, width=18),
    Column("element", "Focus element", Step.STRUCTURE, Level.ELEMENT, Content.ELEMENT, width=20),
    Column("function", "Function and requirement", Step.FUNCTION, Level.FUNCTION, Content.FUNCTION, width=28),
    Column("effects", "Failure effects", Step.FAILURE, Level.MODE, Content.EFFECTS, width=30),
    Column("severity", "S", Step.FAILURE, Level.MODE, Content.SEVERITY, width=4),
    Column("mode", "Failure mode", Step.FAILURE, Level.MODE, Content.MODE, width=26),
    Column("cause", "Failure cause", Step.FAILURE, Level.LINE, Content.CAUSE, width=30),
    Column("prevention", "Prevention controls", Step.RISK, Level.LINE, Content.CONTROLS, "prevention", 28),
    Column("occurrence", "O", Step.RISK, Level.LINE, Content.LINE_FIELD, OCCURRENCE, 4),
    Column("detection_controls", "Detection controls", Step.RISK, Level.LINE, Content.CONTROLS, "detection", 28),
    Column("detection", "D", Step.RISK, Level.LINE, Content.LINE_FIELD, DETECTION, 4),
    Column("ap", "AP", Step.RISK, Level.LINE, Content.PRIORITY, width=5),
    Column("rpn", "RPN", Step.RISK, Level.LINE, Content.RPN, width=5),
    Column("special", "Special char.", Step.RISK, Level.LINE, Content.LINE_FIELD, "special", 10),
    Column("filter_code", "Filter code", Step.RISK, Level.LINE, Content.LINE_FIELD, "filter_code", 10),
    Column("prevention_action", "Prevention action", Step.OPTIMIZATION, Level.LINE, Content.ACTIONS, "prevention", 28),
    Column("detection_action", "Detection action", Step.OPTIMIZATION, Level.LINE, Content.ACTIONS, "detection", 28),
    Column("owner", "Responsible", Step.OPTIMIZATION, Level.LINE, Content.ACTION_FIELD, "owner", 14),
    Column("due", "Target date", Step.OPTIMIZATION, Level.LINE, Content.ACTION_FIELD, "due", 11),
    Column("status", "Status", Step.OPTIMIZATION, Level.LINE, Content.ACTION_FIELD, "status", 15),
    Column("taken", "Action taken", Step.OPTIMIZATION, Level.LINE, Content.ACTION_FIELD, "taken", 26),
    Column("evidence", "Evidence", Step.OPTIMIZATION, Level.LINE, Content.ACTION_FIELD, "evidence", 16),
    Column("completed_on", "Completed", Step.OPTIMIZATION, Level.LINE, Content.ACTION_FIELD, "completed_on", 11),
    Column("severity_after", "S new", Step.OPTIMIZATION, Level.LINE, Content.ACTION_FIELD, "severity", 5),
    Column("occurrence_after", "O new", Step.OPTIMIZATION, Level.LINE, Content.ACTION_FIELD, "occurrence", 5),
    Column("detection_after", "D new", Step.OPTIMIZATION, Level.LINE, Content.ACTION_FIELD, "detection", 5),
    Column("ap_after", "AP new", Step.OPTIMIZATION, Level.LINE, Content.PRIORITY_AFTER, width=5),
    Column("remarks", "Remarks", Step.OPTIMIZATION, Level.LINE, Content.LINE_FIELD, "remarks", 24),
)
"""The form sheet in the order analysts know: structure, function, failure, risk, optimization."""


def form_columns(project: Project) -> tuple[Column, ...]:
    """The form with the users' own columns behind it."""
    own = (_own(str(column.id), project.text(column.id)) for column in project.children(None, "column"))
    return (*FORM, *own)


def _own(id: str, title: str) -> Column:
    return Column(CUSTOM_PREFIX + id, title, Step.OWN, Level.LINE, Content.LINE_FIELD, FieldName(CUSTOM_PREFIX + id), 18)
