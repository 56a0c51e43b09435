"""Brings a workbook or a table into a project file as one intention, through the door. A new file appears only if the import succeeds."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from forestall.fmea.edits import Add, Adopt, Batch, Refused
from forestall.fmea.project import Project
from forestall.fmea.schema import TEXT
from forestall.ids import PROJECT_ENTITY, EntityId, IdMaker, new_project
from forestall.store.file import ProjectFile
from forestall_desktop.session.appearing import appearing
from forestall_desktop.session.beginning import make_empty
from forestall_desktop.session.opening import edit, load, wall_clock

if TYPE_CHECKING:
    from forestall.interchange.document import Document, History
    from forestall.workbook.importing import Import
    from forestall.workbook.report import Report

Plan = Callable[[Project, Callable[[], EntityId]], "Import"]
"""What is to be brought in: `workbook.files.import_file` with everything but the project and the ids."""


def bring_in(path: Path, plan: Plan, author: str) -> Report | Refused:
    """Import into the file at `path`, which is made if it is not there. Gives what became of every cell, or why nothing was done."""
    if path.exists():
        return _into(path, plan, author, path.stem)
    try:
        with appearing(path) as unfinished:
            make_empty(unfinished)
            return _taken(_into(unfinished, plan, author, path.stem))
    except _NotTaken as no:
        return no.refused


def restore(path: Path, document: Document, history: History) -> Report | Refused:
    """Make the project of a document with its history at `path`, where nothing may be yet."""
    from forestall.interchange.taking import report_of, restored, there_already

    if path.exists():
        return there_already(path)
    with appearing(path) as unfinished:
        restored(unfinished, document, history, os.urandom, wall_clock)
    return report_of(document)


def rehearse_restore(path: Path, document: Document, history: History) -> Report | Refused:
    """What `restore` would do. Changes nothing."""
    from forestall.interchange.taking import there_already

    with tempfile.TemporaryDirectory() as folder:
        rehearsed = restore(Path(folder) / path.name, document, history)
    return there_already(path) if path.exists() else rehearsed


def rehearse(path: Path, plan: Plan) -> Report:
    """What `bring_in` would do with this file, or (as its first finding) why it would do nothing. Changes nothing."""
    project = Project(new_project(os.urandom))
    if path.exists():
        with ProjectFile(path, read_only=True) as file:
            project = load(file)[0]
    return plan(project, IdMaker(os.urandom).next).report


class _NotTaken(Exception):
    """Keeps the unfinished file from appearing."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.sentence)
        self.refused = refused


def _into(path: Path, plan: Plan, author: str, name: str) -> Report | Refused:
    with edit(path, author) as session:
        planned = plan(session.project, session.new_id)
        if planned.refused is not None:
            return planned.refused
        brings_heading = any(isinstance(each, Adopt) and each.id == PROJECT_ENTITY for each in planned.batch.edits)
        known = brings_heading or session.project.get(PROJECT_ENTITY)
        heading = () if known else (Add(PROJECT_ENTITY, "project", set={TEXT: name}),)
        verdict = session.submit(Batch((*heading, *planned.batch.edits), as_it_came=True))
        return verdict if isinstance(verdict, Refused) else planned.report


def _taken(outcome: Report | Refused) -> Report:
    if isinstance(outcome, Refused):
        raise _NotTaken(outcome)
    return outcome
