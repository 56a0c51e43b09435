"""Which projects are followed, and making each of them where it is lacking: here, or at the other server. Exchanges nothing.

With “all” a project counts only where the service account is a member: a server that is followed must not get a project of ours by
naming its id.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

import msgspec

from forestall.clock import Millis
from forestall.errors import Denied, Unavailable
from forestall.ids import Chance, ProjectId
from forestall.protocol.messages import Name
from forestall_client.answers import SignInNeeded
from forestall_client.client import Client
from forestall_server.accounts.service import folded
from forestall_server.accounts.store import AccountStore, Principal
from forestall_server.db import Database
from forestall_server.following.store import FollowingStore, Remote
from forestall_server.problems import Refusal
from forestall_server.projects.routes import ID_PATTERN
from forestall_server.projects.service import Projects
from forestall_server.projects.store import Listed, ProjectStore
from forestall_server.tenants.databases import Databases

_NOWHERE = (
    "This project is not here, and there the service account is no member of it. Check its id, or have an owner there add the account"
)
_MAY_ONLY_READ = "The service account may only read this project here. Have an owner make it an analyst, or follow the project by its id"
_NOT_OURS_TO_SHARE = (
    "This project is here already, but the service account is no member of it here. Have an owner add it, or name the project"
)


class _Listed(msgspec.Struct, frozen=True):
    id: Annotated[ProjectId, msgspec.Meta(pattern=ID_PATTERN)]
    name: Annotated[str, Name]
    role: str | None = None


class _Page(msgspec.Struct, frozen=True):
    projects: list[_Listed]
    next: str | None = None


@dataclass(frozen=True, slots=True)
class Choosing:
    """Chooses among the projects of one other server and ours."""

    database: Database
    now: Callable[[], Millis]
    chance: Chance

    def chosen(self, client: Client, remote: Remote) -> list[ProjectId]:
        """The projects to follow now, each of which is on both servers. What is wrong with the others is noted at them."""
        there = {each.id: each.name for each in _all(client) if each.role is not None}
        with self.database.reading() as connection:
            here = {each.id: each for each in ProjectStore(connection).projects(of=remote.account, everything=True)}
            noted = {each.id: each.sentence for each in FollowingStore(connection).projects(remote.address)}
        wanted = set(noted)
        if remote.everything:
            wanted |= there.keys() | {each.id for each in here.values() if each.role is not None}
        amiss = {each: self._amiss(client, remote, each, there, here.get(each)) for each in sorted(wanted)}
        self._note(remote, {each: sentence for each, sentence in amiss.items() if each not in noted or sentence not in (None, noted[each])})
        return [each for each, sentence in amiss.items() if sentence is None]

    def _amiss(self, client: Client, remote: Remote, project: ProjectId, there: dict[ProjectId, str], here: Listed | None) -> str | None:
        """Why a project cannot be followed; otherwise it is on both servers now."""
        if project in there and here is None:
            return self._make_here(remote, project, there[project])
        if here is None:
            return _NOWHERE
        if remote.everything and here.role is None:
            return _NOT_OURS_TO_SHARE
        if remote.everything and here.role is not None and not here.role.may_change:
            return _MAY_ONLY_READ
        return None if project in there else _make_there(client, here)

    def _note(self, remote: Remote, amiss: dict[ProjectId, str | None]) -> None:
        if not amiss:
            return
        with self.database.writing() as connection:
            store = FollowingStore(connection)
            for project, sentence in amiss.items():
                store.begin(remote.address, project)
                store.said(remote.address, project, sentence)

    def _make_here(self, remote: Remote, project: ProjectId, name: str) -> str | None:
        with self.database.reading() as connection:
            account = AccountStore(connection).find(folded(remote.account))
        if account is None:
            raise Unavailable(no_counterpart(remote.account))
        owner = Principal(account.name, admin=False, sign_in="", expires=self.now(), tenant=account.tenant)
        made = Projects(Databases(self.database), self.now, self.chance).add(owner, project, name)
        return _NOT_OURS_TO_SHARE if isinstance(made, Refusal) else None


def no_counterpart(name: str) -> str:
    """What is said where the service account has nobody of its name here."""
    return f"There is no user “{name}” here to own what comes from there. Add one of the same name: forestall-server user add {name}"


def _make_there(client: Client, project: Listed) -> str | None:
    try:
        client.post("/v1/projects", {"id": project.id, "name": project.name}, _Listed)
    except SignInNeeded:
        raise
    except Denied as error:
        return error.sentence
    return None


def _all(client: Client) -> list[_Listed]:
    page = client.get("/v1/projects", _Page)
    found = page.projects
    while page.next is not None:
        page = client.get("/v1/projects", _Page, after=page.next)
        found += page.projects
    return found
