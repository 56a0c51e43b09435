"""The settings of a person, typed, in one JSON file. What another version keeps there is kept; damage is put aside, never fatal.

A setting that people set is a field made by `table.setting`; the file, the settings window and the guide's page follow from it.
"""

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
from forestall_desktop.settings.table import Choice, Number, Words, setting, settings_of
from forestall_desktop.settings.whole import write_whole

FILE = "settings.json"
LEARNS = "yes"
RECENT_MAX = 12
"""How many files are remembered."""

_log = logging.getLogger(__name__)
_YOU, _LOOK, _FILES, _SYNC = "You", "Appearance", "Files", "Sync"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person told us: what the table says, and what we remember for them.

    `recent` files, newest first; `servers` the user name by address; `extra` is what others keep in the same file under names of
    their own: parts of this program, or another version of it.
    """

    author: str = setting(
        _YOU,
        "Your name",
        Words("as the computer calls you"),
        "",
        "How your edits are signed, in the history and for the others. Counts for files that are opened from then on.",
    )
    recent: tuple[str, ...] = ()
    servers: Mapping[str, str] = field(default_factory=dict)
    theme: str = setting(
        _LOOK,
        "Colours",
        Choice((("system", "as the system"), ("light", "light"), ("dark", "dark"))),
        "system",
        "Light or dark, for the whole window.",
    )
    text_percent: int = setting(
        _LOOK,
        "Size of all text",
        Number(75, 200, "%"),
        100,
        "Menus, panels and the form sheet. The sheet alone is zoomed with Ctrl and the wheel.",
    )
    language: str = setting(
        _LOOK,
        "Language",
        Choice((("system", "as the system"), ("en", "English"), ("de", "Deutsch"))),
        "system",
        "The language of the window, and how it writes dates and numbers. What you typed is never translated.",
        at_start=True,
    )
    keep_days: int | None = setting(
        _FILES,
        "Keep old wordings",
        Number(0, 36_500, "days", "for ever"),
        None,
        "How long a file keeps wordings that were replaced. Older ones are forgotten when the file is closed; what stands in it stays.",
    )
    backup_days: int | None = setting(
        _FILES,
        "Keep backups of",
        Number(1, 365, "days", "no days: take none"),
        10,
        "Each hour in which a file is open and changed, it is backed up on this computer. Of so many days with work one backup is kept, of "
        "today one of each hour.",
    )
    backup_folder: str = setting(
        _FILES, "Backups lie in", Words("beside these settings"), "", "A folder on another disk is better: a broken disk takes both."
    )
    remind_days: int | None = setting(
        _FILES,
        "Remind of own actions",
        Number(0, 90, "days before they are due", "never"),
        7,
        "Once a day, for each project that is opened: actions with your name that are late, or due within so many days.",
    )
    learning: str = setting(
        _FILES,
        "Like this before",
        Choice(((LEARNS, "learn from the projects I open"), ("no", "learn nothing by itself"))),
        LEARNS,
        "What your own projects say is kept in your settings folder, to be offered where something like it is written again. It never "
        "leaves this computer. Encrypted projects are learned only where you ask for it by name.",
    )
    sync_seconds: int = setting(
        _SYNC, "Sync at least every", Number(10, 3_600, "seconds"), 60, "Your edits are sent as you make them; this is for a quiet network."
    )
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
    """Keep these settings; those that are as at first are left out."""
    told = {**settings.extra, "author": settings.author, "recent": settings.recent, "servers": settings.servers}
    for name, each in settings_of(Settings).items():
        if (value := getattr(settings, name)) != each.default:
            told[name] = value
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
    recent, servers, table = told.get("recent"), told.get("servers"), settings_of(Settings)
    return Settings(
        recent=tuple(each for each in recent if isinstance(each, str)) if isinstance(recent, list) else (),
        servers={each: user for each, user in servers.items() if isinstance(user, str)} if isinstance(servers, dict) else {},
        extra={name: value for name, value in told.items() if name not in table and name not in ("recent", "servers")},
        **{name: told[name] for name, each in table.items() if name in told and each.fits(told[name])},
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
