"""Where a copy came from, and which deviations from its source people decided to keep. Hangs on the copy, goes with it, is merged like
all else.
"""

from __future__ import annotations

from forestall.changes import FieldName
from forestall.fmea.schema import flag, kind, packed, text

PROJECT, SOURCE, HELD, WHOLE = FieldName("project"), FieldName("source"), FieldName("held"), FieldName("whole")
FIELD, SAW, REASON = FieldName("field"), FieldName("saw"), FieldName("reason")

REUSED = (
    "scheme",
    "catalogue",
    "grade",
    "symbol",
    "column",
    "analysis",
    "element",
    "function",
    "characteristic",
    "prerequisite",
    "parameter",
    "interface",
    "flow_step",
    "flow_entry",
    "failure",
    "link",
    "line",
    "control",
)
"""The kinds that are taken from other projects. Never actions, rounds, people, plans, revisions, signatures, waivers."""

KINDS = (
    kind(
        "copy",
        "Linked copy",
        text(PROJECT, "Project of the source"),
        text(SOURCE, "Source"),
        packed(HELD, "What the source held"),
        flag(WHOLE, "With all that hangs below it"),
        under=REUSED,
    ),
    kind(
        "deviation",
        "Kept deviation",
        text(FIELD, "Field"),
        packed(SAW, "What the source held when that was decided"),
        text(REASON, "Reason"),
        under=("copy",),
    ),
)
