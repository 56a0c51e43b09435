"""Paints the visible cells of the form sheet, and nothing else. Reads the model and the layout; changes neither."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QLine, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from forestall.fmea.columns import Column, Content, Level
from forestall.fmea.sheet import Row
from forestall_desktop.fonts.wrapping import Wrapped
from forestall_desktop.models.arranging import group_title
from forestall_desktop.models.worksheet import WorksheetModel
from forestall_desktop.tongue import inside, tr
from forestall_desktop.views.form_columns import Edge
from forestall_desktop.views.form_layout import PAD_X, PAD_Y, FormLayout
from forestall_desktop.views.theme import Theme, author_colour

FLASH_SECONDS = 1.6
_FLASH_ALPHA = 0.34
_PRIORITIES = frozenset({Content.PRIORITY, Content.PRIORITY_AFTER})
_HATCH_WIDTH = 5
_FRESH_MAX = 160
"""How many texts a frame draws that were never drawn before: some milliseconds' work. By number, so that each frame gets on."""
_SKELETON_COLUMN = 190
_CONTEXT = frozenset({Content.HIGHER, Content.ELEMENT, Content.FUNCTION})

Flashes = Mapping[tuple[Row, int], tuple[float, str | None]]


@dataclass(frozen=True, slots=True)
class Scene:
    """What a frame shows: the area, what is chosen, what flashes."""

    size: QRect
    dirty: QRect
    """The part of it that is painted anew."""
    offset: int
    columns: tuple[Edge, ...]
    """Those in sight; those that stand still above the others come last."""
    step_ends: frozenset[int]
    """The columns behind which another step begins."""
    current: tuple[int, int] | None
    line: int
    """The row the cursor is in, also while it stands on a merged cell."""
    selected: tuple[tuple[int, int, int, int], ...]
    """Top, left, bottom, right of each chosen range."""
    focused: bool
    flashes: Flashes = field(default_factory=dict)
    company: Mapping[tuple[Row, int], str] = field(default_factory=dict)
    """Who else is in which cell."""
    is_hit: Callable[[str], bool] | None = None
    """Whether a text is looked for; None while nobody looks."""


class FormPainter:
    """Paints one frame after another."""

    def __init__(self, model: WorksheetModel, layout: FormLayout, theme: Theme) -> None:
        self._model = model
        self._layout = layout
        self.owes = False
        self._fresh = 0
        self.opening = ""
        """The name of a file that is being opened."""
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
        self._hit = QColor(theme.flash_remote)
        self._hit.setAlphaF(0.45)
        self._own_flash = QColor(theme.flash_local)

    def paint(self, painter: QPainter, scene: Scene) -> None:
        """Paint what is in sight. `owes` says afterwards whether some texts are still missing, and another frame is wanted."""
        self.owes = False
        self._fresh = 0
        painter.fillRect(scene.dirty, self._colours["base"])
        rows = len(self._model.grid)
        if rows == 0:
            painter.setFont(self._layout.wrapper(strong=False).font)
            painter.setPen(self._colours["muted"])
            if self.opening:
                self._skeleton(painter, scene.size)
            words = (
                tr("Opening {name}…", name=self.opening)
                if self.opening
                else tr("No elements yet. Add one in the structure (Ctrl+Shift+E).")
            )
            painter.drawText(scene.size, int(Qt.AlignmentFlag.AlignCenter), words)
            return
        dirty = scene.dirty
        touched = [edge for edge in scene.columns if edge.left <= dirty.right() + 1 and edge.right >= dirty.left() - 1]
        loose = [edge for edge in touched if not edge.stands]
        standing = [edge for edge in touched if edge.stands]
        border = max((edge.right for edge in scene.columns if edge.stands), default=0)
        painter.save()
        painter.setClipRect(scene.size.adjusted(border, 0, 0, 0))
        self._columns(painter, scene, loose)
        painter.restore()
        if standing:
            painter.fillRect(QRect(0, dirty.top(), border, dirty.height()), self._colours["base"])
            self._columns(painter, scene, standing)
        if border:
            painter.fillRect(QRect(border, 0, 2, scene.size.height()), self._colours["strong_line"])
        if self._model.grid.groups:
            self._bands(painter, scene)

    def _skeleton(self, painter: QPainter, size: QRect) -> None:
        """Where texts will stand: lines of rows, and bars in them."""
        height, bar = self._layout.estimate * 2, self._layout.wrapper(strong=False).line_height // 2
        for row, y in enumerate(range(0, size.height(), height)):
            painter.fillRect(QRect(0, y + height - 1, size.width(), 1), self._colours["line"])
            for number, x in enumerate(range(PAD_X, size.width(), _SKELETON_COLUMN)):
                width = _SKELETON_COLUMN * (3 + (row * 3 + number * 5) % 4) // 8
                painter.fillRect(QRect(x, y + PAD_Y * 2, width, bar), self._colours["context"])

    def _columns(self, painter: QPainter, scene: Scene, edges: Sequence[Edge]) -> None:
        """Some of the columns, from the first row in sight to the last."""
        heights, rows, spans = self._layout.heights, len(self._model.grid), self._model.spans
        groups, band = self._model.grid.groups, self._layout.band_height
        first, lowest = heights.row(scene.offset + scene.dirty.top()), scene.dirty.bottom()
        lines: list[QLine] = []
        strong: list[QLine] = []
        texts: list[tuple[int, int, QRect]] = []
        for edge in edges:
            column, left, right = edge.column, edge.left, edge.right
            row = spans(first, column)[0]
            y = heights.y(row) - scene.offset
            while row < rows and y <= lowest:
                start, end = spans(row, column)
                bottom = heights.y(end) - scene.offset
                top = y + band if start in groups else y
                where = QRect(left, top, right - left, bottom - top)
                self._background(painter, scene, start, end, column, where)
                (strong if self._ends_function(end) else lines).append(QLine(left, bottom - 1, right, bottom - 1))
                texts.append((start, column, where))
                row, y = end, bottom
            lower = min(y, lowest + 1)
            (strong if column in scene.step_ends else lines).append(QLine(right - 1, 0, right - 1, lower))
        painter.setPen(QPen(self._colours["line"], 1))
        painter.drawLines(lines)
        painter.setPen(QPen(self._colours["strong_line"], 1))
        painter.drawLines(strong)
        painter.setPen(self._colours["text"])
        for start, column, where in texts:
            self._cell(painter, start, column, where)
            if scene.company and (name := scene.company.get((self._model.grid.rows[start], column))):
                self._name_tag(painter, name, where)
        self._cursor(painter, scene, edges)

    def _bands(self, painter: QPainter, scene: Scene) -> None:
        """The names of the groups, each above its first row, with how many rows it has."""
        heights, groups = self._layout.heights, self._model.grid.groups
        starts = [*groups, len(self._model.grid)]
        wrapper = self._layout.wrapper(strong=True)
        painter.setFont(wrapper.font)
        for start, end in pairwise(starts):
            top = heights.y(start) - scene.offset
            if top >= scene.size.height():
                break
            if top + self._layout.band(start) > 0:
                band = QRect(0, top, scene.size.width(), self._layout.band(start) - 1)
                painter.fillRect(band, self._colours["context"])
                painter.setPen(self._colours["text"])
                title = group_title(groups[start]) or tr("none")
                count = tr("1 row") if end - start == 1 else tr("{count} rows", count=f"{end - start:,}")
                painter.drawText(band.adjusted(PAD_X, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), f"{title}   ·   {count}")
                painter.setPen(self._colours["strong_line"])
                painter.drawLine(0, band.bottom() + 1, band.right(), band.bottom() + 1)

    def _background(self, painter: QPainter, scene: Scene, start: int, end: int, column: int, where: QRect) -> None:
        colours, content = self._colours, self._model.columns[column].content
        chosen = any(top < end and bottom >= start and left <= column <= right for top, left, bottom, right in scene.selected)
        if chosen:
            painter.fillRect(where, colours["selection"])
        elif start <= scene.line < end:
            painter.fillRect(where, colours["current_row"])
        elif content in _CONTEXT:
            painter.fillRect(where, colours["context"])
        if scene.is_hit is not None and scene.is_hit(self._model.text(start, column)):
            painter.fillRect(where, self._hit)
        if scene.flashes:
            self._flashing(painter, scene, start, column, where)

    def _flashing(self, painter: QPainter, scene: Scene, start: int, column: int, where: QRect) -> None:
        found = scene.flashes.get((self._model.grid.rows[start], column))
        if found is not None:
            began, author = found
            rest = max(0.0, min(1.0, 1.5 * (1.0 - (time.monotonic() - began) / FLASH_SECONDS)))
            colour = QColor(self._own_flash if author is None else author_colour(self.theme, author))
            # The colours of people are strong ones: what stands in the cell stays readable below.
            colour.setAlphaF(rest if author is None else rest * _FLASH_ALPHA)
            painter.fillRect(where, colour)

    def _cell(self, painter: QPainter, row: int, column: int, where: QRect) -> None:
        shown = self._model.columns[column]
        contested = (row, column) in self._model.marked
        text = self._model.shown(row, column)
        if text:
            wrapped = self._layout.wrapped(row, column)
            # A merged label stays in sight as long as any of its rows does.
            y = max(min(PAD_Y, where.bottom() - PAD_Y - wrapped.height), where.top() + PAD_Y)
            if shown.content in _PRIORITIES:
                self._badge(painter, text, where, y)
            elif shown.is_number:
                self._number(painter, self._beside_effects(row, column, wrapped.lines), column, where, y)
            else:
                self._words(painter, wrapped, column, where.left() + PAD_X, y)
        elif self._waits(row, shown):
            self._hint(painter, shown, where)
        if contested:
            self._contested(painter, where)

    def _words(self, painter: QPainter, wrapped: Wrapped, column: int, x: int, y: int) -> None:
        """A text. One that was never drawn is dear: when a frame has had its share of those, the others come with the next one."""
        if wrapped.drawn is None:
            self._fresh += 1
            if self._fresh > _FRESH_MAX:
                self.owes = True
                return
        wrapper = self._layout.wrapper_of(column)
        painter.setFont(wrapper.font)
        painter.drawStaticText(QPoint(x, y), wrapper.drawable(wrapped))

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
        colour, wrapper = QColor(author_colour(self.theme, name.split(", ", maxsplit=1)[0])), self._layout.wrapper(strong=False)
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
        words = tr("Type a {thing}…", thing=inside(column.title))
        painter.drawText(where.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y), int(Qt.TextFlag.TextSingleLine), words)
        painter.setPen(self._colours["text"])

    def _cursor(self, painter: QPainter, scene: Scene, edges: Sequence[Edge]) -> None:
        if scene.current is None:
            return
        row, column = scene.current
        edge = next((each for each in edges if each.column == column), None)
        if edge is None or row >= len(self._model.grid):
            return
        heights = self._layout.heights
        start, end = self._model.spans(row, column)
        top, bottom = heights.y(start) + self._layout.band(start) - scene.offset, heights.y(end) - scene.offset
        painter.setPen(QPen(self._colours["accent" if scene.focused else "strong_line"], 2))
        painter.drawRect(QRect(edge.left, top, edge.right - edge.left - 1, bottom - top - 1))

    def _ends_function(self, end: int) -> bool:
        grid = self._model.grid
        return end >= len(grid) or grid.span(Level.FUNCTION, end)[0] == end
