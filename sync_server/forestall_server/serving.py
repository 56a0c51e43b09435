"""Runs the application on a socket until it is told to stop, and then lets everybody finish. Knows nothing of what is served."""

from __future__ import annotations

import asyncio
import signal
import socket
import ssl
import sys
from typing import Any, NoReturn

import uvicorn
from fastapi import FastAPI

from forestall.errors import Unavailable
from forestall_server.events.hub import Hub
from forestall_server.settings import HOST, Tls

FINISH_SECONDS = 10
CIPHERS = "ECDHE+AESGCM:ECDHE+CHACHA20"
"""Of TLS 1.2; those of 1.3 are all good, and nothing older is spoken."""


class Server(uvicorn.Server):
    """Says when it accepts, and lets listeners go before it waits for the others."""

    def __init__(
        self, app: FastAPI, hub: Hub, listening: socket.socket, *, drain_seconds: int = 0, proxies: str = HOST, tls: Tls | None = None
    ) -> None:
        finish: dict[str, Any] = {"timeout_graceful_shutdown": FINISH_SECONDS, "forwarded_allow_ips": proxies}
        super().__init__(uvicorn.Config(app, log_config=None, access_log=False, server_header=False, **finish, **spoken(tls)))
        self._hub = hub
        self._listening = listening
        self._drain_seconds = drain_seconds
        self.address = address(listening, "https" if tls else "http")

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        print(f"ready on {self.address}", flush=True)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._hub.close()
        # Whoever shares out the calls among servers reads at /readyz that no more should come, before the door is shut.
        await asyncio.sleep(self._drain_seconds)
        await super().shutdown(sockets)

    def run_here(self) -> None:
        """Serve until told to stop."""
        self.run(sockets=[self._listening])


def listen_on(host: str, port: int) -> socket.socket:
    """A socket that nobody else has. Raises `Unavailable` with a sentence; port 0 takes a free one."""
    try:
        family, kind, protocol, _, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        return _bound(socket.socket(family, kind, protocol), where)
    except OSError as error:
        raise Unavailable(f"The server cannot listen on {host} port {port}: {error.strerror}. Choose another --port or --host") from error


def _bound(found: socket.socket, where: Any) -> socket.socket:
    try:
        if sys.platform != "win32":  # there it would let two servers share a port
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind(where)
    except OSError:
        found.close()
        raise
    return found


def address(listening: socket.socket, scheme: str = "http") -> str:
    """The URL under which a socket is reached."""
    host, port = listening.getsockname()[:2]
    return f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"


def spoken(tls: Tls | None) -> dict[str, Any]:
    """What uvicorn is told of TLS. Raises `Unavailable` where these files are not a certificate and its key."""
    if tls is None:
        return {}
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(tls.certificate, tls.key, password="")
    except ssl.SSLError as error:
        raise Unavailable(
            f"{tls.certificate} and {tls.key} are not a certificate and its own key, without a password, as PEM. The server did not start"
        ) from error
    except OSError as error:
        raise Unavailable(f"{tls.certificate} or {tls.key} cannot be read: {error.strerror}. The server did not start") from error
    return {"ssl_certfile": tls.certificate, "ssl_keyfile": tls.key, "ssl_ciphers": CIPHERS}


def stop_on_sigterm() -> None:
    """A polite request to stop is no failure: exit 0. While uvicorn serves, it hears the signal first and finishes what runs."""

    def stop(*_: object) -> NoReturn:
        raise SystemExit(0)

    signal.signal(signal.SIGTERM, stop)
