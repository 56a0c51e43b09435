"""`add`, `move`, `tree`, `net`: the structure and the nets on the command line, through the same door as the window."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from forestall.changes import Entity, FieldName
from forestall.fmea.carried import severity_of
from forestall.fmea.edits import Refused
from forestall.fmea.model import KINDS
from forestall.fmea.net_laws import breaches
from forestall.fmea.nets import (
    causes_below,
    effects_above,
    element_of,
    functions_needed,
    functions_served,
    rings_of_failures,
    rings_of_functions,
)
from forestall.fmea.outline import Level, Node, failures_around, functions_around, outline, roles
from forestall.fmea.project import Project
from forestall.fmea.schema import PARENT, SEVERITY
from forestall.fmea.values import rating
from forestall.ids import EntityId
from forestall_desktop.cli.adding import Place, added, fields_in, moved
from forestall_desktop.cli.meaning import NOT_TYPED
from forestall_desktop.cli.opening import edited, project_in, submitted
from forestall_desktop.cli.output import counted, document, say
from forestall_desktop.cli.words import options_first

_INDENT = "  "


def register(commands: Any) -> None:
    """Describe the commands to argparse."""
    add = commands.add_parser("add", help="make something: an element, a function, a failure, a cause line …")
    add.add_argument("file", type=Path, metavar="FILE.fmea")
    add.add_argument("kind", metavar="KIND", help=", ".join(KINDS))
    add.add_argument("values", metavar="FIELD=VALUE", nargs="*", help="its first values; a cause or a person may be named by its wording")
    _place(add)
    add.add_argument("--json", action="store_true", help="one JSON document")
    add.set_defaults(run=_add)
    add.parse_known_args = options_first(add, "--json")
    move = commands.add_parser("move", help="hang something under another thing, or elsewhere among its siblings")
    move.add_argument("file", type=Path, metavar="FILE.fmea")
    move.add_argument("entity", metavar="ENTITY")
    _place(move)
    move.set_defaults(run=_move)
    tree = commands.add_parser("tree", help="the structure with its functions, characteristics and failures")
    tree.add_argument("file", type=Path, metavar="FILE.fmea")
    tree.add_argument("--json", action="store_true", help="one JSON document")
    tree.set_defaults(run=_tree)
    net = commands.add_parser("net", help="the failure net, or what lies above and below one failure or function")
    net.add_argument("file", type=Path, metavar="FILE.fmea")
    net.add_argument("entity", metavar="ENTITY", nargs="?", help="a failure or a function")
    net.add_argument("--json", action="store_true", help="one JSON document")
    net.set_defaults(run=_net)


def _place(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--under", metavar="ENTITY", help="what it belongs to")
    beside = parser.add_mutually_exclusive_group()
    beside.add_argument("--after", metavar="ENTITY", help="behind this sibling; without it at the end")
    beside.add_argument("--before", metavar="ENTITY", help="in front of this sibling")


def _add(arguments: argparse.Namespace) -> Refused | None:
    given = fields_in(arguments.values)
    if isinstance(given, Refused):
        return given
    with edited(arguments.file) as session:
        id = session.new_id()
        edit = added(session.project, arguments.kind, id, _where(arguments), given, session.new_id)
        if (refused := submitted(session, edit)) is not None:
            return refused
        if arguments.json:
            document({"id": id, **_told(session.project, session.project.get(id))})
        else:
            say(f"{id} is a new {KINDS[arguments.kind].label.lower()}")
    return None


def _move(arguments: argparse.Namespace) -> Refused | None:
    with edited(arguments.file) as session:
        return submitted(session, moved(session.project, EntityId(arguments.entity), _where(arguments)))


def _where(arguments: argparse.Namespace) -> Place:
    return Place(*(None if id is None else EntityId(id) for id in (arguments.under, arguments.after, arguments.before)))


def _tree(arguments: argparse.Namespace) -> None:
    project = project_in(arguments.file)
    if arguments.json:
        document({"project": project.id, "nodes": [_node(project, each) for each in outline(project)]})
        return
    for each in outline(project):
        lost = " (recovered: what it hung on is gone)" if each.recovered and not each.depth else ""
        say(f"{_INDENT * each.depth}{_worded(project, each.entity)}{lost}  [{each.entity.id}]")


def _node(project: Project, node: Node) -> dict[str, Any]:
    told = {"id": node.entity.id, "kind": node.entity.kind, "depth": node.depth, "parent": node.entity.values.get(PARENT)}
    return {**told, "recovered": node.recovered, **_told(project, node.entity)}


def _told(project: Project, entity: Entity | None) -> dict[str, Any]:
    """Every field of an entity, and what follows from where it stands."""
    if entity is None:
        return {}
    fields: dict[str, Any] = {
        name: entity.values.get(name) for name, field in KINDS[entity.kind].fields.items() if field.type not in NOT_TYPED
    }
    match entity.kind:
        case "failure":
            carried = severity_of(project, entity.id)
            return {**fields, "roles": roles(project, entity), "carried_severity": carried.shown}
        case "function":
            return {**fields, "needs": functions_needed(project, entity.id), "serves": functions_served(project, entity.id)}
        case _:
            return fields


def _worded(project: Project, entity: Entity) -> str:
    """One line of the tree: what it is, its wording, and the little that matters most of it."""
    kind = entity.values.get(FieldName("type")) if entity.kind == "element" else None
    parts = [f"{kind or KINDS[entity.kind].label.lower()}:", project.text(entity.id) or "(no name yet)"]
    parts += [f"({value})" for name in ("four_m", "station", "requirement", "place") if (value := entity.values.get(FieldName(name)))]
    if entity.kind == "failure":
        parts += [f"– {' and '.join(roles(project, entity))}"]
        carried = severity_of(project, entity.id)
        parts += [f"S {carried.shown}"] if carried.shown else []
    return " ".join(map(str, parts))


def _net(arguments: argparse.Namespace) -> Refused | None:
    project = project_in(arguments.file)
    if arguments.entity is None:
        _whole(project, as_json=arguments.json)
        return None
    entity = project.shown(arguments.entity)
    if entity is None or entity.kind not in ("failure", "function"):
        return Refused(f"{arguments.entity} is no failure or function of this project; `forestall tree` lists the ids")
    levels = failures_around(project, entity.id) if entity.kind == "failure" else functions_around(project, entity.id)
    if arguments.json:
        document({"entity": entity.id, "levels": [_level(project, each) for each in levels]})
        return None
    for each in levels:
        mark = f"{each.level:+d}" if each.level else "→ "
        say(f"{mark} {_worded(project, each.entity)}  [{each.entity.id}]")
    return None


def _level(project: Project, at: Level) -> dict[str, Any]:
    told = {"id": at.entity.id, "level": at.level, "text": project.text(at.entity.id), "element": element_of(project, at.entity.id)}
    return {**told, **_ways(project, at.entity)}


def _ways(project: Project, entity: Entity) -> dict[str, Any]:
    if entity.kind == "function":
        return {"needs": functions_needed(project, entity.id), "serves": functions_served(project, entity.id)}
    carried = severity_of(project, entity.id)
    return {
        "severity": rating(entity.values.get(SEVERITY)),
        "carried_severity": carried.shown,
        "carried_severity_worst": carried.worst,
        "effects": effects_above(project, entity.id),
        "causes": causes_below(project, entity.id),
    }


def _whole(project: Project, *, as_json: bool) -> None:
    failures = project.of_kind("failure")
    found: dict[str, Any] = {
        "failures": [{"id": each.id, "text": project.text(each.id), **_ways(project, each)} for each in failures],
        "rings": rings_of_failures(project),
        "function_rings": rings_of_functions(project),
        "unproven": [
            {"cause": each.cause, "effect": each.effect, "sentence": each.sentence, "certain": each.certain} for each in breaches(project)
        ],
    }
    if as_json:
        document(found)
        return
    for each in failures:
        for effect in effects_above(project, each.id):
            say(f"{_named(project, each.id)} → {_named(project, effect)}")
    for ring in (*found["rings"], *found["function_rings"]):
        say(f"A ring of {counted(len(ring), 'member')}: {', '.join(_named(project, id) for id in ring)}")
    for each in found["unproven"]:
        say(each["sentence"])


def _named(project: Project, id: EntityId) -> str:
    return f"“{text}”" if (text := project.text(id)) else f"[{id}]"
