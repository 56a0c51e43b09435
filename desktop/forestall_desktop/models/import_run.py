"""Brings an import into the open project portion by portion, through the door, so that the window stays awake. All of it is one step."""

from __future__ import annotations

from collections import deque
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from forestall.fmea.edits import Batch, Refused
from forestall_desktop.session.carrying import edit_of
from forestall_desktop.session.door import ProjectSession


class ImportRun(QObject):
    """One import on its way. `feed` it what the preview plans; it ends by `done` or `failed`."""

    told = Signal(int, int)
    """How many edits are done, of how many."""
    done = Signal(object)
    """All is in; the report."""
    failed = Signal(str)
    """Nothing of it is in; the sentence."""

    def __init__(self, session: ProjectSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._portions: deque[dict[str, Any]] = deque()
        self._steps: int | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def feed(self, portion: dict[str, Any]) -> None:
        """What comes next: edits, the report behind them, or the trouble there is."""
        self._portions.append(portion)
        self._timer.start(0)

    def stop(self) -> None:
        """Take everything back that is in; nothing of it can be done again by redo."""
        self._timer.stop()
        self._portions.clear()
        if self._steps is not None and self._session.steps == self._steps:
            self._session.withdraw()
        self._steps = None

    def _go_on(self) -> None:
        if not self._portions:
            self._timer.stop()
            return
        portion = self._portions.popleft()
        if "edits" in portion:
            self._do(portion)
        elif "trouble" in portion:
            self._fail(portion["trouble"])
        else:
            self._timer.stop()
            self.done.emit(portion)

    def _do(self, portion: dict[str, Any]) -> None:
        edits = [edit_of(each) for each in portion["edits"]]
        verdict = self._session.submit(Batch(edits, as_it_came=True), onto=self._steps)
        if isinstance(verdict, Refused):
            self._fail(verdict.sentence)
            return
        if verdict.drafts:
            self._steps = self._session.steps
        self.told.emit(portion["done"] + len(edits), portion["of"])

    def _fail(self, sentence: str) -> None:
        self.stop()
        self.failed.emit(sentence)
