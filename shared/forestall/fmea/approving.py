"""The laws of revisions: what was frozen stays, a signature fits what it signs, and a state is reached only in order.

For typing only: what arrives from elsewhere in such a state is kept, shown, and told by `flaws`.
"""

from __future__ import annotations

from forestall.changes import Entity, FieldName
from forestall.fmea.edits import Draft, Refused
from forestall.fmea.freezing import is_part
from forestall.fmea.kinds.revisions import (
    APPROVED,
    CUT,
    DRAFT,
    HASH,
    IN_REVIEW,
    KEY,
    MEANING,
    ROLE,
    RULE,
    STATE,
    SUPERSEDED,
)
from forestall.fmea.outcome import Outcome
from forestall.fmea.project import Project
from forestall.fmea.revisions import Revision, at_once, find, required, revisions, stored_state
from forestall.fmea.schema import PARENT, POSITION, TEXT
from forestall.fmea.signatures import fault, misfit

_NEXT = {DRAFT: (IN_REVIEW,), IN_REVIEW: (DRAFT, APPROVED), APPROVED: (SUPERSEDED,), SUPERSEDED: ()}
"""The states that a person may give a revision, by the one it has."""
_MAY_CHANGE = frozenset({STATE, POSITION})
_STAYS = "What was frozen stays as it is; edits go into the next revision"


def revision_stays(outcome: Outcome, draft: Draft) -> Refused | None:
    """A revision comes frozen, as a draft; afterwards only its state changes."""
    if outcome.project.get(draft.entity) is not None:
        return Refused(_STAYS) if draft.set.keys() - _MAY_CHANGE else None
    if draft.set.get(STATE, DRAFT) != DRAFT:
        return Refused("A new revision is a draft; it is reviewed and signed before it is approved")
    if not all(draft.set.get(name) for name in (TEXT, RULE, HASH, CUT)):
        return Refused("A revision is made by freezing the project: `forestall baseline create`")
    return None


def state_in_order(outcome: Outcome, draft: Draft) -> Refused | None:
    """Draft, in review, approved, superseded: step by step, and approved only with the signatures that this needs."""
    if STATE not in draft.set or outcome.project.get(draft.entity) is None:
        return None
    revision = find(outcome.project, draft.entity)
    if isinstance(revision, Refused):
        return revision
    state, wanted = stored_state(revision.cells), draft.set[STATE]
    if wanted not in _NEXT[state]:
        ways = " or ".join(f"“{each}”" for each in _NEXT[state])
        onward = f"; from there it goes to {ways}" if ways else ", and stays so"
        return Refused(f"Revision “{revision.name}” is “{state}”{onward}")
    lacking = missing_signatures(outcome.project, revision) if wanted == APPROVED else ()
    if lacking:
        return Refused(f"Revision “{revision.name}” cannot be approved yet: nobody has signed for {' and '.join(lacking)}")
    return None


def part_is_what_its_name_says(_: Outcome, draft: Draft) -> Refused | None:
    """A part is named by the hash of what it holds."""
    return None if TEXT not in draft.set or is_part(draft.entity, draft.set[TEXT]) else Refused(_STAYS)


def signature_fits(outcome: Outcome, draft: Draft) -> Refused | None:
    """A signature is made once, over what the revision holds, by a key that has not signed the same before."""
    project = outcome.project
    if project.get(draft.entity) is not None:
        return Refused("A signature stays as it was made; sign anew instead")
    baseline = project.get(str(draft.set.get(PARENT)))
    if baseline is None:
        return Refused("A signature goes under a revision that is there")
    if (wrong := misfit(project, baseline, dict(draft.set))) is not None:
        return Refused(f"This signature was refused. {wrong}")
    revision = find(project, baseline.id)
    if isinstance(revision, Refused):
        return revision
    if revision.state == SUPERSEDED:
        return Refused(f"Revision “{revision.name}” is superseded; sign the one that is in force")
    return _signed_before(revision, draft)


def removal_of_revision(project: Project, baseline: Entity) -> Refused | None:
    """A revision may go while it is a draft that nobody signed."""
    signed = any(each.id == baseline.id and each.signatures for each in revisions(project))
    if signed or stored_state(baseline) != DRAFT:
        return Refused(f"Revision “{project.text(baseline.id)}” was signed or has left the draft; it stays. Supersede it by a newer one")
    return None


def removal_of_signature(project: Project, signature: Entity) -> Refused | None:
    """A signature stays."""
    return Refused(f"The signature of {project.text(signature.id)} stays; what it says cannot be unsaid, only superseded")


def missing_signatures(project: Project, revision: Revision) -> tuple[str, ...]:
    """The meanings or roles that nobody has signed validly for."""
    valid = [each for each in revision.signatures if fault(project, each) is None]
    given = {str(each.values.get(name) or "").casefold() for each in valid for name in (MEANING, ROLE)}
    return tuple(each for each in required(project) if each.casefold() not in given)


def flaws(project: Project, revision: Revision) -> list[str]:
    """What arrived about a revision and no person may do: sentences, to be listed."""
    found = []
    if revision.state == APPROVED and (lacking := missing_signatures(project, revision)):
        found.append(f"It is approved, but nobody has validly signed for {' and '.join(lacking)}")
    if revision.id in at_once(project, [each.cells for each in revisions(project)]):
        found.append("It was approved at the same time as another revision, by people who did not know of each other; supersede one")
    by_name, by_key = _used(project, revision)
    found += [f"{name} signed with several keys; compare their fingerprints" for name, keys in by_name.items() if len(keys) > 1]
    found += [f"One key signed for several people: {', '.join(sorted(names))}" for names in by_key.values() if len(names) > 1]
    return found


def _used(project: Project, revision: Revision) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """The keys that each printed name used, and the names that each key stood for."""
    by_name: dict[str, set[str]] = {}
    by_key: dict[str, set[str]] = {}
    for each in revision.signatures:
        name, key = project.text(each.id), str(each.values.get(KEY))
        by_name.setdefault(name, set()).add(key)
        by_key.setdefault(key, set()).add(name)
    return by_name, by_key


def _signed_before(revision: Revision, draft: Draft) -> Refused | None:
    def same(name: FieldName, each: Entity) -> bool:
        return each.values.get(name) == draft.set.get(name)

    if any(same(KEY, each) and same(MEANING, each) and same(ROLE, each) for each in revision.signatures):
        return Refused(f"You have signed revision “{revision.name}” for {draft.set.get(MEANING)} already")
    return None
