"""Files that were imported: what they were called, what stood in them, how they were read. Only `workbook.provenance` makes these."""

from __future__ import annotations

from forestall.changes import FieldName
from forestall.fmea.schema import kind, packed, reference, text

HASH, SHEET, ANALYSIS, MAPPING = FieldName("hash"), FieldName("sheet"), FieldName("analysis"), FieldName("mapping")

KINDS = (
    kind(
        "source",
        "Source",
        text("text", "File"),
        text(HASH, "SHA-256 of the file"),
        text(SHEET, "Sheet"),
        reference(ANALYSIS, "Analysis", "analysis"),
        packed(MAPPING, "How it was read"),
    ),
    kind("source part", "Part of a source", packed("text", "Content"), under=("source",)),
)
