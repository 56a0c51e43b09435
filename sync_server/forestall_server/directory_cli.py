"""`forestall-server group …`: which roles the groups of the company's directory give. Decides nothing."""

from __future__ import annotations

import argparse
import os
from contextlib import closing

import msgspec

from forestall.protocol.problems import sentence
from forestall_server.accounts.held import Held
from forestall_server.app import wall_clock
from forestall_server.db import Database
from forestall_server.directory.groups import Groups
from forestall_server.directory.store import ADMIN, SERVER, GroupRole
from forestall_server.keys import DEFAULT, TenantId
from forestall_server.permissions import Role
from forestall_server.problems import Refusal
from forestall_server.projects.service import Projects
from forestall_server.settings import Settings
from forestall_server.tenants.databases import Databases
from forestall_server.terminal import Parser, command, ready, sorry


def register(commands: argparse._SubParsersAction[Parser]) -> None:
    """Describe the commands to argparse."""
    groups = commands.add_parser("group", help="roles by the groups of the company's directory").add_subparsers(
        required=True, metavar="COMMAND"
    )
    giving = command(groups, "give", give, "members of a group have a role in a project; `admin` needs none: they administer the tenant")
    taking = command(groups, "take", take, "a group gives its role no more")
    for each in (giving, taking):
        each.add_argument("group", metavar="GROUP", help="its name, as the directory has it")
        each.add_argument("--project", metavar="ID", default=SERVER)
    giving.add_argument("role", choices=[*(each.value for each in Role), ADMIN])
    listing = command(groups, "list", list_roles, "say which groups give what")
    listing.add_argument("--json", action="store_true", help="one JSON document")
    for each in (giving, taking, listing):
        each.add_argument("--tenant", default=DEFAULT, type=TenantId, metavar="ID", help="whose groups they are")


def give(asked: argparse.Namespace, settings: Settings) -> int:
    """A group gives a role."""
    if (asked.role == ADMIN) != (asked.project == SERVER):
        return sorry("A role goes with --project, and admin goes without. Nothing was changed")
    with closing(ready(settings)) as database:
        _groups(database).give(asked.tenant, GroupRole(asked.group, asked.project, asked.role))
    print(f"Who is in {asked.group} is {asked.role} now" + (f" in {asked.project}" if asked.project else ""))
    return 0


def take(asked: argparse.Namespace, settings: Settings) -> int:
    """A group gives its role no more."""
    with closing(ready(settings)) as database:
        refused = _groups(database).give_no_more(asked.tenant, asked.group, asked.project)
    if isinstance(refused, Refusal):
        return sorry(refused.detail or sentence(refused.problem))
    print(f"{asked.group} gives nothing there any more")
    return 0


def list_roles(asked: argparse.Namespace, settings: Settings) -> int:
    """Say which groups give what."""
    with closing(ready(settings)) as database:
        found = _groups(database).roles(asked.tenant)
    if asked.json:
        told = [{"group": each.group, "project": each.project or None, "role": each.role} for each in found]
        print(msgspec.json.encode({"roles": told}).decode())
        return 0
    for each in found:
        print(f"{each.group}  {each.role}  {each.project or '(the tenant)'}")
    return 0


def _groups(database: Database) -> Groups:
    return Groups(database, Projects(Databases(database), wall_clock, os.urandom), Held(), wall_clock, os.urandom)
