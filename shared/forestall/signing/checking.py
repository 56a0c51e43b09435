"""Checks every revision and every signature of a project, from the file alone: no network, no key store, nobody's word.

A revision's content is kept in the project and must have the hash it claims; where the whole history is here, the content is also made anew
from the changes it names. A file that began from a snapshot, or forgot old wordings, can do only the first, and says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from forestall.changes import Change, Entity
from forestall.fmea.approving import flaws
from forestall.fmea.edits import Refused
from forestall.fmea.freezing import CONTENT_RULE, content_hash, content_of, cut_of, kept_content
from forestall.fmea.kinds.revisions import RULE
from forestall.fmea.project import Project
from forestall.fmea.revisions import Revision, revisions
from forestall.fmea.signatures import fault
from forestall.ids import EntityId
from forestall.merge import merge
from forestall.store.replica import Replica


class Proof(Enum):
    """How far a revision's content was checked."""

    RECOMPUTED = "made anew from the history, and the same"
    KEPT = "the kept content has the hash; it cannot be made anew here, because the history does not reach back to it"
    DIFFERS = "not what was frozen"
    UNKNOWN = "written down in a way that this version does not know; update this program to check it"


@dataclass(frozen=True, slots=True)
class SignatureCheck:
    """One signature, and what is wrong with it; None where it fits."""

    signature: Entity
    fault: str | None


@dataclass(frozen=True, slots=True)
class RevisionCheck:
    """One revision: how its content was checked, its signatures, what else to know (`remarks`), and what is `wrong` with it."""

    revision: Revision
    proof: Proof
    signatures: tuple[SignatureCheck, ...]
    remarks: tuple[str, ...]
    wrong: tuple[str, ...]


def check_all(replica: Replica, project: Project) -> list[RevisionCheck]:
    """The check of every revision, the oldest first. Nothing is written."""
    found = revisions(project)
    whole = found and not replica.floor
    changes = [change for _, change in replica.after_place(0)] if whole else []
    return [_checked(project, each, changes) for each in found]


def recomputed_hash(changes: Iterable[Change], revision: Revision) -> str | None:
    """The hash of what these changes, as far as the revision holds them, come to; None where they are not all here."""
    cut = cut_of(revision.cells)
    if cut is None:
        return None
    left = sum(cut.values())
    state: dict[EntityId, Entity] = {}
    for change in changes:
        if change.dot.n <= cut.get(change.dot.site, 0):
            state[change.entity] = merge(state.get(change.entity), change)
            left -= 1
    return None if left else content_hash(content_of(state.values()))


def _checked(project: Project, revision: Revision, changes: Sequence[Change]) -> RevisionCheck:
    proof = _proof(project, revision, changes)
    signatures = tuple(SignatureCheck(each, fault(project, each)) for each in revision.signatures)
    wrong = [f"Its content is {proof.value}"] if proof is Proof.DIFFERS else []
    wrong += [f"The signature of {project.text(each.signature.id)} is not valid: {each.fault}" for each in signatures if each.fault]
    return RevisionCheck(revision, proof, signatures, tuple(flaws(project, revision)), tuple(wrong))


def _proof(project: Project, revision: Revision, changes: Sequence[Change]) -> Proof:
    if revision.cells.values.get(RULE) != CONTENT_RULE:
        return Proof.UNKNOWN
    kept = kept_content(project, revision.cells)
    if isinstance(kept, Refused) or content_hash(kept) != revision.hash:
        return Proof.DIFFERS
    recomputed = recomputed_hash(changes, revision) if changes else None
    if recomputed is None:
        return Proof.KEPT
    return Proof.RECOMPUTED if recomputed == revision.hash else Proof.DIFFERS
