"""Signing in at a server, and a connection in somebody's name. Keeps nothing itself: see `tokens`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import msgspec

from forestall.clock import Millis
from forestall_client.client import Client
from forestall_client.secrets import Secrets
from forestall_client.tokens import Keeper, Tokens, Turn


class _Session(msgspec.Struct, frozen=True):
    user: str
    access_token: str
    refresh_token: str
    expires_in: int


def sign_in(address: str, name: str, password: str, now: Callable[[], Millis]) -> tuple[str, Tokens]:
    """Who is signed in now, as the server writes the name, and the tokens. Raises what `Client` raises."""
    with Client(address) as client:
        session = client.post("/v1/session", {"name": name, "password": password}, _Session)
    return session.user, _tokens(session, now)


@contextmanager
def signed_in(address: str, secrets: Secrets, turn: Turn, now: Callable[[], Millis]) -> Iterator[Client]:
    """A connection in the name of whoever's sign-in is kept. `SignInNeeded` where there is none."""
    with Client(address) as nameless:
        keeper = Keeper(address, secrets, partial(_renew, nameless, now), turn, now)
        with Client(address, keeper.token) as client:
            yield client


def _renew(client: Client, now: Callable[[], Millis], refresh_token: str) -> Tokens:
    return _tokens(client.post("/v1/session/refresh", {"refresh_token": refresh_token}, _Session), now)


def _tokens(session: _Session, now: Callable[[], Millis]) -> Tokens:
    return Tokens(session.access_token, session.refresh_token, now() + session.expires_in * 1000)
