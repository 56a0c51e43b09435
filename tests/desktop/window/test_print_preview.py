"""The print preview in a real window: pages as they come, other paper, and a printer that gets what is shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from forestall_desktop.dialogs.print_preview import PrintPreview
from forestall_desktop.dialogs.printer_run import PrinterRun, printer_for
from forestall_desktop.models.exporting import Wanted
from forestall_desktop.printing.carried import carried, page_of
from forestall_desktop.printing.document import Page, Running
from forestall_desktop.printing.ink import Paper, ink
from forestall_desktop.views.main_window import MainWindow

LONG_MILLIS = 60_000


def shown(window: MainWindow, qtbot: QtBot, wanted: Wanted | None = None) -> PrintPreview:
    """The preview with all its pages."""
    window.files.prints.show(wanted or Wanted("pdf"))
    preview = window.files.prints.preview
    assert preview is not None
    complete(preview, qtbot)
    return preview


def complete(preview: PrintPreview, qtbot: QtBot) -> None:
    """Wait for the last page."""
    qtbot.waitUntil(lambda: preview.paging is not None and preview.paging.complete, timeout=LONG_MILLIS)


def pages_in(path: Path) -> int:
    """How many pages a PDF has."""
    return path.read_bytes().count(b"/Type /Page\n")


def test_what_is_shown_is_what_is_printed_and_saved(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    preview = shown(window, qtbot)
    assert preview.paging is not None
    count = len(preview.paging.pages)
    assert preview.of.text() == f"of {count}"
    assert preview.paging.pages[0].running.title.startswith("Design FMEA")
    printer = printer_for(preview.paging)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    run = PrinterRun(preview.paging, printer, preview)
    with qtbot.waitSignal(run.done, timeout=LONG_MILLIS):
        run.start()
    window.files.prints.save_to(tmp_path / "saved.pdf")
    qtbot.waitUntil(lambda: not window.commands.busy, timeout=LONG_MILLIS)
    assert pages_in(tmp_path / "printed.pdf") == pages_in(tmp_path / "saved.pdf") == count
    assert "saved.pdf" in preview.says.text()


def test_other_paper_is_laid_out_anew(window: MainWindow, qtbot: QtBot) -> None:
    preview = shown(window, qtbot)
    preview.sheet.setCurrentIndex(preview.sheet.findData("a4"))
    preview.lies.setCurrentIndex(preview.lies.findData("-upright"))
    complete(preview, qtbot)
    assert preview.paging is not None
    assert preview.paging.paper is Paper.A4_UPRIGHT
    width, height = preview.paging.paper.units
    assert width < height


def test_a_page_can_be_gone_to_and_seen_larger(window: MainWindow, qtbot: QtBot) -> None:
    preview = shown(window, qtbot, Wanted("report"))
    preview.at.setValue(3)
    assert preview.view.current == 2
    preview.zoom.setCurrentIndex(preview.zoom.findData(2.0))
    assert preview.view.current == 2
    assert preview.view.horizontalScrollBar().maximum() > 0
    assert preview.view.grab().toImage() != QImage(preview.view.size(), QImage.Format.Format_RGB32)


def test_a_carried_page_draws_what_the_page_drew(dressed: object) -> None:
    letters = ink(8.0)

    def draw(painter: QPainter) -> None:
        painter.setFont(letters.bold.font)
        painter.drawText(100, 200, "Seal leaks")
        painter.drawRect(50, 50, 900, 300)

    page = Page(Running("Title", "Middle", "Right", "Legend"), draw)
    came = page_of(carried(page))
    assert came.running == page.running
    assert drawn(draw) == drawn(lambda painter: painter.drawPicture(0, 0, came.picture()))


def drawn(draw: object) -> QImage:
    """What is drawn, as a picture."""
    image = QImage(QSize(1000, 400), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    assert callable(draw)
    draw(painter)
    painter.end()
    return image
