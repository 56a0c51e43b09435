"""`/v1/projects/{id}/events`: server-sent events, “the head is now N”. Never carries data."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import aclosing

from fastapi import APIRouter, Depends
from fastapi.responses import StreamingResponse

from forestall.ids import ProjectId
from forestall.protocol.problems import Problem
from forestall_server.accounts.routes import Guard
from forestall_server.accounts.store import Principal
from forestall_server.events.service import Events
from forestall_server.problems import Refused, declared
from forestall_server.projects.routes import InPath

MEDIA_TYPE = "text/event-stream"
_HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
_EVENTS = {
    "description": 'The head at once, then each later one: `data: {"head": 42}`. Lines that begin with a colon are signs of life.',
    "content": {MEDIA_TYPE: {"schema": {"type": "string"}}},
}


def router(events: Events, signed_in: Guard) -> APIRouter:
    """The call of this room."""
    routes = APIRouter(prefix="/v1/projects", tags=["sync"])
    problems = declared(Problem.SIGN_IN_AGAIN, Problem.NOT_A_MEMBER, Problem.NO_SUCH_PROJECT, Problem.NOT_READABLE)

    @routes.get("/{project}/events", responses={200: _EVENTS, **problems}, response_class=StreamingResponse)
    def listen(project: InPath, who: Principal = Depends(signed_in)) -> StreamingResponse:
        """Hear when a project goes on. The stream ends when the access token does; ask again with the next."""
        refusal = events.may_listen(who, project)
        if refusal:
            raise Refused(refusal)
        return StreamingResponse(_lines(events, who, project), media_type=MEDIA_TYPE, headers=_HEADERS)

    return routes


async def _lines(events: Events, who: Principal, project: ProjectId) -> AsyncIterator[str]:
    async with aclosing(events.heads(who, project)) as heads:
        async for head in heads:
            yield ":\n\n" if head is None else f'data: {{"head": {head}}}\n\n'
