"""Who works on a file: one editing session and one sync agent at a time. The lock goes with its process, also when that is killed."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType
from typing import IO

from forestall.errors import Unavailable


class FileLock:
    """Held from entering to leaving. `Unavailable` with `sentence` where another process holds it."""

    def __init__(self, path: Path, role: str, sentence: str) -> None:
        self._path = path.with_name(f".{path.name}.{role}-lock")
        self._sentence = sentence
        self._stream: IO[bytes] | None = None

    def __enter__(self) -> FileLock:
        try:
            stream = self._path.open("ab")
        except OSError as error:
            raise Unavailable(f"{self._path.parent} cannot be written: {error.strerror}. Nothing was changed") from error
        if not _try_lock(stream):
            stream.close()
            raise Unavailable(self._sentence)
        self._stream = stream
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._stream is not None:
            self._stream.close()
            self._stream = None


if sys.platform == "win32":
    import msvcrt

    def _try_lock(stream: IO[bytes]) -> bool:
        try:
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(stream: IO[bytes]) -> bool:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


def editing(path: Path) -> FileLock:
    """The right to edit a file."""
    return FileLock(
        path,
        "edit",
        f"{path.name} is being edited in another window. Nothing was changed; edit it there, or close it there first",
    )


def syncing(path: Path) -> FileLock:
    """The right to sync a file."""
    return FileLock(path, "sync", f"{path.name} is being synced by another program, which brings everything over itself")
