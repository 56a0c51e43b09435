"""The client's side of an exchange as a pure machine: from where we stand to a request, from a reply to what must be written.

Never touches a store or a socket.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from forestall.changes import Change
from forestall.errors import Forked, Unreadable
from forestall.ids import EpochId, SiteId
from forestall.protocol.codec import many_from_wire
from forestall.protocol.messages import CORE, PAGE_CHANGES, Reply, Request, Run, Seal


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a replica is with a server: the life of its log, the last number seen of it, and its link of our site's hash chain."""

    epoch: EpochId | None = None
    after: int = 0
    chain: str = ""


@dataclass(frozen=True, slots=True)
class Outbox:
    """What a site has to send: a page of changes in words, whether more wait, how many of its own it has and the server acknowledged.

    `seals`: of the sites whose changes these are.
    """

    page: Sequence[bytes]
    more: bool
    have: int
    acknowledged: int
    seals: Sequence[Seal] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a reply means: changes to take in with their numbers, what was acknowledged, where we stand now, and whether to ask again.

    `start_over`: the server's own vector, where it does not share our past; everything beyond it goes back into the outbox.
    `behind`: the server's log does not reach back to where we are; a snapshot comes first.
    """

    changes: tuple[Change, ...]
    numbers: tuple[int, ...]
    taken: tuple[Run, ...]
    standing: Standing
    again: bool
    start_over: dict[SiteId, int] | None = None
    behind: bool = False
    refusal: str | None = None
    seals: tuple[Seal, ...] = ()


def request(standing: Standing, site: SiteId, outbox: Outbox, *, buckets: bool = False, limit: int = PAGE_CHANGES) -> Request:
    """What to send: the next page of the outbox, and where we stand. `buckets`: have the state hash told in its parts."""
    return Request(
        site=site,
        epoch=standing.epoch,
        after=standing.after,
        have=outbox.have,
        acknowledged=outbox.acknowledged,
        chain=standing.chain,
        changes=[msgspec.Raw(wire) for wire in outbox.page],
        limit=limit,
        buckets=buckets,
        seals=list(outbox.seals),
    )


def outcome(standing: Standing, outbox: Outbox, reply: Reply) -> Outcome:
    """What a reply to a request with this outbox means.

    Raises `Unreadable` where it carries no proper changes, `Forked` where our site must take a new name.
    """
    if reply.forked:
        raise Forked("This file is a copy, or was restored, and its original went on: it must go on under a new name. Nothing is lost")
    if reply.vector is not None:
        return Outcome((), (), (), Standing(reply.epoch), again=True, start_over=reply.vector)
    if reply.behind:
        return Outcome((), (), (), standing, again=True, behind=True)
    if reply.partition != CORE:
        raise Unreadable("The server answers for another partition than was asked for. Nothing of it was taken; tell its operator")
    changes = tuple(many_from_wire(reply.changes))
    if len(changes) != len(reply.numbers) or (reply.more and reply.after <= standing.after):
        raise Unreadable("The server's pages do not fit together. Nothing of them was taken; tell the operator of the server")
    now = Standing(reply.epoch, max(reply.after, standing.after), reply.chain)
    again = reply.more or (outbox.more and reply.refusal is None and bool(reply.taken))
    return Outcome(changes, tuple(reply.numbers), tuple(reply.taken), now, again, refusal=reply.refusal, seals=tuple(reply.seals))
