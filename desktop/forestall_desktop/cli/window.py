"""Opening the window, and the demo: the two commands that (may) show something. Qt is imported only when they run."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

OPEN = "open"


def register(commands: Any) -> None:
    """Describe the commands to argparse."""
    open_ = commands.add_parser(OPEN, help="open the window; the same as `forestall [FILE.fmea]`")
    open_.add_argument("file", type=Path, metavar="FILE.fmea", nargs="?")
    open_.add_argument("--read-only", action="store_true", help="look only; the file may be open in another window")
    open_.add_argument("--at", metavar="ENTITY", help="go to this line, mode or element")
    open_.set_defaults(run=_open)
    demo = commands.add_parser("demo", help="a server and two analysts: offline edits, sync, a conflict, settled")
    demo.set_defaults(run=_demo)


def _open(arguments: argparse.Namespace) -> int:
    from forestall_desktop.app import run

    return run(arguments.file, read_only=arguments.read_only, at=arguments.at)


def _demo(_: argparse.Namespace) -> int:
    from forestall_desktop.demo.story import play

    return play()
