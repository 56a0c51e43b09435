"""`show`, `set`, `remove`: the form sheet on the command line, through the same door as the window."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from forestall.changes import Entity, FieldName
from forestall.fmea.cells import Fate, fate
from forestall.fmea.edits import Refused, Remove
from forestall.fmea.lines import record
from forestall.fmea.model import KINDS
from forestall.fmea.project import Project
from forestall.fmea.schema import FieldType
from forestall.fmea.sheet import rows
from forestall.ids import PROJECT_ENTITY, EntityId
from forestall_desktop.cli.meaning import meant
from forestall_desktop.cli.opening import edited, project_in, submitted
from forestall_desktop.cli.output import document, table

_HEADS = ("LINE", "ELEMENT", "MODE", "EFFECT", "CAUSE", "S", "O/F", "D/M", "AP", "RPN")


def register(commands: Any) -> None:
    """Describe the commands to argparse."""
    show = commands.add_parser("show", help="the form sheet, one row per cause line")
    show.add_argument("file", type=Path, metavar="FILE.fmea")
    show.add_argument("--json", action="store_true", help="one JSON document")
    show.set_defaults(run=_show)
    set_ = commands.add_parser("set", help="type into one cell; an empty VALUE clears it")
    set_.add_argument("file", type=Path, metavar="FILE.fmea")
    set_.add_argument("entity", metavar="ENTITY", help="an id that `show --json` gives")
    set_.add_argument("field", metavar="FIELD", help="a field of it; for a cause line also a column of the form sheet or one of your own")
    set_.add_argument("value", metavar="VALUE")
    set_.set_defaults(run=_set)
    remove = commands.add_parser("remove", help="remove an entity with all that hangs below it")
    remove.add_argument("file", type=Path, metavar="FILE.fmea")
    remove.add_argument("entity", metavar="ENTITY")
    remove.set_defaults(run=_remove)


def _show(arguments: argparse.Namespace) -> None:
    project = project_in(arguments.file)
    if arguments.json:
        document(told(project))
    else:
        table(_HEADS, list(_lines(project)))


def told(project: Project) -> dict[str, Any]:
    """The form sheet as `show --json` prints it."""
    return {"project": _heading(project), "rows": [record(project, row) for row in rows(project) if row.line is not None]}


def _set(arguments: argparse.Namespace) -> Refused | None:
    with edited(arguments.file) as session:
        return submitted(session, meant(session.project, EntityId(arguments.entity), arguments.field, arguments.value, session.new_id))


def _remove(arguments: argparse.Namespace) -> Refused | None:
    with edited(arguments.file) as session:
        entity = session.project.get(arguments.entity)
        if entity is not None and fate(entity) is Fate.REMOVED:
            return Refused("It was removed before; there is nothing left to remove")
        return submitted(session, Remove((EntityId(arguments.entity),)))


def _heading(project: Project) -> dict[str, Any]:
    heading = project.shown(PROJECT_ENTITY)
    return {
        "id": project.id,
        "name": project.text(PROJECT_ENTITY),
        "remarks": heading.values.get(FieldName("remarks")) if heading else None,
        "analyses": [_header_block(each) for each in project.children(None, "analysis")],
    }


def _header_block(analysis: Entity) -> dict[str, Any]:
    names = [field.name for field in KINDS["analysis"].fields.values() if field.type not in (FieldType.POSITION, FieldType.REMOVAL)]
    return {"id": analysis.id, **{name: analysis.values.get(name) for name in names}}


def _lines(project: Project) -> Iterator[tuple[object, ...]]:
    for row in rows(project):
        told = record(project, row)
        effects = "; ".join(each["text"] for each in told["effects"])
        own = told["risk"] or {"result": told["ap"], "ratings": {}}
        result = f"{own['result']}{'?' if told['ap_is_worst_case'] else ''}" if own["result"] else None
        names = ("severity", _used(told, "occurrence", "frequency"), _used(told, "detection", "monitoring"))
        ratings = (own["ratings"].get(name, told[name]) for name in names)
        yield row.line or "–", told["element"], told["mode"], effects, told["cause"], *ratings, result, told["rpn"]


def _used(told: dict[str, Any], usual: str, else_: str) -> str:
    """The rating a line has: that of design and process, or the one in its place that only FMEA-MSR has."""
    return else_ if told[usual] is None and told[else_] is not None else usual
