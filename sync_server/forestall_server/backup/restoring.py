"""Puts a backup back into an empty place. Never overwrites a database or a file that is there.

Every log gets a new epoch: a desktop that had more than the backup notices, and sends the server again what it forgot.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlalchemy import inspect, make_url, select, update

from forestall.bundle.keys import Keys
from forestall.clock import Millis
from forestall.errors import Unavailable, Unreadable
from forestall.ids import Chance, new_epoch
from forestall.store.tables import stream
from forestall_server.audit.chain import OPERATOR, SERVER_BOOK, Entry, What
from forestall_server.audit.store import record
from forestall_server.backup.box import Checked, checked, unpack
from forestall_server.backup.making import DUMP_FILE, postgresql_program
from forestall_server.db import Database
from forestall_server.migrations.running import bring_up_to_date
from forestall_server.settings import DATABASE_FILE


def restore_backup(
    path: Path, keys: Keys, url: str, data: Path, *, trusted: str | None, now: Callable[[], Millis], chance: Chance
) -> Checked:
    """Put a backup into an empty database and folder; `trusted`: the only public key that may have signed it. Raises a `ForestallError`."""
    backup = checked(path)
    _refuse_what_does_not_fit(backup, url, trusted)
    data.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(prefix=".restore-", dir=data) as name:
        folder = Path(name)
        unpack(backup, keys, folder)
        files = backup.head.files[1:]
        _refuse_what_is_there(url, data, files)
        _put_database(url, folder)
        for each in files:
            (data / each).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            shutil.move(folder / each, data / each)
            (data / each).chmod(0o600)
    with closing(Database(url)) as database:
        bring_up_to_date(database)
        begin_new_epochs(database, now=now, chance=chance, made_at=Millis(backup.head.made_at))
    return backup


def begin_new_epochs(database: Database, *, now: Callable[[], Millis], chance: Chance, made_at: Millis | None = None) -> None:
    """Say that this database was set back: to be done after any restore, also one by other means."""
    with database.writing() as connection:
        for each in connection.execute(select(stream.c.id).with_for_update()).scalars().all():
            connection.execute(update(stream).where(stream.c.id == each).values(epoch=new_epoch(chance)))
        record(connection, Entry(SERVER_BOOK, now(), OPERATOR, What.RESTORED, {"made_at": made_at}))


def _refuse_what_does_not_fit(backup: Checked, url: str, trusted: str | None) -> None:
    if trusted is not None and backup.head.key != trusted:
        raise Unreadable(f"{backup.path.name} was signed by {backup.head.key}, not by the key you trust. Nothing was changed")
    if not url.startswith(backup.head.database):
        raise Unavailable(
            f"{backup.path.name} is of a {backup.head.database} database. Nothing was changed; restore it into one of that sort"
        )


def _refuse_what_is_there(url: str, data: Path, files: tuple[str, ...]) -> None:
    there = next((data / name for name in files if (data / name).exists()), None)
    if there is not None:
        raise Unavailable(f"{there} is there already. Nothing was changed; restore into an empty folder")
    if url.startswith("sqlite"):
        if Path(make_url(url).database or "").exists():
            raise Unavailable("There is a database here already. Nothing was changed; restore into an empty folder, or move that one away")
        return
    with closing(Database(url)) as database, database.reading() as connection:
        if inspect(connection).get_table_names():
            raise Unavailable("The database is not empty. Nothing was changed; make a new one, and restore into that")


def _put_database(url: str, folder: Path) -> None:
    if url.startswith("sqlite"):
        target = Path(make_url(url).database or "")
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        shutil.move(folder / DATABASE_FILE, target)
        target.chmod(0o600)
    else:
        postgresql_program(
            "pg_restore",
            url,
            "--no-owner",
            "--no-privileges",
            "--exit-on-error",
            "--single-transaction",
            "--enable-row-security",
            str(folder / DUMP_FILE),
        )
