"""Reads what a client sends, up to a limit. Nothing here knows what it means."""

from __future__ import annotations

from asyncio import timeout
from collections.abc import Callable, Coroutine
from http import HTTPStatus
from typing import Any

from fastapi import HTTPException, Request, Response
from fastapi.routing import APIRoute

ARRIVE_SECONDS = 120.0
"""So long a message may take to arrive: the largest page, over a line as slow as a telephone's."""
SMALL_BYTES = 64 * 1024
"""More than any message but an exchange is."""


async def bounded(request: Request, limit_bytes: int) -> bytes:
    """The body of a request. Stops reading, with 413, as soon as it is longer, and with 408 where it takes too long to come."""
    if _announced(request) > limit_bytes:
        raise _too_large(limit_bytes)
    found = bytearray()
    try:
        async with timeout(ARRIVE_SECONDS):
            async for piece in request.stream():
                found += piece
                if len(found) > limit_bytes:
                    raise _too_large(limit_bytes)
    except TimeoutError:
        raise HTTPException(HTTPStatus.REQUEST_TIMEOUT) from None
    return bytes(found)


class SmallBody(APIRoute):
    """A route that reads no more than `SMALL_BYTES`, where FastAPI itself would read on for ever."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def handle_bounded(request: Request) -> Response:
            return await handle(_SmallRequest(request.scope, request.receive))

        return handle_bounded


class _SmallRequest(Request):
    async def body(self) -> bytes:
        if not hasattr(self, "_body"):
            self._body = await bounded(self, SMALL_BYTES)
        return self._body


def _announced(request: Request) -> int:
    told = request.headers.get("content-length", "0")
    return int(told) if told.isdecimal() else 0


def _too_large(limit_bytes: int) -> HTTPException:
    return HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"The message is larger than {limit_bytes} bytes.")
