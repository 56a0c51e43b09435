"""`attach`, `attachments`, `detach`: files that belong to something in a project. Their bytes lie in the project file."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from forestall.fmea.attachments import Attached, attached
from forestall.fmea.edits import Refused
from forestall.ids import EntityId
from forestall.store.lock import editing
from forestall_desktop.cli.opening import edited, looked_at
from forestall_desktop.cli.output import counted, document, say, table
from forestall_desktop.session import attaching
from forestall_desktop.session.opening import load
from forestall_desktop.session.vault import opened
from forestall_desktop.sync.service import SERVER

_TRAVELS = "Its bytes stay in this file: sync and bundles carry only name, size and hash. Others bring the file with `attachments bring`"


def register(commands: Any) -> None:
    """Describe the commands to argparse."""
    attach = commands.add_parser("attach", help="keep a file in the project, attached to an action, an element, an analysis …")
    attach.add_argument("file", type=Path, metavar="FILE.fmea")
    attach.add_argument("place", metavar="ENTITY", help="what it is attached to")
    attach.add_argument("path", type=Path, metavar="PATH", help="the file, of 25 MB at most")
    attach.add_argument("--note", metavar="TEXT", help="what it shows, or why it is here")
    attach.add_argument("--json", action="store_true", help="one JSON document")
    attach.set_defaults(run=_attach)
    detach = commands.add_parser("detach", help="take an attachment away; `compact` then gives its room back")
    detach.add_argument("file", type=Path, metavar="FILE.fmea")
    detach.add_argument("attachment", metavar="ATTACHMENT", help="its id")
    detach.set_defaults(run=_detach)
    _register_list(commands)


def _register_list(commands: Any) -> None:
    listed = commands.add_parser("attachments", help="the files that are attached; write one out, or bring one whose bytes are not here")
    listed.add_argument("file", type=Path, metavar="FILE.fmea")
    listed.add_argument("--json", action="store_true", help="one JSON document")
    listed.set_defaults(run=_list)
    what = listed.add_subparsers(metavar="save|bring")
    save = what.add_parser("save", help="write an attached file to a new file, or into a folder under its own name")
    save.add_argument("attachment", metavar="ATTACHMENT", help="its id")
    save.add_argument("to", type=Path, metavar="TO")
    save.set_defaults(run=_save)
    bring = what.add_parser("bring", help="keep the bytes of a file that somebody attached elsewhere")
    bring.add_argument("path", type=Path, metavar="PATH")
    bring.set_defaults(run=_bring)


def _attach(arguments: argparse.Namespace) -> Refused | None:
    with edited(arguments.file) as session, opened(arguments.file) as file:
        done = attaching.attach(session, file, EntityId(arguments.place), arguments.path, arguments.note)
        here, is_connected, grown = file.blobs.sizes(), bool(file.get(SERVER)), attaching.grown(file)
    if isinstance(done, Refused):
        return done
    if arguments.json:
        document(_entry(done, here))
        return None
    say(f"“{done.name}” is attached to {done.parent}; its id is {done.id}")
    for word in (_TRAVELS if is_connected else None, grown):
        if word is not None:
            say(f"  {word}")
    return None


def _detach(arguments: argparse.Namespace) -> Refused | None:
    with edited(arguments.file) as session:
        done = attaching.detach(session, arguments.attachment)
    if isinstance(done, Refused):
        return done
    say(f"“{done.name}” is attached no more; its bytes stay in {arguments.file.name} until `forestall compact`")
    return None


def _list(arguments: argparse.Namespace) -> None:
    with looked_at(arguments.file) as file:
        found, here = attached(load(file)[0]), file.blobs.sizes()
    if arguments.json:
        document({"attachments": [_entry(each, here) for each in found]})
        return
    rows = [(each.id, each.parent, each.name, _size(each), "yes" if each.sha256 in here else "not yet", each.note) for each in found]
    table(("ATTACHMENT", "ATTACHED TO", "NAME", "SIZE", "HERE", "NOTE"), rows)


def _save(arguments: argparse.Namespace) -> Refused | None:
    with looked_at(arguments.file) as file:
        done = attaching.save(file, load(file)[0], arguments.attachment, arguments.to)
    if isinstance(done, Refused):
        return done
    say(f"{done} holds the attached file now")
    return None


def _bring(arguments: argparse.Namespace) -> Refused | None:
    with editing(arguments.file), opened(arguments.file) as file:
        done = attaching.bring(file, load(file)[0], arguments.path)
    if isinstance(done, Refused):
        return done
    say(f"{arguments.path.name} is here now, for {counted(len(done), 'attachment')}")
    return None


def _entry(each: Attached, here: Any) -> dict[str, Any]:
    told = {"id": each.id, "attached_to": each.parent, "name": each.name, "media_type": each.media_type, "size": each.size}
    return {**told, "sha256": each.sha256, "note": each.note, "here": each.sha256 in here}


def _size(each: Attached) -> str:
    return "" if each.size is None else f"{each.size} B" if each.size < 1024 else f"{each.size // 1024} kB"
