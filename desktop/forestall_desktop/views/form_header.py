"""The head of the form sheet: the step of the analysis above the columns that belong to it. Columns are moved and widened here by mouse."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from forestall.fmea.columns import Step
from forestall_desktop.models.worksheet import WorksheetModel
from forestall_desktop.tongue import tr, translated
from forestall_desktop.views.form_columns import Edge, FormColumns
from forestall_desktop.views.theme import Theme, font

_PAD = 8
_ARROW = {True: "▼", False: "▲"}


class FormHeader(QHeaderView):
    """Two storeys: steps above, column titles below."""

    asked = Signal(int, object)
    """The menu of a column is wanted: its logical number, and the place on the screen."""
    chosen = Signal(int)
    """A column's title was clicked twice: sort by it."""

    def __init__(self, model: WorksheetModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self._theme = theme
        self._columns: FormColumns | None = None
        self._scale = 1.0
        self._shift = 0.0
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(28)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(tr("Columns of the form sheet"))

    def lay_out_by(self, columns: FormColumns) -> None:
        """Ask here where columns lie."""
        self._columns = columns

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        self._theme = theme
        self.viewport().update()

    def set_scale(self, scale: float) -> None:
        """Write as large as the sheet."""
        self._scale = scale
        self.updateGeometry()
        self.geometriesChanged.emit()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        line = self._line()
        return QSize(super().sizeHint().width(), line + 8 + 2 * line + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._columns is None:
            return
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self._theme.window))
        edges = self._columns.edges()
        border = self._columns.border()
        for standing in (False, True):
            painter.save()
            whole = self.viewport().rect()
            painter.setClipRect(QRect(0, 0, border, whole.height()) if standing else whole.adjusted(border, 0, 0, 0))
            part = [edge for edge in edges if edge.stands is standing]
            for edge in part:
                self._title(painter, edge)
            for step, left, right in self._steps(part):
                self._step(painter, step, left, right, border if not standing else 0)
            painter.restore()
        painter.setPen(QColor(self._theme.strong_line))
        bottom = self.viewport().height() - 1
        painter.drawLine(0, bottom, self.viewport().width(), bottom)
        if border:
            painter.fillRect(QRect(border, 0, 2, bottom), QColor(self._theme.strong_line))
        painter.end()

    # What stands still is not where Qt takes it to be: the mouse is told where it would be.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        self._shift = self._columns.natural(int(x)) - int(x) if self._columns is not None else 0.0
        super().mousePressEvent(self._shifted(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons() and self._columns is not None:
            x = event.position().x()
            self._shift = self._columns.natural(int(x)) - int(x)
        super().mouseMoveEvent(self._shifted(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(self._shifted(event))
        self._shift = 0.0

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        column = self._columns.at(int(event.position().x())) if self._columns is not None else -1
        if self.cursor().shape() != Qt.CursorShape.SplitHCursor and column >= 0:
            self.chosen.emit(column)
            return
        super().mouseDoubleClickEvent(self._shifted(event))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        column = self._columns.at(event.pos().x()) if self._columns is not None else -1
        if column >= 0:
            self.asked.emit(column, event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        self._shift = 0.0
        super().leaveEvent(event)

    def _shifted(self, event: QMouseEvent) -> QMouseEvent:
        if not self._shift:
            return event
        at = event.position() + QPointF(self._shift, 0)
        return QMouseEvent(event.type(), at, event.globalPosition(), event.button(), event.buttons(), event.modifiers())

    # Painting.

    def _line(self) -> int:
        return round(self.fontMetrics().height() * self._scale)

    def _storey(self) -> int:
        return self._line() + 8

    def _title(self, painter: QPainter, edge: Edge) -> None:
        if edge.column >= len(self._model.columns):
            return
        column, top = self._model.columns[edge.column], self._storey()
        width = edge.right - edge.left
        painter.setFont(font(strong=True, scale=0.92 * self._scale))
        painter.setPen(QColor(self._theme.text))
        pad = 1 if column.is_number else _PAD
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        flags |= Qt.AlignmentFlag.AlignHCenter if column.is_number else Qt.AlignmentFlag.AlignLeft
        order = self._model.wanted.order
        sorted_by = f" {_ARROW[order.descending]}" if order is not None and order.column == column.key else ""
        where = QRect(edge.left + pad, top, width - 2 * pad, self.viewport().height() - top)
        painter.drawText(where, int(flags), f"{column.title}{sorted_by}")
        painter.setPen(QColor(self._theme.line))
        painter.drawLine(edge.right - 1, top, edge.right - 1, self.viewport().height())

    def _steps(self, edges: list[Edge]) -> Iterator[tuple[Step, int, int]]:
        """Runs of columns of one step, with their edges."""
        columns = self._model.columns
        known = [edge for edge in edges if edge.column < len(columns)]
        for step, run in groupby(known, key=lambda edge: columns[edge.column].step):
            places = list(run)
            yield step, places[0].left, places[-1].right

    def _step(self, painter: QPainter, step: Step, left: int, right: int, border: int) -> None:
        """A step over its columns; its name stays in sight while any of them is."""
        painter.setFont(font(strong=True, scale=0.85 * self._scale))
        names = list(dict.fromkeys(column.step for column in self._model.columns))
        colour = QColor(self._theme.steps[names.index(step) % len(self._theme.steps)])
        painter.fillRect(QRect(left, 0, right - left - 1, 3), colour)
        painter.setPen(colour)
        start = max(left, border) + _PAD
        where = QRect(start, 4, max(0, right - start - 4), self._storey() - 4)
        painter.drawText(where, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), translated(step.value))
        painter.setPen(QColor(self._theme.strong_line))
        painter.drawLine(right - 1, 0, right - 1, self.viewport().height())
