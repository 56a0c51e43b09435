"""Undo and redo in the window: what is in sight at once, the rest of a large step portion by portion, so that nobody waits."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from forestall.fmea.edits import Refused
from forestall.fmea.sheet import cause_of
from forestall.ids import EntityId
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.session.stepping import Return
from forestall_desktop.views.form_sheet import FormSheet

_SLICE_SECONDS = 0.012


class StepRun(QObject):
    """The step that is on its way back, if one is. `say` hears a sentence where something had to stay."""

    def __init__(self, sheet: FormSheet, say: Callable[[str], object], parent: QObject) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._say = say
        self._step: Return | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def running(self) -> bool:
        """Whether a step is still on its way back."""
        return self._step is not None

    def begin(self, session: ProjectSession, *, redo: bool) -> None:
        """Take the last step back, or do it again: the part in sight now."""
        first = self._in_sight(session)
        step = session.begin_redo(first) if redo else session.begin_undo(first)
        if isinstance(step, Refused):
            self._say(step.sentence)
            return
        self._step = step
        step.go_on()
        self._look()
        if self.running:
            self._timer.start(0)

    def finish(self) -> None:
        """Bring it to its end now: the project is about to be closed."""
        if self._step is not None:
            self._step.finish()
            self._look()

    def _go_on(self) -> None:
        until = time.perf_counter() + _SLICE_SECONDS
        while self._step is not None and not self._step.done and time.perf_counter() < until:
            self._step.go_on()
        self._look()

    def _look(self) -> None:
        """Whether it is all back; then say what had to stay."""
        if self._step is None or not self._step.done:
            return
        left, self._step = self._step.left, None
        self._timer.stop()
        if left:
            self._say("; ".join(left))

    def _in_sight(self, session: ProjectSession) -> set[EntityId]:
        """What the rows on the screen are made of."""
        project, seen = session.project, set[EntityId]()
        for row in self._sheet.rows_in_sight():
            seen |= {id for id in (row.line, row.mode, cause_of(project, row.line)) if id is not None}
            seen |= {child.id for child in project.all_children(row.line)} if row.line else set()
        return seen
