"""What a replica knows of who continued a site: its public key, and the newest of its seals that fits the history here.

Keeps only what it can check: a seal of another key, of another history, or not by that key at all is left where it came from.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence

from forestall.changes import Change
from forestall.ids import SiteId
from forestall.protocol.chain import START
from forestall.protocol.messages import Seal
from forestall.protocol.seals import genuine, of_site
from forestall.store.replica import Replica

_log = logging.getLogger(__name__)


def lacks_key(replica: Replica, site: SiteId, changes: Iterable[Change], seals: Sequence[Seal]) -> bool:
    """Whether a site brings new changes of its own without the key that is known of it: a copy that has the file and not the key.

    A site whose key is not known yet is believed once, as everywhere where no authority can be asked.
    """
    newest = max((change.dot.n for change in changes if change.dot.site == site), default=0)
    if newest <= replica.vector().get(site, 0):
        return False
    known, shown = of_site(replica.seals((site,)), site), of_site(seals, site)
    if known is None:
        return False
    return shown is None or shown.key != known.key or shown.n < newest or not genuine(shown, replica.project, replica.partition)


def take_seals(replica: Replica, seals: Sequence[Seal]) -> None:
    """Keep those of these seals that can be checked against the history here."""
    if not seals:
        return
    counted = replica.counted()
    fitting = [seal for seal in seals if counted.get(seal.site, (0, START)) == (seal.n, seal.chain) and seal.n]
    known = {seal.site: seal for seal in replica.seals(seal.site for seal in fitting)}
    for seal in fitting:
        if seal != known.get(seal.site) and _may_follow(replica, known.get(seal.site), seal):
            replica.keep_seal(seal)


def other_key(replica: Replica, seals: Sequence[Seal]) -> SiteId | None:
    """The first site that somebody else's key continued, as these seals say; None where there is none."""
    known = {seal.site: seal.key for seal in replica.seals(seal.site for seal in seals)}
    return next((seal.site for seal in seals if known.get(seal.site, seal.key) != seal.key), None)


def _may_follow(replica: Replica, known: Seal | None, seal: Seal) -> bool:
    if known is not None and known.key != seal.key:
        _log.info("site %s was sealed with another key than the one that is known; that seal is not kept", seal.site)
        return False
    return genuine(seal, replica.project, replica.partition)
