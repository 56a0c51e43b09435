"""The P-diagram of a function: signal in, ideal output, error states, what we can set and what disturbs. Pure.

Error states become failure modes, noise factors causes, control factors prevention controls.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from forestall.changes import Entity
from forestall.fmea.diagrams.failing import Source, modes_of
from forestall.fmea.diagrams.proposal import Proposal
from forestall.fmea.kinds.diagrams import CONTROL_FACTOR, ERROR_STATE, INPUT, NOISE_FACTOR, NOISE_GROUPS, OUTPUT
from forestall.fmea.project import Project
from forestall.fmea.wording import home_of, word_of
from forestall.ids import EntityId

UNGROUPED = ""
"""Stands for the group of a noise factor that nobody has put into one yet."""


@dataclass(frozen=True, slots=True)
class PDiagram:
    """What acts on one function and what comes of it; noise factors by group, each group there even when it is empty."""

    function: EntityId
    inputs: tuple[Entity, ...]
    outputs: tuple[Entity, ...]
    error_states: tuple[Entity, ...]
    control_factors: tuple[Entity, ...]
    noise_factors: Mapping[str, tuple[Entity, ...]]


def p_diagram(project: Project, function: EntityId) -> PDiagram | None:
    """The diagram of a function, None where it has no entry."""
    entries = project.children(function, "parameter")
    if not entries:
        return None
    noise = _playing(entries, NOISE_FACTOR)
    groups = {group: tuple(each for each in noise if word_of(each, "group") == group) for group in (*NOISE_GROUPS, UNGROUPED)}
    return PDiagram(
        function,
        _playing(entries, INPUT),
        _playing(entries, OUTPUT),
        _playing(entries, ERROR_STATE),
        _playing(entries, CONTROL_FACTOR),
        groups,
    )


def proposed(project: Project, diagram: PDiagram) -> Iterator[Proposal]:
    """What the diagram of a function proposes for it: modes first; causes for modes that are there; controls for lines that are there."""
    function = project.text(diagram.function)
    modes = modes_of(project, diagram.function)
    for entry in diagram.error_states:
        text = project.text(entry.id)
        yield from Source(project, entry.id, f"“{text}” is an error state of “{function}”").mode(diagram.function, text)
    for group, entries in diagram.noise_factors.items():
        for entry in entries:
            yield from _causes(project, diagram.function, entry, group, modes)
    for entry in diagram.control_factors:
        text = project.text(entry.id)
        source = Source(project, entry.id, f"“{text}” is a control factor of “{function}”")
        for line in (line for mode in modes for line in project.children(mode.id, "line")):
            yield from source.control(line.id, "prevention", text)


def _causes(project: Project, function: EntityId, entry: Entity, group: str, modes: list[Entity]) -> Iterator[Proposal]:
    element = home_of(project, function)
    if element is None:
        return
    text, of = project.text(entry.id), f" ({group})" if group else ""
    source = Source(project, entry.id, f"“{text}” is a noise factor{of} of “{project.text(function)}”")
    yield from source.causes(element.id, modes, text)


def _playing(entries: list[Entity], role: str) -> tuple[Entity, ...]:
    return tuple(each for each in entries if word_of(each, "role") == role and word_of(each, "text"))
