"""Finds what is worth a look: the whole project once, in slices of milliseconds, and again only where something changed. No verdicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from forestall.changes import ChangeSet, Entity
from forestall.fmea.hanging import is_adrift, is_recovered
from forestall.fmea.model import KINDS
from forestall.fmea.project import Project
from forestall.fmea.review import Notice, Reason, added_twice, likeness, lines_about, of_line
from forestall.fmea.rings import set_aside
from forestall.fmea.schema import CAUSE, EFFECT, MITIGATED, PARENT, REMOVED
from forestall.ids import EntityId
from forestall_desktop.models.slices import Slices, once_after, pause_after

_TOLD_MILLIS = 250
"""How often at most the list is told anew while much changes."""
_ELSEWHERE = frozenset({PARENT, EFFECT, CAUSE, MITIGATED, REMOVED})
"""Cells whose change may begin or end a notice about something else."""

_K = TypeVar("_K")
_V = TypeVar("_V")


class Lookout(QObject):
    """The notices of one project. `changed` tells that there are others now."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project: Project | None = None
        self._whole: list[Entity] = []
        self._again: dict[EntityId, bool] = {}
        self._begun = False
        self._lines: dict[EntityId, tuple[Notice, ...]] = {}
        self._of_lines = 0
        self._aside: dict[EntityId, EntityId] = {}
        self._adrift: dict[EntityId, bool] = {}
        self._twice = _Alike()
        self._tell = once_after(_TOLD_MILLIS, self.changed.emit, self)
        self._work = Slices(self._next, self)
        self._work.paused.connect(self._tell_soon)

    def show(self, project: Project | None) -> None:
        """Look at this project from now on."""
        self._work.stop()
        self._project = project
        self._whole, self._again, self._begun = [], {}, False
        self._lines, self._of_lines, self._aside, self._adrift, self._twice = {}, 0, {}, {}, _Alike()
        self._begin()
        self.changed.emit()

    def take(self, changed: ChangeSet) -> None:
        """Look again at what a change set touched, and at the lines around it."""
        if not self._begun:
            self._begin()
            return
        self._again.update(dict.fromkeys(changed.entities, True))
        if any(not _ELSEWHERE.isdisjoint(change.set) for change in changed.changes):
            for id in (*self._lines, *self._aside, *self._adrift, *self._twice.noticed(), *self._below_removed(changed)):
                self._again.setdefault(id, False)
        self._work.start(pause_after(len(changed.changes)))

    @property
    def complete(self) -> bool:
        """Whether everything was looked at since it changed."""
        return not (self._whole or self._again or self._twice.due or self._tell.isActive())

    @property
    def count(self) -> int:
        """How many notices there are."""
        return self._of_lines + len(self._moves()) + sum(self._adrift.values()) + len(self._twice.found)

    def notices(self) -> Iterator[Notice]:
        """What is worth a look, in no particular order."""
        yield from self._moves()
        yield from (Notice(id, Reason.RECOVERED) for id, recovered in self._adrift.items() if recovered)
        for found in self._lines.values():
            yield from found
        yield from self._twice.found.values()

    def _moves(self) -> list[Notice]:
        return [Notice(id, Reason.MOVE_SET_ASIDE) for id in sorted(set(self._aside.values()))]

    def _below_removed(self, changed: ChangeSet) -> Iterator[EntityId]:
        """What hangs on something that was removed just now."""
        project, gone = self._project, [change.entity for change in changed.changes if REMOVED in change.set]
        if project is not None:
            yield from (child.id for entity in gone for kind in KINDS for child in project.children(entity, kind))

    def _begin(self) -> None:
        """Nobody's work is apart from anybody's while one site alone has worked here; then there is nothing to do, nor to remember."""
        if self._project is not None and len(self._project.vector) > 1:
            self._begun = True
            self._whole = list(self._project.all())
            self._work.start()

    def _tell_soon(self) -> None:
        if not self._tell.isActive():
            self._tell.start()

    def _next(self) -> bool:
        """Look at one thing; False where nothing is left. What people just touched comes first."""
        if self._project is None:
            return False
        if self._again:
            id, around = self._again.popitem()
            self._look_at(self._project, id, around=around)
        elif self._whole:
            self._look_at(self._project, self._whole.pop().id, around=False)
        else:
            return self._twice.look(self._project)
        return True

    def _look_at(self, project: Project, id: EntityId, *, around: bool) -> None:
        entity = project.get(id)
        if entity is None:
            return
        if around:
            for line in lines_about(project, entity):
                self._again.setdefault(line.id, False)
        if entity.kind == "line":
            found = tuple(of_line(project, entity)) if project.shown(id) else ()
            self._of_lines += len(found) - len(self._lines.get(id, ()))
            _keep(self._lines, id, found)
        elif entity.kind == "element":
            _keep(self._aside, id, next(iter(set_aside(project, [id])), None))
        self._look_for_place(project, entity)
        self._twice.touch(project, id)

    def _look_for_place(self, project: Project, entity: Entity) -> None:
        """Remember what hangs on nothing, also what is shown elsewhere as a cause or effect: once nobody names it, it is recovered."""
        if project.shown(entity.id) is not None and is_adrift(project, entity):
            self._adrift[entity.id] = is_recovered(project, entity)
        else:
            self._adrift.pop(entity.id, None)


class _Alike:
    """Things of the same place and wording, by what they have in common."""

    def __init__(self) -> None:
        self.found: dict[int, Notice] = {}
        self.due: dict[int, None] = {}
        self._key_of: dict[EntityId, int] = {}
        self._alike: dict[int, tuple[EntityId, ...]] = {}

    def noticed(self) -> Iterable[EntityId]:
        """Whom the notices are about."""
        return [id for notice in self.found.values() for id in (notice.entity, *notice.others)]

    def touch(self, project: Project, id: EntityId) -> None:
        """Put a thing with those that are like it now."""
        alike = likeness(project, id)
        # The likenesses themselves would be every wording of the project once more.
        old, new = self._key_of.get(id), hash(alike) if alike is not None else None
        if old == new:
            return
        if old is not None:
            _keep(self._alike, old, tuple(each for each in self._alike[old] if each != id))
            self.due[old] = None
        if new is not None:
            self._alike[new] = (*self._alike.get(new, ()), id)
            if len(self._alike[new]) > 1:
                self.due[new] = None
        _keep(self._key_of, id, new)

    def look(self, project: Project) -> bool:
        """Look at one group that changed; False where none did."""
        if not self.due:
            return False
        key, _ = self.due.popitem()
        _keep(self.found, key, added_twice(project, self._alike.get(key, ())))
        return True


def _keep(where: dict[_K, _V], key: _K, value: _V | None) -> None:
    """Remember what is something, forget what is nothing."""
    if value:
        where[key] = value
    else:
        where.pop(key, None)
