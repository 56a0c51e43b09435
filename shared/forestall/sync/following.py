"""One server follows another's project: the same exchange, driven over a replica that numbers its own log. Never a socket.

Each page is one transaction together with how far the two are, so that it may be cut anywhere and repeated at will. What comes from
the other side gets this log's own numbers; what was known already is left out, and so a change that goes round in a ring dies where
it began.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Protocol

import msgspec

from forestall.changes import Change, Dot, Vector
from forestall.clock import Millis
from forestall.errors import Forked, Gap, Unavailable, Unreadable
from forestall.ids import EpochId, SiteId
from forestall.protocol.chain import same
from forestall.protocol.codec import many_from_wire
from forestall.protocol.messages import PAGE_CHANGES, Reply, Request, Seal
from forestall.protocol.pages import fitting
from forestall.store.replica import Numbered, Replica
from forestall.store.seals import take_seals
from forestall.store.snapshot import Snapshots, joined, rows_in
from forestall.sync.exchange import Transport

FOLLOWER = SiteId("a server that follows")
"""What a server calls itself in an exchange. It makes no changes of its own, and no desktop's name has blanks in it."""
_FRESH_STARTS_MAX = 4
_NO_EPOCH = EpochId("-")
"""An epoch no log has: naming it makes the other side tell what it holds."""
_APART = "This server and the one it follows differ although everything was exchanged. Nothing was lost; check both databases"
_FORGOTTEN = (
    "The other server lacks changes whose wording this server has forgotten. Nothing was changed; clone the project from here "
    "and connect that file there"
)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Followed:
    """How far a replica is with another server.

    `epoch`, `pulled`: the life of the other log, and the number in it up to which we have everything. `pushed`: the number in our own
    log up to which the other has everything; it needs no epoch, since it is kept beside that log and set back together with it.
    """

    epoch: EpochId | None = None
    pulled: int = 0
    pushed: int = 0


class Ledger(Protocol):
    """A replica and how far it is with the other server, in one transaction."""

    @property
    def replica(self) -> Replica:
        """The replica."""
        ...

    def read(self) -> Followed:
        """How far they are."""
        ...

    def note(self, followed: Followed) -> None:
        """They are so far now."""
        ...


class Home(Protocol):
    """Where the replica lives that follows."""

    def reading(self) -> AbstractContextManager[Ledger]:
        """A transaction that changes nothing."""
        ...

    def writing(self) -> AbstractContextManager[Ledger]:
        """A transaction that holds the lock of the log, and is committed at the end."""
        ...


@dataclass(frozen=True, slots=True)
class Report:
    """What following did: changes sent and received, the heads of both logs, why ours were not taken, and whether both are equal now.

    `in_step` is None where changes came in between, so that it cannot be said.
    """

    sent: int
    received: int
    head: int
    remote_head: int
    refusal: str | None
    in_step: bool | None


class Remote(Transport, Snapshots, Protocol):
    """The way to the other server for one project."""


def follow(home: Home, remote: Remote, now: Callable[[], Millis], arrived: Callable[[int], None] = lambda head: None) -> Report:
    """Exchange until neither side lacks anything. `arrived` is told the head of this log after each transaction that brought changes.

    Where the other log does not reach back to where this one is, a snapshot of it is joined with what is here.

    Raises `Forked` where the two know different changes under one name, `Unavailable` or `Unreadable` where they cannot go on.
    """
    return _Following(home, remote, now, arrived).run()


@dataclass(frozen=True, slots=True)
class _Page:
    """A page to send: our log from `followed.pushed` up to the number `until`; `head` is the newest then."""

    followed: Followed
    changes: Sequence[Numbered]
    until: int
    head: int
    seals: Sequence[Seal] = ()

    @property
    def is_last(self) -> bool:
        return self.until >= self.head


class _Following:
    def __init__(self, home: Home, remote: Remote, now: Callable[[], Millis], arrived: Callable[[int], None]) -> None:
        self._home = home
        self._remote = remote
        self._now = now
        self._arrived = arrived
        self._theirs: Vector = {}
        self._caught_up = False
        self._thorough = False
        self._fresh_starts = 0
        self._report = Report(0, 0, 0, 0, None, None)

    def run(self) -> Report:
        self._until_nothing_lacks()
        if self._report.in_step is False:
            self._compare_from_the_start()
        return self._report

    def _until_nothing_lacks(self) -> None:
        again = True
        while again:
            page = self._page()
            reply = self._remote.exchange(_request(page))
            again = self._took(page, reply)

    def _page(self) -> _Page:
        """What to send next. Where there is much of it, everything is fetched first: then the other side need not tell us our own."""
        with self._home.reading() as ledger:
            followed, replica = ledger.read(), ledger.replica
            waiting = replica.head - followed.pushed
            if followed.epoch is None or waiting <= 0 or (waiting > PAGE_CHANGES and not self._caught_up):
                return _Page(followed, (), followed.pushed, replica.head)
            found = replica.after(followed.pushed, limit=PAGE_CHANGES, site=FOLLOWER, have=0)
            some = found[: fitting([each.wire for each in found])]
            is_last = len(some) == len(found) < PAGE_CHANGES
            new = [each for each in some if each.dot.n > self._theirs.get(each.dot.site, 0)]
            seals = replica.seals({each.dot.site for each in new}) if new else ()
            return _Page(followed, new, replica.head if is_last else some[-1].number, replica.head, seals)

    def _took(self, page: _Page, reply: Reply) -> bool:
        """Write what a reply means; whether to ask again."""
        if reply.forked:
            raise _forked()
        if reply.vector is not None:
            self._start_over(reply, reply.vector)
            return True
        if reply.behind:
            self._catch_up()
            return True
        changes = many_from_wire(reply.changes)
        if len(changes) != len(reply.numbers) or (reply.more and reply.after <= page.followed.pulled):
            raise Unreadable("The other server's pages do not fit together. Nothing of them was taken; tell its operator")
        try:
            self._write(page, reply, changes)
        except Gap:
            # The other log was set back and filled with other changes since we read it: our place in it means nothing any more.
            self._forget()
            return True
        self._caught_up = self._caught_up or not reply.more
        return reply.more or (reply.refusal is None and not page.is_last)

    def _write(self, page: _Page, reply: Reply, changes: list[Change]) -> None:
        self._note_theirs(change.dot for change in changes)
        if reply.refusal is None:
            self._note_theirs(each.dot for each in page.changes)
        pushed = page.until if reply.refusal is None else page.followed.pushed
        told = Followed(reply.epoch, max(reply.after, page.followed.pulled), pushed)
        fresh, head, in_step = self._taken(page, reply, changes, told)
        report = self._report
        self._report = Report(
            report.sent + (len(page.changes) if reply.refusal is None else 0),
            report.received + fresh,
            head,
            reply.head,
            reply.refusal or report.refusal,
            in_step,
        )
        if fresh:
            self._arrived(head)

    def _taken(self, page: _Page, reply: Reply, changes: list[Change], told: Followed) -> tuple[int, int, bool | None]:
        """How many changes were new, the head of this log after them, and whether both are equal (None where that cannot be said)."""
        opened = self._home.writing if changes or told != page.followed else self._home.reading
        with opened() as ledger:
            replica = ledger.replica
            is_even = told.pushed == page.head == replica.head and not reply.more
            _check_for_forks(replica, changes)
            fresh = replica.take(changes, received=self._now(), number_them=True)
            if changes:
                take_seals(replica, reply.seals)
            if is_even:
                # Whatever is here is there: nothing of what just came needs to go back.
                told = replace(told, pushed=replica.head)
            if told != page.followed:
                ledger.note(told)
            return len(fresh), replica.head, replica.hash == reply.hash if is_even else None

    def _start_over(self, reply: Reply, theirs: Vector) -> None:
        """The two share no past yet, or no more (the other was restored): begin where either lacks something."""
        self._count_fresh_start()
        self._theirs, self._caught_up = dict(theirs), False
        with self._home.writing() as ledger:
            replica = ledger.replica
            if reply.epoch == replica.epoch:
                raise Unreadable(
                    "The other server is this very server, or a copy of its database. Nothing was changed; follow another one, "
                    "or give the copy an empty database"
                )
            ours = replica.vector()
            # Equal counts are not looked at again, unless the two differ in spite of them.
            lacks_nothing = not self._thorough and all(n <= ours.get(site, 0) for site, n in theirs.items())
            try:
                first = replica.first_beyond(theirs)
            except Gap as error:
                raise Unavailable(_FORGOTTEN) from error
            pushed = replica.head if first is None else first - 1
            ledger.note(Followed(reply.epoch, reply.head if lacks_nothing else 0, pushed))

    def _catch_up(self) -> None:
        """The other log begins later than we read: take what it amounts to. Whoever reads ours must do the same."""
        self._count_fresh_start()
        head = self._remote.head()
        pages = [self._remote.page(head.number, page) for page in range(head.pages)]
        with self._home.writing() as ledger:
            added = joined(ledger.replica, head, rows_in(pages), number_it=True)
            ledger.note(replace(ledger.read(), epoch=head.epoch, pulled=head.number))
            here = ledger.replica.head
        self._note_theirs(Dot(site, n) for site, (n, _) in head.counted.items())
        self._report = replace(self._report, received=self._report.received + added, head=here)
        if added:
            self._arrived(here)

    def _forget(self) -> None:
        self._count_fresh_start()
        with self._home.writing() as ledger:
            ledger.note(replace(ledger.read(), epoch=None))

    def _compare_from_the_start(self) -> None:
        """Both sides say they are done, and differ: compare everything once more, and mend our own rows where they are at fault.

        Nothing is ever taken from the other side but changes.
        """
        self._thorough = True
        self._forget()
        self._until_nothing_lacks()
        if self._report.in_step is not False:
            return
        with self._home.writing() as ledger:
            mended = ledger.replica.rebuild()
        _log.warning("state differed from the followed server's; own rows mended: %s", mended)
        self._report = replace(self._report, refusal=_APART, in_step=False)

    def _note_theirs(self, dots: Iterable[Dot]) -> None:
        for site, n in dots:
            self._theirs[site] = max(n, self._theirs.get(site, 0))

    def _count_fresh_start(self) -> None:
        self._fresh_starts += 1
        if self._fresh_starts > _FRESH_STARTS_MAX:
            raise Unavailable("The other server changes its mind about what it holds. Nothing was lost; tell its operator")


def _request(page: _Page) -> Request:
    return Request(
        site=FOLLOWER,
        epoch=page.followed.epoch or _NO_EPOCH,
        after=page.followed.pulled,
        changes=[msgspec.Raw(each.wire) for each in page.changes],
        seals=list(page.seals),
    )


def _check_for_forks(replica: Replica, changes: Sequence[Change]) -> None:
    """Raise `Forked` where a change known here says something else there."""
    vector = replica.vector() if changes else {}
    here = replica.those(change.dot for change in changes if change.dot.n <= vector.get(change.dot.site, 0))
    if any(change.dot in here and not same(change, here[change.dot]) for change in changes):
        raise _forked()


def _forked() -> Forked:
    return Forked(
        "The two servers know different changes under one name: a project file was copied, and both copies were edited and synced, "
        "each with another server. Nothing was changed on either; this project is not followed until one of the copies is cloned anew"
    )
