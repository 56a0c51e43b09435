"""Writes a project as MSRFMEA XML: into the document that it came from, changed only where the project was, or as a new one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from forestall.changes import Dot, Entity, Mark
from forestall.clock import Stamp
from forestall.errors import Unreadable
from forestall.fmea.project import Project
from forestall.fmea.schema import PARENT, POSITION
from forestall.hurry import without_collecting
from forestall.ids import SiteId
from forestall.interchange.msrfmea.grammar import EMPTY
from forestall.interchange.msrfmea.kept import kept_in
from forestall.interchange.msrfmea.patching import patch
from forestall.interchange.msrfmea.taking import Taken, taken
from forestall.interchange.msrfmea.telling import said
from forestall.interchange.msrfmea.things import told_by
from forestall.interchange.msrfmea.tree import encoded, parsed
from forestall.workbook.target import appearing

_NOBODY = Mark(Dot(SiteId("document"), 1), Stamp(0), "")


def write_msrfmea(project: Project, path: Path) -> Sequence[str]:
    """Write the document; gives what a person should know of it. `Unavailable` if it cannot be written."""
    with without_collecting():
        data, notes = msrfmea_of(project)
    with appearing(path) as unfinished:
        unfinished.write_bytes(data)
    return notes


def msrfmea_of(project: Project) -> tuple[bytes, Sequence[str]]:
    """The document of a project, and what a person should know of it."""
    kept = kept_in(project)
    base, others = (kept[0], kept[1:]) if kept else (None, [])
    notes = [f"What “{project.text(other.entity.id)}” holds beside the model was left out: a document holds one" for other in others]
    try:
        document = parsed("", base.text if base else EMPTY)
    except Unreadable:
        notes.append("Two versions of the imported document were merged into one that is no XML; a new document was written")
        base, document = None, parsed("", EMPTY)
    told = told_by(document.root)
    origin = taken(told, base.key if base else "", project, "")
    before = said(_as_it_came(project, origin), origin)
    now = said(project, origin, before.things)
    patch(document.root, told, before.things, now.things)
    return encoded(document.written(), base.encoding if base else "utf-8"), (*notes, *now.notes)


def _as_it_came(project: Project, origin: Taken) -> Project:
    """A project with nothing but what the document makes."""
    return Project(
        project.id,
        (
            Entity(each.id, each.kind, _NOBODY, dict(each.fields) | {PARENT: each.parent, POSITION: f"{place:09}"}, {})
            for place, each in enumerate(origin.planned.values())
        ),
    )
