"""Makes a backup of a server, whether it runs or not: the database as of one instant, and the files of its own folder. Changes nothing.

SQLite is copied by its online backup, PostgreSQL by its own `pg_dump`. For the minutes between two backups of PostgreSQL, its archived
write-ahead log serves: see docs/backup.md.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlcipher3 import dbapi2 as sqlite

from forestall.bundle.keys import PublicKeys
from forestall.clock import Millis
from forestall.errors import Unavailable
from forestall.ids import Chance
from forestall_server.audit.keys import key_made_in
from forestall_server.backup.box import Head, sealed_to, write
from forestall_server.migrations.running import newest
from forestall_server.settings import DATABASE_FILE

SUFFIX = ".forestall-backup"
DUMP_FILE = "database.dump"
NO_KEY = (
    "Nothing was saved: a backup is encrypted, and nobody said to whom. Make a key with `forestall-server backup-key FILE`, keep that file"
    " away from this machine, and name the line it prints with --to"
)
_DATABASE_PARTS = tuple(DATABASE_FILE + end for end in ("", "-wal", "-shm", "-journal"))
# The whole of a database that is parted between tenants: only the server itself may see it, as in `rows`.
_EVERYTHING = "-c forestall.tenant=*"


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that is on disk."""

    path: Path
    size: int


def make_backup(url: str, data: Path, target: Path, recipients: Sequence[PublicKeys], *, now: Callable[[], Millis], chance: Chance) -> Made:
    """Write a backup into a new file, or into a folder under a name that tells when. Raises a `ForestallError` with a sentence."""
    if not recipients:
        raise Unavailable(NO_KEY)
    at = now()
    path = target / _name(at) if target.is_dir() else target
    if path.exists():
        raise Unavailable(f"{path} is there already. Nothing was saved; name another file")
    key = key_made_in(data, chance)
    content_key, ephemeral, wrapped = sealed_to(recipients, key, chance)
    try:
        with tempfile.TemporaryDirectory(prefix=".backup-", dir=path.parent) as name:
            folder = Path(name)
            files = [_copied(url, folder), *_own_files(data, folder)]
            head = Head(
                made_at=at,
                database=_sort_of(url),
                step=newest() or "",
                files=tuple(files),
                key=key.public,
                ephemeral=ephemeral,
                recipients=wrapped,
            )
            write(path, head, content_key, folder, key)
        return Made(path, path.stat().st_size)
    except OSError as error:
        raise Unavailable(
            f"The backup could not be written to {path}: {error.strerror}. Nothing was saved, and the server goes on"
        ) from error


def forget_old(folder: Path, keep: int) -> list[Path]:
    """Remove all backups of a folder but the newest so many; gives those that are gone."""
    old = sorted(folder.glob(f"forestall-*{SUFFIX}"))[: -keep or None]
    for path in old:
        path.unlink()
    return old


def postgresql_program(name: str, url: str, *arguments: str) -> None:
    """Run one of PostgreSQL's own programs on the database. Raises `Unavailable` with what it said."""
    program = shutil.which(name) or _newest_installed(name)
    if program is None:
        raise Unavailable(f"{name} is not installed here. Nothing was done; install PostgreSQL's client programs")
    where = make_url(url)
    # Everybody on this machine may read a command line; the environment of a process is its owner's.
    told = URL.create("postgresql", where.username, None, where.host, where.port, where.database, where.query).render_as_string()
    done = subprocess.run(
        [program, f"--dbname={told}", *arguments],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        env=_environment(where),
        check=False,
    )
    if done.returncode:
        said = done.stderr.strip().splitlines() or ["it gave no reason"]
        raise Unavailable(f"{name} did not finish: {said[0].removeprefix(f'{name}: ')}. Nothing was kept of it")


def _copied(url: str, folder: Path) -> str:
    if _sort_of(url) == "sqlite":
        _copy_sqlite(Path(make_url(url).database or ""), folder / DATABASE_FILE)
        return DATABASE_FILE
    postgresql_program("pg_dump", url, "--format=custom", "--compress=0", "--no-owner", "--no-privileges", "--enable-row-security",
                       f"--file={folder / DUMP_FILE}")  # fmt: skip
    return DUMP_FILE


def _copy_sqlite(source: Path, target: Path) -> None:
    if not source.is_file():
        raise Unavailable(f"There is no database at {source}. Nothing was saved; say with --data or --database where it is")
    try:
        with closing(sqlite.connect(str(source))) as running, closing(sqlite.connect(str(target))) as copy:
            running.backup(copy)
            if copy.execute("PRAGMA quick_check").fetchone() != ("ok",):
                raise Unavailable(f"The database {source.name} is damaged. No backup was made of it; restore an earlier one")
            copy.execute("PRAGMA journal_mode = DELETE")
    except sqlite.Error as error:
        raise Unavailable(f"The database {source.name} could not be copied: {error}. Nothing was saved") from error


def _own_files(data: Path, folder: Path) -> list[str]:
    """Copy the files of the server's folder, as keys and attachments; gives their names in it."""
    found = [path for path in sorted(data.rglob("*")) if path.is_file() and not _is_passing(path.relative_to(data))]
    for path in found:
        target = folder / path.relative_to(data)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    return [str(path.relative_to(data)) for path in found]


def _is_passing(name: Path) -> bool:
    return name.name in _DATABASE_PARTS or name.name.endswith(SUFFIX) or any(part.startswith(".") for part in name.parts)


def _sort_of(url: str) -> str:
    return url.partition("+")[0].partition(":")[0]


def _name(at: Millis) -> str:
    return f"forestall-{datetime.fromtimestamp(at / 1000, UTC):%Y%m%dT%H%M%S}Z{SUFFIX}"


def _newest_installed(name: str) -> str | None:
    # Debian keeps PostgreSQL's programs out of the PATH.
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]))
    return str(found[-1]) if found else None


def _environment(where: URL) -> Mapping[str, str]:
    secret = {"PGPASSWORD": str(where.password)} if where.password else {}
    return {**os.environ, "PGOPTIONS": _EVERYTHING, **secret}
