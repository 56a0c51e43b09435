"""The one door through which a project changes on the desktop. Decide, record, tell; nobody else writes. Knows no widget and no socket."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
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
from forestall_desktop.session.stepping import Return, Step

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
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        self._returning: Return | None = None
        self._listeners: list[Listener] = []
        self._contested = _find_contested(project.all())

    def submit(self, edit: Edit, *, onto: int | None = None) -> Verdict:
        """Do what a person means, as one step that undo takes back; or give the sentence why not.

        `onto`: it is a further portion of the newest step, if there are still so many `steps`; else it begins one of its own.
        """
        self._finish_return()
        joins = onto is not None and onto == self.steps and onto > 0
        step = self._undo[-1] if joins else Step()
        return self._write(edit, step, self._undo, ends=self._redo)

    def undo(self) -> Verdict:
        """Take back the last step as far as it is still ours; `left` says what somebody changed since."""
        return _whole(self.begin_undo())

    def withdraw(self) -> Verdict:
        """Take back the last step for good: it was stopped half-way, and nobody shall do the half of it again."""
        return _whole(self._begin_return(self._undo, [], frozenset(), "There is nothing to take back"))

    def redo(self) -> Verdict:
        """Do the step again that was taken back last."""
        return _whole(self.begin_redo())

    def begin_undo(self, first: Set[EntityId] = frozenset()) -> Return | Refused:
        """`undo` portion by portion, for a window that must not stand still. `first`: what is in sight goes first.

        Whoever edits meanwhile finds it finished.
        """
        return self._begin_return(self._undo, self._redo, first, "There is nothing to undo")

    def begin_redo(self, first: Set[EntityId] = frozenset()) -> Return | Refused:
        """The same for `redo`."""
        return self._begin_return(self._redo, self._undo, first, "There is nothing to redo")

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
        self._finish_return()
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

    def _begin_return(self, taken: list[Step], given: list[Step], first: Set[EntityId], nothing: str) -> Return | Refused:
        self._finish_return()
        if not taken:
            return Refused(nothing)
        back = Step()

        def write(items: Sequence[Reversal]) -> Verdict:
            return self._write(Revert(items), back, given)

        self._returning = Return(taken.pop(), first, self.project, write)
        return self._returning

    def _finish_return(self) -> None:
        if self._returning is not None:
            self._returning.finish()
            self._returning = None

    def _write(self, edit: Edit, step: Step, steps: list[Step], ends: list[Step] | None = None) -> Verdict:
        """Do an edit as a portion of a step, which stands among `steps` from its first one on; the steps that it `ends` are gone."""
        verdict = decide(self.project, edit, self._chance)
        if isinstance(verdict, Accepted) and verdict.drafts:
            written = self._pen.write(self.project, verdict.drafts)
            self._recorder.record(written.changes, self._pen.clock.last)
            step.append(written.reversals)
            if len(step) == 1:
                steps.append(step)
            if ends is not None:
                ends.clear()
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


def _whole(returning: Return | Refused) -> Verdict:
    if isinstance(returning, Refused):
        return returning
    returning.finish()
    return Accepted(tuple(returning.drafts), returning.left)


def _find_contested(entities: Iterable[Entity]) -> dict[EntityId, list[Contested]]:
    return {entity.id: cells for entity in entities if entity.own and (cells := contested(entity))}
