"""`trend`: how many cause lines had which result in each frozen revision, and have now. Only asks and tells."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from forestall.fmea.courses import Frame, frame_of
from forestall.fmea.edits import Refused
from forestall.fmea.revisions import revisions
from forestall.fmea.statistics import results, standings
from forestall_desktop.cli.opening import project_in
from forestall_desktop.cli.output import document, say


def register(commands: Any) -> None:
    """Describe the command to argparse."""
    trend = commands.add_parser("trend", help="how many cause lines had which result in each revision, and have now")
    trend.add_argument("file", type=Path, metavar="FILE.fmea")
    trend.add_argument("--json", action="store_true", help="one JSON document")
    trend.set_defaults(run=_trend)


def _trend(arguments: argparse.Namespace) -> None:
    project = project_in(arguments.file)
    frames, lost = list[Frame](), list[str]()
    for revision in revisions(project):
        frame = frame_of(project, revision)
        if isinstance(frame, Refused):
            lost.append(frame.sentence)
        else:
            frames.append(frame)
    frames.append(Frame("now", "", results(standings(project))))
    if arguments.json:
        told = [{"name": each.name, "date": each.date, "results": dict(each.results)} for each in frames]
        document({"revisions": told[:-1], "now": told[-1], "left_out": lost})
        return
    for each in frames:
        counts = ", ".join(f"{name} {count}" for name, count in each.results.items())
        say(f"{each.name}{f' ({each.date})' if each.date else ''}: {counts}")
    for sentence in lost:
        say(sentence)
