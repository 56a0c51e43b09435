"""Filters, groups and sorts the form sheet as a person wants it: a few milliseconds at a time, so that a large sheet holds up nobody.

`show_only` is for everybody: a chart that is clicked gives the criteria of its bar.
"""

from __future__ import annotations

import time
from collections.abc import Generator
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from forestall_desktop.models.arranging import Arrangement, Grouping, Order, Wanted, arranging
from forestall_desktop.models.filtering import Criteria, Flagged, Sieve
from forestall_desktop.models.worksheet import WorksheetModel

_AT_ONCE_SECONDS = 0.03
"""What is done within this is done before the call returns; nobody sees a sheet come in two steps for it."""
_SLICE_SECONDS = 0.012
"""A person waits for it: more than other idle work takes, and still less than a frame that anybody would miss."""


class Showing(QObject):
    """What of a project is shown. `changed` tells that something else is wanted, or that it is done."""

    changed = Signal()

    def __init__(self, model: WorksheetModel, flagged: Flagged, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._flagged = flagged
        self._wanted = Wanted()
        self._work: Generator[None, None, Arrangement] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(lambda: self._go_on(_SLICE_SECONDS))
        model.begun.connect(self._begun)

    @property
    def wanted(self) -> Wanted:
        """What a person asked for last; `complete` says whether the sheet shows it."""
        return self._wanted

    @property
    def complete(self) -> bool:
        """Whether the sheet shows what is wanted."""
        return self._work is None

    @property
    def counts(self) -> tuple[int, int]:
        """How many rows are shown, and how many there are."""
        return len(self._model.grid), len(self._model.every)

    def show_only(self, criteria: Criteria) -> None:
        """Show the rows that meet these; sorting and grouping stay."""
        self.show(replace(self._wanted, criteria=criteria))

    def group_by(self, grouping: Grouping | None) -> None:
        """Let rows stand together by this."""
        self.show(replace(self._wanted, grouping=grouping))

    def sort_by(self, order: Order | None) -> None:
        """Sort by a column; elements, functions and modes keep their lines."""
        self.show(replace(self._wanted, order=order))

    def show_all(self) -> None:
        """Everything, as the structure has it."""
        self.show(Wanted())

    def again(self) -> None:
        """Hold the rows against the same criteria again: many may have changed."""
        self.show(self._wanted)

    def show(self, wanted: Wanted) -> None:
        """Show the rows so."""
        self._timer.stop()
        self._work = None
        self._wanted = wanted
        model = self._model
        if wanted.plain or model.session is None:
            if not model.wanted.plain:
                model.rearrange(None)
            self.changed.emit()
            return
        sieve = Sieve(model.project, model.columns, wanted.criteria, self._flagged, model.session.contested.keys())
        self._work = arranging(model.project, list(model.every.rows), model.columns, wanted, sieve.keeps)
        self._timer.start(0)
        self._go_on(_AT_ONCE_SECONDS)
        self.changed.emit()

    def _go_on(self, seconds: float) -> None:
        work, until = self._work, time.perf_counter() + seconds
        if work is None:
            return
        try:
            while time.perf_counter() < until:
                next(work)
        except StopIteration as done:
            self._timer.stop()
            self._work = None
            self._model.rearrange(done.value)
            self.changed.emit()

    def _begun(self) -> None:
        """Another project is shown, or this one anew: what was wanted of the other one is over."""
        if self._model.wanted != self._wanted:
            self._timer.stop()
            self._work = None
            self._wanted = self._model.wanted
        self.changed.emit()
