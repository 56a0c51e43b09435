"""The client's side of an exchange as a pure machine: from where we stand to a request, from a reply to what must be written. Never
touches a store or a socket.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from forestall.changes import Change
from forestall.ids import EpochId, SiteId
from forestall.protocol.codec import many_from_wire, to_wire
from forestall.protocol.messages import PAGE_CHANGES, Reply, Request, Run


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a replica is with a server: the life of its log, and the last number seen of it."""

    epoch: EpochId | None = None
    after: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a reply means: changes to take in with their numbers, what was acknowledged, where we stand now, and whether to ask again.

    `start_over`: the server's own vector, where it does not share our past; everything beyond it goes back into the outbox.
    """

    changes: tuple[Change, ...]
    numbers: tuple[int, ...]
    taken: tuple[Run, ...]
    standing: Standing
    again: bool
    start_over: dict[SiteId, int] | None = None
    refusal: str | None = None


def request(standing: Standing, site: SiteId, have: int, unsent: Sequence[Change], page: int = PAGE_CHANGES) -> Request:
    """What to send: the next page of the outbox, and where we stand."""
    return Request(
        site=site,
        epoch=standing.epoch,
        after=standing.after,
        have=have,
        changes=[to_wire(change) for change in unsent],
        limit=page,
    )


def outcome(standing: Standing, sent: Request, reply: Reply, *, more_unsent: bool) -> Outcome:
    """What a reply to this request means. Raises `Unreadable` where it carries no proper changes."""
    if reply.vector is not None:
        return Outcome((), (), (), Standing(reply.epoch, 0), again=True, start_over=reply.vector)
    changes = tuple(many_from_wire(reply.changes))
    now = replace(standing, epoch=reply.epoch, after=max(reply.after, standing.after))
    again = reply.more or (more_unsent and reply.refusal is None and bool(reply.taken))
    return Outcome(changes, tuple(reply.numbers), tuple(reply.taken), now, again, refusal=reply.refusal)
