"""The head of the form sheet: the step of the analysis above the columns that belong to it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from forestall_desktop.models.worksheet import WorksheetModel
from forestall_desktop.views.theme import Theme, font

_PAD = 8


class FormHeader(QHeaderView):
    """Two storeys: steps above, column titles below."""

    def __init__(self, model: WorksheetModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self._theme = theme
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(28)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName("Columns of the form sheet")

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        self._theme = theme
        self.viewport().update()

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(super().sizeHint().width(), line + 8 + 2 * line + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self._theme.window))
        for place in range(self.count()):
            if not self.isSectionHidden(place):
                self._title(painter, place)
        self._steps(painter)
        painter.setPen(QColor(self._theme.strong_line))
        bottom = self.viewport().height() - 1
        painter.drawLine(0, bottom, self.viewport().width(), bottom)
        painter.end()

    def _storey(self) -> int:
        return self.fontMetrics().height() + 8

    def _title(self, painter: QPainter, place: int) -> None:
        x, width, top = self.sectionViewportPosition(place), self.sectionSize(place), self._storey()
        if x + width < 0 or x > self.viewport().width() or place >= len(self._model.columns):
            return
        column = self._model.columns[place]
        painter.setFont(font(strong=True, scale=0.92))
        painter.setPen(QColor(self._theme.text))
        pad = 1 if column.is_number else _PAD
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        flags |= Qt.AlignmentFlag.AlignHCenter if column.is_number else Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(x + pad, top, width - 2 * pad, self.viewport().height() - top), int(flags), column.title)
        painter.setPen(QColor(self._theme.line))
        painter.drawLine(x + width - 1, top, x + width - 1, self.viewport().height())

    def _steps(self, painter: QPainter) -> None:
        """Each step over its columns; its name stays in sight while any of them is."""
        painter.setFont(font(strong=True, scale=0.85))
        names = list(dict.fromkeys(column.step for column in self._model.columns))
        for number, step in enumerate(names):
            places = [place for place, column in enumerate(self._model.columns) if column.step is step]
            shown = [place for place in places if place < self.count() and not self.isSectionHidden(place)]
            if not shown:
                continue
            left = self.sectionViewportPosition(shown[0])
            right = self.sectionViewportPosition(shown[-1]) + self.sectionSize(shown[-1])
            if right < 0 or left > self.viewport().width():
                continue
            colour = QColor(self._theme.steps[number % len(self._theme.steps)])
            painter.fillRect(QRect(left, 0, right - left - 1, 3), colour)
            painter.setPen(colour)
            start = max(left, 0) + _PAD
            where = QRect(start, 4, max(0, right - start - 4), self._storey() - 4)
            painter.drawText(where, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), step.value)
            painter.setPen(QColor(self._theme.strong_line))
            painter.drawLine(right - 1, 0, right - 1, self.viewport().height())
