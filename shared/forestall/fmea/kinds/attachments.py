"""Files that people attach to what they write: what each is called and which bytes it has. The bytes themselves lie beside the log."""

from __future__ import annotations

from forestall.changes import FieldName
from forestall.fmea.schema import kind, number, text

MEDIA_TYPE, SIZE, SHA256, NOTE = FieldName("media_type"), FieldName("size"), FieldName("sha256"), FieldName("note")

ATTACHED_TO = (
    "project",
    "analysis",
    "element",
    "function",
    "characteristic",
    "parameter",
    "interface",
    "failure",
    "line",
    "control",
    "action",
    "round",
    "flow_step",
    "plan_entry",
)
"""Every kind that a file can be attached to."""

KINDS = (
    kind(
        "attachment",
        "Attachment",
        text("text", "Name"),
        text(MEDIA_TYPE, "Media type"),
        number(SIZE, "Size in bytes"),
        text(SHA256, "SHA-256"),
        text(NOTE, "Note"),
        under=ATTACHED_TO,
    ),
)
