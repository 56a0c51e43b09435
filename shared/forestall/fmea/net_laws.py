"""What an edit may not make of the nets: a failure that is its own cause, rings, and causes that the function net rules out.

Pure. Found in typing these are refused; arrived by a merge they are shown, and `breach` and `nets.rings_of_failures` say so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from forestall.changes import FieldName
from forestall.fmea.components import components
from forestall.fmea.edits import Draft, Refused
from forestall.fmea.nets import effects_above, reached, ways_to_needed, ways_up
from forestall.fmea.outcome import Outcome
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, EFFECT, NEEDS, PARENT, REMOVED
from forestall.ids import EntityId

Edge = tuple[EntityId, EntityId]
"""From a cause to its effect; from a function to one it needs."""


def not_its_own_cause(outcome: Outcome, draft: Draft) -> Refused | None:
    """A line whose cause is the very failure mode it stands under explains nothing."""
    if PARENT not in draft.set and CAUSE not in draft.set:
        return None
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


def not_its_own_need(outcome: Outcome, draft: Draft) -> Refused | None:
    """A function that needs itself says nothing."""
    function = outcome.entity_at(draft.entity, PARENT)
    if function is None or outcome.entity_at(draft.entity, NEEDS) != function:
        return None
    return Refused("A function cannot need itself; name the function it needs")


def no_ring_of_failures(outcome: Outcome) -> Refused | None:
    """What leads to itself over other failures explains nothing. A ring that stood there before is not held against an edit."""
    ring = _Laid(outcome, _OF_FAILURES).closed()
    if ring is None:
        return None
    cause, effect = (outcome.text(each) or "a failure without a name" for each in ring)
    return Refused(f"“{effect}” leads to “{cause}” already; as its effect, too, it would stand in a ring that explains nothing")


def no_ring_of_functions(outcome: Outcome) -> Refused | None:
    """Functions that need one another in a ring have no beginning."""
    ring = _Laid(outcome, _OF_FUNCTIONS).closed()
    if ring is None:
        return None
    function, needed = (outcome.text(each) or "a function without a name" for each in ring)
    return Refused(f"“{needed}” needs “{function}” already; functions cannot need one another in a ring")


def only_what_is_needed_can_fail(outcome: Outcome) -> Refused | None:
    """Where a function net is built, only failures of what a function needs can be causes of its failures."""
    failures, functions = _Laid(outcome, _OF_FAILURES), _Laid(outcome, _OF_FUNCTIONS)
    found = (breach(outcome, functions.steps, cause, effect) for cause, effect in failures.fresh)
    return next((Refused(each.sentence) for each in found if each is not None and each.certain), None)


@dataclass(frozen=True, slots=True)
class Breach:
    """A cause that structure or function net do not bear out. `certain`: a function net says so, and typing it is refused;
    else the tree alone does, which may just not be finished."""

    cause: EntityId
    effect: EntityId
    sentence: str
    certain: bool


def breaches(project: Project) -> Iterator[Breach]:
    """Every step of the failure net that structure or function net do not bear out, in a steady order."""
    outcome = Outcome(project, ())
    functions = _Laid(outcome, _OF_FUNCTIONS)
    for failure in project.of_kind("failure"):
        for effect in effects_above(project, failure.id):
            if (found := breach(outcome, functions.steps, failure.id, effect)) is not None:
                yield found


def breach(outcome: Outcome, needs: Callable[[EntityId], list[EntityId]], cause: EntityId, effect: EntityId) -> Breach | None:
    """What speaks against a failure as a cause of another: its function is not needed, or its element does not lie below. None where
    nothing does, where both belong to one element, or where it is not known to which they belong."""
    below, above = _element(outcome, cause), _element(outcome, effect)
    if below is None or above is None or below == above:
        return None
    function, serving = _function(outcome, effect), _function(outcome, cause)
    if function is not None and needs(function):
        needed = reached([function], needs)
        if serving in needed or (serving is None and _lies_below(outcome, below, above)):
            return None
        why = f"“{outcome.text(function)}” does not need what fails there; say so in the function net first, or choose another cause"
        return Breach(cause, effect, f"“{outcome.text(cause)}” cannot lead to “{outcome.text(effect)}”: {why}", certain=True)
    if _lies_below(outcome, below, above):
        return None
    why = f"“{outcome.text(below)}” does not lie below “{outcome.text(above)}”"
    return Breach(cause, effect, f"“{outcome.text(cause)}” is named as a cause of “{outcome.text(effect)}”, but {why}", certain=False)


_OF_FAILURES: Mapping[str, tuple[FieldName, FieldName]] = {"link": (PARENT, EFFECT), "line": (CAUSE, PARENT)}
_OF_FUNCTIONS: Mapping[str, tuple[FieldName, FieldName]] = {"prerequisite": (PARENT, NEEDS)}
"""For each kind that is a step of a net: the fields with its two ends."""


class _Laid:
    """A net as it would be: the steps of the project, less those that drafts lead elsewhere or remove, and those that drafts make."""

    def __init__(self, outcome: Outcome, kinds: Mapping[str, tuple[FieldName, FieldName]]) -> None:
        self.fresh: list[Edge] = []
        """The steps that drafts make or lead elsewhere."""
        self._outcome = outcome
        self._ways = ways_up if kinds is _OF_FAILURES else ways_to_needed
        self._written: set[EntityId] = set()
        self._made: dict[EntityId, list[EntityId]] = {}
        for kind, ends in kinds.items():
            for id in outcome.written(kind, *ends, REMOVED):
                self._lay(id, ends)

    def _lay(self, id: EntityId, ends: tuple[FieldName, FieldName]) -> None:
        self._written.add(id)
        start, end = (self._outcome.entity_at(id, name) for name in ends)
        if start is None or end is None or not self._outcome.is_there(id) or self._outcome.kind(start) != self._outcome.kind(end):
            return
        self._made.setdefault(start, []).append(end)
        if [self._outcome.project.value(id, name) for name in ends] != [start, end]:
            self.fresh.append((start, end))

    def steps(self, here: EntityId) -> list[EntityId]:
        """Where one gets from here."""
        kept = (end for edge, end in self._ways(self._outcome.project, here) if edge not in self._written)
        return [end for end in dict.fromkeys((*kept, *self._made.get(here, ()))) if self._outcome.is_there(end)]

    def closed(self) -> Edge | None:
        """A step that closes a ring, if one of the drafts' does."""
        for members, is_ring in components([end for _, end in self.fresh], self.steps) if self.fresh else ():
            within = frozenset(members) if is_ring else frozenset()
            for start, end in self.fresh:
                if start in within and end in within:
                    return start, end
        return None


def _element(outcome: Outcome, id: EntityId) -> EntityId | None:
    """The element a failure belongs to, whether directly or by its function."""
    above = outcome.entity_at(id, PARENT)
    if above is not None and outcome.kind(above) == "function":
        above = outcome.entity_at(above, PARENT)
    return above if above is not None and outcome.kind(above) == "element" and outcome.is_there(above) else None


def _function(outcome: Outcome, failure: EntityId) -> EntityId | None:
    above = outcome.entity_at(failure, PARENT)
    return above if above is not None and outcome.kind(above) == "function" else None


def _lies_below(outcome: Outcome, below: EntityId, above: EntityId) -> bool:
    met: set[EntityId] = set()
    here: EntityId | None = below
    while here is not None and here not in met:
        met.add(here)
        here = outcome.entity_at(here, PARENT)
        if here == above:
            return True
    return False
