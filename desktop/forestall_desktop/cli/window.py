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
    open_.set_defaults(run=_open)
    demo = commands.add_parser("demo", help="a server and two analysts: offline edits, sync, a conflict, settled")
    demo.set_defaults(run=_demo)


def _open(arguments: argparse.Namespace) -> int:
    from forestall_desktop.app import run

    return run(arguments.file)


def _demo(_: argparse.Namespace) -> int:
    from forestall_desktop.demo.story import play

    return play()
