"""The past of one cell: every value it ever had, whose each was, what it replaced, and which revisions hold it. Pure reading."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from forestall.changes import Change, Dot, Entity, FieldName, Value, Vector
from forestall.clock import Stamp
from forestall.fmea.freezing import cut_of
from forestall.fmea.project import Project
from forestall.fmea.revisions import revisions
from forestall.ids import EntityId

Cuts = Mapping[str, Vector]
"""The revisions by name, the oldest first, each with the changes it holds."""


@dataclass(frozen=True, slots=True)
class PastValue:
    """One value of a cell. `replaced`: what its author saw there; `stands`: whether nobody replaced it yet; `revisions`: whose content it
    is."""

    entity: EntityId
    field: FieldName
    dot: Dot
    stamp: Stamp
    author: str
    value: Value
    replaced: tuple[Value, ...] = ()
    stands: bool = False
    revisions: tuple[str, ...] = ()

    @property
    def rank(self) -> tuple[Stamp, Dot]:
        """Greatest is newest, everywhere alike."""
        return self.stamp, self.dot


def past_values(entity: Entity, changes: Sequence[Change], name: FieldName, cuts: Cuts) -> list[PastValue]:
    """Every value of a cell, the oldest first. What it holds from before the log begins comes first, without what that replaced: of a
    project with a long history a new clone gets the heads alone."""
    heads = {head.dot: head for head in entity.heads(name)}
    writers = {change.dot: change for change in changes if name in change.set}
    held = _held(writers, heads.keys(), name, cuts)
    early = [
        PastValue(entity.id, name, head.dot, head.stamp, head.author, head.value, (), True, held.get(head.dot, ()))
        for head in sorted(heads.values(), key=lambda head: head.rank)
        if head.dot not in writers
    ]
    later = [
        PastValue(
            entity.id,
            name,
            change.dot,
            change.stamp,
            change.author,
            change.set[name],
            tuple(writers[dot].set[name] for dot in change.saw.get(name, ()) if dot in writers),
            change.dot in heads,
            held.get(change.dot, ()),
        )
        for change in writers.values()
    ]
    return early + later


def cuts(project: Project) -> Cuts:
    """The revisions of a project and the changes each holds."""
    found = ((each.name, cut_of(each.cells)) for each in revisions(project))
    return {name: cut for name, cut in found if cut is not None}


def _held(writers: Mapping[Dot, Change], heads: Iterable[Dot], name: FieldName, cuts: Cuts) -> dict[Dot, tuple[str, ...]]:
    """Which revisions show which of these values: the newest that a cut holds and nothing else in it replaced."""
    every = {*writers, *heads}
    found: dict[Dot, tuple[str, ...]] = {}
    for revision, cut in cuts.items():
        inside = [dot for dot in every if dot.n <= cut.get(dot.site, 0)]
        replaced = {older for dot in inside if dot in writers for older in writers[dot].saw.get(name, ())}
        left = [dot for dot in inside if dot not in replaced]
        if left:
            shown = max(left, key=lambda dot: (writers[dot].stamp if dot in writers else Stamp(0), dot))
            found[shown] = (*found.get(shown, ()), revision)
    return found
