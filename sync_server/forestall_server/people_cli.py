"""`forestall-server user …`, `device …` and `token …`: who may sign in, where somebody is, and which programs are. Decides nothing."""

from __future__ import annotations

import argparse
import os
from contextlib import closing
from typing import Any

import msgspec

from forestall.clock import Millis, iso, stamp_at
from forestall.ids import ProjectId
from forestall.protocol.problems import sentence
from forestall_server.accounts.devices import Devices
from forestall_server.accounts.passwords import Passwords
from forestall_server.accounts.people import Invitation, People, words_of
from forestall_server.accounts.service import Accounts
from forestall_server.accounts.service_tokens import DAYS_MAX, ServiceTokens
from forestall_server.accounts.token_store import Scope
from forestall_server.app import wall_clock
from forestall_server.db import Database
from forestall_server.keys import DEFAULT, TenantId
from forestall_server.problems import Refusal
from forestall_server.settings import Settings
from forestall_server.terminal import Parser, command, ready, sorry, typed_password

SERVER_HERE = "https://YOUR-SERVER"
"""What stands for the server's address where nobody said it."""


def register(commands: argparse._SubParsersAction[Parser]) -> None:
    """Describe the commands to argparse."""
    users = commands.add_parser("user", help="who may sign in").add_subparsers(required=True, metavar="COMMAND")
    adding = command(users, "add", add_user, "let a person sign in; the password comes on standard input")
    inviting = command(users, "invite", invite, "a new person, who chooses her password herself; prints what to tell her")
    adding.add_argument("--auditor", action="store_true", help="may read the audit log of the tenant")
    inviting.add_argument("--mail", metavar="ADDRESS", help="where she is written to")
    for each in (adding, inviting):
        each.add_argument("name")
        each.add_argument("--admin", action="store_true", help="may change the members of every project")
        each.add_argument("--tenant", default=DEFAULT, type=TenantId, metavar="ID", help="whose she is")
    resetting = command(users, "reset", reset, "let somebody choose another password; prints what to tell her")
    resetting.add_argument("name")
    resetting.add_argument("--second-factor", action="store_true", help="take the second factor away, too")
    for each in (inviting, resetting):
        each.add_argument("--server", default=SERVER_HERE, metavar="URL", help="the address under which people reach this server")
        each.add_argument("--json", action="store_true", help="one JSON document")
    listing = command(users, "list", list_people, "say who may sign in")
    listing.add_argument("--json", action="store_true", help="one JSON document")
    command(users, "deactivate", deactivate, "let somebody in no more; her devices are signed out").add_argument("name")
    command(users, "reactivate", reactivate, "let somebody in again").add_argument("name")
    _device_commands(commands)
    _token_commands(commands)


def _device_commands(commands: argparse._SubParsersAction[Parser]) -> None:
    devices = commands.add_parser("device", help="where somebody is signed in").add_subparsers(required=True, metavar="COMMAND")
    listing = command(devices, "list", list_devices, "say where somebody is signed in")
    listing.add_argument("--user", metavar="NAME", help="this user alone")
    listing.add_argument("--json", action="store_true", help="one JSON document")
    command(devices, "sign-out", sign_out, "sign a device out; what was typed there stays there").add_argument("id", metavar="ID")


def _token_commands(commands: argparse._SubParsersAction[Parser]) -> None:
    tokens = commands.add_parser("token", help="tokens for programs").add_subparsers(required=True, metavar="COMMAND")
    adding = command(tokens, "add", add_token, "a token for a program; it is shown this once")
    adding.add_argument("name", help="which program it is for")
    adding.add_argument("--user", required=True, metavar="NAME", help="in whose name the program works")
    adding.add_argument("--scope", required=True, choices=[each.value for each in Scope])
    adding.add_argument("--project", metavar="ID", help="good for this project alone")
    adding.add_argument("--days", type=_days, default=90, metavar="N", help="works so long (90)")
    listing = command(tokens, "list", list_tokens, "say which tokens work")
    for each in (adding, listing):
        each.add_argument("--json", action="store_true", help="one JSON document")
    command(tokens, "revoke", revoke_token, "take a token back").add_argument("id", metavar="ID")


def add_user(asked: argparse.Namespace, settings: Settings) -> int:
    """Let a person sign in."""
    password = typed_password()
    with closing(ready(settings)) as database:
        added = _accounts(database, settings).add(asked.name, password, admin=asked.admin, tenant=asked.tenant, auditor=asked.auditor)
    if isinstance(added, Refusal):
        return _refused(added)
    print(f"{added.name} can sign in now")
    return 0


def invite(asked: argparse.Namespace, settings: Settings) -> int:
    """A new person without a password."""
    with closing(ready(settings)) as database:
        people = _people(database, settings)
        done = people.invite(None, asked.name, mail=asked.mail, admin=asked.admin, tenant=asked.tenant)
    return _told(done, asked)


def reset(asked: argparse.Namespace, settings: Settings) -> int:
    """Another password for somebody."""
    with closing(ready(settings)) as database:
        done = _people(database, settings).reset(None, asked.name, second_factor=asked.second_factor)
    return _told(done, asked)


def list_people(asked: argparse.Namespace, settings: Settings) -> int:
    """Say who may sign in."""
    with closing(ready(settings)) as database:
        found = _people(database, settings).listed(None)
    if asked.json:
        print(msgspec.json.encode({"users": found}).decode())
        return 0
    for each in found:
        marks = [
            word
            for word, holds in (
                ("admin", each.admin),
                ("invited", each.invited),
                ("second factor", each.second_factor),
                ("deactivated", not each.active),
            )
            if holds
        ]
        print(f"{each.name:<30}  {', '.join(marks)}".rstrip())
    return 0


def deactivate(asked: argparse.Namespace, settings: Settings) -> int:
    """Let somebody in no more."""
    return _switch(asked, settings, active=False)


def reactivate(asked: argparse.Namespace, settings: Settings) -> int:
    """Let somebody in again."""
    return _switch(asked, settings, active=True)


def list_devices(asked: argparse.Namespace, settings: Settings) -> int:
    """Say where somebody is signed in."""
    with closing(ready(settings)) as database:
        found = _devices(database, settings).listed(None, asked.user)
    if isinstance(found, Refusal):
        return _refused(found)
    if asked.json:
        print(msgspec.json.encode({"devices": found}).decode())
        return 0
    for each in found:
        print(f"{each.id}  {each.user}  {each.name or '(no name)'}  last seen {_day(each.seen)}")
    return 0


def sign_out(asked: argparse.Namespace, settings: Settings) -> int:
    """Sign a device out."""
    with closing(ready(settings)) as database:
        refused = _devices(database, settings).end(None, asked.id)
    if refused is not None:
        return _refused(refused)
    print("It is signed out; what was typed there stays there, and it is told")
    return 0


def add_token(asked: argparse.Namespace, settings: Settings) -> int:
    """A token for a program."""
    project = ProjectId(asked.project) if asked.project else None
    with closing(ready(settings)) as database:
        added = _tokens(database, settings).add(None, asked.user, asked.name, Scope(asked.scope), days=asked.days, project=project)
    if isinstance(added, Refusal):
        return _refused(added)
    print(msgspec.json.encode({"id": added[1].id, "token": added[0]}).decode() if asked.json else added[0])
    return 0


def list_tokens(asked: argparse.Namespace, settings: Settings) -> int:
    """Say which tokens work."""
    with closing(ready(settings)) as database:
        found = _tokens(database, settings).listed(None)
    if asked.json:
        print(msgspec.json.encode({"tokens": found}).decode())
        return 0
    for each in found:
        where = f" in {each.project}" if each.project else ""
        print(f"{each.id}  {each.user}  {each.name}  {each.scope.value}{where}, until {_day(each.expires)}")
    return 0


def revoke_token(asked: argparse.Namespace, settings: Settings) -> int:
    """Take a token back."""
    with closing(ready(settings)) as database:
        refused = _tokens(database, settings).revoke(None, asked.id)
    if refused is not None:
        return _refused(refused)
    print("It works no more")
    return 0


def _switch(asked: argparse.Namespace, settings: Settings, *, active: bool) -> int:
    with closing(ready(settings)) as database:
        refused = _people(database, settings).set_active(None, asked.name, active=active)
    if refused is not None:
        return _refused(refused)
    print(f"{asked.name} can sign in again" if active else f"{asked.name} can sign in no more; what was typed stays on every computer")
    return 0


def _told(done: Invitation | Refusal, asked: argparse.Namespace) -> int:
    if isinstance(done, Refusal):
        return _refused(done)
    if asked.json:
        told: dict[str, Any] = {"user": done.user, "mail": done.mail, "token": done.token, "expires": done.expires}
        print(msgspec.json.encode(told).decode())
        return 0
    print("\n".join(words_of(done, asked.server)))
    return 0


def _refused(refusal: Refusal) -> int:
    return sorry(refusal.detail or sentence(refusal.problem))


def _accounts(database: Database, settings: Settings) -> Accounts:
    return Accounts(database, settings, wall_clock, os.urandom, Passwords())


def _people(database: Database, settings: Settings) -> People:
    return People(database, _accounts(database, settings), wall_clock, os.urandom)


def _devices(database: Database, settings: Settings) -> Devices:
    return Devices(database, _accounts(database, settings).held, wall_clock)


def _tokens(database: Database, settings: Settings) -> ServiceTokens:
    return ServiceTokens(database, _accounts(database, settings).held, wall_clock, os.urandom)


def _days(told: str) -> int:
    if not told.isdecimal() or not 0 < int(told) <= DAYS_MAX:
        raise argparse.ArgumentTypeError(f"a token works for 1 to {DAYS_MAX} days")
    return int(told)


def _day(at: Millis) -> str:
    return iso(stamp_at(at))[:16].replace("T", " ")
