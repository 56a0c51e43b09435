"""Step 6: what is done about a risk, and what the ratings became."""

from __future__ import annotations

from forestall.changes import FieldName
from forestall.fmea.schema import (
    DETECTION,
    EVIDENCE,
    FREQUENCY,
    MONITORING,
    OCCURRENCE,
    SEVERITY,
    STATUS,
    choice,
    date,
    kind,
    origin,
    rating,
    reference,
    text,
)

ACTION_TYPES = ("prevention", "detection", "monitoring", "system response")
"""The two of every FMEA, and the two of FMEA-MSR: a diagnostic, and what the system does when it speaks."""

OPEN, DECISION_PENDING, IMPLEMENTATION_PENDING = "open", "decision pending", "implementation pending"
COMPLETED, NOT_IMPLEMENTED = "completed", "not implemented"
STATUSES = (OPEN, DECISION_PENDING, IMPLEMENTATION_PENDING, COMPLETED, NOT_IMPLEMENTED)

PRELIMINARY, CONFIRMED = "preliminary", "confirmed"
CERTAINTIES = (PRELIMINARY, CONFIRMED)
"""What somebody expects an action to do, and what it was seen to do."""

TAKEN, COMPLETED_ON, REASON = FieldName("taken"), FieldName("completed_on"), FieldName("reason")
OWNER, DUE, TYPE = FieldName("owner"), FieldName("due"), FieldName("type")
DATE, CERTAINTY, BY = FieldName("date"), FieldName("certainty"), FieldName("by")

KINDS = (
    kind(
        "action",
        "Action",
        text("text", "Action"),
        choice(TYPE, "Type", ACTION_TYPES),
        reference(OWNER, "Responsible", "person"),
        date(DUE, "Target date"),
        choice(STATUS, "Status", STATUSES, stands=COMPLETED),
        text(TAKEN, "Action taken"),
        text(EVIDENCE, "Evidence"),
        date(COMPLETED_ON, "Completion date"),
        text(REASON, "Reason"),
        rating(SEVERITY, "Severity after action"),
        rating(OCCURRENCE, "Occurrence after action"),
        rating(DETECTION, "Detection after action"),
        rating(FREQUENCY, "Frequency after action"),
        rating(MONITORING, "Monitoring after action"),
        text("remarks", "Remarks"),
        origin(),
        under=("line",),
    ),
    kind(
        "round",
        "Re-rating",
        date(DATE, "Date"),
        rating(SEVERITY, "Severity"),
        rating(OCCURRENCE, "Occurrence"),
        rating(DETECTION, "Detection"),
        rating(FREQUENCY, "Frequency"),
        rating(MONITORING, "Monitoring"),
        choice(CERTAINTY, "Certainty", CERTAINTIES),
        reference(BY, "Rated by", "person"),
        text("remarks", "Remarks"),
        under=("line",),
    ),
)
