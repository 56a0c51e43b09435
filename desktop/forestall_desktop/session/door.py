"""The one door through which a project changes on the desktop. Decide, record, tell; nobody else writes. Knows no widget and no socket."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol

from forestall.changes import Change, ChangeSet, Entity, Origin
from forestall.clock import Stamp
from forestall.fmea.cells import Contested, contested
from forestall.fmea.edits import Accepted, Edit, Refused, Reversal, Revert, Verdict
from forestall.fmea.project import Project
from forestall.fmea.rules import decide
from forestall.ids import Chance, EntityId, IdMaker
from forestall.pen import Pen
from forestall.replay import apply

Listener = Callable[[ChangeSet], None]


class Recorder(Protocol):
    """Makes changes durable, now or (in order) soon."""

    def record(self, changes: tuple[Change, ...], clock: Stamp) -> None:
        """Keep these changes and the clock after them. Raises `ForestallError` where that fails at once."""
        ...


class ProjectSession:
    """An open project: read `project`, write through `submit`, `undo` and `redo`, hear of every change by `listen`."""

    def __init__(self, project: Project, pen: Pen, recorder: Recorder, chance: Chance) -> None:
        self.project = project
        self._pen = pen
        self._recorder = recorder
        self._chance = chance
        self._ids = IdMaker(chance)
        self._undo: list[Sequence[Reversal]] = []
        self._redo: list[Sequence[Reversal]] = []
        self._listeners: list[Listener] = []
        self._contested = _find_contested(project.all())

    def submit(self, edit: Edit, *, onto: int | None = None) -> Verdict:
        """Do what a person means, as one step that undo takes back; or give the sentence why not.

        `onto`: it is a further portion of the newest step, if there are still so many `steps`; else it begins one of its own.
        """
        joins = onto is not None and onto == self.steps and onto > 0
        verdict = self._write(edit, self._undo)
        if isinstance(verdict, Accepted) and verdict.drafts:
            self._redo.clear()
            if joins:
                newest = self._undo.pop()
                self._undo[-1] = (*newest, *self._undo[-1])
        return verdict

    def undo(self) -> Verdict:
        """Take back the last step as far as it is still ours; `left` says what somebody changed since."""
        return self._step_back(self._undo, self._redo, "There is nothing to undo")

    def redo(self) -> Verdict:
        """Do the step again that was taken back last."""
        return self._step_back(self._redo, self._undo, "There is nothing to redo")

    def integrate(self, changes: Iterable[Change]) -> None:
        """Take in what others did, which the agent has written to the file already."""
        fresh = apply(self.project, changes)
        for change in fresh:
            self._pen.clock.observe(change.stamp)
        if fresh:
            self._tell(ChangeSet(fresh, Origin.REMOTE))

    def go_on_with(self, project: Project) -> None:
        """Go on with what the file holds now: it took in a snapshot, which is in no log. Whoever shows the project shows it anew.

        Everything that was typed here must be in it. What undo would take back stays.
        """
        self.project = project
        self._contested = _find_contested(project.all())

    def listen(self, listener: Listener) -> None:
        """Call this with every change set from now on, whoever made it."""
        self._listeners.append(listener)

    def new_id(self) -> EntityId:
        """A name for something about to be made."""
        return self._ids.next()

    @property
    def contested(self) -> Mapping[EntityId, list[Contested]]:
        """The cells that wait for a person, by entity."""
        return self._contested

    @property
    def steps(self) -> int:
        """How many steps undo could take back."""
        return len(self._undo)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return bool(self._redo)

    @property
    def site(self) -> str:
        """This replica's own name: what it wrote is “mine”."""
        return self._pen.site

    @property
    def author(self) -> str:
        """Whose edits these are."""
        return self._pen.author

    def _step_back(self, taken: list[Sequence[Reversal]], given: list[Sequence[Reversal]], nothing: str) -> Verdict:
        if not taken:
            return Refused(nothing)
        return self._write(Revert(taken.pop()), given)

    def _write(self, edit: Edit, steps: list[Sequence[Reversal]]) -> Verdict:
        verdict = decide(self.project, edit, self._chance)
        if isinstance(verdict, Accepted) and verdict.drafts:
            written = self._pen.write(self.project, verdict.drafts)
            self._recorder.record(written.changes, self._pen.clock.last)
            steps.append(written.reversals)
            self._ids.begin()
            self._tell(ChangeSet(written.changes, Origin.LOCAL))
        return verdict

    def _tell(self, changed: ChangeSet) -> None:
        touched = changed.entities
        for id in self._contested.keys() & touched:
            del self._contested[id]
        entities = map(self.project.get, touched)
        self._contested |= _find_contested(entity for entity in entities if entity is not None)
        for listener in self._listeners:
            listener(changed)


def _find_contested(entities: Iterable[Entity]) -> dict[EntityId, list[Contested]]:
    return {entity.id: cells for entity in entities if entity.own and (cells := contested(entity))}
