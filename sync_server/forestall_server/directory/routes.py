"""`/v1/session/company`: signing in through the company, from a program with a browser or without one. Decides nothing."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Form, Query, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, Field

from forestall.protocol.problems import Problem, sentence
from forestall_server.accounts.routes import DeviceName, Session, Typed, came_from, session_of
from forestall_server.bodies import SmallBody
from forestall_server.directory import pages
from forestall_server.directory.company import POLL_SECONDS, CompanySignIn
from forestall_server.problems import Refusal, Refused, declared, granted

PREFIX = "/v1/session/company"
BACK = f"{PREFIX}/back"
DEVICE = f"{PREFIX}/device"
_SECRET = r"^[0-9A-Za-z_-]{43,128}$"  # noqa: S105 - what a secret looks like
_LOOPBACK = r"^http://(127\.0\.0\.1|\[::1\]):[0-9]{1,5}/[0-9A-Za-z_-]{0,60}$"
_PAGE = {"content": {"text/html": {"schema": {"type": "string"}}}}
_HTML: dict[int | str, dict[str, Any]] = {
    200: {"description": "A page for a person.", **_PAGE},
    400: {"description": "A page that says why not.", **_PAGE},
}
_ONWARD: dict[int | str, dict[str, Any]] = {303: {"description": "To the program that waits on this computer."}}


class BeginRequest(BaseModel):
    """A program begins. `challenge`: the hash of its secret, as PKCE has it (S256). `redirect`: where it listens, or nothing
    where there is no browser; `state` comes back there.
    """

    challenge: Annotated[str, Field(pattern=_SECRET)]
    redirect: Annotated[str, Field(pattern=_LOOPBACK)] | None = None
    state: Annotated[str, Field(pattern=_SECRET)] | None = None
    device: DeviceName | None = None


class BegunAnswer(BaseModel):
    """Open `address` in a browser. With a `user_code`: on any computer, and type it there.

    Meanwhile ask with `code`, every `interval` seconds.
    """

    address: str
    user_code: str | None
    code: str | None
    interval: int


class TradeRequest(BaseModel):
    """The code, and the secret whose hash was told at the beginning."""

    code: Typed
    verifier: Annotated[str, Field(pattern=_SECRET)]


def router(company: CompanySignIn | None, public_url: str) -> APIRouter:
    """The calls of this room; without a company they say that there is none."""
    routes = APIRouter(prefix=PREFIX, tags=["session"], route_class=SmallBody)
    _programs(routes, company, public_url)
    _browsers(routes, company)
    return routes


def _programs(routes: APIRouter, company: CompanySignIn | None, public_url: str) -> None:
    away = (Problem.NO_COMPANY_SIGN_IN, Problem.NOT_READABLE, Problem.TOO_LARGE)

    @routes.post("", responses=declared(*away), status_code=201)
    def begin(asked: BeginRequest) -> BegunAnswer:
        """Begin to sign in through the company."""
        page = f"{public_url}{DEVICE}"
        begun = _known(company).begin(asked.challenge, redirect=asked.redirect, shown=asked.state, device=asked.device, page=page)
        return BegunAnswer(address=begun.address, user_code=begun.user_code, code=begun.code, interval=POLL_SECONDS)

    @routes.post(
        "/token",
        responses=declared(*away, Problem.COMPANY_SIGN_IN_FAILED, Problem.NOT_SIGNED_IN_YET, Problem.DEACTIVATED),
        status_code=201,
    )
    def trade(asked: TradeRequest, request: Request) -> Session:
        """Trade the code for a session, once somebody has signed in."""
        return session_of(granted(_known(company).trade(asked.code, asked.verifier, came_from(request))))


def _browsers(routes: APIRouter, company: CompanySignIn | None) -> None:
    @routes.get(
        "/back", responses={**declared(Problem.NO_COMPANY_SIGN_IN, Problem.NOT_READABLE), **_HTML, **_ONWARD}, response_class=Response
    )
    def back(
        request: Request,
        state: Annotated[str, Query(max_length=200, pattern=r"^[^\x00]*$")] = "",
        code: Annotated[str, Query(max_length=4000, pattern=r"^[^\x00]*$")] = "",
    ) -> Response:
        """Where the company's sign-in sends the browser back to."""
        found = _known(company).came_back(state, code, came_from(request))
        if isinstance(found, Refusal):
            return pages.says("That did not work", found.detail or sentence(found.problem), 400)
        if found is None:
            return pages.says("You are signed in", "You can close this window and go back to your device.")
        return RedirectResponse(found, 303, headers=pages.HEADERS)

    @routes.get("/device", responses={**declared(Problem.NO_COMPANY_SIGN_IN), **_HTML}, response_class=Response)
    def device() -> Response:
        """A page for the code that a device without a browser shows."""
        _known(company)
        return pages.asks_for_code()

    @routes.post("/device", responses={**declared(Problem.NO_COMPANY_SIGN_IN, Problem.NOT_READABLE), **_HTML}, response_class=Response)
    def device_named(user_code: Annotated[str, Form(max_length=20, pattern=r"^[^\x00]*$")]) -> Response:
        """Somebody typed the code."""
        found = _known(company).asked_by(user_code)
        if isinstance(found, Refusal):
            return pages.says("That did not work", found.detail or sentence(found.problem), 400)
        return pages.asks_whether(*found)


def _known(company: CompanySignIn | None) -> CompanySignIn:
    if company is None:
        raise Refused(Refusal(Problem.NO_COMPANY_SIGN_IN))
    return company
