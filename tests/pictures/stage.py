"""The window on the project of the pictures, and ways to bring it to where a picture is taken. Knows no picture."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from forestall.ids import EntityId
from forestall_desktop.models.document import Document
from forestall_desktop.sync.agent_link import AgentLink, AgentState, SyncState
from forestall_desktop.views.main_window import MainWindow
from forestall_desktop.views.theme import Theme, dress
from tests.pictures.projects import Files, line_of
from tests.pictures.still import NOON

SIZE = (1500, 900)
_LONGEST_SECONDS = 60.0
_TURN_MILLIS = 20


@dataclass(slots=True)
class Stage:
    """One window, and the files it may show."""

    window: MainWindow
    files: Files

    @property
    def document(self) -> Document:
        """The open project."""
        assert self.window.document is not None
        return self.window.document

    def do(self, command: str) -> None:
        """Trigger a command by its name in the registry."""
        self.window.actions_by_id[command].trigger()

    def line(self, cause: str) -> EntityId:
        """The line whose cause begins so."""
        return line_of(self.document.session.project, cause)

    def at(self, cause: str, column: str) -> None:
        """Put the cursor into the row of a cause."""
        row = self.window.model.row_seen(self.line(cause))
        assert row is not None
        self.window.sheet.setFocus()
        self.window.sheet.go_to(row, self.window.model.column_of(column))

    def until(self, ready: Callable[[], bool]) -> None:
        """Let the window work until this is so."""
        last = time.monotonic() + _LONGEST_SECONDS
        while not ready():
            self.turn()
            if time.monotonic() > last:
                raise TimeoutError("the screen did not come")

    def turn(self, millis: int = _TURN_MILLIS) -> None:
        """Let the window work for a moment."""
        loop = QEventLoop()
        QTimer.singleShot(millis, loop.quit)
        loop.exec()

    def settle(self) -> None:
        """Let everything be told that is told in idle moments."""
        self.turn()
        self.until(lambda: self.window.idle and self.window.up_to_date)
        self.turn(300)

    def synced(self) -> None:
        """What the agent would say of a project in step with its server."""
        link = AgentLink(self.document.path, self.window, connected=True)
        self.window.link = link
        self.window.company.begin(link)
        self.window.syncing.begin(link)
        link.state = SyncState(AgentState.IN_STEP, since=NOON.isoformat())
        link.state_changed.connect(self.window._synced_state)
        link.state_changed.emit(link.state)
        link.summed_up.emit({"sent": 3, "received": 12, "at": NOON.isoformat(), "took_millis": 180})


@contextmanager
def stage(files: Files, theme: Theme, text_percent: int) -> Iterator[Stage]:
    """A window without a project, in these colours and letters; closed at the end."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    dress(application, theme, text_percent)
    window = MainWindow(files.home, theme, with_agent=False, now=lambda: NOON)
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    try:
        yield Stage(window, files)
    finally:
        for each in QApplication.topLevelWidgets():
            if each is not window:
                each.close()
        window.close()
        window.deleteLater()
        QApplication.clipboard().clear()


def open_brake(on: Stage) -> None:
    """Show the parking brake."""
    assert on.window.open_file(on.files.brake), on.window.messages.sentence
    on.window.messages.hide()
    on.settle()


def grabbed(widget: QWidget) -> QImage:
    """What a person would see of it."""
    return widget.grab().toImage()
