"""An open project file in the window: its lock, its session, its writer, and what the agent brings. Tells views by signals; no widgets."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from forestall.changes import Change
from forestall.clock import Clock, Stamp
from forestall.errors import ForestallError
from forestall.fmea.project import Project
from forestall.ids import EntityId
from forestall.store.encryption import FileKey
from forestall.store.file import ProjectFile
from forestall.store.lock import editing
from forestall.store.snapshot import taken_so_far
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.session.forgetting import forget_old
from forestall_desktop.session.leases import claim_at
from forestall_desktop.session.opening import load, session, wall_clock
from forestall_desktop.session.recorders import QueuedRecorder
from forestall_desktop.session.vault import opened

_log = logging.getLogger(__name__)
_SLICE_SECONDS = 0.004
_PORTION = 16
"""How many changes are read from the file and shown at once: one or two milliseconds' work."""

Read = Callable[[ProjectFile], tuple[Project, Clock]]


class ReadingOnly:
    """Where a recorder would stand in a window that only reads; nothing gets this far."""

    def record(self, changes: tuple[Change, ...], clock: Stamp) -> None:
        """Refuse by failing: the model lets no edit through."""
        raise RuntimeError(f"{len(changes)} changes in a window that only reads")


class Document(QObject):
    """One file, open. Made by `opened`; ended by `close`."""

    changed = Signal(object)
    """A ChangeSet, local or remote."""
    saving = Signal(int, object)
    """How many changes are not durable yet, and the sentence of the last failure or None."""
    saved = Signal()
    """Everything typed so far is durable."""
    begun_anew = Signal()
    """The file took in a snapshot: the session's project is another object now, to be shown anew."""
    failed = Signal(str)
    """The file could not be read on; the sentence."""

    _recorded = Signal(int, object)

    def __init__(self, path: Path, author: str, *, read_only: bool = False, parent: QObject | None = None, read: Read = load) -> None:
        """Open a file. Raises a `ForestallError` with its sentence, and holds nothing then. `read`: how the project comes into memory."""
        super().__init__(parent)
        self.path = path
        self.read_only = read_only
        self._recorder: QueuedRecorder | None = None
        self.is_copy = False
        self._held = ExitStack()
        with ExitStack() as opening:
            if not read_only:
                opening.enter_context(editing(path))
                self.renamed = claim_at(path, os.urandom)
                self.is_copy = claim_at(path, os.urandom)
            self._file = opening.enter_context(opened(path, read_only=True))
            self._snapshots = taken_so_far(self._file)
            with self._file.reading() as replica:
                self._place = replica.last_place()
            self.session = self._begin(author, read)
            self._held = opening.pop_all()
        self._reach = self._place
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._take_some)
        self._recorded.connect(self._note_saving)
        self.session.listen(self.changed.emit)

    @property
    def pending(self) -> int:
        """How many changes are not durable yet."""
        return self._recorder.pending if self._recorder else 0

    @property
    def server(self) -> str | None:
        """The address of the server this file is connected to."""
        return self._file.get("server")

    @property
    def encrypted(self) -> bool:
        """Whether the file opens only with its key."""
        return self._file.key is not None

    @property
    def key(self) -> FileKey | None:
        """What opens the file, where it is encrypted: for whoever keeps something of its words elsewhere."""
        return self._file.key

    def take_in(self, place: int) -> None:
        """The agent says that the file's log reaches this place now: read on from where we are, a little at a time."""
        self._reach = max(self._reach, place)
        if taken_so_far(self._file) != self._snapshots:
            self._begin_anew()
        self._timer.start(0)

    def history(self, entity: EntityId) -> list[Change]:
        """Everything that ever happened to an entity and is in the file, oldest first."""
        with self._file.reading() as replica:
            return replica.history(entity)

    def flush(self, timeout_seconds: float = 10.0) -> bool:
        """Wait until what was typed is durable; False where that took too long."""
        return self._recorder.flush(timeout_seconds) if self._recorder else True

    def copy_to(self, path: Path) -> None:
        """Write a complete copy; raises with a sentence."""
        self.flush()
        self._file.copy_to(path)

    def close(self, keep_days: int | None = None) -> bool:
        """Write what waits and let go of the file; False where something is still not durable. `keep_days`: forget older wordings."""
        self._timer.stop()
        done = self._recorder.close() if self._recorder else True
        if keep_days is not None and not self.read_only:
            self._forget(keep_days)
        self._held.close()
        return done

    def _forget(self, keep_days: int) -> None:
        try:
            with opened(self.path) as file:
                forget_old(file, keep_days, wall_clock)
        except ForestallError as error:
            _log.info("old wordings stay in %s: %s", self.path.name, error.sentence)

    def _begin(self, author: str, read: Read) -> ProjectSession:
        project, clock = read(self._file)
        if self.read_only:
            return session(self._file, project, clock, author, ReadingOnly())
        # Its callback comes on the writer's thread; a queued signal carries it over to the window's.
        self._recorder = QueuedRecorder(self.path, wall_clock, self._recorded.emit)
        return session(self._file, project, clock, author, self._recorder)

    def _begin_anew(self) -> None:
        """What a snapshot brought is in no log: load the file again, with everything that was typed here. Later, where the disk is full."""
        if not self.flush():
            return
        self._snapshots = taken_so_far(self._file)
        with self._file.reading() as replica:
            self._place = replica.last_place()
        # Changes that come in between are read twice; that is harmless.
        self.session.go_on_with(load(self._file)[0])
        self.begun_anew.emit()

    def _note_saving(self, pending: int, sentence: str | None) -> None:
        self.saving.emit(pending, sentence)
        if pending == 0 and sentence is None:
            self.saved.emit()

    def _take_some(self) -> None:
        until = time.perf_counter() + _SLICE_SECONDS
        while time.perf_counter() < until:
            try:
                if not self._take_portion():
                    self._timer.stop()
                    return
            except ForestallError as error:
                self._timer.stop()
                self.failed.emit(error.sentence)
                return

    def _take_portion(self) -> bool:
        if self._place >= self._reach:
            return False
        with self._file.reading() as replica:
            portion = replica.after_place(self._place, _PORTION)
        if not portion:
            self._reach = self._place
            return False
        self._place = portion[-1][0]
        self.session.integrate(_changes(portion))
        return True


def _changes(portion: Iterable[tuple[int, Change]]) -> list[Change]:
    return [change for _, change in portion]
