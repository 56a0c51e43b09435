"""One line per event on stderr, without secrets and without a word of anybody's FMEA: of an exception only its kind and its places.

What an exception says may quote a value somebody typed, so it stays out of the log. Lines are for people, or JSON for programs.
"""

from __future__ import annotations

import logging
import sys
import traceback
from contextvars import ContextVar
from dataclasses import dataclass
from types import TracebackType

import msgspec

from forestall.clock import Millis, iso, stamp_at

TEXT, JSON = "text", "json"
_PLACES_MAX = 6


@dataclass(slots=True)
class Asked:
    """The request that is being answered: its number, and once that is known, who asks, on which device (the id of a sign-in)."""

    request: str
    user: str | None = None
    device: str | None = None


ASKED: ContextVar[Asked | None] = ContextVar("asked", default=None)
"""Travels along with the work on a request, into its threads, too."""


def asks(user: str, device: str) -> None:
    """It is known who asks."""
    asked = ASKED.get()
    if asked is not None:
        asked.user, asked.device = user, device


class OneLine(logging.Formatter):
    """`2026-05-04T12:30:00.250Z INFO forestall_server.requests POST /v1/session 200 81 ms`."""

    def format(self, record: logging.LogRecord) -> str:
        line = " ".join(f"{_when(record)} {record.levelname} {record.name} {record.getMessage()}".split())
        error = record.exc_info[1] if record.exc_info else None
        return f"{line}: {_in_short(error)}" if error else line


class JsonLine(logging.Formatter):
    """One object a line: `at`, `level`, `logger`, `message`; `request`, `user` and `device` where somebody asks; what `extra` says."""

    def format(self, record: logging.LogRecord) -> str:
        told: dict[str, object] = {
            "at": _when(record),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        asked = ASKED.get()
        if asked is not None:
            told |= {"request": asked.request, "user": asked.user, "device": asked.device}
        told |= getattr(record, "facts", {})
        if record.exc_info and record.exc_info[1] is not None:
            told["error"] = _in_short(record.exc_info[1])
        return msgspec.json.encode({name: value for name, value in told.items() if value is not None}).decode()


def configure(style: str = TEXT, level: int = logging.INFO) -> None:
    """Send everything to stderr. Alembic, uvicorn and httpx speak only when something is wrong."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLine() if style == JSON else OneLine())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in ("alembic", "uvicorn", "httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)


def _when(record: logging.LogRecord) -> str:
    return iso(stamp_at(Millis(round(record.created * 1000))))


def _in_short(error: BaseException) -> str:
    chain = [error]
    while (cause := chain[-1].__cause__ or chain[-1].__context__) is not None and cause not in chain:
        chain.append(cause)
    return " caused by ".join(f"{type(each).__name__} at {_places(each.__traceback__)}" for each in reversed(chain))


def _places(trace: TracebackType | None) -> str:
    frames = traceback.extract_tb(trace)[-_PLACES_MAX:]
    return " > ".join(f"{'/'.join(frame.filename.split('/')[-2:])}:{frame.lineno}" for frame in frames) or "an unknown place"
