"""`reuse`, `drift`: linked copies of parts of another project, what became different since, and bringing changes over."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from forestall.changes import FieldName
from forestall.fmea.edits import Add, Refused
from forestall.fmea.model import KINDS, field_of
from forestall.fmea.project import Project
from forestall.fmea.reuse.copying import reuse
from forestall.fmea.reuse.drift import GONE, Drift, Side, What, drifts
from forestall.fmea.reuse.links import links_to
from forestall.fmea.reuse.updating import keep, take, update
from forestall.fmea.schema import CAUSE
from forestall.ids import EntityId
from forestall_desktop.cli.opening import edited, project_in, submitted
from forestall_desktop.cli.output import counted, document, say, table
from forestall_desktop.cli.words import options_first

_HEADS = ("WHAT", "BY", "WHERE", "FIELD", "HERE", "THERE", "COPY")


def register(commands: Any) -> None:
    """Describe the commands to argparse."""
    reused = commands.add_parser(
        "reuse",
        help="take an element, function or failure of another project as a linked copy; bring its changes over later",
        description="Without --update, --take or --keep, ENTITY is one of OTHER.fmea and is copied. With them, it is a copy in FILE.fmea.",
    )
    reused.add_argument("file", type=Path, metavar="FILE.fmea")
    reused.add_argument("entities", nargs="*", metavar="ENTITY")
    reused.add_argument("--from", dest="source", type=Path, required=True, metavar="OTHER.fmea", help="whence the copy comes")
    reused.add_argument("--under", metavar="ENTITY", help="what the copy hangs on; an element else hangs on the first analysis")
    ways = reused.add_mutually_exclusive_group()
    ways.add_argument("--update", action="store_true", help="bring over what only the source changed, everywhere or in these copies")
    ways.add_argument("--take", action="store_true", help="take what the source holds, whatever the copy holds")
    ways.add_argument("--keep", action="store_true", help="keep what the copy holds; give a --reason")
    reused.add_argument("--field", action="append", default=[], metavar="FIELD", help="with --take or --keep: this field alone; repeatable")
    reused.add_argument("--reason", default="", metavar="WHY", help="with --keep: why the copy differs")
    reused.add_argument("--json", action="store_true", help="one JSON document")
    reused.set_defaults(run=_reuse)
    reused.parse_known_args = options_first(reused, "--json", "--update", "--take", "--keep")
    drift = commands.add_parser("drift", help="what became different between linked copies and their source, and on which side")
    drift.add_argument("file", type=Path, metavar="FILE.fmea")
    drift.add_argument("--from", dest="source", type=Path, required=True, metavar="OTHER.fmea", help="whence the copies came")
    drift.add_argument("--all", action="store_true", help="deviations that somebody kept with a reason, too")
    drift.add_argument("--json", action="store_true", help="one JSON document")
    drift.set_defaults(run=_drift)


def _reuse(arguments: argparse.Namespace) -> Refused | None:
    source = project_in(arguments.source)
    entities = [EntityId(each) for each in arguments.entities]
    if arguments.update:
        return _update(arguments, source, entities)
    if len(entities) != 1:
        return Refused("Name one ENTITY; with --update there may be several, or none for all")
    if arguments.take or arguments.keep:
        return _settle(arguments, source, entities[0])
    return _copy(arguments, source, entities[0])


def _copy(arguments: argparse.Namespace, source: Project, entity: EntityId) -> Refused | None:
    under = EntityId(arguments.under) if arguments.under else None
    with edited(arguments.file) as session:
        copy = session.new_id()
        meant = reuse(session.project, source, entity, under=under, copy=copy)
        if (refused := submitted(session, meant)) is not None or isinstance(meant, Refused):
            return refused
    things = sum(isinstance(each, Add) and each.kind != "copy" for each in meant.edits)
    if arguments.json:
        document({"id": copy, "copied": things})
    else:
        say(f"{counted(things, 'thing')} came from {arguments.source.name} as linked copies, with [{copy}] on top")
    return None


def _update(arguments: argparse.Namespace, source: Project, only: list[EntityId]) -> Refused | None:
    with edited(arguments.file) as session:
        strangers = [each for each in only if session.project.shown(each) is None]
        if strangers:
            return Refused(f"There is nothing with the id {strangers[0]} in this project")
        found = update(session.project, source, only)
        told = [[_told(session.project, source, each) for each in some] for some in (found.brought, found.left)]
        if (refused := submitted(session, found.edit)) is not None:
            return refused
    brought, left = told
    if arguments.json:
        document({"brought": brought, "left": left})
        return None
    say(f"{counted(len(brought), 'change')} of {arguments.source.name} came over")
    if left:
        say(f"{counted(len(left), 'difference')} changed on both sides; decide with --take or --keep --reason:")
        _print(left)
    return None


def _settle(arguments: argparse.Namespace, source: Project, copy: EntityId) -> Refused | None:
    names = [FieldName(each) for each in arguments.field]
    with edited(arguments.file) as session:
        if arguments.take:
            meant = take(session.project, source, copy, names)
        else:
            meant = keep(session.project, source, copy, names, arguments.reason, session.new_id)
        if (refused := submitted(session, meant)) is not None:
            return refused
    if arguments.json:
        document({"id": copy})
    else:
        say("The source’s is taken" if arguments.take else "It stays as it is, and is listed again when the source changes further")
    return None


def _drift(arguments: argparse.Namespace) -> None:
    project, source = project_in(arguments.file), project_in(arguments.source)
    found = [each for each in drifts(project, source) if arguments.all or not each.reason]
    told = [_told(project, source, each) for each in found]
    if arguments.json:
        document({"drift": told})
    elif told:
        _print(told)
    else:
        copies = len(links_to(project, source.id).by_copy)
        say(f"Of {counted(copies, 'copy', 'copies')} of {arguments.source.name} in {arguments.file.name} none differs")


def _print(told: Iterable[dict[str, Any]]) -> None:
    table(_HEADS, [(*(each[name] for name in ("what", "side", "text", "field", "here", "there")), each["copy"]) for each in told])


def _told(project: Project, source: Project, drift: Drift) -> dict[str, Any]:
    """A difference for programs; `here` and `there` as people read them."""
    ours = drift.side is Side.COPY or drift.what is not What.ADDED
    kind = next((each.kind for each in (project.get(drift.copy) if ours else source.get(drift.source),) if each is not None), "")
    return {
        "what": drift.what.value,
        "side": drift.side.value,
        "kind": kind,
        "copy": drift.copy,
        "source": drift.source,
        "text": _wording(project, drift.copy) if ours else _wording(source, drift.source),
        "field": None if drift.field in (None, GONE) else _label(kind, drift.field),
        "name": None if drift.field == GONE else drift.field,
        "here": _said(project, drift.here),
        "there": _said(source, drift.there),
        "reason": drift.reason or None,
    }


def _wording(project: Project, id: EntityId) -> str:
    """Its wording; of a cause line that of its cause, of anything else its kind."""
    entity = project.get(id)
    cause = project.value(id, CAUSE)
    label = KINDS[entity.kind].label.lower() if entity is not None and entity.kind in KINDS else ""
    return project.text(id) or project.text(str(cause)) or label


def _label(kind: str, name: FieldName | None) -> str:
    field = field_of(kind, FieldName(str(name)))
    return field.label if field is not None else str(name)


def _said(project: Project, value: object) -> object:
    """A value; of what it names, the wording."""
    return (project.text(value) or value) if isinstance(value, str) else value
