"""A person says about a finding that it may stay, and why. Hangs on what the finding is about, goes with it, is merged like all else."""

from __future__ import annotations

from forestall.changes import FieldName
from forestall.fmea.schema import kind, text

RULE, WHY, SAW = FieldName("rule"), FieldName("reason"), FieldName("finding")

WAIVED_ON = (
    "project",
    "person",
    "analysis",
    "element",
    "function",
    "prerequisite",
    "characteristic",
    "failure",
    "link",
    "line",
    "control",
    "action",
    "round",
    "baseline",
    "signature",
)
"""Every kind that a finding can be about."""

KINDS = (
    kind(
        "waiver",
        "Waived finding",
        text(RULE, "Rule"),
        text(WHY, "Reason"),
        text(SAW, "What was waived"),
        under=WAIVED_ON,
    ),
)
