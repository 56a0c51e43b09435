"""Where our programs write down what a person need not read: one file for each, kept small. Never prints, never sends anything away."""

from __future__ import annotations

import logging
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path

LOG_BYTES_MAX = 2 * 1024 * 1024
"""A log larger than this is put aside when a program starts; the one put aside before goes."""


class _OurHandler(logging.FileHandler):
    """Makes its folder with the first line, and stays silent where it cannot write: a log is no reason not to work."""

    def emit(self, record: logging.LogRecord) -> None:
        with suppress(OSError):
            super().emit(record)

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return super()._open()


def start(program: str, folder: Path) -> Path:
    """Log to `folder/logs/program.log` from now on; gives that path. Starting again elsewhere ends the log before."""
    path = log_file(program, folder)
    root = logging.getLogger()
    for handler in [each for each in root.handlers if isinstance(each, _OurHandler)]:
        root.removeHandler(handler)
        handler.close()
    with suppress(OSError):
        if path.stat().st_size > LOG_BYTES_MAX:
            path.replace(path.with_suffix(".old.log"))
    root.addHandler(_handler(path))
    root.setLevel(logging.INFO)
    # A failing log must not print its own traceback, and each request at INFO would bury everything else.
    logging.raiseExceptions = False
    logging.getLogger("httpx").setLevel(logging.WARNING)
    return path


def log_file(program: str, folder: Path) -> Path:
    """Where a program's log is."""
    return folder / "logs" / f"{program}.log"


def _handler(path: Path) -> logging.Handler:
    handler = _OurHandler(path, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(process)d %(levelname)s %(name)s:%(lineno)d: %(message)s"))
    return handler
