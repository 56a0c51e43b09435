"""What an edit may not make of several cells together: forbidden in typing, found (never refused) in what arrives from elsewhere.

`rules` judges each cell by itself; here stand the laws over more than one. A change that arrives by sync is never judged: two people, each
legal alone, may make together what neither could, and then `findings` lists it. Going back (undo) and settling are not judged either.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from forestall.fmea import nets
from forestall.fmea.edits import Draft, Refused
from forestall.fmea.outcome import Outcome
from forestall.fmea.project import Project

Law = Callable[[Outcome, Draft], Refused | None]
"""Why a draft of its kind must not be written, seen together with all others of the same intention; None where it may."""

_LAWS: Mapping[str, tuple[Law, ...]] = {
    "line": (nets.not_its_own_cause,),
    "link": (nets.not_its_own_effect,),
}


def objection(project: Project, drafts: Sequence[Draft]) -> Refused | None:
    """The first thing that the laws have against these drafts, or None."""
    outcome = Outcome(project, drafts)
    for draft in drafts:
        for law in _LAWS.get(draft.kind, ()):
            if (refused := law(outcome, draft)) is not None:
                return refused
    return None
