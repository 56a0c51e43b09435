"""The columns of the form sheets as data: what stands in each, on which level it merges, and what typing into it means (see `entry`).

There is a form for each method: AIAG-VDA for design, process, and monitoring and system response; the fourth AIAG manual; MIL-STD-1629A.
All are views of one graph: what one form does not show is there all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum, IntEnum

from forestall.changes import Entity, FieldName
from forestall.fmea.basis import is_ordinary, scheme_named, scheme_now
from forestall.fmea.project import Project
from forestall.fmea.schema import CUSTOM_PREFIX, DETECTION, FREQUENCY, MONITORING, OCCURRENCE, SEVERITY


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
    ELEMENT_FIELD = "a field of the element"
    LOWER = "the element of the cause"
    LOWER_FIELD = "a field of the element of the cause"
    HIGHER_FUNCTION = "the functions of the effects"
    FUNCTION = "function"
    FUNCTION_FIELD = "a field of the function"
    LOWER_FUNCTION = "the function of the cause"
    EFFECTS = "effects"
    SEVERITY = "severity"
    EFFECT_FIELD = "a field of the effects"
    LINK_FIELD = "a field of the links to the effects"
    MODE = "mode"
    MODE_FIELD = "a field of the mode"
    CAUSE = "cause"
    MITIGATED = "the effect after the system's response"
    MITIGATED_FIELD = "a field of the effect after the system's response"
    CONTROLS = "controls"
    LINE_FIELD = "a field of the line"
    PRIORITY = "action priority"
    RPN = "risk priority number"
    ACTIONS = "actions"
    ACTION_FIELD = "a field of the line's actions"
    PRIORITY_AFTER = "action priority after action"
    RPN_AFTER = "risk priority number after action"
    CRITICALITY = "criticality of the mode towards each of its effects"
    ITEM_CRITICALITY = "criticality of the element in each severity class and mission phase"


_SHOWN_ONLY = frozenset(
    {
        Content.HIGHER,
        Content.LOWER,
        Content.HIGHER_FUNCTION,
        Content.LOWER_FUNCTION,
        Content.PRIORITY,
        Content.RPN,
        Content.PRIORITY_AFTER,
        Content.RPN_AFTER,
        Content.CRITICALITY,
        Content.ITEM_CRITICALITY,
    }
)


KIND_OF_FIELD: Mapping[Content, str] = {
    Content.LINE_FIELD: "line",
    Content.ACTION_FIELD: "action",
    Content.ELEMENT_FIELD: "element",
    Content.LOWER_FIELD: "element",
    Content.FUNCTION_FIELD: "function",
    Content.MODE_FIELD: "failure",
    Content.EFFECT_FIELD: "failure",
    Content.MITIGATED_FIELD: "failure",
    Content.LINK_FIELD: "link",
}
"""Of which kind the field is that a column shows."""


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
    """One column. `field` is the field it shows, the type of controls and actions, or the place of effects (see `sheet.effects_at`);
    `width` is in characters."""

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
        return self.content not in _SHOWN_ONLY

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

_BY_KEY: Mapping[str, Column] = {column.key: column for column in FORM}


def _same(*keys: str, **titles: str) -> tuple[Column, ...]:
    """Columns of the first form, some of them under another title."""
    return tuple(replace(_BY_KEY[key], title=titles.get(key, _BY_KEY[key].title)) for key in keys)


_LOWER = Column("lower", "Next lower level", Step.STRUCTURE, Level.LINE, Content.LOWER, width=18)
_HIGHER_FUNCTION = Column("function_higher", "Function of the higher level", Step.FUNCTION, Level.MODE, Content.HIGHER_FUNCTION, width=24)
_REQUIREMENT = Column("requirement", "Requirement", Step.FUNCTION, Level.FUNCTION, Content.FUNCTION_FIELD, "requirement", 20)
_LOWER_FUNCTION = Column("function_lower", "Function of the lower level", Step.FUNCTION, Level.LINE, Content.LOWER_FUNCTION, width=24)
_WHO_AND_WHEN = _same("owner", "due", "status", "taken", "evidence", "completed_on")


def _effects(place: str, title: str, key: str = "") -> tuple[Column, Column]:
    """Effects noticed at one place, with their severities beside them."""
    return (
        replace(_BY_KEY["effects"], key=f"effects{key}", title=title, field=place, width=26),
        replace(_BY_KEY["severity"], key=f"severity{key}", field=place),
    )


def _after(name: str, title: str) -> Column:
    return Column(f"{name}_after", title, Step.OPTIMIZATION, Level.LINE, Content.ACTION_FIELD, name, 5)


PROCESS: tuple[Column, ...] = (
    *_same("higher", "element", higher="Process item", element="Process step"),
    Column("station", "Station", Step.STRUCTURE, Level.ELEMENT, Content.ELEMENT_FIELD, "station", 8),
    replace(_LOWER, title="Process work element"),
    Column("four_m", "4M type", Step.STRUCTURE, Level.LINE, Content.LOWER_FIELD, "four_m", 11),
    replace(_HIGHER_FUNCTION, title="Function of the process item"),
    *_same("function", function="Function of the process step"),
    replace(_REQUIREMENT, title="Product characteristic"),
    replace(_LOWER_FUNCTION, title="Function of the work element"),
    *_effects("your plant", "Effects: your plant", "_your_plant"),
    *_effects("ship-to plant", "Effects: ship-to plant", "_ship_to_plant"),
    *_effects("end user", "Effects: end user"),
    *_same("mode", "cause", "prevention", "occurrence", "detection_controls", "detection", "ap", "rpn", "special", "filter_code"),
    *_same("prevention_action", "detection_action"),
    *_WHO_AND_WHEN,
    *_same("severity_after", "occurrence_after", "detection_after", "ap_after", "remarks"),
)
"""AIAG-VDA for processes: work elements with their 4M type, and effects for the three places where they are noticed."""

RESPONSE: tuple[Column, ...] = (
    *_same("higher", "element"),
    _LOWER,
    _HIGHER_FUNCTION,
    *_same("function"),
    _LOWER_FUNCTION,
    *_same("effects", "severity", "mode", "cause"),
    Column("frequency_rationale", "Rationale for frequency", Step.RISK, Level.LINE, Content.LINE_FIELD, "frequency_rationale", 24),
    Column("frequency", "F", Step.RISK, Level.LINE, Content.LINE_FIELD, FREQUENCY, 4),
    Column("monitoring_controls", "Diagnostic monitoring", Step.RISK, Level.LINE, Content.CONTROLS, "monitoring", 26),
    Column("system_response", "System response", Step.RISK, Level.LINE, Content.LINE_FIELD, "system_response", 24),
    Column("monitoring", "M", Step.RISK, Level.LINE, Content.LINE_FIELD, MONITORING, 4),
    Column("mitigated", "Most severe effect after system response", Step.RISK, Level.LINE, Content.MITIGATED, width=26),
    Column("mitigated_severity", "S MSR", Step.RISK, Level.LINE, Content.MITIGATED_FIELD, SEVERITY, 5),
    replace(_BY_KEY["ap"], width=15),
    *_same("filter_code"),
    *_same("prevention_action"),
    Column("monitoring_action", "Monitoring action", Step.OPTIMIZATION, Level.LINE, Content.ACTIONS, "monitoring", 26),
    Column("response_action", "Response action", Step.OPTIMIZATION, Level.LINE, Content.ACTIONS, "system response", 26),
    *_WHO_AND_WHEN,
    *_same("severity_after"),
    _after("frequency", "F new"),
    _after("monitoring", "M new"),
    replace(_BY_KEY["ap_after"], width=15),
    *_same("remarks"),
)
"""AIAG-VDA for monitoring and system response: how often, how surely noticed in time, and what is left of the effect then."""

FOURTH: tuple[Column, ...] = (
    *_same("element", "function", element="Item", function="Function"),
    _REQUIREMENT,
    *_same("mode", "effects", mode="Potential failure mode", effects="Potential effects"),
    *_same("severity", severity="Sev"),
    replace(_BY_KEY["special"], title="Class", step=Step.FAILURE),
    *_same("cause", cause="Potential causes"),
    *_same("prevention", "occurrence", "detection_controls", "detection", "rpn", "filter_code", occurrence="Occ", detection="Det"),
    *_same("prevention_action", "detection_action"),
    *_WHO_AND_WHEN,
    *_same("severity_after", "occurrence_after", "detection_after"),
    Column("rpn_after", "RPN new", Step.OPTIMIZATION, Level.LINE, Content.RPN_AFTER, width=5),
    *_same("remarks"),
)
"""The order of the fourth AIAG manual: no levels, and the risk priority number."""

CRITICALITY: tuple[Column, ...] = (
    Column("number", "Identification number", Step.STRUCTURE, Level.ELEMENT, Content.ELEMENT_FIELD, "number", 10),
    *_same("element", "function", element="Item", function="Function"),
    *_same("mode"),
    Column("mission_phase", "Mission phase", Step.FAILURE, Level.MODE, Content.MODE_FIELD, "mission_phase", 16),
    *_same("cause"),
    *(_effects("local", "Local effects", "_local")[:1]),
    *(_effects("next higher level", "Next higher level", "_next")[:1]),
    *(_effects("end effect", "End effects")[:1]),
    Column("severity_class", "Severity class", Step.FAILURE, Level.MODE, Content.EFFECT_FIELD, "severity_class", 9),
    *_same("detection_controls", detection_controls="Failure detection method"),
    Column("compensating", "Compensating provisions", Step.RISK, Level.MODE, Content.MODE_FIELD, "compensating", 26),
    Column("probability_level", "Probability level", Step.RISK, Level.MODE, Content.MODE_FIELD, "probability_level", 10),
    Column("failure_rate", "Failure rate λp", Step.RISK, Level.ELEMENT, Content.ELEMENT_FIELD, "failure_rate", 10),
    Column("failure_rate_unit", "Unit of λp", Step.RISK, Level.ELEMENT, Content.ELEMENT_FIELD, "failure_rate_unit", 12),
    Column("mode_ratio", "Mode ratio α", Step.RISK, Level.MODE, Content.MODE_FIELD, "mode_ratio", 10),
    Column("effect_probability", "Effect probability β", Step.RISK, Level.MODE, Content.LINK_FIELD, "effect_probability", 10),
    Column("operating_time", "Operating time (h)", Step.RISK, Level.MODE, Content.MODE_FIELD, "operating_time", 10),
    Column("criticality", "Cm (losses in this time)", Step.RISK, Level.MODE, Content.CRITICALITY, width=12),
    Column("item_criticality", "Cr by class (losses in this time)", Step.RISK, Level.ELEMENT, Content.ITEM_CRITICALITY, width=16),
    *_same("prevention_action", "detection_action"),
    *_WHO_AND_WHEN,
    *_same("remarks"),
)
"""MIL-STD-1629A, tasks 101 and 102: effects on three levels, severity classes, and what criticality is computed from."""

FORMS: Mapping[str, tuple[Column, ...]] = {
    "dfmea": FORM,
    "pfmea": PROCESS,
    "msr": RESPONSE,
    "aiag-4": FOURTH,
    "mil-std-1629a": CRITICALITY,
}
"""The forms by name. The first is the one for an analysis that says nothing."""

_BY_METHOD: Mapping[str, str] = {"pfmea": "pfmea", "msr": "msr", "fmeca": "mil-std-1629a"}
_OF_THE_HANDBOOK: Mapping[str, str] = {"pfmea": "pfmea", "msr": "msr"}
AIAG_VDA = "aiag-vda"
"""The name of three forms: AIAG-VDA has one for each of its methods."""
WISHES: tuple[str, ...] = (AIAG_VDA, *FORMS)
"""What somebody may ask for who exports or prints."""
ALSO: tuple[Column, ...] = (
    *_same("filter_code"),
    Column("justification", "Justification", Step.RISK, Level.LINE, Content.LINE_FIELD, "justification", 22),
)
"""What no form shows by itself, behind the column it follows where somebody wants it."""


def form_of(analysis: Entity | None, wished: str | None = None) -> str:
    """The name of the form that fits an analysis: the wished one of `WISHES`, the one it names itself, or the one of its method."""
    values = analysis.values if analysis is not None else {}
    method, named = str(values.get(FieldName("method"))), wished or str(values.get(FieldName("form")) or "")
    if named in FORMS:
        return named
    return (_OF_THE_HANDBOOK if named == AIAG_VDA else _BY_METHOD).get(method, next(iter(FORMS)))


def forms_of(project: Project, wished: str | None = None) -> tuple[str, ...]:
    """The names of the forms of the project's analyses, each once; or those that somebody wishes to see them in."""
    return tuple(dict.fromkeys(form_of(analysis, wished) for analysis in project.children(None, "analysis"))) or (form_of(None, wished),)


def form_columns(project: Project, wished: str | None = None) -> tuple[Column, ...]:
    """The form that fits the project's analyses (or the wished one), with the users' own columns behind it. Of several forms: every column
    of each, once."""
    return (*wide_enough(project, _united([FORMS[name] for name in forms_of(project, wished)])), *own_columns(project))


def wide_enough(project: Project, columns: Iterable[Column]) -> Iterable[Column]:
    """Where a scheme gives words, or carries the mark of an unverified table, its result is read in full, never cut."""
    special = [analysis.id for analysis in project.children(None, "analysis") if not is_ordinary(project, analysis.id)]
    schemes = (scheme_named(project, scheme_now(project, each)) for each in special)
    width = max((len(level.code) + _ROOM for scheme in schemes if scheme for level in scheme.levels), default=0)
    return [replace(each, width=max(each.width, width)) if each.content in _RESULTS else each for each in columns]


_RESULTS = frozenset({Content.PRIORITY, Content.PRIORITY_AFTER})
_ROOM = 3
"""For the question mark of a contested rating, and the rim of the badge."""


def every_column(project: Project) -> tuple[Column, ...]:
    """What a form could show of the project: the columns of its own form first, then those that only others have."""
    first = form_columns(project)
    keys = {column.key for column in first}
    return (*first, *(column for column in _united((*FORMS.values(), ALSO)) if column.key not in keys))


def _united(forms: Iterable[tuple[Column, ...]]) -> tuple[Column, ...]:
    """The columns of several forms, step by step, each key once, as the first form that has it shows it."""
    found: dict[str, Column] = {}
    for form in forms:
        for column in form:
            found.setdefault(column.key, column)
    order = list(Step)
    return tuple(sorted(found.values(), key=lambda column: order.index(column.step)))


def own_columns(project: Project) -> Iterable[Column]:
    """The users' own columns, and behind them those that were removed while something still stands in them."""
    there = [_own(str(column.id), project.text(column.id)) for column in project.children(None, "column")]
    return [*there, *(_own(str(column.id), left_title(project, column)) for column in left_columns(project))]


def left_columns(project: Project) -> list[Entity]:
    """The users' own columns that were removed while somebody else, not knowing, typed into them: what stands there is not lost."""
    removed = {FieldName(CUSTOM_PREFIX + each.id): each for each in project.removed_children(None, "column")}
    lines = project.of_kind("line") if removed else []
    filled = {
        name for line in lines for name in line.values.keys() & removed.keys() if any(head.value is not None for head in line.heads(name))
    }
    return [column for name, column in removed.items() if name in filled]


def left_title(project: Project, column: Entity) -> str:
    """What a removed column is called as long as something stands in it."""
    return f"{project.text(column.id)} (removed)"


def _own(id: str, title: str) -> Column:
    return Column(CUSTOM_PREFIX + id, title, Step.OWN, Level.LINE, Content.LINE_FIELD, FieldName(CUSTOM_PREFIX + id), 18)
