"""`contested` and `settle`: the cells that wait for a person, on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from forestall.changes import FieldName, Value
from forestall.clock import iso
from forestall.fmea.cells import Candidate, Contested, contested, is_contested
from forestall.fmea.edits import Refused, Settle
from forestall.fmea.model import field_of
from forestall.fmea.project import Project
from forestall.fmea.review import Notice, worth_a_look
from forestall.fmea.schema import REMOVED
from forestall.fmea.values import typed
from forestall.ids import EntityId
from forestall_desktop.cli.opening import edited, looked_at, submitted
from forestall_desktop.cli.output import document, say
from forestall_desktop.models.naming import name_of
from forestall_desktop.session.opening import load

_REMOVE, _KEEP = "remove", "keep"


def register(commands: Any) -> None:
    """Describe the commands to argparse."""
    contested_ = commands.add_parser(
        "contested", help="what two people typed into one cell without seeing each other, and what is worth a look"
    )
    contested_.add_argument("file", type=Path, metavar="FILE.fmea")
    contested_.add_argument("--json", action="store_true", help="one JSON document")
    contested_.set_defaults(run=_contested)
    settle = commands.add_parser("settle", help="decide a contested cell")
    settle.add_argument("file", type=Path, metavar="FILE.fmea")
    settle.add_argument("entity", metavar="ENTITY")
    settle.add_argument("field", metavar="FIELD")
    which = settle.add_mutually_exclusive_group(required=True)
    which.add_argument("--mine", action="store_true", help="the value that was typed in this file")
    which.add_argument("--theirs", action="store_true", help="the value that came from elsewhere")
    which.add_argument("--value", metavar="V", help=f"this value; for a contested removal: {_REMOVE} or {_KEEP}")
    settle.set_defaults(run=_settle)


def _contested(arguments: argparse.Namespace) -> None:
    with looked_at(arguments.file) as file:
        project, site = load(file)[0], file.identity.site
    cells = [cell for entity in project.all() if entity.own for cell in contested(entity)]
    if arguments.json:
        document({"contested": [_told(project, cell, site) for cell in cells]})
    else:
        for sentence in _sentences(project, cells, site) if cells else ["Nothing is contested"]:
            say(sentence)
        for notice in worth_a_look(project):
            say(_looked_at(project, notice))


def _settle(arguments: argparse.Namespace) -> Refused | None:
    with edited(arguments.file) as session:
        entity, name = session.project.get(arguments.entity), FieldName(arguments.field)
        if entity is None or not is_contested(entity, name):
            return Refused("This cell is not contested; there is nothing to settle")
        cell = next(each for each in contested(entity) if each.field == name)
        chosen = _chosen(session.project, cell, session.site, arguments)
        if isinstance(chosen, Refused):
            return chosen
        return submitted(session, Settle(EntityId(arguments.entity), name, chosen))


def _chosen(project: Project, cell: Contested, site: str, arguments: argparse.Namespace) -> Value | Refused:
    if arguments.value is not None:
        return _typed(project, cell, arguments.value)
    whose, fitting = ("mine", True) if arguments.mine else ("theirs", False)
    found = [each for each in cell.candidates if _is_mine(project, cell, each, site) is fitting]
    if len(found) != 1:
        count = f"{len(found)} candidates are" if found else "No candidate is"
        return Refused(f"{count} {whose} here; say which value it shall be with --value")
    return found[0].value


def _typed(project: Project, cell: Contested, text: str) -> Value | Refused:
    if cell.field == REMOVED:
        if text not in (_REMOVE, _KEEP):
            return Refused(f"A contested removal is settled with --value {_REMOVE} or --value {_KEEP}")
        return text == _REMOVE
    entity = project.get(cell.entity)
    field = field_of(entity.kind, cell.field) if entity else None
    if field is None:
        return Refused("This version of Forestall does not know this cell; settle it with --mine or --theirs, or with a newer version")
    return typed(field, text)


def _is_mine(project: Project, cell: Contested, candidate: Candidate, site: str) -> bool:
    """Whether it was typed in this file. Equal values of several people are one candidate: then it is mine, too."""
    entity = project.get(cell.entity)
    heads = [candidate.head] if entity is None or cell.field == REMOVED else entity.heads(cell.field)
    return any(head.dot.site == site and repr(head.value) == repr(candidate.head.value) for head in heads)


def _told(project: Project, cell: Contested, site: str) -> dict[str, Any]:
    return {
        "entity": cell.entity,
        "field": cell.field,
        "candidates": [
            {
                "value": each.value,
                "author": each.head.author,
                "at": iso(each.head.stamp),
                "mine": _is_mine(project, cell, each, site),
            }
            for each in cell.candidates
        ],
    }


def _sentences(project: Project, cells: Sequence[Contested], site: str) -> Iterator[str]:
    """Each cell, and below it its candidates in full: whoever settles must see all of them."""
    for cell in cells:
        yield f"{cell.entity} {cell.field}"
        for each in cell.candidates:
            whose = "mine" if _is_mine(project, cell, each, site) else "theirs"
            yield f"  {whose}: {_shown(cell, each)} ({each.head.author}, {iso(each.head.stamp)})"


def _looked_at(project: Project, notice: Notice) -> str:
    """What is worth a look: nobody need decide it, but somebody should have seen it."""
    others = f" ({', '.join(notice.others)})" if notice.others else ""
    name = name_of(project, notice.entity)
    return f"{notice.entity}{others} worth a look{f', “{name}”' if name else ''}: {notice.reason.value}"


def _shown(cell: Contested, candidate: Candidate) -> Value:
    if cell.field == REMOVED:
        return _REMOVE if candidate.value else _KEEP
    return candidate.value if candidate.value is not None else "(empty)"
