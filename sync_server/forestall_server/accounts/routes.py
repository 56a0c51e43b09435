"""`/v1/session`: sign in, stay signed in, sign out; and the guard that every other call stands behind. Decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, Field

from forestall.protocol.problems import Problem
from forestall_server.accounts.service import PASSWORD_MAX, Accounts, Tokens
from forestall_server.accounts.store import Principal
from forestall_server.bodies import SmallBody
from forestall_server.limits.gate import burst_of
from forestall_server.limits.rates import Rates
from forestall_server.logs import asks
from forestall_server.problems import Refusal, Refused, declared, granted
from forestall_server.settings import Limits

NAME_MAX = 200
Typed = Annotated[str, Field(min_length=1, max_length=NAME_MAX, pattern=r"^[^\x00]*$")]


class SignInRequest(BaseModel):
    """A name and its password."""

    name: Typed
    password: Annotated[str, Field(min_length=1, max_length=PASSWORD_MAX)]


class RefreshRequest(BaseModel):
    """The refresh token of the last answer."""

    refresh_token: Typed


class Session(BaseModel):
    """A sign-in: show `access_token` as a bearer token for `expires_in` seconds, then trade `refresh_token`, once, for the next."""

    user: str
    admin: bool
    access_token: str
    refresh_token: str
    expires_in: int


Guard = Callable[..., Principal]
_BEARER = HTTPBearer(auto_error=False, description="The access token of a session.")


def guard(accounts: Accounts, rates: Rates, limits: Limits) -> Guard:
    """A dependency: who asks, or the answer that nobody is signed in, or that this one asks too often."""

    def signed_in(shown: Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)]) -> Principal:
        if shown is None:
            raise Refused(Refusal(Problem.SIGN_IN_AGAIN, "Nobody is signed in."))
        who = granted(accounts.principal(shown.credentials))
        asks(who.name, who.sign_in)
        wait_seconds = rates.wait_seconds(f"device {who.sign_in}", burst_of(limits.device_rate)) or rates.wait_seconds(
            f"user {who.name}", burst_of(limits.user_rate)
        )
        if wait_seconds:
            raise Refused(Refusal(Problem.TOO_MANY_REQUESTS, retry_after_seconds=wait_seconds))
        return who

    return signed_in


def administrator(signed_in: Guard) -> Guard:
    """A dependency: who asks, or the answer that this is for administrators."""

    def administers(who: Principal = Depends(signed_in)) -> Principal:
        if not who.admin:
            raise Refused(Refusal(Problem.NOT_AN_ADMINISTRATOR))
        return who

    return administers


def router(accounts: Accounts, signed_in: Guard) -> APIRouter:
    """The calls of this room."""
    routes = APIRouter(prefix="/v1/session", tags=["session"], route_class=SmallBody)

    @routes.post(
        "", responses=declared(Problem.WRONG_PASSWORD, Problem.TOO_MANY_TRIES, Problem.NOT_READABLE, Problem.TOO_LARGE), status_code=201
    )
    def sign_in(asked: SignInRequest, request: Request) -> Session:
        """Sign in with a password."""
        address = request.client.host if request.client else ""
        return _session(granted(accounts.sign_in(asked.name, asked.password, address)))

    @routes.post("/refresh", responses=declared(Problem.SIGN_IN_AGAIN, Problem.NOT_READABLE, Problem.TOO_LARGE))
    def refresh(asked: RefreshRequest) -> Session:
        """Trade a refresh token for new tokens. One that was traded before ends the sign-in."""
        return _session(granted(accounts.refresh(asked.refresh_token)))

    @routes.delete("", responses=declared(Problem.SIGN_IN_AGAIN), status_code=204)
    def sign_out(who: Principal = Depends(signed_in)) -> Response:
        """End this sign-in and all its tokens."""
        accounts.sign_out(who)
        return Response(status_code=204)

    return routes


def _session(tokens: Tokens) -> Session:
    return Session(
        user=tokens.user, admin=tokens.admin, access_token=tokens.access, refresh_token=tokens.refresh, expires_in=tokens.expires_in
    )
