"""Who could know of what: each change tells which others its author had by then. Decides no merge, only what people are told."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable

from forestall.changes import SINCE, Change, Dot
from forestall.ids import SiteId


class Knowledge:
    """What every site had of every other when it made its changes. Grows with the changes; asks nothing of clocks."""

    def __init__(self) -> None:
        self._told: dict[tuple[SiteId, SiteId], list[tuple[int, int]]] = {}

    def note(self, change: Change) -> None:
        """Take in what a change tells."""
        self.note_dots(change.dot, change.saw.get(SINCE, ()))

    def note_dots(self, dot: Dot, since: Iterable[Dot]) -> None:
        """Take in that the author of `dot` had these by then."""
        for other in since:
            insort(self._told.setdefault((dot.site, other.site), []), (dot.n, other.n))

    def knew(self, dot: Dot, other: Dot) -> bool:
        """Whether the author of `dot` had `other` when he made it."""
        if dot.site == other.site:
            return other.n <= dot.n
        told = self._told.get((dot.site, other.site), [])
        place = bisect_right(told, (dot.n, 2**62))
        return place > 0 and told[place - 1][1] >= other.n

    def seen_together(self, dots: Iterable[Dot]) -> bool:
        """Whether somebody made one of these changes who had all the others: then that person saw them side by side."""
        newest: dict[SiteId, Dot] = {}
        for dot in dots:
            newest[dot.site] = max(dot, newest.get(dot.site, dot))
        # Who had a site's newest change had its earlier ones: only the newest of each site can tell, or need be asked for.
        every = newest.values()
        return len(every) < 2 or any(all(self.knew(dot, other) for other in every) for dot in every)
