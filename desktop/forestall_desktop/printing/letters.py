"""Which letters no font of this computer has: they would be empty boxes on paper, and a reader should hear of it. Draws nothing."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QFont, QFontMetrics, QTextLayout

from forestall_desktop.fonts.shipped import FAMILY

_NAMED_MAX = 12


def missing_letters(texts: Iterable[str]) -> list[str]:
    """A sentence where letters are missing; nothing where all can be printed."""
    ours = QFontMetrics(QFont(FAMILY))
    strange = {letter for text in texts if not text.isascii() for letter in set(text)}
    gone = sorted(each for each in strange if each.isprintable() and not ours.inFontUcs4(ord(each)) and not _drawn(each))
    if not gone:
        return []
    more = f" and {len(gone) - _NAMED_MAX} more" if len(gone) > _NAMED_MAX else ""
    named = " ".join(gone[:_NAMED_MAX])
    return [f"No font on this computer has these letters, and empty boxes stand in their place: {named}{more}; install one that has them"]


def _drawn(letter: str) -> bool:
    """Whether Qt finds the letter in some other font."""
    layout = QTextLayout(letter, QFont(FAMILY))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    return bool(runs) and all(glyph and run.rawFont().isValid() for run in runs for glyph in run.glyphIndexes())
