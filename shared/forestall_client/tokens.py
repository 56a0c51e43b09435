"""The sign-in at a server: kept in somebody's secrets, renewed when it has run out, by one program at a time. Never sees a password.

A refresh token works once. Several programs (window, agents, command line) may share one sign-in, so one at a time renews it
and the others take what that one got.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

import msgspec

from forestall.clock import Millis
from forestall_client.answers import SignedOut, SignInNeeded
from forestall_client.secrets import Secrets

EARLY_MILLIS = 30_000
"""So long before its end a token is not used any more: the request takes a while, and clocks differ."""


class Tokens(msgspec.Struct, frozen=True):
    """A sign-in: the short-lived token that is shown, the one that buys the next, and when the first runs out (our own clock)."""

    access: str
    refresh: str
    until: int


Renew = Callable[[str], Tokens]
"""Buys new tokens with a refresh token. Raises `SignInNeeded` where the server takes it no more."""
Turn = Callable[[], AbstractContextManager[object]]
"""The right to renew a sign-in, held from entering to leaving; whoever else wants it waits."""


@dataclass(slots=True)
class Keeper:
    """The tokens of one server, for `client.Token`."""

    address: str
    secrets: Secrets
    renew: Renew
    turn: Turn
    now: Callable[[], Millis]
    _held: Tokens | None = None

    def token(self, turned_down: str | None) -> str:
        """The token to show; a fresh one where this one was turned down, or is about to run out."""
        self._held = self._held or self._read()
        if turned_down is not None or self._held.until < self.now() + EARLY_MILLIS:
            self._held = self._renewed(turned_down or self._held.access)
        return self._held.access

    def _renewed(self, stale: str) -> Tokens:
        with self.turn():
            here = self._read()
            if here.access != stale:
                return here  # another program was quicker
            try:
                fresh = self.renew(here.refresh)
            except SignedOut:
                raise  # kept: whoever asks again is told the same, until somebody signs in
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
    """Put a sign-in where only its owner can read it."""
    secrets.put(address, msgspec.json.encode(tokens).decode())


def sign_in_again(address: str) -> SignInNeeded:
    """What is said when a sign-in has ended."""
    return SignInNeeded(f"The sign-in at {address} has expired. Your work is safe here; sign in again")
