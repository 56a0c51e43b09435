"""Lets a file appear whole or not at all: what is written beside it takes its place only when it is complete. Knows no format."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from forestall.errors import Unavailable


@contextmanager
def appearing(path: Path) -> Iterator[Path]:
    """A path beside `path` to write to. On success it takes the name `path`; on any failure it goes away and `path` is as before.
    Unavailable with a sentence if the world says no."""
    unfinished: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=path.suffix, dir=path.parent)
        os.close(handle)
        unfinished = Path(name)
        yield unfinished
        unfinished.chmod(0o666 & ~_umask())
        unfinished.replace(path)
    except OSError as error:
        raise Unavailable(f"“{path}” could not be written ({error.strerror or error}); nothing there was changed.") from error
    finally:
        if unfinished is not None:
            unfinished.unlink(missing_ok=True)


def _umask() -> int:
    """The rights this person's new files have; the system tells it only by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
