"""Writes one drawing as a file: .svg, .png or .pdf, whatever it shows. The drawing brings its own units. Needs no screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter

from forestall.errors import Unavailable

Draw = Callable[[QPainter], None]
ENDINGS = ("svg", "png", "pdf")
_SHARP = 2.0
"""A bitmap has so many pixels for a unit, so that it stays crisp on a slide."""
_PIXELS_MAX = 24_000
_POINTS_PER_UNIT = 0.75


def save_picture(path: Path, size: QSizeF, draw: Draw, background: str = "#ffffff") -> None:
    """Write what `draw` paints within `size` (in units of 1/96 inch). The ending says which kind. Unavailable if it cannot be written."""
    unfinished = path.with_name(f".{path.name}.part")
    try:
        _WAYS[path.suffix.lower()](unfinished, size, draw, background)
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        why = error.strerror or error
        raise Unavailable(f"{path.name} cannot be written: {why}. Nothing was changed; choose another folder") from error


def _svg(path: Path, size: QSizeF, draw: Draw, background: str) -> None:
    from PySide6.QtSvg import QSvgGenerator  # only who saves a picture waits for it

    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(size.toSize())
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    _painted(generator, size, draw, background, path)


def _png(path: Path, size: QSizeF, draw: Draw, background: str) -> None:
    ratio = min(_SHARP, _PIXELS_MAX / max(size.width(), size.height(), 1.0))
    pixels: QSize = (size * ratio).toSize().expandedTo(QSize(1, 1))
    image = QImage(pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    _painted(image, size, draw, background, path)
    if not image.save(str(path), "PNG"):  # type: ignore[call-overload]
        raise OSError("the disk does not take it")


def _pdf(path: Path, size: QSizeF, draw: Draw, background: str) -> None:
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(size * _POINTS_PER_UNIT, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(96)
    _painted(writer, size, draw, background, path)


def _painted(device: object, size: QSizeF, draw: Draw, background: str, path: Path) -> None:
    painter = QPainter()
    if not painter.begin(device):  # type: ignore[arg-type]
        raise OSError(f"{path.parent.name} does not take it")
    try:
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), background)
        draw(painter)
    finally:
        painter.end()


_WAYS = {".svg": _svg, ".png": _png, ".pdf": _pdf}
