"""Builds the program: application, colours, window. No globals; whoever wants a window calls `run`, whoever wants its picture `picture`."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from forestall.errors import Unavailable
from forestall.ids import EntityId
from forestall_desktop.settings import preferences
from forestall_desktop.settings.folders import home
from forestall_desktop.tongue import speak, tr
from forestall_desktop.views.appearance import wear
from forestall_desktop.views.main_window import MainWindow
from forestall_desktop.views.theme import DARK, LIGHT, dress

_PICTURE_SIZE = (1600, 900)
_PICTURE_MILLIS = 10_000


def run(path: Path | None, argv: Sequence[str] | None = None, *, read_only: bool = False, at: str | None = None) -> int:
    """Open the window, on a file (and a line of it) if one is given, and stay until it is closed. Gives the exit code."""
    application = _application(list(argv if argv is not None else sys.argv[:1]))
    settings = preferences.load(home())
    speak(application, settings.language)
    window = MainWindow(home(), wear(settings))
    QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: window.set_theme(wear(preferences.load(home()))))
    sys.excepthook = _unexpected(window)
    window.show()
    # Behind the first paint, so that the window stands at once, whatever the file weighs.
    begin = window.returning.open_last if path is None else partial(_open, window, path, read_only=read_only, at=at)
    QTimer.singleShot(0, begin)
    return application.exec()


def _open(window: MainWindow, path: Path, *, read_only: bool, at: str | None) -> None:
    if window.open_file(path, read_only=read_only) and at is not None:
        window.knowledge.go_to(EntityId(at))


def picture(path: Path | None, target: Path, *, dark: bool = False, size: tuple[int, int] = _PICTURE_SIZE) -> None:
    """Render the window on a file (or with none) into a PNG; nothing is changed and nobody sees it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = _application(["forestall"])
    theme = DARK if dark else LIGHT
    dress(application, theme)
    window = MainWindow(home(), theme, with_agent=False)
    window.resize(*size)
    window.show()
    if path is not None and not window.open_file(path, read_only=True):
        raise Unavailable(window.messages.sentence)
    window.messages.hide()
    settle(window)
    if not window.grab().save(str(target), "PNG"):
        raise Unavailable(f"{target} could not be written")
    window.close()


def settle(window: MainWindow) -> None:
    """Let the window finish what it does in idle moments."""
    loop = QEventLoop()
    watch, limit = QTimer(), QTimer()
    watch.timeout.connect(lambda: loop.quit() if window.idle else None)
    limit.timeout.connect(loop.quit)
    watch.start(150)
    limit.start(_PICTURE_MILLIS)
    loop.exec()


def _unexpected(window: MainWindow) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """A bug of ours in the middle of the work: write it down, tell the person, go on. What was entered before is on the disk."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logging.getLogger(__name__).critical("in the window", exc_info=(kind, error, trace))
        window.messages.say(
            tr("Something went wrong that nobody expected. What you entered before is saved; this last step may not be"), grave=True
        )

    return tell


def _application(argv: list[str]) -> QApplication:
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    application = QApplication(argv)
    application.setApplicationName("Forestall")
    application.setDesktopFileName("forestall")
    return application
