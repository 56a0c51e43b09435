"""How commands open a project file: to look, to edit, to sync. Never keeps one open longer than the command runs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from forestall.fmea.edits import Edit, Refused
from forestall.fmea.project import Project
from forestall.store.file import ProjectFile
from forestall.store.lock import syncing
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.session.opening import edit, load
from forestall_desktop.session.vault import opened
from forestall_desktop.settings import preferences
from forestall_desktop.settings.folders import home


def project_in(path: Path) -> Project:
    """The project of a file, as it is now."""
    with looked_at(path) as file:
        return load(file)[0]


def looked_at(path: Path) -> ProjectFile:
    """A file open for looking only. Not as a read-only database: such a connection leaves its side files behind."""
    return opened(path)


def edited(path: Path) -> AbstractContextManager[ProjectSession]:
    """A file open for editing in this person's name."""
    return edit(path, author())


@contextmanager
def synced(path: Path) -> Iterator[ProjectFile]:
    """A file open for syncing, which one program does at a time."""
    with opened(path) as file, syncing(path):
        yield file


def author() -> str:
    """How this person signs."""
    return preferences.load(home()).signature


def submitted(session: ProjectSession, meant: Edit | Refused) -> Refused | None:
    """Do what is meant; gives the sentence why not."""
    verdict = meant if isinstance(meant, Refused) else session.submit(meant)
    return verdict if isinstance(verdict, Refused) else None
