"""`GET /metrics`: for Prometheus, where the operator wants it: openly, or for whoever shows the token. Otherwise nothing is here."""

from __future__ import annotations

from hmac import compare_digest

from fastapi import APIRouter, Request, Response

from forestall.protocol.problems import Problem
from forestall_server.problems import Refusal, Refused, declared
from forestall_server.seeing.metrics import CONTENT_TYPE, Metrics

OPEN = "open"
_TEXT = {"description": "The figures in Prometheus' text format.", "content": {"text/plain": {"schema": {"type": "string"}}}}


def router(metrics: Metrics, token: str) -> APIRouter:
    """The call of this room. `token`: what a caller must show; "open" lets everybody in, nothing lets nobody in."""
    routes = APIRouter(tags=["operations"])

    @routes.get("/metrics", responses={200: _TEXT, **declared(Problem.NOT_FOUND)}, response_class=Response)
    def read_metrics(request: Request) -> Response:
        """The figures of this process."""
        shown = request.headers.get("authorization", "").removeprefix("Bearer ")
        if not token or (token != OPEN and not compare_digest(shown.encode(), token.encode())):
            raise Refused(Refusal(Problem.NOT_FOUND))
        return Response(metrics.told(), media_type=CONTENT_TYPE)

    return routes
