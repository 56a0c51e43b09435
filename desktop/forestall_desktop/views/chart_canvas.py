"""A chart on the screen, drawn as on paper but in the window's colours. What is under the pointer says its numbers; a click asks for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from forestall_desktop.models.charts import Numbers
from forestall_desktop.printing.ink import Ink, ink
from forestall_desktop.tongue import tr
from forestall_desktop.views.chart_plots import Choice, Part, colours_of, draw, name_of
from forestall_desktop.views.theme import Theme

UNITS_PER_PIXEL = 6.4
"""Charts are drawn in tenths of a point; on the screen a little larger than on paper, as everything is."""
_TABLE_POINTS = 8.0
_MARGIN = 24


class ChartCanvas(QWidget):
    """One chart."""

    asked = Signal(object)
    """A person wants to see the lines that meet these Criteria."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(420, 320)
        self.choice = Choice()
        self.numbers = Numbers()
        self.parts: list[Part] = []
        self.current = -1
        self._over: Part | None = None
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Show in these colours from now on."""
        self._theme = theme
        self._ink: Ink = ink(_TABLE_POINTS, colours_of(theme))
        self.update()

    def show_numbers(self, numbers: Numbers) -> None:
        """Draw these."""
        self.numbers = numbers
        self._over = None
        self.update()

    def choose(self, choice: Choice) -> None:
        """Show another chart."""
        self.choice = choice
        self.current, self._over = -1, None
        self.setAccessibleName(name_of(choice.plot))
        self.update()

    def draw_on(self, painter: QPainter, size: QSizeF, letters: Ink) -> list[Part]:
        """The chart with its margin in so many pixels; gives its parts in the units of charts."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(1 / UNITS_PER_PIXEL, 1 / UNITS_PER_PIXEL)
        margin = _MARGIN * UNITS_PER_PIXEL
        room = QRectF(margin, margin, size.width() * UNITS_PER_PIXEL - 2 * margin, size.height() * UNITS_PER_PIXEL - 2 * margin)
        return draw(painter, letters, room, self.numbers, self.choice)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.base))
        if not self.numbers.lines and not self.numbers.actions:
            painter.setPen(QColor(self._theme.muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Charts appear once there are cause lines"))
            self.parts = []
            return
        self.parts = self.draw_on(painter, QSizeF(self.size()), self._ink)
        marked = self._over or (self.parts[self.current] if self.hasFocus() and 0 <= self.current < len(self.parts) else None)
        if marked is not None and (marked.criteria is not None or marked is not self._over):
            painter.setPen(QPen(QColor(self._theme.accent), 12))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(marked.where)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.part_at(event.position().toPoint())
        if over is None or self._over is None or over.where != self._over.where:
            self._over = over
            self.setCursor(Qt.CursorShape.PointingHandCursor if over and over.criteria else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._over = None
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        part = self.part_at(event.position().toPoint())
        if part is not None and part.criteria is not None and event.button() == Qt.MouseButton.LeftButton:
            self.asked.emit(part.criteria)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in steps and self.parts:
            self._step(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self.current < len(self.parts):
            criteria = self.parts[self.current].criteria
            if criteria is not None:
                self.asked.emit(criteria)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            part = self.part_at(event.pos())
            QToolTip.showText(event.globalPos(), part.tip if part is not None else "", self)
            return True
        return super().event(event)

    def part_at(self, at: QPoint) -> Part | None:
        """What is under the pointer; of two, what was drawn last."""
        here = QPointF(at) * UNITS_PER_PIXEL
        return next((part for part in reversed(self.parts) if part.where.contains(here)), None)

    def _step(self, step: int) -> None:
        """To the next part that has something behind it."""
        able = [number for number, part in enumerate(self.parts) if part.criteria is not None] or list(range(len(self.parts)))
        place = able.index(self.current) + step if self.current in able else (0 if step > 0 else len(able) - 1)
        self.current = able[place % len(able)]
        self._over = None
        self.setAccessibleDescription(self.parts[self.current].tip)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()
