"""What the window remembers from one time to the next: its size, its zoom, the files that were open. Kept among the person's settings."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from forestall.errors import ForestallError
from forestall_desktop.settings import habits, preferences
from forestall_desktop.views.message_bar import MessageBar

_WINDOW = "window"
_USUAL_SIZE = (1360, 820)


class Desk(Protocol):
    """What this needs of the window."""

    folder: Path
    messages: MessageBar
    zoom: float

    def open_file(self, path: Path) -> bool:
        """Show this file."""
        ...

    def now(self) -> datetime:
        """The time where the person is."""
        ...

    def set_zoom(self, zoom: float) -> None:
        """Show the sheet so large."""
        ...

    def as_window(self) -> QMainWindow:
        """For its geometry."""
        ...


class Remembering:
    """Reads and writes; what cannot be written is said in the bar and is no reason not to go on."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def restore(self) -> None:
        """Have the window as large as it was last time."""
        window = self._desk.as_window()
        window.resize(*_USUAL_SIZE)
        kept = preferences.load(self._desk.folder).extra.get(_WINDOW)
        if not isinstance(kept, dict):
            return
        geometry, zoom = kept.get("geometry"), kept.get("zoom")
        if isinstance(geometry, str):
            window.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))
        if isinstance(zoom, int | float):
            self._desk.set_zoom(float(zoom))

    def keep_layout(self) -> None:
        """The window closes: remember how large it was."""
        geometry = bytes(self._desk.as_window().saveGeometry().toBase64().data()).decode("ascii")
        kept = {"geometry": geometry, "zoom": self._desk.zoom}
        try:
            preferences.update(self._desk.folder, lambda settings: replace(settings, extra={**settings.extra, _WINDOW: kept}))
        except ForestallError as error:
            self._desk.messages.say(error.sentence)

    def opened(self, path: Path) -> None:
        """Remember a file that was opened."""
        try:
            habits.opened_file(self._desk.folder, path, self._desk.now())
        except ForestallError as error:
            self._desk.messages.say(error.sentence)

    def fill_recent(self, menu: QMenu) -> None:
        """Offer the files of last time; those that are not there any more are grey."""
        menu.clear()
        for name in preferences.load(self._desk.folder).recent:
            action = QAction(name, menu)
            action.setEnabled(Path(name).exists())
            action.triggered.connect(lambda *_, path=name: self._desk.open_file(Path(path)))
            menu.addAction(action)
