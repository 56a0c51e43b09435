"""People who freeze and sign, in the tests of revisions. Their keys are real; only the closing by a password is left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from forestall.changes import Entity
from forestall.fmea.edits import Add, Batch, Edit, Refused
from forestall.fmea.freezing import Content, freeze, kept_content
from forestall.fmea.kinds.revisions import APPROVED, IN_REVIEW, REQUIRED
from forestall.fmea.project import Project
from forestall.fmea.revisions import Revision, find, revisions
from forestall.fmea.signatures import Statement
from forestall.ids import EntityId, IdMaker, SiteId
from forestall.signing.keys import SigningKey
from tests.worlds import Analyst

DAY = "2027-01-15"


def freezing(project: Project, id: EntityId, name: str) -> Batch:
    """The edit that freezes, which must be allowed."""
    edit = freeze(project, id, name, date=DAY)
    assert isinstance(edit, Batch), edit.sentence
    return edit


def frozen(who: Analyst, name: str) -> Revision:
    """A revision somebody froze just now."""
    id = who.ids.next()
    who.does(freezing(who.project, id, name))
    return revision_of(who.project, id)


def revision_of(project: Project, named: str) -> Revision:
    """The revision of this name or id, which is there."""
    found = find(project, named)
    assert isinstance(found, Revision), found.sentence
    return found


def content(project: Project, revision: Revision) -> Content:
    """What a revision holds, which can be read."""
    found = kept_content(project, revision.cells)
    assert not isinstance(found, Refused), found.sentence
    return found


def key_of(name: str) -> SigningKey:
    """A person's key, the same in every test."""
    return SigningKey(name.encode().ljust(32, b"."))


def statement(project: Project, revision: Revision, name: str, meaning: str = "review", /, **other: str) -> Statement:
    """What this person would sign; `other` puts something else into it."""
    told = Statement(
        project.id,
        revision.id,
        revision.name,
        revision.hash,
        name,
        "",
        meaning,
        "2027-01-15T14:05:09+01:00",
        SiteId(name),
        key_of(name).public,
    )
    return replace(told, **other)  # type: ignore[arg-type]  # all of them are text


def signing(ids: IdMaker, told: Statement, name: str) -> Add:
    """The edit that puts a person's signature under what the statement names."""
    return told.add(ids.next(), key_of(name).signs(told))


def signs(who: Analyst, revision: Revision, meaning: str = "review", name: str | None = None) -> None:
    """A valid signature."""
    name = name or who.pen.author
    who.does(signing(who.ids, statement(who.project, revision, name, meaning), name))


def approves(who: Analyst, revision: Revision) -> None:
    """Lead a new revision through review, signatures and approval."""
    who.sets(revision.id, state=IN_REVIEW)
    for meaning in REQUIRED:
        signs(who, revision, meaning)
    who.sets(revision.id, state=APPROVED)


def states(project: Project) -> Mapping[str, str]:
    """The state of every revision, by name."""
    return {each.name: each.state for each in revisions(project)}


def refused(who: Analyst, edit: Edit | Refused) -> str:
    """The sentence of an edit that must be refused and change nothing."""
    before = len(who.log)
    verdict = who.tries(edit)
    assert isinstance(verdict, Refused), "this should have been refused"
    assert len(who.log) == before
    return verdict.sentence


def signature_of(project: Project, revision: Revision) -> Entity:
    """The only signature under a revision."""
    (found,) = revision_of(project, revision.id).signatures
    return found
