"""What people say to each other about something in a project, or about one cell of it. About the content, and no part of it."""

from __future__ import annotations

from forestall.changes import FieldName
from forestall.fmea.kinds.attachments import ATTACHED_TO
from forestall.fmea.schema import flag, kind, text

ABOUT, RESOLVED = FieldName("field"), FieldName("resolved")

COMMENTED = tuple(dict.fromkeys((*ATTACHED_TO, "link", "prerequisite", "baseline", "comment")))
"""Every kind that a comment can be about; one about a comment is a reply to it."""

KINDS = (kind("comment", "Comment", text("text", "Comment"), text(ABOUT, "Field"), flag(RESOLVED, "Resolved"), under=COMMENTED),)
