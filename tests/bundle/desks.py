"""Desks for the tests of bundles: a person with a project file, keys, and a folder for what goes onto the stick. Real files, no network."""

from __future__ import annotations

from pathlib import Path

from forestall.bundle.exporting import export_bundle
from forestall.bundle.frontier import Frontier, of_file
from forestall.bundle.importing import Preview, import_bundle
from forestall.bundle.keys import Keys, PublicKeys
from forestall.bundle.manifest import Label
from forestall.changes import Change, FieldName, Value
from forestall.clock import Clock
from forestall.fmea.edits import Draft, Refused
from forestall.fmea.project import Project
from forestall.ids import EntityId, IdMaker, ProjectId
from forestall.pen import Pen
from forestall.store.file import ProjectFile
from tests.worlds import PROJECT, WallClock, seeded


class Desk:
    """One person's file, keys and stick."""

    def __init__(self, folder: Path, name: str, project: ProjectId = PROJECT) -> None:
        self.name = name
        self.folder = folder
        self.now = WallClock()
        self.chance = seeded(sum(name.encode()))
        self.file = ProjectFile.create(folder / f"{name}.fmea", project, self.chance)
        self.keys = Keys.generate(self.chance)
        self._ids = IdMaker(self.chance)
        self._exports = 0

    @property
    def public(self) -> PublicKeys:
        """What this person gives away."""
        return self.keys.public

    def makes(self, text: str) -> EntityId:
        """A new element with a wording."""
        id = self._ids.next()
        self.types(id, text=text)
        return id

    def types(self, entity: EntityId, **fields: Value) -> None:
        """Set cells, having seen all that is here."""
        with self.file.writing() as replica:
            project = Project(self.file.identity.project, replica.entities(), replica.vector())
            pen = Pen(self.file.identity.site, self.name, Clock(self.now, replica.clock))
            named = {FieldName(name): value for name, value in fields.items()}
            written = pen.write(project, [Draft("element", entity, named)])
            replica.take(written.changes, received=self.now(), clock=pen.clock.last)

    def holds(self, changes: list[Change]) -> None:
        """Have these changes in the file, whoever made them."""
        with self.file.writing() as replica:
            replica.take(changes, received=self.now())

    def exports(self, *to: Desk, since: Frontier | None = None, name: str = "") -> Path:
        """A bundle on the stick, encrypted to these people, that must be made."""
        self._exports += 1
        path = self.folder / (name or f"{self.name}-{self._exports}.bundle")
        label = self.tries_to_export(path, *to, since=since)
        assert isinstance(label, Label), label.sentence
        return path

    def tries_to_export(self, path: Path, *to: Desk, since: Frontier | None = None) -> Label | Refused:
        """A bundle on the stick, or why there is none."""
        recipients = [desk.public for desk in to]
        return export_bundle(
            self.file, path, keys=self.keys, recipients=recipients, since=since, author=self.name, now=self.now(), chance=self.chance
        )

    def imports(self, path: Path, trusting: Desk | None = None) -> Preview | Refused:
        """Take a bundle in."""
        trusted = trusting.public.fingerprint if trusting else None
        return import_bundle(self.file, path, keys=self.keys, trusted=trusted, now=self.now)

    def takes(self, path: Path, trusting: Desk | None = None) -> Preview:
        """Take in a bundle that must be accepted."""
        outcome = self.imports(path, trusting)
        assert isinstance(outcome, Preview), outcome.sentence
        return outcome

    @property
    def frontier(self) -> Frontier:
        """How far this file is."""
        return of_file(self.file)

    @property
    def hash(self) -> str:
        """The state hash, with everything checked."""
        with self.file.reading() as replica:
            assert replica.check().faults == ()
            return str(replica.hash)

    def sees(self, entity: EntityId, name: str) -> Value:
        """What a cell shows."""
        with self.file.reading() as replica:
            found = replica.entity(entity)
        return found.values.get(FieldName(name)) if found else None

    def log(self) -> list[Change]:
        """Every change, in the order it came in."""
        with self.file.reading() as replica:
            return [change for _, change in replica.after_place(0)]


def refusal(outcome: Preview | Label | Refused) -> str:
    """The sentence of something that must be refused."""
    assert isinstance(outcome, Refused), "this should have been refused"
    return outcome.sentence
