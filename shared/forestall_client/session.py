"""Signing in at a server, and a connection in somebody's name. Keeps nothing itself: see `tokens`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import msgspec

from forestall.clock import Millis
from forestall.protocol.problems import Problem
from forestall_client.answers import ProblemAnswer
from forestall_client.client import Client
from forestall_client.secrets import Secrets
from forestall_client.tokens import Keeper, Tokens, Turn


class Session(msgspec.Struct, frozen=True):
    """What a server answers to whoever has signed in."""

    user: str
    access_token: str
    refresh_token: str
    expires_in: int


def sign_in(
    address: str, name: str, password: str, now: Callable[[], Millis], *, code: str | None = None, device: str | None = None
) -> tuple[str, Tokens]:
    """Who is signed in now, as the server writes the name, and the tokens. Raises what `Client` raises.

    `code`: of the authenticator app, where the server wants one. `device`: what this computer is called in the list of devices.
    """
    told = {"name": name, "password": password, "code": code, "device": device}
    with Client(address) as client:
        session = client.post("/v1/session", {key: value for key, value in told.items() if value is not None}, Session)
    return session.user, tokens_of(session, now)


def is_code_needed(error: ProblemAnswer) -> bool:
    """Whether a sign-in was refused only because a code of the authenticator app is needed, too."""
    return error.number == Problem.CODE_NEEDED.value


@contextmanager
def signed_in(address: str, secrets: Secrets, turn: Turn, now: Callable[[], Millis]) -> Iterator[Client]:
    """A connection in the name of whoever's sign-in is kept. `SignInNeeded` where there is none."""
    with Client(address) as nameless:
        keeper = Keeper(address, secrets, partial(_renew, nameless, now), turn, now)
        with Client(address, keeper.token) as client:
            yield client


def _renew(client: Client, now: Callable[[], Millis], refresh_token: str) -> Tokens:
    return tokens_of(client.post("/v1/session/refresh", {"refresh_token": refresh_token}, Session), now)


def tokens_of(session: Session, now: Callable[[], Millis]) -> Tokens:
    """The tokens, with the time they run out by our own clock."""
    return Tokens(session.access_token, session.refresh_token, now() + session.expires_in * 1000)
