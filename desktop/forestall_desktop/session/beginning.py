"""Makes new project files: with a first place to type, from a template or a sample, or with nothing in them, for an import to fill."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from forestall.changes import FieldName
from forestall.errors import Unreadable
from forestall.fmea.edits import Add, Batch, Edit, Refused, SetFields
from forestall.fmea.freezing import freeze
from forestall.fmea.kinds.revisions import APPROVED, IN_REVIEW, STATE
from forestall.fmea.project import Project
from forestall.fmea.reuse.copying import everything
from forestall.fmea.revisions import find
from forestall.fmea.schema import TEXT
from forestall.fmea.signatures import Statement
from forestall.fmea.templates.blueprint import Blueprint, Making, Stage
from forestall.ids import PROJECT_ENTITY, EntityId, IdMaker, SiteId, new_project
from forestall.store.file import ProjectFile
from forestall_desktop.session.appearing import appearing
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.session.opening import edit

FIRST_METHOD = "dfmea"
SAMPLE_AUTHOR = "Ann"
"""Whose edits the history of a sample shows."""


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


def begin_with(path: Path, author: str, blueprint: Blueprint, now: datetime) -> None:
    """Make a new project of a template or a sample. A sample is written in the name of its author, frozen, signed and approved.

    `now` is the local time with its distance to UTC. An existing file is left as it is.
    """
    with appearing(path) as unfinished:
        make_empty(unfinished)
        with edit(unfinished, SAMPLE_AUTHOR if blueprint.revision else author) as session:
            making = Making(blueprint, path.stem, now.date(), session.new_id)
            _do(session, making.content())
            if blueprint.revision is not None:
                _approve(session, blueprint.revision, now)
                _do(session, making.later())


def begin_from(path: Path, author: str, source: Project) -> None:
    """Make a new project with linked copies of all that can be reused of another one. An existing file is left as it is."""
    with appearing(path) as unfinished:
        make_empty(unfinished)
        with edit(unfinished, author) as session:
            heading = Add(PROJECT_ENTITY, "project", set={TEXT: path.stem})
            _do(session, Batch((heading, everything(session.project, source, session.new_id))))


def make_empty(path: Path) -> None:
    """Make a new file with a project in which there is nothing yet."""
    ProjectFile.create(path, new_project(os.urandom), os.urandom).close()


def _approve(session: ProjectSession, stage: Stage, now: datetime) -> None:
    """Freeze the sample and lead it to approval. Its keys are made for this one file and thrown away: nobody can sign with them again."""
    from forestall.signing.keys import SigningKey, new_key

    baseline = session.new_id()
    _do(session, freeze(session.project, baseline, stage.name, date=now.date().isoformat(), remarks=stage.remarks))
    _do(session, SetFields(baseline, {STATE: IN_REVIEW}))
    keys: dict[str, SigningKey] = {}
    for signing in stage.signed:
        key = keys.setdefault(signing.name, new_key(os.urandom))
        statement = Statement(
            project=session.project.id,
            baseline=baseline,
            revision=stage.name,
            content=_hash(session, baseline),
            signer=signing.name,
            role=signing.role,
            meaning=signing.meaning,
            at=now.isoformat(timespec="seconds"),
            site=SiteId(session.site),
            key=key.public,
        )
        _do(session, statement.add(session.new_id(), key.signs(statement)))
    _do(session, SetFields(baseline, {STATE: APPROVED}))


def _hash(session: ProjectSession, baseline: EntityId) -> str:
    revision = find(session.project, baseline)
    return "" if isinstance(revision, Refused) else revision.hash


def _do(session: ProjectSession, meant: Edit | Refused) -> None:
    verdict = meant if isinstance(meant, Refused) else session.submit(meant)
    if isinstance(verdict, Refused):
        raise Unreadable(f"The template cannot be used: {verdict.sentence}. No file was made")
