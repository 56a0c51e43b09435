"""The process flow of an analysis: steps in order with their symbols, characteristics and sources of variation. Pure.

Steps become process steps with functions, characteristics become characteristics and their deviations failure modes, sources of variation
causes, and an inspection a detection control for what went before it. A characteristic of the process deviates as a cause.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from forestall.changes import Entity, FieldName
from forestall.fmea.diagrams.blocks import elements_below
from forestall.fmea.diagrams.failing import Source, modes_of_element
from forestall.fmea.diagrams.proposal import Proposal, fresh, made
from forestall.fmea.edits import Add, Edit, SetFields
from forestall.fmea.kinds.diagrams import INSPECT, MOVE, OPERATION, PROCESS, PRODUCT, STORE, VARIATION
from forestall.fmea.project import Project
from forestall.fmea.schema import TEXT
from forestall.fmea.sheet import controls_of
from forestall.fmea.wording import among, home_of, same, word_of
from forestall.ids import EntityId

_STEP, _STATION, _TYPE = FieldName("step"), FieldName("station"), FieldName("type")
_PROCESS_STEP = "process step"


@dataclass(frozen=True, slots=True)
class FlowStep:
    """One step of the flow, the element it stands for in the structure, and its entries by type."""

    id: EntityId
    number: str
    text: str
    symbol: str
    element: EntityId | None
    products: tuple[Entity, ...]
    processes: tuple[Entity, ...]
    variations: tuple[Entity, ...]


def process_flow(project: Project, analysis: EntityId) -> tuple[FlowStep, ...]:
    """The steps of an analysis in order; none where no flow is drawn."""
    return tuple(_flow_step(project, each) for each in project.children(analysis, "flow_step"))


def proposed(project: Project, analysis: EntityId, flow: tuple[FlowStep, ...]) -> Iterator[Proposal]:
    """What each step proposes: its place in the structure first, and what belongs to it once that is there."""
    for place, step in enumerate(flow):
        source = Source(project, step.id, f"“{step.text}” is a step of the process flow ({step.symbol or 'no symbol'})")
        if step.element is None:
            yield from _element(project, analysis, step, source)
        else:
            yield from _of_element(project, step, step.element, source)
        if step.symbol == INSPECT:
            yield from _detection(project, flow[:place], step, source)


@dataclass(frozen=True, slots=True)
class _Words:
    """What a step with a symbol must do, and its ways to fail. Our own wording."""

    function: str
    modes: tuple[str, ...]


_WORDS: Mapping[str, _Words] = {
    OPERATION: _Words("{text}: do it as specified", ("{text}: not done", "{text}: done incompletely", "{text}: done in a wrong way")),
    MOVE: _Words("{text}: bring the part there unharmed", ("{text}: part damaged on the way", "{text}: part goes to the wrong place")),
    STORE: _Words("{text}: keep the part as it came", ("{text}: part spoils in store", "{text}: parts mixed up in store")),
    INSPECT: _Words("{text}: let good parts pass, hold back bad ones", ("{text}: bad part passes", "{text}: good part is held back")),
}


def _element(project: Project, analysis: EntityId, step: FlowStep, source: Source) -> Iterator[Proposal]:
    """The step's place in the structure: one that is there under the same name, or a new one."""
    if not step.text:
        return
    there = _standing(project, analysis, step)
    element = there or fresh(project, step.id, "element")
    link = SetFields(step.id, {_STEP: element})
    home = _home(project, analysis)
    new = Add(element, "element", home, {TEXT: step.text, _TYPE: _PROCESS_STEP, _STATION: step.number or None})
    edits: tuple[Edit, ...] = (link,) if there else (new, link)
    known = f"it stands in the structure already as “{project.text(there)}”" if there else "the structure has no such process step"
    sentence = f"{source.why}; {known}"
    yield Proposal(step.id, "element", _PROCESS_STEP, step.text, there or home, sentence, edits)


def _standing(project: Project, analysis: EntityId, step: FlowStep) -> EntityId | None:
    """An element that is the step: by its name, else by its number."""
    below = list(elements_below(project, analysis))
    named = (each for each in below if same(project.text(each), step.text))
    numbered = (each for each in below if step.number and same(word_of(project.get(each), _STATION), step.number))
    return next(named, None) or next(numbered, None)


def _home(project: Project, analysis: EntityId) -> EntityId:
    """Where new process steps hang: on the process item, where the analysis has just one."""
    tops = project.children(analysis, "element")
    return tops[0].id if len(tops) == 1 and word_of(tops[0], "type") != _PROCESS_STEP else analysis


def _of_element(project: Project, step: FlowStep, element: EntityId, source: Source) -> Iterator[Proposal]:
    words = _WORDS.get(step.symbol)
    functions = project.children(element, "function")
    if words is not None and not functions:
        yield from source.function(element, words.function.format(text=step.text))
    if words is not None and functions:
        function = source.function_of(element, words.function.format(text=step.text)) or functions[0].id
        for place, mode in enumerate(words.modes):
            yield from source.mode(function, mode.format(text=step.text), f"mode {place}")
    for entry in step.products:
        yield from _characteristic(project, step, element, entry, "product")
    for entry in step.processes:
        yield from _characteristic(project, step, _work_element(project, element), entry, "process")
    modes = modes_of_element(project, element) if step.variations else []
    for entry in step.variations:
        text = project.text(entry.id)
        because = f"“{text}” is a source of variation in the step “{step.text}” of the process flow"
        yield from Source(project, entry.id, because).causes(element, modes, text)


def _work_element(project: Project, element: EntityId) -> EntityId:
    """Where characteristics of the process hang: on the work element, where the step has just one."""
    below = project.children(element, "element")
    return below[0].id if len(below) == 1 else element


def _characteristic(project: Project, step: FlowStep, element: EntityId, entry: Entity, type: str) -> Iterator[Proposal]:
    """The characteristic, and once it is there, its deviation."""
    text = project.text(entry.id)
    source = Source(project, entry.id, f"“{text}” is a {type} characteristic in the step “{step.text}” of the process flow")
    functions = project.children(element, "function")
    places = [element, *(each.id for each in functions)]
    there = made(project, entry.id, "characteristic") or among(
        project, [each for place in places for each in project.children(place, "characteristic")], text
    )
    if there is None:
        home = functions[0].id if functions else element
        edit = Add(fresh(project, entry.id, "characteristic"), "characteristic", home, {TEXT: text, _TYPE: type})
        sentence = f"{source.why}; “{project.text(home)}” would hold it"
        yield Proposal(entry.id, "characteristic", f"{type} characteristic", text, home, sentence, (edit,))
    elif (holder := home_of(project, there)) is not None:
        deviation = f"{project.text(there)}: out of specification"
        if type == "product":
            yield from source.mode(holder.id, deviation, characteristic=there)
        elif step.element is not None:
            yield from source.causes(holder.id, modes_of_element(project, step.element), deviation, there)


def _detection(project: Project, before: tuple[FlowStep, ...], inspection: FlowStep, source: Source) -> Iterator[Proposal]:
    """An inspection may find what went wrong since the one before it; only lines without any detection control are asked."""
    for step in reversed(before):
        if step.symbol == INSPECT:
            return
        for mode in modes_of_element(project, step.element) if step.element else ():
            for line in project.children(mode.id, "line"):
                if not controls_of(project, line.id, "detection"):
                    yield from source.control(line.id, "detection", inspection.text)


def _flow_step(project: Project, entity: Entity) -> FlowStep:
    element = project.shown(word_of(entity, "step"))
    entries = [each for each in project.children(entity.id, "flow_entry") if word_of(each, "text")]
    by_type = {type: tuple(each for each in entries if word_of(each, "type") == type) for type in (PRODUCT, PROCESS, VARIATION)}
    return FlowStep(
        entity.id,
        word_of(entity, "number"),
        word_of(entity, "text"),
        word_of(entity, "symbol"),
        element.id if element else None,
        by_type[PRODUCT],
        by_type[PROCESS],
        by_type[VARIATION],
    )
