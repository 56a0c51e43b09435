"""A project file: making, opening and closing one SQLite file per project, so that a crash at any instant loses at most the cell being
typed.

A file that is not ours, is damaged, or was written by a later version is refused with a sentence and left as it was.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from forestall.errors import Corrupt, KeyNeeded, TooNew, Unavailable
from forestall.ids import Chance, ProjectId, SiteId, new_epoch, new_site
from forestall.store import statements as sql
from forestall.store.blobs import Blobs
from forestall.store.driver import SqliteConnection
from forestall.store.encryption import SALT_BYTES, FileKey, is_encrypted
from forestall.store.replica import Replica

APPLICATION_ID = 0x464D4541
"""“FMEA” in the header of every project file."""
SCHEMA = 3
"""The version of the file's tables: the number of the last step in `migrations`. An older file is brought up to date, a newer one
refused."""
REVISION = f"{SCHEMA:04}"
"""The same for Alembic."""
SUFFIX = ".fmea"

_HEADER = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose file this is: its project and its site."""

    project: ProjectId
    site: SiteId


class ProjectFile:
    """An open project file. Use it from one thread; give each thread one of its own."""

    def __init__(self, path: Path, *, read_only: bool = False, durable: bool = True, key: FileKey | None = None) -> None:
        """Open a file that is there, after bringing an older one up to date; `backup` is then the file as it was before.

        Raises `Unavailable` (`KeyNeeded` where it is encrypted and `key` does not open it), `Corrupt` or `TooNew`, each with its sentence.
        """
        self.path = path
        self.backup: Path | None = None
        self.key = key if _look_at(path, key) else None
        with self._right_key():
            self._connection = SqliteConnection(path, read_only=read_only, durable=durable, key=self.key)
        try:
            with self._right_key():
                self._connection.run("PRAGMA user_version", {})
            self._check_version(read_only=read_only)
            project = self.get("project")
            site = self.get("site")
            if not project or not site:
                raise Corrupt(f"{path.name} holds no project. It was left as it is; restore a backup of it")
        except BaseException:
            self._connection.close()
            raise
        self.identity = Identity(ProjectId(project), SiteId(site))
        self.blobs = Blobs(self._connection)

    @classmethod
    def create(cls, path: Path, project: ProjectId, chance: Chance) -> ProjectFile:
        """Make a new file with an empty project. It appears under its name only when it is whole."""
        with _appearing(path) as unfinished:
            _make(unfinished, project, chance)
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
        """Write a complete, compact copy (for save-as and backup), encrypted as this file is; an existing file is not touched."""
        with _appearing(path) as unfinished:
            self._connection.run("VACUUM INTO :path", {"path": str(unfinished)})
            _log_ahead(unfinished, self.key)

    def copy_with_key(self, path: Path, key: FileKey | None) -> None:
        """`copy_to` under another key, or plain without one."""
        with _appearing(path) as unfinished:
            told = f"x'{key.line}'" if key is not None else ""
            self._connection.run("ATTACH :path AS other KEY :key", {"path": str(unfinished), "key": told})
            try:
                self._connection.run("SELECT sqlcipher_export('other')", {})
                for number in ("application_id", "user_version"):
                    self._connection.run(f"PRAGMA other.{number} = {self._connection.run(f'PRAGMA main.{number}', {})[0][0]}", {})
            finally:
                self._connection.run("DETACH other", {})
            _log_ahead(unfinished, key)

    def settle_down(self) -> bool:
        """Bring everything into the one file, with nothing left in the log beside it; False where somebody else is at it."""
        ((busy, *_),) = self._connection.run("PRAGMA wal_checkpoint(TRUNCATE)", {})
        return not busy

    def shrink(self) -> None:
        """Give the disk back what is not needed any more. Waits for whoever reads or writes the file."""
        self._connection.run("VACUUM", {})

    def close(self) -> None:
        """Give the file back."""
        self._connection.close()

    def __enter__(self) -> ProjectFile:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _check_version(self, *, read_only: bool) -> None:
        (application,) = self._connection.run("PRAGMA application_id", {})[0]
        (version,) = self._connection.run("PRAGMA user_version", {})[0]
        if application != APPLICATION_ID:
            raise Corrupt(f"{self.path.name} is a database, but not a Forestall project. It was left as it is")
        if version > SCHEMA:
            raise TooNew(
                f"{self.path.name} was written by a newer version of Forestall. It was left as it is; update this program to open it"
            )
        if version < SCHEMA and read_only:
            raise Unavailable(f"{self.path.name} was written by an older version of Forestall. Open it once where it may be changed")
        if version < SCHEMA:
            from forestall.store.upgrade import upgrade

            self.backup = upgrade(self.path, self.key)

    @contextmanager
    def _right_key(self) -> Iterator[None]:
        """Around what is read first of a file: where a wrong key shows, as if the file were damaged."""
        try:
            yield
        except Corrupt as error:
            if self.key is None:
                raise
            raise KeyNeeded(f"This pass-phrase does not open {self.path.name}; or the file is damaged. It was left as it is") from error


@contextmanager
def _appearing(path: Path) -> Iterator[Path]:
    """Gives the path to make a file at; it appears under its own name when it is whole, and not at all if something goes wrong."""
    if path.exists():
        raise Unavailable(f"{path.name} exists already and was left as it is. Choose another name")
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        unfinished.write_bytes(b"")  # says in plain words where nothing can be made, as the driver does not
        yield unfinished
        publish(unfinished, path)
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be made here: {error.strerror}. Nothing was changed") from error
    except Unavailable as error:
        raise Unavailable(error.sentence.replace(unfinished.name, path.name)) from error
    finally:
        for part in ("", "-wal", "-shm", "-journal"):
            unfinished.with_name(unfinished.name + part).unlink(missing_ok=True)


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


def _log_ahead(path: Path, key: FileKey | None) -> None:
    """Have a fresh copy write as project files do."""
    copy = SqliteConnection(path, key=key)
    copy.run("PRAGMA journal_mode = WAL", {})
    copy.close()


def _look_at(path: Path, key: FileKey | None) -> bool:
    """Refuse early, and in plain words, what cannot be a project file, or cannot be opened without a key. Gives whether it is encrypted."""
    try:
        with path.open("rb") as stream:
            start = stream.read(SALT_BYTES)
    except FileNotFoundError as error:
        raise Unavailable(f"{path} does not exist") from error
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be read: {error.strerror}") from error
    if is_encrypted(start):
        if key is None:
            raise KeyNeeded(f"{path.name} is encrypted, and its key is not on this computer yet. Its pass-phrase opens it")
        return True
    if start != _HEADER:
        raise Corrupt(f"{path.name} is not a Forestall project, or it is damaged. It was left as it is; restore a backup of it")
    return False
