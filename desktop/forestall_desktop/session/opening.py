"""Opening a project file for editing: the lock, the project in memory, the pen. One editing session per file at a time."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from forestall.clock import Clock, Millis
from forestall.fmea.project import Project
from forestall.hurry import without_collecting
from forestall.pen import Pen
from forestall.store.file import ProjectFile
from forestall.store.lock import editing
from forestall.store.replica import Replica
from forestall_desktop.session.door import ProjectSession, Recorder
from forestall_desktop.session.leases import claim
from forestall_desktop.session.recorders import DirectRecorder
from forestall_desktop.session.vault import opened


def wall_clock() -> Millis:
    """The computer's own clock."""
    return Millis(int(time.time() * 1000))


@contextmanager
def edit(path: Path, author: str) -> Iterator[ProjectSession]:
    """A file open for editing, each accepted edit durable before `submit` returns: for the command line."""
    with editing(path), opened(path) as file:
        claim(file, os.urandom)
        project, clock = load(file)
        yield session(file, project, clock, author, DirectRecorder(file, wall_clock))


def load(file: ProjectFile) -> tuple[Project, Clock]:
    """A file's project in memory, and its clock."""
    with file.reading() as replica, without_collecting():
        return held(file, replica), Clock(wall_clock, replica.clock)


def held(file: ProjectFile, replica: Replica) -> Project:
    """The project that a file's replica holds in this transaction, in memory."""
    project = Project(file.identity.project, replica.entities(), replica.vector())
    for dot, other in replica.knowledge():
        project.knowledge.note_dots(dot, (other,))
    return project


def session(file: ProjectFile, project: Project, clock: Clock, author: str, recorder: Recorder) -> ProjectSession:
    """A session over a loaded project."""
    return ProjectSession(project, Pen(file.identity.site, author, clock), recorder, os.urandom)
