"""The project in the pictures: the worked parking brake, a revision of it, what Ann and Ben changed since, and where they disagree."""

from __future__ import annotations

import contextlib
import io
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from forestall.changes import Value
from forestall.fmea.edits import Accepted, Edit, Refused, SetFields
from forestall.fmea.freezing import freezing
from forestall.fmea.project import Project
from forestall.fmea.sheet import Row, cause_of, rows
from forestall.ids import EntityId
from forestall.store.file import ProjectFile
from forestall_desktop.cli.main import main
from forestall_desktop.demo.story import SAMPLE
from forestall_desktop.models.document import Document
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.session.opening import edit
from forestall_desktop.settings import habits, preferences
from tests.desktop.window.brake import Ben, fields
from tests.pictures.still import Wall

WORN, SOLDER, SPRING = "Sintered bearing loses its o", "Solder joint of the choke cr", "Wire end breaks at the commu"
"""How the causes begin that the story is about."""
SERVER = "https://fmea.example.com"


@dataclass(slots=True)
class Files:
    """Where the projects of the pictures are."""

    home: Path
    brake: Path
    line: Path
    workbook: Path


def make_files(folder: Path, wall: Wall) -> Files:
    """Make both worked samples, and let Ann and Ben work in the first."""
    folder.mkdir()
    sample = folder / "last-year.xlsx"
    shutil.copy(SAMPLE, sample)
    home, brake, line = folder.parent / "home", folder / "Electric parking brake.fmea", folder / "Spindle-nut line.fmea"
    wall.days_ago(40)
    run("new", line, "--template", "spindle-nut-line")
    wall.days_ago(20)
    run("new", brake, "--template", "parking-brake")
    _freeze(brake, "Rev A", wall)
    wall.days_ago(6)
    _ann_goes_on(brake)
    _freeze(brake, "Rev B", wall)
    wall.days_ago(1)
    _ann_reconsiders(brake)
    ben = Ben(brake)
    wall.days_ago(1, hour=14)
    _ann_types(brake)
    wall.days_ago(1, hour=16)
    _ben_types(ben)
    wall.days_ago(0, hour=11)
    run("knowledge", "add", line, brake)
    preferences.update(home, lambda settings: replace(settings, author="Ann", servers={SERVER: "ann"}))
    document = Document(brake, "Ann")
    ben.sends(document)
    document.close()
    with ProjectFile(brake) as file:
        file.set("server", SERVER)
    for path, opened in ((line, 5), (brake, 1)):
        wall.days_ago(opened)
        habits.opened_file(home, path, wall.at)
    wall.days_ago(0, hour=11)
    return Files(home, brake, line, sample)


def run(*arguments: str | Path) -> None:
    """A command of the program, which succeeds without a word."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = main([str(each) for each in arguments])
    if code:
        raise RuntimeError(said.getvalue())


def line_of(project: Project, cause: str) -> EntityId:
    """The line whose cause begins with these words."""
    return next(row.line for row in rows(project) if row.line and _cause(project, row).startswith(cause))


def _cause(project: Project, row: Row) -> str:
    return project.text(cause_of(project, row.line))


def _freeze(path: Path, name: str, wall: Wall) -> None:
    with edit(path, "Ann") as session:
        steps = freezing(session.project, session.new_id(), name, date=wall.at.date().isoformat())
        try:
            while True:
                next(steps)
        except StopIteration as done:
            _must(session, done.value)


def _must(session: ProjectSession, wanted: Edit | Refused) -> None:
    verdict = wanted if isinstance(wanted, Refused) else session.submit(wanted)
    if not isinstance(verdict, Accepted):
        raise RuntimeError(verdict.sentence)


def _ann_goes_on(path: Path) -> None:
    """What Ann changed between the two revisions."""
    with edit(path, "Ann") as session:
        worn, solder = line_of(session.project, WORN), line_of(session.project, SOLDER)
        _must(session, _typed(worn, occurrence=3))
        _must(session, _typed(solder, detection=5, remarks="Thermal shock test runs since November"))


def _ann_reconsiders(path: Path) -> None:
    with edit(path, "Ann") as session:
        solder = cause_of(session.project, line_of(session.project, SOLDER))
        if solder is not None:
            _must(session, _typed(solder, text="Solder joint of the choke cracks under vibration below -20 °C"))
        _must(session, _typed(line_of(session.project, SPRING), occurrence=5))


def _ann_types(path: Path) -> None:
    """While Ben is away."""
    with edit(path, "Ann") as session:
        worn, solder = line_of(session.project, WORN), line_of(session.project, SOLDER)
        _must(session, _typed(worn, occurrence=3, detection=4))
        _must(session, _typed(solder, occurrence=3, remarks="Thermal shock test passed: 1 000 cycles, no crack"))


def _ben_types(ben: Ben) -> None:
    """While Ann's changes have not reached him."""
    worn, solder = line_of(ben.project, WORN), line_of(ben.project, SOLDER)
    ben.does(_typed(worn, occurrence=6))
    ben.does(_typed(solder, occurrence=5, remarks="Thermal shock test stopped after 640 cycles, two cracks"))


def _typed(entity: EntityId, **values: Value) -> SetFields:
    return SetFields(entity, fields(**values))
