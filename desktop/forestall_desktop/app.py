"""Builds the program: application, colours, window. No globals; whoever wants a window calls `run`, whoever wants its picture `picture`."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from forestall.errors import Unavailable
from forestall_desktop.settings.folders import home
from forestall_desktop.views.main_window import MainWindow
from forestall_desktop.views.theme import DARK, LIGHT, Theme, dress, system_theme

_PICTURE_SIZE = (1600, 900)
_PICTURE_MILLIS = 10_000


def run(path: Path | None, argv: Sequence[str] | None = None) -> int:
    """Open the window, on a file if one is given, and stay until it is closed. Gives the exit code."""
    application = _application(list(argv if argv is not None else sys.argv[:1]))
    theme = system_theme()
    dress(application, theme)
    window = MainWindow(home(), theme)
    QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: _change(application, window))
    sys.excepthook = _unexpected(window)
    window.show()
    if path is not None:
        # Behind the first paint, so that the window stands at once, whatever the file weighs.
        QTimer.singleShot(0, lambda: window.open_file(path))
    return application.exec()


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
            "Something went wrong that nobody expected. What you entered before is saved; this last step may not be", grave=True
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


def _change(application: QApplication, window: MainWindow) -> None:
    theme: Theme = system_theme()
    dress(application, theme)
    window.set_theme(theme)
