"""The block diagram of an analysis: elements, what lies outside, and typed interfaces between them. Pure.

An interface that is wanted proposes the function of passing something on, one that harms the function of keeping it away; either proposes
the ways in which that fails. Strengths go from -2 (harms) over 0 (does not matter) to 2 (must be there), as in interface matrices.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from forestall.changes import Entity, FieldName
from forestall.fmea.diagrams.failing import Source
from forestall.fmea.diagrams.proposal import Proposal
from forestall.fmea.edits import Draft, Refused
from forestall.fmea.kinds.diagrams import CLEARANCE, ENERGY, HUMAN, INFORMATION, MATERIAL, PHYSICAL, STRENGTHS
from forestall.fmea.outcome import Outcome
from forestall.fmea.project import Project
from forestall.fmea.schema import PARENT
from forestall.fmea.wording import word_of
from forestall.ids import EntityId

_TO = FieldName("to")


@dataclass(frozen=True, slots=True)
class Interface:
    """What passes from an element to another one, or to something outside the boundary; `strength` is None where nobody has rated it."""

    id: EntityId
    element: EntityId
    to: EntityId | None
    other: str
    what: str
    type: str
    strength: int | None


@dataclass(frozen=True, slots=True)
class BlockDiagram:
    """The elements of an analysis from the top down, what lies outside by name, and the interfaces."""

    analysis: EntityId
    blocks: tuple[EntityId, ...]
    outside: tuple[str, ...]
    interfaces: tuple[Interface, ...]


def block_diagram(project: Project, analysis: EntityId) -> BlockDiagram | None:
    """The diagram of an analysis, None where no interface is drawn."""
    blocks = tuple(elements_below(project, analysis))
    interfaces = tuple(_interface(project, each, block) for block in blocks for each in project.children(block, "interface"))
    outside = dict.fromkeys(each.other for each in interfaces if each.to is None and each.other)
    return BlockDiagram(analysis, blocks, tuple(outside), interfaces) if interfaces else None


def elements_below(project: Project, top: EntityId) -> Iterator[EntityId]:
    """All elements of an analysis, or below an element, each once, in the order of the tree."""
    waiting, met = [each.id for each in reversed(project.children(top, "element"))], set[EntityId]()
    while waiting:
        here = waiting.pop()
        if here not in met:
            met.add(here)
            yield here
            waiting += [each.id for each in reversed(project.children(here, "element"))]


def proposed(project: Project, diagram: BlockDiagram) -> Iterator[Proposal]:
    """A function for each interface that matters; its failure modes once the function is there."""
    for each in diagram.interfaces:
        harms = each.strength is not None and each.strength < 0
        words = _PASS_ON.get(each.type) if not harms else _KEEP_AWAY if each.to else _KEEP_OUT
        if words is not None and each.strength != 0 and each.what and each.other:
            yield from _of_interface(project, each, words)


def not_with_itself(outcome: Outcome, draft: Draft) -> Refused | None:
    """An interface lies between two elements."""
    element = outcome.entity_at(draft.entity, PARENT)
    if element is None or outcome.entity_at(draft.entity, _TO) != element:
        return None
    return Refused("An interface lies between two elements; name another one, or what lies outside the boundary")


@dataclass(frozen=True, slots=True)
class _Words:
    """How a function at an interface is worded, and its ways to fail. Our own wording."""

    function: str
    modes: tuple[str, ...]


_PASS_ON: Mapping[str, _Words] = {
    PHYSICAL: _Words("Hold {what} to {other}", ("{what} to {other} comes loose", "{what} to {other} sits in the wrong place")),
    ENERGY: _Words(
        "Pass {what} on to {other}", ("No {what} reaches {other}", "Too little {what} reaches {other}", "Too much {what} reaches {other}")
    ),
    INFORMATION: _Words(
        "Tell {other}: {what}",
        ("{what} does not reach {other}", "{what} reaches {other} too late", "{what} reaches {other} with a wrong value"),
    ),
    MATERIAL: _Words(
        "Pass {what} on to {other}",
        ("No {what} reaches {other}", "Too little {what} reaches {other}", "{what} reaches {other} contaminated"),
    ),
    CLEARANCE: _Words("Keep {what} to {other}", ("{what} to {other} is too small", "{what} to {other} is too large")),
    HUMAN: _Words("Let {other} use {what}", ("{other} cannot use {what}", "{other} uses {what} in a wrong way")),
}
_KEEP_AWAY = _Words("Keep {what} away from {other}", ("{what} reaches {other}",))
_KEEP_OUT = _Words("Keep {what} of {other} out", ("{what} of {other} gets in",))
"""What harms between two elements goes from the one to the other; what lies outside harms the element."""


def _of_interface(project: Project, each: Interface, words: _Words) -> Iterator[Proposal]:
    fill = {"what": each.what, "other": each.other}
    between = f"between “{project.text(each.element)}” and “{each.other}”"
    harm = " that harms" if words in (_KEEP_AWAY, _KEEP_OUT) else ""
    source = Source(project, each.id, f"“{each.what}” is an interface{f' ({each.type})' if each.type else ''}{harm} {between}")
    text = words.function.format(**fill)
    yield from source.function(each.element, text)
    function = source.function_of(each.element, text)
    if function is not None:
        for place, mode in enumerate(words.modes):
            yield from source.mode(function, mode.format(**fill), f"mode {place}")


def _interface(project: Project, entity: Entity, element: EntityId) -> Interface:
    to = project.shown(word_of(entity, "to"))
    other = project.text(to.id) if to else word_of(entity, "outside")
    strength = word_of(entity, "strength")
    rated = int(strength) if strength in STRENGTHS else None
    return Interface(entity.id, element, to.id if to else None, other, word_of(entity, "text"), word_of(entity, "type"), rated)
