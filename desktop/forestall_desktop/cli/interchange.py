"""How `import` and `export` treat documents that hold a whole project: our own JSON, and MSRFMEA XML. Prints nothing."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from forestall_desktop.cli.opening import author, looked_at, project_in
from forestall_desktop.session.importing import bring_in, rehearse, rehearse_restore, restore

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forestall.fmea.edits import Refused
    from forestall.fmea.project import Project
    from forestall.workbook.importing import Import
    from forestall.workbook.report import Report


def import_json(arguments: argparse.Namespace) -> Report | Refused:
    """Bring in a project's JSON: into a file that is there or a new one; with its history only into a new one."""
    from forestall.interchange.document import read_document
    from forestall.interchange.taking import plan_document

    told = read_document(arguments.source)
    if told.history is not None:
        return (rehearse_restore if arguments.dry_run else restore)(arguments.file, told, told.history)
    if arguments.dry_run:
        return rehearse(arguments.file, lambda project, _: plan_document(project, told))
    return bring_in(arguments.file, lambda project, _: plan_document(project, told), author())


def export_json(arguments: argparse.Namespace) -> Sequence[str]:
    """Write a project's JSON."""
    from forestall.interchange.writing import write_json, write_json_with_history

    if arguments.history:
        with looked_at(arguments.file) as file:
            write_json_with_history(file, arguments.target)
    else:
        write_json(project_in(arguments.file), arguments.target)
    return ()


def import_xml(arguments: argparse.Namespace) -> Report | Refused:
    """Bring in an MSRFMEA document: a new analysis, or what changed in one that came from it before."""
    from forestall.interchange.msrfmea.importing import plan_msrfmea

    def plan(project: Project, _: object) -> Import:
        return plan_msrfmea(project, arguments.source)

    return rehearse(arguments.file, plan) if arguments.dry_run else bring_in(arguments.file, plan, author())


def export_xml(arguments: argparse.Namespace) -> Sequence[str]:
    """Write MSRFMEA XML."""
    from forestall.interchange.msrfmea.exporting import write_msrfmea

    return write_msrfmea(project_in(arguments.file), arguments.target)
