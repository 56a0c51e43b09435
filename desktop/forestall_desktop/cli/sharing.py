"""`connect`, `members`, `projects`, `clone`, `sync`: a project and its server, on the command line."""

from __future__ import annotations

import argparse
import os
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from forestall.errors import Unavailable
from forestall.fmea.edits import Refused
from forestall.store.file import ProjectFile
from forestall.store.lock import syncing
from forestall_desktop.cli.opening import looked_at, synced
from forestall_desktop.cli.output import counted, document, say, table
from forestall_desktop.session.vault import opened
from forestall_desktop.settings.folders import home
from forestall_desktop.sync import service

_APART = (
    "Everything was exchanged, but this copy and the server's differ. Nothing was lost; "
    "check the file with `forestall verify` and tell the operator of the server"
)


def register(commands: Any) -> None:
    """Describe the commands to argparse."""
    connect = commands.add_parser("connect", help="make the project on a server and send it; prints the project's id")
    connect.add_argument("file", type=Path, metavar="FILE.fmea")
    connect.add_argument("url", metavar="URL")
    connect.add_argument("--json", action="store_true", help="one JSON document")
    connect.set_defaults(run=_connect)
    clone = commands.add_parser("clone", help="bring a project of a server into a new file")
    clone.add_argument("url", metavar="URL")
    clone.add_argument("project", metavar="PROJECT", help="the project's id, as `connect` printed it")
    clone.add_argument("file", type=Path, metavar="FILE.fmea")
    clone.set_defaults(run=_clone)
    projects = commands.add_parser("projects", help="the projects of a server that you are in")
    projects.add_argument("url", metavar="URL")
    projects.add_argument("--json", action="store_true", help="one JSON document")
    projects.set_defaults(run=_projects)
    sync = commands.add_parser("sync", help="send what the server lacks and fetch what is missing here")
    sync.add_argument("file", type=Path, metavar="FILE.fmea")
    sync.add_argument("--json", action="store_true", help="one JSON document")
    sync.set_defaults(run=_sync)
    _register_members(commands)


def _register_members(commands: Any) -> None:
    members = commands.add_parser("members", help="who may do what in the project")
    members.add_argument("file", type=Path, metavar="FILE.fmea")
    members.add_argument("--json", action="store_true", help="one JSON document")
    members.set_defaults(run=_members)
    what = members.add_subparsers(metavar="add|remove")
    add = what.add_parser("add", help="let a user of the server in, or give another role")
    add.add_argument("user", metavar="USER")
    add.add_argument("--role", required=True, choices=service.ROLES)
    add.set_defaults(run=_members_add)
    remove = what.add_parser("remove", help="let a user in no more")
    remove.add_argument("user", metavar="USER")
    remove.set_defaults(run=_members_remove)


def _connect(arguments: argparse.Namespace) -> Refused | None:
    with opened(arguments.file) as file:
        project = service.connect(home(), file, arguments.url)
        report = _first_sync(file)
    if arguments.json:
        document({"project": project})
    else:
        say(project)
    return _trouble(report) if report else None


def _first_sync(file: ProjectFile) -> service.Report | None:
    with ExitStack() as held:
        try:
            held.enter_context(syncing(file.path))
        except Unavailable:
            return None  # a window has the file open, and its agent brings everything over
        return service.sync_once(home(), file)


def _clone(arguments: argparse.Namespace) -> Refused | None:
    report = service.clone(home(), arguments.url, arguments.project, arguments.file, os.urandom)
    say(f"{arguments.file.name} holds the project now; {counted(report.contested, 'cell is', 'cells are')} contested")
    return _trouble(report)


def _projects(arguments: argparse.Namespace) -> None:
    found = service.projects(home(), arguments.url)
    if arguments.json:
        document({"projects": [{"id": each.id, "name": each.name, "role": each.role} for each in found]})
    else:
        table(("PROJECT", "NAME", "ROLE"), [(each.id, each.name, str(each.role)) for each in found])


def _sync(arguments: argparse.Namespace) -> Refused | None:
    with synced(arguments.file) as file:
        report = service.sync_once(home(), file)
    done = report.summary
    if arguments.json:
        document({"sent": done.sent, "received": done.received, "contested": report.contested, "head": done.head})
    else:
        contested = counted(report.contested, "cell is", "cells are")
        say(f"{counted(done.sent, 'change')} sent, {done.received} received; {contested} contested; the server is at {done.head}")
    return _trouble(report)


def _members(arguments: argparse.Namespace) -> None:
    with looked_at(arguments.file) as file:
        found = service.members(home(), file)
    if arguments.json:
        document({"members": [{"user": each.user, "role": each.role} for each in found]})
    else:
        table(("USER", "ROLE"), [(each.user, each.role) for each in found])


def _members_add(arguments: argparse.Namespace) -> None:
    with looked_at(arguments.file) as file:
        service.add_member(home(), file, arguments.user, arguments.role)
    say(f"{arguments.user} is {arguments.role} of this project now")


def _members_remove(arguments: argparse.Namespace) -> None:
    with looked_at(arguments.file) as file:
        service.remove_member(home(), file, arguments.user)
    say(f"{arguments.user} is no member of this project any more")


def _trouble(report: service.Report) -> Refused | None:
    """What a person must know of a sync that went through."""
    if report.summary.refusal is not None:
        kept = "and they are kept here (`forestall quarantine` shows them)"
        return Refused(f"The server did not take your changes, {kept}: {report.summary.refusal}")
    return Refused(_APART) if report.summary.in_step is False else None
