"""Drives a project file and a server to one truth, page by page.

Each page is one transaction: cut it anywhere, repeat it at will, nothing is lost or doubled.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from typing import Protocol

from forestall.clock import Clock, Millis
from forestall.errors import Gap, Unavailable
from forestall.ids import EpochId, SiteId
from forestall.protocol.chain import START
from forestall.protocol.messages import PAGE_CHANGES, Reply, Request, Seal
from forestall.protocol.pages import fitting
from forestall.protocol.seals import SiteKey
from forestall.store.file import ProjectFile
from forestall.store.quarantine import note_refused, note_taken
from forestall.store.renaming import note_published
from forestall.store.replica import Replica, Waiting
from forestall.store.seals import take_seals
from forestall.store.snapshot import Snapshots
from forestall.sync.catching_up import catch_up
from forestall.sync.machine import Outbox, Outcome, Standing, outcome, request

FIRST_PAGE_CHANGES = 250
"""How many changes the first message carries at most: the server begins with them while the next page is read here."""
TAKE_MAX = 250
"""How many changes one transaction takes in, so that a person's edit never waits long for its turn."""
SNAPSHOT_WORTH_CHANGES = 4_000
"""From so many changes on a new device takes a snapshot instead of all of history."""
_FRESH_STARTS_MAX = 4
_NO_EPOCH = EpochId("-")
"""An epoch no log has: naming it makes the server tell what it holds."""

_FICKLE = "The server changes its mind about what it holds. Your work is safe here; tell the operator of the server"
_FORGOTTEN = (
    "The server lacks changes whose wording this file has forgotten. Your work is safe here; have somebody with a longer history sync "
    "first, or a newer backup of the server restored"
)

Key = Callable[[], SiteKey]
"""Gives the key of the file's site. Raises `Forked` where it is not here."""

_log = logging.getLogger(__name__)


Waits = Callable[[], Reply]
"""Waits for the server's reply, and gives it or raises."""
Beside = Callable[[Waits], AbstractContextManager[Waits]]
"""Has a server asked while the caller goes on; gives the way to wait for its reply."""


@contextmanager
def afterwards(ask: Waits) -> Iterator[Waits]:
    """Nothing beside anything: the server is asked when the caller comes to wait. So a simulation knows what follows what."""
    yield ask


@contextmanager
def on_a_thread(ask: Waits) -> Iterator[Waits]:
    """The server works while the caller does."""
    with ThreadPoolExecutor(1) as pool:
        yield pool.submit(ask).result


class Transport(Protocol):
    """The way to a server for one project. Raises `ForestallError` where there is none."""

    def exchange(self, message: Request) -> Reply:
        """Send a request, give the reply."""
        ...


@dataclass(frozen=True, slots=True)
class Summary:
    """What a sync did.

    `skew_millis`: how far our clock is ahead of the server's. `in_step`: the state hashes were equal at the end; None where edits are
    still unsent.
    """

    sent: int
    received: int
    head: int
    refusal: str | None
    skew_millis: int
    in_step: bool | None
    healed: bool = False


def synchronise(
    file: ProjectFile,
    transport: Transport,
    now: Callable[[], Millis],
    progress: Callable[[int, int], None] = lambda sent, received: None,
    snapshots: Snapshots | None = None,
    key: Key | None = None,
    beside: Beside = afterwards,
) -> Summary:
    """Exchange until neither side lacks anything. `progress` is told the changes sent and received so far, after each transaction.

    `snapshots`: where a new or long-gone device gets the heads without their history. `key` gives the site's own, to seal what
    it sends; it is asked only when there is something. `beside`: how the server is asked while something is done here.
    """
    return _Sync(file, transport, now, progress, snapshots, key, beside).run()


@dataclass(frozen=True, slots=True)
class _Page:
    """As much of the outbox as one message carries, and whether more waits."""

    waiting: Sequence[Waiting]
    more: bool


class _Sync:
    def __init__(
        self,
        file: ProjectFile,
        transport: Transport,
        now: Callable[[], Millis],
        progress: Callable[[int, int], None],
        snapshots: Snapshots | None,
        key: Key | None,
        beside: Beside,
    ) -> None:
        self._file = file
        self._snapshots = snapshots
        self._key = key
        self._beside = beside
        self._transport = transport
        self._now = now
        self._progress = progress
        self._sent = 0
        self._received = 0
        self._fresh_starts = 0

    def run(self) -> Summary:
        self._begin()
        summary, _ = self._until_nothing_lacks()
        return self._healed() if summary.in_step is False else summary

    def _until_nothing_lacks(self, *, buckets: bool = False) -> tuple[Summary, Reply]:
        standing, page = read_standing(self._file), self._page(most=min(FIRST_PAGE_CHANGES, PAGE_CHANGES))
        unwritten: Outcome | None = None
        while True:
            outbox = self._outbox(page, unwritten)
            message = request(standing, self._file.identity.site, outbox, buckets=buckets)
            told = self._exchanged(message, page, unwritten)
            if told is not None:
                reply, ahead = told
                step = outcome(standing, outbox, reply)
                if ahead is not None and _took_all(step, page):
                    # What it means can be written while the server works on the next page.
                    standing, page, unwritten = step.standing, ahead, step
                    continue
                if self._written(step) and not step.again:
                    return self._summary(reply, step), reply
            standing, page, unwritten = read_standing(self._file), self._page(), None

    def _exchanged(self, message: Request, page: _Page, unwritten: Outcome | None) -> tuple[Reply, _Page | None] | None:
        """The reply. While the server works, what the last one meant is written, and the next page of the outbox read.

        None where the last one did not fit what is here: this reply leans on it, and means nothing either.
        """
        if not page.more and unwritten is None:
            return self._transport.exchange(message), None
        with self._beside(lambda: self._transport.exchange(message)) as reply:
            if unwritten is not None and not self._written(unwritten):
                return None
            ahead = self._page(page.waiting[-1].place) if page.more else None
            return reply(), ahead

    def _page(self, place: int = 0, most: int = PAGE_CHANGES) -> _Page:
        with self._file.reading() as replica:
            unsent = replica.outbox(place, most + 1)
        fits = fitting([each.wire for each in unsent[:most]])
        return _Page(unsent[:fits], fits < len(unsent))

    def _outbox(self, page: _Page, unwritten: Outcome | None) -> Outbox:
        site = self._file.identity.site
        with self._file.reading() as replica:
            have, chain = replica.counted().get(site, (0, START))
            taken = (run.n + run.count - 1 for run in (unwritten.taken if unwritten else ()) if run.site == site)
            acknowledged = max(replica.acknowledged(site), *taken, 0)
            seals = self._seals(replica, page.waiting, have, chain)
        return Outbox([each.wire for each in page.waiting], page.more, have, acknowledged, seals)

    def _seals(self, replica: Replica, page: Sequence[Waiting], have: int, chain: str) -> list[Seal]:
        """Our own under all that we have, and those we were given with what we pass on."""
        identity = self._file.identity
        sites = {each.dot.site for each in page}
        others = sites - {identity.site}
        seals = replica.seals(others) if others else []
        if self._key is not None and identity.site in sites:
            seals.append(self._key().seal(identity.project, identity.site, have, chain, replica.partition))
        return seals

    def _written(self, step: Outcome) -> bool:
        """Write what a reply means; False where it does not fit what is here, and both sides must compare from the start."""
        if step.start_over is not None:
            self._start_over(step.start_over, step.standing)
            return True
        if step.behind:
            self._catch_up()
            return True
        try:
            self._write(step)
        except Gap:
            # The log was set back and filled with other changes since we read it: our place in it means nothing any more.
            self._start_over(None, Standing(_NO_EPOCH))
            return False
        return True

    def _write(self, step: Outcome) -> None:
        for start in range(0, len(step.changes), TAKE_MAX):
            with self._file.writing() as replica:
                self._take(replica, step, start)
            self._progress(self._sent, self._received)
        with self._file.writing() as replica:
            replica.acknowledge(step.taken)
            if step.taken:
                self._note_published(replica, step.standing.chain)
            take_seals(replica, step.seals)
            self._note_refusal(step)
            write_standing(self._file, step.standing)
        self._sent += sum(run.count for run in step.taken)
        self._progress(self._sent, self._received)

    def _note_published(self, replica: Replica, chain: str) -> None:
        """Where the server has all of our own, that is worth remembering: another server, or this one set back, will not know it."""
        n, here = replica.counted().get(self._file.identity.site, (0, START))
        if chain == here:
            note_published(self._file, n, chain)

    def _note_refusal(self, step: Outcome) -> None:
        if step.refusal is not None:
            note_refused(self._file, step.refusal, self._now())
        elif step.taken:
            note_taken(self._file)

    def _take(self, replica: Replica, step: Outcome, start: int) -> None:
        changes, numbers = step.changes[start : start + TAKE_MAX], step.numbers[start : start + TAKE_MAX]
        clock = Clock(self._now, replica.clock)
        for change in changes:
            clock.observe(change.stamp)
        self._received += len(replica.take(changes, received=self._now(), numbers=numbers, clock=clock.last))

    def _start_over(self, server: dict[SiteId, int] | None, standing: Standing) -> None:
        """The server does not share our past (it was restored, or is another): everything it lacks goes back into the outbox."""
        self._fresh_starts += 1
        with self._file.writing() as replica:
            if self._fresh_starts > _FRESH_STARTS_MAX:
                raise Unavailable(_FORGOTTEN if server and replica.has_forgotten(server) else _FICKLE)
            if server is not None:
                replica.forget_numbers(server)
            write_standing(self._file, standing)

    def _healed(self) -> Summary:
        """Both sides say they are done, and differ. Compare everything once more; mend our own rows from our own log where they are at
        fault.

        Nothing is ever taken from the other side but changes: a replica never adopts another's hash.
        """
        write_standing(self._file, Standing(_NO_EPOCH))
        summary, reply = self._until_nothing_lacks(buckets=True)
        if summary.in_step is not False:
            return replace(summary, healed=True)
        with self._file.writing() as replica:
            here = replica.buckets()
            apart = sorted(bucket for bucket in here.keys() | reply.buckets.keys() if here.get(bucket) != reply.buckets.get(bucket))
            mended = replica.rebuild()
            self._file.set("divergences", str(int(self._file.get("divergences") or 0) + 1))
        _log.warning("state differed from the server's in %d buckets (%s); own rows mended: %s", len(apart), apart[:8], mended)
        return replace(self._summary(reply, None), healed=mended)

    def _begin(self) -> None:
        """A new device takes a snapshot first, where there is much to take."""
        site, standing = self._file.identity.site, read_standing(self._file)
        with self._file.reading() as replica:
            is_new = standing.epoch is None and not replica.vector()
        if is_new and self._snapshots is not None:
            probe = self._transport.exchange(request(standing, site, Outbox((), False, 0, 0), limit=1))
            if probe.head >= SNAPSHOT_WORTH_CHANGES:
                self._catch_up()

    def _catch_up(self) -> None:
        if self._snapshots is None:
            raise Unavailable(
                "This device was away for longer than the server's history reaches back. Clone the project anew beside this file"
            )
        head, added = catch_up(self._file, self._snapshots, lambda page, pages: self._progress(self._sent, self._received))
        self._received += added
        with self._file.writing() as replica:
            replica.acknowledge_all(head.counted, head.number)
            _, chain = head.counted.get(self._file.identity.site, (0, ""))
            write_standing(self._file, Standing(head.epoch, head.number, chain))

    def _summary(self, reply: Reply, step: Outcome | None) -> Summary:
        with self._file.reading() as replica:
            settled = replica.unsent_count() == 0
            in_step = replica.hash == reply.hash if settled else None
        skew = self._now() - reply.now if reply.now else 0
        return Summary(self._sent, self._received, reply.head, step.refusal if step else None, skew, in_step)


def _took_all(step: Outcome, page: _Page) -> bool:
    """Whether the whole page was taken, and more of the outbox may follow at once."""
    is_plain = step.start_over is None and not step.behind and step.refusal is None
    return is_plain and step.again and sum(run.count for run in step.taken) == len(page.waiting)


def read_standing(file: ProjectFile) -> Standing:
    """How far this file is with its server."""
    epoch = file.get("server_epoch")
    return Standing(EpochId(epoch) if epoch else None, int(file.get("server_after") or 0), file.get("server_chain") or "")


def write_standing(file: ProjectFile, standing: Standing) -> None:
    """Note how far this file is with its server."""
    file.set("server_epoch", standing.epoch or "")
    file.set("server_after", str(standing.after))
    file.set("server_chain", standing.chain)
