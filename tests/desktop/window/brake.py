"""A small parking-brake FMEA in a file, and Ben, who changes the same project at another site. Checks nothing."""

from __future__ import annotations

import os
from pathlib import Path

from forestall.changes import Change, FieldName, Value
from forestall.fmea.edits import Accepted, Add, Batch, Edit, Remove, SetFields
from forestall.fmea.project import Project
from forestall.fmea.rules import decide
from forestall.ids import PROJECT_ENTITY, EntityId, new_project, new_site
from forestall.pen import Pen
from forestall.replay import apply
from forestall.store.file import ProjectFile
from forestall_desktop.models.document import Document
from forestall_desktop.session.opening import edit, load, wall_clock

ANALYSIS, BRAKE, CALIPER, SPINDLE = (EntityId(name) for name in ("analysis", "brake", "caliper", "spindle"))
CLAMP, TURN = EntityId("clamp"), EntityId("turn")
SLIPS, STICKS = EntityId("slips"), EntityId("sticks")
ROLLS, DRAGS = EntityId("rolls"), EntityId("drags")
WORN, GREASE, RUST = EntityId("worn"), EntityId("grease"), EntityId("rust")
WORN_LINE, GREASE_LINE, RUST_LINE = EntityId("worn line"), EntityId("grease line"), EntityId("rust line")
LONG = "The spindle nut lets go under load after the third application in the cold, because the thread was rolled too shallow"


def fields(**values: Value) -> dict[FieldName, Value]:
    """Fields by keyword."""
    return {FieldName(name): value for name, value in values.items()}


def _things() -> list[Edit]:
    return [
        Add(PROJECT_ENTITY, "project", None, fields(text="Parking brake")),
        Add(ANALYSIS, "analysis", None, fields(text="Brake design", method="dfmea")),
        Add(BRAKE, "element", ANALYSIS, fields(text="Parking brake")),
        Add(CALIPER, "element", BRAKE, fields(text="Caliper")),
        Add(SPINDLE, "element", BRAKE, fields(text="Spindle")),
        Add(CLAMP, "function", CALIPER, fields(text="Clamp the disc")),
        Add(TURN, "function", SPINDLE, fields(text="Turn motion into force")),
        Add(SLIPS, "failure", CLAMP, fields(text="Clamps too little")),
        Add(STICKS, "failure", TURN, fields(text="Does not release")),
        Add(ROLLS, "failure", BRAKE, fields(text="Vehicle rolls away", severity=10)),
        Add(DRAGS, "failure", BRAKE, fields(text="Brake drags", severity=6)),
        Add(EntityId("rolls link"), "link", SLIPS, fields(effect=ROLLS)),
        Add(EntityId("drags link"), "link", STICKS, fields(effect=DRAGS)),
        Add(WORN, "failure", CALIPER, fields(text="Pad worn")),
        Add(GREASE, "failure", CALIPER, fields(text="Grease on the disc")),
        Add(RUST, "failure", SPINDLE, fields(text="Rust in the thread")),
        Add(WORN_LINE, "line", SLIPS, fields(cause=WORN, occurrence=4, detection=5)),
        Add(GREASE_LINE, "line", SLIPS, fields(cause=GREASE, occurrence=2, detection=8)),
        Add(RUST_LINE, "line", STICKS, fields(cause=RUST, occurrence=3, detection=4)),
        Add(EntityId("wear test"), "control", WORN_LINE, fields(type="detection", text="Wear test")),
        Add(EntityId("rig"), "control", WORN_LINE, fields(type="detection", text="Rig test")),
    ]


def make_brake(path: Path, *, author: str = "Ann") -> Path:
    """A file with two elements, two modes and three cause lines."""
    ProjectFile.create(path, new_project(os.urandom), os.urandom).close()
    with edit(path, author) as session:
        verdict = session.submit(Batch(tuple(_things())))
        assert isinstance(verdict, Accepted)
    return path


class Ben:
    """Somebody else, with the project as it was when he last looked. What he does comes to Ann's file when `sends` is called."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with ProjectFile(path, read_only=True) as file:
            self.project: Project = load(file)[0]
            self._pen = Pen(new_site(os.urandom), "Ben", load(file)[1])
        self._waiting: list[Change] = []

    def does(self, edit: Edit) -> None:
        """One edit at his desk."""
        verdict = decide(self.project, edit, os.urandom)
        assert isinstance(verdict, Accepted), verdict
        self._waiting += self._pen.write(self.project, verdict.drafts).changes

    def tries(self, edit: Edit) -> None:
        """One edit at his desk, if it may be."""
        verdict = decide(self.project, edit, os.urandom)
        if isinstance(verdict, Accepted):
            self._waiting += self._pen.write(self.project, verdict.drafts).changes

    def hears(self, document: Document) -> None:
        """Learn all that is in the file."""
        document.flush()
        with ProjectFile(self._path, read_only=True) as file, file.reading() as replica:
            apply(self.project, [change for _, change in replica.after_place(0, 100_000)])

    def types(self, entity: EntityId, field: str, value: Value) -> None:
        """A value into one cell."""
        self.does(SetFields(entity, fields(**{field: value})))

    def removes(self, entity: EntityId) -> None:
        """An entity with all that hangs on it."""
        self.does(Remove((entity,)))

    def sends(self, document: Document) -> None:
        """What the agent would do: write his changes into the file, and tell the window how far it reaches."""
        document.flush()
        with ProjectFile(self._path) as file, file.writing() as replica:
            replica.take(self._waiting, received=wall_clock())
            place = replica.last_place()
        self._waiting = []
        document.take_in(place)
