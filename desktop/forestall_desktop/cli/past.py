"""`history` and `verify`: what happened, and whether the file is sound."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from forestall.changes import FieldName, Value
from forestall.clock import iso
from forestall.fmea.attachments import attached
from forestall.fmea.edits import Refused
from forestall.fmea.past_values import PastValue, cuts, past_values
from forestall.fmea.project import Project
from forestall.ids import EntityId, SiteId
from forestall.signing.checking import check_all
from forestall.store.file import ProjectFile
from forestall.store.replica import Replica
from forestall_desktop.cli.opening import looked_at
from forestall_desktop.cli.output import counted, document, say
from forestall_desktop.cli.revisions import checks_as_json, tell_checks
from forestall_desktop.session.opening import held, load


def register(commands: Any) -> None:
    """Describe the commands to argparse."""
    history = commands.add_parser("history", help="every change of an entity, or of one field of it, oldest first")
    history.add_argument("file", type=Path, metavar="FILE.fmea")
    history.add_argument("entity", metavar="ENTITY")
    history.add_argument("field", metavar="FIELD", nargs="?")
    history.add_argument("--json", action="store_true", help="one JSON document")
    history.set_defaults(run=_history)
    verify = commands.add_parser("verify", help="check the file, its history, revisions and signatures; equal hashes mean equal projects")
    verify.add_argument("file", type=Path, metavar="FILE.fmea")
    verify.add_argument("--json", action="store_true", help="one JSON document")
    verify.set_defaults(run=_verify)


def _history(arguments: argparse.Namespace) -> Refused | None:
    with looked_at(arguments.file) as file:
        project = load(file)[0]
        with file.reading() as replica:
            changes = replica.history(EntityId(arguments.entity))
    entity = project.get(arguments.entity)
    if entity is None:
        return Refused(f"There is nothing with the id {arguments.entity} in this project")
    frozen, names = cuts(project), [FieldName(arguments.field)] if arguments.field else list(entity.values)
    found = sorted((each for name in names for each in past_values(entity, changes, name, frozen)), key=lambda each: each.rank)
    if arguments.json:
        document({"history": [_entry(each) for each in found]})
    else:
        for each in found:
            replaced = f" (was: {_listed(each.replaced)})" if each.replaced else ""
            held = f" [{', '.join(each.revisions)}]" if each.revisions else ""
            say(f"{iso(each.stamp)}  {each.author}  {each.field}: {_listed([each.value])}{replaced}{held}")
    return None


def _entry(past: PastValue) -> dict[str, Any]:
    told = {"at": iso(past.stamp), "author": past.author, "field": past.field, "value": past.value}
    return {**told, "replaced": past.replaced, "stands": past.stands, "revisions": past.revisions}


def _listed(values: Sequence[Value]) -> str:
    return " | ".join("(empty)" if value is None else str(value) for value in values)


def _verify(arguments: argparse.Namespace) -> Refused | None:
    with looked_at(arguments.file) as file, file.reading() as replica:
        found, sites = replica.check(), _sites(replica, file.identity.site)
        project = held(file, replica)
        checks = [] if found.faults else check_all(replica, project)
        damaged, away = _bytes_amiss(file, project)
    wrong = [f"revision “{each.revision.name}”: {sentence}" for each in checks for sentence in each.wrong]
    faults = (*found.faults, *(f"The bytes of {each} are not those that were attached" for each in damaged))
    if arguments.json:
        counts = {"hash": found.hash, "entities": found.entities, "changes": found.changes, "sites": sites}
        document({"ok": not (faults or wrong), **counts, **checks_as_json(checks), "attachments": {"damaged": damaged, "not_here": away}})
    elif not faults:
        amount = f"{counted(found.entities, 'entity', 'entities')}, {counted(found.changes, 'change')}"
        say(f"{arguments.file.name} is sound: {amount}, state hash {found.hash}")
        for each in sites:
            say(f"  site {each['site']}: {counted(each['changes'], 'change')}, {_sealed(each)}")
        tell_checks(checks)
        if away:
            say(f"  not here yet are the bytes of {counted(len(away), 'attachment')}: {', '.join(away)}")
    if wrong:
        return Refused(f"{arguments.file.name} holds what nobody froze or signed so: {'; '.join(wrong)}. Do not rely on these revisions")
    if faults:
        return Refused(f"{arguments.file.name} is damaged: {'; '.join(faults)}. It was left as it is; restore a backup of it")
    return None


def _bytes_amiss(file: ProjectFile, project: Project) -> tuple[list[str], list[str]]:
    """The names of attached files whose bytes are damaged here, and of those whose bytes are not here."""
    damaged, here, found = set(file.blobs.damaged()), file.blobs.sizes(), attached(project)
    unnamed = sorted(damaged - {each.sha256 for each in found})
    told = [f"“{each.name}”" for each in found if each.sha256 in damaged]
    return told + unnamed, [f"“{each.name}”" for each in found if each.sha256 not in here]


def _sites(replica: Replica, own: SiteId) -> list[dict[str, Any]]:
    """Every site whose changes are here, and up to which of them its own seal says that it was the same site all along."""
    seals = {seal.site: seal for seal in replica.seals()}
    return [
        {
            "site": site,
            "own": site == own,
            "changes": n,
            "sealed": seals[site].n if site in seals else 0,
            "key": seals[site].key if site in seals else None,
        }
        for site, n in sorted(replica.vector().items())
    ]


def _sealed(told: dict[str, Any]) -> str:
    if told["own"]:
        return "this file's own"
    if told["key"] is None:
        return "no seal of it is known here"
    return f"sealed up to the {told['sealed']}. with the key {told['key'][:16]}…"
