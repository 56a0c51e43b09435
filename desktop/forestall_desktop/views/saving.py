"""Asks where to save a picture, and saves it. Decides nothing about what it shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QFileDialog, QWidget

from forestall.errors import ForestallError
from forestall_desktop.printing.pictures import ENDINGS, Draw, save_picture
from forestall_desktop.tongue import tr


def ask_and_save(parent: QWidget, name: str, size: QSizeF, draw: Draw, say: Callable[[str], object]) -> None:
    """Let the person choose a file, write the picture, and say how it went."""
    kinds = ";;".join((tr("SVG drawing (*.svg)"), tr("PNG image (*.png)"), tr("PDF page (*.pdf)")))
    chosen, kind = QFileDialog.getSaveFileName(parent, tr("Save picture"), f"{name}.svg", kinds)
    if chosen:
        path = Path(chosen)
        if path.suffix.lower().lstrip(".") not in ENDINGS:
            path = path.with_name(path.name + next((f".{each}" for each in ENDINGS if f"*.{each}" in kind), ".svg"))
        save(path, size, draw, say)


def save(path: Path, size: QSizeF, draw: Draw, say: Callable[[str], object]) -> None:
    """Write the picture, and say how it went."""
    try:
        save_picture(path, size, draw)
    except ForestallError as error:
        say(error.sentence)
    else:
        say(tr("{name} was written", name=path.name))
