"""`backups`: those of a project file on this computer, one more now, and how to have one back."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path
from typing import Any

from forestall.errors import Unavailable
from forestall.fmea.edits import Refused
from forestall_desktop.cli.opening import looked_at
from forestall_desktop.cli.output import document, say, table
from forestall_desktop.session.backups import Backup, back_up, backups_of, restore, root_in
from forestall_desktop.settings import preferences
from forestall_desktop.settings.folders import home

_DAYS = 10
"""How many days are kept where the person wants no backups by the clock, and asks for one."""


def register(commands: Any) -> None:
    """Describe the command to argparse."""
    backups = commands.add_parser("backups", help="the backups of a project file on this computer; one more, or one back")
    backups.add_argument("file", type=Path, metavar="FILE.fmea")
    backups.add_argument("--json", action="store_true", help="one JSON document")
    backups.set_defaults(run=_list)
    what = backups.add_subparsers(metavar="now|restore")
    now = what.add_parser("now", help="take one now, if anything changed since the last one")
    now.set_defaults(run=_now)
    back = what.add_parser("restore", help="write one to a new file; FILE.fmea stays as it is")
    back.add_argument("backup", metavar="BACKUP", help="its number in the list, 1 for the newest; or its file")
    back.add_argument("target", type=Path, metavar="NEW.fmea")
    back.set_defaults(run=_restore)


def _list(arguments: argparse.Namespace) -> None:
    found = _found(arguments.file)
    if arguments.json:
        told = [{"taken": each.taken.isoformat(), "size": each.size_bytes, "path": str(each.path)} for each in found]
        document({"folder": str(_root()), "backups": told})
        return
    if not found:
        say(f"There is no backup of {arguments.file.name} below {_root()}")
        return
    rows = [(number, each.taken.isoformat(" "), f"{each.size_bytes // 1024} kB", each.path) for number, each in enumerate(found, 1)]
    table(("NUMBER", "TAKEN", "SIZE", "FILE"), rows)


def _now(arguments: argparse.Namespace) -> None:
    settings = preferences.load(home())
    with looked_at(arguments.file) as file:
        taken = back_up(file, _root(), datetime.now().astimezone(), settings.backup_days or _DAYS)
    say(f"The backup lies in {taken.path}" if taken else "Nothing changed since the last backup, which is still there")


def _restore(arguments: argparse.Namespace) -> Refused | None:
    wished = arguments.backup
    numbered = {str(number): each for number, each in enumerate(_found(arguments.file), 1)}
    chosen = numbered.get(wished) or next((each for each in numbered.values() if each.path == Path(wished).absolute()), None)
    if chosen is None:
        return Refused(f"There is no backup “{wished}” of {arguments.file.name}; `forestall backups` lists them")
    restore(chosen.path, arguments.target)
    say(f"{arguments.target} holds the project as it was at {chosen.taken.isoformat(' ')}")
    return None


def _found(path: Path) -> list[Backup]:
    try:
        return backups_of(path, _root())
    except OSError as error:
        raise Unavailable(f"The backups in {_root()} cannot be read: {error.strerror}") from error


def _root() -> Path:
    return root_in(home(), preferences.load(home()))
