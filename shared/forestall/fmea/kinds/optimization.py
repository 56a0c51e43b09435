"""Step 6: what is done about a risk."""

from __future__ import annotations

from forestall.fmea.schema import DETECTION, EVIDENCE, OCCURRENCE, SEVERITY, STATUS, choice, date, kind, rating, reference, text

ACTION_TYPES = ("prevention", "detection")
COMPLETED = "completed"
STATUSES = ("open", "decision pending", "implementation pending", COMPLETED, "not implemented")

KINDS = (
    kind(
        "action",
        "Action",
        text("text", "Action"),
        choice("type", "Type", ACTION_TYPES),
        reference("owner", "Responsible", "person"),
        date("due", "Target date"),
        choice(STATUS, "Status", STATUSES, stands=COMPLETED),
        text("taken", "Action taken"),
        text(EVIDENCE, "Evidence"),
        date("completed_on", "Completion date"),
        text("reason", "Reason"),
        rating(SEVERITY, "Severity after action"),
        rating(OCCURRENCE, "Occurrence after action"),
        rating(DETECTION, "Detection after action"),
        text("remarks", "Remarks"),
        under=("line",),
    ),
)
