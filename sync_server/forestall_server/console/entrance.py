"""`/admin`: signing in and out with a browser, the overview, and one's own devices. Decides nothing."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Depends, Form, Path, Query, Request, Response
from fastapi.concurrency import run_in_threadpool

from forestall.protocol.problems import Problem, body
from forestall_server.accounts.policy import PASSWORD_MAX
from forestall_server.accounts.routes import NAME_MAX, Guard, came_from
from forestall_server.accounts.store import Principal
from forestall_server.console.behind import Behind
from forestall_server.console.entering import DEVICE, HOME, REFRESH, SIGN_IN, admit, forget, from_here, way_back
from forestall_server.console.pages import STATIC, Page, onward, shown, static
from forestall_server.keys import DEFAULT
from forestall_server.permissions import TenantRole
from forestall_server.problems import Refusal, granted
from forestall_server.projects.permits import tenant_role

PROJECTS_SHOWN = 1_000
Back = Annotated[str, Query(max_length=2_000, pattern=r"^[^\x00]*$")]
Word = Annotated[str, Form(max_length=NAME_MAX, pattern=r"^[^\x00]*$")]


def router(behind: Behind, oneself: Guard) -> APIRouter:
    """The pages for everybody."""
    routes = APIRouter(prefix=HOME, route_class=Page, include_in_schema=False)
    _coming_and_going(routes, behind)
    _staying(routes, behind, oneself)
    return routes


def _coming_and_going(routes: APIRouter, behind: Behind) -> None:
    @routes.get("/sign-in")
    def ask(request: Request, back: Back = HOME) -> Response:
        """The form."""
        return shown("sign_in", None, request, back=way_back(back), why="", name="", wants_code=False)

    @routes.post("/sign-in")
    def sign_in(
        request: Request,
        name: Word = "",
        password: Annotated[str, Form(max_length=PASSWORD_MAX)] = "",
        code: Word = "",
        back: Word = HOME,
    ) -> Response:
        """Sign in, and go on to where one wanted to."""
        if not from_here(request):
            return onward(SIGN_IN)
        tokens = behind.accounts.sign_in(name, password, came_from(request), code=code or None, device=DEVICE)
        if isinstance(tokens, Refusal):
            wants_code = tokens.problem in (Problem.CODE_NEEDED, Problem.WRONG_CODE)
            told = body(tokens.problem, tokens.detail)
            facts = {"back": way_back(back), "why": told["detail"], "name": name, "wants_code": wants_code}
            return shown("sign_in", None, request, told["status"], **facts)
        answer = onward(way_back(back))
        admit(request, answer, tokens)
        return answer

    @routes.get("/renew")
    def renew(request: Request, back: Back = HOME) -> Response:
        """Trade what the browser keeps for the next, and go on."""
        tokens = behind.renewals.of(request.cookies.get(REFRESH, ""))
        answer = onward(way_back(back) if not isinstance(tokens, Refusal) else SIGN_IN)
        if isinstance(tokens, Refusal):
            forget(answer)
        else:
            admit(request, answer, tokens)
        return answer

    @routes.get("/static/{name}")
    def file(name: Annotated[str, Path(max_length=40)]) -> Response:
        """A style sheet, or the one script."""
        return static(name) if name in STATIC else Response(status_code=HTTPStatus.NOT_FOUND)


def _staying(routes: APIRouter, behind: Behind, oneself: Guard) -> None:
    @routes.post("/sign-out")
    async def sign_out(who: Principal = Depends(oneself)) -> Response:
        """Signed in no more."""
        await run_in_threadpool(behind.accounts.sign_out, who)
        answer = onward(SIGN_IN)
        forget(answer)
        return answer

    @routes.get("")
    def overview(request: Request, who: Principal = Depends(oneself)) -> Response:
        """What there is, and what wants looking at."""
        facts: dict[str, Any] = {"version": behind.version, "projects": behind.projects.of(who, after="", limit=PROJECTS_SHOWN)}
        facts["usage"] = behind.tenants.usage(who.tenant) if tenant_role(who) is TenantRole.ADMIN else None
        facts |= _of_the_server(behind) if operates(who) else {"jobs": [], "followed": [], "dead": 0, "contested": None}
        return shown("overview", who, request, **facts)

    @routes.get("/devices")
    def devices(
        request: Request,
        user: Annotated[str | None, Query(max_length=NAME_MAX, pattern=r"^[^\x00]*$")] = None,
        who: Principal = Depends(oneself),
    ) -> Response:
        """Where somebody is signed in."""
        return shown("devices", who, request, devices=granted(behind.devices.listed(who, user)), user=user or who.name)

    @routes.post("/devices/{device}/end")
    def end(device: Annotated[str, Path(max_length=NAME_MAX)], user: Word = "", who: Principal = Depends(oneself)) -> Response:
        """Sign a device out."""
        granted(behind.devices.end(who, device))
        return onward(f"{HOME}/devices?user={quote(user)}" if user and user != who.name else f"{HOME}/devices")


def _of_the_server(behind: Behind) -> dict[str, Any]:
    """What its operator looks at first."""
    return {
        "jobs": [each for each in behind.jobs.standing() if each.failures],
        "followed": [each.remote for each in behind.following.listed()],
        "dead": sum(each.dead for each in granted(behind.webhooks.listed(None))),
        "contested": behind.contested(),
    }


def operates(who: Principal) -> bool:
    """Whether this is an administrator of the server's own tenant, who looks after all of it."""
    return who.admin and who.tenant == DEFAULT
