"""The sign-in at a server: kept in the person's secrets, renewed when it has run out, by one program at a time. Never sees a password.

A refresh token works once. Several programs (window, agents, command line) share one sign-in, so a lock decides who renews it
and the others take what that one got.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from forestall.clock import Millis
from forestall.errors import Unavailable
from forestall.store.lock import FileLock
from forestall_desktop.settings.folders import made
from forestall_desktop.settings.secrets import Secrets
from forestall_desktop.sync.answers import SignInNeeded

EARLY_MILLIS = 30_000
"""So long before its end a token is not used any more: the request takes a while, and clocks differ."""
LOCK_SECONDS = 90.0
"""How long one waits for another program that is renewing; longer than any request takes."""
_LOCK_POLL_SECONDS = 0.05


class Tokens(msgspec.Struct, frozen=True):
    """A sign-in: the short-lived token that is shown, the one that buys the next, and when the first runs out (our own clock)."""

    access: str
    refresh: str
    until: int


Renew = Callable[[str], Tokens]
"""Buys new tokens with a refresh token. Raises `SignInNeeded` where the server takes it no more."""


@dataclass(slots=True)
class Keeper:
    """The tokens of one server, for `client.Token`."""

    folder: Path
    address: str
    secrets: Secrets
    renew: Renew
    now: Callable[[], Millis]
    _held: Tokens | None = None

    def token(self, turned_down: str | None) -> str:
        """The token to show; a fresh one where this one was turned down, or is about to run out."""
        self._held = self._held or self._read()
        if turned_down is not None or self._held.until < self.now() + EARLY_MILLIS:
            self._held = self._renewed(turned_down or self._held.access)
        return self._held.access

    def _renewed(self, stale: str) -> Tokens:
        with _one_at_a_time(self.folder, self.address):
            here = self._read()
            if here.access != stale:
                return here  # another program was quicker
            try:
                fresh = self.renew(here.refresh)
            except SignInNeeded as error:
                self.secrets.forget(self.address)
                raise sign_in_again(self.address) from error
            keep(self.secrets, self.address, fresh)
            return fresh

    def _read(self) -> Tokens:
        told = self.secrets.get(self.address)
        if told is None:
            raise SignInNeeded(f"Nobody is signed in at {self.address}. Your work is safe here; sign in first")
        try:
            return msgspec.json.decode(told, type=Tokens)
        except msgspec.DecodeError as error:
            raise sign_in_again(self.address) from error


def keep(secrets: Secrets, address: str, tokens: Tokens) -> None:
    """Put a sign-in where only this person can read it."""
    secrets.put(address, msgspec.json.encode(tokens).decode())


def sign_in_again(address: str) -> SignInNeeded:
    """What is said when a sign-in has ended."""
    return SignInNeeded(f"The sign-in at {address} has expired. Your work is safe here; sign in again")


@contextmanager
def _one_at_a_time(folder: Path, address: str) -> Iterator[None]:
    lock = FileLock(made(folder) / "sign-in", "renewal", f"Another program is renewing the sign-in at {address}. Try again in a moment")
    patience_ends = time.monotonic() + LOCK_SECONDS
    while True:
        try:
            lock.__enter__()
            break
        except Unavailable:
            if time.monotonic() > patience_ends:
                raise
            time.sleep(_LOCK_POLL_SECONDS)
    try:
        yield
    finally:
        lock.__exit__(None, None, None)
