"""Groups of the company's directory, and what they give, over one connection and its transaction to the home database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update

from forestall.clock import Millis
from forestall_server.keys import TenantId
from forestall_server.tables import account, directory_group, group_grant, group_member, group_role

SERVER = ""
"""Stands for the server where a role is given in no project."""
ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class GroupRole:
    """What the members of a group are in a project; in none (""), `admin` of their tenant."""

    group: str
    project: str
    role: str


@dataclass(frozen=True, slots=True)
class Group:
    """A group of the directory, with the names of its members."""

    id: str
    name: str
    external: str | None
    members: tuple[str, ...]


class DirectoryStore:
    """Answers in words what the tables know of the groups of one tenant."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    def roles(self) -> list[GroupRole]:
        """What all groups give."""
        columns = group_role.c
        wanted = select(columns.group, columns.project, columns.role).where(columns.tenant == self._tenant)
        wanted = wanted.order_by(columns.group, columns.project)
        return [GroupRole(*row) for row in self._connection.execute(wanted)]

    def give(self, role: GroupRole) -> None:
        """A group gives a role from now on."""
        self.give_no_more(role.group, role.project)
        self._connection.execute(insert(group_role).values(tenant=self._tenant, group=role.group, project=role.project, role=role.role))

    def give_no_more(self, group: str, project: str) -> bool:
        """A group gives nothing there any more; False where it gave nothing."""
        which = (group_role.c.tenant == self._tenant) & (group_role.c.group == group) & (group_role.c.project == project)
        return self._connection.execute(delete(group_role).where(which)).rowcount == 1

    def groups_of(self, name: str) -> set[str]:
        """The groups of a person, by name."""
        joined = group_member.join(directory_group)
        wanted = select(directory_group.c.name).select_from(joined).where(group_member.c.account == name)
        return set(self._connection.execute(wanted).scalars())

    def groups(self) -> list[Group]:
        """All groups, by name."""
        columns = directory_group.c
        wanted = select(columns.id, columns.name, columns.external).where(columns.tenant == self._tenant)
        rows = self._connection.execute(wanted.order_by(columns.name)).all()
        return [Group(row.id, row.name, row.external, self._members(row.id)) for row in rows]

    def group(self, id: str) -> Group | None:
        """One group."""
        columns = directory_group.c
        wanted = select(columns.id, columns.name, columns.external).where(columns.id == id, columns.tenant == self._tenant)
        row = self._connection.execute(wanted).first()
        return Group(row.id, row.name, row.external, self._members(id)) if row else None

    def put(self, group: Group, now: Millis) -> None:
        """A group as it is now, new or not."""
        told = {"name": group.name, "external": group.external}
        changed = self._connection.execute(update(directory_group).where(directory_group.c.id == group.id).values(told))
        if not changed.rowcount:
            self._connection.execute(insert(directory_group).values(id=group.id, tenant=self._tenant, created=now, **told))
        self._connection.execute(delete(group_member).where(group_member.c.group == group.id))
        if group.members:
            self._connection.execute(insert(group_member), [{"group": group.id, "account": each} for each in sorted(set(group.members))])

    def remove(self, id: str) -> None:
        """The group is gone."""
        ours = (directory_group.c.id == id) & (directory_group.c.tenant == self._tenant)
        self._connection.execute(delete(directory_group).where(ours))

    def join(self, name: str, groups: Iterable[str]) -> None:
        """A person is in these groups, of those we know, and in no other."""
        self._connection.execute(delete(group_member).where(group_member.c.account == name))
        ours = directory_group.c.name.in_(list(groups)) & (directory_group.c.tenant == self._tenant)
        wanted = select(directory_group.c.id).where(ours)
        rows = [{"group": id, "account": name} for id in self._connection.execute(wanted).scalars().all()]
        if rows:
            self._connection.execute(insert(group_member), rows)

    def grants(self, name: str) -> dict[str, str]:
        """The roles a person has from groups, by project."""
        columns = group_grant.c
        return {
            row.project: row.role for row in self._connection.execute(select(columns.project, columns.role).where(columns.account == name))
        }

    def keep_grants(self, name: str, grants: Mapping[str, str]) -> None:
        """These are the roles a person has from groups now."""
        self._connection.execute(delete(group_grant).where(group_grant.c.account == name))
        if grants:
            self._connection.execute(insert(group_grant), [{"account": name, "project": each, "role": grants[each]} for each in grants])

    def set_admin(self, name: str, *, admin: bool) -> None:
        """A person administers the tenant, or does so no more."""
        self._connection.execute(update(account).where(account.c.name == name).values(admin=admin))

    def _members(self, id: str) -> tuple[str, ...]:
        wanted = select(group_member.c.account).where(group_member.c.group == id).order_by(group_member.c.account)
        return tuple(self._connection.execute(wanted).scalars())
