"""The server's side of an exchange over one replica: take what is new, number it, give what the other lacks.

The caller holds the transaction and has checked who asks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from forestall.changes import Change
from forestall.clock import Millis
from forestall.errors import Gap
from forestall.ids import Chance, new_epoch
from forestall.merge import known
from forestall.protocol.chain import same
from forestall.protocol.codec import many_from_wire
from forestall.protocol.messages import PAGE_CHANGES, Reply, Request
from forestall.protocol.pages import fitting
from forestall.store.replica import Replica
from forestall.store.seals import lacks_key, take_seals

Refuses = Callable[[Sequence[Change]], tuple[int, str | None]]
"""How many of these changes are taken, in their order, and why not the next one. What comes after may lean on it, and waits with it."""


def answer(replica: Replica, request: Request, *, now: Millis, chance: Chance, refuses: Refuses | None = None) -> Reply:
    """The reply to a request. `refuses`: which of this person's changes are not taken, and why; reading goes on. `chance` names a
    new epoch.

    Raises `Unreadable` where the request carries no proper changes.
    """
    changes = many_from_wire(request.changes)
    count, refusal = refuses(changes) if refuses is not None else (len(changes), None)
    if refusal:
        # What somebody else brought over for this person need not wait any longer.
        vector = replica.vector()
        changes = [*changes[:count], *(change for change in changes[count:] if known(vector, change))]
    if request.epoch == replica.epoch and request.after > replica.head:
        # The client read numbers that this log never gave: the log was set back to an earlier day, and must say so to everybody.
        replica.renew_epoch(new_epoch(chance))
    if request.epoch not in (None, replica.epoch):
        return _start_over(replica, now)
    if request.after < replica.floor:
        return Reply(partition=replica.partition, epoch=replica.epoch, head=replica.head, after=request.after, behind=True, now=now)
    if _forked(replica, request, changes) or lacks_key(replica, request.site, changes, request.seals):
        return Reply(partition=replica.partition, epoch=replica.epoch, head=replica.head, after=request.after, forked=True, now=now)
    before = replica.head
    try:
        replica.take(changes, received=now, number_them=True)
    except Gap:
        return _start_over(replica, now)
    if changes and not refusal:
        take_seals(replica, request.seals)
    return _page(replica, request, changes, now, refusal, lacks=request.after < before)


def _page(replica: Replica, request: Request, changes: list[Change], now: Millis, refusal: str | None, *, lacks: bool) -> Reply:
    """`lacks`: whether anything came after what the request has, before what it brought."""
    limit = max(1, min(request.limit, PAGE_CHANGES))
    found = replica.after(request.after, limit=limit + 1, site=request.site, have=request.have) if lacks else []
    page = found[: fitting([each.wire for each in found[:limit]])]
    more = len(page) < len(found)
    # A server that follows brings changes of any site: what this request brought need not go back with the reply.
    brought = {change.dot for change in changes}
    told = [each for each in page if each.dot not in brought]
    return Reply(
        partition=replica.partition,
        epoch=replica.epoch,
        head=replica.head,
        after=page[-1].number if more else replica.head,
        taken=replica.runs(changes),
        changes=[msgspec.Raw(each.wire) for each in told],
        numbers=[each.number for each in told],
        seals=replica.seals({each.dot.site for each in told}) if told else [],
        more=more,
        refusal=refusal if len(changes) < len(request.changes) else None,
        chain=replica.chain(request.site),
        hash=replica.hash,
        buckets=replica.buckets() if request.buckets else {},
        now=now,
    )


def _forked(replica: Replica, request: Request, changes: list[Change]) -> bool:
    """Whether a site counts on from a history that is not the one known here, or sends other changes under numbers known here."""
    vector = replica.vector()
    if request.chain and vector.get(request.site, 0) == request.acknowledged and replica.chain(request.site) != request.chain:
        return True
    again = [change for change in changes if known(vector, change)]
    here = replica.those(change.dot for change in again)
    return any(change.dot in here and not same(change, here[change.dot]) for change in again)


def _start_over(replica: Replica, now: Millis) -> Reply:
    vector = replica.vector()
    return Reply(partition=replica.partition, epoch=replica.epoch, head=replica.head, after=0, vector=vector, hash=replica.hash, now=now)
