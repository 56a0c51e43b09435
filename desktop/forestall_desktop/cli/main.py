"""The program `forestall`: finds the command, runs it, and turns whatever happens into an exit code and at most one sentence.

Knows no command from the inside. Qt, httpx and SQLAlchemy are imported only by the commands that need them.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from forestall.errors import ForestallError
from forestall.fmea.edits import Refused
from forestall.store.file import SUFFIX
from forestall_desktop import logs
from forestall_desktop.cli import (
    attaching,
    backups,
    bundle,
    commenting,
    compact,
    contests,
    courses,
    diagrams,
    encrypting,
    files,
    knowing,
    looking,
    origins,
    paging,
    past,
    planning,
    previewing,
    quantities,
    quarantine,
    rating,
    reusing,
    revisions,
    sharing,
    sheet,
    signing,
    signing_in,
    structure,
    window,
)
from forestall_desktop.settings.folders import home

FINE, FAILED, WRONG_USAGE = 0, 1, 2
_FAMILIES = (
    files,
    sheet,
    structure,
    signing_in,
    sharing,
    quarantine,
    attaching,
    commenting,
    bundle,
    compact,
    backups,
    encrypting,
    contests,
    looking,
    rating,
    quantities,
    revisions,
    courses,
    signing,
    reusing,
    knowing,
    past,
    origins,
    diagrams,
    planning,
    paging,
    previewing,
    window,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    log = logs.start("forestall", home())
    try:
        chosen = _parser().parse_args(_with_command(given))
    except SystemExit as end:  # argparse has said what is wrong, or has shown the help
        return end.code if isinstance(end.code, int) else WRONG_USAGE
    try:
        refused = chosen.run(chosen)
        sys.stdout.flush()
    except ForestallError as error:
        return _failed(error.sentence)
    except KeyboardInterrupt:
        return _failed("Stopped. What was saved before is safe")
    except BrokenPipeError:
        _forget_output()
        return FAILED
    except OSError as error:
        logging.getLogger(__name__).info("forestall %s", " ".join(given[:1]), exc_info=True)
        _forget_output()
        where = f" ({error.filename})" if error.filename else ""
        return _failed(f"The computer did not let this happen: {error.strerror or error}{where}. What was saved before is safe")
    except Exception:
        logging.getLogger(__name__).critical("forestall %s", " ".join(given[:1]), exc_info=True)
        return _failed(f"Something went wrong that nobody expected; what was saved before is safe. What happened stands in {log}")
    return _failed(refused.sentence) if isinstance(refused, Refused) else int(refused or FINE)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="forestall",
        description="An FMEA editor that works with no network, on one file per project.",
        epilog=f"Without a command: forestall [FILE{SUFFIX}] opens the window.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Forestall {version('forestall')}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for family in _FAMILIES:
        family.register(commands)
    return parser


def _with_command(given: list[str]) -> list[str]:
    """`forestall FILE` and a bare `forestall` open the window."""
    if not given:
        return [window.OPEN]
    looks_like_file = len(given) == 1 and not given[0].startswith("-") and (given[0].endswith(SUFFIX) or Path(given[0]).is_file())
    return [window.OPEN, *given] if looks_like_file else given


def _failed(sentence: str) -> int:
    print(sentence if sentence.endswith((".", "?", "!")) else f"{sentence}.", file=sys.stderr)
    return FAILED


def _speak_utf8() -> None:
    """Names hold letters no old console knows; better a strange sign than a failure."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _forget_output() -> None:
    """Our output cannot be written any more; what is still buffered must not complain at the end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
