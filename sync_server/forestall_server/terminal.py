"""What every command of the server's program does alike: opens the database, asks for a password, says that it did not work."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from forestall.errors import Unavailable
from forestall_server.db import Database
from forestall_server.migrations.running import bring_up_to_date
from forestall_server.settings import Settings

Command = Callable[[argparse.Namespace, Settings], int]


def ready(settings: Settings) -> Database:
    """The database, with the tables of this program."""
    database = Database(settings.database)
    bring_up_to_date(database)
    return database


def folder_of(settings: Settings) -> Path:
    """The server's own folder. Raises `Unavailable` where nobody said which."""
    if settings.data is None:
        raise Unavailable("Nobody said where the server's own folder is. Nothing was done; say it with --data")
    return settings.data


def typed_password() -> str:
    """A password from the terminal, or from standard input."""
    if sys.stdin.isatty():
        return getpass.getpass("Password: ")
    try:
        return sys.stdin.readline().rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise Unavailable("The password on standard input is not text. Nothing was changed") from error


def sorry(sentence: str) -> int:
    """Say in a sentence that it did not work; gives the exit code."""
    print(sentence, file=sys.stderr)
    return 1


class Parser(argparse.ArgumentParser):
    """Says in one sentence what was wrong with the usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{message[:1].upper()}{message[1:]}. See {self.prog} --help\n")


def command(commands: argparse._SubParsersAction[Parser], name: str, command: Command, help: str) -> argparse.ArgumentParser:
    """A command with the options that all have."""
    parser = commands.add_parser(name, help=help, description=help, allow_abbrev=False)
    parser.add_argument("--data", type=Path, metavar="DIR", help="the folder of the server's own SQLite database")
    parser.add_argument("--database", metavar="URL", help="sqlite:///FILE or postgresql://USER@HOST/NAME, in place of the folder")
    parser.set_defaults(command=command, host=None, port=None)
    return parser
