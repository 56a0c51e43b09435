"""What a column of a foreign sheet can be. Data only; `columns` finds a role for a heading."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What stands in a column. The values are the words a mapping file uses."""

    NUMBER = "number"
    ELEMENT_HIGHER = "element_higher"
    ELEMENT = "element"
    ELEMENT_LOWER = "element_lower"
    FUNCTION_HIGHER = "function_higher"
    FUNCTION = "function"
    FUNCTION_LOWER = "function_lower"
    REQUIREMENT = "requirement"
    EFFECT = "effect"
    SEVERITY = "severity"
    MODE = "mode"
    CAUSE = "cause"
    PREVENTION = "prevention"
    OCCURRENCE = "occurrence"
    DETECTION_CONTROL = "detection_control"
    DETECTION = "detection"
    MONITORING = "monitoring"
    FREQUENCY = "frequency"
    FREQUENCY_RATIONALE = "frequency_rationale"
    MONITORING_RATING = "monitoring_rating"
    SYSTEM_RESPONSE = "system_response"
    MITIGATED = "mitigated"
    SEVERITY_CLASS = "severity_class"
    PROBABILITY_LEVEL = "probability_level"
    MISSION_PHASE = "mission_phase"
    COMPENSATING = "compensating"
    AP = "ap"
    RPN = "rpn"
    SPECIAL = "special"
    FILTER_CODE = "filter_code"
    JUSTIFICATION = "justification"
    ACTION = "action"
    PREVENTION_ACTION = "prevention_action"
    DETECTION_ACTION = "detection_action"
    RESPONSIBLE = "responsible"
    RESPONSIBLE_AND_DUE = "responsible_and_due"
    DUE = "due"
    STATUS = "status"
    TAKEN = "taken"
    EVIDENCE = "evidence"
    COMPLETED_ON = "completed_on"
    SEVERITY_AFTER = "severity_after"
    OCCURRENCE_AFTER = "occurrence_after"
    DETECTION_AFTER = "detection_after"
    FREQUENCY_AFTER = "frequency_after"
    MONITORING_AFTER = "monitoring_after"
    RATINGS_AFTER = "ratings_after"
    AP_AFTER = "ap_after"
    RPN_AFTER = "rpn_after"
    REMARKS = "remarks"
    CUSTOM = "custom"
    IGNORE = "ignore"


RATINGS = frozenset(
    {
        Role.SEVERITY,
        Role.OCCURRENCE,
        Role.DETECTION,
        Role.FREQUENCY,
        Role.MONITORING_RATING,
        Role.SEVERITY_AFTER,
        Role.OCCURRENCE_AFTER,
        Role.DETECTION_AFTER,
        Role.FREQUENCY_AFTER,
        Role.MONITORING_AFTER,
    }
)
DERIVED = frozenset({Role.AP, Role.RPN, Role.AP_AFTER, Role.RPN_AFTER})
"""Computed, never stored: what was typed is compared."""
DATES = frozenset({Role.DUE, Role.COMPLETED_ON})
ELEMENTS = frozenset({Role.ELEMENT_HIGHER, Role.ELEMENT, Role.ELEMENT_LOWER})
ACTIONS = frozenset({Role.ACTION, Role.PREVENTION_ACTION, Role.DETECTION_ACTION})
ACTION_FIELDS = frozenset(
    {
        Role.RESPONSIBLE,
        Role.RESPONSIBLE_AND_DUE,
        Role.DUE,
        Role.STATUS,
        Role.TAKEN,
        Role.EVIDENCE,
        Role.COMPLETED_ON,
        Role.SEVERITY_AFTER,
        Role.OCCURRENCE_AFTER,
        Role.DETECTION_AFTER,
        Role.FREQUENCY_AFTER,
        Role.MONITORING_AFTER,
        Role.RATINGS_AFTER,
    }
)
"""What an action says beside its wording."""
SEVERAL = frozenset({Role.ELEMENT_HIGHER, Role.EFFECT, Role.PREVENTION, Role.DETECTION_CONTROL, Role.MONITORING, Role.CUSTOM, Role.IGNORE})
"""Roles that several columns of one sheet may have."""
AFTER: dict[Role, Role] = {
    Role.SEVERITY: Role.SEVERITY_AFTER,
    Role.OCCURRENCE: Role.OCCURRENCE_AFTER,
    Role.DETECTION: Role.DETECTION_AFTER,
    Role.FREQUENCY: Role.FREQUENCY_AFTER,
    Role.MONITORING_RATING: Role.MONITORING_AFTER,
    Role.AP: Role.AP_AFTER,
    Role.RPN: Role.RPN_AFTER,
}
"""What a rating becomes behind an action."""
