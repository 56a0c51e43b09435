"""The revisions of a project as people see them: which there are, how far each is approved, which one is in force. Pure reading.

Superseded is derived: of the approved revisions one is in force, and the others were before it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from forestall.changes import Dot, Entity, FieldName, Head
from forestall.clock import Stamp
from forestall.fmea.cells import Fate, fate
from forestall.fmea.edits import Refused
from forestall.fmea.kinds.revisions import APPROVED, DRAFT, HASH, IN_REVIEW, REQUIRED, REQUIRED_SIGNATURES, STATE, SUPERSEDED
from forestall.fmea.project import Project
from forestall.fmea.schema import TEXT
from forestall.ids import PROJECT_ENTITY, EntityId

_WEAKEST_FIRST = (DRAFT, IN_REVIEW, SUPERSEDED, APPROVED)


@dataclass(frozen=True, slots=True)
class Revision:
    """One frozen state. `state` is what counts now, `made_at` and `author` whence it is; `cells` is the entity itself."""

    id: EntityId
    name: str
    state: str
    hash: str
    author: str
    made_at: Stamp
    remarks: str
    date: str
    cells: Entity
    signatures: tuple[Entity, ...]


def revisions(project: Project) -> list[Revision]:
    """Every revision, the oldest first. One that was signed or left the draft stays, whoever removed it."""
    signed = {each.id: _signatures(project, each.id) for each in _every(project, None, "baseline")}
    entities = [each for each in _every(project, None, "baseline") if signed[each.id] or stays(each)]
    force = in_force(project, entities)
    found = [_revision(project, each, signed[each.id], force) for each in entities]
    return sorted(found, key=lambda revision: (revision.made_at, revision.id))


def find(project: Project, named: str) -> Revision | Refused:
    """The revision of this name or id."""
    every = revisions(project)
    found = [each for each in every if each.id == named] or [each for each in every if each.name.casefold() == named.strip().casefold()]
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(f"{each.id} by {each.author}" for each in found)
        return Refused(f"{len(found)} revisions are called “{named}”; name the one you mean by its id: {ids}")
    names = ", ".join(f"“{each.name}”" for each in every)
    return Refused(f"There is no revision “{named}”" + (f". There are: {names}" if every else "; `forestall baseline create` makes one"))


def stays(baseline: Entity) -> bool:
    """Whether a revision is there even without a signature: nobody removed it, or it had left the draft."""
    return fate(baseline) is not Fate.REMOVED or stored_state(baseline) != DRAFT


def stored_state(baseline: Entity) -> str:
    """The state that people gave a revision. While they disagree, the one that promises least."""
    told = [head.value for head in baseline.heads(STATE)]
    return next((state for state in _WEAKEST_FIRST if state in told), DRAFT)


def in_force(project: Project, baselines: Iterable[Entity]) -> EntityId | None:
    """The approved revision that counts: its approver knew of the other approvals; where none knew of all others, the newest does."""
    last = _last_approvals(project, baselines)
    return max(last, key=lambda id: last[id].rank, default=None)


def at_once(project: Project, baselines: Iterable[Entity]) -> list[EntityId]:
    """Revisions that were approved by people who did not know of each other's approval; none where there is one at most."""
    last = _last_approvals(project, baselines)
    return sorted(last) if len(last) > 1 else []


def required(project: Project) -> tuple[str, ...]:
    """The meanings or roles that must have signed before an approval."""
    told = str(project.value(PROJECT_ENTITY, REQUIRED_SIGNATURES) or "")
    return tuple(bare for each in told.replace(";", ",").split(",") if (bare := each.strip())) or REQUIRED


def _last_approvals(project: Project, baselines: Iterable[Entity]) -> dict[EntityId, Head]:
    approvals = {each.id: _newest(each) for each in baselines if stored_state(each) == APPROVED}
    return {id: head for id, head in approvals.items() if not _known_to_another(project, head.dot, approvals.values())}


def _known_to_another(project: Project, dot: Dot, approvals: Iterable[Head]) -> bool:
    return any(other.dot != dot and project.knowledge.knew(other.dot, dot) for other in approvals)


def _newest(baseline: Entity) -> Head:
    return max(baseline.heads(STATE), key=lambda head: head.rank)


def _signatures(project: Project, baseline: EntityId) -> tuple[Entity, ...]:
    """The signatures under a revision, oldest first. A removal does not undo a signature."""
    return tuple(sorted(_every(project, baseline, "signature"), key=lambda signature: (signature.mark.stamp, signature.id)))


def _every(project: Project, parent: EntityId | None, kind: str) -> list[Entity]:
    """The children of one kind, the removed ones too."""
    return [*project.children(parent, kind), *project.removed_children(parent, kind)]


def _revision(project: Project, baseline: Entity, signed: tuple[Entity, ...], force: EntityId | None) -> Revision:
    stored = stored_state(baseline)
    state = SUPERSEDED if stored == APPROVED and baseline.id != force else stored

    def told(name: FieldName) -> str:
        return str(baseline.values.get(name) or "")

    return Revision(
        baseline.id,
        told(TEXT),
        state,
        told(HASH),
        baseline.mark.author,
        baseline.mark.stamp,
        told(FieldName("remarks")),
        told(FieldName("date")),
        baseline,
        signed,
    )
