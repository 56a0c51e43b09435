"""Documents of other programs that a project was imported from, kept word by word: what the model has no place for is in them.

Only `interchange` makes and reads these. A document lies in parts, one for each object in it, so that it merges like all else.
"""

from __future__ import annotations

from forestall.fmea.schema import kind, packed, text

KINDS = (
    kind(
        "document",
        "Exchange document",
        text("text", "File"),
        text("format", "Format"),
        text("key", "What it is about"),
        text("encoding", "Encoding"),
    ),
    kind("document part", "Part of an exchange document", packed("text", "Content"), under=("document",)),
)
