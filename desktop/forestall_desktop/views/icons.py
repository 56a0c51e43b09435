"""Our icons in the colours of the theme. Drawn from the SVG files beside; never a picture from elsewhere."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QIcon, QImage, QImageReader, QPixmap

_SIZES = (16, 20, 32, 40, 64)


def icon(name: str, colour: str, muted: str) -> QIcon:
    """One of our icons in a colour, and in another while it is disabled."""
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(_pixmap(name, colour, size), QIcon.Mode.Normal)
        made.addPixmap(_pixmap(name, muted, size), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """One of our icons for a label: `size` in logical pixels on a screen with this many device pixels for one."""
    made = _pixmap(name, colour, round(size * ratio))
    made.setDevicePixelRatio(ratio)
    return made


def application_icon() -> QIcon:
    """The program's own sign."""
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(_pixmap("forestall", "", size))
    return made


def _pixmap(name: str, colour: str, size: int) -> QPixmap:
    data = QByteArray(_source(name).replace("COLOUR", colour).encode())
    buffer = QBuffer(data)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(size, size))
    image: QImage = reader.read()
    return QPixmap.fromImage(image)


@cache
def _source(name: str) -> str:
    return files("forestall_desktop.icons").joinpath(f"{name}.svg").read_text(encoding="utf-8")
