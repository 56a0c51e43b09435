"""Signing in through the company: a browser on this computer, or a code to be typed at another. Keeps nothing, opens no browser itself.

The secret that proves whose sign-in it is never leaves this computer before the end (PKCE).
"""

from __future__ import annotations

import threading
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable
from hashlib import sha256
from hmac import compare_digest
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlsplit

import msgspec

from forestall.clock import Millis
from forestall.errors import Denied
from forestall.ids import Chance
from forestall.protocol.problems import Problem
from forestall_client.answers import ProblemAnswer
from forestall_client.client import Client
from forestall_client.session import Session, tokens_of
from forestall_client.tokens import Tokens

WAIT_SECONDS = 600.0
"""How long somebody may take in the browser; the server waits no longer either."""
PATH = "/v1/session/company"
_SECRET_BYTES = 32
_GIVEN_UP = "Nobody signed in in the browser. Nothing was changed; begin again"
_PAGE = b"<!doctype html><meta charset=utf-8><title>Forestall</title><p>You are signed in. You can close this window."


class _Begun(msgspec.Struct, frozen=True):
    address: str
    user_code: str | None
    code: str | None
    interval: int


def sign_in_by_browser(
    address: str, device: str, opens: Callable[[str], None], now: Callable[[], Millis], chance: Chance
) -> tuple[str, Tokens]:
    """Who is signed in now, and the tokens. `opens` shows an address in a browser of this computer. Raises what `Client` raises."""
    verifier, state = _secret(chance), _secret(chance)
    with _Ear(state) as ear, Client(address) as client:
        told = {"challenge": _challenge(verifier), "redirect": ear.address, "state": state, "device": device}
        opens(client.post(PATH, told, _Begun).address)
        code = ear.heard(WAIT_SECONDS)
        if code is None:
            raise Denied(_GIVEN_UP)
        session = client.post(f"{PATH}/token", {"code": code, "verifier": verifier}, Session)
    return session.user, tokens_of(session, now)


def sign_in_by_code(
    address: str,
    device: str,
    shows: Callable[[str, str], None],
    now: Callable[[], Millis],
    chance: Chance,
    sleep: Callable[[float], None] = time.sleep,
) -> tuple[str, Tokens]:
    """The same where this computer has no browser. `shows` tells a person where to go, and the code to type there."""
    verifier = _secret(chance)
    with Client(address) as client:
        begun = client.post(PATH, {"challenge": _challenge(verifier), "device": device}, _Begun)
        shows(begun.address, begun.user_code or "")
        give_up_at = now() + WAIT_SECONDS * 1000
        while now() < give_up_at:
            try:
                session = client.post(f"{PATH}/token", {"code": begun.code or "", "verifier": verifier}, Session)
            except ProblemAnswer as error:
                if error.number != Problem.NOT_SIGNED_IN_YET.value:
                    raise
                sleep(begun.interval)
            else:
                return session.user, tokens_of(session, now)
    raise Denied(_GIVEN_UP)


class _Ear:
    """Listens on a free port of this computer for a browser that comes back with the right state; ends what else comes."""

    def __init__(self, state: str) -> None:
        self._state = state
        self._code: str | None = None
        self._heard = threading.Event()
        self._server = HTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        self.address = f"http://127.0.0.1:{self._server.server_port}/"

    def heard(self, seconds: float) -> str | None:
        """The code, once a browser has brought it."""
        self._heard.wait(seconds)
        return self._code

    def __enter__(self) -> _Ear:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _takes(self, path: str) -> bool:
        told = parse_qs(urlsplit(path).query)
        state, code = (told.get(name, [""])[0] for name in ("state", "code"))
        if not code or not compare_digest(state.encode(), self._state.encode()):
            return False
        self._code = code
        return True

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        ear = self

        class Handler(BaseHTTPRequestHandler):
            timeout = 10.0

            def do_GET(self) -> None:
                fine = ear._takes(self.path)
                self.send_response(200 if fine else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Cache-Control", "no-store")
                self.end_headers()
                self.wfile.write(_PAGE if fine else b"")
                if fine:
                    ear._heard.set()

            def log_message(self, format: str, *args: object) -> None:
                """The path holds a secret: nothing is written down."""

        return Handler


def _secret(chance: Chance) -> str:
    return urlsafe_b64encode(chance(_SECRET_BYTES)).rstrip(b"=").decode()


def _challenge(verifier: str) -> str:
    return urlsafe_b64encode(sha256(verifier.encode()).digest()).rstrip(b"=").decode()
