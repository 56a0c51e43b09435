"""Puts headings together that are spread over several rows and merged cells. Never decides which rows are the heading."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from forestall.workbook.block import is_naming
from forestall.workbook.columns import Meaning, meaning, normal
from forestall.workbook.grid import text_of
from forestall.workbook.roles import ELEMENTS, Role

if TYPE_CHECKING:
    from forestall.workbook.grid import Grid

HEAD_ROWS_MAX = 48
"""How far down a table's heading is looked for."""

_FUNCTION_WORDS = frozenset({"function", "functions", "funktion", "funktionen", "funktionsanalyse"})
_ACTION_WORDS = frozenset({"action", "actions", "recommended", "massnahmen"})
_CONTROLS = frozenset({Role.PREVENTION, Role.DETECTION_CONTROL, Role.DETECTION})


@dataclass(frozen=True, slots=True)
class Heading:
    """One column's heading: its own words, those it stands under, and what they mean."""

    title: str
    above: str
    meaning: Meaning | None


class Head:
    """The first rows of a sheet with every merge spread over the cells it covers."""

    def __init__(self, grid: Grid, rows_max: int = HEAD_ROWS_MAX) -> None:
        rows = grid.rows[:rows_max]
        self.width = max(map(len, rows), default=0)
        self.texts = [[text_of(cell) for cell in row] + [""] * (self.width - len(row)) for row in rows]
        self._wide = [[False] * self.width for _ in rows]
        self._covered = [[False] * self.width for _ in rows]
        for merge in grid.merges:
            if merge.top < len(rows) and merge.left < self.width:
                self._spread(merge.top, merge.left, min(merge.bottom, len(rows) - 1), min(merge.right, self.width - 1))

    def _spread(self, top: int, left: int, bottom: int, right: int) -> None:
        text = self.texts[top][left]
        for row in range(top, bottom + 1):
            self.texts[row][left : right + 1] = [text] * (right + 1 - left)
            self._covered[row][left : right + 1] = [row > top] * (right + 1 - left)
            if right > left:
                self._wide[row][left : right + 1] = [True] * (right + 1 - left)

    def headings(self, top: int, depth: int) -> list[Heading]:
        """The heading of every column, if the rows from `top` on are the heading."""
        overheads = [self._overhead(row, top + depth - 1) for row in range(top, top + depth)]
        return [self._heading(column, top, depth, overheads) for column in range(self.width)]

    def _heading(self, column: int, top: int, depth: int, overheads: list[list[str]]) -> Heading:
        own: list[str] = []
        for row in range(top, top + depth):
            text = self.texts[row][column]
            if not text or overheads[row - top][column] or (row > top and self._covered[row][column]):
                continue
            if len(text) == 1 or not own or own[-1] != text:
                own.append(text)
        above = " ".join(dict.fromkeys(each[column] for each in overheads if each[column]))
        title = _joined(own)
        found = _read(title, above)
        if found is None and len(own) > 1:
            found = meaning(own[-1], " ".join(own[:-1]))
        return Heading(title, above, found)

    def _overhead(self, row: int, last: int) -> list[str]:
        """What stands over several columns in this row: merged over them, or with blanks behind it that have words below."""
        out = [""] * self.width
        if row == last:
            return out
        here, below = self.texts[row], self.texts[row + 1]
        if self.only_overheads(row):
            return [text if below[column] else "" for column, text in enumerate(here)]
        for column in range(self.width):
            if self._wide[row][column] and any(self.texts[each][column] not in ("", here[column]) for each in range(row + 1, last + 1)):
                out[column] = here[column]
            elif column and not here[column] and below[column] and not self._wide[row][column - 1]:
                out[column] = out[column - 1] or here[column - 1]
        return out

    def is_blank(self, row: int) -> bool:
        """Whether nothing stands in a row."""
        return not any(self.texts[row])

    def known_words(self, row: int) -> tuple[int, int]:
        """How many cells of a row mean something as headings, each by itself, and how many of them surely."""
        found = [means for text in self.texts[row] if text and (means := meaning(text)) is not None]
        return len(found), sum(means.certain for means in found)

    def only_overheads(self, row: int) -> bool:
        """Whether all a row says stands over several columns of the row below: the steps of the analysis, say, but no name and value."""
        texts = {text for text in self.texts[row] if text}
        wide = {text for text, is_wide in zip(self.texts[row], self._wide[row], strict=True) if text and is_wide}
        beneath = sum(map(bool, self.texts[row + 1]))
        return len(texts) > 1 and len(wide) * 2 >= len(texts) and beneath >= len(texts) and not is_naming(texts)

    def goes_on(self, row: int) -> bool:
        """Whether a row belongs to the heading above it: words written downwards, one letter a row, or nothing but words of headings."""
        if row >= len(self.texts):
            return False
        pairs = [(above, text) for above, text in zip(self.texts[row - 1], self.texts[row], strict=True) if text]
        if len(pairs) > 1 and all(meaning(text) is not None and len(text) > 1 for _, text in pairs):
            return True
        return bool(pairs) and all(len(above) == len(text) == 1 and text.isalpha() for above, text in pairs)

    def eaten(self, top: int, depth: int) -> int:
        """In how many columns a heading that is whole in the first row has more words below it: then these are no heading."""
        if depth == 1:
            return 0
        count = 0
        for column in range(self.width):
            first, last = self.texts[top][column], self.texts[top + depth - 1][column]
            if first and last and first != last and not self._wide[top][column]:
                found = meaning(first)
                below = meaning(last)
                count += bool(found and found.certain) and not (below and below.certain)
        return count


def _read(title: str, above: str) -> Meaning | None:
    """What a title means under what it stands under. “Next Higher Level” below “Function” is no element, nor “Prevention” below
    “Actions” a control; so where the title alone is not sure, or is one of these, both are read as one."""
    if not title:
        return None
    alone = meaning(title, above)
    if not above:
        return alone
    words = set(normal(above).split())
    if alone is not None and alone.certain:
        misled = (alone.role in ELEMENTS and words & _FUNCTION_WORDS) or (alone.role in _CONTROLS and words & _ACTION_WORDS)
        if not misled:
            return alone
    return meaning(f"{above} {title}") or alone


def _joined(parts: list[str]) -> str:
    """Words from several rows as one title; letters stacked one below the other as one word."""
    if len(parts) > 1 and all(len(part) <= 1 for part in parts):
        return "".join(parts)
    return re.sub(r"\s+", " ", " ".join(parts)).strip()
