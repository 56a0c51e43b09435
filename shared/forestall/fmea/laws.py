"""What an edit may not make of several cells together: forbidden in typing, found (never refused) in what arrives from elsewhere.

`rules` judges each cell by itself; here stand the laws over more than one. A change that arrives by sync is never judged: two people, each
legal alone, may make together what neither could, and then `findings` lists it. Going back (undo) and settling are not judged either;
only what was signed can neither be removed nor undone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from forestall.changes import Entity
from forestall.fmea import approving, attachments, net_laws, scale_laws, statuses, symbols
from forestall.fmea.diagrams import blocks
from forestall.fmea.edits import Draft, Refused
from forestall.fmea.findings import waiving
from forestall.fmea.outcome import Outcome
from forestall.fmea.project import Project
from forestall.fmea.reuse import links

Law = Callable[[Outcome, Draft], Refused | None]
"""Why a draft of its kind must not be written, seen together with all others of the same intention; None where it may."""

_LAWS: Mapping[str, tuple[Law, ...]] = {
    "analysis": (scale_laws.names_what_it_rates_by,),
    "failure": (scale_laws.on_its_scale,),
    "line": (net_laws.not_its_own_cause, scale_laws.on_its_scale),
    "action": (scale_laws.on_its_scale, *statuses.LAWS),
    "round": (scale_laws.on_its_scale,),
    "scheme": (scale_laws.a_scheme_that_can_be_read,),
    "grade": (scale_laws.a_grade_that_stands,),
    "link": (net_laws.not_its_own_effect,),
    "prerequisite": (net_laws.not_its_own_need,),
    "interface": (blocks.not_with_itself,),
    "symbol": (symbols.not_its_own_counterpart, symbols.a_path_that_draws),
    "baseline": (approving.revision_stays, approving.state_in_order),
    "baseline part": (approving.part_is_what_its_name_says,),
    "signature": (approving.signature_fits,),
    "waiver": (waiving.is_reasoned,),
    "deviation": (links.is_reasoned,),
    "attachment": (attachments.is_whole,),
}

_STAYING: Mapping[str, Callable[[Project, Entity], Refused | None]] = {
    "baseline": approving.removal_of_revision,
    "signature": approving.removal_of_signature,
    "scheme": scale_laws.removal_of_what_rates,
    "catalogue": scale_laws.removal_of_what_rates,
    "grade": scale_laws.removal_of_what_rates,
}
"""Kinds that cannot always be removed, nor undone: records of what people signed, and what ratings were made under."""

_OF_ALL_TOGETHER: tuple[Callable[[Outcome], Refused | None], ...] = (
    net_laws.no_ring_of_failures,
    net_laws.no_ring_of_functions,
    net_laws.only_what_is_needed_can_fail,
)
"""Laws that look once at everything an intention writes."""


def objection(project: Project, drafts: Sequence[Draft]) -> Refused | None:
    """The first thing that the laws have against these drafts, or None."""
    outcome = Outcome(project, drafts)
    for draft in drafts:
        for law in _LAWS.get(draft.kind, ()):
            if (refused := law(outcome, draft)) is not None:
                return refused
    return next((refused for law in _OF_ALL_TOGETHER if (refused := law(outcome)) is not None), None)


def objection_to_removal(project: Project, going: Iterable[Entity]) -> Refused | None:
    """The first thing that the laws have against removing these entities, or None."""
    found = (_STAYING[entity.kind](project, entity) for entity in going if entity.kind in _STAYING)
    return next((refused for refused in found if refused is not None), None)
