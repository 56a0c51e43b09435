"""`new`, `import`, `export`: project files, and other people's tables on their way in and out."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from forestall.fmea.columns import WISHES
from forestall.fmea.edits import Refused
from forestall.fmea.templates.known import SAMPLES, TEMPLATES, blueprint_of
from forestall.workbook.page import PAPERS
from forestall_desktop.cli import printing
from forestall_desktop.cli.interchange import export_json, export_xml, import_json, import_xml
from forestall_desktop.cli.opening import author, project_in
from forestall_desktop.cli.output import counted, document, say, table
from forestall_desktop.session.beginning import begin, begin_from, begin_with
from forestall_desktop.session.importing import Plan, bring_in, bring_in_revisions, rehearse

if TYPE_CHECKING:
    from forestall.workbook.files import Options
    from forestall.workbook.report import Report


def register(commands: Any) -> None:
    """Describe the commands to argparse."""
    new = commands.add_parser("new", help="make a new project file")
    new.add_argument("file", type=Path, metavar="FILE.fmea")
    begins = new.add_mutually_exclusive_group()
    begins.add_argument("--template", metavar="NAME", help="what it begins with; `forestall templates` lists them")
    begins.add_argument("--from", dest="source", type=Path, metavar="OTHER.fmea", help="begin with linked copies out of this project")
    new.set_defaults(run=_new)
    templates = commands.add_parser("templates", help="what a new project can begin with: templates, and worked samples")
    templates.add_argument("--json", action="store_true", help="one JSON document")
    templates.set_defaults(run=_templates)
    import_ = commands.add_parser("import", help="bring a workbook, a table, .xml or .json into a project file, made if it is not there")
    import_.add_argument("source", type=Path, metavar="SOURCE")
    import_.add_argument("file", type=Path, metavar="FILE.fmea")
    sheets = import_.add_mutually_exclusive_group()
    sheets.add_argument(
        "--sheet",
        action="append",
        default=[],
        metavar="NAME",
        help="the sheet to read; without it the one that looks most like an FMEA. Given several times, each becomes an analysis",
    )
    sheets.add_argument("--all-sheets", action="store_true", help="every sheet that looks like an FMEA becomes an analysis")
    known = import_.add_mutually_exclusive_group()
    known.add_argument("--update", action="store_true", help="a file imported before: bring in what changed in it since, and nothing else")
    known.add_argument("--again", action="store_true", help="a file imported before: import it a second time, as if it were new")
    sheets.add_argument(
        "--revisions", action="store_true", help="sheets that are dated copies of one analysis: one after the other, a revision after each"
    )
    import_.add_argument("--save-mapping", type=Path, metavar="MAP.toml", help="write down which column was read as what, for --mapping")
    import_.add_argument("--split-lists", action="store_true", help="“1. … 2. …” in one cell becomes several controls or actions")
    import_.add_argument("--mapping", type=Path, metavar="MAP.toml", help="which column is what, where it is not found by itself")
    import_.add_argument("--dry-run", action="store_true", help="tell what would happen, and change nothing")
    import_.add_argument("--json", action="store_true", help="one JSON document")
    import_.set_defaults(run=_import)
    export = commands.add_parser(
        "export", help="write the project as a workbook, a print, a table, a picture, XML or JSON; its ending says which"
    )
    export.add_argument("file", type=Path, metavar="FILE.fmea")
    export.add_argument("target", type=Path, metavar=f"OUT.{{{','.join(_FORMATS)}}}")
    export.add_argument("--form", choices=WISHES, help="the form sheet of a workbook or a print; without it that of the method")
    export.add_argument("--analysis", metavar="ID", help="of .xlsx, .pdf and .csv: only this analysis")
    export.add_argument("--outline", action="store_true", help="of .csv: a typed line for each thing instead of a row for each cause line")
    export.add_argument("--bare", action="store_true", help="of .xlsx: without the hidden sheet by which the workbook comes back whole")
    export.add_argument("--formulas", action="store_true", help="of .xlsx: the RPN as a formula that counts on")
    export.add_argument("--history", action="store_true", help="of .json: every change, too, with its author and time")
    export.add_argument("--around", metavar="ENTITY", help="of .svg: only what this failure leads to and what leads to it")
    export.add_argument("--lines", type=Path, metavar="IDS.txt", help="of .xlsx, .pdf, .csv: only the rows whose ids are in it, one a line")
    printing.register(export)
    export.set_defaults(run=_export)


def _new(arguments: argparse.Namespace) -> Refused | None:
    if arguments.source is not None:
        begin_from(arguments.file, author(), project_in(arguments.source))
    elif arguments.template is None:
        begin(arguments.file, author())
    else:
        blueprint = blueprint_of(arguments.template)
        if isinstance(blueprint, Refused):
            return blueprint
        begin_with(arguments.file, author(), blueprint, datetime.now(UTC).astimezone())
    say(f"{arguments.file.name} is ready: `forestall {arguments.file}` opens it")
    return None


def _templates(arguments: argparse.Namespace) -> None:
    every = [(name, blueprint_of(name)) for name in (*TEMPLATES, *SAMPLES)]
    found = [
        {"name": name, "title": each.title, "about": each.about, "sample": name in SAMPLES}
        for name, each in every
        if not isinstance(each, Refused)
    ]
    if arguments.json:
        document({"templates": found})
    else:
        table(("NAME", "TITLE", "WHAT IT IS"), [(each["name"], each["title"], each["about"]) for each in found])


def _import(arguments: argparse.Namespace) -> Refused | None:
    with printing.stoppable():
        done = _WHOLE.get(arguments.source.suffix.lower(), _import_table)(arguments)
    if isinstance(done, Refused):
        return done
    if arguments.json:
        document(done.as_json())
    else:
        _tell(done, "would come in; nothing was changed" if arguments.dry_run else f"came into {arguments.file.name}")
    return None


def _import_table(arguments: argparse.Namespace) -> Report | Refused:
    if arguments.save_mapping is not None:
        _save_mapping(arguments)
    if arguments.revisions and not arguments.dry_run:
        return bring_in_revisions(arguments.file, arguments.source, _options(arguments), author())
    plan = _plan(arguments)
    return rehearse(arguments.file, plan) if arguments.dry_run else bring_in(arguments.file, plan, author())


def _export(arguments: argparse.Namespace) -> Refused | None:
    write = _FORMATS.get(arguments.target.suffix.removeprefix(".").lower())
    if write is None:
        endings = ", ".join(f".{each}" for each in _FORMATS)
        return Refused(f"“{arguments.target.name}” says no format to export to; give it one of these endings: {endings}")
    if arguments.history and write is not export_json:
        return Refused("Only .json holds a project's history; leave --history away for other formats")
    if arguments.around is not None and write is not _svg:
        return Refused("Only .svg draws the net around a failure; leave --around away for other formats")
    if printing.is_wished(arguments) and write is not printing.export_pdf:
        return Refused("Only .pdf is printed; leave --since, --report, --scale and --own-columns away for other formats")
    if arguments.paper and write not in (printing.export_pdf, _xlsx):
        return Refused("Only .pdf and .xlsx are laid out for a paper; leave --paper away for other formats")
    if arguments.formulas and write is not _xlsx:
        return Refused("Only .xlsx holds formulas; leave --formulas away for other formats")
    if arguments.outline and write is not _csv:
        return Refused("Only .csv can be an outline; leave --outline away for other formats")
    if arguments.bare and write is not _xlsx:
        return Refused("Only .xlsx has a hidden sheet; leave --bare away for other formats")
    if arguments.analysis and write not in (printing.export_pdf, _xlsx, _csv):
        return Refused("Only .xlsx, .pdf and .csv can hold one analysis alone; leave --analysis away for other formats")
    if arguments.lines and (write not in (printing.export_pdf, _xlsx, _csv) or arguments.outline or arguments.report):
        return Refused("Only form sheets and tables can hold some rows alone; leave --lines away for other formats")
    if arguments.form and write not in (printing.export_pdf, _xlsx):
        return Refused("Only .xlsx and .pdf have forms; leave --form away for other formats")
    with printing.stoppable():
        notes = write(arguments)
    if isinstance(notes, Refused):
        return notes
    say(f"{arguments.target} holds the project of {arguments.file.name} now")
    for note in notes:
        say(f"  {note}")
    return None


def _xlsx(arguments: argparse.Namespace) -> Sequence[str] | Refused:
    from forestall.workbook.export_xlsx import write_xlsx

    project, paper = project_in(arguments.file), arguments.paper or next(iter(PAPERS))
    if paper not in PAPERS:
        return Refused(f"The form sheet of a workbook lies across; choose one of {', '.join(PAPERS)}")
    only = printing.only_analysis(project, arguments)
    if isinstance(only, Refused):
        return only
    return write_xlsx(
        project,
        arguments.target,
        arguments.form,
        analysis=only,
        paper=paper,
        formulas=arguments.formulas,
        bare=arguments.bare,
        lines=printing.only_lines(arguments),
    )


def _csv(arguments: argparse.Namespace) -> Sequence[str] | Refused:
    from forestall.workbook.export_csv import write_csv
    from forestall.workbook.outline import write_outline

    project = project_in(arguments.file)
    only = printing.only_analysis(project, arguments)
    if isinstance(only, Refused):
        return only
    if arguments.outline:
        write_outline(project, arguments.target, only)
    else:
        write_csv(project, arguments.target, only, printing.only_lines(arguments))
    return ()


def _svg(arguments: argparse.Namespace) -> Sequence[str] | Refused:
    from forestall.workbook.export_svg import write_svg

    project = project_in(arguments.file)
    around = project.shown(arguments.around)
    if arguments.around is not None and (around is None or around.kind != "failure"):
        return Refused(f"{arguments.around} is no failure of this project; `forestall net` lists the ids")
    write_svg(project, arguments.target, around.id if around is not None else None)
    return ()


_FORMATS: Mapping[str, Callable[[argparse.Namespace], Sequence[str] | Refused]] = {
    "xlsx": _xlsx,
    "pdf": printing.export_pdf,
    "csv": _csv,
    "json": export_json,
    "xml": export_xml,
    "svg": _svg,
}
"""How to write each format. Gives what a person should know of what was written."""

_WHOLE: Mapping[str, Callable[[argparse.Namespace], Report | Refused]] = {".json": import_json, ".xml": import_xml}
"""Sources that hold a whole project; all others are tables."""


def _plan(arguments: argparse.Namespace) -> Plan:
    from forestall.workbook.files import import_file, revision_sheets

    options = _options(arguments)
    sheets = revision_sheets(arguments.source)[-1:] if arguments.revisions else arguments.sheet
    return lambda project, new: import_file(project, arguments.source, new, sheets=sheets, mapping=arguments.mapping, options=options)


def _options(arguments: argparse.Namespace) -> Options:
    from forestall.workbook.files import Options

    return Options(arguments.update, arguments.again, arguments.all_sheets, arguments.split_lists)


def _save_mapping(arguments: argparse.Namespace) -> None:
    """Write down how the file is read, for a person to look at, change and use again."""
    from forestall.workbook.files import mapping_of
    from forestall.workbook.target import appearing

    text = mapping_of(arguments.source, next(iter(arguments.sheet), None), arguments.mapping)
    with appearing(arguments.save_mapping) as unfinished:
        unfinished.write_text(text, encoding="utf-8", newline="\n")


def _tell(report: Report, what: str) -> None:
    """The story of an import for people: the counts, then every cell that was skipped, then what to look at."""
    account = report.account
    if report.update is not None:
        told = report.update
        say(
            f"Of {counted(report.rows, 'cause line')} in the file, {told['added']} are new and {told['removed']} gone; "
            f"{counted(told['changed'], 'value')} changed, and {counted(told['left'], 'change was', 'changes were')} left for you to decide"
        )
    else:
        say(f"{counted(report.rows, 'cause line')} {what}")
    say(
        f"Of {account.read} cells, {account.imported} were imported, {account.kept_as_custom} kept in own columns, "
        f"{account.header} are headings and legends, {len(account.skipped)} were skipped"
    )
    for skipped in account.skipped:
        say(f"  skipped {skipped.cell} “{skipped.text}”: {skipped.why}")
    for finding in report.findings:
        say(f"  worth a look{f' at {finding.cell}' if finding.cell else ''}: {finding.why}")
