"""One call to another program, within a time that cannot be drawn out. Of the answer only the status is read, and how long to wait."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import httpx

from forestall_server.outward import Network
from forestall_server.webhooks.places import Elsewhere, resolved

ALL_SECONDS = 15.0
"""So long a call takes at most, from the question for the name on."""
WAIT_SECONDS_MAX = 12 * 3600


@dataclass(frozen=True, slots=True)
class Answer:
    """How a call went. `status` is None where nobody answered; `wait_seconds`: the other asked us to come again so much later."""

    status: int | None
    sentence: str
    wait_seconds: int | None = None

    @property
    def is_taken(self) -> bool:
        """Whether it was taken."""
        return self.status is not None and 200 <= self.status < 300

    @property
    def is_gone(self) -> bool:
        """Whether the receiver wants no more calls, ever."""
        return self.status == 410


Call = Callable[[str, bytes, Mapping[str, str], Sequence[Network]], Answer]


def call(url: str, body: bytes, headers: Mapping[str, str], networks: Sequence[Network]) -> Answer:
    """Bring a message. Never raises for what the other side does."""
    try:
        return asyncio.run(_within(url, body, headers, networks))
    except Elsewhere as error:
        return Answer(None, str(error))
    except TimeoutError:
        return Answer(None, f"It did not answer within {ALL_SECONDS:.0f} seconds")
    except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError) as error:
        # Only the kind: what an exception says may quote the address, which may hold a secret of the receiver.
        return Answer(None, f"It cannot be reached ({type(error).__name__})")


async def _within(url: str, body: bytes, headers: Mapping[str, str], networks: Sequence[Network]) -> Answer:
    async with asyncio.timeout(ALL_SECONDS):
        target = httpx.URL(url)
        port = target.port or (443 if target.scheme == "https" else 80)
        first, *others = await resolved(target.host, port, target.scheme, networks)
        try:
            return await _at(first, target, body, headers)
        except httpx.ConnectError:
            if not others:
                raise
            return await _at(others[0], target, body, headers)


async def _at(address: str, target: httpx.URL, body: bytes, headers: Mapping[str, str]) -> Answer:
    # The name still goes into the Host header and is what the certificate must say.
    told = {**headers, "Content-Type": "application/json", "Host": target.netloc.decode("ascii")}
    named = {"sni_hostname": target.host}
    async with (
        httpx.AsyncClient(verify=trusted(), trust_env=False, follow_redirects=False, timeout=ALL_SECONDS / 2) as http,
        http.stream("POST", target.copy_with(host=address), content=body, headers=told, extensions=named) as reply,
    ):
        return Answer(reply.status_code, _said(reply.status_code), _wait(reply.headers.get("retry-after", "")))


def _said(status: int) -> str:
    if 300 <= status < 400:
        return f"It answered {status}: redirects are not followed, name the address it leads to"
    return f"It answered {status}"


def _wait(told: str) -> int | None:
    return min(int(told), WAIT_SECONDS_MAX) if told.isdecimal() and len(told) < 10 else None


@cache
def trusted() -> ssl.SSLContext:
    """Whom the system trusts (or SSL_CERT_FILE): a company's own authority is put there."""
    return ssl.create_default_context()
