"""`forestall-server person …`: what the server knows of a person, told and erased. Decides nothing."""

from __future__ import annotations

import argparse
import os
from contextlib import closing
from pathlib import Path

import msgspec

from forestall.protocol.problems import sentence
from forestall_server.accounts.held import Held
from forestall_server.app import wall_clock
from forestall_server.db import Database
from forestall_server.privacy.service import Privacy
from forestall_server.problems import Refusal
from forestall_server.settings import Settings
from forestall_server.tenants.databases import Databases
from forestall_server.terminal import Parser, command, ready, sorry


def register(commands: argparse._SubParsersAction[Parser]) -> None:
    """Describe the commands to argparse."""
    people = commands.add_parser("person", help="a person's data: told, and erased").add_subparsers(required=True, metavar="COMMAND")
    exporting = command(people, "export", export, "everything this server knows of a person, as one JSON document")
    exporting.add_argument("name")
    exporting.add_argument("--to", type=Path, metavar="FILE", help="a new file, which nobody else may read; without it the screen")
    erasing = command(people, "erase", erase, "take a person out of everything that is the server's own; cannot be taken back")
    erasing.add_argument("name")
    erasing.add_argument("--yes", action="store_true", help="I mean it")
    erasing.add_argument("--json", action="store_true", help="one JSON document")


def export(asked: argparse.Namespace, settings: Settings) -> int:
    """Tell what is known."""
    with closing(ready(settings)) as database:
        told = _privacy(database).told(None, asked.name)
    if isinstance(told, Refusal):
        return sorry(told.detail or sentence(told.problem))
    document = msgspec.json.format(msgspec.json.encode(told), indent=2)
    if asked.to is None:
        print(document.decode())
        return 0
    try:
        with open(asked.to, "xb", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
            file.write(document + b"\n")
    except OSError as error:
        return sorry(f"{asked.to} cannot be written: {error.strerror}. Name another file")
    print(f"What the server knows of {asked.name} stands in {asked.to}")
    return 0


def erase(asked: argparse.Namespace, settings: Settings) -> int:
    """Take a person out."""
    if not asked.yes:
        return sorry(f"Nothing was changed. {asked.name} cannot be brought back afterwards: say --yes")
    with closing(ready(settings)) as database:
        erased = _privacy(database).erase(None, asked.name)
    if isinstance(erased, Refusal):
        return sorry(erased.detail or sentence(erased.problem))
    if asked.json:
        print(msgspec.json.encode({"pseudonym": erased.pseudonym, "stays": erased.stays}).decode())
        return 0
    print(f"The account is gone; the audit log says {erased.pseudonym} in its place")
    for each in erased.stays:
        print(f"{each['changes']} changes in project {each['project']} carry the name; they are part of its signed history")
    return 0


def _privacy(database: Database) -> Privacy:
    return Privacy(Databases(database), Held(), wall_clock, os.urandom)
