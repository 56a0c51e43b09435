"""What every answer tells a browser, whatever it is about: show it nowhere else, guess nothing, send no traces along. Decides nothing.

An answer that says one of these itself, as a page with its own content security policy, is left as it is.
"""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""For answers that are data: nothing may be loaded for them, and no page may show them in a frame."""


class Hardened:
    """Middleware around the whole application. `hsts_seconds`: said where the call came by HTTPS, to us or to a proxy we believe."""

    def __init__(self, app: ASGIApp, hsts_seconds: int) -> None:
        self._app = app
        self._hsts = f"max-age={hsts_seconds}" if hsts_seconds else ""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._complete(MutableHeaders(scope=message), by_https=scope["scheme"] == "https")
            await send(message)

        await self._app(scope, receive, answer)

    def _complete(self, headers: MutableHeaders, *, by_https: bool) -> None:
        for name, value in HEADERS.items():
            headers.setdefault(name, value)
        if by_https and self._hsts:
            headers.setdefault("Strict-Transport-Security", self._hsts)
