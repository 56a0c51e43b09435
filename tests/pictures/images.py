"""Pictures as small files: PNG with a palette of the colours that occur most. A screen has few; what is lost nobody sees."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QImageWriter

_COLOURS, _CANDIDATES = 256, 6_000
_ALIKE = 40
"""Squared distance in RGB; the grounds of the window are further apart, two neighbours in the edge of a letter are not."""


def write_small(image: QImage, path: Path) -> None:
    """Write it with at most 256 colours."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    palette = _palette(Counter(memoryview(plain.constBits()).cast("I")))
    _write(plain.convertToFormat(QImage.Format.Format_Indexed8, palette, Qt.ImageConversionFlag.ThresholdDither), path)


def _palette(counted: Counter[int]) -> list[int]:
    """The commonest colours that are not much like one chosen before, so that a rare red is not lost among many greys."""
    chosen: list[tuple[int, int, int]] = []
    for colour, _ in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:_CANDIDATES]:
        red, green, blue = colour >> 16 & 255, colour >> 8 & 255, colour & 255
        if all((red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2 > _ALIKE for r, g, b in chosen):
            chosen.append((red, green, blue))
            if len(chosen) == _COLOURS:
                break
    return [255 << 24 | red << 16 | green << 8 | blue for red, green, blue in chosen]


def write_full(image: QImage, path: Path) -> None:
    """Write it with all its colours."""
    _write(image, path)


def _write(image: QImage, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = QImageWriter(str(path), QByteArray(b"png"))
    writer.setCompression(100)
    if not writer.write(image):
        raise OSError(f"{path}: {writer.errorString()}")


def is_blank(image: QImage) -> bool:
    """Whether there is nothing to be seen: next to no colours besides one."""
    small = image.convertToFormat(QImage.Format.Format_RGB32).scaled(200, 120)
    return len(set(memoryview(small.constBits()).cast("I"))) < 12
