"""Brings a workbook or a table into a project file as one intention, through the door. A new file appears only if the import succeeds."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from forestall.fmea.edits import Add, Adopt, Batch, Edit, Refused
from forestall.fmea.freezing import freeze
from forestall.fmea.project import Project
from forestall.fmea.schema import TEXT
from forestall.hurry import without_collecting
from forestall.ids import PROJECT_ENTITY, EntityId, IdMaker, new_project
from forestall_desktop.session.appearing import appearing
from forestall_desktop.session.beginning import make_empty
from forestall_desktop.session.opening import edit, load, wall_clock
from forestall_desktop.session.vault import opened

if TYPE_CHECKING:
    from forestall.interchange.document import Document, History
    from forestall.workbook.files import Options
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


def bring_in_revisions(path: Path, source: Path, options: Options, author: str) -> Report | Refused:
    """Import the sheets of a file that are one analysis at several times, the oldest first, and freeze a revision after each.

    Each sheet is a step of its own to undo; a revision that was frozen stays. Gives the report of the newest."""
    from forestall.workbook.files import import_file, revision_sheets

    sheets = revision_sheets(source)
    done: Report | Refused = Refused(f"“{source.name}” has no such sheets; nothing was done")
    for place, sheet in enumerate(sheets):
        step = options if place == 0 else replace(options, update=True, again=False)

        def plan(project: Project, new: Callable[[], EntityId], sheet: str = sheet, step: Options = step) -> Import:
            return import_file(project, source, new, sheets=(sheet,), options=step)

        done = bring_in(path, plan, author)
        refused = done if isinstance(done, Refused) else _frozen(path, sheet, author)
        if refused is not None:
            return refused
    return done


def _frozen(path: Path, sheet: str, author: str) -> Refused | None:
    """Freeze the project under the name of a sheet, on the day in that name or today."""
    from forestall.workbook.sheets import day_of

    with edit(path, author) as session:
        today = datetime.now(UTC).astimezone().date().isoformat()
        meant = freeze(session.project, session.new_id(), sheet, date=day_of(sheet) or today)
        verdict = meant if isinstance(meant, Refused) else session.submit(meant)
        return verdict if isinstance(verdict, Refused) else None


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
        with opened(path, read_only=True) as file:
            project = load(file)[0]
    return plan(project, IdMaker(os.urandom).next).report


def edits_of(project: Project, planned: Import, name: str) -> tuple[Edit, ...]:
    """The edits of an import; with those that name the project, where nothing has named it yet."""
    brings_heading = any(isinstance(each, Adopt) and (each.id, each.kind) == (PROJECT_ENTITY, "project") for each in planned.batch.edits)
    known = brings_heading or project.get(PROJECT_ENTITY)
    heading = () if known else (Add(PROJECT_ENTITY, "project", set={TEXT: name}),)
    return (*heading, *planned.batch.edits)


class _NotTaken(Exception):
    """Keeps the unfinished file from appearing."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.sentence)
        self.refused = refused


def _into(path: Path, plan: Plan, author: str, name: str) -> Report | Refused:
    with edit(path, author) as session, without_collecting():
        planned = plan(session.project, session.new_id)
        if planned.refused is not None:
            return planned.refused
        verdict = session.submit(Batch(edits_of(session.project, planned, name), as_it_came=True))
        return verdict if isinstance(verdict, Refused) else planned.report


def _taken(outcome: Report | Refused) -> Report:
    if isinstance(outcome, Refused):
        raise _NotTaken(outcome)
    return outcome
