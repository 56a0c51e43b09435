"""Writes pages to a .pdf: running heads, page x of y, the file whole or not at all. Knows nothing of what stands on the pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QFile, QIODevice, QLine, QMarginsF, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QPageLayout, QPainter, QPdfWriter, QPen

from forestall.errors import Unavailable
from forestall.hurry import without_collecting
from forestall.workbook.target import appearing
from forestall_desktop.fonts.wrapping import Wrapper
from forestall_desktop.printing.ink import MARGIN, MUTED, STRONG_RULE, TEXT, UNITS_PER_POINT, Ink, Paper

_POINTS_PER_INCH = 72
HEAD_HEIGHT, FOOT_HEIGHT = 260, 170

Tell = Callable[[int, int], None]
"""Hears how many pages are done, of how many. Whatever it raises ends the work, and nothing is left of it."""


@dataclass(frozen=True, slots=True)
class Running:
    """What stands above and below a page: title, number and revision, whose it is; and what the signs on it mean."""

    title: str
    middle: str = ""
    right: str = ""
    legend: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page: what runs above and below, and how to draw the rest."""

    running: Running
    draw: Callable[[QPainter], None]


@dataclass(frozen=True, slots=True)
class Area:
    """Where the content of a page goes."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """From the left to the right."""
        return self.right - self.left


def area_of(paper: Paper) -> Area:
    """What the head and the foot leave of a page."""
    width, height = paper.units
    return Area(MARGIN, MARGIN + HEAD_HEIGHT, width - MARGIN, height - MARGIN - FOOT_HEIGHT)


def write(path: Path, paper: Paper, ink: Ink, title: str, pages: Sequence[Page], printed: datetime, tell: Tell) -> None:
    """Write the pages. Unavailable if the file cannot be written; what stood there before is then still there."""
    with appearing(path) as unfinished, without_collecting(), _painter(unfinished, paper, title) as (writer, painter):
        for number, page in enumerate(pages, 1):
            tell(number - 1, len(pages))
            if number > 1:
                writer.newPage()
            frame(painter, paper, ink, page.running, f"Page {number} of {len(pages)}", printed)
            page.draw(painter)
        tell(len(pages), len(pages))


@contextmanager
def _painter(path: Path, paper: Paper, title: str) -> Iterator[tuple[QPdfWriter, QPainter]]:
    file = QFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise Unavailable(f"“{path}” could not be written ({file.errorString()}); nothing there was changed.")
    try:
        writer = QPdfWriter(file)
        writer.setTitle(title)
        writer.setCreator("Forestall")
        writer.setResolution(_POINTS_PER_INCH * UNITS_PER_POINT)
        writer.setPageLayout(QPageLayout(paper.size, paper.orientation, QMarginsF()))
        painter = QPainter(writer)
        try:
            yield writer, painter
        finally:
            painter.end()
        # Qt writes on in silence when the disk is full; only the file knows.
        if not file.flush() or file.error() != QFile.FileError.NoError:
            raise Unavailable(f"“{path}” could not be written ({file.errorString()}); nothing there was changed.")
    finally:
        file.close()


def frame(painter: QPainter, paper: Paper, ink: Ink, running: Running, page: str, printed: datetime) -> None:
    """Draw what runs above and below a page; `page` is the number it tells."""
    area = area_of(paper)
    top, width = MARGIN, area.width
    _put(painter, ink.bold, running.title, area.left, top, width * 45 // 100)
    _put(painter, ink.plain, running.middle, area.left + width * 46 // 100, top, width * 24 // 100)
    _put(painter, ink.plain, running.right, area.left + width * 71 // 100, top, width * 29 // 100, align=1.0)
    painter.setPen(QPen(STRONG_RULE, 8))
    painter.drawLines(
        [QLine(area.left, top + 150, area.right, top + 150), QLine(area.left, area.bottom + 60, area.right, area.bottom + 60)]
    )
    foot = area.bottom + 90
    _put(painter, ink.small, running.legend, area.left, foot, width * 74 // 100, muted=True)
    _put(painter, ink.small, f"Printed {printed:%Y-%m-%d %H:%M} · {page}", area.right - width // 4, foot, width // 4, align=1.0)


def _put(
    painter: QPainter, wrapper: Wrapper, text: str, left: int, top: int, width: int, *, align: float = 0.0, muted: bool = False
) -> None:
    line = QFontMetrics(wrapper.font).elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, width)
    painter.setFont(wrapper.font)
    painter.setPen(MUTED if muted else TEXT)
    painter.drawText(QPointF(left + max(0.0, (width - wrapper.width(line)) * align), top + wrapper.ascent), line)
