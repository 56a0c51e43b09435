"""Makes new project files: with a heading and a first place to type, or with the heading alone, for an import to fill."""

from __future__ import annotations

import os
from pathlib import Path

from forestall.changes import FieldName
from forestall.fmea.edits import Add, Batch
from forestall.fmea.schema import TEXT
from forestall.ids import PROJECT_ENTITY, IdMaker, new_project
from forestall.store.file import ProjectFile
from forestall_desktop.session.appearing import appearing
from forestall_desktop.session.opening import edit

FIRST_METHOD = "dfmea"


def begin(path: Path, author: str) -> None:
    """Make a new project with one analysis and one focus element, each to be named. An existing file is left as it is."""
    ids = IdMaker(os.urandom)
    analysis, element = ids.next(), ids.next()
    with appearing(path) as unfinished:
        make_empty(unfinished)
        with edit(unfinished, author) as session:
            session.submit(
                Batch(
                    (
                        Add(PROJECT_ENTITY, "project", set={TEXT: path.stem}),
                        Add(analysis, "analysis", set={TEXT: path.stem, FieldName("method"): FIRST_METHOD}),
                        Add(element, "element", analysis, {TEXT: path.stem}),
                    )
                )
            )


def make_empty(path: Path) -> None:
    """Make a new file with a project in which there is nothing yet."""
    ProjectFile.create(path, new_project(os.urandom), os.urandom).close()
