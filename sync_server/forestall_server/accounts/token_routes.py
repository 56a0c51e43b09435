"""`/v1/tokens`: the tokens a person makes for programs. Decides nothing."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response
from pydantic import BaseModel, Field

from forestall.ids import ProjectId
from forestall.protocol.problems import Problem
from forestall_server.accounts.routes import NAME_MAX, Guard, Typed
from forestall_server.accounts.service_tokens import DAYS_MAX, ServiceTokens
from forestall_server.accounts.store import Principal
from forestall_server.accounts.token_store import Scope, ServiceToken
from forestall_server.bodies import SmallBody
from forestall_server.problems import declared, granted


class NewToken(BaseModel):
    """What a program may do, for how many days; in one project alone where that is said."""

    name: Typed
    scope: Scope
    days: Annotated[int, Field(ge=1, le=DAYS_MAX)] = 90
    project: Annotated[ProjectId, Field(pattern=r"^[0-9A-Za-z_-]{1,64}$")] | None = None


class TokenAnswer(BaseModel):
    """A token, without its secret. Times are milliseconds since 1970."""

    id: str
    name: str
    scope: Scope
    project: ProjectId | None
    created: int
    expires: int


class NewTokenAnswer(TokenAnswer):
    """A new token. `token` is what the program shows as a bearer token; it is never told again."""

    token: str


class TokensAnswer(BaseModel):
    """Your tokens that work, the newest first."""

    tokens: list[TokenAnswer]


def router(tokens: ServiceTokens, signed_in: Guard) -> APIRouter:
    """The calls about tokens."""
    routes = APIRouter(prefix="/v1/tokens", tags=["me"], route_class=SmallBody)
    away = (Problem.SIGN_IN_AGAIN, Problem.NOT_READABLE)

    @routes.get("", responses=declared(Problem.SIGN_IN_AGAIN))
    def list_tokens(who: Principal = Depends(signed_in)) -> TokensAnswer:
        """Your tokens that work."""
        return TokensAnswer(tokens=[_told(each) for each in tokens.listed(who)])

    @routes.post("", responses=declared(*away, Problem.NO_SUCH_USER, Problem.NOT_AN_ADMINISTRATOR, Problem.TOO_LARGE), status_code=201)
    def add_token(asked: NewToken, who: Principal = Depends(signed_in)) -> NewTokenAnswer:
        """A token for a program that works in your name. It may never do more than you may."""
        shown, token = granted(tokens.add(who, who.name, asked.name, asked.scope, days=asked.days, project=asked.project))
        return NewTokenAnswer(token=shown, **dict(_told(token)))

    @routes.delete("/{token}", responses=declared(*away, Problem.NO_SUCH_TOKEN), status_code=204)
    def revoke_token(
        token: Annotated[str, Path(min_length=1, max_length=NAME_MAX, pattern=r"^[^\x00]*$")], who: Principal = Depends(signed_in)
    ) -> Response:
        """Take a token back."""
        granted(tokens.revoke(who, token))
        return Response(status_code=204)

    return routes


def _told(token: ServiceToken) -> TokenAnswer:
    return TokenAnswer(id=token.id, name=token.name, scope=token.scope, project=token.project, created=token.created, expires=token.expires)
