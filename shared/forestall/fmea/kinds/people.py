"""The project itself, its people, and the columns users made for themselves."""

from __future__ import annotations

from forestall.fmea.schema import kind, text

KINDS = (
    kind(
        "project",
        "Project",
        text("text", "Name"),
        text("remarks", "Remarks"),
        text("required_signatures", "Signatures that an approval needs"),
    ),
    kind("person", "Person", text("text", "Name"), text("mail", "Mail"), text("department", "Department")),
    kind("column", "Own column", text("text", "Title")),
)
