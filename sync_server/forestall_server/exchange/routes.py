"""`POST /v1/projects/{id}/exchange`: reads the packet, within bounds, and packs the reply as the client likes it. Decides nothing."""

from __future__ import annotations

from typing import Any

import msgspec
from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from fastapi import APIRouter, Depends, Request, Response

from forestall.ids import ProjectId
from forestall.protocol import messages
from forestall.protocol.messages import PAGE_BYTES, Reply
from forestall.protocol.packing import ENCODING, pack
from forestall.protocol.problems import Problem
from forestall_server.bodies import bounded
from forestall_server.exchange.service import Exchange
from forestall_server.permissions import Permission
from forestall_server.problems import declared, granted
from forestall_server.projects.permits import Doors, Permit
from forestall_server.projects.routes import InPath

MEDIA_TYPE = "application/json"
AT_ONCE = 8
"""So many exchanges are worked on at a time in one process: more threads would only take the interpreter from each other (a sixth of the
work of a busy server), and hold connections while they wait for the same project."""
_PROBLEMS = (
    Problem.SIGN_IN_AGAIN,
    Problem.NOT_A_MEMBER,
    Problem.NO_SUCH_PROJECT,
    Problem.NO_SUCH_PARTITION,
    Problem.NOT_READABLE,
    Problem.TOO_LARGE,
    Problem.PROTOCOL_TOO_OLD,
    Problem.PROTOCOL_TOO_NEW,
)


def router(exchange: Exchange, doors: Doors) -> APIRouter:
    """The call of this room."""
    routes = APIRouter(prefix="/v1/projects", tags=["sync"])
    turns = CapacityLimiter(AT_ONCE)
    reads = doors.into(Permission.READ)

    @routes.post(
        "/{project}/exchange",
        responses={200: _answers(), **declared(*_PROBLEMS)},
        openapi_extra={"requestBody": _asks(), "parameters": [_encoding("Content-Encoding")]},
        response_class=Response,
    )
    async def exchange_changes(project: InPath, request: Request, permit: Permit = Depends(reads)) -> Response:
        """Push what the server lacks, pull what you lack: a page each way. May be repeated at will."""
        packet = await bounded(request, PAGE_BYTES)
        encoding = request.headers.get("content-encoding", "").strip().lower()
        wants = request.headers.get("accept-encoding", "")
        return await run_sync(_exchanged, exchange, permit, project, packet, encoding, wants, limiter=turns)

    return routes


def schemas() -> dict[str, Any]:
    """The messages as OpenAPI components."""
    _, components = msgspec.json.schema_components([messages.Request, Reply], ref_template="#/components/schemas/{name}")
    return components


def _exchanged(exchange: Exchange, permit: Permit, project: ProjectId, packet: bytes, encoding: str, wants: str) -> Response:
    reply = granted(exchange.run(permit, project, packet, encoding))
    headers = {"Vary": "Accept-Encoding", "Cache-Control": "no-store"}
    if not _accepts(wants):
        return Response(msgspec.json.encode(reply), headers=headers, media_type=MEDIA_TYPE)
    return Response(pack(reply), headers={**headers, "Content-Encoding": ENCODING}, media_type=MEDIA_TYPE)


def _accepts(wants: str) -> bool:
    """Whether an Accept-Encoding header takes zstd.

    >>> _accepts("gzip, zstd"), _accepts("zstd;q=0, *"), _accepts("")
    (True, False, False)
    """
    for each in wants.lower().split(","):
        name, _, weight = each.partition(";")
        if name.strip() == ENCODING:
            return weight.replace(" ", "").rstrip("0.") != "q="
    return False


def _asks() -> dict[str, Any]:
    return {"required": True, "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Request"}}}}


def _answers() -> dict[str, Any]:
    return {"description": "What you lacked.", "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Reply"}}}}


def _encoding(name: str) -> dict[str, Any]:
    return {"name": name, "in": "header", "required": False, "schema": {"type": "string", "enum": ["identity", ENCODING]}}
