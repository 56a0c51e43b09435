"""Who signed which revision, in words for paper, and whether what they signed is what is there now. Pure; never reads a clock."""

from __future__ import annotations

from dataclasses import dataclass

from forestall.changes import Entity
from forestall.fmea.freezing import content_hash, content_of
from forestall.fmea.kinds.revisions import AT, KEY, MEANING, ROLE
from forestall.fmea.project import Project
from forestall.fmea.revisions import Revision, revisions
from forestall.fmea.schema import TEXT
from forestall.fmea.signatures import fault, fingerprint_of


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature. `at` is when it was made, with its distance to UTC; `check` says whether it fits."""

    name: str
    role: str
    meaning: str
    at: str
    fingerprint: str
    check: str


@dataclass(frozen=True, slots=True)
class Signed:
    """A revision that somebody signed. `sentences` say which content that is."""

    name: str
    sentences: tuple[str, ...]
    signatures: tuple[Signature, ...]


def signed(project: Project) -> list[Signed]:
    """The revisions with signatures, the newest first."""
    found = [each for each in revisions(project) if each.signatures]
    now = content_hash(content_of(project.all())) if found else ""
    return [_signed(project, each, now) for each in reversed(found)]


def _signed(project: Project, revision: Revision, now: str) -> Signed:
    frozen = f"Frozen {revision.date} by {revision.author}, {revision.state}. Content hash {revision.hash}."
    if revision.hash == now:
        told = "What is printed here is what was signed."
    else:
        told = "WHAT IS PRINTED HERE IS NOT WHAT WAS SIGNED: the project was changed since. These signatures do not speak for these pages."
    return Signed(revision.name, (frozen, told), tuple(_signature(project, each) for each in revision.signatures))


def _signature(project: Project, signature: Entity) -> Signature:
    def told(name: str) -> str:
        return next((str(value) for key, value in signature.values.items() if key == name and value is not None), "")

    wrong = fault(project, signature)
    check = f"NOT VALID: {wrong}" if wrong else "valid"
    return Signature(told(TEXT), told(ROLE), told(MEANING), told(AT), fingerprint_of(told(KEY)), check)
