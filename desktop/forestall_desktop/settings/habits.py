"""What this program remembers of how a person works with it: files and when they were open, shortcuts of their own, commands used last.

Kept among the settings under names of their own; what does not fit its type is left out, as a person may have edited the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from forestall_desktop.settings import preferences

_SHORTCUTS, _RECENT, _OPENED = "shortcuts", "recent_commands", "last_opened"
RECENT_COMMANDS_MAX = 8


@dataclass(frozen=True, slots=True)
class Recent:
    """A file, and when it was opened last, where that is known."""

    path: str
    opened: datetime | None


def recent_files(folder: Path) -> tuple[Recent, ...]:
    """The files of last time, newest first."""
    settings = preferences.load(folder)
    times = _times(settings)
    return tuple(Recent(path, times.get(path)) for path in settings.recent)


def opened_file(folder: Path, path: Path, now: datetime) -> None:
    """Remember that this file was opened now."""

    def change(settings: preferences.Settings) -> preferences.Settings:
        return _timed(settings.opened(path), {**_times(settings), str(path.absolute()): now})

    preferences.update(folder, change)


def forget_file(folder: Path, path: str) -> None:
    """Offer this file no more."""

    def change(settings: preferences.Settings) -> preferences.Settings:
        return _timed(replace(settings, recent=tuple(each for each in settings.recent if each != path)), _times(settings))

    preferences.update(folder, change)


def own_shortcuts(folder: Path) -> dict[str, tuple[str, ...]]:
    """The keys a person gave to commands, by command; only those that are not as usual."""
    told = preferences.load(folder).extra.get(_SHORTCUTS)
    return {name: _strings(keys) for name, keys in told.items() if isinstance(keys, list)} if isinstance(told, dict) else {}


def keep_shortcuts(folder: Path, shortcuts: Mapping[str, tuple[str, ...]]) -> None:
    """Remember these keys in place of those remembered before."""
    told = {name: list(keys) for name, keys in shortcuts.items()}
    preferences.update(folder, lambda settings: replace(settings, extra={**settings.extra, _SHORTCUTS: told}))


def recent_commands(folder: Path) -> tuple[str, ...]:
    """The commands chosen last in the palette, newest first."""
    return _strings(preferences.load(folder).extra.get(_RECENT))


def used_command(folder: Path, name: str) -> None:
    """Remember that this command was chosen."""

    def change(settings: preferences.Settings) -> preferences.Settings:
        before = [each for each in _strings(settings.extra.get(_RECENT)) if each != name]
        return replace(settings, extra={**settings.extra, _RECENT: [name, *before][:RECENT_COMMANDS_MAX]})

    preferences.update(folder, change)


def _times(settings: preferences.Settings) -> dict[str, datetime]:
    told, times = settings.extra.get(_OPENED), dict[str, datetime]()
    for path, at in told.items() if isinstance(told, dict) else ():
        with suppress(TypeError, ValueError):
            times[path] = datetime.fromisoformat(at)
    return times


def _timed(settings: preferences.Settings, times: Mapping[str, datetime]) -> preferences.Settings:
    """With the times of the files that are among the recent ones."""
    kept = {path: at.isoformat(timespec="seconds") for path, at in times.items() if path in settings.recent}
    return replace(settings, extra={**settings.extra, _OPENED: kept})


def _strings(told: object) -> tuple[str, ...]:
    return tuple(each for each in told if isinstance(each, str)) if isinstance(told, list) else ()
