"""`forestall-server tenant …`: make tenants, decide what each is allowed, and move one to another database."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

import msgspec

from forestall.protocol.problems import sentence
from forestall_server.app import wall_clock
from forestall_server.keys import TenantId
from forestall_server.problems import Refusal
from forestall_server.settings import Settings, database_url, is_days
from forestall_server.tenants.databases import Databases
from forestall_server.tenants.moving import Moving
from forestall_server.tenants.service import SETTINGS, Tenants
from forestall_server.tenants.store import Flag, Tenant
from forestall_server.terminal import Parser, command, ready, sorry

NO_LIMIT = "none"


def register(commands: argparse._SubParsersAction[Parser]) -> None:
    """Describe the commands to argparse."""
    tenants = commands.add_parser("tenant", help="whose people and projects are here").add_subparsers(required=True, metavar="COMMAND")
    adding = command(tenants, "add", add, "a new tenant; its people are added with user add --tenant")
    setting = command(tenants, "set", change, "decide something else for a tenant")
    for each in (adding, setting):
        each.add_argument("name", metavar="NAME")
        _settings(each)
    setting.add_argument("--flag", metavar="NAME", help="switch this, with --percent, or with --project and --percent 0 or 100")
    setting.add_argument("--percent", type=_percent, metavar="N", help="in so many projects in a hundred")
    setting.add_argument("--project", default="", metavar="ID", help="in this project alone, by its id")
    listing = command(tenants, "list", show, "say which tenants there are, what each is allowed, and how much of it is used")
    listing.add_argument("--json", action="store_true", help="one JSON document")
    moving = command(tenants, "move", move, "move a tenant's projects to another database while everybody works on")
    moving.add_argument("name", metavar="NAME")
    moving.add_argument("--to", required=True, metavar="URL", help="where to; “home” is this server's own database")


def add(asked: argparse.Namespace, settings: Settings) -> int:
    """A new tenant."""
    return _done(asked, settings, lambda tenants: tenants.add(asked.name, _told(asked)), f"{asked.name} is a tenant of this server now")


def change(asked: argparse.Namespace, settings: Settings) -> int:
    """Decide something else."""
    if (asked.flag is None) != (asked.percent is None):
        return sorry("A flag is switched with --flag and --percent together. Nothing was changed")

    def decide(tenants: Tenants) -> Tenant | Refusal | None:
        told = _told(asked)
        done: Tenant | Refusal | None = tenants.set(TenantId(asked.name), told) if told else tenants.find(TenantId(asked.name))
        if isinstance(done, Refusal) or asked.flag is None:
            return done
        return tenants.switch(TenantId(asked.name), Flag(asked.flag, asked.project, asked.percent))

    return _done(asked, settings, decide, f"So it is for {asked.name} now")


def show(asked: argparse.Namespace, settings: Settings) -> int:
    """Say which tenants there are."""
    with closing(Databases(ready(settings))) as databases:
        tenants = Tenants(databases, wall_clock)
        told = [_document(tenants, each) for each in tenants.every()]
    if asked.json:
        print(msgspec.json.encode({"tenants": told}).decode())
        return 0
    for each in told:
        used = ", ".join(f"{each[name]} of {each[f'{name}_max'] or 'any number of'} {name}" for name in ("projects", "bytes", "devices"))
        print(f"{each['name']:<20}  {each['title']}  {used}{'  in a database of its own' if each['shard'] else ''}")
    return 0


def move(asked: argparse.Namespace, settings: Settings) -> int:
    """Move a tenant's projects to another database."""
    url = None if asked.to == "home" else database_url(asked.to, Path())
    with closing(Databases(ready(settings))) as databases:
        done = Moving(databases, wall_clock).move(TenantId(asked.name), url)
    if isinstance(done, Refusal):
        return sorry(done.detail or sentence(done.problem))
    print(f"{asked.name} has moved: {done.projects} projects; nobody could write for {done.stopped_millis} ms")
    return 0


def _done(asked: argparse.Namespace, settings: Settings, act: Callable[[Tenants], Tenant | Refusal | None], said: str) -> int:
    with closing(Databases(ready(settings))) as databases:
        done = act(Tenants(databases, wall_clock))
    if isinstance(done, Refusal):
        return sorry(done.detail or sentence(done.problem))
    print(said)
    return 0


def _document(tenants: Tenants, tenant: Tenant) -> dict[str, Any]:
    told = {name: getattr(tenant, name) for name in SETTINGS}
    flags = [asdict(flag) for flag in tenants.flags(tenant.id)]
    # The address of a database may hold a password: only whether there is one is told.
    return {"name": tenant.id, **told, **asdict(tenants.usage(tenant.id)), "flags": flags, "shard": tenant.shard is not None}


def _settings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--title", metavar="TEXT", help="what it is called")
    parser.add_argument("--region", metavar="TAG", help="where its data may be, for those who look after the databases")
    parser.add_argument("--mfa-required", choices=["yes", "no"], help="whether everybody needs a second factor")
    parser.add_argument("--keep-days", type=_days, metavar="N", help="how long old wordings are kept; none: as on the server")
    for name, what in (("projects", "projects"), ("bytes", "bytes typed"), ("devices", "devices signed in")):
        parser.add_argument(f"--{name}-max", type=_count, metavar="N", help=f"so many {what} at most; none: any number")


def _told(asked: argparse.Namespace) -> dict[str, Any]:
    told = {name: getattr(asked, name) for name in SETTINGS if getattr(asked, name) is not None}
    if "mfa_required" in told:
        told["mfa_required"] = told["mfa_required"] == "yes"
    return {name: None if value == NO_LIMIT else value for name, value in told.items()}


def _count(told: str) -> int | str:
    if told == NO_LIMIT:
        return told
    if not told.isdecimal() or len(told) > len(str(2**53)):
        raise argparse.ArgumentTypeError("it is a number, or none")
    return int(told)


def _days(told: str) -> int | str:
    if told == NO_LIMIT:
        return told
    if not is_days(told):
        raise argparse.ArgumentTypeError("it is a number of days, or none")
    return int(told)


def _percent(told: str) -> int:
    if not told.isdecimal() or int(told) > 100:
        raise argparse.ArgumentTypeError("it is a number from 0 to 100")
    return int(told)
