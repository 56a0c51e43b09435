"""Where cells lie: column widths, exact row heights where somebody looks, estimates elsewhere. Measures; paints nothing."""

from __future__ import annotations

from collections.abc import Sequence

from forestall.changes import FieldName
from forestall.fmea.columns import KIND_OF_FIELD, Column, Content, Level
from forestall.fmea.model import field_of
from forestall.fmea.schema import FieldType
from forestall_desktop.fonts.wrapping import Wrapped, Wrapper
from forestall_desktop.models.worksheet import WorksheetModel
from forestall_desktop.views.heights import Heights
from forestall_desktop.views.theme import font

_DATE = "2028-08-28"
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
        self._by_level: dict[Level, list[tuple[int, Wrapper, int]]] = {}
        self._line_height = 0

    def begin(self, widths: Sequence[int]) -> None:
        """Start anew with these widths (0: hidden); every row is an estimate."""
        self.widths = list(widths)
        self._wrappers = (Wrapper(font(scale=self.scale)), Wrapper(font(strong=True, scale=self.scale)))
        self._line_height = self._wrappers[0].line_height
        self._by_level = {level: self._columns_at(level) for level in Level}
        self.heights = Heights(len(self._model.grid), self.estimate)

    @property
    def estimate(self) -> int:
        """How high a row is taken to be until it is measured."""
        return 2 * self.wrapper(strong=False).line_height + 2 * PAD_Y + 1

    def band(self, row: int) -> int:
        """How much of the height of a row belongs to the name of the group that begins with it."""
        return self.band_height if row in self._model.grid.groups else 0

    @property
    def band_height(self) -> int:
        """How high the name of a group stands."""
        return self.wrapper(strong=True).line_height + 2 * PAD_Y

    def default_width(self, column: Column) -> int:
        """How wide a column is to begin with."""
        # Letters are measured at the usual size: their widths are whole pixels, and a step of zoom may be less than one.
        usual = Wrapper(font())
        field = field_of(KIND_OF_FIELD.get(column.content, ""), FieldName(column.field))
        least = usual.width(_DATE) + 2 if field is not None and field.type is FieldType.DATE else 0
        return round((max(column.width * usual.width("n") * 0.8, least) + 2 * PAD_X) * self.scale)

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
        return self.wrapper_of(column).wrap(self._model.shown(row, column), self.widths[column] - 2 * PAD_X)

    def make_exact(self, row: int) -> bool:
        """Measure a row and those it must be measured with; True where anything moved."""
        start, end = self.unit(row)
        return self.heights.measured(start, self._measure(start, end))

    def unit(self, row: int) -> tuple[int, int]:
        """The rows that are measured together with this one: the widest span around it whose merged cells may want more height than its
        rows have at least; where none may, the mode's own rows."""
        grid, least = self._model.grid, self._line_height + 2 * PAD_Y + 1
        for level in reversed(_MERGED):
            start, end = grid.span(level, row)
            if end - start <= _UNIT_MAX and (level is Level.MODE or self._need(start, level) > (end - start) * least):
                return start, end
        return row, row + 1

    def _measure(self, start: int, end: int) -> list[int]:
        heights = [self._need(row, Level.LINE) + self.band(row) for row in range(start, end)]
        for level in _MERGED:
            row = start
            while row < end:
                first, last = self._model.grid.span(level, row)
                if first >= start and last <= end:
                    missing = self._need(first, level) + self.band(first) - sum(heights[first - start : last - start])
                    heights[last - 1 - start] += max(0, missing)
                row = last
        return heights

    def _need(self, row: int, level: Level) -> int:
        """How much height the cells of one level want, at least one line."""
        text_of, tallest = self._model.text, self._line_height
        for column, wrapper, width in self._by_level[level]:
            text = text_of(row, column)
            if text and (height := wrapper.wrap(text, width).height) > tallest:
                tallest = height
        return tallest + 2 * PAD_Y + 1

    def _columns_at(self, level: Level) -> list[tuple[int, Wrapper, int]]:
        """The columns of a level that are shown, each with what breaks its lines, and how wide they are."""
        shown = (place for place, column in enumerate(self._model.columns) if column.level is level and self.widths[place] > 0)
        return [(place, self.wrapper_of(place), self.widths[place] - 2 * PAD_X) for place in shown]
