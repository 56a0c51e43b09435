"""The status of an action: which may follow which, and what each must bear out. Laws for what is typed; `findings` tells the rest.

Two of the five statuses are optional, so a team may go from open straight to completed; what waits for a decision, or was decided against,
cannot be completed without being taken up first. What arrives by sync or from a file is never refused.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from forestall.changes import FieldName, Value
from forestall.fmea.edits import Draft, Refused
from forestall.fmea.kinds.optimization import (
    COMPLETED,
    COMPLETED_ON,
    DECISION_PENDING,
    IMPLEMENTATION_PENDING,
    NOT_IMPLEMENTED,
    OPEN,
    REASON,
    TAKEN,
)
from forestall.fmea.outcome import Outcome
from forestall.fmea.schema import EVIDENCE, STATUS


class Proof(NamedTuple):
    """Something that a completed action says, and in which words it is missed."""

    field: FieldName
    words: str


PROOFS = (Proof(TAKEN, "what was done"), Proof(EVIDENCE, "where the evidence is"), Proof(COMPLETED_ON, "when it was completed"))

_NEXT: Mapping[str, frozenset[str]] = {
    OPEN: frozenset({DECISION_PENDING, IMPLEMENTATION_PENDING, COMPLETED, NOT_IMPLEMENTED}),
    DECISION_PENDING: frozenset({OPEN, IMPLEMENTATION_PENDING, NOT_IMPLEMENTED}),
    IMPLEMENTATION_PENDING: frozenset({OPEN, DECISION_PENDING, COMPLETED, NOT_IMPLEMENTED}),
    COMPLETED: frozenset({IMPLEMENTATION_PENDING}),
    NOT_IMPLEMENTED: frozenset({OPEN, DECISION_PENDING, IMPLEMENTATION_PENDING}),
}
"""From each status, those that may be typed next. An action without a status counts as open."""

_WHY: Mapping[str, str] = {
    DECISION_PENDING: "it waits for a decision: set it to “implementation pending” once that is made",
    COMPLETED: "it is completed: where it did not help after all, set it back to “implementation pending”",
    NOT_IMPLEMENTED: "it was decided against: take it up again first, as “open” or “implementation pending”",
}


def missing_proof(value_of: Callable[[FieldName], Value]) -> list[Proof]:
    """What a completed action still owes; `value_of` gives its cells."""
    return [proof for proof in PROOFS if not value_of(proof.field)]


def follows(outcome: Outcome, draft: Draft) -> Refused | None:
    """A status comes after those from which it can be reached."""
    if STATUS not in draft.set:
        return None
    before, after = outcome.project.value(draft.entity, STATUS) or OPEN, outcome.value(draft.entity, STATUS) or OPEN
    if before == after or not isinstance(before, str) or after in _NEXT.get(before, {after}):
        return None
    return Refused(f"This action cannot become “{after}”: {_WHY[before]}")


def is_borne_out(outcome: Outcome, draft: Draft) -> Refused | None:
    """Who completes an action says what was done, names the evidence and the day; and they stay as long as it is completed."""
    if outcome.value(draft.entity, STATUS) != COMPLETED:
        return None
    missing = missing_proof(lambda name: outcome.value(draft.entity, name))
    if STATUS in draft.set and missing:
        return Refused(f"Before an action is completed it says {_in_words(missing)}")
    if any(proof.field in draft.set for proof in missing):
        return Refused(f"A completed action says {_in_words(missing)}; set its status back to “implementation pending” first")
    return None


def is_reasoned(outcome: Outcome, draft: Draft) -> Refused | None:
    """Who drops an action says why the risk is accepted; and that stays as long as it is dropped."""
    if outcome.value(draft.entity, STATUS) != NOT_IMPLEMENTED or outcome.value(draft.entity, REASON):
        return None
    if STATUS in draft.set or REASON in draft.set:
        return Refused("An action that is not implemented has a reason: write down why the risk is accepted, then set the status")
    return None


LAWS = (follows, is_borne_out, is_reasoned)


def _in_words(missing: list[Proof]) -> str:
    *most, last = (proof.words for proof in missing)
    return f"{', '.join(most)} and {last}" if most else last
