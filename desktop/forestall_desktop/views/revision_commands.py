"""The command that freezes a revision, a little at a time. Comparing has a page of its own; signing asks for a password, elsewhere."""

from __future__ import annotations

import time
from collections.abc import Generator
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QInputDialog

from forestall.fmea.edits import Batch, Edit, Refused
from forestall.fmea.freezing import freezing
from forestall_desktop.models.document import Document
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.tongue import tr
from forestall_desktop.views.project_commands import Desk

_SLICE_SECONDS = 0.004


@dataclass(frozen=True, slots=True)
class _Freezing:
    """A revision on its way: of which document, under which name, and the steps that are left."""

    document: Document
    name: str
    steps: Generator[None, None, Batch | Refused]


class RevisionCommands:
    """Each method is one command; those that ask have a twin that takes the answer."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._freezing: _Freezing | None = None
        self._timer = QTimer(desk.as_widget())
        self._timer.timeout.connect(self._freeze_on)

    def freeze(self) -> None:
        """Ask for a name, and freeze the project as it is."""
        name, fine = QInputDialog.getText(
            self._desk.as_widget(), tr("Freeze a revision"), tr("Name of the revision, as in “Design freeze”:")
        )
        if fine:
            self.freeze_as(name)

    def freeze_as(self, name: str) -> None:
        """Freeze the project as it is, under this name, a few milliseconds at a time: what is typed meanwhile is in the next revision."""
        document = self._desk.document
        if document is None:
            return
        if self.busy:
            self._desk.messages.say(tr("A revision is being frozen already; wait until it is"))
            return
        session, today = document.session, datetime.now(UTC).astimezone().date().isoformat()
        steps = freezing(session.project, session.new_id(), name, date=today)
        self._freezing = _Freezing(document, name, steps)
        self._desk.messages.say(tr("Freezing revision “{name}”…", name=name.strip()))
        self._timer.start(0)

    @property
    def busy(self) -> bool:
        """Whether a revision is being frozen."""
        return self._freezing is not None

    def _freeze_on(self) -> None:
        frozen = self._freezing
        if frozen is None or frozen.document is not self._desk.document:  # another project is shown: that one is as it was
            self._stop_freezing()
            return
        until = time.perf_counter() + _SLICE_SECONDS
        try:
            while time.perf_counter() < until:
                next(frozen.steps)
        except StopIteration as done:
            self._stop_freezing()
            self._keep(frozen.document.session, frozen.name, done.value)

    def _stop_freezing(self) -> None:
        self._timer.stop()
        self._freezing = None

    def _keep(self, session: ProjectSession, name: str, edit: Edit | Refused) -> None:
        verdict = edit if isinstance(edit, Refused) else session.submit(edit)
        if isinstance(verdict, Refused):
            self._desk.messages.say(verdict.sentence)
        else:
            self._desk.messages.say(
                tr("Revision “{name}” is frozen. Everything typed from now on goes into the next one", name=name.strip())
            )
