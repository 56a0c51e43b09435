"""`new`, `import`, `export`: project files, and other people's tables on their way in and out."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from forestall.fmea.edits import Refused
from forestall.fmea.project import Project
from forestall.workbook.form import FORMS
from forestall_desktop.cli.opening import author, project_in
from forestall_desktop.cli.output import counted, document, say
from forestall_desktop.session.beginning import begin
from forestall_desktop.session.importing import Plan, bring_in, rehearse

if TYPE_CHECKING:
    from forestall.workbook.report import Report


def register(commands: Any) -> None:
    """Describe the commands to argparse."""
    new = commands.add_parser("new", help="make a new project file")
    new.add_argument("file", type=Path, metavar="FILE.fmea")
    new.set_defaults(run=_new)
    import_ = commands.add_parser("import", help="bring a workbook or a table into a project file, which is made if it is not there")
    import_.add_argument("source", type=Path, metavar="SOURCE")
    import_.add_argument("file", type=Path, metavar="FILE.fmea")
    import_.add_argument("--sheet", metavar="NAME", help="the sheet to read; without it the one that looks most like an FMEA")
    import_.add_argument("--mapping", type=Path, metavar="MAP.toml", help="which column is what, where it is not found by itself")
    import_.add_argument("--dry-run", action="store_true", help="tell what would happen, and change nothing")
    import_.add_argument("--json", action="store_true", help="one JSON document")
    import_.set_defaults(run=_import)
    export = commands.add_parser("export", help="write the project as a workbook, a table or JSON; the name's ending says which")
    export.add_argument("file", type=Path, metavar="FILE.fmea")
    export.add_argument("target", type=Path, metavar=f"OUT.{{{','.join(_FORMATS)}}}")
    export.add_argument("--form", choices=FORMS, default=next(iter(FORMS)), help="the form sheet of a workbook")
    export.set_defaults(run=_export)


def _new(arguments: argparse.Namespace) -> None:
    begin(arguments.file, author())
    say(f"{arguments.file.name} is ready: `forestall {arguments.file}` opens it")


def _import(arguments: argparse.Namespace) -> Refused | None:
    plan = _plan(arguments)
    done = rehearse(arguments.file, plan) if arguments.dry_run else bring_in(arguments.file, plan, author())
    if isinstance(done, Refused):
        return done
    if arguments.json:
        document(done.as_json())
    else:
        _tell(done, "would come in; nothing was changed" if arguments.dry_run else f"came into {arguments.file.name}")
    return None


def _export(arguments: argparse.Namespace) -> Refused | None:
    write = _FORMATS.get(arguments.target.suffix.removeprefix(".").lower())
    if write is None:
        endings = ", ".join(f".{each}" for each in _FORMATS)
        return Refused(f"“{arguments.target.name}” says no format to export to; give it one of these endings: {endings}")
    notes = write(project_in(arguments.file), arguments.target, arguments.form)
    say(f"{arguments.target} holds the project of {arguments.file.name} now")
    for note in notes:
        say(f"  {note}")
    return None


def _xlsx(project: Project, target: Path, form: str) -> Sequence[str]:
    from forestall.workbook.export_xlsx import write_xlsx

    return write_xlsx(project, target, form)


def _csv(project: Project, target: Path, _: str) -> Sequence[str]:
    from forestall.workbook.export_csv import write_csv

    write_csv(project, target)
    return ()


def _json(project: Project, target: Path, _: str) -> Sequence[str]:
    from forestall.workbook.export_json import write_json

    write_json(project, target)
    return ()


_FORMATS: Mapping[str, Callable[[Project, Path, str], Sequence[str]]] = {"xlsx": _xlsx, "csv": _csv, "json": _json}
"""How to write each format: the project, where to, and in which form. Gives what a person should know of what was written."""


def _plan(arguments: argparse.Namespace) -> Plan:
    from forestall.workbook.importing import import_file

    return lambda project, new: import_file(project, arguments.source, new, sheet=arguments.sheet, mapping=arguments.mapping)


def _tell(report: Report, what: str) -> None:
    """The story of an import for people: the counts, then every cell that was skipped, then what to look at."""
    account = report.account
    say(f"{counted(report.rows, 'cause line')} {what}")
    say(
        f"Of {account.read} cells, {account.imported} were imported, {account.kept_as_custom} kept in own columns, "
        f"{account.header} are headings and legends, {len(account.skipped)} were skipped"
    )
    for skipped in account.skipped:
        say(f"  skipped {skipped.cell} “{skipped.text}”: {skipped.why}")
    for finding in report.findings:
        say(f"  worth a look{f' at {finding.cell}' if finding.cell else ''}: {finding.why}")
