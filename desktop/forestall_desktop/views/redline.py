"""Texts with marked words, laid out for painting: gone ones struck, new ones underlined. Measures and draws; decides nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from forestall.fmea.words import Difference, differences
from forestall_desktop.views.theme import Theme

Run = tuple[Difference, str]
_LONG = 4_000
"""Longer texts are marked whole: nobody waits for a word by word comparison of a book while scrolling, in characters."""


def old_side(old: str, new: str | None) -> list[Run]:
    """The old text, with the words that are gone in the new one; without a new one all of it is gone."""
    return _side(old, new, Difference.GONE) if new is not None else _whole(Difference.GONE, old)


def new_side(old: str | None, new: str) -> list[Run]:
    """The new text, with the words that the old one had not; without an old one all of it is new."""
    return _side(new, old, Difference.NEW) if old is not None else _whole(Difference.NEW, new)


def laid_out(runs: Sequence[Run], width: float, font: QFont, theme: Theme, colour: str) -> tuple[QTextLayout, float]:
    """Text in lines no wider than this, and how high it is."""
    layout = QTextLayout("".join(words for _, words in runs).replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(runs, theme, colour))
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(8.0, width))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, height


def draw(painter: QPainter, layout: QTextLayout, x: float, y: float) -> None:
    """Draw what was laid out."""
    layout.draw(painter, QPointF(x, y))


def _side(text: str, other: str, mark: Difference) -> list[Run]:
    if text == other:
        return [(Difference.SAME, text)]
    if len(text) + len(other) > _LONG:
        return _whole(mark, text)
    pair = (text, other) if mark is Difference.GONE else (other, text)
    return [run for run in differences(*pair) if run[0] in (mark, Difference.SAME)]


def _whole(mark: Difference, text: str) -> list[Run]:
    return [(mark, text)] if text else []


def _formats(runs: Sequence[Run], theme: Theme, colour: str) -> list[QTextLayout.FormatRange]:
    found, place = [], 0
    for difference, words in runs:
        range_ = QTextLayout.FormatRange()
        range_.start, range_.length = place, len(words)
        range_.format = _format(difference, theme, colour)
        found.append(range_)
        place += len(words)
    return found


def _format(difference: Difference, theme: Theme, colour: str) -> QTextCharFormat:
    made = QTextCharFormat()
    match difference:
        case Difference.SAME:
            made.setForeground(QColor(colour))
        case Difference.GONE:
            made.setForeground(QColor(theme.error_text))
            made.setBackground(QColor(theme.error))
            made.setFontStrikeOut(True)
        case Difference.NEW:
            made.setForeground(QColor(theme.low_text))
            made.setBackground(QColor(theme.low))
            made.setFontUnderline(True)
    return made
