"""`/v1/projects` and the members of each. Decides nothing."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Response
from pydantic import BaseModel, Field

from forestall.ids import ProjectId
from forestall.protocol.problems import Problem
from forestall_server.accounts.routes import NAME_MAX, Typed
from forestall_server.accounts.store import Principal
from forestall_server.bodies import SmallBody
from forestall_server.permissions import Permission, Role
from forestall_server.problems import declared, granted
from forestall_server.projects.permits import Doors, Permit
from forestall_server.projects.service import Projects
from forestall_server.projects.store import Listed, Member

ID_PATTERN = r"^[0-9A-Za-z_-]{1,64}$"
Id = Annotated[ProjectId, Field(pattern=ID_PATTERN)]
InPath = Annotated[ProjectId, Path(pattern=ID_PATTERN, description="The project's id, as its file names it.")]
After = Annotated[str, Query(max_length=NAME_MAX, pattern=r"^[^\x00]*$", description="`next` of the page before.")]
Limit = Annotated[int, Query(ge=1, le=1000, description="How many at most.")]


_ADDING = (
    Problem.SIGN_IN_AGAIN,
    Problem.NOT_AN_ADMINISTRATOR,
    Problem.PROJECT_EXISTS,
    Problem.QUOTA_REACHED,
    Problem.NOT_READABLE,
    Problem.TOO_LARGE,
)


class NewProject(BaseModel):
    """A project as its first desktop names it."""

    id: Id
    name: Typed


class ProjectAnswer(BaseModel):
    """A project. `head`: how many changes are numbered in it. `role`: yours; null where you only administer the server."""

    id: ProjectId
    name: str
    head: int
    role: Role | None


class ProjectsAnswer(BaseModel):
    """A page of projects by id. `next`: ask again with it as `after`; null at the end."""

    projects: list[ProjectAnswer]
    next: str | None


class MemberAnswer(BaseModel):
    """A user and the role."""

    user: Typed
    role: Role


class MembersAnswer(BaseModel):
    """A page of members by name. `next`: ask again with it as `after`; null at the end."""

    members: list[MemberAnswer]
    next: str | None


def router(projects: Projects, doors: Doors) -> APIRouter:
    """The calls of this room."""
    routes = APIRouter(prefix="/v1/projects", tags=["projects"], route_class=SmallBody)
    _projects(routes, projects, doors)
    _members(routes, projects, doors)
    return routes


def _projects(routes: APIRouter, projects: Projects, doors: Doors) -> None:
    lists, makes = doors.may(Permission.LIST_PROJECTS), doors.may(Permission.MAKE_PROJECT)

    @routes.get("", responses=declared(Problem.SIGN_IN_AGAIN, Problem.NOT_READABLE))
    def list_projects(after: After = "", limit: Limit = 1000, who: Principal = Depends(lists)) -> ProjectsAnswer:
        """Your projects; all of them for an administrator of the tenant."""
        page = projects.of(who, after=after, limit=limit)
        return ProjectsAnswer(projects=[_project(each) for each in page], next=page[-1].id if len(page) == limit else None)

    @routes.post(
        "",
        responses=declared(*_ADDING),
        status_code=201,
    )
    def add_project(asked: NewProject, who: Principal = Depends(makes)) -> ProjectAnswer:
        """Make a project here, under the id its file has. You own it. Asking again is harmless."""
        return _project(granted(projects.add(who, asked.id, asked.name)))


def _members(routes: APIRouter, projects: Projects, doors: Doors) -> None:
    away = (Problem.SIGN_IN_AGAIN, Problem.NOT_A_MEMBER, Problem.NO_SUCH_PROJECT, Problem.NOT_READABLE)
    sees, sets = doors.into(Permission.SEE_MEMBERS), doors.into(Permission.SET_MEMBERS)

    @routes.get("/{project}/members", responses=declared(*away))
    def list_members(project: InPath, after: After = "", limit: Limit = 1000, permit: Permit = Depends(sees)) -> MembersAnswer:
        """Who is in a project."""
        page = granted(projects.members(permit, project, after=after, limit=limit))
        return MembersAnswer(members=[_member(each) for each in page], next=page[-1].user if len(page) == limit else None)

    @routes.post(
        "/{project}/members",
        responses=declared(*away, Problem.ROLE_TOO_SMALL, Problem.NO_SUCH_USER, Problem.LAST_OWNER, Problem.TOO_LARGE),
    )
    def set_member(project: InPath, asked: MemberAnswer, permit: Permit = Depends(sets)) -> MemberAnswer:
        """Let a user in, or give a member another role."""
        return _member(granted(projects.let_in(permit, project, asked.user, asked.role)))

    @routes.delete(
        "/{project}/members/{user}",
        responses=declared(*away, Problem.ROLE_TOO_SMALL, Problem.NO_SUCH_USER, Problem.LAST_OWNER),
        status_code=204,
    )
    def remove_member(
        project: InPath,
        user: Annotated[str, Path(min_length=1, max_length=NAME_MAX, pattern=r"^[^\x00]*$")],
        permit: Permit = Depends(sets),
    ) -> Response:
        """Let a member out. Everybody may leave."""
        granted(projects.let_out(permit, project, user))
        return Response(status_code=204)


def _project(listed: Listed) -> ProjectAnswer:
    return ProjectAnswer(id=listed.id, name=listed.name, head=listed.head, role=listed.role)


def _member(member: Member) -> MemberAnswer:
    return MemberAnswer(user=member.user, role=member.role)
