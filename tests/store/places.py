"""The three places where a replica may live, behind one small door, so that one suite of tests can ask all of them the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from forestall.ids import EpochId, ProjectId
from forestall.store.engine import EngineConnection
from forestall.store.file import ProjectFile
from forestall.store.replica import Replica
from forestall_server.db import Database
from forestall_server.migrations.running import bring_up_to_date
from tests.worlds import seeded

EPOCH = EpochId("first-life")


class Place(Protocol):
    """Where one replica lives."""

    def writing(self) -> AbstractContextManager[Replica]: ...

    def reading(self) -> AbstractContextManager[Replica]: ...


class InDatabase:
    """A replica of its own in a server's database."""

    def __init__(self, database: Database, project: ProjectId) -> None:
        self._database = database
        self._project = project
        with database.writing() as connection:
            Replica.create(EngineConnection(connection), project, EPOCH)

    @contextmanager
    def writing(self) -> Iterator[Replica]:
        with self._database.writing() as connection:
            yield Replica(EngineConnection(connection), self._project, lock=True)

    @contextmanager
    def reading(self) -> Iterator[Replica]:
        with self._database.reading() as connection:
            yield Replica(EngineConnection(connection), self._project)


MakePlace = Callable[[], Place]
"""Makes another, empty place of the same sort."""


@contextmanager
def files_in(folder: Path) -> Iterator[MakePlace]:
    """Project files, as a desktop has them."""
    opened: list[ProjectFile] = []

    def make() -> Place:
        number = len(opened)
        file = ProjectFile.create(folder / f"{number}.fmea", ProjectId(f"project-{number}"), seeded(number))
        opened.append(file)
        return file

    try:
        yield make
    finally:
        for file in opened:
            file.close()


@contextmanager
def replicas_in(url: str) -> Iterator[MakePlace]:
    """Replicas beside one another in a server's database."""
    database = Database(url)
    made: list[Place] = []

    def make() -> Place:
        made.append(InDatabase(database, ProjectId(f"project-{len(made)}")))
        return made[-1]

    try:
        bring_up_to_date(database)
        yield make
    finally:
        database.close()
