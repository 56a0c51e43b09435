"""Projects and members in the database, over one connection and its transaction. A project is named by its key here (see `keys`)."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, bindparam, delete, func, insert, select, text

from forestall.clock import Millis
from forestall.ids import ProjectId
from forestall.protocol.messages import CORE
from forestall.store.tables import stream
from forestall_server import tables
from forestall_server.keys import TenantId
from forestall_server.permissions import Role


@dataclass(frozen=True, slots=True)
class Listed:
    """A project as lists show it. `head`: how many changes the server has numbered in it. `role`: of the one who asks, if any."""

    id: ProjectId
    name: str
    head: int
    role: Role | None


@dataclass(frozen=True, slots=True)
class Member:
    """A user and his role."""

    user: str
    role: Role


class ProjectStore:
    """Answers in words what the tables know of projects."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def exists(self, project: ProjectId, *, lock: bool = False) -> bool:
        """Whether the project is here. `lock`: hold it, so that changes of its members come one after the other."""
        wanted = select(tables.project.c.id).where(tables.project.c.id == project)
        return self._connection.execute(wanted.with_for_update() if lock else wanted).first() is not None

    def add(self, project: ProjectId, name: str, tenant: TenantId, now: Millis) -> bool:
        """A new project; False where its key is taken."""
        # In one statement: the same client may ask twice at once, when it lost patience with the first answer.
        return self._connection.execute(_ADD, {"id": project, "name": name, "tenant": tenant, "created": now}).rowcount == 1

    def projects(
        self,
        *,
        of: str,
        everything: bool = False,
        only: str | None = None,
        tenant: TenantId | None = None,
        after: str = "",
        limit: int | None = None,
    ) -> list[Listed]:
        """Projects by key, with the role of a user in them: those he is a member of, or `everything`, or `only` one.

        `tenant`: of this one alone.
        """
        project, member = tables.project, tables.member
        joined = project.outerjoin(stream, (stream.c.project == project.c.id) & (stream.c.partition == CORE))
        joined = joined.join(member, (member.c.project == project.c.id) & (member.c.account == of), isouter=everything)
        wanted = select(project.c.id, project.c.name, func.coalesce(stream.c.head, 0), member.c.role).select_from(joined)
        wanted = wanted.where(project.c.id > after) if only is None else wanted.where(project.c.id == only)
        if tenant is not None:
            wanted = wanted.where(project.c.tenant == tenant)
        rows = self._connection.execute(wanted.order_by(project.c.id).limit(limit))
        return [Listed(ProjectId(id), name, head, Role(role) if role else None) for id, name, head, role in rows]

    def head(self, project: ProjectId) -> int:
        """How many changes are numbered in a project."""
        wanted = select(stream.c.head).where(stream.c.project == project, stream.c.partition == CORE)
        return int(self._connection.execute(wanted).scalar() or 0)

    def role(self, project: ProjectId, user: str) -> Role | None:
        """What a user may do; None where he is no member."""
        told = self._connection.execute(_ROLE, {"project": project, "user": user}).scalar()
        return Role(told) if told else None

    def members(self, project: ProjectId, *, after: str = "", limit: int | None = None) -> list[Member]:
        """The members, by name."""
        columns = tables.member.c
        wanted = select(columns.account, columns.role).where(columns.project == project, columns.account > after)
        return [Member(user, Role(role)) for user, role in self._connection.execute(wanted.order_by(columns.account).limit(limit))]

    def owners(self, project: ProjectId) -> int:
        """How many owners the project has."""
        columns = tables.member.c
        wanted = select(func.count()).where(columns.project == project, columns.role == Role.OWNER)
        return int(self._connection.execute(wanted).scalar_one())

    def let_in(self, project: ProjectId, user: str, role: Role) -> None:
        """Make a user a member, or give a member another role."""
        self.let_out(project, user)
        self._connection.execute(insert(tables.member).values(project=project, account=user, role=role.value))

    def let_out(self, project: ProjectId, user: str) -> None:
        """A user is a member no more."""
        self._connection.execute(delete(tables.member).where(_of(project, user)))


_ADD = text("INSERT INTO project (id, name, tenant, created) VALUES (:id, :name, :tenant, :created) ON CONFLICT (id) DO NOTHING")

# Asked with every call, so put together once.
_ROLE = select(tables.member.c.role).where(tables.member.c.project == bindparam("project"), tables.member.c.account == bindparam("user"))


def _of(project: ProjectId, user: str) -> ColumnElement[bool]:
    return (tables.member.c.project == project) & (tables.member.c.account == user)
