"""`/v1/projects/{id}/snapshot`: what the newest snapshot holds, and its pages. Decides nothing."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Depends, Path, Query, Response

from forestall.protocol.codec import NAME_MAX
from forestall.protocol.messages import CORE, SnapshotHead, SnapshotPage
from forestall.protocol.problems import Problem
from forestall_server.permissions import Permission
from forestall_server.problems import declared, granted
from forestall_server.projects.permits import Doors, Permit
from forestall_server.projects.routes import InPath
from forestall_server.snapshots.service import Snapshots

JSON = "application/json"
PACKED = "application/zstd"
_AWAY = (Problem.SIGN_IN_AGAIN, Problem.NOT_A_MEMBER, Problem.NO_SUCH_PROJECT, Problem.NO_SUCH_PARTITION, Problem.NOT_READABLE)
_HEAD = {"description": "What it holds.", "content": {JSON: {"schema": {"$ref": "#/components/schemas/SnapshotHead"}}}}
_PAGE = {
    "description": "A SnapshotPage as JSON, compressed with zstd.",
    "content": {PACKED: {"schema": {"type": "string", "format": "binary"}}},
}
Partition = Annotated[str, Query(min_length=1, max_length=NAME_MAX, pattern=r"^[^\x00]*$")]
Place = Annotated[int, Path(ge=0, le=2**53)]


def router(snapshots: Snapshots, doors: Doors) -> APIRouter:
    """The calls of this room."""
    routes = APIRouter(prefix="/v1/projects", tags=["sync"])
    reads = doors.into(Permission.READ)

    @routes.get("/{project}/snapshot", responses={200: _HEAD, **declared(*_AWAY)}, response_class=Response)
    def newest_snapshot(project: InPath, partition: Partition = CORE, permit: Permit = Depends(reads)) -> Response:
        """What the newest snapshot holds: the heads as of a number, without their history."""
        return Response(msgspec.json.encode(granted(snapshots.head(permit, project, partition))), media_type=JSON)

    @routes.get(
        "/{project}/snapshot/{number}/{page}",
        responses={200: _PAGE, **declared(*_AWAY, Problem.NO_SUCH_SNAPSHOT)},
        response_class=Response,
    )
    def snapshot_page(
        project: InPath, number: Place, page: Place, partition: Partition = CORE, permit: Permit = Depends(reads)
    ) -> Response:
        """One page of a snapshot. It never changes; fetch it again as often as the line breaks."""
        return Response(granted(snapshots.page(permit, project, partition, number, page)), media_type=PACKED)

    return routes


def schemas() -> dict[str, Any]:
    """The messages as OpenAPI components."""
    _, components = msgspec.json.schema_components([SnapshotHead, SnapshotPage], ref_template="#/components/schemas/{name}")
    return components
