"""A project file: making, opening and closing one SQLite file per project, so that a crash at any instant loses at most the cell being
typed.

A file that is not ours, is damaged, or was written by a later version is refused with a sentence and left as it was.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from forestall.errors import Corrupt, TooNew, Unavailable
from forestall.ids import Chance, ProjectId, SiteId, new_epoch, new_site
from forestall.store import statements as sql
from forestall.store.driver import SqliteConnection
from forestall.store.replica import Replica

APPLICATION_ID = 0x464D4541
"""“FMEA” in the header of every project file."""
SCHEMA = 1
"""The major version of the file's tables. A file with a greater one is refused."""
REVISION = "0001"
"""The Alembic revision a new file starts at."""
SUFFIX = ".fmea"

_HEADER = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose file this is: its project and its site."""

    project: ProjectId
    site: SiteId


class ProjectFile:
    """An open project file. Use it from one thread; give each thread one of its own."""

    def __init__(self, path: Path, *, read_only: bool = False, durable: bool = True) -> None:
        """Open a file that is there. Raises `Unavailable`, `Corrupt` or `TooNew`, each with its sentence."""
        self.path = path
        _look_at(path)
        self._connection = SqliteConnection(path, read_only=read_only, durable=durable)
        try:
            self._check_version()
            project = self.get("project")
            site = self.get("site")
            if not project or not site:
                raise Corrupt(f"{path.name} holds no project. It was left as it is; restore a backup of it")
        except BaseException:
            self._connection.close()
            raise
        self.identity = Identity(ProjectId(project), SiteId(site))

    @classmethod
    def create(cls, path: Path, project: ProjectId, chance: Chance) -> ProjectFile:
        """Make a new file with an empty project. It appears under its name only when it is whole."""
        if path.exists():
            raise Unavailable(f"{path.name} exists already and was left as it is. Choose another name")
        unfinished = path.with_name(f".{path.name}.{os.getpid()}.new")
        try:
            with suppress(FileNotFoundError):
                unfinished.unlink()
            _make(unfinished, project, chance)
            publish(unfinished, path)
        except OSError as error:
            raise Unavailable(f"{path.name} cannot be made here: {error.strerror}. Nothing was changed") from error
        finally:
            with suppress(OSError):
                unfinished.unlink()
        return cls(path)

    def get(self, name: str) -> str | None:
        """A small fact about this file, or None."""
        found = self._connection.run(sql.PROPERTY, {"name": name})
        return str(found[0][0]) if found else None

    def facts(self, start: str) -> dict[str, str]:
        """The small facts whose names begin so."""
        return {str(name): str(value) for name, value in self._connection.run(sql.PROPERTIES, {"start": start})}

    def set(self, name: str, value: str) -> None:
        """Note a small fact; inside a transaction it is part of it."""
        self._connection.run(sql.PROPERTY_SET, {"name": name, "value": value})

    @contextmanager
    def writing(self) -> Iterator[Replica]:
        """The replica, in one writing transaction: all of it or nothing."""
        with self._connection.transaction():
            yield Replica(self._connection, self.identity.project)

    @contextmanager
    def reading(self) -> Iterator[Replica]:
        """The replica at one instant, however much others write meanwhile."""
        with self._connection.transaction(write=False):
            yield Replica(self._connection, self.identity.project)

    def copy_to(self, path: Path) -> None:
        """Write a complete, compact copy of the file (for save-as and backup); an existing file is not touched."""
        if path.exists():
            raise Unavailable(f"{path.name} exists already and was left as it is. Choose another name")
        self._connection.run("VACUUM INTO :path", {"path": str(path)})

    def interrupt(self) -> None:
        """Stop what runs on this file's connection, from another thread."""
        self._connection.interrupt()

    def close(self) -> None:
        """Give the file back."""
        self._connection.close()

    def __enter__(self) -> ProjectFile:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _check_version(self) -> None:
        (application,) = self._connection.run("PRAGMA application_id", {})[0]
        (version,) = self._connection.run("PRAGMA user_version", {})[0]
        if application != APPLICATION_ID:
            raise Corrupt(f"{self.path.name} is a database, but not a Forestall project. It was left as it is")
        if version > SCHEMA:
            raise TooNew(
                f"{self.path.name} was written by a newer version of Forestall. It was left as it is; update this program to open it"
            )


def publish(unfinished: Path, path: Path) -> None:
    """Move a finished file to its name, where nothing must be yet. The old name may or may not be left.

    Raises `Unavailable` where the name is taken or the place cannot be written; then nothing is changed.
    """
    try:
        _link(unfinished, path)
    except FileExistsError as error:
        raise Unavailable(f"{path.name} exists already and was left as it is. Choose another name") from error
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be made here: {error.strerror}. Nothing was changed") from error


def _link(unfinished: Path, path: Path) -> None:
    """A link never overwrites. Sticks and some network drives know none: there the name is taken first, then filled."""
    try:
        os.link(unfinished, path)
    except FileExistsError:
        raise
    except OSError:
        path.open("xb").close()
        unfinished.replace(path)


def _make(path: Path, project: ProjectId, chance: Chance) -> None:
    connection = SqliteConnection(path)
    try:
        connection.run("PRAGMA journal_mode = WAL", {})
        connection.run(f"PRAGMA application_id = {APPLICATION_ID}", {})
        connection.script(files("forestall.store").joinpath("schema.sql").read_text(encoding="utf-8"))
        with connection.transaction():
            connection.run("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)", {})
            connection.run("INSERT INTO alembic_version VALUES (:revision)", {"revision": REVISION})
            Replica.create(connection, project, new_epoch(chance))
            for name, value in (("project", project), ("site", new_site(chance))):
                connection.run(sql.PROPERTY_SET, {"name": name, "value": value})
            connection.run(f"PRAGMA user_version = {SCHEMA}", {})
    finally:
        connection.close()


def _look_at(path: Path) -> None:
    """Refuse early, and in plain words, what cannot be a project file."""
    try:
        with path.open("rb") as stream:
            start = stream.read(len(_HEADER))
    except FileNotFoundError as error:
        raise Unavailable(f"{path} does not exist") from error
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be read: {error.strerror}") from error
    if start != _HEADER:
        raise Corrupt(f"{path.name} is not a Forestall project, or it is damaged. It was left as it is; restore a backup of it")
