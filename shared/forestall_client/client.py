"""Talks HTTP with a server: bounded, patient for so long, and with a sentence for everything that goes wrong. Keeps no tokens.

httpx is imported with the first request, never with the window.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import quote, urlencode

import msgspec

from forestall.errors import ForestallError, Unreadable
from forestall.ids import ProjectId
from forestall.protocol.messages import PAGE_BYTES, Reply, Request, SnapshotHead
from forestall.protocol.packing import ENCODING, pack
from forestall_client.address import is_loopback
from forestall_client.answers import Answer, SignInNeeded, Unreachable, bad_news, message, not_ours

if TYPE_CHECKING:
    import httpx

CONNECT_SECONDS = 10.0
ANSWER_SECONDS = 60.0
"""How long one read may take; a first exchange of a large project keeps a server busy for a while."""
PATIENT_SECONDS, PATIENT_TIMES = 2.0, 2
"""A server that asks to be left alone for no longer than this is asked again at once after that, so many times."""
PACKED = "application/zstd"
"""The media type of what is fetched packed and unpacked later, within bounds."""
KEPT_SECONDS = 3.0
"""How long an idle connection is used again: less than the five seconds after which common servers close theirs."""
_SAFE = "Your work is safe on this computer"

T = TypeVar("T")
Token = Callable[[str | None], str]
"""Gives the token to show; where the one in the argument was turned down, a fresh one. Raises `SignInNeeded`."""


class Client:
    """One server. Safe to use from one thread at a time; close it at the end."""

    def __init__(self, address: str, token: Token | None = None, sleep: Callable[[float], None] = time.sleep) -> None:
        self.address = address
        self._token = token
        self._sleep = sleep
        self._http = _http(address)

    def get(self, path: str, type: type[T], **query: str) -> T:
        """Ask for something."""
        return message(self.address, self._fine("GET", f"{path}?{urlencode(query)}" if query else path), type)

    def get_unless(self, tag: str, path: str, type: type[T], **query: str) -> tuple[T | None, str]:
        """Ask for something unless it is what this tag stands for; gives it with its own tag, or nothing where it is."""
        headers = {"If-None-Match": tag} if tag else {}
        answer = self._fine("GET", f"{path}?{urlencode(query)}" if query else path, headers=headers)
        return (None if answer.is_known else message(self.address, answer, type)), answer.tag or tag

    def post(self, path: str, body: Mapping[str, object], type: type[T]) -> T:
        """Ask for something to be done."""
        headers = {"Content-Type": "application/json"}
        return message(self.address, self._fine("POST", path, msgspec.json.encode(body), headers), type)

    def tell(self, path: str, body: Mapping[str, str | None]) -> None:
        """Say something that is not answered."""
        if self._fine("POST", path, msgspec.json.encode(body), {"Content-Type": "application/json"}).body:
            raise not_ours(self.address)

    def replace(self, path: str, body: Mapping[str, str]) -> None:
        """Put something in place of what is there."""
        if self._fine("PUT", path, msgspec.json.encode(body), {"Content-Type": "application/json"}).body:
            raise not_ours(self.address)

    def delete(self, path: str) -> None:
        """Ask for something to be gone."""
        if self._fine("DELETE", path).body:
            raise not_ours(self.address)

    def exchange(self, project: ProjectId, request: Request) -> Reply:
        """One exchange of one project."""
        headers = {"Content-Type": "application/json", "Content-Encoding": ENCODING, "Accept-Encoding": ENCODING}
        return message(self.address, self._fine("POST", project_path(project, "exchange"), pack(request), headers), Reply)

    def packed(self, path: str) -> bytes:
        """Ask for something that stays packed."""
        answer = self._fine("GET", path)
        if answer.media_type != PACKED:
            raise not_ours(self.address)
        return answer.body

    @contextmanager
    def stream(self, path: str, quiet_seconds: float) -> Iterator[Iterator[bytes]]:
        """An answer that goes on and on, in pieces as they come. It has ended where nothing came for `quiet_seconds`.

        Asked for again with a fresh token where the first is turned down.
        """
        shown = self._shown(None)
        with ExitStack() as calls:
            try:
                pieces = calls.enter_context(self._stream(path, quiet_seconds, shown))
            except SignInNeeded:
                if self._token is None:
                    raise
                pieces = calls.enter_context(self._stream(path, quiet_seconds, self._shown(_token_in(shown))))
            yield pieces

    @contextmanager
    def _stream(self, path: str, quiet_seconds: float, shown: Mapping[str, str]) -> Iterator[Iterator[bytes]]:
        import httpx

        headers = {"Accept": "text/event-stream", "Cache-Control": "no-store", **shown}
        timeout = httpx.Timeout(CONNECT_SECONDS, read=quiet_seconds)
        with _in_words(self.address), self._http.stream("GET", path, headers=headers, timeout=timeout) as response:
            if response.status_code != httpx.codes.OK:
                raise bad_news(self.address, _read(self.address, response))
            if _media_type(response) != "text/event-stream":
                raise not_ours(self.address)
            yield response.iter_raw()

    def close(self) -> None:
        """Give the connections back."""
        self._http.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _fine(self, method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None) -> Answer:
        """A fine answer, asked for again with a fresh token where the first was turned down."""
        shown = self._shown(None)
        answer = self._ask(method, path, body, {**(headers or {}), **shown})
        if not answer.is_fine and self._token and isinstance(bad_news(self.address, answer), SignInNeeded):
            shown = self._shown(_token_in(shown))
            answer = self._ask(method, path, body, {**(headers or {}), **shown})
        for _ in range(PATIENT_TIMES):
            if not self._is_worth_waiting(answer):
                break
            answer = self._ask(method, path, body, {**(headers or {}), **shown})
        if not answer.is_fine:
            raise bad_news(self.address, answer)
        return answer

    def _is_worth_waiting(self, answer: Answer) -> bool:
        """Whether the server asked for a moment's patience, which is over now. Longer waits are the caller's to decide."""
        if answer.is_fine:
            return False
        news = bad_news(self.address, answer)
        seconds = news.retry_after_seconds if isinstance(news, Unreachable) else None
        if seconds is None or seconds > PATIENT_SECONDS:
            return False
        self._sleep(seconds)
        return True

    def _shown(self, turned_down: str | None) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._token(turned_down)}"} if self._token else {}

    def _ask(self, method: str, path: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        with _in_words(self.address), self._http.stream(method, path, content=body, headers=headers) as response:
            return _read(self.address, response)


def project_path(project: str, *rest: str) -> str:
    """The path of a project's own call, whatever letters an id from elsewhere may have."""
    return "/".join(("/v1/projects", *(quote(part, safe="") for part in (project, *rest))))


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """The way to one project of a server, as an exchange and a snapshot need it. Raises what `Client` raises."""

    client: Client
    project: ProjectId

    def exchange(self, message: Request) -> Reply:
        """Send a request, give the reply."""
        return self.client.exchange(self.project, message)

    def head(self) -> SnapshotHead:
        """What the newest snapshot holds."""
        return self.client.get(project_path(self.project, "snapshot"), SnapshotHead)

    def page(self, number: int, page: int) -> bytes:
        """One page of the snapshot as of `number`, packed."""
        return self.client.packed(project_path(self.project, "snapshot", str(number), str(page)))


def _token_in(shown: Mapping[str, str]) -> str:
    return shown["Authorization"].removeprefix("Bearer ")


def _http(address: str) -> httpx.Client:
    import httpx

    return httpx.Client(
        base_url=address,
        # Plain bytes unless somebody asks for more: what is unpacked is unpacked within bounds, by us.
        headers={"User-Agent": "Forestall", "Accept": "application/json, application/problem+json", "Accept-Encoding": "identity"},
        timeout=httpx.Timeout(ANSWER_SECONDS, connect=CONNECT_SECONDS),
        limits=httpx.Limits(keepalive_expiry=KEPT_SECONDS),
        # Without TLS there is nobody to trust, and reading all authorities of the world would take its time. Redirects are not followed.
        verify=_trusted() if address.startswith("https:") else False,
        trust_env=not is_loopback(address),
    )


def _trusted() -> ssl.SSLContext:
    """Whom this computer trusts (a company's own authority, too), and whom the browsers trust."""
    import certifi

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _read(address: str, response: httpx.Response) -> Answer:
    body = bytearray()
    for piece in response.iter_raw():
        body += piece
        if len(body) > PAGE_BYTES:
            raise Unreadable(f"The answer of {address} is larger than any message of ours. Nothing of it was taken; check the address")
    encoding = response.headers.get("content-encoding", "").strip().lower()
    location, retry_after, tag = (response.headers.get(name, "") for name in ("location", "retry-after", "etag"))
    return Answer(response.status_code, _media_type(response), encoding, location, bytes(body), retry_after, tag)


def _media_type(response: httpx.Response) -> str:
    return str(response.headers.get("content-type", "")).partition(";")[0].strip().lower()


@contextmanager
def _in_words(address: str) -> Iterator[None]:
    """What httpx says, as a sentence for a person."""
    import httpx

    try:
        yield
    except httpx.TimeoutException as error:
        raise Unreachable(f"{address} does not answer in time. {_SAFE}; it goes on when the server answers again") from error
    except httpx.ConnectError as error:
        raise _no_connection(address, error) from error
    except httpx.RemoteProtocolError as error:
        raise _cut_or_strange(address, error) from error
    except httpx.TransportError as error:
        raise Unreachable(f"The connection to {address} broke: {error}. {_SAFE}; it goes on when the network is back") from error
    except (httpx.InvalidURL, httpx.HTTPError) as error:
        raise Unreadable(f"{address} cannot be asked: {error}. Nothing was changed; check the address") from error


def _no_connection(address: str, error: Exception) -> ForestallError:
    text = str(error)
    if isinstance(_root(error), ssl.SSLError) or "SSL" in text or "CERTIFICATE" in text:
        return Unreachable(f"The connection to {address} cannot be made safe: {_tls(text)}. Nothing was sent; check the address")
    if "refused" in text.lower():
        return Unreachable(f"Nothing answers at {address}: the server is not running, or the address is wrong. {_SAFE}")
    return Unreachable(f"{address} cannot be reached: there is no network, or the address is wrong. {_SAFE}")


def _cut_or_strange(address: str, error: Exception) -> ForestallError:
    if "disconnected" in str(error) or "incomplete" in str(error) or "closed" in str(error):
        return Unreachable(f"{address} broke off in the middle of an answer. {_SAFE}; the next sync goes on from there")
    return not_ours(address)


def _root(error: BaseException) -> BaseException:
    cause = error.__cause__ or error.__context__
    return _root(cause) if cause is not None else error


def _tls(text: str) -> str:
    if "self-signed" in text or "self signed" in text:
        return "it shows a certificate that nobody vouches for"
    if "expired" in text:
        return "its certificate has expired"
    if "mismatch" in text.lower():
        return "its certificate is made out to another name"
    if "CERTIFICATE_VERIFY" in text:
        return "this computer does not trust its certificate"
    return "what answers there does not speak TLS"
