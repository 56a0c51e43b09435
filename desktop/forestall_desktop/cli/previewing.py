"""`preview`: what a file would bring, asked line by line, before anything is imported. The window asks so. Changes nothing."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from forestall_desktop.session.previewing import Previewing


def register(commands: Any) -> None:
    """Describe the command to argparse."""
    preview = commands.add_parser("preview", help="for programs: questions about a file as JSON lines in, answers as JSON lines out")
    preview.add_argument("source", type=Path, metavar="SOURCE")
    preview.add_argument("file", type=Path, nargs="?", metavar="FILE.fmea", help="the project it may come into")
    preview.set_defaults(run=_preview)


def _preview(arguments: argparse.Namespace) -> None:
    previewing = Previewing(arguments.source, arguments.file)
    for line in sys.stdin:
        asked = _question(line)
        for answer in [{"trouble": "A question is a JSON object on one line"}] if asked is None else previewing.answers(asked):
            sys.stdout.write(json.dumps(answer, ensure_ascii=False, separators=(",", ":")) + "\n")
            sys.stdout.flush()


def _question(line: str) -> dict[str, Any] | None:
    try:
        asked = json.loads(line)
    except ValueError:
        return None
    return asked if isinstance(asked, dict) else None
