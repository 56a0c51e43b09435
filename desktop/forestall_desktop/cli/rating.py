"""`explain`, `catalogue`, `scheme`: what ratings say together and why, and the scales and tables an organisation brings of its own."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from forestall.changes import FieldName
from forestall.fmea.basis import scheme_named
from forestall.fmea.edits import Add, Refused, SetFields
from forestall.fmea.methods.known import AP, SCHEMES, definition_of, known_scheme
from forestall.fmea.methods.least import least_changes
from forestall.fmea.methods.reading import read_scheme
from forestall.fmea.methods.scheme import Judgement, Scheme
from forestall.fmea.project import Project
from forestall.fmea.scales import CATALOGUES, Catalogue, adding, catalogue_named, catalogues_in, known_catalogue
from forestall.fmea.schema import CATALOGUE, DEFINITION, SCHEME, TEXT
from forestall.ids import EntityId
from forestall_desktop.cli.opening import edited, project_in, submitted
from forestall_desktop.cli.output import counted, document, say, table

_WAYS_SHOWN = 4


def register(commands: Any) -> None:
    """Describe the commands to argparse."""
    explain = commands.add_parser("explain", help="what a risk scheme says about ratings, why, and the least change that makes it milder")
    explain.add_argument("ratings", nargs="+", metavar="RATING", help="S O D; for another scheme its factors, by number or by code")
    explain.add_argument("--scheme", default=AP, metavar="NAME", help=f"one of {', '.join(SCHEMES)}, a .toml file, or an id in --file")
    explain.add_argument("--file", type=Path, metavar="FILE.fmea", help="the project whose own schemes may be named")
    explain.add_argument("--json", action="store_true", help="one JSON document")
    explain.set_defaults(run=_explain)
    _register_catalogue(commands.add_parser("catalogue", help="rating catalogues: what each rating means, in words"))
    _register_scheme(commands.add_parser("scheme", help="risk schemes: which factors are rated, and the table over them"))


def _register_catalogue(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(metavar="WHAT", required=True)
    import_ = verbs.add_parser("import", help="bring an organisation's own catalogue into a project")
    import_.add_argument("file", type=Path, metavar="FILE.fmea")
    import_.add_argument("source", type=Path, metavar="CATALOGUE.{xlsx,csv,json,toml}")
    import_.add_argument("--use", metavar="ANALYSIS", help="rate this analysis by it from now on")
    import_.set_defaults(run=_import_catalogue)
    list_ = verbs.add_parser("list", help="the catalogues that come with Forestall, and those of a project")
    list_.add_argument("file", type=Path, nargs="?", metavar="FILE.fmea")
    list_.add_argument("--json", action="store_true", help="one JSON document, with every grade")
    list_.set_defaults(run=_list_catalogues)
    export = verbs.add_parser("export", help="write a catalogue to a file, to be read or to begin one's own with")
    export.add_argument("name", metavar="CATALOGUE", help="a name that `catalogue list` gives")
    export.add_argument("target", type=Path, metavar="OUT.{xlsx,csv,json,toml}")
    export.add_argument("--file", type=Path, metavar="FILE.fmea", help="the project whose own catalogue is meant")
    export.set_defaults(run=_export_catalogue)


def _register_scheme(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(metavar="WHAT", required=True)
    import_ = verbs.add_parser("import", help="bring an organisation's own table or matrix into a project")
    import_.add_argument("file", type=Path, metavar="FILE.fmea")
    import_.add_argument("source", type=Path, metavar="SCHEME.toml")
    import_.add_argument("--use", metavar="ANALYSIS", help="judge this analysis by it from now on")
    import_.set_defaults(run=_import_scheme)
    list_ = verbs.add_parser("list", help="the schemes that come with Forestall, and those of a project")
    list_.add_argument("file", type=Path, nargs="?", metavar="FILE.fmea")
    list_.add_argument("--json", action="store_true", help="one JSON document")
    list_.set_defaults(run=_list_schemes)
    export = verbs.add_parser("export", help="write the definition of a built-in scheme, to begin one's own with")
    export.add_argument("name", choices=SCHEMES, metavar="SCHEME", help="a name that `scheme list` gives")
    export.add_argument("target", type=Path, metavar="OUT.toml")
    export.set_defaults(run=_export_scheme)


def _explain(arguments: argparse.Namespace) -> Refused | None:
    scheme = _scheme(arguments.scheme, project_in(arguments.file) if arguments.file else None)
    if isinstance(scheme, Refused):
        return scheme
    ratings = _ratings(scheme, arguments.ratings)
    if isinstance(ratings, Refused):
        return ratings
    judgement = scheme.judge(*ratings)
    if arguments.json:
        document(_told(judgement))
    else:
        _tell(judgement)
    return None


def _scheme(name: str, project: Project | None) -> Scheme | Refused:
    if name in SCHEMES:
        return known_scheme(name)
    if name.endswith(".toml"):
        return _read(Path(name))[1]
    found = scheme_named(project, name) if project else None
    where = "" if project else "; a scheme of a project needs --file"
    return found or Refused(f"There is no scheme “{name}”; built in are {', '.join(SCHEMES)}{where}")


def _read(path: Path) -> tuple[str, Scheme | Refused]:
    from forestall.workbook.reader import read_text

    definition = read_text(path)
    return definition, read_scheme(definition)


def _ratings(scheme: Scheme, texts: list[str]) -> tuple[int, ...] | Refused:
    """What was typed, by code, name or number. The first that is none is told."""
    if len(texts) != len(scheme.factors):
        return Refused(scheme.objection(texts) or "")
    ratings = []
    for factor, text in zip(scheme.factors, texts, strict=True):
        found = factor.read(text)
        if found is None:
            return Refused(f"{factor.law}, not “{text}”")
        ratings.append(found)
    return tuple(ratings)


def _tell(judgement: Judgement) -> None:
    scheme = judgement.scheme
    say(str(judgement))
    if judgement.level is not None and judgement.level.meaning:
        say(judgement.level.meaning)
    say(f"By {scheme.title}, version {scheme.version}. {scheme.source}")
    if not scheme.verified:
        say("This table is unverified: nobody has compared it with a printed one. `forestall scheme export` gives it to be corrected")
    for level, ways in least_changes(scheme, *judgement.ratings).items():
        for severity, what in ((False, "Least change to"), (True, "Only by another concept, to")):
            several = [str(way) for way in ways if way.by_severity is severity][:_WAYS_SHOWN]
            if several:
                say(f"{what} {level}: {', or '.join(several)}")


def _told(judgement: Judgement) -> dict[str, Any]:
    scheme, level = judgement.scheme, judgement.level
    bands = {factor.field: factor.said(band) for factor, band in zip(scheme.factors, judgement.bands, strict=True)}
    ratings = dict(zip(scheme.fields, judgement.ratings, strict=True))
    milder = {
        target.code: [
            {"to": dict(zip(scheme.fields, way.after, strict=True)), "said": str(way), "points": way.points, "by_severity": way.by_severity}
            for way in ways
        ]
        for target, ways in least_changes(scheme, *judgement.ratings).items()
    }
    return {
        "scheme": {"id": scheme.id, "title": scheme.title, "version": scheme.version, "verified": scheme.verified, "source": scheme.source},
        "ratings": ratings,
        "result": judgement.result,
        "number": judgement.number,
        "bands": bands,
        "why": str(judgement),
        "meaning": level.meaning if level else None,
        "least_changes": milder,
    }


def _import_catalogue(arguments: argparse.Namespace) -> Refused | None:
    from forestall.workbook.catalogues import read_catalogue_file

    read = read_catalogue_file(arguments.source)
    if isinstance(read, Refused):
        return read
    catalogue, left = read
    with edited(arguments.file) as session:
        id, batch = adding(catalogue, session.new_id)
        refused = submitted(session, batch) or _use(session, arguments.use, CATALOGUE, id)
    if refused is None:
        say(f"“{catalogue.title}” came in with {counted(len(catalogue.grades), 'grade')}; its id is {id}")
        if left:
            say(f"  left alone: {counted(len(left), 'column')} a catalogue does not have ({', '.join(left)})")
    return refused


def _list_catalogues(arguments: argparse.Namespace) -> None:
    own = catalogues_in(project_in(arguments.file)) if arguments.file else []
    every = [*(known_catalogue(id) for id in CATALOGUES), *own]
    if arguments.json:
        document({"catalogues": [each.told() for each in every]})
    else:
        table(("CATALOGUE", "NAME", "VERSION", "SCALES"), [(each.id, each.title, each.version, _scales(each)) for each in every])


def _scales(catalogue: Catalogue) -> str:
    """The factors of a catalogue with their lengths: “severity 1–10, occurrence 1–5”."""
    factors = dict.fromkeys(grade.factor for grade in catalogue.grades)
    return ", ".join(f"{factor} 1–{len(catalogue.scale(factor))}" for factor in factors)


def _export_catalogue(arguments: argparse.Namespace) -> Refused | None:
    from forestall.workbook.catalogues import write_catalogue

    if arguments.file is None and arguments.name not in CATALOGUES:
        return Refused(f"There is no catalogue “{arguments.name}”; built in are {', '.join(CATALOGUES)}; one of a project needs --file")
    project = project_in(arguments.file) if arguments.file else None
    catalogue = catalogue_named(project, arguments.name) if project else known_catalogue(arguments.name)
    if catalogue is None:
        return Refused(f"There is no catalogue “{arguments.name}” in this project; `forestall catalogue list` names them")
    refused = write_catalogue(catalogue, arguments.target)
    if refused is None:
        say(f"{arguments.target} holds “{catalogue.title}” now")
    return refused


def _import_scheme(arguments: argparse.Namespace) -> Refused | None:
    definition, scheme = _read(arguments.source)
    if isinstance(scheme, Refused):
        return scheme
    with edited(arguments.file) as session:
        id = session.new_id()
        added = Add(id, "scheme", None, {TEXT: scheme.title, DEFINITION: definition})
        refused = submitted(session, added) or _use(session, arguments.use, SCHEME, id)
    if refused is None:
        say(f"“{scheme.title}” came in; its id is {id}")
    return refused


def _use(session: Any, analysis: str | None, field: FieldName, id: EntityId) -> Refused | None:
    return submitted(session, SetFields(EntityId(analysis), {field: str(id)})) if analysis else None


def _list_schemes(arguments: argparse.Namespace) -> None:
    project = project_in(arguments.file) if arguments.file else None
    own = [scheme_named(project, each.id) for each in project.children(None, "scheme")] if project else []
    every = [*(known_scheme(id) for id in SCHEMES), *(each for each in own if each is not None)]
    if arguments.json:
        document({"schemes": [_about(each) for each in every]})
    else:
        rows = [(each.id, each.title, each.version, "yes" if each.verified else "UNVERIFIED", _factors(each)) for each in every]
        table(("SCHEME", "NAME", "VERSION", "VERIFIED", "RATES"), rows)


def _about(scheme: Scheme) -> dict[str, Any]:
    factors = [{"field": each.field, "label": each.label, "grades": [str(grade) for grade in each.grades]} for each in scheme.factors]
    levels = [{"code": each.code, "title": each.title, "colour": each.colour, "meaning": each.meaning} for each in scheme.levels]
    head = {"id": scheme.id, "title": scheme.title, "version": scheme.version, "verified": scheme.verified, "source": scheme.source}
    return {**head, "factors": factors, "levels": levels}


def _factors(scheme: Scheme) -> str:
    return ", ".join(f"{each.label.lower()} {each.grades[0].code}–{each.grades[-1].code}" for each in scheme.factors)


def _export_scheme(arguments: argparse.Namespace) -> None:
    from forestall.workbook.target import appearing

    with appearing(arguments.target) as unfinished:
        unfinished.write_text(definition_of(arguments.name), encoding="utf-8")
    say(f"{arguments.target} holds the definition of {arguments.name} now")
