"""Pages of paper one below the other, as large as one likes. Draws only those in sight. Lays nothing out."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPicture, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from forestall_desktop.models.paging import Paging
from forestall_desktop.printing.carried import CarriedPage
from forestall_desktop.printing.document import frame
from forestall_desktop.printing.ink import UNITS_PER_POINT, Ink, ink
from forestall_desktop.tongue import tr
from forestall_desktop.views.theme import Theme

_GAP = 18
_PAPER = QColor("white")
_FRAME_POINTS = 7.0
_PICTURES_KEPT = 12
_DOTS_PER_POINT = 96 / 72


class PageView(QAbstractScrollArea):
    """A document."""

    turned = Signal(int)
    """Another page is in view; its place."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Pages"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._paging: Paging | None = None
        self._zoom: float | None = None
        self._ink = ink(_FRAME_POINTS)
        self._picture = lru_cache(maxsize=_PICTURES_KEPT)(_unpacked)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.turned.emit(self.current))

    def show_pages(self, paging: Paging) -> None:
        """Show this document from now on."""
        self._paging = paging
        paging.came.connect(self._grown)
        self.verticalScrollBar().setValue(0)
        self._grown()

    def zoom(self, factor: float | None) -> None:
        """How large a page is: 1.0 is as on paper; None: as wide as there is room."""
        here = self.current
        self._zoom = factor
        self._grown()
        self.go_to(here)

    def go_to(self, place: int) -> None:
        """Bring this page into view."""
        self.verticalScrollBar().setValue(round(place * self._pitch()))

    @property
    def current(self) -> int:
        """The place of the page in view."""
        count = len(self._paging.pages) if self._paging else 0
        middle = self.verticalScrollBar().value() + self.viewport().height() / 3
        return max(0, min(count - 1, int(middle // self._pitch()))) if count else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grown()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.strong_line))
        if self._paging is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self.verticalScrollBar().value()
        first = max(0, int(top // self._pitch()))
        for place in range(first, len(self._paging.pages)):
            where = self._place(place)
            if where.top() > event.rect().bottom():
                break
            self._page(painter, place, where)

    def _page(self, painter: QPainter, place: int, where: QRect) -> None:
        paging = self._paging
        if paging is None:
            return
        page, units = paging.pages[place], paging.paper.units
        painter.save()
        painter.fillRect(where, _PAPER)
        painter.setClipRect(where)
        painter.translate(where.topLeft())
        painter.scale(where.width() / units[0], where.height() / units[1])
        draw_page(painter, paging, page, self._picture(page), paging.number(place), self._ink)
        painter.restore()

    def _place(self, place: int) -> QRect:
        width, height = self._size()
        left = max(_GAP, (self.viewport().width() - width) // 2) - self.horizontalScrollBar().value()
        return QRectF(left, _GAP + place * self._pitch() - self.verticalScrollBar().value(), width, height).toRect()

    def _size(self) -> tuple[int, int]:
        width, height = self._paging.paper.units if self._paging else (1, 1)
        scale = self._zoom * _DOTS_PER_POINT / UNITS_PER_POINT if self._zoom else max(0.01, (self.viewport().width() - 2 * _GAP) / width)
        return round(width * scale), round(height * scale)

    def _pitch(self) -> float:
        return self._size()[1] + _GAP

    def _grown(self) -> None:
        count, (width, _) = len(self._paging.pages) if self._paging else 0, self._size()
        port = self.viewport()
        self.verticalScrollBar().setRange(0, max(0, round(_GAP + count * self._pitch() - port.height())))
        self.verticalScrollBar().setPageStep(port.height())
        self.verticalScrollBar().setSingleStep(60)
        self.horizontalScrollBar().setRange(0, max(0, width + 2 * _GAP - port.width()))
        self.horizontalScrollBar().setPageStep(port.width())
        port.update()


def draw_page(painter: QPainter, paging: Paging, page: CarriedPage, picture: QPicture, number: str, letters: Ink) -> None:
    """Draw a page with what runs above and below it, in tenths of a point."""
    frame(painter, paging.paper, letters, page.running, number, paging.printed)
    painter.drawPicture(0, 0, picture)


def _unpacked(page: CarriedPage) -> QPicture:
    return page.picture()
