"""Step 7: what was frozen, how far it is approved, and who signed it. Only `fmea.freezing` and `fmea.signatures` make these."""

from __future__ import annotations

from forestall.changes import FieldName
from forestall.fmea.schema import choice, date, kind, packed, text

DRAFT, IN_REVIEW, APPROVED, SUPERSEDED = "draft", "in review", "approved", "superseded"
STATES = (DRAFT, IN_REVIEW, APPROVED, SUPERSEDED)
MEANINGS = ("authorship", "review", "approval", "responsibility")
"""What a person may mean by a signature (21 CFR 11.50)."""
REQUIRED = ("authorship", "review", "approval")
"""The signatures that an approval needs where the project names no others."""

STATE = FieldName("state")
RULE = FieldName("rule")
HASH = FieldName("hash")
CUT = FieldName("cut")
PARTS = FieldName("parts")
MEANING = FieldName("meaning")
ROLE = FieldName("role")
AT = FieldName("at")
SITE = FieldName("site")
KEY = FieldName("key")
SIGNED = FieldName("signed")
REQUIRED_SIGNATURES = FieldName("required_signatures")
"""On the project itself: the meanings or roles, parted by commas, that must have signed before a revision is approved."""

KINDS = (
    kind(
        "baseline",
        "Revision",
        text("text", "Name"),
        text("remarks", "Remarks"),
        date("date", "Date"),
        choice(STATE, "State", STATES),
        text(RULE, "How its content is written down"),
        text(HASH, "Hash of its content"),
        text(CUT, "Changes it holds"),
        text(PARTS, "Where its content is kept"),
    ),
    kind("baseline part", "Part of a revision", packed("text", "Content")),
    kind(
        "signature",
        "Signature",
        text("text", "Printed name"),
        choice(MEANING, "Meaning", MEANINGS),
        text(ROLE, "Role or discipline"),
        text(AT, "Signed at"),
        text(SITE, "Signed on the device"),
        text(HASH, "Hash of what was signed"),
        text(KEY, "Public key"),
        text(SIGNED, "Signature"),
        under=("baseline",),
    ),
)
