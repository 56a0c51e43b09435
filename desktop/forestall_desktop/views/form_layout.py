"""Where cells lie: column widths, exact row heights where somebody looks, estimates elsewhere. Measures; paints nothing."""

from __future__ import annotations

from collections.abc import Sequence

from forestall.fmea.columns import Column, Content, Level
from forestall_desktop.fonts.wrapping import Wrapped, Wrapper
from forestall_desktop.models.worksheet import WorksheetModel
from forestall_desktop.views.heights import Heights
from forestall_desktop.views.theme import font

PAD_X = 8
PAD_Y = 5
_UNIT_MAX = 64
"""How many rows are measured together at most; a merged cell over more than these is taken to be high enough."""
_STRONG = frozenset({Content.ELEMENT, Content.MODE})
_MERGED = (Level.MODE, Level.FUNCTION, Level.ELEMENT)


class FormLayout:
    """Heights and wrapped texts of one form sheet. Widths come from the header, by logical column."""

    def __init__(self, model: WorksheetModel) -> None:
        self._model = model
        self.scale = 1.0
        self.widths: list[int] = []
        self.heights = Heights()
        self._wrappers: tuple[Wrapper, Wrapper] | None = None
        self._by_level: dict[Level, list[int]] = {}

    def begin(self, widths: Sequence[int]) -> None:
        """Start anew with these widths (0: hidden); every row is an estimate."""
        self.widths = list(widths)
        self._wrappers = (Wrapper(font(scale=self.scale)), Wrapper(font(strong=True, scale=self.scale)))
        self._by_level = {level: self._columns_at(level) for level in Level}
        self.heights = Heights(len(self._model.grid), self.estimate)

    @property
    def estimate(self) -> int:
        """How high a row is taken to be until it is measured."""
        return 2 * self.wrapper(strong=False).line_height + 2 * PAD_Y + 1

    def default_width(self, column: Column) -> int:
        """How wide a column is to begin with."""
        return round(column.width * self.wrapper(strong=False).width("n") * 0.8) + 2 * PAD_X

    def wrapper(self, *, strong: bool) -> Wrapper:
        """What breaks lines in one of the two fonts."""
        if self._wrappers is None:
            self._wrappers = (Wrapper(font(scale=self.scale)), Wrapper(font(strong=True, scale=self.scale)))
        return self._wrappers[strong]

    def wrapper_of(self, column: int) -> Wrapper:
        """What breaks lines in a column."""
        return self.wrapper(strong=self._model.columns[column].content in _STRONG)

    def wrapped(self, row: int, column: int) -> Wrapped:
        """The text of a cell (of a merged one: of its first row) in lines."""
        return self.wrapper_of(column).wrap(self._model.text(row, column), self.widths[column] - 2 * PAD_X)

    def make_exact(self, row: int) -> bool:
        """Measure a row and those it must be measured with; True where anything moved."""
        start, end = self.unit(row)
        return self.heights.measured(start, self._measure(start, end))

    def unit(self, row: int) -> tuple[int, int]:
        """The rows that are measured together with this one: its element's, function's or mode's, whichever is not too many."""
        grid = self._model.grid
        for level in reversed(_MERGED):
            start, end = grid.span(level, row)
            if end - start <= _UNIT_MAX:
                return start, end
        return row, row + 1

    def _measure(self, start: int, end: int) -> list[int]:
        heights = [self._need(row, Level.LINE) for row in range(start, end)]
        for level in _MERGED:
            row = start
            while row < end:
                first, last = self._model.grid.span(level, row)
                if first >= start and last <= end:
                    missing = self._need(first, level) - sum(heights[first - start : last - start])
                    heights[last - 1 - start] += max(0, missing)
                row = last
        return heights

    def _need(self, row: int, level: Level) -> int:
        """How much height the cells of one level want, at least one line."""
        wanted = [self.wrapped(row, column).height for column in self._by_level[level] if self._model.text(row, column)]
        return max(wanted, default=self.wrapper(strong=False).line_height) + 2 * PAD_Y + 1

    def _columns_at(self, level: Level) -> list[int]:
        return [place for place, column in enumerate(self._model.columns) if column.level is level and self.widths[place] > 0]
