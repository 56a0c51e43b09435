"""What somebody who helps needs to know, and nothing a person typed: versions, platform, settings, counts, the last lines of the logs.

Of a log only times, levels, places in our source and the kinds of errors are taken: a message may name a file or quote a cell.
"""

from __future__ import annotations

import builtins
import platform
import re
import sys
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6.QtCore import qVersion

from forestall.fmea.model import KINDS
from forestall.fmea.project import Project
from forestall_desktop.logs import log_file
from forestall_desktop.models.document import Document
from forestall_desktop.settings import preferences
from forestall_desktop.settings.preferences import Settings
from forestall_desktop.settings.table import Words, settings_of

_PACKAGES = ("forestall", "PySide6-Essentials", "sqlcipher3", "msgspec", "httpx", "keyring")
_PROGRAMS = ("forestall", "agent")
LINES_MAX = 60
_TAIL_BYTES = 64 * 1024
_HEAD = re.compile(r"^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}) (\d+) ([A-Z]+) ([\w.]+:\d+): ")
_FRAME = re.compile(r'^  File ".*?((?:forestall_?\w*|site-packages|python3\.\d+)[\\/][\w./\\-]+\.py)", line (\d+), in (\w+|<\w+>)$')
_ERROR = re.compile(r"^([A-Za-z_][\w.]*)(?::.*)?$")
_OWNERS = ("forestall", "sqlcipher3.", "sqlalchemy.", "httpx.", "msgspec.", "keyring.", "PySide6.", "json.", "subprocess.")


def diagnostics(folder: Path, document: Document | None, sync: str) -> str:
    """A text to put into a report. `folder`: the person's settings; `sync`: the state of syncing, in one word."""
    parts = (
        ("Versions", _versions()),
        ("Settings", _settings(preferences.load(folder))),
        ("Project", _project(document, sync) if document is not None else iter(("none is open",))),
        *((f"Log of {program}", last_lines(log_file(program, folder))) for program in _PROGRAMS),
    )
    return "\n".join(f"{title}\n" + "".join(f"  {line}\n" for line in lines) for title, lines in parts)


def last_lines(path: Path) -> Iterator[str]:
    """The end of a log, without what its messages say."""
    try:
        with path.open("rb") as stream:
            stream.seek(max(0, path.stat().st_size - _TAIL_BYTES))
            told = stream.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return iter(("nothing was written",))
    return iter([line for each in told if (line := _bare(each)) is not None][-LINES_MAX:])


def _bare(line: str) -> str | None:
    """What a line of a log says beside its message; None where it is nothing else."""
    if (head := _HEAD.match(line)) is not None:
        return " ".join(head.groups())
    if (frame := _FRAME.match(line)) is not None:
        return f"    {frame[1]}:{frame[2]} {frame[3]}"
    if (error := _ERROR.match(line)) is not None and (error[1].startswith(_OWNERS) or hasattr(builtins, error[1])):
        return f"    {error[1]}"
    return None


def _versions() -> Iterator[str]:
    for name in _PACKAGES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"{name} is not here"
    yield f"Qt {qVersion()}"
    yield f"Python {platform.python_version()}, {'64' if sys.maxsize > 2**32 else '32'} bit"
    yield f"{platform.system()} {platform.release()} on {platform.machine()}"


def _settings(settings: Settings) -> Iterator[str]:
    """The table; of texts only whether there is one, of files and servers only how many."""
    for name, each in settings_of(Settings).items():
        value = getattr(settings, name)
        yield f"{name}: {('told' if value else 'not told') if isinstance(each.kind, Words) else value}"
    yield f"recent files: {len(settings.recent)}, servers: {len(settings.servers)}"


def _project(document: Document, sync: str) -> Iterator[str]:
    project = document.session.project
    yield f"file: {_bytes(document.path)} bytes, {_bytes(document.path.with_name(document.path.name + '-wal'))} in its write-ahead log"
    yield f"reading only: {document.read_only}, not yet durable: {document.pending}, sync: {sync}"
    yield f"contested cells: {sum(map(len, document.session.contested.values()))}"
    yield ", ".join(f"{kind} {count}" for kind, count in sorted(_counts(project).items()))


def _counts(project: Project) -> Counter[str]:
    """How many there are of each kind; kinds we do not know are counted under one name, as their own may say something."""
    return Counter(each.kind if each.kind in KINDS else "unknown" for each in project.all())


def _bytes(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
