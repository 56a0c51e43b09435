"""Steps 4 and 5: failures, how they hang together, and what is in place against them."""

from __future__ import annotations

from forestall.fmea.schema import CAUSE, DETECTION, EFFECT, OCCURRENCE, SEVERITY, choice, kind, rating, reference, text

CONTROL_TYPES = ("prevention", "detection", "monitoring")

KINDS = (
    kind(
        "failure",
        "Failure",
        text("text", "Failure"),
        rating(SEVERITY, "Severity"),
        text("remarks", "Remarks"),
        under=("function", "element"),
    ),
    kind("link", "Failure link", reference(EFFECT, "Effect", "failure"), under=("failure",)),
    kind(
        "line",
        "Cause line",
        reference(CAUSE, "Cause", "failure"),
        rating(OCCURRENCE, "Occurrence"),
        rating(DETECTION, "Detection"),
        text("filter_code", "Filter code"),
        text("special", "Special characteristic"),
        text("justification", "Justification"),
        text("remarks", "Remarks"),
        under=("failure",),
    ),
    kind(
        "control",
        "Control",
        text("text", "Control"),
        choice("type", "Type", CONTROL_TYPES),
        under=("line",),
    ),
)
