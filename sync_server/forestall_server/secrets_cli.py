"""`forestall-server secrets …`: make a master key, roll keys over, and say how the secrets in the database are kept. Never shows one."""

from __future__ import annotations

import argparse
import os
from contextlib import closing
from pathlib import Path

import msgspec

from forestall_server.app import wall_clock
from forestall_server.envelope.masters import keys_in, write_new
from forestall_server.envelope.service import Envelope, Resealed, Standing, envelope_of
from forestall_server.settings import Settings
from forestall_server.terminal import Parser, command, ready, sorry

PLAIN = "Secrets stay plain in the database: no master key was named. Nothing was changed; see FORESTALL_SERVER_MASTER_KEY_FILE"


def register(commands: argparse._SubParsersAction[Parser]) -> None:
    """Describe the commands to argparse."""
    secrets = commands.add_parser("secrets", help="how the secrets in the database are kept").add_subparsers(
        required=True, metavar="COMMAND"
    )
    key = command(secrets, "key", make_key, "make a master key in a file; where one is there, the new one goes before it")
    key.add_argument("file", metavar="FILE", type=Path)
    showing = command(secrets, "status", show, "say which master key closes, and how many secrets are plain or under older keys")
    showing.add_argument("--json", action="store_true", help="one JSON document")
    rotating = command(secrets, "rotate", rotate, "make new data keys, and bring all secrets under them")
    rotating.add_argument("--tenant", metavar="NAME", help="of this tenant alone; * is the server itself")
    command(secrets, "rewrap", rewrap, "close all data keys under the master key of now; no secret is touched")
    command(secrets, "seal", seal, "bring all secrets under the newest data keys, also what is plain")


def make_key(asked: argparse.Namespace, _: Settings) -> int:
    """Make a master key."""
    keys = keys_in(write_new(asked.file, os.urandom))
    print(f"{keys[0].name} closes from now on" + (f"; {len(keys) - 1} older ones still open" if len(keys) > 1 else ""))
    return 0


def show(asked: argparse.Namespace, settings: Settings) -> int:
    """Say how the secrets are kept."""
    with closing(ready(settings)) as database:
        envelope = _envelope(settings)
        standing, missing = envelope.standing(database), envelope.sentence(database)
    if asked.json:
        print(msgspec.json.encode(_document(standing, missing)).decode())
        return 0
    print(f"master key  {standing.master or 'none'}")
    for each in standing.keys:
        print(f"data key    {each.key.tenant} {each.key.version}, closed by {each.master}")
    print(f"secrets     {standing.newest} under the newest keys, {standing.older} under older ones, {standing.plain} plain")
    return sorry(missing) if missing else 0


def rotate(asked: argparse.Namespace, settings: Settings) -> int:
    """New data keys."""
    with closing(ready(settings)) as database:
        envelope = _envelope(settings)
        made = envelope.rotate(database, asked.tenant)
        if not made:
            return sorry("There is no data key yet. Nothing was changed; `forestall-server secrets seal` makes the first ones")
        done = envelope.reseal(database)
    print(f"{len(made)} new data keys; {_told(done)}")
    return 0


def rewrap(_: argparse.Namespace, settings: Settings) -> int:
    """The master key of now for all data keys."""
    with closing(ready(settings)) as database:
        done = _envelope(settings).rewrap(database)
    print(f"{done} data keys were under another master key, and are under the one of now")
    return 0


def seal(_: argparse.Namespace, settings: Settings) -> int:
    """All secrets under the newest keys."""
    with closing(ready(settings)) as database:
        envelope = _envelope(settings)
        if not envelope.seals:
            return sorry(PLAIN)
        print(_told(envelope.reseal(database)))
    return 0


def _envelope(settings: Settings) -> Envelope:
    return envelope_of(settings, wall_clock, os.urandom)


def _told(done: Resealed) -> str:
    return f"{done.sealed} secrets sealed anew" + (f", {done.failed} could not be opened and stay as they are" if done.failed else "")


def _document(standing: Standing, missing: str | None) -> dict[str, object]:
    keys = [{"tenant": each.key.tenant, "version": each.key.version, "master": each.master} for each in standing.keys]
    counted = {"newest": standing.newest, "older": standing.older, "plain": standing.plain}
    return {"master": standing.master, "missing": missing, "keys": keys, "secrets": counted}
