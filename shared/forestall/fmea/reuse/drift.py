"""What became different between copies and their source since they were last alike, and who did it. Pure reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.kinds.reuse import REUSED
from forestall.fmea.project import Project
from forestall.fmea.reuse.links import NOTHING, Link, Links, below, derived, fingerprint, in_terms_of_source, links_to, references, told
from forestall.fmea.schema import CUSTOM_PREFIX, PARENT
from forestall.ids import EntityId

GONE = FieldName("removed")
"""Stands for a whole entity that one side has no more."""
_WAY_UP_MAX = 200


class Side(Enum):
    """Who changed something since source and copy were last alike."""

    SOURCE = "source"
    COPY = "copy"
    BOTH = "both"


class What(Enum):
    """What happened to it."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Drift:
    """One difference. `copy` is the entity here (of something added in the source: what it would hang on), `source` the one there (of
    something added here: the source of what it hangs on). `reason`: why it was decided to keep it so, empty where nobody decided."""

    what: What
    side: Side
    copy: EntityId
    source: EntityId
    field: FieldName | None = None
    here: Value = None
    there: Value = None
    reason: str = ""


def drifts(project: Project, source: Project) -> list[Drift]:
    """Every difference between the copies in a project and this source of theirs, in a steady order."""
    links = links_to(project, source.id)
    looking = _Looking(project, source, links)
    return [drift for id in sorted(links.by_copy) for drift in looking.at(links.by_copy[id])]


def alike_again(project: Project, source: Project) -> dict[EntityId, list[FieldName]]:
    """Per copy the fields that both sides changed to the same: nothing is to be done, only the record is behind."""
    links = links_to(project, source.id)
    looking = _Looking(project, source, links)
    found = {
        id: [name for name, base, _, here, there in looking.cells(link) if here == there != base] for id, link in links.by_copy.items()
    }
    return {id: names for id, names in found.items() if names}


_Cell = tuple[FieldName, str, tuple[Value, Value], str, str]
"""A field; its fingerprint when both were alike; what it holds here and there; the fingerprints of these."""


class _Looking:
    def __init__(self, project: Project, source: Project, links: Links) -> None:
        self._project = project
        self._source = source
        self._links = links

    def at(self, link: Link) -> Iterator[Drift]:
        there = self._source.shown(link.source)
        if there is None:
            yield from self._of_lost(link)
            return
        for name, base, values, here_now, there_now in self.cells(link):
            if here_now == there_now:
                continue
            side = Side.SOURCE if here_now == base else Side.COPY if there_now == base else Side.BOTH
            yield Drift(What.CHANGED, side, link.copy, link.source, name, *values, reason=_reason(link, name, there_now))
        if link.whole:
            yield from self._of_children(link)

    def cells(self, link: Link) -> Iterator[_Cell]:
        """Every field that either side has, or had when they were alike."""
        here, there = self._project.get(link.copy), self._source.shown(link.source)
        if here is None or there is None or here.kind != there.kind:
            return
        mine, theirs = in_terms_of_source(self._links, here), told(there)
        for name in sorted({*mine, *theirs, *map(FieldName, link.held)}):
            if name == PARENT and PARENT not in link.held:
                continue
            value, other = mine.get(name), theirs.get(name)
            if value is None and self._has_no_copy(there.kind, name, other):
                value = other
            yield name, link.held.get(name, ""), (here.values.get(name), other), fingerprint(value), fingerprint(other)

    def _of_lost(self, link: Link) -> Iterator[Drift]:
        """Of what the source has no more only the topmost is named: what hangs below goes with it."""
        above = self._links.by_copy.get(_parent(self._project, link.copy))
        if above is not None and self._source.shown(above.source) is None:
            return
        side = Side.BOTH if self._was_changed(link) else Side.SOURCE
        yield Drift(What.REMOVED, side, link.copy, link.source, GONE, reason=_reason(link, GONE, fingerprint(True)))

    def _was_changed(self, link: Link) -> bool:
        """Whether anything in a copy, or below it, is not as it came."""
        waiting, met = [link], {link.copy}
        while waiting:
            here = waiting.pop()
            children = [each for each in below(self._project, here.copy) if each.id not in met]
            met.update(each.id for each in children)
            inner = [self._links.by_copy.get(each.id) for each in children]
            waiting += [each for each in inner if each is not None]
            if None in inner or self._is_other(here) or any(self._removed_here(here)):
                return True
        return False

    def _is_other(self, link: Link) -> bool:
        here = self._project.get(link.copy)
        values = in_terms_of_source(self._links, here) if here is not None else {}
        mine = {name: fingerprint(value) for name, value in values.items() if name != PARENT}
        return mine != {name: each for name, each in link.held.items() if name != PARENT}

    def _removed_here(self, link: Link) -> Iterator[EntityId]:
        return (each.id for kind in REUSED for each in self._project.removed_children(link.copy, kind))

    def _of_children(self, link: Link) -> Iterator[Drift]:
        for child in below(self._source, link.source):
            copy = derived(link.copy, child.id)
            if self._project.shown(copy) is not None or self._is_elsewhere(link, child):
                continue
            if self._project.get(copy) is None:
                if not self._says_nothing(child):
                    yield Drift(What.ADDED, Side.SOURCE, link.copy, child.id)
            else:
                yield Drift(What.REMOVED, Side.COPY, copy, child.id, GONE)
        for mine in below(self._project, link.copy):
            if mine.id not in self._links.by_copy:
                yield Drift(What.ADDED, Side.COPY, mine.id, link.source)

    def _says_nothing(self, child: Entity) -> bool:
        """Whether it only names what was not taken along: a function that is needed elsewhere."""
        return child.kind == "prerequisite" and child.values.get(FieldName("needs")) not in self._links.by_source

    def _is_elsewhere(self, link: Link, child: Entity) -> bool:
        """Whether the child was moved there, and its copy stands in the same tree of copies."""
        tops = {self._top(each.copy) for each in self._links.by_source.get(child.id, ())}
        return self._top(link.copy) in tops

    def _top(self, copy: EntityId) -> EntityId:
        """The outermost copy above."""
        here = copy
        for _ in range(_WAY_UP_MAX):
            above = _parent(self._project, here)
            if above not in self._links.by_copy:
                break
            here = above
        return here

    def _has_no_copy(self, kind: str, name: FieldName, other: Value) -> bool:
        """Whether a field is empty here only because what it names, or its column, was not taken along."""
        if name.startswith(CUSTOM_PREFIX):
            return EntityId(name.removeprefix(CUSTOM_PREFIX)) not in self._links.by_source
        return name in references(kind) and isinstance(other, str) and EntityId(other) not in self._links.by_source


def _reason(link: Link, name: FieldName, there: str) -> str:
    """Why it was decided to keep a difference, while the source holds what it held then."""
    saw, reason = link.kept.get(name, ("", ""))
    return reason if saw == (there or NOTHING) else ""


def _parent(project: Project, id: EntityId) -> EntityId:
    return EntityId(str(project.value(id, PARENT)))
