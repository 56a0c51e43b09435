"""Makes linked copies: what is taken along with a thing, what each part of it becomes here, and the edits that make it. Pure.

An element comes with everything below it, a function with its failures, a failure with its effects, causes and controls. Failures that
are named but hang elsewhere in the source are taken along, too, and hang where the copy is put. Dates, people, actions and revisions stay.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.adding import in_order
from forestall.fmea.edits import Add, Batch, Refused
from forestall.fmea.kinds.reuse import HELD, PROJECT, REUSED, SOURCE, WHOLE
from forestall.fmea.model import KINDS
from forestall.fmea.project import Project
from forestall.fmea.reuse.links import Links, below, compared, copy_record, derived, held, links_to, references, told
from forestall.fmea.schema import CATALOGUE, CUSTOM_PREFIX, EFFECT, NEEDS, PARENT, SCHEME, TEXT
from forestall.ids import EntityId

_MUST_NAME = {"link": EFFECT, "prerequisite": NEEDS}
"""What says nothing without what it names."""
_SHARED = ("symbol", "column", "scheme", "catalogue")
"""What hangs on nothing and is taken along where something names it."""
_ALIKE = (TEXT, FieldName("customer"), FieldName("class"), FieldName("glyph"))
_WAY_UP_MAX = 200
_KEPT_TEXTS = frozenset({SCHEME, CATALOGUE})


def reuse(project: Project, source: Project, id: EntityId, *, under: EntityId | None, copy: EntityId) -> Batch | Refused:
    """The edit that takes a thing of another project as a linked copy, with the id `copy`, and puts it there."""
    entity = source.shown(id)
    if source.id == project.id:
        return Refused("This is the same project; a copy of itself would drift from itself. Nothing was copied")
    if entity is None or entity.kind not in REUSED:
        return Refused(f"There is nothing with the id {id} in the other project that can be copied; `forestall tree` lists its ids")
    if under is None and entity.kind == "element":
        under = next((each.id for each in project.children(None, "analysis")), None)
    copying = Copying(project, source, links_to(project, source.id))
    copying.take(entity, copy, under)
    return copying.batch()


def everything(project: Project, source: Project, new: Callable[[], EntityId]) -> Batch:
    """The edit that fills a new project with linked copies of all there is to reuse in another one."""
    copying = Copying(project, source, Links())
    for kind in REUSED:
        for entity in source.children(None, kind) if PARENT not in KINDS[kind].fields else ():
            copying.take(entity, new(), None)
    return copying.batch()


@dataclass(frozen=True, slots=True)
class _Taken:
    """Something that is copied: what it is there, which id it gets here, and where it is put. `home` is where strays go."""

    entity: Entity
    copy: EntityId
    parent: EntityId | None
    whole: bool
    home: EntityId | None


class Copying:
    """One making of copies; remembers what stands here for what stands there."""

    def __init__(self, project: Project, source: Project, links: Links) -> None:
        self._project = project
        self._source = source
        self._copies = {id: [each.copy for each in several] for id, several in links.by_source.items()}
        self._parents: dict[EntityId, EntityId | None] = {}
        self._origins = {copy: link.source for copy, link in links.by_copy.items()}
        self._taken: list[_Taken] = []
        self._also: list[Add] = []

    def take(self, entity: Entity, copy: EntityId, under: EntityId | None) -> None:
        """Take this along with all below it."""
        kind = self._project.get(under) if under is not None else None
        puts = kind is not None and kind.kind in ("element", "function")
        self._enter(entity, copy, under, under if puts else copy if entity.kind in ("element", "function") else None)

    def here(self, named: str, near: EntityId, home: EntityId | None) -> EntityId | None:
        """What stands here for something there, taken along where that is needed and can be; None where nothing does."""
        if (found := self._copy_of(EntityId(named), near)) is not None:
            return found
        entity = self._source.shown(named)
        if entity is None:
            return None
        if entity.kind == "failure" and home is not None:
            self._note(_Taken(entity, derived(near, entity.id), home, whole=False, home=home))
        elif entity.kind in _SHARED:
            self._share(entity)
        return self._copy_of(entity.id, near)

    def fields(self, entity: Entity, copy: EntityId, home: EntityId | None) -> dict[FieldName, Value]:
        """The values of something there as they stand here."""
        found: dict[FieldName, Value] = {}
        for name, value in compared(entity).items():
            mine = self._name(name, copy)
            if mine is not None:
                found[mine] = self.value(entity.kind, name, value, copy, home)
        return {name: value for name, value in found.items() if value is not None}

    def value(self, kind: str, name: FieldName, value: Value, copy: EntityId, home: EntityId | None) -> Value:
        """One value as it stands here."""
        if name not in references(kind) or not isinstance(value, str):
            return value
        found = self.here(value, copy, home)
        return value if found is None and name in _KEPT_TEXTS and self._source.get(value) is None else found

    def batch(self) -> Batch:
        """The edit that makes all that was taken. As it came: what the laws say of it is found, and refuses nothing."""
        return Batch(in_order(self._adds()), as_it_came=True)

    def _enter(self, entity: Entity, copy: EntityId, under: EntityId | None, home: EntityId | None) -> None:
        waiting, met = [_Taken(entity, copy, under, whole=True, home=home)], {entity.id}
        while waiting:
            taken = waiting.pop()
            self._note(taken)
            # Moves of two people may have closed a ring there.
            inner = [each for each in below(self._source, taken.entity.id) if each.id not in met]
            met.update(each.id for each in inner)
            children = [_Taken(each, derived(taken.copy, each.id), taken.copy, whole=True, home=home) for each in inner]
            waiting += reversed([each for each in children if self._project.get(each.copy) is None])

    def _note(self, taken: _Taken) -> None:
        self._copies.setdefault(taken.entity.id, []).append(taken.copy)
        self._origins[taken.copy] = taken.entity.id
        self._parents[taken.copy] = taken.parent
        self._taken.append(taken)

    def _copy_of(self, named: EntityId, near: EntityId) -> EntityId | None:
        """What stands here for something there: of several copies the one in the same tree of copies, else the first."""
        copies = self._copies.get(named, ())
        top = self._top(near) if len(copies) > 1 else near
        return next((each for each in copies if self._top(each) == top), copies[0] if copies else None)

    def _top(self, copy: EntityId) -> EntityId:
        """The outermost copy above."""
        here = copy
        for _ in range(_WAY_UP_MAX):
            parent = self._parents[here] if here in self._parents else self._project.value(here, PARENT)
            if not isinstance(parent, str) or parent not in self._origins:
                break
            here = EntityId(parent)
        return here

    def _share(self, entity: Entity) -> None:
        """The same that is here already becomes the copy; else one is made."""
        alike = next((each for each in self._project.children(None, entity.kind) if _same(each, entity)), None)
        if alike is None or entity.kind not in ("symbol", "column"):
            self._enter(entity, derived(EntityId(self._project.id), entity.id), None, None)
            return
        self._copies.setdefault(entity.id, []).append(alike.id)
        self._also.append(self._record(entity, alike.id, compared(entity), whole=True))

    def _adds(self) -> list[Add]:
        made: list[Add] = []
        place = 0
        while place < len(self._taken):  # what is named while values are read is taken, too
            taken = self._taken[place]
            place += 1
            made += self._add(taken)
        return [*self._also, *made]

    def _add(self, taken: _Taken) -> Iterator[Add]:
        fields = self.fields(taken.entity, taken.copy, taken.home)
        must = _MUST_NAME.get(taken.entity.kind)
        if must is None or must in fields:
            yield Add(taken.copy, taken.entity.kind, taken.parent, fields)
            # Where it hangs is compared only where it hangs as in the source.
            hangs_alike = taken.parent is not None and self._origins.get(taken.parent) == taken.entity.values.get(PARENT)
            yield self._record(taken.entity, taken.copy, told(taken.entity) if hangs_alike else compared(taken.entity), whole=taken.whole)

    def _record(self, entity: Entity, copy: EntityId, values: Mapping[FieldName, Value], *, whole: bool) -> Add:
        said: dict[FieldName, Value] = {PROJECT: self._source.id, SOURCE: entity.id, HELD: held(values), WHOLE: whole or None}
        return Add(copy_record(copy), "copy", copy, said)

    def _name(self, name: FieldName, near: EntityId) -> FieldName | None:
        """The field here: a column of the users' own has another id."""
        column = name.removeprefix(CUSTOM_PREFIX)
        if column == name:
            return name
        found = self.here(column, near, None)
        return FieldName(CUSTOM_PREFIX + found) if found is not None else None


def _same(here: Entity, there: Entity) -> bool:
    return all(here.values.get(name) == there.values.get(name) for name in _ALIKE)
