"""One line per event on stderr, without secrets and without a word of anybody's FMEA: of an exception only its kind and its places.

What an exception says may quote a value somebody typed, so it stays out of the log.
"""

from __future__ import annotations

import logging
import sys
import traceback
from types import TracebackType

from forestall.clock import Millis, iso, stamp_at

_PLACES_MAX = 6


class OneLine(logging.Formatter):
    """`2026-05-04T12:30:00.250Z INFO forestall_server.requests POST /v1/session 200 81 ms`."""

    def format(self, record: logging.LogRecord) -> str:
        when = iso(stamp_at(Millis(round(record.created * 1000))))
        line = " ".join(f"{when} {record.levelname} {record.name} {record.getMessage()}".split())
        error = record.exc_info[1] if record.exc_info else None
        return f"{line}: {_in_short(error)}" if error else line


def configure(level: int = logging.INFO) -> None:
    """Send everything to stderr. Alembic, uvicorn and httpx speak only when something is wrong."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(OneLine())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in ("alembic", "uvicorn", "httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)


def _in_short(error: BaseException) -> str:
    chain = [error]
    while (cause := chain[-1].__cause__ or chain[-1].__context__) is not None and cause not in chain:
        chain.append(cause)
    return " caused by ".join(f"{type(each).__name__} at {_places(each.__traceback__)}" for each in reversed(chain))


def _places(trace: TracebackType | None) -> str:
    frames = traceback.extract_tb(trace)[-_PLACES_MAX:]
    return " > ".join(f"{'/'.join(frame.filename.split('/')[-2:])}:{frame.lineno}" for frame in frames) or "an unknown place"
