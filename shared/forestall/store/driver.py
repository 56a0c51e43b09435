"""A connection on the bare SQLite driver: for the desktop, where one edit must not wait for an ORM.

One modern SQLite everywhere, through sqlcipher3.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from forestall.errors import Corrupt, ForestallError, Unavailable
from forestall.store.connection import Into, Row, among, inserting, inserting_many
from forestall.store.encryption import FileKey

BUSY_MILLIS = 10_000
"""How long a writer waits for another process before it gives up."""
_CACHE_KIB = 32 * 1024
"""What SQLite may keep of a file in memory; with its usual 2 MB a large import reads and writes pages again and again."""
_RETRY_SECONDS = 0.001
"""How long a writer sleeps before it looks again. SQLite's own patience grows to 100 ms a step: window and agent take turns in a few."""


class SqliteConnection:
    """`connection.Connection` on a file. Not shared between threads."""

    locks_rows = False

    def __init__(self, path: Path, *, read_only: bool = False, durable: bool = True, key: FileKey | None = None) -> None:
        self._path = path
        address = f"{path.absolute().as_uri()}?mode={_reading(path) if read_only else 'rwc'}"
        with in_words(path):
            self._raw = sqlite.connect(address, uri=True, isolation_level=None, timeout=BUSY_MILLIS / 1000)
            unlock(self._raw, key)
            self._raw.execute("PRAGMA foreign_keys = ON")
            self._raw.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
            self._raw.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")

    def run(self, statement: str, parameters: Mapping[str, Any]) -> Sequence[Row]:
        with in_words(self._path):
            return self._raw.execute(statement, parameters).fetchall()  # type: ignore[no-any-return]

    def run_many(self, statement: str, rows: Iterable[Mapping[str, Any]]) -> None:
        with in_words(self._path):
            self._raw.executemany(statement, rows)

    def insert(self, into: Into, rows: Iterable[Row]) -> None:
        with in_words(self._path):
            self._raw.executemany(inserting(into), rows)

    def insert_alike(self, into: Into, alike: Row, rows: Iterable[Row]) -> None:
        with in_words(self._path):
            for statement, told in inserting_many(into, alike, rows):
                self._raw.executemany(statement, told)

    def run_among(self, statement: str, parameters: Mapping[str, Any], ids: Iterable[object]) -> Sequence[Row]:
        return self.run(*among(statement, parameters, ids))

    def script(self, statements: str) -> None:
        """Run DDL."""
        with in_words(self._path):
            self._raw.executescript(statements)

    @contextmanager
    def transaction(self, *, write: bool = True) -> Iterator[SqliteConnection]:
        """All or nothing. A writing one waits its turn at the start, never in the middle."""
        with in_words(self._path):
            if write:
                self._begin_writing()
            else:
                self._raw.execute("BEGIN")
        try:
            yield self
            self.run("COMMIT", {})
        except BaseException:
            if self._raw.in_transaction:
                self._raw.rollback()
            raise

    def _begin_writing(self) -> None:
        self._raw.execute("PRAGMA busy_timeout = 0")
        late = time.monotonic() + BUSY_MILLIS / 1000
        try:
            while not self._has_begun():
                if time.monotonic() > late:
                    raise _busy(self._path)
                time.sleep(_RETRY_SECONDS)
        finally:
            self._raw.execute(f"PRAGMA busy_timeout = {BUSY_MILLIS}")

    def _has_begun(self) -> bool:
        try:
            self._raw.execute("BEGIN IMMEDIATE")
        except sqlite.OperationalError as error:
            if "locked" not in str(error):
                raise
            return False
        return True

    def close(self) -> None:
        """Give the file back."""
        self._raw.close()


def unlock(raw: Any, key: FileKey | None) -> None:
    """Give a fresh connection of the driver its key; a plain file needs none."""
    if key is not None:
        # A wrong key is told by our own sentence, not on the terminal.
        raw.execute("PRAGMA cipher_log_level = NONE")
        raw.execute(f"PRAGMA key = \"x'{key.line}'\"")


def _reading(path: Path) -> str:
    """How to open a file to read it. From a place where nothing can be written, and nobody writes now, it is read as it lies there:
    the usual way needs files beside it."""
    effective = os.access in os.supports_effective_ids
    writable = os.access(path.parent, os.W_OK, effective_ids=effective)
    return "ro" if writable or path.with_name(f"{path.name}-wal").exists() else "ro&immutable=1"


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """What the driver says, as a sentence for a person."""
    try:
        yield
    except UnicodeDecodeError as error:
        raise damaged(path.name) from error
    except sqlite.DatabaseError as error:
        raise _said(path, error) from error


def damaged(name: str) -> Corrupt:
    """What is said of a file in which something cannot be read."""
    return Corrupt(f"{name} is damaged or is not a Forestall project. It was left as it is; restore a backup of it")


def _busy(path: Path) -> Unavailable:
    return Unavailable(f"{path.name} is in use by another program. Nothing was changed; try again when it has finished")


def _said(path: Path, error: Exception) -> ForestallError:
    text = str(error)
    if "full" in text:
        return Unavailable(
            f"The disk is full: the last change to {path.name} is not saved yet. What was saved before is safe. Free some space"
        )
    if "locked" in text or "busy" in text:
        return _busy(path)
    if "interrupted" in text:
        return Unavailable(f"What was going on with {path.name} was cancelled. What was saved before is safe")
    if "readonly" in text:
        return Unavailable(f"{path.name} may only be read here. Nothing was changed; save a copy where you may write")
    if "unable to open" in text:
        return Unavailable(f"{path.name} cannot be opened: it does not exist or you may not read it")
    if "malformed" in text or "not a database" in text or "no such" in text or "decode" in text:
        return damaged(path.name)
    if "disk I/O" in text:
        return Unavailable(
            f"The disk under {path.name} does not answer. What was saved before is safe; check the disk or the network drive"
        )
    return Corrupt(f"{path.name} cannot be used: {text}. It was left as it is")
