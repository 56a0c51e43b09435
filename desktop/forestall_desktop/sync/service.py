"""What a person does with a server: sign in, connect a project, clone one, sync, see who is a member. The window, the agent and the command
line all do it through here. Never edits a project.

`folder` is where the person's settings and sign-ins live (`settings.folders.home`).
"""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import msgspec

from forestall.errors import Denied, Forked, Unavailable, Unreadable
from forestall.fmea.schema import TEXT
from forestall.ids import PROJECT_ENTITY, Chance, ProjectId
from forestall.protocol.codec import NAME_MAX
from forestall.store.file import ProjectFile
from forestall.store.lock import editing
from forestall.store.quarantine import note_refused
from forestall.store.renaming import take_new_site
from forestall.sync.exchange import Summary, on_a_thread, synchronise
from forestall_client import session
from forestall_client.address import server_address
from forestall_client.client import Client, ProjectLine, project_path
from forestall_client.tokens import Tokens, keep
from forestall_desktop.session.appearing import appearing
from forestall_desktop.session.leases import disown
from forestall_desktop.session.opening import wall_clock
from forestall_desktop.session.site_keys import KeyElsewhere, SiteKeys
from forestall_desktop.settings import preferences
from forestall_desktop.settings.secrets import secrets_in
from forestall_desktop.sync.turns import renewing

ROLES = ("viewer", "reviewer", "analyst", "moderator", "owner")
"""What a member may be, from the one who may least."""
SERVER = "server"
"""The property of a project file that names its server."""

Progress = Callable[[int, int], None]


def _nobody_looks(sent: int, received: int) -> None:
    """No progress to show."""


class Member(msgspec.Struct, frozen=True):
    """A user of the server and what he may do in a project."""

    user: str
    role: str


class Listed(msgspec.Struct, frozen=True):
    """A project of the server, and what the person is in it; without a role she only administers the server."""

    id: str
    name: str
    role: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """What a sync did, and how many cells wait for a person after it."""

    summary: Summary
    contested: int


class _Projects(msgspec.Struct, frozen=True):
    projects: list[Listed]
    next: str | None = None


class _Project(msgspec.Struct, frozen=True):
    id: ProjectId


def sign_in(folder: Path, typed_address: str, user: str, password: str, code: str | None = None) -> str:
    """Sign in and remember it; gives the address as it is kept. Raises what `Client` raises; then nothing is remembered.

    `code`: of the authenticator app, where the server wants one.
    """
    address, secrets = server_address(typed_address), secrets_in(folder)
    secrets.get(address)  # a keyring that does not work is told before a password leaves this computer
    name, tokens = session.sign_in(address, user, password, wall_clock, code=code, device=device_name())
    remember(folder, address, name, tokens)
    return address


def remember(folder: Path, address: str, name: str, tokens: Tokens) -> None:
    """Keep who is signed in at a server."""
    keep(secrets_in(folder), address, tokens)
    preferences.update(folder, lambda settings: settings.signed_in(address, name))


def device_name() -> str:
    """What this computer is called in the list of devices."""
    return "".join(letter for letter in platform.node() if letter.isprintable())[:100]


def projects(folder: Path, typed_address: str) -> list[Listed]:
    """The projects of a server that the signed-in person is in."""
    with signed_in(folder, server_address(typed_address)) as client:
        page = client.get("/v1/projects", _Projects)
        found = page.projects
        while page.next is not None:
            page = client.get("/v1/projects", _Projects, after=page.next)
            found += page.projects
    return [each for each in found if each.role is not None]


def connect(folder: Path, file: ProjectFile, typed_address: str) -> ProjectId:
    """Make the file's project on a server, under the id it has, and remember the server in the file. The first sync sends it.

    Doing it again is harmless.
    """
    address, project = server_address(typed_address), file.identity.project
    with signed_in(folder, address) as client:
        client.post("/v1/projects", {"id": project, "name": _name_of(file)}, _Project)
    file.set(SERVER, address)
    return project


def clone(folder: Path, typed_address: str, project: str, path: Path, chance: Chance, progress: Progress = _nobody_looks) -> Report:
    """Bring a project of a server into a new file, which appears only when it is whole."""
    address = server_address(typed_address)
    with (
        signed_in(folder, address) as client,
        appearing(path) as unfinished,
        ProjectFile.create(unfinished, ProjectId(project), chance) as file,
    ):
        file.set(SERVER, address)
        return sync_through(client, file, site_keys(folder), progress)


def sync_once(folder: Path, file: ProjectFile, progress: Progress = _nobody_looks) -> Report:
    """Bring a file and its server to one truth. Whoever calls holds `forestall.store.lock.syncing`."""
    with signed_in(folder, server_of(file)) as client:
        return sync_through(client, file, site_keys(folder), progress)


def site_keys(folder: Path) -> SiteKeys:
    """The keys of this person's sites."""
    return SiteKeys(secrets_in(folder), os.urandom)


def sync_through(client: Client, file: ProjectFile, keys: SiteKeys, progress: Progress = _nobody_looks) -> Report:
    """`sync_once` over a connection that somebody keeps."""
    way = ProjectLine(client, file.identity.project)
    once = partial(synchronise, file, way, wall_clock, progress, way, lambda: keys.of(file), beside=on_a_thread)
    try:
        summary = once()
    except Forked as error:
        _rename(file, disputed=not isinstance(error, KeyElsewhere))
        summary = once()
    except Denied as error:
        note_refused(file, error.sentence, wall_clock())
        raise
    with file.reading() as replica:
        return Report(summary, replica.contested_count())


def members(folder: Path, file: ProjectFile) -> list[Member]:
    """Who may do what in a file's project."""
    path = project_path(file.identity.project, "members")
    with signed_in(folder, server_of(file)) as client:
        page = client.get(path, _Members)
        found = page.members
        while page.next is not None:
            page = client.get(path, _Members, after=page.next)
            found += page.members
    return found


def add_member(folder: Path, file: ProjectFile, user: str, role: str) -> None:
    """Let a user of the server into the project, or give him another role."""
    with signed_in(folder, server_of(file)) as client:
        client.post(project_path(file.identity.project, "members"), {"user": user, "role": role}, Member)


def remove_member(folder: Path, file: ProjectFile, user: str) -> None:
    """Let a user into the project no more."""
    with signed_in(folder, server_of(file)) as client:
        client.delete(project_path(file.identity.project, "members", user))


def server_of(file: ProjectFile) -> str:
    """The server a file is connected to. `Unreadable` where there is none."""
    address = file.get(SERVER)
    if not address:
        raise Unreadable(f"{file.path.name} is not connected to a server. Connect it first")
    return address


@contextmanager
def signed_in(folder: Path, address: str) -> Iterator[Client]:
    """A connection in this person's name. `SignInNeeded` where nobody is signed in there."""
    with session.signed_in(address, secrets_in(folder), partial(renewing, folder, address), wall_clock) as client:
        yield client


class _Members(msgspec.Struct, frozen=True):
    members: list[Member]
    next: str | None = None


def _rename(file: ProjectFile, *, disputed: bool) -> None:
    """Give a copied file a name of its own; where a window has it open under the old one, when that opens it next."""
    try:
        with editing(file.path):
            take_new_site(file, os.urandom, disputed=disputed)
    except Unavailable as busy:
        disown(file)
        raise Forked(
            f"{file.path.name} is a copy, and its original went on. Close it and open it again: it goes on under a name of its own, "
            "and nothing is lost"
        ) from busy


def _name_of(file: ProjectFile) -> str:
    """What the project calls itself, or else its file."""
    with file.reading() as replica:
        heading = replica.entity(PROJECT_ENTITY)
    return str((heading.values.get(TEXT) if heading else None) or file.path.stem)[:NAME_MAX]
