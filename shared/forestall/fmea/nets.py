"""The net of failures across levels: what may lead to what. Pure; a net that broke these laws by a merge is still shown and walked."""

from __future__ import annotations

from forestall.fmea.edits import Draft, Refused
from forestall.fmea.outcome import Outcome
from forestall.fmea.schema import CAUSE, EFFECT, PARENT


def not_its_own_cause(outcome: Outcome, draft: Draft) -> Refused | None:
    """A line whose cause is the very failure mode it stands under explains nothing."""
    mode = outcome.entity_at(draft.entity, PARENT)
    if mode is None or outcome.entity_at(draft.entity, CAUSE) != mode:
        return None
    return Refused("A failure cannot be its own cause; name what leads to it")


def not_its_own_effect(outcome: Outcome, draft: Draft) -> Refused | None:
    """A link from a failure to itself says nothing about what people or the system would notice."""
    failure = outcome.entity_at(draft.entity, PARENT)
    if failure is None or outcome.entity_at(draft.entity, EFFECT) != failure:
        return None
    return Refused("A failure cannot be its own effect; name what it leads to")
