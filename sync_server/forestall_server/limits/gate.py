"""The gate in front of all calls: who comes too often from one address waits (429), and so does who comes when too many wait (503).

An event stream holds no place once it has begun; a client that takes longer than a minute to read its answer is cut off.
"""

from __future__ import annotations

from asyncio import timeout
from http import HTTPStatus

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from forestall.protocol.problems import Problem
from forestall_server.limits.rates import Rate, Rates
from forestall_server.problems import Refusal, response
from forestall_server.settings import Limits

OPEN_PATHS = frozenset({"/healthz", "/readyz", "/metrics"})
"""What an operator needs most when there is most to do."""
READ_SECONDS = 60.0
"""So long a client may take to read one piece of an answer."""
BUSY_SECONDS = 2
BURST_SECONDS = 10
SIGN_IN_PATHS = frozenset({"/v1/session", "/admin/sign-in"})
SIGN_IN_BURST = 100
"""A whole company signs in on Monday morning from behind one address."""


class Gate:
    """Middleware around the application."""

    def __init__(self, app: ASGIApp, rates: Rates, limits: Limits, counted: Places) -> None:
        self._app = app
        self._rates = rates
        self._limits = limits
        self._counted = counted

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] in OPEN_PATHS:
            await self._app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if refusal is not None:
            await response(refusal)(scope, receive, send)
            return
        place = _Place(send, self._counted)
        try:
            await self._app(scope, receive, place.send)
        finally:
            place.leave()

    def _refusal(self, scope: Scope) -> Refusal | None:
        address = scope["client"][0] if scope.get("client") else ""
        wait_seconds = self._rates.wait_seconds(f"address {address}", burst_of(self._limits.address_rate))
        if not wait_seconds and scope["path"] in SIGN_IN_PATHS and scope["method"] == "POST":
            rate = Rate(self._limits.sign_in_rate, SIGN_IN_BURST)
            wait_seconds = self._rates.wait_seconds(f"sign-in {address}", rate)
        if wait_seconds:
            return Refusal(Problem.TOO_MANY_REQUESTS, retry_after_seconds=wait_seconds)
        if self._limits.waiting_max and self._counted.taken >= self._limits.waiting_max:
            return Refusal(Problem.BUSY, retry_after_seconds=BUSY_SECONDS)
        return None


class Places:
    """How many calls are being worked on, or wait for that. On the loop."""

    def __init__(self) -> None:
        self.taken = 0


class _Place:
    """The place of one call, and its answer."""

    def __init__(self, send: Send, places: Places) -> None:
        self._send = send
        self._places = places
        self._holds = True
        places.taken += 1

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start" and is_stream(message):
            self.leave()
        if not self._holds:
            await self._send(message)
            return
        async with timeout(READ_SECONDS):
            await self._send(message)

    def leave(self) -> None:
        if self._holds:
            self._holds = False
            self._places.taken -= 1


def burst_of(per_second: float) -> Rate:
    """The rate whose burst is worth ten seconds of it."""
    return Rate(per_second, round(per_second * BURST_SECONDS))


def is_stream(message: Message) -> bool:
    """Whether this begins an answer that goes on and on."""
    fine = message["status"] == HTTPStatus.OK
    return fine and any(name == b"content-type" and value.startswith(b"text/event-stream") for name, value in message.get("headers", ()))
