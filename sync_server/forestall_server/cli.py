"""`forestall-server`: serve, look after people and projects, follow other servers, forget old wordings, prove the audit log, migrate.

Exits 0 when it is done, 1 on a refusal with one sentence, 2 on wrong usage. No traceback reaches a person.
"""

from __future__ import annotations

import argparse
import logging
import os
import re
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import msgspec
from sqlalchemy.exc import SQLAlchemyError

from forestall.errors import ForestallError
from forestall.hurry import collect_seldom
from forestall.ids import ProjectId
from forestall.protocol.problems import sentence
from forestall_client.address import is_encrypted
from forestall_server import (
    backup_cli,
    directory_cli,
    jobs_cli,
    logs,
    mail_cli,
    openapi_cli,
    people_cli,
    person_cli,
    secrets_cli,
    serving,
    settings_cli,
    tenant_cli,
    webhooks_cli,
)
from forestall_server.app import create_app, wall_clock
from forestall_server.audit import files
from forestall_server.audit.keys import key_in, key_made_in
from forestall_server.audit.listing import line_document, line_text, proof_document, proof_text
from forestall_server.audit.service import Audit
from forestall_server.db import Database
from forestall_server.envelope.service import envelope_of
from forestall_server.events.hub import Hub
from forestall_server.following.listing import following_document, following_text
from forestall_server.following.service import Following
from forestall_server.migrations.running import bring_up_to_date
from forestall_server.permissions import Role
from forestall_server.problems import Refusal
from forestall_server.projects.routes import ID_PATTERN
from forestall_server.projects.service import Projects
from forestall_server.retention import Retention
from forestall_server.settings import Settings, is_days, settings_from
from forestall_server.tenants.databases import Databases
from forestall_server.terminal import Parser, command, folder_of, ready, sorry, typed_password


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
        return sorry(f"The folder {error.filename} cannot be made: {error.strerror}. Choose another with --data")
    try:
        return int(asked.command(asked, settings))
    except ForestallError as error:
        return sorry(error.sentence)
    except SQLAlchemyError as error:
        return sorry(f"The database refused to do this ({type(error).__name__}). Nothing was changed")
    except KeyboardInterrupt:
        return 0


def serve(_: argparse.Namespace, settings: Settings) -> int:
    """Serve until told to stop."""
    logs.configure(settings.log)
    serving.stop_on_sigterm()
    hub = Hub()
    with closing(Database(settings.database)) as database:
        bring_up_to_date(database)  # before the port is taken: what is wrong with it is said in one sentence
    serving.spoken(settings.tls)  # so are these files
    listening = serving.listen_on(settings.host, settings.port)
    collect_seldom()
    application = create_app(settings, hub=hub)
    serving.Server(application, hub, listening, drain_seconds=settings.drain_seconds, proxies=settings.proxies, tls=settings.tls).run_here()
    return 0


def list_projects(asked: argparse.Namespace, settings: Settings) -> int:
    """Say which projects are here."""
    with closing(ready(settings)) as database:
        projects = Projects(Databases(database), wall_clock, os.urandom).every()
    if asked.json:
        told = [{"id": each.id, "name": each.name, "head": each.head} for each in projects]
        print(msgspec.json.encode({"projects": told}).decode())
        return 0
    for each in projects:
        print(f"{each.id}  {each.head:>9} changes  {each.name}")
    return 0


def let_in(asked: argparse.Namespace, settings: Settings) -> int:
    """Make a user a member of a project, whoever owns it."""
    with closing(ready(settings)) as database:
        projects = Projects(Databases(database), wall_clock, os.urandom)
        done = projects.let_in_by_operator(ProjectId(asked.project), asked.user, Role(asked.role))
    if isinstance(done, Refusal):
        return sorry(done.detail or sentence(done.problem))
    print(f"{done.user} is {done.role.value} of {asked.project} now")
    return 0


def follow(asked: argparse.Namespace, settings: Settings) -> int:
    """Follow another server."""
    password = typed_password()
    with closing(ready(settings)) as database:
        projects = [ProjectId(each) for each in asked.project]
        added = _following(database, settings).add(asked.url, asked.user, password, projects, everything=asked.all)
    if isinstance(added, Refusal):
        return sorry(added.detail)
    print(
        f"{added.address} is followed as {added.account}"
        + ("" if is_encrypted(added.address) else "; nothing is encrypted on the way there")
    )
    return 0


def list_followed(asked: argparse.Namespace, settings: Settings) -> int:
    """Say which servers are followed, and how it goes."""
    with closing(ready(settings)) as database:
        listed = _following(database, settings).listed()
    print(following_document(listed) if asked.json else following_text(listed), end="")
    return 0


def unfollow(asked: argparse.Namespace, settings: Settings) -> int:
    """Follow a server no more."""
    with closing(ready(settings)) as database:
        if not _following(database, settings).remove(asked.url):
            return sorry(f"{asked.url} is not followed. Nothing was changed; `follow list` tells which are")
    print("It is followed no more; what came from there stays here")
    return 0


def compact(asked: argparse.Namespace, settings: Settings) -> int:
    """Forget old wordings."""
    keep_days = settings.keep_days if asked.keep_days is None else asked.keep_days
    if keep_days is None:
        return sorry("Nothing was forgotten: say with --keep-days, or in FORESTALL_SERVER_KEEP_DAYS, how many days history is kept")
    with closing(ready(settings)) as database:
        done = Retention(Databases(database), wall_clock).compact(keep_days, asked.project)
    if isinstance(done, Refusal):
        return sorry(done.detail or sentence(done.problem))
    if asked.json:
        told = [{"project": each.project, "partition": each.partition, "forgotten": each.forgotten} for each in done]
        print(msgspec.json.encode({"compacted": told}).decode())
        return 0
    for each in done:
        print(f"{each.project}  {each.forgotten:>9} old wordings forgotten")
    return 0


def list_audit(asked: argparse.Namespace, settings: Settings) -> int:
    """Say who did what."""
    with closing(ready(settings)) as database:
        lines = Audit(database, wall_clock).lines(book=asked.project, who=asked.user)
        if asked.json:
            print(msgspec.json.encode({"lines": [line_document(each) for each in lines]}).decode())
            return 0
        for each in lines:
            print(line_text(each))
    return 0


def export_audit(asked: argparse.Namespace, settings: Settings) -> int:
    """Write the audit log into a file."""
    with closing(ready(settings)) as database:
        key = key_made_in(folder_of(settings), os.urandom)
        try:
            with asked.file.open("xb") as file:
                count = files.write(Audit(database, wall_clock).exported(key, names=not asked.without_names), file)
        except OSError as error:
            return sorry(f"{asked.file} cannot be written: {error.strerror}. Name another file")
    told = {"file": str(asked.file), "lines": count, "key": key.public}
    print(msgspec.json.encode(told).decode() if asked.json else f"{count} lines, signed by {key.public}")
    return 0


def verify_audit(asked: argparse.Namespace, settings: Settings) -> int:
    """Prove that the audit log is whole."""
    own = key_in(folder_of(settings))
    trusted = set(asked.key) or ({own.public} if own else None)
    if asked.file:
        proof = files.prove(asked.file, trusted)
    else:
        with closing(ready(settings)) as database:
            proof = Audit(database, wall_clock).prove(trusted)
    if asked.json:
        print(proof_document(proof), end="")
    elif proof.ok:
        print(proof_text(proof, trusted), end="")
    if not proof.ok:
        return sorry(f"The audit log is not what was written. {proof.broken[0].sentence}")
    return 0


def migrate(_: argparse.Namespace, settings: Settings) -> int:
    """Bring the database up to date."""
    with closing(Database(settings.database)) as database:
        print("The database is up to date now" if bring_up_to_date(database) else "The database was up to date already")
    return 0


def _following(database: Database, settings: Settings) -> Following:
    return Following(database, envelope_of(settings, wall_clock, os.urandom), Hub(), wall_clock, os.urandom)


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="forestall-server", description="The sync server of Forestall.", allow_abbrev=False)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    serving_command = command(commands, "serve", serve, "serve until told to stop")
    serving_command.add_argument("--host", help="the address to listen on (127.0.0.1)")
    serving_command.add_argument("--port", type=_port, help="the port to listen on (8440); 0 takes a free one")
    people_cli.register(commands)
    directory_cli.register(commands)
    person_cli.register(commands)
    openapi_cli.register(commands)
    tenant_cli.register(commands)
    projects = commands.add_parser("project", help="what is shared").add_subparsers(required=True, metavar="COMMAND")
    listing = command(projects, "list", list_projects, "say which projects are here")
    listing.add_argument("--json", action="store_true", help="one JSON document")
    letting_in = command(projects, "let-in", let_in, "make a user a member of a project, or give a member another role")
    letting_in.add_argument("project", metavar="PROJECT", type=_project)
    letting_in.add_argument("user", metavar="USER")
    letting_in.add_argument("--role", required=True, choices=[each.value for each in Role])
    _follow_commands(commands)
    compacting = command(commands, "compact", compact, "forget the wordings of old changes; what the cells hold stays, and who typed it")
    compacting.add_argument("--project", metavar="ID", type=_project, help="this project alone")
    compacting.add_argument("--keep-days", metavar="N", type=_days, help="keep those of the last N days (FORESTALL_SERVER_KEEP_DAYS)")
    compacting.add_argument("--json", action="store_true", help="one JSON document")
    _audit_commands(commands)
    backup_cli.register(commands)
    jobs_cli.register(commands)
    webhooks_cli.register(commands)
    mail_cli.register(commands)
    settings_cli.register(commands)
    secrets_cli.register(commands)
    command(commands, "migrate", migrate, "bring the database up to date")
    return parser


def _follow_commands(commands: argparse._SubParsersAction[Parser]) -> None:
    following = commands.add_parser("follow", help="other servers, with which projects are shared").add_subparsers(
        required=True, metavar="COMMAND"
    )
    adding = command(following, "add", follow, "follow another server; the password there comes on standard input")
    adding.add_argument("url", metavar="URL")
    adding.add_argument("--user", required=True, metavar="NAME", help="the service account: a user of this name there, and one here")
    which = adding.add_mutually_exclusive_group(required=True)
    which.add_argument("--project", action="append", default=[], metavar="ID", type=_project, help="this project; may be said again")
    which.add_argument("--all", action="store_true", help="every project of which the service account is a member")
    listing = command(following, "list", list_followed, "say which servers are followed, and how it goes")
    listing.add_argument("--json", action="store_true", help="one JSON document")
    removing = command(following, "remove", unfollow, "follow a server no more")
    removing.add_argument("url", metavar="URL")


def _audit_commands(commands: argparse._SubParsersAction[Parser]) -> None:
    audit = commands.add_parser("audit", help="who did what, and the proof of it").add_subparsers(required=True, metavar="COMMAND")
    listing = command(audit, "list", list_audit, "say who did what, the oldest first")
    listing.add_argument("--project", metavar="ID", type=_project, help="in this project alone")
    listing.add_argument("--user", metavar="NAME", help="by this user alone")
    exporting = command(audit, "export", export_audit, "write the log, signed, into a new file that `audit verify --file` proves anywhere")
    exporting.add_argument("file", metavar="FILE", type=Path)
    exporting.add_argument("--without-names", action="store_true", help="do not say whom its references mean")
    verifying = command(audit, "verify", verify_audit, "prove that nothing was changed or left out; names the first broken link")
    verifying.add_argument("--file", metavar="FILE", type=Path, help="of this export, not of the database")
    verifying.add_argument(
        "--key", metavar="HEX", action="append", default=[], help="only this public key may have signed; may be said again"
    )
    for each in (listing, exporting, verifying):
        each.add_argument("--json", action="store_true", help="one JSON document")


def _project(told: str) -> str:
    if not re.fullmatch(ID_PATTERN, told):
        raise argparse.ArgumentTypeError("a project's id is 1 to 64 letters, digits, _ and -")
    return told


def _days(told: str) -> int:
    if not is_days(told):
        raise argparse.ArgumentTypeError("the days to keep are a number from 0 to 36500")
    return int(told)


def _port(told: str) -> int:
    if not told.isdecimal() or int(told) > 65_535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return int(told)
