"""A program that is called by webhooks: a real HTTP server on this computer. Answers as it is told, and remembers what came."""

from __future__ import annotations

import json
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_network
from pathlib import Path
from typing import Any

from forestall_server.outward import Calling

HERE = Calling((ip_network("127.0.0.0/8"),))
"""An operator who lets webhooks go to this computer."""


@dataclass(frozen=True, slots=True)
class Came:
    """One call: its headers, and its body as it came."""

    path: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def id(self) -> str:
        return self.headers["webhook-id"]

    @property
    def told(self) -> dict[str, Any]:
        return dict(json.loads(self.body))

    @property
    def data(self) -> dict[str, Any]:
        return dict(self.told["data"])


@dataclass
class Receiver:
    """`answers`: statuses to give, one after the other, and headers with them; then 204. While `held` is not set, nobody is answered."""

    url: str = ""
    came: list[Came] = field(default_factory=list)
    answers: list[tuple[int, Mapping[str, str]]] = field(default_factory=list)
    held: threading.Event = field(default_factory=threading.Event)
    here: threading.Event = field(default_factory=threading.Event)

    def types(self) -> list[str]:
        return [each.told["type"] for each in self.came]

    def only(self, type: str) -> Came:
        (found,) = [each for each in self.came if each.told["type"] == type]
        return found


@contextmanager
def receiving(certificate: Path | None = None) -> Iterator[Receiver]:
    """A receiver on a free port; with a certificate (and its key), by HTTPS."""
    receiver = Receiver()
    receiver.held.set()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler_of(receiver))
    receiver.url = f"http://127.0.0.1:{server.server_address[1]}/hook?of=acme"
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        receiver.url = receiver.url.replace("http:", "https:")
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield receiver
    finally:
        receiver.held.set()
        server.shutdown()
        thread.join()
        server.server_close()


def _handler_of(receiver: Receiver) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            headers = {name.lower(): value for name, value in self.headers.items()}
            receiver.came.append(Came(self.path, headers, body))
            receiver.here.set()
            receiver.held.wait()
            status, more = receiver.answers.pop(0) if receiver.answers else (204, {})
            try:
                self.send_response(status)
                for name, value in {"Content-Length": "0", **more}.items():
                    self.send_header(name, value)
                self.end_headers()
            except OSError:  # whoever called was killed meanwhile
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    return Handler
