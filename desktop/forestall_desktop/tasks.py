"""Runs our own command line beside the window: imports, exports, sign-ins. Nobody waits; nothing here knows what a command does."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QProcess, QTimer, Signal

_NOT_STARTED = "The helper program could not be started. Nothing was changed; install Forestall again if this happens twice"

_CLEARING_UP_MILLIS = 2_000


class Task(QObject):
    """One command on its way. `finished` comes once: whether it went well, what it printed, and the sentence where it did not."""

    finished = Signal(bool, str, str)

    def __init__(self, arguments: Sequence[str], *, feed: str = "", parent: QObject | None = None) -> None:
        """Start the command line with these arguments; `feed` is what it reads from its standard input."""
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._failed)
        self._process.start(sys.executable, ["-m", "forestall_desktop.cli", *arguments])
        if feed:
            self._process.write(QByteArray(feed.encode()))
        self._process.closeWriteChannel()

    @property
    def running(self) -> bool:
        """Whether it has not ended yet."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    def cancel(self) -> None:
        """End it; what it had not finished is not done. It may clear up after itself, but not for long."""
        self._process.terminate()
        QTimer.singleShot(_CLEARING_UP_MILLIS, self._process.kill)

    def wait(self, timeout_millis: int) -> None:
        """Let it come to its end, for a program that is closing."""
        self._process.waitForFinished(timeout_millis)

    def _ended(self, code: int, status: QProcess.ExitStatus) -> None:
        printed = bytes(self._process.readAllStandardOutput().data()).decode("utf-8", "replace")
        said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").strip()
        fine = status == QProcess.ExitStatus.NormalExit and code == 0
        self.finished.emit(fine, printed, "" if fine else said or "It was stopped before it was done. Nothing was changed")

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.finished.emit(False, "", _NOT_STARTED)


class Talk(QObject):
    """A command that answers questions: a JSON object on a line each way, as often as one likes."""

    heard = Signal(object)
    """An answer: a dict."""
    ended = Signal(str)
    """It went away unasked; the sentence. After `close` nothing is said any more."""

    def __init__(self, arguments: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._gone)
        self._process.errorOccurred.connect(self._failed)
        self._closed = False
        self._process.start(sys.executable, ["-m", "forestall_desktop.cli", *arguments])

    def ask(self, question: Mapping[str, Any]) -> None:
        """Ask; the answers come by `heard`."""
        self._process.write(QByteArray((json.dumps(question) + "\n").encode()))

    def close(self) -> None:
        """Ask no more. It writes nothing, so it may be ended at any time."""
        self._closed = True
        self._process.kill()
        self._process.waitForFinished(_CLEARING_UP_MILLIS)

    def _read(self) -> None:
        while not self._closed and self._process.canReadLine():
            self.heard.emit(json.loads(bytes(self._process.readLine().data())))

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._gone()

    def _gone(self) -> None:
        if self._closed:
            return
        self._closed = True
        said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").strip()
        self.ended.emit(said or _NOT_STARTED)
