"""The window's end of the line to the agent that syncs one file: starts it, again where it ends, and hears it. Syncs nothing itself."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QProcess, QTimer, Signal

_COALESCED_MILLIS = 300
"""Edits that become durable within this time are sent by one request."""
_BACK_OFF_MILLIS_MAX = 60_000
_STEADY_MILLIS = 20_000
"""An agent that ran this long was well; its end starts the back-off anew."""
_QUIT_MILLIS = 4_000


class AgentState(Enum):
    """How the file stands with its server."""

    LOCAL = "local"
    SENDING = "sending"
    IN_STEP = "in step"
    OFFLINE = "offline"
    PAUSED = "paused"
    SIGN_IN = "sign in"
    REFUSED = "refused"
    FAILED = "failed"


_STARTS = "The sync is starting. Everything is saved in this file"
_DUE = ("id", "text", "due", "days_late", "line")
_KNOWN = frozenset(each.value for each in AgentState)


@dataclass(frozen=True, slots=True)
class SyncState:
    """What the agent said last: its state, how many changes wait, a sentence where there is one, since when, and when it is tried again
    where that is known (ISO, UTC)."""

    state: AgentState
    waiting: int = 0
    sentence: str | None = None
    since: str | None = None
    again: str | None = None


@dataclass(frozen=True, slots=True)
class DueAction:
    """An action of this person that is late (by so many days) or soon due, and the line it stands on."""

    id: str
    text: str
    due: str
    days_late: int | None
    line: str | None


class AgentLink(QObject):
    """One agent for one file, for as long as the window has it open."""

    state_changed = Signal(object)
    """A SyncState."""
    progressed = Signal(int, int)
    """Changes sent and received since this sync began."""
    arrived = Signal(int)
    """The file's log reaches this place now."""
    present = Signal(object)
    """Who else is in which cell now: pairs of a user and a cell (`entity/field`)."""
    summed_up = Signal(object)
    """What the last sync did, as the agent's own dictionary."""
    backed_up = Signal(str, object)
    """Where the newest backup lies; or nothing, and the sentence why there is none."""
    due = Signal(object)
    """A list of DueAction: of what the person should be reminded."""

    def __init__(self, path: Path, parent: QObject | None = None, *, connected: bool = False) -> None:
        """`connected`: the file has a server, which nothing is known of until the agent speaks."""
        super().__init__(parent)
        self._path = path
        self.state = SyncState(AgentState.SENDING, sentence=_STARTS) if connected else SyncState(AgentState.LOCAL)
        self._process: QProcess | None = None
        self._buffer = b""
        self._wanted = False
        self._cell: str | None = None
        self._back_off_millis = 1_000
        self._restart = self._single_shot(1_000, self._start)
        self._steady = self._single_shot(_STEADY_MILLIS, self._is_steady)
        self._soon = self._single_shot(_COALESCED_MILLIS, self.sync_now)

    def start(self) -> None:
        """Have an agent run from now on."""
        self._wanted = True
        self._start()

    def stop(self) -> None:
        """Have the agent end, and wait for it: afterwards nobody syncs the file."""
        self._wanted = False
        for timer in (self._restart, self._steady, self._soon):
            timer.stop()
        process, self._process = self._process, None
        if process is None or process.state() == QProcess.ProcessState.NotRunning:
            return
        process.finished.disconnect(self._ended)
        process.write(QByteArray(b'{"do":"quit"}\n'))
        process.closeWriteChannel()
        if not process.waitForFinished(_QUIT_MILLIS):
            process.kill()
            process.waitForFinished(_QUIT_MILLIS)

    def sync_soon(self) -> None:
        """Something became durable: have it sent in a moment, together with what follows at once."""
        if not self._soon.isActive():
            self._soon.start()

    def sync_now(self) -> None:
        """Have everything sent and fetched."""
        self._tell("sync")

    def pause(self) -> None:
        """Leave the server alone until `resume`."""
        self._tell("pause")

    def resume(self) -> None:
        """Go on after a pause."""
        self._tell("resume")

    def here(self, cell: str | None) -> None:
        """The person is in this cell (`entity/field`) now, or in none; also what a new agent is told."""
        self._cell = cell
        self._tell("here", cell=cell)

    @property
    def running(self) -> bool:
        """Whether an agent runs."""
        return self._process is not None and self._process.state() == QProcess.ProcessState.Running

    @property
    def process_id(self) -> int:
        """The agent's number in the system, 0 where none runs."""
        return int(self._process.processId()) if self._process is not None else 0

    def _start(self) -> None:
        process = QProcess(self)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._not_started)
        self._process, self._buffer = process, b""
        process.start(sys.executable, ["-m", "forestall_desktop.agent", str(self._path)])
        self._steady.start()
        if self._cell is not None:
            self._tell("here", cell=self._cell)

    def _tell(self, what: str, **more: str | None) -> None:
        if self._process is not None and self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.write(QByteArray(json.dumps({"do": what, **more}).encode() + b"\n"))

    def _read(self) -> None:
        if self._process is None:
            return
        self._buffer += bytes(self._process.readAllStandardOutput().data())
        *lines, self._buffer = self._buffer.split(b"\n")
        for line in lines:
            try:
                told = json.loads(line)
            except ValueError:
                continue  # half a line of a process that was killed
            if isinstance(told, dict):
                self._hear(told)

    def _hear(self, told: dict[str, Any]) -> None:
        match told.get("event"):
            case "state" if told.get("state") in _KNOWN:
                self._become(SyncState(AgentState(told["state"]), int(told["waiting"]), told.get("sentence"), *_times(told)))
            case "progress":
                self.progressed.emit(int(told["sent"]), int(told["received"]))
            case "changes":
                self.arrived.emit(int(told["place"]))
            case "presence" if isinstance(told.get("users"), list):
                self.present.emit([(str(each["user"]), str(each["cell"])) for each in told["users"]])
            case "backup":
                self.backed_up.emit(str(told.get("path") or ""), told.get("trouble"))
            case "due" if isinstance(told.get("actions"), list):
                self.due.emit([DueAction(*(each.get(name) for name in _DUE)) for each in told["actions"]])
            case "summary":
                self.summed_up.emit(told)
            case _:
                return  # a later agent says more than this window knows

    def _become(self, state: SyncState) -> None:
        self.state = state
        self.state_changed.emit(state)

    def _ended(self, code: int, _: QProcess.ExitStatus) -> None:
        process, self._process = self._process, None
        said = bytes(process.readAllStandardError().data()).decode("utf-8", "replace").strip() if process else ""
        self._steady.stop()
        if process is not None:
            process.deleteLater()
        if not self._wanted:
            return
        self.present.emit([])
        sentence = said or "The sync stopped by itself and is started again. Everything you typed is in this file"
        self._become(SyncState(AgentState.FAILED, self.state.waiting, sentence, _in_so_many(0), _in_so_many(self._back_off_millis)))
        self._restart.start(self._back_off_millis)
        self._back_off_millis = min(2 * self._back_off_millis, _BACK_OFF_MILLIS_MAX)

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._ended(1, QProcess.ExitStatus.CrashExit)

    def _is_steady(self) -> None:
        self._back_off_millis = 1_000

    def _single_shot(self, millis: int, do: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(millis)
        timer.timeout.connect(do)
        return timer


def _times(told: dict[str, Any]) -> tuple[str | None, str | None]:
    """Since when, and when again; an older agent does not say the second."""
    return told.get("since"), told.get("again")


def _in_so_many(millis: int) -> str:
    return (datetime.now(UTC) + timedelta(milliseconds=millis)).isoformat(timespec="milliseconds")
