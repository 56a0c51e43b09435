"""`source`: from which cell of which file something came. Only asks and tells; the work is in `forestall.workbook.provenance`."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from forestall.fmea.edits import Refused
from forestall.ids import EntityId
from forestall_desktop.cli.opening import project_in
from forestall_desktop.cli.output import document, say


def register(commands: Any) -> None:
    """Describe the command to argparse."""
    source = commands.add_parser("source", help="from which cell of which imported file something, or one field of it, came")
    source.add_argument("file", type=Path, metavar="FILE.fmea")
    source.add_argument("entity", metavar="ENTITY")
    source.add_argument("field", metavar="FIELD", nargs="?")
    source.add_argument("--json", action="store_true", help="one JSON document")
    source.set_defaults(run=_source)


def _source(arguments: argparse.Namespace) -> Refused | None:
    from forestall.workbook.provenance import cells_of

    cells = cells_of(project_in(arguments.file), EntityId(arguments.entity), arguments.field)
    if isinstance(cells, Refused):
        return cells
    if arguments.json:
        document({"source": [asdict(cell) for cell in cells]})
        return None
    for cell in cells:
        say(f"{cell.field}: {cell.cell} of sheet “{cell.sheet}” in {cell.file} (SHA-256 {cell.sha256[:12]}…) said “{cell.text}”")
    return None
