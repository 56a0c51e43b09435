"""`quarantine`: what a server did not take, why, and how it gets elsewhere. Drops nothing."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from forestall.changes import Change
from forestall.clock import iso
from forestall.fmea.edits import Refused
from forestall.store.quarantine import Quarantine, quarantine
from forestall_desktop.cli.bundle import claimed, describe, label_document, own_keys, recipients_of, site_key
from forestall_desktop.cli.opening import author, looked_at
from forestall_desktop.cli.output import counted, document, say
from forestall_desktop.session.opening import wall_clock

if TYPE_CHECKING:
    from forestall.bundle.manifest import Label

_SAID_MAX = 50
"""So many changes are printed one by one; `--json` has them all."""
_ALL = 2**62


def register(commands: Any) -> None:
    """Describe the command to argparse."""
    refused = commands.add_parser(
        "quarantine",
        help="the changes that the server did not take, and why; they stay in the file",
        description="Shows what waits to be sent, and the server's sentence where it was refused. "
        "With --bundle it is also written into a bundle, for somebody who may send it.",
    )
    refused.add_argument("file", type=Path, metavar="FILE.fmea")
    refused.add_argument("--bundle", type=Path, metavar="OUT.bundle", help="write these changes as a bundle, too")
    refused.add_argument("--to", action="append", default=[], metavar="KEY", help="encrypt the bundle to this key; may be repeated")
    refused.add_argument("--json", action="store_true", help="one JSON document")
    refused.set_defaults(run=_quarantine)


def _quarantine(arguments: argparse.Namespace) -> Refused | None:
    with looked_at(arguments.file) as file:
        found = quarantine(file, _ALL)
    label = _bundled(arguments) if arguments.bundle is not None else None
    if isinstance(label, Refused):
        return label
    if arguments.json:
        document(_document(found) | ({"bundle": label_document(label)} if label else {}))
        return None
    _tell(found)
    if label is not None:
        describe(arguments.bundle, label)
    return None


def _bundled(arguments: argparse.Namespace) -> Label | Refused:
    """A bundle that begins where the server is."""
    from forestall.bundle.exporting import export_bundle
    from forestall.bundle.frontier import of_server

    with claimed(arguments.file) as file:
        return export_bundle(
            file,
            arguments.bundle,
            keys=own_keys(),
            recipients=recipients_of(arguments.to),
            since=of_server(file),
            author=author(),
            now=wall_clock(),
            chance=os.urandom,
            site_key=site_key(file),
        )


def _document(found: Quarantine) -> dict[str, Any]:
    return {"refused": found.sentence, "since": found.since, "changes": [_entry(change) for change in found.changes]}


def _entry(change: Change) -> dict[str, Any]:
    site, n = change.dot
    told = {"site": site, "n": n, "at": iso(change.stamp), "author": change.author}
    return {**told, "entity": change.entity, "kind": change.kind, "set": dict(change.set)}


def _tell(found: Quarantine) -> None:
    waiting = counted(len(found.changes), "change")
    if found.sentence is None:
        say(f"No change was refused; {waiting} to be sent")
        return
    say(f"The server did not take {waiting} since {found.since}: {found.sentence}")
    say("They are kept here, and are sent again with every sync")
    _list(found.changes[:_SAID_MAX])
    if len(found.changes) > _SAID_MAX:
        say(f"  and {len(found.changes) - _SAID_MAX} more, which --json shows")


def _list(changes: Sequence[Change]) -> None:
    for change in changes:
        cells = ", ".join(f"{name}: {'(empty)' if value is None else value}" for name, value in change.set.items())
        say(f"  {iso(change.stamp)}  {change.author}  {change.kind} {change.entity}  {cells}")
