"""Every proposal of every diagram of a project that nobody has answered yet. Pure; the order is that of the diagrams."""

from __future__ import annotations

from collections.abc import Iterator

from forestall.fmea.diagrams import blocks, flow, parameters
from forestall.fmea.diagrams.proposal import Proposal, unanswered
from forestall.fmea.project import Project


def proposals(project: Project) -> list[Proposal]:
    """What the flows, the block diagrams and the P-diagrams propose. What is there already, or was answered, is not among them."""
    return list(proposing(project))


def proposing(project: Project) -> Iterator[Proposal]:
    """The same one by one, for whoever may not wait for all."""
    yield from unanswered(project, _all(project))


def _all(project: Project) -> Iterator[Proposal]:
    for analysis in project.children(None, "analysis"):
        yield from flow.proposed(project, analysis.id, flow.process_flow(project, analysis.id))
        drawn = blocks.block_diagram(project, analysis.id)
        if drawn is not None:
            yield from blocks.proposed(project, drawn)
        for element in blocks.elements_below(project, analysis.id):
            for function in project.children(element, "function"):
                diagram = parameters.p_diagram(project, function.id)
                if diagram is not None:
                    yield from parameters.proposed(project, diagram)
