"""Groups give roles: what a person is in a project follows from the groups she is in, and goes with them.

Where a group gives a role in a project, the group's word counts; elsewhere what was given by hand. The last owner of a project stays one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from forestall.clock import Millis
from forestall.ids import Chance, ProjectId, random_id
from forestall.protocol.problems import Problem
from forestall_server.accounts.held import Held
from forestall_server.accounts.store import Principal
from forestall_server.audit.chain import OPERATOR, SERVER_BOOK, Entry, What
from forestall_server.audit.store import record
from forestall_server.db import Database
from forestall_server.directory.store import ADMIN, SERVER, DirectoryStore, Group, GroupRole
from forestall_server.keys import TenantId
from forestall_server.permissions import Permission, Role
from forestall_server.problems import Refusal
from forestall_server.projects.permits import Permit
from forestall_server.projects.service import Projects

_RANK = {role.value: place for place, role in enumerate(Role)}
DIRECTORY = "(directory)"
"""Whoever acts for the company's directory; no user can have this name."""


class Groups:
    """Everything about groups and what they give. Safe to share between threads."""

    def __init__(self, database: Database, projects: Projects, held: Held, now: Callable[[], Millis], chance: Chance) -> None:
        self._database = database
        self._projects = projects
        self._held = held
        self._now = now
        self._chance = chance

    def roles(self, tenant: TenantId) -> list[GroupRole]:
        """What all groups of a tenant give."""
        with self._database.reading() as connection:
            return DirectoryStore(connection, tenant).roles()

    def give(self, tenant: TenantId, role: GroupRole) -> None:
        """A group gives a role; whoever is in it has it at once."""
        with self._database.writing() as connection:
            store = DirectoryStore(connection, tenant)
            store.give(role)
            self._meet(store, role.group)
            people = _people_in(store, role.group)
            about: dict[str, str | int | bool | None] = {"group": role.group, "project": role.project, "role": role.role}
            record(connection, Entry(SERVER_BOOK, self._now(), OPERATOR, What.GROUP_ROLE_SET, about))
        self.apply(tenant, people)

    def give_no_more(self, tenant: TenantId, group: str, project: str) -> Refusal | None:
        """A group gives nothing there any more."""
        with self._database.writing() as connection:
            store = DirectoryStore(connection, tenant)
            if not store.give_no_more(group, project):
                return Refusal(Problem.NOT_FOUND, f"The group “{group}” gives nothing there. Nothing was changed")
            people = _people_in(store, group)
            record(connection, Entry(SERVER_BOOK, self._now(), OPERATOR, What.GROUP_ROLE_REMOVED, {"group": group, "project": project}))
        self.apply(tenant, people)
        return None

    def join(self, tenant: TenantId, name: str, groups: Iterable[str]) -> None:
        """The company's sign-in says in which groups somebody is."""
        with self._database.writing() as connection:
            DirectoryStore(connection, tenant).join(name, groups)
        self.apply(tenant, [name])

    def apply(self, tenant: TenantId, people: Iterable[str]) -> None:
        """Give these people what their groups give, and take what they give no more."""
        for name in people:
            with self._database.reading() as connection:
                store = DirectoryStore(connection, tenant)
                before, wanted = store.grants(name), _wanted(store, name)
            if before != wanted:
                self._bring(tenant, name, before, wanted)

    def _bring(self, tenant: TenantId, name: str, before: dict[str, str], wanted: dict[str, str]) -> None:
        for project in sorted(before.keys() | wanted.keys() - {SERVER}):
            if project != SERVER and before.get(project) != wanted.get(project):
                self._set(tenant, name, ProjectId(project), wanted.get(project))
        with self._database.writing() as connection:
            store = DirectoryStore(connection, tenant)
            store.keep_grants(name, wanted)
            if (SERVER in before) != (SERVER in wanted):
                store.set_admin(name, admin=SERVER in wanted)
                about: dict[str, str | int | bool | None] = {"user": name, "admin": SERVER in wanted}
                record(connection, Entry(SERVER_BOOK, self._now(), DIRECTORY, What.ADMIN_SET, about))
        self._held.let_go(name)

    def _set(self, tenant: TenantId, name: str, project: ProjectId, role: str | None) -> None:
        operator = Principal("", admin=True, sign_in="", expires=self._now(), tenant=tenant)
        permit = Permit(operator, Permission.SET_MEMBERS)
        if role is None:
            self._projects.let_out(permit, project, name)
        else:
            self._projects.let_in(permit, project, name, Role(role))

    def _meet(self, store: DirectoryStore, name: str) -> None:
        """A group that gives something is known, also before the directory told of it."""
        if all(each.name != name for each in store.groups()):
            store.put(Group(random_id(self._chance), name, None, ()), self._now())


def _wanted(store: DirectoryStore, name: str) -> dict[str, str]:
    """What a person's groups give: in each project the greatest role of any."""
    groups, found = store.groups_of(name), dict[str, str]()
    for each in store.roles():
        if each.group not in groups:
            continue
        if each.project == SERVER:
            found[SERVER] = ADMIN
        elif _RANK[each.role] > _RANK.get(found.get(each.project, ""), -1):
            found[each.project] = each.role
    return found


def _people_in(store: DirectoryStore, name: str) -> tuple[str, ...]:
    return next((each.members for each in store.groups() if each.name == name), ())
