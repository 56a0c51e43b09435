"""Backups of a project file on this computer: taken while it is in use, thinned out by age, listed, brought back. Never reads a clock.

Each is a complete project file, encrypted where the file is, in `PROJECT/SITE/NAME DAY TIME.fmea` below the person's backup folder: it can
be opened, copied away and restored without this program's help. Copies of a project keep their backups apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from forestall.errors import ForestallError, Unavailable
from forestall.store.encryption import salt_of
from forestall.store.file import SUFFIX, ProjectFile
from forestall_desktop.session.vault import opened
from forestall_desktop.settings.folders import made
from forestall_desktop.settings.preferences import Settings

FOLDER = "backups"
_TIME = "%Y-%m-%d %H.%M.%S"
_TIME_LETTERS = len("2027-03-31 14.05.59")
_SITE_LETTERS = 8


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup, and the local time it was taken."""

    path: Path
    taken: datetime

    @property
    def size_bytes(self) -> int:
        """How much of the disk it takes."""
        return self.path.stat().st_size


def root_in(folder: Path, settings: Settings) -> Path:
    """Where a person's backups lie; `folder` is where the settings are."""
    return Path(settings.backup_folder).expanduser() if settings.backup_folder else folder / FOLDER


def back_up(file: ProjectFile, root: Path, now: datetime, keep_days: int) -> Backup | None:
    """Take a backup, and let go of those that are not worth keeping any more; None where nothing changed since the last one.

    Raises `Unavailable` where none can be written; those that are there stay then.
    """
    place = made(root / file.identity.project / file.identity.site[:_SITE_LETTERS])
    for unfinished in place.glob(f".*{SUFFIX}.*.new"):  # of a program that was ended in the middle; one at a time works here
        unfinished.unlink(missing_ok=True)
    there = _in_folder(place)
    if there and _says_the_same(file, there[0]):
        return None
    taken = _named(place, file.path.stem, now.replace(microsecond=0, tzinfo=None))
    file.copy_to(taken.path)
    keep = worth_keeping((each.taken for each in (taken, *there)), now.date(), keep_days)
    for each in there:
        if each.taken not in keep:
            each.path.unlink(missing_ok=True)
    return taken


def _named(place: Path, stem: str, now: datetime) -> Backup:
    """A backup of now; of two in one second, the later one is named after the next."""
    while (path := place / f"{stem} {now.strftime(_TIME)}{SUFFIX}").exists():
        now += timedelta(seconds=1)
    return Backup(path, now)


def worth_keeping(taken: Iterable[datetime], today: date, keep_days: int) -> set[datetime]:
    """Of today the last one of each hour, and of each of the last days that have any, `keep_days` of them, the last one."""
    hours: dict[tuple[date, int], datetime] = {}
    days: dict[date, datetime] = {}
    for each in sorted(taken):
        days[each.date()] = each
        if each.date() >= today:
            hours[each.date(), each.hour] = each
    return {*hours.values(), *(days[day] for day in sorted(days, reverse=True)[:keep_days])}


def backups_of(path: Path, root: Path) -> list[Backup]:
    """The backups of a project file, newest first: of its project, or, where it cannot be opened any more, of files of its name."""
    try:
        with opened(path, read_only=True) as file:
            places = (root / file.identity.project).glob("*")
    except ForestallError:
        return [each for each in _all_in(root.glob("*/*")) if _stem(each.path) == path.stem]
    return list(_all_in(places))


def restore(backup: Path, target: Path) -> None:
    """Write the project of a backup to a new file. Raises `Unavailable` where something is there already; then nothing is changed."""
    if target.suffix != SUFFIX:
        raise Unavailable(f"{target.name} is no name for a project file; let it end in {SUFFIX}. Nothing was changed")
    with opened(backup, read_only=True) as file:
        file.copy_to(target)


def _says_the_same(file: ProjectFile, last: Backup) -> bool:
    """Whether a backup holds every change and every attached file of the file, under the same key."""
    if salt_of(last.path) != salt_of(file.path):
        return False
    try:
        with ProjectFile(last.path, read_only=True, key=file.key) as copy, copy.reading() as there, file.reading() as here:
            return there.vector() == here.vector() and copy.blobs.sizes() == file.blobs.sizes()
    except ForestallError:
        return False  # it is damaged, or half of one: the more reason to take another


def _all_in(places: Iterable[Path]) -> Iterator[Backup]:
    found = (each for place in places for each in _in_folder(place))
    yield from sorted(found, key=lambda each: each.taken, reverse=True)


def _in_folder(place: Path) -> list[Backup]:
    """The backups in a folder, newest first. Other files there are somebody else's."""
    found = ((path, _time(path)) for path in place.glob(f"*{SUFFIX}"))
    told = [Backup(path, taken) for path, taken in found if taken is not None]
    return sorted(told, key=lambda each: each.taken, reverse=True)


def _time(path: Path) -> datetime | None:
    try:
        return datetime.strptime(path.stem[-_TIME_LETTERS:], _TIME)  # noqa: DTZ007 - local time, as people read it
    except ValueError:
        return None


def _stem(path: Path) -> str:
    return path.stem[: -_TIME_LETTERS - 1]
