"""The settings of a person, typed, in one JSON file. What another version keeps there is kept; damage is put aside, never fatal."""

from __future__ import annotations

import getpass
import json
import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from forestall.errors import Unavailable
from forestall_desktop.settings.folders import made
from forestall_desktop.settings.whole import write_whole

FILE = "settings.json"
RECENT_MAX = 12
"""How many files are remembered."""

_log = logging.getLogger(__name__)
_OURS = ("author", "recent", "servers", "keep_days")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person told us. `author` is how edits are signed; `recent` files, newest first; `servers` the user name by address;
    `keep_days` for how many days a file keeps the wordings of old changes after it is closed, None: for ever.

    `extra` is what another version of this program keeps in the same file.
    """

    author: str = ""
    recent: tuple[str, ...] = ()
    servers: Mapping[str, str] = field(default_factory=dict)
    keep_days: int | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def signature(self) -> str:
        """How this person's edits are signed, also before anybody told us a name: then as the computer calls its user."""
        return self.author or _login_name()

    def opened(self, path: Path) -> Settings:
        """With this file as the newest of the recent ones."""
        name = str(path.absolute())
        return replace(self, recent=(name, *(each for each in self.recent if each != name))[:RECENT_MAX])

    def signed_in(self, server: str, user: str) -> Settings:
        """With this user name at a server; it becomes the author's name where there was none."""
        return replace(self, author=self.author or user, servers={**self.servers, server: user})


def load(folder: Path) -> Settings:
    """The settings in a folder; the first ones where there are none yet."""
    path = folder / FILE
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise Unavailable(f"The settings in {path} cannot be read: {error.strerror}") from error
    except ValueError:
        return _put_aside(path)
    return _typed(told) if isinstance(told, dict) else _put_aside(path)


def save(folder: Path, settings: Settings) -> None:
    """Keep these settings."""
    told = {**settings.extra, "author": settings.author, "recent": settings.recent, "servers": settings.servers}
    if settings.keep_days is not None:
        told["keep_days"] = settings.keep_days
    write_whole(made(folder) / FILE, json.dumps(told, ensure_ascii=False, indent=2) + "\n")


def update(folder: Path, change: Callable[[Settings], Settings]) -> Settings:
    """Read, change and keep, as close together as may be: another window may be at it too."""
    before = load(folder)
    after = change(before)
    if after != before:
        save(folder, after)
    return after


def _typed(told: dict[str, Any]) -> Settings:
    """What fits its type; a person may have edited the file."""
    author, recent, servers, keep_days = (told.get(name) for name in _OURS)
    return Settings(
        author=author if isinstance(author, str) else "",
        recent=tuple(each for each in recent if isinstance(each, str)) if isinstance(recent, list) else (),
        servers={each: user for each, user in servers.items() if isinstance(user, str)} if isinstance(servers, dict) else {},
        keep_days=keep_days if type(keep_days) is int and keep_days >= 0 else None,
        extra={name: value for name, value in told.items() if name not in _OURS},
    )


def _put_aside(path: Path) -> Settings:
    """Settings are no reason not to open a project: start with fresh ones and leave the damaged file to be looked at."""
    aside = path.with_name(f"damaged-{path.name}")
    with suppress(OSError):
        path.replace(aside)
    _log.warning("The settings in %s could not be understood; they lie in %s now", path, aside)
    return Settings()


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user in the system's books, as in bare containers
        return "somebody"
