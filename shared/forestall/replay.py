"""The only writer of a project in memory: takes changes one by one through `merge`. Never reads a file, a clock or a socket."""

from __future__ import annotations

from collections.abc import Iterable

from forestall.changes import Change
from forestall.fmea.project import Project
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
