"""`forestall-server backup`, `backup-key`, `backup-verify` and `restore`: what an operator types, and what it says."""

from __future__ import annotations

import argparse
import os
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from forestall.bundle.keys import Keys, PublicKeys, parse_keys, parse_public
from forestall.errors import Unavailable
from forestall_server.app import wall_clock
from forestall_server.backup.box import Checked, checked
from forestall_server.backup.making import forget_old, make_backup
from forestall_server.backup.restoring import begin_new_epochs, restore_backup
from forestall_server.settings import Settings
from forestall_server.terminal import Parser, command, folder_of, ready


def register(commands: argparse._SubParsersAction[Parser]) -> None:
    """Describe the commands to argparse."""
    making = command(commands, "backup", back_up, "save the whole server in one encrypted file, while it runs")
    making.add_argument("target", metavar="FILE-OR-FOLDER", type=Path, help="a new file, or a folder, where it is named after the time")
    making.add_argument(
        "--to", metavar="KEY", action="append", default=[], help="who opens it (FORESTALL_SERVER_BACKUP_TO); may be said again"
    )
    making.add_argument("--keep", metavar="N", type=_count, help="in a folder: remove all backups but the newest N")
    key = command(commands, "backup-key", make_key, "make a key for backups: the file opens them, the line that is printed only makes them")
    verifying = command(commands, "backup-verify", verify, "see that a backup is whole, and as its server signed it; needs no key")
    for each in (key, verifying):
        each.add_argument("file", metavar="FILE", type=Path)
    for each in (making, verifying):
        each.add_argument("--json", action="store_true", help="one JSON document")
    restoring = command(commands, "restore", restore, "put a backup back into an empty place")
    restoring.add_argument("file", metavar="FILE", type=Path, nargs="?", help="the backup")
    restoring.add_argument("--key", metavar="FILE", type=Path, help="the key file that opens it")
    restoring.add_argument("--signed-by", metavar="HEX", help="only the server with this public key may have made it")
    restoring.add_argument(
        "--done-elsewhere", action="store_true", help="the database was restored by other means: only let the desktops notice"
    )


def back_up(asked: argparse.Namespace, settings: Settings) -> int:
    """Make a backup."""
    told = asked.to or os.environ.get("FORESTALL_SERVER_BACKUP_TO", "").split()
    made = make_backup(settings.database, folder_of(settings), asked.target, _public_keys(told), now=wall_clock, chance=os.urandom)
    gone = forget_old(asked.target, asked.keep) if asked.keep and asked.target.is_dir() else []
    if asked.json:
        print(msgspec.json.encode({"file": str(made.path), "bytes": made.size, "removed": [str(each) for each in gone]}).decode())
    else:
        print(
            f"{made.path} holds the whole server now, {made.size / 1e6:.1f} MB" + (f"; {len(gone)} older ones were removed" if gone else "")
        )
    return 0


def make_key(asked: argparse.Namespace, _: Settings) -> int:
    """Make a key for backups."""
    keys = Keys.generate(os.urandom)
    try:
        with os.fdopen(os.open(asked.file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
            file.write(keys.line + "\n")
    except OSError as error:
        raise Unavailable(f"{asked.file} cannot be written: {error.strerror}. No key was made; name another file") from error
    print(keys.public.line)
    return 0


def verify(asked: argparse.Namespace, _: Settings) -> int:
    """See that a backup is whole."""
    backup = checked(asked.file)
    if asked.json:
        told = {"ok": True, "made_at": backup.head.made_at, "database": backup.head.database, "sha256": backup.hash, "key": backup.head.key}
        print(msgspec.json.encode(told).decode())
    else:
        print(f"{asked.file.name} is whole: {_what(backup)}")
    return 0


def restore(asked: argparse.Namespace, settings: Settings) -> int:
    """Put a backup back."""
    if asked.done_elsewhere:
        with closing(ready(settings)) as database:
            begin_new_epochs(database, now=wall_clock, chance=os.urandom)
        print("The desktops will notice, and send again what this server has not got")
        return 0
    if asked.file is None or asked.key is None:
        raise Unavailable("Nothing was restored: say which backup, and with --key the file that opens it")
    keys = _keys(asked.key)
    done = restore_backup(
        asked.file, keys, settings.database, folder_of(settings), trusted=asked.signed_by, now=wall_clock, chance=os.urandom
    )
    print(f"Restored: {_what(done)}. Start the server; the desktops send again what it has not got")
    return 0


def _what(backup: Checked) -> str:
    at = datetime.fromtimestamp(backup.head.made_at / 1000, UTC)
    return f"a {backup.head.database} database of {at:%Y-%m-%d %H:%M} UTC, signed by {backup.head.key}"


def _public_keys(lines: list[str]) -> list[PublicKeys]:
    return [parse_public(line) for line in lines]


def _keys(path: Path) -> Keys:
    try:
        return parse_keys(path.read_text(encoding="ascii"))
    except (OSError, UnicodeDecodeError) as error:
        raise Unavailable(f"The key file {path} cannot be read. Nothing was changed") from error


def _count(told: str) -> int:
    if not told.isdecimal() or not 1 <= int(told) <= 10_000:
        raise argparse.ArgumentTypeError("is a number from 1 to 10000")
    return int(told)
