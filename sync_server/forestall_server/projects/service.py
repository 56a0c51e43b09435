"""Makes projects, and decides who may do what in them. A project keeps an owner; an administrator of the server may change members
everywhere, so that no project is locked out, but reads none without being one.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection

from forestall.clock import Millis
from forestall.ids import Chance, ProjectId, new_epoch
from forestall.protocol.problems import Problem
from forestall.store.engine import EngineConnection
from forestall.store.replica import Replica
from forestall_server.accounts.service import folded
from forestall_server.accounts.store import AccountStore, Principal
from forestall_server.audit.chain import OPERATOR, Entry, What
from forestall_server.audit.store import record
from forestall_server.db import Database
from forestall_server.problems import Refusal
from forestall_server.projects.roles import Role
from forestall_server.projects.store import Listed, Member, ProjectStore


class Projects:
    """Everything about projects and members. Safe to share between threads."""

    def __init__(self, database: Database, now: Callable[[], Millis], chance: Chance) -> None:
        self._database = database
        self._now = now
        self._chance = chance

    def add(self, who: Principal, project: ProjectId, name: str) -> Listed | Refusal:
        """A new project with its one partition; who makes it owns it. For its owner, doing it again is harmless."""
        with self._database.writing() as connection:
            store = ProjectStore(connection)
            if store.add(project, name, self._now()):
                store.let_in(project, who.name, Role.OWNER)
                Replica.create(EngineConnection(connection), project, new_epoch(self._chance))
                record(connection, self._told(who, project, What.PROJECT_ADDED))
            elif store.role(project, who.name) is not Role.OWNER:
                return Refusal(Problem.PROJECT_EXISTS)
            return store.projects(of=who.name, only=project)[0]

    def of(self, who: Principal, *, after: str, limit: int) -> list[Listed]:
        """The projects this person is a member of; an administrator sees that all the others exist."""
        return self.listed(of=who.name, everything=who.admin, after=after, limit=limit)

    def listed(self, *, of: str = "", everything: bool, after: str = "", limit: int | None = None) -> list[Listed]:
        """Projects by id, with the role of one user in them."""
        with self._database.reading() as connection:
            return ProjectStore(connection).projects(of=of, everything=everything, after=after, limit=limit)

    def members(self, who: Principal, project: ProjectId, *, after: str, limit: int) -> list[Member] | Refusal:
        """Who is in a project, for its members and for administrators."""
        with self._database.reading() as connection:
            store = ProjectStore(connection)
            role = role_of(connection, project, who)
            if isinstance(role, Refusal) and not (who.admin and role.problem is Problem.NOT_A_MEMBER):
                return role
            return store.members(project, after=after, limit=limit)

    def let_in(self, who: Principal, project: ProjectId, user: str, role: Role) -> Member | Refusal:
        """Make a user a member, or give a member another role."""
        with self._database.writing() as connection:
            refusal = _may_change_members(connection, project, who)
            if refusal:
                return refusal
            account = AccountStore(connection).find(folded(user))
            if account is None:
                return Refusal(Problem.NO_SUCH_USER)
            if role is not Role.OWNER and _is_last_owner(connection, project, account.name):
                return Refusal(Problem.LAST_OWNER)
            before = ProjectStore(connection).role(project, account.name)
            ProjectStore(connection).let_in(project, account.name, role)
            facts = {"user": account.name, "role": role.value, "before": before.value if before else None}
            record(connection, self._told(who, project, What.MEMBER_SET, **facts))
            return Member(account.name, role)

    def let_out(self, who: Principal, project: ProjectId, user: str) -> Refusal | None:
        """A user is a member no more. Everybody may leave."""
        with self._database.writing() as connection:
            refusal = _may_change_members(connection, project, who, about=user)
            if refusal:
                return refusal
            account = AccountStore(connection).find(folded(user))
            if account is None:
                return Refusal(Problem.NO_SUCH_USER)
            if _is_last_owner(connection, project, account.name):
                return Refusal(Problem.LAST_OWNER)
            ProjectStore(connection).let_out(project, account.name)
            record(connection, self._told(who, project, What.MEMBER_REMOVED, user=account.name))
            return None

    def _told(self, who: Principal, project: ProjectId, what: What, **about: str | None) -> Entry:
        return Entry(project, self._now(), who.name or OPERATOR, what, about, who.sign_in)


def role_of(connection: Connection, project: ProjectId, who: Principal) -> Role | Refusal:
    """What a person may do in a project, or why nothing."""
    store = ProjectStore(connection)
    role = store.role(project, who.name)
    if role is not None:
        return role
    return Refusal(Problem.NOT_A_MEMBER if store.exists(project) else Problem.NO_SUCH_PROJECT)


def _may_change_members(connection: Connection, project: ProjectId, who: Principal, about: str | None = None) -> Refusal | None:
    if not ProjectStore(connection).exists(project, lock=True):
        return Refusal(Problem.NO_SUCH_PROJECT)
    if who.admin or (about is not None and folded(about) == folded(who.name)):
        return None
    match role_of(connection, project, who):
        case Role.OWNER:
            return None
        case Role():
            return Refusal(Problem.ROLE_TOO_SMALL, "Only an owner of the project changes its members.")
        case refusal:
            return refusal


def _is_last_owner(connection: Connection, project: ProjectId, user: str) -> bool:
    store = ProjectStore(connection)
    return store.role(project, user) is Role.OWNER and store.owners(project) == 1
