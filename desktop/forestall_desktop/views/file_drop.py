"""Files dropped on the window: a project is opened, anything else is shown as an import. Reads nothing itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from forestall.store.file import SUFFIX


class FileDrop(QObject):
    """Listens to a window."""

    def __init__(self, window: QWidget, open_project: Callable[[Path], object], import_: Callable[[Path], object]) -> None:
        super().__init__(window)
        self._open, self._import = open_project, import_
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and (path := _file_in(event)) is not None:
            # A drop is a drag move, too, in Qt's family of events; only the drop itself does something.
            event.acceptProposedAction()
            if not isinstance(event, QDragMoveEvent):
                (self._open if path.suffix == SUFFIX else self._import)(path)
            return True
        return super().eventFilter(watched, event)


def _file_in(event: QDropEvent | QDragEnterEvent) -> Path | None:
    """The one file that is dragged; None where it is none, or several."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
