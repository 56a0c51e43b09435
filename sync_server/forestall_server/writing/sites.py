"""Who writes for other programs: each sign-in or token has, in each project, a site of its own with a key. In memory; writes nothing.

A site lives as long as this process. A server that is restored, copied, or one of several can so never count on under a name that another
counts on under, too; what was written stays, and the next write begins a new site.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from forestall.clock import Clock, Millis
from forestall.ids import Chance, EpochId, ProjectId, new_site
from forestall.pen import Pen
from forestall.protocol.seals import SiteKey

SITES_MAX = 1_000
"""So many are remembered; who was longest silent begins a new one."""
_Name = tuple[ProjectId, EpochId, str]


@dataclass(frozen=True, slots=True)
class Site:
    """A pen, and the key that seals what it wrote."""

    pen: Pen
    key: SiteKey


class Sites:
    """The sites of this process. Safe to share between threads."""

    def __init__(self, now: Callable[[], Millis], chance: Chance) -> None:
        self._now = now
        self._chance = chance
        self._lock = threading.Lock()
        self._sites: OrderedDict[_Name, Site] = OrderedDict()

    def of(self, project: ProjectId, epoch: EpochId, sign_in: str, author: str) -> Site:
        """The site of a sign-in in one life of a project's log."""
        name = (project, epoch, sign_in)
        with self._lock:
            if name not in self._sites:
                pen = Pen(new_site(self._chance), author, Clock(self._now))
                self._sites[name] = Site(pen, SiteKey.generate(self._chance))
                while len(self._sites) > SITES_MAX:
                    self._sites.popitem(last=False)
            self._sites.move_to_end(name)
            return self._sites[name]

    def forget(self, site: Site) -> None:
        """What it wrote was not taken: whoever writes next begins a new one."""
        with self._lock:
            for name in [name for name, each in self._sites.items() if each is site]:
                del self._sites[name]
