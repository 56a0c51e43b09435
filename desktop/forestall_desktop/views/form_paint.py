"""Paints the visible cells of the form sheet, and nothing else. Reads the model and the layout; changes neither."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QLine, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from forestall.changes import Origin
from forestall.fmea.columns import Column, Content, Level
from forestall.fmea.sheet import Row
from forestall_desktop.models.worksheet import WorksheetModel
from forestall_desktop.views.form_layout import PAD_X, PAD_Y, FormLayout
from forestall_desktop.views.theme import Theme, author_colour

FLASH_SECONDS = 1.6
_PRIORITIES = frozenset({Content.PRIORITY, Content.PRIORITY_AFTER})
_HATCH_WIDTH = 5
_NOTHING = "No elements yet. Add one in the structure (Ctrl+Shift+E)."
_CONTEXT = frozenset({Content.HIGHER, Content.ELEMENT, Content.FUNCTION})

Flashes = Mapping[tuple[Row, int], tuple[float, Origin]]


@dataclass(frozen=True, slots=True)
class Scene:
    """What a frame shows: the area, what is chosen, what flashes."""

    size: QRect
    offset: int
    columns: tuple[tuple[int, int, int], ...]
    """Logical column, left edge and right edge of each one in sight."""
    current: tuple[int, int] | None
    line: int
    """The row the cursor is in, also while it stands on a merged cell."""
    selected: tuple[tuple[int, int, int, int], ...]
    """Top, left, bottom, right of each chosen range."""
    focused: bool
    flashes: Flashes = field(default_factory=dict)
    company: Mapping[tuple[Row, int], str] = field(default_factory=dict)
    """Who else is in which cell."""


class FormPainter:
    """Paints one frame after another."""

    def __init__(self, model: WorksheetModel, layout: FormLayout, theme: Theme) -> None:
        self._model = model
        self._layout = layout
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        self.theme = theme
        self._colours = {
            name: QColor(getattr(theme, name))
            for name in ("base", "text", "muted", "line", "strong_line", "accent", "selection", "current_row", "context", "warn_text")
        }
        self._badges = {
            letter: (QColor(fill), QColor(ink))
            for letter, fill, ink in (
                ("H", theme.high, theme.high_text),
                ("M", theme.medium, theme.medium_text),
                ("L", theme.low, theme.low_text),
            )
        }
        self._flash = {Origin.REMOTE: QColor(theme.flash_remote), Origin.LOCAL: QColor(theme.flash_local)}

    def paint(self, painter: QPainter, scene: Scene) -> None:
        """Paint what is in sight."""
        painter.fillRect(scene.size, self._colours["base"])
        rows = len(self._model.grid)
        if rows == 0:
            painter.setFont(self._layout.wrapper(strong=False).font)
            painter.setPen(self._colours["muted"])
            painter.drawText(scene.size, int(Qt.AlignmentFlag.AlignCenter), _NOTHING)
            return
        heights = self._layout.heights
        first = heights.row(scene.offset)
        lines: list[QLine] = []
        strong: list[QLine] = []
        texts: list[tuple[int, int, int, int, int, int]] = []
        for column, left, right in scene.columns:
            row, y = first, heights.y(self._model.spans(first, column)[0]) - scene.offset
            while row < rows and y < scene.size.height():
                start, end = self._model.spans(row, column)
                bottom = heights.y(end) - scene.offset
                self._background(painter, scene, start, end, column, QRect(left, y, right - left, bottom - y))
                (strong if self._ends_function(end) else lines).append(QLine(left, bottom - 1, right, bottom - 1))
                texts.append((start, column, left, y, right, bottom))
                row, y = end, bottom
            lower = min(y, scene.size.height())
            (strong if self._ends_step(column) else lines).append(QLine(right - 1, 0, right - 1, lower))
        painter.setPen(QPen(self._colours["line"], 1))
        painter.drawLines(lines)
        painter.setPen(QPen(self._colours["strong_line"], 1))
        painter.drawLines(strong)
        painter.setPen(self._colours["text"])
        for start, column, left, y, right, bottom in texts:
            self._cell(painter, start, column, QRect(left, y, right - left, bottom - y))
            if scene.company and (name := scene.company.get((self._model.grid.rows[start], column))):
                self._name_tag(painter, name, QRect(left, y, right - left, bottom - y))
        self._cursor(painter, scene)

    def _background(self, painter: QPainter, scene: Scene, start: int, end: int, column: int, where: QRect) -> None:
        colours, content = self._colours, self._model.columns[column].content
        chosen = any(top < end and bottom >= start and left <= column <= right for top, left, bottom, right in scene.selected)
        if chosen:
            painter.fillRect(where, colours["selection"])
        elif start <= scene.line < end:
            painter.fillRect(where, colours["current_row"])
        elif content in _CONTEXT:
            painter.fillRect(where, colours["context"])
        if scene.flashes:
            self._flashing(painter, scene, start, column, where)

    def _flashing(self, painter: QPainter, scene: Scene, start: int, column: int, where: QRect) -> None:
        found = scene.flashes.get((self._model.grid.rows[start], column))
        if found is not None:
            began, origin = found
            rest = 1.0 - (time.monotonic() - began) / FLASH_SECONDS
            colour = QColor(self._flash[origin])
            colour.setAlphaF(max(0.0, min(1.0, rest * 1.5)))
            painter.fillRect(where, colour)

    def _cell(self, painter: QPainter, row: int, column: int, where: QRect) -> None:
        shown = self._model.columns[column]
        contested = (row, column) in self._model.marked
        text = self._model.text(row, column)
        if text:
            wrapped = self._layout.wrapped(row, column)
            # A merged label stays in sight as long as any of its rows does.
            y = max(min(PAD_Y, where.bottom() - PAD_Y - wrapped.height), where.top() + PAD_Y)
            if shown.content in _PRIORITIES:
                self._badge(painter, text, where, y)
            elif shown.is_number:
                self._number(painter, self._beside_effects(row, column, wrapped.lines), column, where, y)
            else:
                wrapper = self._layout.wrapper_of(column)
                painter.setFont(wrapper.font)
                painter.drawStaticText(QPoint(where.left() + PAD_X, y), wrapper.drawable(wrapped))
        elif self._waits(row, shown):
            self._hint(painter, shown, where)
        if contested:
            self._contested(painter, where)

    def _beside_effects(self, row: int, column: int, lines: list[str]) -> list[str]:
        """Severities with as many empty lines between them as keep each beside its effect."""
        if self._model.columns[column].content is not Content.SEVERITY or len(lines) < 2:
            return lines
        effects = self._model.column_of("effects")
        texts = self._model.text(row, effects).split("\n")
        width = self._layout.widths[effects] - 2 * PAD_X
        if len(texts) != len(lines) or width < 0:
            return lines
        wrapper = self._layout.wrapper_of(effects)
        spaced = ([line, *[""] * (len(wrapper.wrap(text, width).lines) - 1)] for line, text in zip(lines, texts, strict=True))
        return [line for part in spaced for line in part]

    def _number(self, painter: QPainter, lines: list[str], column: int, where: QRect, y: int) -> None:
        wrapper = self._layout.wrapper_of(column)
        painter.setFont(wrapper.font)
        for line in lines:
            painter.drawText(QRect(where.left(), y, where.width() - 1, wrapper.line_height), int(Qt.AlignmentFlag.AlignCenter), line)
            y += wrapper.line_height

    def _badge(self, painter: QPainter, text: str, where: QRect, y: int) -> None:
        """The letter on its colour: colour is never the only sign."""
        wrapper = self._layout.wrapper(strong=True)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(wrapper.font)
        for letter in text.split("\n"):
            fill, ink = self._badges.get(letter.lstrip("(")[:1], (self._colours["base"], self._colours["text"]))
            width = wrapper.width(letter) + 14
            badge = QRectF(where.left() + (where.width() - 1 - width) / 2, y - 1, width, wrapper.line_height + 2)
            if letter:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(fill)
                painter.drawRoundedRect(badge, 4, 4)
                painter.setPen(ink)
                painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), letter)
            y += wrapper.line_height
        painter.restore()

    def _contested(self, painter: QPainter, where: QRect) -> None:
        colour = self._colours["warn_text"]
        painter.fillRect(QRect(where.left(), where.top(), _HATCH_WIDTH, where.height() - 1), QBrush(colour, Qt.BrushStyle.BDiagPattern))
        painter.setFont(self._layout.wrapper(strong=True).font)
        painter.setPen(colour)
        corner = QRect(where.right() - 16, max(where.top(), 0) + 1, 14, self._layout.wrapper(strong=True).line_height)
        painter.drawText(corner, int(Qt.AlignmentFlag.AlignCenter), "≠")
        painter.setPen(self._colours["text"])

    def _name_tag(self, painter: QPainter, name: str, where: QRect) -> None:
        """Who else is here: a frame and the name, at the foot of the cell so that its text stays readable."""
        colour, wrapper = QColor(author_colour(self.theme, name)), self._layout.wrapper(strong=False)
        painter.setPen(QPen(colour, 1))
        painter.drawRect(where.adjusted(0, 0, -2, -2))
        if where.height() < 2 * wrapper.line_height + PAD_Y or where.width() < wrapper.width(name) + 8:
            name = name[:1]  # the whole name would hide what the cell says; the badge in the status line tells it
        width = min(wrapper.width(name) + 8, where.width() - 2)
        tag = QRect(where.right() - width, where.bottom() - wrapper.line_height, width, wrapper.line_height)
        painter.fillRect(tag, colour)
        painter.setFont(wrapper.font)
        painter.setPen(self._colours["base"])
        painter.drawText(tag, int(Qt.AlignmentFlag.AlignCenter), name)
        painter.setPen(self._colours["text"])

    def _waits(self, row: int, column: Column) -> bool:
        """Whether this is the place where typing would begin."""
        at = self._model.grid.rows[row]
        return at.mode is None and column.content is Content.MODE and not self._model.read_only

    def _hint(self, painter: QPainter, column: Column, where: QRect) -> None:
        painter.setFont(self._layout.wrapper(strong=False).font)
        painter.setPen(self._colours["muted"])
        painter.drawText(where.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y), int(Qt.TextFlag.TextSingleLine), f"Type a {column.title.lower()}…")
        painter.setPen(self._colours["text"])

    def _cursor(self, painter: QPainter, scene: Scene) -> None:
        if scene.current is None:
            return
        row, column = scene.current
        edges = next(((left, right) for place, left, right in scene.columns if place == column), None)
        if edges is None or row >= len(self._model.grid):
            return
        heights = self._layout.heights
        start, end = self._model.spans(row, column)
        top, bottom = heights.y(start) - scene.offset, heights.y(end) - scene.offset
        painter.setPen(QPen(self._colours["accent" if scene.focused else "strong_line"], 2))
        painter.drawRect(QRect(edges[0], top, edges[1] - edges[0] - 1, bottom - top - 1))

    def _ends_function(self, end: int) -> bool:
        grid = self._model.grid
        return end >= len(grid) or grid.span(Level.FUNCTION, end)[0] == end

    def _ends_step(self, column: int) -> bool:
        columns = self._model.columns
        return column + 1 >= len(columns) or columns[column + 1].step is not columns[column].step
