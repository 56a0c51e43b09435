"""The words of the window in the person's language. English stands in the code; a loaded Qt translation replaces it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "Forestall"
"""All texts share one context: the same words mean the same everywhere in the window."""


def tr(text: str, **values: object) -> str:
    """`text` in the language in use, with `{name}` replaced by `values`: `tr("{count} lines", count=3)`."""
    translated = QCoreApplication.translate(CONTEXT, text)
    return translated.format(**values) if values else translated
