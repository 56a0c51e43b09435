"""A proxy between a desktop and a server that does what proxies and sleeping laptops do to a stream that stays open. Reads no message."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_PIECE = 65_536
_REFUSAL = b"HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n"


class Proxy:
    """Passes bytes both ways. `holds_streams`: the answers to calls for events are kept back, as a buffering proxy does. `refuses_streams`:
    such calls are answered by the proxy itself, and the server never hears of them.
    """

    def __init__(self, address: str) -> None:
        host, _, port = address.removeprefix("http://").partition(":")
        self._server = (host, int(port))
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self.holds_streams = False
        self.refuses_streams = False
        self.streams = 0
        self._silent: set[socket.socket] = set()
        self._streaming: dict[socket.socket, socket.socket] = {}
        self._open: set[socket.socket] = set()
        threading.Thread(target=self._accept, daemon=True).start()

    def silence(self) -> None:
        """The open streams go silent and stay so, without an end: what a laptop finds when it wakes."""
        self._silent |= set(self._streaming)

    def cut(self) -> None:
        """Every open connection ends in the middle."""
        for each in [*self._open]:
            self._end(each)

    def close(self) -> None:
        """Be gone."""
        self._listening.close()
        self.cut()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listening.accept()
                server = socket.create_connection(self._server)
                self._open |= {client, server}
                threading.Thread(target=self._up, args=(client, server), daemon=True).start()
                threading.Thread(target=self._down, args=(client, server), daemon=True).start()

    def _up(self, client: socket.socket, server: socket.socket) -> None:
        with suppress(OSError):
            while piece := client.recv(_PIECE):
                if piece.startswith(b"GET ") and b"/events" in piece.partition(b"\r\n")[0]:
                    self.streams += 1
                    if self.refuses_streams:
                        client.sendall(_REFUSAL)
                        break
                    self._streaming[client] = server
                    if self.holds_streams:
                        self._silent.add(client)
                server.sendall(piece)
        self._end(server)

    def _down(self, client: socket.socket, server: socket.socket) -> None:
        with suppress(OSError):
            while piece := server.recv(_PIECE):
                if client not in self._silent:
                    client.sendall(piece)
        self._end(client)

    def _end(self, each: socket.socket) -> None:
        self._open.discard(each)
        self._streaming.pop(each, None)
        with suppress(OSError):
            each.shutdown(socket.SHUT_RDWR)
        each.close()


@contextmanager
def proxied(address: str) -> Iterator[Proxy]:
    """A proxy before a server, until the test is done with it."""
    proxy = Proxy(address)
    try:
        yield proxy
    finally:
        proxy.close()
