"""The only writer of a project in memory: takes changes one by one through `merge`. Never reads a file, a clock or a socket."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from forestall.changes import Change, Entity, FieldName, Head, Mark, Value, Vector
from forestall.fmea.project import Project
from forestall.ids import EntityId
from forestall.merge import known, merge


def apply(project: Project, changes: Iterable[Change]) -> tuple[Change, ...]:
    """Bring changes into the project; gives those that were new to it, in the order they were taken."""
    fresh = []
    for change in changes:
        if known(project.vector, change):
            continue
        project.put(merge(project.get(change.entity), change))
        project.vector[change.dot.site] = change.dot.n
        project.knowledge.note(change)
        fresh.append(change)
    return tuple(fresh)


def begin(project: Project, changes: Sequence[Change]) -> None:
    """Bring in changes of one site, which follow its last one and each make another thing: what `merge` says of each is plain.

    An entity shares its values with its change, and all of them share having no heads of their own: both are values nobody alters, and
    a large import would otherwise take half as much memory again.
    """
    none: dict[FieldName, tuple[Head, ...]] = {}
    project.put_new(
        [
            Entity(change.entity, change.kind, Mark(change.dot, change.stamp, change.author), _as_dict(change.set), none)
            for change in changes
        ]
    )
    last = changes[-1]
    project.vector[last.dot.site] = last.dot.n
    project.knowledge.note(changes[0])


@contextmanager
def rewound(project: Project, before: Mapping[EntityId, Entity | None], vector: Vector) -> Iterator[None]:
    """For a while the project is what it was: with these entities as they were (None: not made yet), and no more changes than these.

    Afterwards it is again what it is now, whatever was done to these entities in between.
    """
    now, had = {id: project.get(id) for id in before}, project.vector
    _put_all(project, before)
    project.vector = dict(vector)
    try:
        yield
    finally:
        _put_all(project, now)
        project.vector = had


def _put_all(project: Project, entities: Mapping[EntityId, Entity | None]) -> None:
    for id, entity in entities.items():
        if entity is None:
            project.take_out(id)
        elif entity is not project.get(id):
            project.put(entity)


def _as_dict(fields: Mapping[FieldName, Value]) -> dict[FieldName, Value]:
    return fields if isinstance(fields, dict) else dict(fields)
