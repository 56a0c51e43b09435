"""What a server's answer means: the message it carries, or the bad news in a sentence. Pure; never opens a connection."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import TypeVar

import msgspec

from forestall.errors import Denied, ForestallError, Unavailable, Unreadable
from forestall.protocol.packing import ENCODING, parse, unpack
from forestall.protocol.problems import MEDIA_TYPE, Problem

SENTENCE_MAX = 400
"""How much of a stranger's words a person is shown, in characters."""

RETRY_SECONDS_MAX = 3600.0
"""Nobody is left alone longer than this, whatever he wishes."""
_DIGITS_MAX = 10
_PATIENCE = {Problem.TOO_MANY_REQUESTS.value, Problem.TOO_SLOW.value}
"""What is said with a status of refusal, and goes by."""
_SIGNED_OUT = {Problem.DEVICE_SIGNED_OUT.value, Problem.DEACTIVATED.value}

T = TypeVar("T")


class Unreachable(Unavailable):
    """There is no way to the server now, or it asks for patience. Work goes on without it.

    `retry_after_seconds`: how long the server wants to be left alone; None where it said nothing of that.
    """

    def __init__(self, sentence: str, retry_after_seconds: float | None = None) -> None:
        super().__init__(sentence)
        self.retry_after_seconds = retry_after_seconds


class SignInNeeded(Denied):
    """Nobody is signed in at this server, or the sign-in has expired."""


class SignedOut(SignInNeeded):
    """Somebody ended this sign-in, or the account: the server says who, and it will say so again."""


class ProblemAnswer(Denied):
    """The server understood, and says no. `number` is the problem's own."""

    def __init__(self, sentence: str, number: int) -> None:
        super().__init__(sentence)
        self.number = number


class _Told(msgspec.Struct, frozen=True):
    """What we read of a problem (RFC 9457). A later server's further members are ignored."""

    number: int
    title: str = ""
    detail: str = ""
    cure: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP response, read within bounds."""

    status: int
    media_type: str = ""
    encoding: str = ""
    location: str = ""
    body: bytes = b""
    retry_after: str = ""
    tag: str = ""

    @property
    def is_fine(self) -> bool:
        """Whether the server did what was asked; that there is nothing new is an answer, too."""
        return HTTPStatus.OK <= self.status < HTTPStatus.MULTIPLE_CHOICES or self.is_known

    @property
    def is_known(self) -> bool:
        """Whether the server says that we have what there is."""
        return self.status == HTTPStatus.NOT_MODIFIED


def message(address: str, answer: Answer, type: type[T]) -> T:
    """What a fine answer carries. `Unreadable` where that is nothing of ours."""
    if answer.media_type != "application/json":
        raise not_ours(address)
    if answer.encoding not in ("", "identity", ENCODING):
        raise not_ours(address)
    try:
        return unpack(answer.body, type) if answer.encoding == ENCODING else parse(answer.body, type)
    except Unreadable as error:
        raise not_ours(address) from error


def bad_news(address: str, answer: Answer) -> ForestallError:
    """What an answer that is not fine means, as the exception to raise."""
    told = _told(answer)
    if told is None:
        return _without_words(address, answer)
    said = _said(told)
    if told.number == Problem.SIGN_IN_AGAIN.value:
        return SignInNeeded(said)
    if told.number in _SIGNED_OUT:
        return SignedOut(said)
    if told.number in _PATIENCE:
        return Unreachable(said, retry_after_seconds(answer))
    match answer.status:
        case 401 | 403 | 404 | 409 | 410 | 412 | 429:
            return ProblemAnswer(said, told.number)
        case _ if told.number == Problem.EDIT_REFUSED.value:
            return ProblemAnswer(said, told.number)
        case status if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return Unreachable(said, retry_after_seconds(answer))
        case _:
            return Unreadable(said)


def retry_after_seconds(answer: Answer) -> float | None:
    """How long a server, or what stands before it, wants to be left alone; None where it said nothing, or gave a date.

    >>> retry_after_seconds(Answer(503, retry_after="2")), retry_after_seconds(Answer(503, retry_after="Thu, 01 Jan 1970 00:00:00 GMT"))
    (2.0, None)
    """
    told = answer.retry_after.strip()
    return min(float(told), RETRY_SECONDS_MAX) if told.isascii() and told.isdecimal() and len(told) < _DIGITS_MAX else None


def not_ours(address: str) -> Unreadable:
    """What is said where something else lives at an address."""
    return Unreadable(f"What answers at {address} is not a Forestall server. Nothing was changed; check the address")


def _without_words(address: str, answer: Answer) -> ForestallError:
    """Something between us and the server answered in its place, or there never was a server of ours."""
    match answer.status:
        case 301 | 302 | 303 | 307 | 308 if answer.location:
            return Unreadable(
                f"{address} sends its callers on to {_plain(answer.location)}. Nothing was sent there; give the right address"
            )
        case 407:
            return Unreachable("The proxy of this network wants a sign-in of its own. Your work is safe here; ask whoever runs the network")
        case 502 | 503 | 504:
            said = f"The server behind {address} does not answer at the moment. Your work is safe here; try again later"
            return Unreachable(said, retry_after_seconds(answer))
        case 429:
            said = f"What stands before {address} lets nobody ask so often. Your work is safe here; it goes on by itself in a moment"
            return Unreachable(said, retry_after_seconds(answer))
        case _:
            return not_ours(address)


def _told(answer: Answer) -> _Told | None:
    if answer.media_type != MEDIA_TYPE:
        return None
    try:
        return parse(answer.body, _Told)
    except Unreadable:
        return None


def _said(told: _Told) -> str:
    """What happened and what to do, as two sentences of the server's own."""
    what = _plain(told.detail or told.title) or f"The server answered with problem {told.number}"
    return f"{what}{'' if what.endswith(('.', '!', '?')) else '.'} {_plain(told.cure)}".strip()


def _plain(text: str) -> str:
    """A stranger's words without what would play tricks on a terminal."""
    return "".join(letter for letter in text[:SENTENCE_MAX] if letter.isprintable())
