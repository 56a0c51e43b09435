"""Projects held in memory for reading, brought up to date change by change. Keeps no more entities than it may; decides nothing.

Measured: a project of 100 000 cause lines is 477 000 entities, takes 7 s to load and 0.8 GB; then a page takes 20 ms. So lists that need
no graph are read by SQL; for the others a project is loaded once, and followed from there. One thread at a time uses a project: it is
looked at as of an earlier number, too, and for that it is taken back for a moment.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from forestall.changes import Change, ChangeSet, Origin
from forestall.clock import Millis
from forestall.fmea.findings.index import FindingsIndex
from forestall.fmea.project import Project
from forestall.fmea.sheet import Row
from forestall.hurry import without_collecting
from forestall.ids import EpochId, ProjectId, SiteId
from forestall.replay import apply
from forestall.store.replica import Replica

WAIT_SECONDS = 10.0
"""So long a request waits for another that uses the same project; then it is told to come again."""
IDLE_MILLIS = 15 * 60 * 1000
FOLLOWED_MAX = 20_000
"""A project that went on by more than this is loaded anew."""
LISTS_KEPT = 3
_NOBODY = SiteId("-")


@dataclass(slots=True)
class Held:
    """A project in memory as of a number of its log, and what was found out about it there."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    project: Project | None = None
    epoch: EpochId | None = None
    head: int = 0
    used: int = 0
    lists: OrderedDict[int, Sequence[Row]] = field(default_factory=OrderedDict)
    findings: FindingsIndex | None = None

    @property
    def size(self) -> int:
        """How many entities it keeps in memory."""
        return len(self.project) if self.project is not None else 0


class Shelf:
    """The projects that are held. Safe to share between threads."""

    def __init__(self, entities_max: int, now: Callable[[], Millis]) -> None:
        self._entities_max = entities_max or 2**62  # 0 is no limit
        self._now = now
        self._lock = threading.Lock()
        self._held: OrderedDict[ProjectId, Held] = OrderedDict()

    @contextmanager
    def taken(self, key: ProjectId) -> Iterator[Held | None]:
        """One project, for nobody else; None where others use it for too long to wait for them.

        Open the transaction after this: what is held is never newer than what it sees. Where the caller fails in the middle, the project
        is let go, and loaded anew.
        """
        held = self._place(key)
        if not held.lock.acquire(timeout=WAIT_SECONDS):
            yield None
            return
        try:
            yield held
        except BaseException:
            held.project = None
            raise
        finally:
            held.used = self._now()
            held.lock.release()

    def bring_up(self, held: Held, replica: Replica) -> Project | None:
        """The project as this transaction sees it; None where it is larger than may be held."""
        if not _may_be_followed(held, replica):
            self._load(held, replica)
        elif held.head < replica.head and held.project is not None:
            later = replica.after(held.head, limit=FOLLOWED_MAX, site=_NOBODY, have=0)
            self.went_on(held, apply(held.project, [each.change for each in later]), replica.head)
        return held.project

    def went_on(self, held: Held, changes: Sequence[Change], head: int) -> None:
        """These changes came into the project, which is at this number now."""
        held.head = head
        if held.findings is not None:
            held.findings.take(ChangeSet(tuple(changes), Origin.REMOTE))

    def findings(self, held: Held, project: Project, today: date) -> FindingsIndex:
        """The findings as far as they are worked out; what was not looked at yet is the caller's to work on."""
        if held.findings is None:
            held.findings = FindingsIndex(project, today)
        held.findings.turn(today)
        return held.findings

    def _place(self, key: ProjectId) -> Held:
        with self._lock:
            for other, held in list(self._held.items()):
                if other != key and held.used + IDLE_MILLIS < self._now() and not held.lock.locked():
                    del self._held[other]
            held = self._held.setdefault(key, Held(used=self._now()))
            self._held.move_to_end(key)
            return held

    def _load(self, held: Held, replica: Replica) -> None:
        held.project, held.findings = None, None
        held.lists.clear()
        count = replica.entity_count()
        if count > self._entities_max:
            return
        self._make_room(held, count)
        with without_collecting():
            project = Project(replica.project, replica.entities(), replica.vector())
            for dot, other in replica.knowledge():
                project.knowledge.note_dots(dot, (other,))
        held.project, held.epoch, held.head = project, replica.epoch, replica.head

    def _make_room(self, held: Held, count: int) -> None:
        with self._lock:
            room = self._entities_max - count - sum(each.size for each in self._held.values() if each is not held)
            for key, each in list(self._held.items()):
                if room >= 0:
                    return
                if each is not held and not each.lock.locked():
                    room += each.size
                    del self._held[key]


def _may_be_followed(held: Held, replica: Replica) -> bool:
    if held.project is None or held.epoch != replica.epoch:
        return False
    return bool(replica.floor <= held.head <= replica.head <= held.head + FOLLOWED_MAX)
