"""`/v1/session`: sign in, stay signed in, sign out; and the guard that every other call stands behind. Decides nothing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, Field

from forestall.protocol.problems import Problem
from forestall_server.accounts.policy import PASSWORD_MAX
from forestall_server.accounts.service import Accounts, Tokens
from forestall_server.accounts.store import Principal
from forestall_server.accounts.token_store import Scope
from forestall_server.bodies import SmallBody
from forestall_server.limits.gate import burst_of
from forestall_server.limits.rates import Rates
from forestall_server.logs import asks
from forestall_server.problems import Refusal, Refused, declared, granted
from forestall_server.settings import Limits

NAME_MAX = 200
PROJECTS = "/v1/projects"
SCIM = "/scim/v2"
Typed = Annotated[str, Field(min_length=1, max_length=NAME_MAX, pattern=r"^[^\x00]*$")]

Password = Annotated[str, Field(min_length=1, max_length=PASSWORD_MAX)]
Code = Annotated[str, Field(min_length=1, max_length=40, pattern=r"^[0-9A-Za-z -]*$")]
DeviceName = Annotated[str, Field(max_length=100, pattern=r"^[^\x00-\x1f]*$")]


class SignInRequest(BaseModel):
    """A name and its password. `code`: of the authenticator app, or a recovery code. `device`: its name in the list of devices."""

    name: Typed
    password: Password
    code: Code | None = None
    device: DeviceName | None = None


class RefreshRequest(BaseModel):
    """The refresh token of the last answer."""

    refresh_token: Typed


class Session(BaseModel):
    """A sign-in: show `access_token` as a bearer token for `expires_in` seconds, then trade `refresh_token`, once, for the next.

    `second_factor_needed`: nothing works but `/v1/me/second-factor`, until one is set up.
    """

    user: str
    admin: bool
    access_token: str
    refresh_token: str
    expires_in: int
    second_factor_needed: bool = False


Guard = Callable[..., Awaitable[Principal]]
_BEARER = HTTPBearer(auto_error=False, description="The access token of a session.")


def guard(accounts: Accounts, rates: Rates, limits: Limits, *, limited_too: bool = False) -> Guard:
    """A dependency: who asks, or the answer that nobody is signed in, or that this one asks too often.

    `limited_too`: also for whoever must set up a second factor before all else.
    """

    async def signed_in(request: Request, shown: Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)]) -> Principal:
        if shown is None:
            raise Refused(Refusal(Problem.SIGN_IN_AGAIN, "Nobody is signed in."))
        # Whoever asked a moment ago is let in on the loop: a thread costs more than the question.
        who = accounts.known_lately(shown.credentials)
        if who is None:
            who = granted(await run_in_threadpool(accounts.principal, shown.credentials))
        asks(who.name, who.sign_in)
        if who.limited and not limited_too:
            raise Refused(Refusal(Problem.SECOND_FACTOR_NEEDED))
        if who.scope is not None and not _allows(who, request):
            raise Refused(Refusal(Problem.SCOPE_TOO_SMALL))
        wait_seconds = waits(who) if rates.at_once else await run_in_threadpool(waits, who)
        if wait_seconds:
            raise Refused(Refusal(Problem.TOO_MANY_REQUESTS, retry_after_seconds=wait_seconds))
        return who

    def waits(who: Principal) -> int:
        device = rates.wait_seconds(f"device {who.sign_in}", burst_of(limits.device_rate))
        return device or rates.wait_seconds(f"user {who.name}", burst_of(limits.user_rate))

    return signed_in


def _allows(who: Principal, request: Request) -> bool:
    """Whether the token of a program may be used for this call. What is about people is for people, and for their directory."""
    if who.scope == Scope.SCIM:
        return request.url.path.startswith(SCIM)
    if not request.url.path.startswith(PROJECTS) or who.only not in (None, request.path_params.get("project")):
        return False
    return who.scope == Scope.WRITE or request.method == "GET"


def router(accounts: Accounts, signed_in: Guard) -> APIRouter:
    """The calls of this room."""
    routes = APIRouter(prefix="/v1/session", tags=["session"], route_class=SmallBody)

    wrong = (Problem.WRONG_PASSWORD, Problem.CODE_NEEDED, Problem.WRONG_CODE, Problem.DEACTIVATED, Problem.TOO_MANY_TRIES)
    again = (Problem.SIGN_IN_AGAIN, Problem.DEVICE_SIGNED_OUT, Problem.DEACTIVATED)

    @routes.post("", responses=declared(*wrong, Problem.QUOTA_REACHED, Problem.NOT_READABLE, Problem.TOO_LARGE), status_code=201)
    def sign_in(asked: SignInRequest, request: Request) -> Session:
        """Sign in with a password, and a code where a second factor is set up."""
        return session_of(granted(accounts.sign_in(asked.name, asked.password, came_from(request), code=asked.code, device=asked.device)))

    @routes.post("/refresh", responses=declared(*again, Problem.NOT_READABLE, Problem.TOO_LARGE))
    def refresh(asked: RefreshRequest) -> Session:
        """Trade a refresh token for new tokens. One that was traded before ends the sign-in."""
        return session_of(granted(accounts.refresh(asked.refresh_token)))

    @routes.delete("", responses=declared(Problem.SIGN_IN_AGAIN), status_code=204)
    def sign_out(who: Principal = Depends(signed_in)) -> Response:
        """End this sign-in and all its tokens."""
        accounts.sign_out(who)
        return Response(status_code=204)

    return routes


def session_of(tokens: Tokens) -> Session:
    """Tokens as they are answered."""
    return Session(
        user=tokens.user,
        admin=tokens.admin,
        access_token=tokens.access,
        refresh_token=tokens.refresh,
        expires_in=tokens.expires_in,
        second_factor_needed=tokens.limited,
    )


def came_from(request: Request) -> str:
    """Whence somebody asks, for the audit log."""
    return request.client.host if request.client else ""
