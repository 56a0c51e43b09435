"""Lets a new project file appear whole or not at all: it is made in a hidden folder beside its place, and moves there at the end."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from forestall.errors import Unavailable
from forestall.store.file import publish


@contextmanager
def appearing(path: Path) -> Iterator[Path]:
    """Gives the path to make the file at; it moves to `path` if all goes well, and is gone if not.

    Close the file before leaving. `Unavailable` where something is at `path` already, or nothing can be made there.
    """
    if path.exists():
        raise Unavailable(f"{path.name} exists already and was left as it is. Choose another name")
    try:
        # In the same folder, because only there the move is one step.
        folder = Path(tempfile.mkdtemp(prefix=".forestall-", dir=path.parent))
    except OSError as error:
        raise Unavailable(f"{path} cannot be made: {error.strerror}. Nothing was changed") from error
    try:
        unfinished = folder / path.name
        yield unfinished
        publish(unfinished, path)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
