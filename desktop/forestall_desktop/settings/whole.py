"""Writes a small file so that it is there whole or not at all, whatever happens in between. Never reads one."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from forestall.errors import Unavailable


def write_whole(path: Path, text: str, *, mode: int = 0o644) -> None:
    """Put this text into the file, in place of what was there. `mode` is what the file may be from its first moment on."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with suppress(FileNotFoundError):
            unfinished.unlink()
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        unfinished.replace(path)
    except OSError as error:
        raise Unavailable(f"{path} cannot be written: {error.strerror}. What was in it before is still there") from error
    finally:
        with suppress(OSError):
            unfinished.unlink()
