"""Reads a project file on a thread of its own while the window goes on painting. What a person does meanwhile waits; what is read is handed
over whole.

The thread has its own connection to the file and touches nothing of the window's.
"""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from forestall.clock import Clock
from forestall.fmea.lines import risk_of
from forestall.fmea.project import Project
from forestall.fmea.sheet import Row, rows
from forestall.hurry import without_collecting
from forestall.store.file import ProjectFile
from forestall_desktop.session.opening import load
from forestall_desktop.session.vault import opened

_PATIENCE_MILLIS = 60
"""What is read within this is shown as if it had been there at once."""


class Loading(QObject):
    """One file being read. Call it where a document would `load`; afterwards it has the rows of the sheet as well."""

    lasting = Signal()
    """It takes so long that something should be shown."""
    _done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] | None = None
        self._found: tuple[Project, Clock] | None = None
        self._failure: Exception | None = None

    def __call__(self, file: ProjectFile) -> tuple[Project, Clock]:
        """The project in a file, and its clock. Raises what reading it raises."""
        loop, patience = QEventLoop(), QTimer()
        patience.setSingleShot(True)
        patience.timeout.connect(self.lasting)
        patience.start(_PATIENCE_MILLIS)
        self._done.connect(loop.quit)
        thread = threading.Thread(target=self._read, args=(file.path,), name="reads a project", daemon=True)
        thread.start()
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        thread.join()
        patience.stop()
        if self._failure is not None:
            raise self._failure
        if self._found is None:
            raise RuntimeError("a file was read, and there is no project")
        return self._found

    def _read(self, path: Path) -> None:
        """On the thread."""
        try:
            with opened(path, read_only=True) as file, without_collecting():
                self._found = load(file)
                self.rows = rows(self._found[0])
                for row in self.rows[:1]:
                    risk_of(self._found[0], row)  # the tables of priorities are made at the first need: let that be here
        except Exception as error:  # carried over to the thread that waits, and raised there
            self._failure = error
        self._done.emit()
