"""All findings of a project, kept up with every change: only what was touched, and what read it, is looked at again.

Feed it every change set and let it work; it asks for no thread and no clock. The same as looking at everything anew, at any time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date
from itertools import islice
from typing import TypeVar

from forestall.changes import ChangeSet, Entity
from forestall.fmea.findings.examining import DATED, LASTING, examine
from forestall.fmea.findings.groups import GROUPED, JUDGES, TOGETHER, Group, groups_of
from forestall.fmea.findings.noting import Key, Noting
from forestall.fmea.findings.rules import Finding, Gravity
from forestall.fmea.findings.waiving import Found, Standing, with_waiver
from forestall.fmea.model import KINDS
from forestall.fmea.project import Project
from forestall.hurry import without_collecting
from forestall.ids import EntityId

Subject = EntityId | Group
"""What is looked at by itself: an entity, or a group of them."""
_LEARNT_AT_ONCE = 20


_K = TypeVar("_K")
_V = TypeVar("_V", bound=str | tuple[str, int])


def all_findings(project: Project, today: date) -> list[Found]:
    """Everything to be said about a project, from nothing."""
    index = FindingsIndex(project, today)
    index.finish()
    return list(index.found())


class FindingsIndex:
    """Findings by what they are about. `take` what changed, then `work` until `complete`."""

    def __init__(self, project: Project, today: date) -> None:
        self._project = project
        self._noting = Noting(project)
        self._today = today
        self._found: dict[Subject, tuple[Found, ...]] = {}
        # As tuples, which the garbage collector need not walk: there is one for every entity.
        self._reads: dict[Subject, tuple[Key, ...]] = {}
        self._readers: dict[Key, Subject | set[Subject]] = {}
        self._groups: dict[EntityId, tuple[Group, ...]] = {}
        self._members: dict[Group, EntityId | set[EntityId]] = {}
        self._open: Counter[Gravity] = Counter()
        self._whole: list[Entity] = list(project.all())
        self._again: dict[Subject, None] = {}
        self._news: dict[EntityId, None] = {}

    @property
    def complete(self) -> bool:
        """Whether everything was looked at since it changed."""
        return not (self._news or self._again or self._whole)

    @property
    def counts(self) -> Counter[Gravity]:
        """How many findings of each gravity nobody waived."""
        return self._open

    def found(self) -> Iterator[Found]:
        """Every finding, in no particular order, the waived ones too."""
        for several in self._found.values():
            yield from several

    def about(self, subject: Subject) -> tuple[Found, ...]:
        """What is said about one entity by itself."""
        return self._found.get(subject, ())

    def take(self, changed: ChangeSet) -> None:
        """These entities changed: look again at them and at whatever read them."""
        self._news.update(dict.fromkeys(changed.entities))

    def turn(self, today: date) -> None:
        """It is another day: look again at what has a date."""
        if today != self._today:
            self._today = today
            self._again.update((entity.id, None) for entity in self._project.all() if entity.kind in DATED)

    def work(self) -> bool:
        """Look at one thing, what was touched last first; False where nothing is left."""
        if self._news:
            self._learn()
        if self._news:
            return True
        if self._again:
            self._look(self._again.popitem()[0])
        elif self._whole:
            entity = self._whole.pop()
            if entity.kind in KINDS:
                self._look(entity.id)
        else:
            return False
        return True

    def _learn(self) -> None:
        """Find out what some of the news touch. All of them come before the next look: who looks must know of each."""
        ids = list(islice(self._news, _LEARNT_AT_ONCE))
        for id in ids:
            del self._news[id]
        entities = [entity for id in ids if (entity := self._project.get(id)) is not None]
        self._again.update((entity.id, None) for entity in entities if entity.kind in KINDS)
        for key in self._noting.learn(entities):
            self._again.update(dict.fromkeys(_all_of(self._readers.get(key))))

    def finish(self) -> None:
        """Look at everything that is left."""
        with without_collecting():
            while self.work():
                pass

    def _look(self, subject: Subject) -> None:
        notes = self._noting.begin()
        said = self._of_group(subject) if isinstance(subject, tuple) else self._of_entity(subject)
        self._keep(subject, tuple(with_waiver(self._noting, finding) for finding in said))
        self._note(subject, notes)

    def _of_entity(self, id: EntityId) -> list[Finding]:
        entity = self._noting.shown(id) or self._lasting(id)
        if entity is None:
            self._join(id, ())
            return []
        if entity.kind in GROUPED:
            self._join(id, tuple(groups_of(self._noting, entity)))
        return list(examine(self._noting, entity, self._today))

    def _lasting(self, id: EntityId) -> Entity | None:
        entity = self._noting.get(id)
        return entity if entity is not None and entity.kind in LASTING else None

    def _of_group(self, group: Group) -> list[Finding]:
        ids = sorted(_all_of(self._members.get(group)))
        entities = [entity for id in ids if (entity := self._noting.shown(id)) is not None]
        finding = JUDGES[group[0]](self._noting, entities) if entities else None
        return [finding] if finding else []

    def _join(self, id: EntityId, groups: tuple[Group, ...]) -> None:
        """Put an entity into its groups, which are judged again: it may say something else now."""
        before = self._groups.get(id, ())
        for group in before:
            if group not in groups:
                _take_out(self._members, group, id)
                self._again[group] = None
        for group in groups:
            if group not in before:
                _put_in(self._members, group, id)
            if group[0] not in TOGETHER or isinstance(self._members[group], set) or group in self._found:
                self._again[group] = None
        if groups:
            self._groups[id] = groups
        else:
            self._groups.pop(id, None)

    def _keep(self, subject: Subject, said: tuple[Found, ...]) -> None:
        before = self._found.get(subject, ())
        if said == before:
            return
        self._open.subtract(each.finding.rule.gravity for each in before if each.standing is not Standing.WAIVED)
        self._open.update(each.finding.rule.gravity for each in said if each.standing is not Standing.WAIVED)
        if said:
            self._found[subject] = said
        else:
            del self._found[subject]

    def _note(self, subject: Subject, reads: set[Key]) -> None:
        reads.discard(subject)  # what changes is looked at anyway
        known = self._reads.get(subject)
        if known is None:
            for key in reads:
                _put_in(self._readers, key, subject)
            self._reads[subject] = tuple(reads)
            return
        before = set(known)
        if reads == before:
            return
        for key in before - reads:
            _take_out(self._readers, key, subject)
        for key in reads - before:
            _put_in(self._readers, key, subject)
        self._reads[subject] = tuple(reads)


def _all_of(several: _V | set[_V] | None) -> Collection[_V]:
    """One, several or none: most groups and most readers are one, and a set for each would be most of the memory."""
    if several is None:
        return ()
    return several if isinstance(several, set) else (several,)


def _put_in(where: dict[_K, _V | set[_V]], key: _K, value: _V) -> None:
    here = where.get(key)
    if here is None:
        where[key] = value
    elif isinstance(here, set):
        here.add(value)
    elif here != value:
        where[key] = {here, value}


def _take_out(where: dict[_K, _V | set[_V]], key: _K, value: _V) -> None:
    here = where.get(key)
    if isinstance(here, set):
        here.discard(value)
        if not here:
            del where[key]
    elif here == value:
        del where[key]
