"""Makes projects, and lets people in. A project keeps an owner; an administrator of the tenant may change members everywhere in it, so that
no project is locked out, but reads none without being one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import Connection

from forestall.clock import Millis
from forestall.ids import Chance, ProjectId, new_epoch
from forestall.protocol.problems import Problem
from forestall.store.engine import EngineConnection
from forestall.store.replica import Replica
from forestall_server.accounts.service import folded
from forestall_server.accounts.store import Account, AccountStore, Principal
from forestall_server.audit.chain import OPERATOR, Entry, What
from forestall_server.audit.store import record
from forestall_server.keys import id_of, key_of
from forestall_server.permissions import Permission, Role
from forestall_server.problems import Refusal
from forestall_server.projects.permits import Permit, redeemed
from forestall_server.projects.store import Listed, Member, ProjectStore
from forestall_server.tenants.databases import Databases
from forestall_server.tenants.quotas import project_refusal


class Projects:
    """Everything about projects and members. Safe to share between threads."""

    def __init__(self, databases: Databases, now: Callable[[], Millis], chance: Chance) -> None:
        self._databases = databases
        self._now = now
        self._chance = chance

    def add(self, who: Principal, project: ProjectId, name: str) -> Listed | Refusal:
        """A new project with its one partition; who makes it owns it. For its owner, doing it again is harmless."""
        key = key_of(who.tenant, project)
        with self._databases.writing(who.tenant, key) as connection:
            store = ProjectStore(connection)
            if not store.exists(key):
                refusal = project_refusal(connection, who.tenant)
                if refusal:
                    return refusal
            if store.add(key, name, who.tenant, self._now()):
                store.let_in(key, who.name, Role.OWNER)
                Replica.create(EngineConnection(connection), key, new_epoch(self._chance))
                record(connection, self._told(who, key, What.PROJECT_ADDED))
            elif store.role(key, who.name) is not Role.OWNER:
                return Refusal(Problem.PROJECT_EXISTS)
            return _by_id(store.projects(of=who.name, only=key))[0]

    def of(self, who: Principal, *, after: str, limit: int) -> list[Listed]:
        """The projects this person is a member of; an administrator sees that all the others of the tenant exist."""
        with self._databases.reading(who.tenant) as connection:
            after = key_of(who.tenant, ProjectId(after)) if after else ""
            found = ProjectStore(connection).projects(of=who.name, everything=who.admin, tenant=who.tenant, after=after, limit=limit)
            return _by_id(found)

    def every(self) -> list[Listed]:
        """All projects of all tenants, by key, for the operator."""
        found: list[Listed] = []
        for database in self._databases.every():
            with database.reading() as connection:
                found += ProjectStore(connection).projects(of="", everything=True)
        return sorted(found, key=lambda each: each.id)

    def let_in_by_operator(self, project: ProjectId, user: str, role: Role) -> Member | Refusal:
        """Make a user a member of a project of his tenant, whoever owns it."""
        with self._databases.home.reading() as connection:
            account = AccountStore(connection).find(folded(user))
        if account is None:
            return Refusal(Problem.NO_SUCH_USER)
        operator = Principal("", admin=True, sign_in="", expires=self._now(), tenant=account.tenant)
        return self.let_in(Permit(operator, Permission.SET_MEMBERS), project, user, role)

    def members(self, permit: Permit, project: ProjectId, *, after: str, limit: int) -> list[Member] | Refusal:
        """Who is in a project."""
        key = permit.key(project)
        with self._databases.reading(permit.who.tenant, key) as connection:
            role = redeemed(connection, permit, key)
            return role if isinstance(role, Refusal) else ProjectStore(connection).members(key, after=after, limit=limit)

    def let_in(self, permit: Permit, project: ProjectId, user: str, role: Role) -> Member | Refusal:
        """Make a user of the same tenant a member, or give a member another role."""
        who, key, account = permit.who, permit.key(project), self._account(permit.who, user)
        with self._databases.writing(who.tenant, key) as connection:
            refusal = _may_change_members(connection, permit, key)
            if refusal:
                return refusal
            if account is None:
                return Refusal(Problem.NO_SUCH_USER)
            if role is not Role.OWNER and _is_last_owner(connection, key, account.name):
                return Refusal(Problem.LAST_OWNER)
            before = ProjectStore(connection).role(key, account.name)
            ProjectStore(connection).let_in(key, account.name, role)
            facts = {"user": account.name, "role": role.value, "before": before.value if before else None}
            record(connection, self._told(who, key, What.MEMBER_SET, **facts))
            return Member(account.name, role)

    def let_out(self, permit: Permit, project: ProjectId, user: str) -> Refusal | None:
        """A user is a member no more. Everybody may leave."""
        who, key, account = permit.who, permit.key(project), self._account(permit.who, user)
        with self._databases.writing(who.tenant, key) as connection:
            refusal = _may_change_members(connection, permit, key, about=user)
            if refusal:
                return refusal
            if account is None:
                return Refusal(Problem.NO_SUCH_USER)
            if _is_last_owner(connection, key, account.name):
                return Refusal(Problem.LAST_OWNER)
            ProjectStore(connection).let_out(key, account.name)
            record(connection, self._told(who, key, What.MEMBER_REMOVED, user=account.name))
            return None

    def _account(self, who: Principal, user: str) -> Account | None:
        """The user of that name, if of the same tenant; accounts are in the home, wherever the projects are."""
        with self._databases.home.reading(who.tenant) as connection:
            found = AccountStore(connection).find(folded(user))
        return found if found is not None and found.tenant == who.tenant else None

    def _told(self, who: Principal, key: ProjectId, what: What, **about: str | None) -> Entry:
        return Entry(key, self._now(), who.name or OPERATOR, what, about, who.sign_in)


def _by_id(listed: list[Listed]) -> list[Listed]:
    return [replace(each, id=id_of(each.id)) for each in listed]


def _may_change_members(connection: Connection, permit: Permit, key: ProjectId, about: str | None = None) -> Refusal | None:
    if not ProjectStore(connection).exists(key, lock=True):
        return Refusal(Problem.NO_SUCH_PROJECT)
    if about is not None and folded(about) == folded(permit.who.name):
        return None
    role = redeemed(connection, permit, key)
    if isinstance(role, Refusal) and role.problem is Problem.ROLE_TOO_SMALL:
        return Refusal(Problem.ROLE_TOO_SMALL, "Only an owner of the project changes its members.")
    return role if isinstance(role, Refusal) else None


def _is_last_owner(connection: Connection, key: ProjectId, user: str) -> bool:
    store = ProjectStore(connection)
    return store.role(key, user) is Role.OWNER and store.owners(key) == 1
