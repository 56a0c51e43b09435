"""`/admin/projects`: projects and their members, the form sheet for reading, and the actions, whose progress is reported here. Decides
nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Form, Path, Query, Request, Response

from forestall.fmea.kinds.optimization import COMPLETED_ON, NOT_IMPLEMENTED, REASON, STATUSES, TAKEN
from forestall.fmea.schema import EVIDENCE, STATUS
from forestall_server.accounts.routes import NAME_MAX, Guard
from forestall_server.accounts.store import Principal
from forestall_server.console.behind import Behind
from forestall_server.console.entering import HOME
from forestall_server.console.entrance import PROJECTS_SHOWN, Word
from forestall_server.console.pages import Page, onward, shown
from forestall_server.permissions import Permission, Role
from forestall_server.problems import Refused, granted
from forestall_server.projects.permits import Doors, Permit
from forestall_server.projects.routes import InPath
from forestall_server.reading.lists import ActionFilter, SheetFilter
from forestall_server.reading.service import Asked
from forestall_server.writing.edits import Cells, Edits, SetFields

PROJECTS = f"{HOME}/projects"
ROWS, ACTIONS = 60, 50
"""So many on a page."""
_NO_ZERO = r"^[^\x00]*$"
Cursor = Annotated[str, Query(max_length=1_000, pattern=_NO_ZERO)]
Chosen = Annotated[str, Query(max_length=NAME_MAX, pattern=_NO_ZERO)]
Said = Annotated[str, Form(max_length=4_000, pattern=_NO_ZERO)]
Row = Mapping[str, Any]


def router(behind: Behind, doors: Doors, in_browser: Guard) -> APIRouter:
    """The pages about projects."""
    routes = APIRouter(prefix=PROJECTS, route_class=Page, include_in_schema=False)

    lists = doors.may(Permission.LIST_PROJECTS, in_browser)

    @routes.get("")
    def projects(request: Request, who: Principal = Depends(lists)) -> Response:
        """Yours; all of the tenant's for an administrator."""
        return shown("projects", who, request, projects=behind.projects.of(who, after="", limit=PROJECTS_SHOWN))

    _members(routes, behind, doors, in_browser)
    _reading(routes, behind, doors.into(Permission.READ, in_browser))
    _reporting(routes, behind, doors.into(Permission.REVIEW, in_browser))
    return routes


def _members(routes: APIRouter, behind: Behind, doors: Doors, in_browser: Guard) -> None:
    sees, sets = doors.into(Permission.SEE_MEMBERS, in_browser), doors.into(Permission.SET_MEMBERS, in_browser)

    @routes.get("/{project}/members")
    def members(request: Request, project: InPath, permit: Permit = Depends(sees)) -> Response:
        """Who is in a project."""
        found = granted(behind.projects.members(permit, project, after="", limit=1_000))
        return shown("members", permit.who, request, project=project, members=found, roles=list(Role))

    @routes.post("/{project}/members")
    def let_in(project: InPath, user: Word = "", role: Annotated[Role, Form()] = Role.VIEWER, permit: Permit = Depends(sets)) -> Response:
        """Let somebody in, or give a member another role."""
        granted(behind.projects.let_in(permit, project, user, role))
        return onward(f"{PROJECTS}/{project}/members")

    @routes.post("/{project}/members/{user}/out")
    def let_out(
        project: InPath, user: Annotated[str, Path(min_length=1, max_length=NAME_MAX, pattern=_NO_ZERO)], permit: Permit = Depends(sets)
    ) -> Response:
        """Let a member out."""
        refusal = behind.projects.let_out(permit, project, user)
        if refusal is not None:
            raise Refused(refusal)
        return onward(f"{PROJECTS}/{project}/members")


def _reading(routes: APIRouter, behind: Behind, reads: Any) -> None:
    @routes.get("/{project}/sheet")
    def sheet(request: Request, project: InPath, ap: Chosen = "", cursor: Cursor = "", permit: Permit = Depends(reads)) -> Response:
        """The form sheet, a page of it, for reading."""
        told = granted(behind.reading.sheet(permit, project, SheetFilter(ap=ap or None), Asked(cursor, ROWS)))
        facts = told.body or {"rows": [], "next": None, "head": 0}
        more = _onwards(project, "sheet", facts["next"], ap=ap)
        return shown("sheet", permit.who, request, project=project, groups=_grouped(facts["rows"]), ap=ap, more=more, head=facts["head"])

    @routes.get("/{project}/actions")
    def actions(
        request: Request,
        project: InPath,
        owner: Chosen = "",
        status: Chosen = "",
        cursor: Cursor = "",
        permit: Permit = Depends(reads),
    ) -> Response:
        """The actions by their target dates; whoever may report progress finds a form below each."""
        wanted = ActionFilter(owner=owner or None, status=status or None)
        told = granted(behind.reading.actions(permit, project, wanted, Asked(cursor, ACTIONS)))
        facts = told.body or {"actions": [], "next": None, "head": 0}
        more = _onwards(project, "actions", facts["next"], owner=owner, status=status)
        listed = {"actions": facts["actions"], "head": facts["head"], "statuses": STATUSES}
        return shown("actions", permit.who, request, project=project, owner=owner, status=status, more=more, **listed)


def _reporting(routes: APIRouter, behind: Behind, reviews: Any) -> None:
    @routes.post("/{project}/actions/{action}")
    def report(
        project: InPath,
        action: Annotated[str, Path(min_length=1, max_length=NAME_MAX, pattern=_NO_ZERO)],
        seen: Annotated[int, Form(ge=0)] = 0,
        status: Word = "",
        taken: Said = "",
        evidence: Said = "",
        completed_on: Word = "",
        permit: Permit = Depends(reviews),
    ) -> Response:
        """Progress of an action, as its reader saw it: through the same door as every other edit."""
        said = {STATUS: status, TAKEN: taken, EVIDENCE: evidence, COMPLETED_ON: completed_on}
        if status == NOT_IMPLEMENTED:
            said = {STATUS: status, REASON: taken}
        cells: Cells = {str(name): value for name, value in said.items() if value}
        granted(behind.writing.write(permit, project, Edits(seen=seen, edits=[SetFields(do="set", entity=action, set=cells)])))
        return onward(f"{PROJECTS}/{project}/actions")


def _grouped(rows: Sequence[Row]) -> list[tuple[Row, list[Row]]]:
    """Rows that stand together under one failure mode."""
    return [(group[0], group) for _, each in groupby(rows, key=lambda row: row["mode_id"]) if (group := list(each))]


def _onwards(project: str, page: str, cursor: str | None, **chosen: str) -> str:
    return f"{PROJECTS}/{project}/{page}?{urlencode({**chosen, 'cursor': cursor})}" if cursor else ""
