"""A step on its way back (undo, redo): portion by portion, what is in sight first, so that the window stays awake. Writes only by the
function it was given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set

from forestall.fmea.edits import Accepted, Draft, Reversal, Verdict
from forestall.fmea.project import Project
from forestall.fmea.rules import left_sentence
from forestall.ids import EntityId
from forestall.pen import Reversals

PORTION_CHANGES_MAX = 250
"""Some ten milliseconds' work, with all that hears of it."""

Step = list[Reversals]
"""What undo takes back at once: how to take back each portion of it, in the order in which they were done."""


class Return:
    """One step going back. `drafts` and `left` grow with it: what it wrote, and what had to stay because somebody changed it since."""

    def __init__(self, step: Step, first: Set[EntityId], project: Project, write: Callable[[Sequence[Reversal]], Verdict]) -> None:
        self._project = project
        self._write = write
        parts = [part for some in reversed(step) for part in some.parts(PORTION_CHANGES_MAX)]
        # Beside what is in sight, the last comes first.
        if first:
            parts.sort(key=lambda part: first.isdisjoint([change.entity for change in part.changes]))
        self._parts: list[Sequence[Reversal]] = list(reversed(parts))
        self._later: list[Reversal] = []
        self._left: dict[str, None] = {}
        self.drafts: list[Draft] = []

    @property
    def done(self) -> bool:
        """Whether all of it is back."""
        return not self._parts

    @property
    def left(self) -> tuple[str, ...]:
        """A sentence for each thing that had to stay."""
        return tuple(self._left)

    def go_on(self) -> None:
        """Take back the next portion."""
        if not self._parts:
            return
        part = self._parts.pop()
        verdict = self._write(part)
        if isinstance(verdict, Accepted):
            self.drafts += verdict.drafts
            self._note(verdict.left, part)
        if not self._parts and self._later:
            self._parts, self._later = [self._later], []

    def finish(self) -> None:
        """Take back the rest now."""
        while not self.done:
            self.go_on()

    def _note(self, left: Iterable[str], part: Sequence[Reversal]) -> None:
        """What was made and stayed may only have waited for what other portions hung on it: it is tried again when all are back."""
        told = dict.fromkeys(left)
        if told and self._parts:
            waiting = [item for item in part if item.created and self._project.shown(item.entity) is not None]
            self._later += waiting
            for item in waiting:
                told.pop(left_sentence(self._project, item), None)
        self._left |= told
