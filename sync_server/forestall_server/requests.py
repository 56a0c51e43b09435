"""Every request gets a number and a line in the log; a failure nobody foresaw becomes a problem with that number.

Only the log says where it failed. What people sent or got is never written down, nor is the exact path: it may hold a name.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from forestall.ids import Chance, random_id
from forestall.protocol.problems import Problem, sentence
from forestall_server.limits.gate import is_stream
from forestall_server.logs import ASKED, Asked
from forestall_server.problems import Refusal, response
from forestall_server.seeing.metrics import Metrics

HEADER = "X-Request-Number"
_NUMBER_LENGTH = 8
_log = logging.getLogger(__name__)


class Numbered:
    """Middleware around the whole application."""

    def __init__(self, app: ASGIApp, chance: Chance, metrics: Metrics, clock: Callable[[], float] = time.monotonic) -> None:
        self._app = app
        self._chance = chance
        self._metrics = metrics
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = self._clock()
        number = random_id(self._chance, _NUMBER_LENGTH)
        answer = _Answer(send, number)
        ASKED.set(Asked(number))
        try:
            await self._app(scope, receive, answer.send)
        except ClientDisconnect:
            pass
        except Exception as error:
            _log.error("%s %s %s failed", number, scope["method"], _template(scope), exc_info=error)
            if answer.status is None:
                refusal = Refusal(Problem.OUR_FAULT, f"{sentence(Problem.OUR_FAULT)} It is {number}.")
                await response(refusal)(scope, receive, answer.send)
        self._tell(scope, number, answer, self._clock() - began)

    def _tell(self, scope: Scope, number: str, answer: _Answer, seconds: float) -> None:
        method, route, took = scope["method"], _template(scope), round(seconds * 1000)
        self._metrics.answered(method=method, route=route, status=answer.status or 0, seconds=seconds, streamed=answer.streamed)
        facts = {"facts": {"method": method, "route": route, "status": answer.status, "millis": took}}
        _log.info("%s %s %s %s %d ms", number, method, route, answer.status or "gone", took, extra=facts)


class _Answer:
    """Looks at what is answered, and writes the number on it."""

    def __init__(self, send: Send, number: str) -> None:
        self._send = send
        self._header = (HEADER.lower().encode(), number.encode())
        self.status: int | None = None
        self.streamed = False

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.streamed = is_stream(message)
            message["headers"] = [*message.get("headers", ()), self._header]
        await self._send(message)


def _template(scope: Scope) -> str:
    """The path as it was declared, or nothing where it led nowhere."""
    route = scope.get("route")
    return str(getattr(route, "path", "-"))
