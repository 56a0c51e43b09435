"""`diagrams` and `propose`: what the diagrams of a project show, what they propose, and how a person answers."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from forestall.changes import Entity, FieldName
from forestall.fmea.diagrams.blocks import BlockDiagram, Interface, block_diagram, elements_below
from forestall.fmea.diagrams.flow import FlowStep, process_flow
from forestall.fmea.diagrams.parameters import PDiagram, p_diagram
from forestall.fmea.diagrams.proposal import Proposal, accept, answers, dismiss
from forestall.fmea.diagrams.proposing import proposals
from forestall.fmea.edits import Refused
from forestall.fmea.project import Project
from forestall.ids import EntityId
from forestall_desktop.cli.opening import edited, project_in, submitted
from forestall_desktop.cli.output import counted, document, say


def register(commands: Any) -> None:
    """Describe the commands to argparse."""
    diagrams = commands.add_parser("diagrams", help="process flows, block diagrams and P-diagrams, as lists")
    diagrams.add_argument("file", type=Path, metavar="FILE.fmea")
    diagrams.add_argument("--json", action="store_true", help="one JSON document")
    diagrams.set_defaults(run=_diagrams)
    propose = commands.add_parser("propose", help="what the diagrams propose for the analysis; accept it or dismiss it")
    propose.add_argument("file", type=Path, metavar="FILE.fmea")
    answer = propose.add_mutually_exclusive_group()
    answer.add_argument("--accept", nargs="+", metavar="ID", help="make what was proposed, as one step")
    answer.add_argument("--dismiss", nargs="+", metavar="ID", help="say no: it is not proposed again")
    propose.add_argument("--reason", default="", help="why it is dismissed")
    propose.add_argument("--json", action="store_true", help="one JSON document")
    propose.set_defaults(run=_propose)


def _propose(arguments: argparse.Namespace) -> Refused | None:
    if arguments.accept or arguments.dismiss:
        return _answer(arguments)
    project = project_in(arguments.file)
    found = proposals(project)
    if arguments.json:
        document({"proposals": [_proposal(each) for each in found], "answered": [_answered(each) for each in answers(project)]})
        return None
    for each in found:
        say(f"{each.id}  {each.kind}: {each.text}")
        say(f"            {each.sentence}")
    if not found:
        say("The diagrams propose nothing that is not there or was not answered")
    return None


def _answer(arguments: argparse.Namespace) -> Refused | None:
    wanted = arguments.accept or arguments.dismiss
    with edited(arguments.file) as session:
        chosen = _chosen(proposals(session.project), wanted)
        if isinstance(chosen, Refused):
            return chosen
        accepts = bool(arguments.accept)
        edit = accept(session.project, chosen) if accepts else dismiss(session.project, chosen, arguments.reason)
        refused = submitted(session, edit)
    if refused is None and arguments.json:
        document({"accepted" if accepts else "dismissed": [_proposal(each) for each in chosen]})
    elif refused is None:
        say(f"{counted(len(chosen), 'proposal was', 'proposals were')} {'accepted' if accepts else 'dismissed'}")
    return refused


def _chosen(found: Sequence[Proposal], wanted: Iterable[str]) -> list[Proposal] | Refused:
    by_id = {each.id: each for each in found}
    chosen = list(dict.fromkeys(wanted))
    unknown = next((each for each in chosen if each not in by_id), None)
    if unknown is not None:
        return Refused(f"Nothing is proposed under the name {unknown}; `forestall propose FILE` lists what is")
    return [by_id[each] for each in chosen]


def _proposal(proposal: Proposal) -> dict[str, Any]:
    return {
        "id": proposal.id,
        "kind": proposal.kind,
        "text": proposal.text,
        "place_id": proposal.place,
        "source_id": proposal.source,
        "sentence": proposal.sentence,
    }


def _answered(answer: Entity) -> dict[str, Any]:
    return {"id": answer.id, **{name: answer.values.get(FieldName(name)) for name in ("text", "answer", "reason")}}


def _diagrams(arguments: argparse.Namespace) -> None:
    project = project_in(arguments.file)
    told = {
        "process_flows": [_flow(project, each.id) for each in project.children(None, "analysis") if process_flow(project, each.id)],
        "block_diagrams": [_blocks(project, each) for each in _block_diagrams(project)],
        "p_diagrams": [_p_diagram(project, each) for each in _p_diagrams(project)],
    }
    if arguments.json:
        document(told)
    else:
        _tell(told)


def _tell(told: dict[str, list[dict[str, Any]]]) -> None:
    for flow in told["process_flows"]:
        say(f"Process flow of {flow['analysis']}")
        for step in flow["steps"]:
            say(f"  {step['number'] or '–'}  {step['symbol'] or '–'}  {step['text']}")
    for drawn in told["block_diagrams"]:
        say(f"Block diagram of {drawn['analysis']}")
        for each in drawn["interfaces"]:
            say(f"  {each['from']} → {each['to']}: {each['what']} ({each['type'] or '–'}, {each['strength'] or 'not rated'})")
    for diagram in told["p_diagrams"]:
        say(f"P-diagram of {diagram['function']}")
        for role in ("inputs", "outputs", "error_states", "control_factors"):
            say(f"  {role.replace('_', ' ')}: {'; '.join(each['text'] for each in diagram[role]) or '–'}")
        for group, entries in diagram["noise_factors"].items():
            say(f"  noise, {group}: {'; '.join(each['text'] for each in entries) or '–'}")


def _block_diagrams(project: Project) -> list[BlockDiagram]:
    drawn = (block_diagram(project, each.id) for each in project.children(None, "analysis"))
    return [each for each in drawn if each is not None]


def _p_diagrams(project: Project) -> list[PDiagram]:
    elements = (element for analysis in project.children(None, "analysis") for element in elements_below(project, analysis.id))
    drawn = (p_diagram(project, function.id) for element in elements for function in project.children(element, "function"))
    return [each for each in drawn if each is not None]


def _flow(project: Project, analysis: EntityId) -> dict[str, Any]:
    steps = [_step(project, each) for each in process_flow(project, analysis)]
    return {"analysis": project.text(analysis), "analysis_id": analysis, "steps": steps}


def _step(project: Project, step: FlowStep) -> dict[str, Any]:
    return {
        "id": step.id,
        "number": step.number,
        "text": step.text,
        "symbol": step.symbol,
        "element_id": step.element,
        "product_characteristics": _entries(project, step.products),
        "process_characteristics": _entries(project, step.processes),
        "sources_of_variation": _entries(project, step.variations),
    }


def _blocks(project: Project, drawn: BlockDiagram) -> dict[str, Any]:
    return {
        "analysis": project.text(drawn.analysis),
        "analysis_id": drawn.analysis,
        "blocks": [{"id": each, "text": project.text(each)} for each in drawn.blocks],
        "outside": list(drawn.outside),
        "interfaces": [_interface(project, each) for each in drawn.interfaces],
    }


def _interface(project: Project, each: Interface) -> dict[str, Any]:
    return {
        "id": each.id,
        "from": project.text(each.element),
        "from_id": each.element,
        "to": each.other,
        "to_id": each.to,
        "what": each.what,
        "type": each.type,
        "strength": each.strength,
    }


def _p_diagram(project: Project, diagram: PDiagram) -> dict[str, Any]:
    return {
        "function": project.text(diagram.function),
        "function_id": diagram.function,
        "inputs": _entries(project, diagram.inputs),
        "outputs": _entries(project, diagram.outputs),
        "error_states": _entries(project, diagram.error_states),
        "control_factors": _entries(project, diagram.control_factors),
        "noise_factors": {group or "no group": _entries(project, each) for group, each in diagram.noise_factors.items() if group or each},
    }


def _entries(project: Project, entries: Iterable[Entity]) -> list[dict[str, str]]:
    return [{"id": each.id, "text": project.text(each.id)} for each in entries]
