"""`compact`: forgets the wordings of old changes in a file, and gives the disk back. What the cells hold, and who typed it, stays."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from forestall.fmea.edits import Refused
from forestall.store.lock import editing, syncing
from forestall_desktop.cli.output import counted, document, say
from forestall_desktop.session.attaching import drop_idle
from forestall_desktop.session.forgetting import forget_old
from forestall_desktop.session.opening import load, wall_clock
from forestall_desktop.session.vault import opened
from forestall_desktop.settings import preferences
from forestall_desktop.settings.folders import home

DAYS_MAX = 36_500


def register(commands: Any) -> None:
    """Describe the command to argparse."""
    compact = commands.add_parser(
        "compact",
        help="forget the wordings of old changes that the server has; what the cells hold stays, and who typed it",
        description="Without --keep-days it is the keep_days of your settings that counts.",
    )
    compact.add_argument("file", type=Path, metavar="FILE.fmea")
    compact.add_argument("--keep-days", type=_days, metavar="N", help="keep the wordings of the last N days")
    compact.add_argument("--json", action="store_true", help="one JSON document")
    compact.set_defaults(run=_compact)


def _compact(arguments: argparse.Namespace) -> Refused | None:
    keep_days = preferences.load(home()).keep_days if arguments.keep_days is None else arguments.keep_days
    if keep_days is None:
        return Refused("Nothing was forgotten: say with --keep-days how many days of history the file shall keep")
    with editing(arguments.file), opened(arguments.file) as file, syncing(arguments.file):
        forgotten = forget_old(file, keep_days, wall_clock)
        let_go = drop_idle(file, load(file)[0])
        file.shrink()
        with file.reading() as replica:
            unsent = replica.unsent_count()
    if arguments.json:
        document({"forgotten": forgotten, "unsent": unsent, "attached_bytes": let_go})
    else:
        say(f"{counted(forgotten, 'old wording')} forgotten in {arguments.file.name}; {counted(unsent, 'unsent change')} kept")
        if let_go:
            say(f"  {counted(let_go, 'byte')} of files that are attached to nothing any more let go")
    return None


def _days(told: str) -> int:
    if not told.isdecimal() or int(told) > DAYS_MAX:
        raise argparse.ArgumentTypeError(f"the days to keep are a number from 0 to {DAYS_MAX}")
    return int(told)
