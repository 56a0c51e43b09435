"""`forestall-server`: serve, add users, list projects, follow other servers, migrate.

Exits 0 when it is done, 1 on a refusal with one sentence, 2 on wrong usage. No traceback reaches a person.
"""

from __future__ import annotations

import argparse
import getpass
import logging
import os
import re
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import NoReturn

import msgspec
from sqlalchemy.exc import SQLAlchemyError

from forestall.errors import ForestallError, Unavailable
from forestall.hurry import collect_seldom
from forestall.ids import ProjectId
from forestall.protocol.problems import sentence
from forestall_client.address import is_encrypted
from forestall_server import logs, serving
from forestall_server.accounts.passwords import Passwords
from forestall_server.accounts.service import Accounts
from forestall_server.accounts.store import Principal
from forestall_server.app import create_app, wall_clock
from forestall_server.db import Database
from forestall_server.events.hub import Hub
from forestall_server.following.listing import following_document, following_text
from forestall_server.following.service import Following
from forestall_server.migrations.running import bring_up_to_date
from forestall_server.problems import Refusal
from forestall_server.projects.roles import Role
from forestall_server.projects.routes import ID_PATTERN
from forestall_server.projects.service import Projects
from forestall_server.settings import Settings, settings_from

Command = Callable[[argparse.Namespace, Settings], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    # Where nobody set up a log, a sentence is all that a person gets.
    logging.getLogger("forestall_server").addHandler(logging.NullHandler())
    parser = _parser()
    asked = parser.parse_args(arguments)
    try:
        settings = settings_from(os.environ, database=asked.database, data=asked.data, host=asked.host, port=asked.port)
    except ValueError as error:
        parser.error(str(error))
    except OSError as error:
        return _sorry(f"The folder {error.filename} cannot be made: {error.strerror}. Choose another with --data")
    try:
        return int(asked.command(asked, settings))
    except ForestallError as error:
        return _sorry(error.sentence)
    except SQLAlchemyError as error:
        return _sorry(f"The database refused to do this ({type(error).__name__}). Nothing was changed")
    except KeyboardInterrupt:
        return 0


def serve(_: argparse.Namespace, settings: Settings) -> int:
    """Serve until told to stop."""
    logs.configure()
    serving.stop_on_sigterm()
    hub = Hub()
    with closing(Database(settings.database)) as database:
        bring_up_to_date(database)  # before the port is taken: what is wrong with it is said in one sentence
    listening = serving.listen_on(settings.host, settings.port)
    collect_seldom()
    serving.Server(create_app(settings, hub=hub), hub, listening).run_here()
    return 0


def add_user(asked: argparse.Namespace, settings: Settings) -> int:
    """Let a person sign in."""
    password = _password()
    with closing(_ready(settings)) as database:
        added = Accounts(database, settings, wall_clock, os.urandom, Passwords()).add(asked.name, password, admin=asked.admin)
    if isinstance(added, Refusal):
        return _sorry(added.detail)
    print(f"{added.name} can sign in now")
    return 0


def list_projects(asked: argparse.Namespace, settings: Settings) -> int:
    """Say which projects are here."""
    with closing(_ready(settings)) as database:
        projects = Projects(database, wall_clock, os.urandom).listed(everything=True)
    if asked.json:
        told = [{"id": each.id, "name": each.name, "head": each.head} for each in projects]
        print(msgspec.json.encode({"projects": told}).decode())
        return 0
    for each in projects:
        print(f"{each.id}  {each.head:>9} changes  {each.name}")
    return 0


def let_in(asked: argparse.Namespace, settings: Settings) -> int:
    """Make a user a member of a project, whoever owns it."""
    operator = Principal("", admin=True, sign_in="", expires=wall_clock())
    with closing(_ready(settings)) as database:
        done = Projects(database, wall_clock, os.urandom).let_in(operator, ProjectId(asked.project), asked.user, Role(asked.role))
    if isinstance(done, Refusal):
        return _sorry(done.detail or sentence(done.problem))
    print(f"{done.user} is {done.role.value} of {asked.project} now")
    return 0


def follow(asked: argparse.Namespace, settings: Settings) -> int:
    """Follow another server."""
    password = _password()
    with closing(_ready(settings)) as database:
        projects = [ProjectId(each) for each in asked.project]
        added = _following(database).add(asked.url, asked.user, password, projects, everything=asked.all)
    if isinstance(added, Refusal):
        return _sorry(added.detail)
    print(
        f"{added.address} is followed as {added.account}"
        + ("" if is_encrypted(added.address) else "; nothing is encrypted on the way there")
    )
    return 0


def list_followed(asked: argparse.Namespace, settings: Settings) -> int:
    """Say which servers are followed, and how it goes."""
    with closing(_ready(settings)) as database:
        listed = _following(database).listed()
    print(following_document(listed) if asked.json else following_text(listed), end="")
    return 0


def unfollow(asked: argparse.Namespace, settings: Settings) -> int:
    """Follow a server no more."""
    with closing(_ready(settings)) as database:
        if not _following(database).remove(asked.url):
            return _sorry(f"{asked.url} is not followed. Nothing was changed; `follow list` tells which are")
    print("It is followed no more; what came from there stays here")
    return 0


def migrate(_: argparse.Namespace, settings: Settings) -> int:
    """Bring the database up to date."""
    with closing(Database(settings.database)) as database:
        print("The database is up to date now" if bring_up_to_date(database) else "The database was up to date already")
    return 0


def _following(database: Database) -> Following:
    return Following(database, Hub(), wall_clock, os.urandom)


def _ready(settings: Settings) -> Database:
    database = Database(settings.database)
    bring_up_to_date(database)
    return database


def _password() -> str:
    if sys.stdin.isatty():
        return getpass.getpass("Password: ")
    try:
        return sys.stdin.readline().rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise Unavailable("The password on standard input is not text. Nothing was changed") from error


def _sorry(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


class _Parser(argparse.ArgumentParser):
    """Says in one sentence what was wrong with the usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{message[:1].upper()}{message[1:]}. See {self.prog} --help\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="forestall-server", description="The sync server of Forestall.", allow_abbrev=False)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    serving_command = _command(commands, "serve", serve, "serve until told to stop")
    serving_command.add_argument("--host", help="the address to listen on (127.0.0.1)")
    serving_command.add_argument("--port", type=_port, help="the port to listen on (8440); 0 takes a free one")
    users = commands.add_parser("user", help="who may sign in").add_subparsers(required=True, metavar="COMMAND")
    adding = _command(users, "add", add_user, "let a person sign in; the password comes on standard input")
    adding.add_argument("name")
    adding.add_argument("--admin", action="store_true", help="may change the members of every project")
    projects = commands.add_parser("project", help="what is shared").add_subparsers(required=True, metavar="COMMAND")
    listing = _command(projects, "list", list_projects, "say which projects are here")
    listing.add_argument("--json", action="store_true", help="one JSON document")
    letting_in = _command(projects, "let-in", let_in, "make a user a member of a project, or give a member another role")
    letting_in.add_argument("project", metavar="PROJECT", type=_project)
    letting_in.add_argument("user", metavar="USER")
    letting_in.add_argument("--role", required=True, choices=[each.value for each in Role])
    _follow_commands(commands)
    _command(commands, "migrate", migrate, "bring the database up to date")
    return parser


def _follow_commands(commands: argparse._SubParsersAction[_Parser]) -> None:
    following = commands.add_parser("follow", help="other servers, with which projects are shared").add_subparsers(
        required=True, metavar="COMMAND"
    )
    adding = _command(following, "add", follow, "follow another server; the password there comes on standard input")
    adding.add_argument("url", metavar="URL")
    adding.add_argument("--user", required=True, metavar="NAME", help="the service account: a user of this name there, and one here")
    which = adding.add_mutually_exclusive_group(required=True)
    which.add_argument("--project", action="append", default=[], metavar="ID", type=_project, help="this project; may be said again")
    which.add_argument("--all", action="store_true", help="every project of which the service account is a member")
    listing = _command(following, "list", list_followed, "say which servers are followed, and how it goes")
    listing.add_argument("--json", action="store_true", help="one JSON document")
    removing = _command(following, "remove", unfollow, "follow a server no more")
    removing.add_argument("url", metavar="URL")


def _project(told: str) -> str:
    if not re.fullmatch(ID_PATTERN, told):
        raise argparse.ArgumentTypeError("a project's id is 1 to 64 letters, digits, _ and -")
    return told


def _command(commands: argparse._SubParsersAction[_Parser], name: str, command: Command, help: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=help, description=help, allow_abbrev=False)
    parser.add_argument("--data", type=Path, metavar="DIR", help="the folder of the server's own SQLite database")
    parser.add_argument("--database", metavar="URL", help="sqlite:///FILE or postgresql://USER@HOST/NAME, in place of the folder")
    parser.set_defaults(command=command, host=None, port=None)
    return parser


def _port(told: str) -> int:
    if not told.isdecimal() or int(told) > 65_535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return int(told)
