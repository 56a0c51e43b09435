"""`GET /v1/audit`: the audit log, for administrators of the server. Decides nothing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Annotated, Any, Protocol

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel

from forestall.ids import ProjectId
from forestall.protocol.problems import Problem
from forestall_server.audit.chain import Line
from forestall_server.audit.listing import line_document
from forestall_server.audit.service import Audit
from forestall_server.audit.store import Place
from forestall_server.keys import TenantId, id_of, key_of
from forestall_server.problems import Refusal, Refused, declared

PAGE_LINES = 1_000
NAME_MAX = 200
PLACE = r"^([0-9]{1,18}\.[0-9]{1,18}\.[0-9A-Za-z_:-]{0,110})?$"
After = Annotated[str, Query(max_length=NAME_MAX, pattern=PLACE, description="`next` of the page before.")]
Limit = Annotated[int, Query(ge=1, le=PAGE_LINES, description="How many at most.")]
Only = Annotated[str | None, Query(max_length=NAME_MAX, pattern=r"^[^\x00]*$")]


class LineAnswer(BaseModel):
    """One line: when, who, on which device (the id of a sign-in), what, and the facts about it. `project` is null for the server's own."""

    project: str | None
    n: int
    at: str
    who: str
    device: str | None
    what: str
    about: dict[str, Any]
    link: str


class AuditAnswer(BaseModel):
    """A page of lines by time. `next`: ask again with it as `after`; null at the end."""

    lines: list[LineAnswer]
    next: str | None


class Asks(Protocol):
    """As much of who asks as decides which lines are shown."""

    @property
    def tenant(self) -> TenantId:
        """Whose lines."""
        ...


def router(audit: Audit, auditor: Callable[..., Awaitable[Asks]]) -> APIRouter:
    """The call of this room. `auditor`: the dependency that lets nobody else in."""
    routes = APIRouter(prefix="/v1/audit", tags=["administration"])

    @routes.get("", responses=declared(Problem.SIGN_IN_AGAIN, Problem.NOT_AN_ADMINISTRATOR, Problem.NOT_READABLE))
    def read_audit(
        after: After = "", limit: Limit = PAGE_LINES, project: Only = None, user: Only = None, who: Asks = Depends(auditor)
    ) -> AuditAnswer:
        """Who did what and when in the tenant, the oldest first; of one project or one user where that is asked for."""
        book = None if project is None else key_of(who.tenant, ProjectId(project))
        page = audit.page(after=place_of(after), limit=limit, book=book, who=user, tenant=who.tenant)
        return AuditAnswer(lines=[_line(each) for each in page], next=next_of(page[-1]) if len(page) == limit else None)

    return routes


def place_of(told: str) -> Place | None:
    """Where the page before ended."""
    if not told:
        return None
    at, n, book = told.split(".", 2)
    if int(at) > 2**53 or int(n) > 2**53:
        raise Refused(Refusal(Problem.NOT_READABLE))
    return Place(int(at), book, int(n))


def next_of(line: Line) -> str:
    """What to ask with for the page behind this line."""
    return f"{line.at}.{line.n}.{line.book}"


def _line(line: Line) -> LineAnswer:
    told = line_document(line)
    return LineAnswer.model_validate({**told, "project": id_of(ProjectId(line.book)) or None})
