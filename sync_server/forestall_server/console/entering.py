"""The browser's sign-in: two cookies that no script can read, and the guard that believes them. The sign-in itself is the accounts' own.

A form counts only where it was sent from a page of ours: the cookies go nowhere else (`SameSite=Strict`), and the browser must say whence
it comes. A program may show its bearer token instead.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Annotated
from urllib.parse import quote, urlsplit

from fastapi import Depends, Request, Response
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from forestall.clock import Millis
from forestall.protocol.problems import Problem
from forestall_server.accounts.routes import Guard
from forestall_server.accounts.service import Accounts, Tokens, hashed
from forestall_server.accounts.store import Principal
from forestall_server.problems import Refusal, Refused

HOME = "/admin"
SIGN_IN, RENEW = f"{HOME}/sign-in", f"{HOME}/renew"
ACCESS, REFRESH = "forestall_access", "forestall_refresh"
DEVICE = "Browser (console)"
"""What the list of devices calls it."""
STAY_SECONDS = 12 * 3600
"""A browser is signed out after a working day at the latest."""
TOGETHER_MILLIS = 20_000
"""So long after the first tab another one may come with the same token."""
_READING = frozenset({"GET", "HEAD"})
_BEARER = HTTPBearer(auto_error=False, description="The access token of a session.")


class Renewals:
    """What lately became of the refresh tokens of browsers. Two tabs show the same one at once; whoever comes second gets what the first
    got, where it would else count as stolen. Safe to share between threads.
    """

    def __init__(self, accounts: Accounts, now: Callable[[], Millis]) -> None:
        self._accounts = accounts
        self._now = now
        self._lock = threading.Lock()
        self._lately: dict[str, tuple[Tokens, Millis]] = {}

    def of(self, refresh: str) -> Tokens | Refusal:
        """New tokens for this one."""
        with self._lock:
            now, shown = self._now(), hashed(refresh)
            self._lately = {each: told for each, told in self._lately.items() if told[1] > now}
            if shown in self._lately:
                return self._lately[shown][0]
            tokens = self._accounts.refresh(refresh)
            if not isinstance(tokens, Refusal):
                self._lately[shown] = (tokens, Millis(now + TOGETHER_MILLIS))
            return tokens


def browser_guard(signed_in: Guard) -> Guard:
    """A dependency: who asks, by cookie or by bearer token. `signed_in`: what decides about the token."""

    async def in_browser(request: Request, shown: Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)]) -> Principal:
        if shown is not None:
            return await signed_in(request, shown)
        if request.method not in _READING and not from_here(request):
            raise Refused(Refusal(Problem.NOT_READABLE, "This form was not sent from a page of this server. Nothing was changed."))
        token = request.cookies.get(ACCESS)
        return await signed_in(request, HTTPAuthorizationCredentials(scheme="Bearer", credentials=token) if token else None)

    return in_browser


def from_here(request: Request) -> bool:
    """Whether the browser says that a page of this server sent the form. Behind a proxy the first word alone tells it: there our name is
    not the one that the browser knows.
    """
    told = request.headers.get("sec-fetch-site")
    if told is not None:
        return told == "same-origin"
    origin = request.headers.get("origin", "null")
    return origin != "null" and urlsplit(origin).netloc == request.headers.get("host")


def admit(request: Request, response: Response, tokens: Tokens) -> None:
    """Have the browser show these tokens from now on."""
    for name, value in ((ACCESS, tokens.access), (REFRESH, tokens.refresh)):
        secure = request.url.scheme == "https"
        response.set_cookie(name, value, STAY_SECONDS, path=HOME, secure=secure, httponly=True, samesite="strict")


def forget(response: Response) -> None:
    """Have the browser show nothing any more."""
    for name in (ACCESS, REFRESH):
        response.delete_cookie(name, path=HOME, httponly=True, samesite="strict")


def way_in(request: Request) -> str:
    """Where to go from a page that somebody who is not signed in asked for: to the sign-in, or to renew it; and back."""
    back = quote(f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path, safe="")
    return f"{RENEW if request.cookies.get(REFRESH) else SIGN_IN}?back={back}"


def way_back(told: str) -> str:
    """A page of ours, whatever was asked for."""
    return told if told.startswith(f"{HOME}/") or told == HOME else HOME
