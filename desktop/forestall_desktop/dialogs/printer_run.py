"""Sends the pages of a preview to a printer, a page at a time, so that the window stays awake. Lays nothing out."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QObject, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from forestall_desktop.dialogs.page_view import draw_page
from forestall_desktop.models.paging import Paging
from forestall_desktop.printing.ink import ink
from forestall_desktop.tongue import tr

_FRAME_POINTS = 7.0


class PrinterRun(QObject):
    """One print. It ends by `done`, or by `failed` with a sentence."""

    told = Signal(int, int)
    """How many pages are sent, of how many."""
    done = Signal()
    failed = Signal(str)

    def __init__(self, paging: Paging, printer: QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._paging, self._printer = paging, printer
        first, last = printer.fromPage() or 1, printer.toPage() or len(paging.pages)
        self._places = range(first - 1, min(last, len(paging.pages)))
        self._sent = 0
        self._ink = ink(_FRAME_POINTS)
        self._painter = QPainter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> None:
        """Begin."""
        if not self._painter.begin(self._printer):
            self.failed.emit(tr("The printer does not take the pages; nothing was printed. Look whether it is switched on and connected"))
            return
        self._timer.start(0)

    def stop(self) -> None:
        """Send no more; the printer is told to forget what it has."""
        self._timer.stop()
        if self._painter.isActive():
            self._printer.abort()
            self._painter.end()

    def _go_on(self) -> None:
        if self._sent >= len(self._places):
            self._timer.stop()
            self._painter.end()
            self.done.emit()
            return
        place = self._places[self._sent]
        if self._sent and not self._printer.newPage():
            self.stop()
            self.failed.emit(tr("The printer stopped at page {page}; the pages before it were sent", page=place + 1))
            return
        self._send(place)
        self._sent += 1
        self.told.emit(self._sent, len(self._places))

    def _send(self, place: int) -> None:
        width, height = self._paging.paper.units
        whole = self._printer.pageLayout().fullRectPixels(self._printer.resolution())
        # As large as on the paper it was laid out for, or as the other paper lets it be; never cut.
        scale = min(whole.width() / width, whole.height() / height)
        self._painter.save()
        self._painter.scale(scale, scale)
        page = self._paging.pages[place]
        draw_page(self._painter, self._paging, page, page.picture(), self._paging.number(place), self._ink)
        self._painter.restore()


def printer_for(paging: Paging) -> QPrinter:
    """The usual printer, with the paper that the pages were laid out for."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(paging.paper.size, paging.paper.orientation, QMarginsF()))
    printer.setDocName("Forestall")
    return printer
