"""Every answer that is not what was asked for: `application/problem+json`, numbered, with a sentence and a cure (RFC 9457).

Services return a `Refusal`; only routes and dependencies raise it, because FastAPI has no other way to stop. Nothing here decides anything.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, TypeVar

import msgspec
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.routing import Match

from forestall.errors import Corrupt, TooLarge, Unavailable, Unreadable
from forestall.protocol.problems import MEDIA_TYPE, SENTENCES, Problem, body

T = TypeVar("T")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why not. Without a `detail` the problem's own sentence speaks."""

    problem: Problem
    detail: str = ""
    retry_after_seconds: int | None = None


class Refused(Exception):
    """Carries a refusal out of a route or a dependency."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.problem.name)
        self.refusal = refusal


def granted(result: T | Refusal) -> T:
    """What a service gave; its refusal becomes the answer."""
    if isinstance(result, Refusal):
        raise Refused(result)
    return result


def response(refusal: Refusal) -> Response:
    """A refusal as HTTP says it."""
    told = body(refusal.problem, refusal.detail)
    headers = {}
    if refusal.retry_after_seconds is not None:
        headers["Retry-After"] = str(refusal.retry_after_seconds)
    if told["status"] == HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = "Bearer"
    return Response(msgspec.json.encode(told), told["status"], headers, MEDIA_TYPE)


def install(app: FastAPI) -> None:
    """Make every expected failure of an application a problem. The unexpected ones are `requests`' business."""

    @app.exception_handler(Refused)
    async def _(_: Request, error: Refused) -> Response:
        return response(error.refusal)

    @app.exception_handler(Unavailable)
    async def _(_: Request, error: Unavailable) -> Response:
        return response(Refusal(Problem.STORE_UNAVAILABLE, error.sentence, retry_after_seconds=5))

    @app.exception_handler(Corrupt)
    async def _(_: Request, error: Corrupt) -> Response:
        _log.error("the database holds what it cannot hold", exc_info=error)
        return response(Refusal(Problem.OUR_FAULT, error.sentence))

    @app.exception_handler(Unreadable)
    async def _(_: Request, error: Unreadable) -> Response:
        return response(Refusal(Problem.TOO_LARGE if isinstance(error, TooLarge) else Problem.NOT_READABLE, error.sentence))

    @app.exception_handler(RequestValidationError)
    async def _(_: Request, error: RequestValidationError) -> Response:
        return response(Refusal(Problem.NOT_READABLE, _what_is_wrong(error)))

    @app.exception_handler(HTTPException)
    async def _(request: Request, error: HTTPException) -> Response:
        return _from_framework(request, error)


def declared(*problems: Problem) -> dict[int | str, dict[str, Any]]:
    """These problems, and those that any call may meet, as OpenAPI lists them."""
    found: dict[int | str, dict[str, Any]] = {}
    for problem in (*problems, *_ANYWHERE):
        status, title, _ = SENTENCES[problem]
        said = f"{found[status]['description']} {title}" if status in found else title
        found[status] = {"description": said, "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}}
    return found


_ANYWHERE = (Problem.TOO_MANY_REQUESTS, Problem.BUSY, Problem.TOO_SLOW, Problem.STORE_UNAVAILABLE, Problem.OUR_FAULT)

SCHEMA: Mapping[str, Any] = {
    "title": "Problem",
    "description": "Why the server did not do what was asked (RFC 9457), with our number and what to do about it.",
    "type": "object",
    "required": ["type", "title", "status", "detail", "number", "cure"],
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "number": {"type": "integer", "enum": [problem.value for problem in Problem]},
        "cure": {"type": "string"},
    },
}


def _from_framework(request: Request, error: HTTPException) -> Response:
    match error.status_code:
        case HTTPStatus.NOT_FOUND:
            return response(Refusal(Problem.NOT_FOUND))
        case HTTPStatus.METHOD_NOT_ALLOWED:
            answer = response(Refusal(Problem.WRONG_METHOD))
            answer.headers["Allow"] = ", ".join(_methods(request))
            return answer
        case HTTPStatus.REQUEST_TIMEOUT:
            return response(Refusal(Problem.TOO_SLOW))
        case HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            return response(Refusal(Problem.TOO_LARGE, error.detail))
        case _:
            return response(Refusal(Problem.NOT_READABLE))


def _methods(request: Request) -> list[str]:
    """What can be done at an address; the framework itself names only what the first of its routes there does."""
    every = ({**request.scope, "method": method} for method in ("DELETE", "GET", "PATCH", "POST", "PUT"))
    routes = request.app.router.routes
    return [scope["method"] for scope in every if any(route.matches(scope)[0] is Match.FULL for route in routes)]


def _what_is_wrong(error: RequestValidationError) -> str:
    """Where and why, without what was sent: it may be a password."""
    found = (f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors())
    return f"The message could not be understood ({'; '.join(found)})."
