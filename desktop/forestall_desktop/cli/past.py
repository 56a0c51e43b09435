"""`history` and `verify`: what happened, and whether the file is sound."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from forestall.changes import Change, Dot, Entity, FieldName, Value
from forestall.clock import Stamp, iso
from forestall.fmea.edits import Refused
from forestall.ids import EntityId, SiteId
from forestall.signing.checking import check_all
from forestall.store.replica import Replica
from forestall_desktop.cli.opening import looked_at
from forestall_desktop.cli.output import counted, document, say
from forestall_desktop.cli.revisions import checks_as_json, tell_checks
from forestall_desktop.session.opening import held


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
    with looked_at(arguments.file) as file, file.reading() as replica:
        entity, changes = replica.entity(EntityId(arguments.entity)), replica.history(EntityId(arguments.entity))
    if entity is None:
        return Refused(f"There is nothing with the id {arguments.entity} in this project")
    every = (*_before_the_log(entity, changes), *_entries(changes))
    entries = [entry for entry in every if arguments.field in (None, entry["field"])]
    if arguments.json:
        document({"history": entries})
    else:
        for each in entries:
            replaced = f" (was: {_listed(each['replaced'])})" if each["replaced"] else ""
            say(f"{each['at']}  {each['author']}  {each['field']}: {_listed([each['value']])}{replaced}")
    return None


def _before_the_log(entity: Entity, changes: Sequence[Change]) -> Iterator[dict[str, Any]]:
    """What the cells hold from before this file's log begins: of a project with a long history a new clone gets the heads alone."""
    here = {change.dot for change in changes}
    heads = [(name, head) for name, head in entity.all_heads() if head.dot not in here]
    for name, head in sorted(heads, key=lambda each: each[1].rank):
        yield _entry(head.stamp, head.author, name, head.value, [])


def _entries(changes: Sequence[Change]) -> Iterator[dict[str, Any]]:
    """One entry for each field of each change; `replaced` holds the values its author saw there."""
    was: dict[tuple[Dot, FieldName], Value] = {}
    for change in changes:
        for name, value in change.set.items():
            seen = [(dot, name) for dot in change.saw.get(name, ())]
            was[change.dot, name] = value
            yield _entry(change.stamp, change.author, name, value, [was[each] for each in seen if each in was])


def _entry(stamp: Stamp, author: str, name: FieldName, value: Value, replaced: list[Value]) -> dict[str, Any]:
    return {"at": iso(stamp), "author": author, "field": name, "value": value, "replaced": replaced}


def _listed(values: Sequence[Value]) -> str:
    return " | ".join("(empty)" if value is None else str(value) for value in values)


def _verify(arguments: argparse.Namespace) -> Refused | None:
    with looked_at(arguments.file) as file, file.reading() as replica:
        found, sites = replica.check(), _sites(replica, file.identity.site)
        checks = [] if found.faults else check_all(replica, held(file, replica))
    wrong = [f"revision “{each.revision.name}”: {sentence}" for each in checks for sentence in each.wrong]
    if arguments.json:
        counts = {"hash": found.hash, "entities": found.entities, "changes": found.changes, "sites": sites}
        document({"ok": not (found.faults or wrong), **counts, **checks_as_json(checks)})
    elif not found.faults:
        amount = f"{counted(found.entities, 'entity', 'entities')}, {counted(found.changes, 'change')}"
        say(f"{arguments.file.name} is sound: {amount}, state hash {found.hash}")
        for each in sites:
            say(f"  site {each['site']}: {counted(each['changes'], 'change')}, {_sealed(each)}")
        tell_checks(checks)
    if wrong:
        return Refused(f"{arguments.file.name} holds what nobody froze or signed so: {'; '.join(wrong)}. Do not rely on these revisions")
    if found.faults:
        return Refused(f"{arguments.file.name} is damaged: {'; '.join(found.faults)}. It was left as it is; restore a backup of it")
    return None


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
