"""Breaks texts into lines, once, for measuring and for drawing, so that the two can never differ. Keeps what it drew before."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QStaticText, QTextLayout

_LINE_SEPARATOR = "\u2028"
"""The only line break a QStaticText knows."""
_SIMPLE_MAX = 0x0530
"""Up to here (Latin, Greek, Cyrillic) words stand between blanks and are as wide as their letters; beyond, Qt breaks the lines."""
_PUNCTUATION = range(0x2000, 0x2300)
_KEPT_MAX = 60_000


class Wrapped:
    """A text broken for one width."""

    __slots__ = ("drawn", "height", "lines")

    def __init__(self, lines: list[str], height: int) -> None:
        self.lines = lines
        self.height = height
        self.drawn: QStaticText | None = None


class Wrapper:
    """Breaks texts for one font. Greedy: as many words on a line as go there; a word wider than the column is cut."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetrics(font)
        self.line_height = self._metrics.lineSpacing()
        self.ascent = self._metrics.ascent()
        self._blank = self._metrics.horizontalAdvance(" ")
        self._widths: dict[str, int] = {}
        self._kept: dict[tuple[str, int], Wrapped] = {}

    def wrap(self, text: str, width: int) -> Wrapped:
        """The text in lines no wider than this many pixels."""
        key = (text, width)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) > _KEPT_MAX:
                self._kept.clear()
            lines = self._lines(text, max(width, 1))
            found = self._kept[key] = Wrapped(lines, len(lines) * self.line_height)
        return found

    def drawable(self, wrapped: Wrapped) -> QStaticText:
        """What a painter draws, made at the first need."""
        if wrapped.drawn is None:
            drawn = QStaticText(_LINE_SEPARATOR.join(wrapped.lines))
            drawn.setTextFormat(Qt.TextFormat.PlainText)
            drawn.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            wrapped.drawn = drawn
        return wrapped.drawn

    def width(self, word: str) -> int:
        """How wide a word is."""
        found = self._widths.get(word)
        if found is None:
            found = self._widths[word] = self._metrics.horizontalAdvance(word)
        return found

    def _lines(self, text: str, width: int) -> list[str]:
        if not _is_simple(text):
            return self._lines_by_qt(text, width)
        return [line for paragraph in text.split("\n") for line in self._greedy(paragraph, width)]

    def _greedy(self, paragraph: str, width: int) -> list[str]:
        lines: list[str] = []
        words: list[str] = []
        used = -self._blank
        for word in paragraph.split():
            wide = self.width(word)
            if words and used + self._blank + wide > width:
                lines.append(" ".join(words))
                words, used = [], -self._blank
            while wide > width and len(word) > 1:
                fits = self._fitting(word, width)
                lines.append(word[:fits])
                word = word[fits:]  # noqa: PLW2901 -- the rest of the word goes on to the next line
                wide = self.width(word)
            words.append(word)
            used += self._blank + wide
        lines.append(" ".join(words))
        return lines

    def _fitting(self, word: str, width: int) -> int:
        """How many letters of a word go on a line; at least one."""
        low, high = 1, len(word) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self._metrics.horizontalAdvance(word[:middle]) <= width:
                low = middle
            else:
                high = middle - 1
        return low

    def _lines_by_qt(self, text: str, width: int) -> list[str]:
        lines: list[str] = []
        for paragraph in text.split("\n"):
            layout = QTextLayout(paragraph, self.font)
            layout.beginLayout()
            cuts = []
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                cuts.append((line.textStart(), line.textLength()))
            layout.endLayout()
            lines += _cut(paragraph, cuts) or [""]
        return lines


def _cut(text: str, cuts: list[tuple[int, int]]) -> list[str]:
    """Qt counts in UTF-16 units."""
    units = text.encode("utf-16-le")
    return [units[2 * start : 2 * (start + length)].decode("utf-16-le", "replace").rstrip() for start, length in cuts]


def _is_simple(text: str) -> bool:
    return text.isascii() or all(ord(letter) < _SIMPLE_MAX or ord(letter) in _PUNCTUATION for letter in text)
