"""`/v1/projects/{id}/events` and `…/presence`: “the head is now N”, and who is in which cell. Never carries data."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Annotated

import msgspec
from fastapi import APIRouter, Depends, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, Field

from forestall.ids import ProjectId
from forestall.protocol.problems import Problem
from forestall_server.bodies import SmallBody
from forestall_server.events.hub import Heard
from forestall_server.events.service import Events
from forestall_server.permissions import Permission
from forestall_server.problems import Refused, declared
from forestall_server.projects.permits import Doors, Permit
from forestall_server.projects.routes import InPath

CELL_MAX = 200
MEDIA_TYPE = "text/event-stream"
# To those in between: keep nothing of it, hold nothing back, and do not pack it, which would hold it back, too.
_HEADERS = {"Cache-Control": "no-store, no-transform", "X-Accel-Buffering": "no"}
# Of each event by itself.
_EVENT = {
    "type": "object",
    "required": ["data"],
    "properties": {
        "event": {"type": "string", "enum": ["message", "presence"]},
        "data": {"type": "string", "contentMediaType": "application/json"},
    },
}
_EVENTS = {
    "description": (
        'The head at once, then each later one: `data: {"head": 42}`. An event named `presence` tells where another member is: '
        '`data: {"user": "Ben", "cell": "entity/field"}`, or null for who has left. Lines that begin with a colon are signs of life. '
        "Events have no ids: who calls again hears the newest head at once, and so has missed nothing."
    ),
    "content": {MEDIA_TYPE: {"schema": _EVENT}},
}


class Here(BaseModel):
    """Where you are: the cell as `entity/field`, or null where you are in none."""

    cell: Annotated[str, Field(max_length=CELL_MAX, pattern=r"^[^\x00-\x1f/]+/[^\x00-\x1f/]+$")] | None


def router(events: Events, doors: Doors) -> APIRouter:
    """The calls of this room."""
    routes = APIRouter(prefix="/v1/projects", tags=["sync"], route_class=SmallBody)
    reads = doors.into(Permission.READ)
    away = (Problem.SIGN_IN_AGAIN, Problem.NOT_A_MEMBER, Problem.NO_SUCH_PROJECT, Problem.NOT_READABLE)
    full = Problem.TOO_MANY_LISTENERS

    @routes.get("/{project}/events", responses={200: _EVENTS, **declared(*away, full)}, response_class=StreamingResponse)
    def listen(project: InPath, permit: Permit = Depends(reads)) -> StreamingResponse:
        """Hear when a project goes on. The stream ends when the access token does; ask again with the next."""
        refusal = events.has_too_many(permit.who) or events.may_listen(permit, project)
        if refusal:
            raise Refused(refusal)
        return StreamingResponse(_lines(events, permit, project), media_type=MEDIA_TYPE, headers=_HEADERS)

    @routes.post("/{project}/presence", responses=declared(*away, Problem.TOO_LARGE), status_code=204)
    async def be_here(project: InPath, here: Here, permit: Permit = Depends(reads)) -> Response:
        """Tell the others in which cell you are. It is told for a minute, or until you stop listening; nothing of it is kept."""
        refusal = await events.here(permit, project, here.cell)
        if refusal:
            raise Refused(refusal)
        return Response(status_code=204)

    return routes


async def _lines(events: Events, permit: Permit, project: ProjectId) -> AsyncIterator[str]:
    async with aclosing(events.heard(permit, project)) as told:
        async for heard in told:
            yield _told(heard) or ":\n\n"


def _told(heard: Heard) -> str:
    head = f'data: {{"head": {heard.head}}}\n\n' if heard.head is not None else ""
    places = (msgspec.json.encode({"user": user, "cell": cell}).decode() for user, cell in heard.present.items())
    return head + "".join(f"event: presence\ndata: {place}\n\n" for place in places)
