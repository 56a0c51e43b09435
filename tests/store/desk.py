"""A person with a project file on a disk: edits go through rules and pen, and are durable before they are acknowledged."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from forestall.changes import Change
from forestall.clock import Clock, Millis
from forestall.fmea.edits import Accepted, Edit, Verdict
from forestall.fmea.project import Project
from forestall.fmea.rules import decide
from forestall.ids import Chance, IdMaker, ProjectId
from forestall.pen import Pen, Written
from forestall.replay import apply
from forestall.store.file import ProjectFile
from tests.worlds import PROJECT, WallClock


class Desk:
    """An open project file and the person at it. The project in memory is what her window knows."""

    def __init__(self, file: ProjectFile, author: str, now: Callable[[], Millis], chance: Chance) -> None:
        self.file = file
        self.chance = chance
        self.ids = IdMaker(chance)
        self.now = now
        with file.reading() as replica:
            self.project = Project(file.identity.project, replica.entities(), replica.vector())
            self.place = replica.last_place()
            clock = Clock(now, replica.clock)
        self.pen = Pen(file.identity.site, author, clock)

    def tries(self, edit: Edit) -> tuple[Verdict, Written | None]:
        """What the rules say; durable if they accept."""
        verdict = decide(self.project, edit, self.chance)
        if not (isinstance(verdict, Accepted) and verdict.drafts):
            return verdict, None
        written = self.pen.write(self.project, verdict.drafts)
        with self.file.writing() as replica:
            replica.take(written.changes, received=self.now(), clock=self.pen.clock.last)
        return verdict, written

    def does(self, edit: Edit) -> Written:
        """Something that must be accepted."""
        verdict, written = self.tries(edit)
        assert written is not None, verdict
        return written

    def catches_up(self) -> tuple[Change, ...]:
        """The window takes in what an agent wrote into the file."""
        with self.file.reading() as replica:
            arrived = replica.after_place(self.place)
        fresh = apply(self.project, (change for _, change in arrived))
        for change in fresh:
            self.pen.clock.observe(change.stamp)
        self.place = arrived[-1][0] if arrived else self.place
        return fresh


@contextmanager
def desk_at(path: Path, *, project: ProjectId = PROJECT, author: str = "Ann") -> Iterator[Desk]:
    """A desk with a new file, or with the one that is there."""
    if not path.exists():
        ProjectFile.create(path, project, os.urandom).close()
    with ProjectFile(path) as file:
        yield Desk(file, author, WallClock(), os.urandom)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without the rights of root, so that a folder that may only be read may only be read."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
