"""Brings a bundle into a project file: says first what it would change, refuses what does not belong there, then takes it in.

Everything is checked before the first change is written. It is written in small transactions, so that a person's edit never waits
long for its turn; each leaves a sound project, and importing again after a crash takes what is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar

from forestall.bundle.frontier import reach_of
from forestall.bundle.keys import Fingerprint, Keys
from forestall.bundle.manifest import NOTHING, Label, Reach, not_as_it_says
from forestall.bundle.reading import Bundle, open_bundle
from forestall.bundle.record import note_received, trust, trusts
from forestall.changes import Change, Entity, FieldName, Vector
from forestall.clock import Clock, Millis
from forestall.errors import Forked
from forestall.fmea.cells import Contested, contested
from forestall.fmea.edits import Refused
from forestall.ids import EntityId, SiteId
from forestall.merge import join, known, merge, ready
from forestall.protocol.state import to_row, weight
from forestall.store.file import ProjectFile
from forestall.store.replica import Replica
from forestall.store.seals import other_key, take_seals
from forestall.store.snapshot import put_in_place

TAKE_MAX = 250
"""How many changes one transaction takes in."""
_LOOK_MAX = 1_000

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Preview:
    """What a bundle would change: how many of its changes are new here, and how many known; how many entities the new ones touch, and
    which cells would become contested by them."""

    label: Label
    new: int
    known: int
    entities: int
    contested: tuple[Contested, ...]


def preview(file: ProjectFile, path: Path, *, keys: Keys | None, trusted: Fingerprint | None = None) -> Preview | Refused:
    """What importing would do. Nothing is written. Raises as `import_bundle` does."""
    with open_bundle(path) as bundle:
        return _rehearsed(file, bundle, keys, trusted)


def import_bundle(
    file: ProjectFile,
    path: Path,
    *,
    keys: Keys | None,
    trusted: Fingerprint | None = None,
    now: Callable[[], Millis],
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Preview | Refused:
    """Take in what is new of a bundle, and give what that changed. `trusted`: a signer to trust from now on. `keys` may be missing where
    the bundle is not encrypted. `progress` is told, after each transaction, how many of its changes are here, and of how many.

    Refused, with nothing changed: another project's, an unknown signer's, one encrypted for others, one whose predecessors are missing.
    Raises `Unreadable` for one that is damaged, altered or cut off, `TooNew` for a later Forestall's, `Forked` where this file's own site
    must take a new name first; then, too, nothing was changed.
    """
    with open_bundle(path) as bundle:
        expected = _rehearsed(file, bundle, keys, trusted)
        if isinstance(expected, Preview):
            with file.writing():
                # The audit line comes first: no change of a bundle is ever here without one.
                note_received(file, bundle.label, new=0, finished=False, now=now())
                trust(file, bundle.manifest.public.fingerprint, bundle.manifest.author)
            if expected.new and bundle.manifest.core.snapshot:
                head, entities = bundle.snapshot(keys)
                put_in_place(file, head, map(to_row, entities))
            elif expected.new:
                _take(file, bundle, keys, now, progress)
            with file.writing() as replica:
                take_seals(replica, bundle.manifest.seals)
                note_received(file, bundle.label, new=0, finished=True, now=now())
        return expected


def _take(file: ProjectFile, bundle: Bundle, keys: Keys | None, now: Callable[[], Millis], progress: Callable[[int, int], None]) -> None:
    done = 0
    for portion in _portions(bundle.changes(keys), TAKE_MAX):
        with file.writing() as replica:
            fresh = _take_portion(replica, [change for change, _ in portion], now)
            note_received(file, bundle.label, new=fresh, finished=False, now=now())
        done += len(portion)
        progress(done, bundle.manifest.core.changes)


def _take_portion(replica: Replica, changes: Sequence[Change], now: Callable[[], Millis]) -> int:
    clock = Clock(now, replica.clock)
    for change in changes:
        clock.observe(change.stamp)
    return len(replica.take(changes, received=now(), clock=clock.last))


def _rehearsed(file: ProjectFile, bundle: Bundle, keys: Keys | None, trusted: Fingerprint | None) -> Preview | Refused:
    """Everything that importing does, but for writing."""
    refused = _not_for_here(file, bundle, keys, trusted)
    if refused is not None:
        return refused
    with file.reading() as replica:
        mine = reach_of(replica)
        if bundle.manifest.core.snapshot:
            return _laid_over(file, replica, bundle, keys, mine)
        return _out_of_turn(file, bundle, mine) or _played(file, replica, bundle, keys, mine)


def _not_for_here(file: ProjectFile, bundle: Bundle, keys: Keys | None, trusted: Fingerprint | None) -> Refused | None:
    manifest, me = bundle.manifest, keys.public.fingerprint if keys else None
    signer = manifest.public.fingerprint
    if manifest.project != file.identity.project:
        return Refused(f"{bundle.path.name} holds changes of another project than {file.path.name}. Nothing was changed")
    if signer not in (me, trusted) and not trusts(file, signer):
        return Refused(
            f"{bundle.path.name} is signed by somebody whom {file.path.name} does not know yet, and who says to be {manifest.author}. "
            f"Nothing was changed; have {manifest.author} read out the fingerprint, and if it is {signer}, "
            "import again and trust it (--trust)"
        )
    readers = [recipient.fingerprint for recipient in manifest.recipients]
    if readers and me not in readers:
        return Refused(
            f"{bundle.path.name} is encrypted for {', '.join(readers)} and not for your keys. "
            f"Nothing was changed; send {manifest.author} your key and ask for a new one"
        )
    return None


def _out_of_turn(file: ProjectFile, bundle: Bundle, mine: Reach) -> Refused | None:
    """Whether earlier bundles must come first."""
    manifest = bundle.manifest
    if all(mine.get(site, NOTHING).n >= reached.n for site, reached in manifest.core.since.items()):
        return None
    cure = f"import {manifest.builds_on} first" if manifest.builds_on else f"ask {manifest.author} for a bundle of everything"
    return Refused(f"{bundle.path.name} builds on changes that {file.path.name} does not have. Nothing was changed; {cure}")


def _played(file: ProjectFile, replica: Replica, bundle: Bundle, keys: Keys | None, mine: Reach) -> Preview | Refused:
    """Take the bundle in, in memory alone."""
    rehearsal = _Rehearsal(replica, mine)
    since = ((site, reached.n, reached.chain) for site, reached in bundle.manifest.core.since.items())
    forked = other_key(replica, bundle.manifest.seals) or _first_fork(mine, since)
    for portion in _portions(bundle.changes(keys), _LOOK_MAX):
        forked = forked or _first_fork(mine, ((*change.dot, chain) for change, chain in portion))
        if forked is None and not rehearsal.plays([change for change, _ in portion]):
            raise not_as_it_says(bundle.path)
    if forked is not None:
        return _two_histories(file, bundle, forked)
    return Preview(bundle.label, rehearsal.new, rehearsal.known, rehearsal.entities, rehearsal.newly_contested())


def _laid_over(file: ProjectFile, replica: Replica, bundle: Bundle, keys: Keys | None, mine: Reach) -> Preview | Refused:
    """Join a snapshot with what is here, in memory alone."""
    head, entities = bundle.snapshot(keys)
    links = ((site, reached.n, reached.chain) for site, reached in bundle.manifest.core.to.items())
    forked = other_key(replica, bundle.manifest.seals) or _first_fork(mine, links)
    if forked is not None:
        return _two_histories(file, bundle, forked)
    new = sum(max(0, n - mine.get(site, NOTHING).n) for site, (n, _) in head.counted.items())
    if new and (file.get("server") or file.get("server_epoch")):
        return Refused(
            f"{bundle.path.name} is a snapshot: it brings what the cells hold, and no changes that {file.path.name} could send to its "
            "server. Nothing was changed; sync with the server, or ask for a bundle of changes"
        )
    i_have, they_have = replica.vector(), {site: n for site, (n, _) in head.counted.items()}
    before = replica.some(entity.id for entity in entities)
    now = (join(before.get(entity.id), i_have, entity, they_have) for entity in entities)
    changed = [entity for entity in now if weight(entity) != weight(before.get(entity.id))]
    contested_before = {(cell.entity, cell.field) for entity in before.values() for cell in contested(entity)}
    cells = (cell for entity in changed for cell in contested(entity) if (cell.entity, cell.field) not in contested_before)
    return Preview(bundle.label, new, sum(they_have.values()) - new, len(changed), tuple(cells))


def _first_fork(mine: Reach, links: Iterable[tuple[SiteId, int, str]]) -> SiteId | None:
    """The first site whose history, where ours ends, is not the one we hold."""
    return next((site for site, n, chain in links if site in mine and mine[site].n == n and mine[site].chain != chain), None)


def _two_histories(file: ProjectFile, bundle: Bundle, site: SiteId) -> Refused:
    if site == file.identity.site:
        raise Forked(
            f"{file.path.name} is a copy, or was restored, and its original went on: it must go on under a new name. Nothing is lost"
        )
    return Refused(
        f"{bundle.path.name} and {file.path.name} hold different changes of one site ({site}) under the same number: a file was copied "
        "or restored there. Nothing was changed; the owner of that file shall open it once and make a new bundle"
    )


class _Rehearsal:
    """The entities as they would be; nothing of it is written."""

    def __init__(self, replica: Replica, mine: Reach) -> None:
        self._replica = replica
        self._vector: Vector = {site: reached.n for site, reached in mine.items()}
        self._now: dict[EntityId, Entity] = {}
        self._contested: set[tuple[EntityId, FieldName]] = set()
        self.new = 0
        self.known = 0

    @property
    def entities(self) -> int:
        """How many entities the new changes touch."""
        return len(self._now)

    def plays(self, changes: Sequence[Change]) -> bool:
        """Bring changes in; False where one comes before what its author saw."""
        fresh = [change for change in changes if not known(self._vector, change)]
        self._fetch({change.entity for change in fresh})
        for change in fresh:
            if not ready(self._vector, change):
                return False
            self._vector[change.dot.site] = change.dot.n
            self._now[change.entity] = merge(self._now.get(change.entity), change)
        self.new += len(fresh)
        self.known += len(changes) - len(fresh)
        return True

    def newly_contested(self) -> tuple[Contested, ...]:
        """The cells that wait for a person now and did not before."""
        cells = (cell for entity in self._now.values() for cell in contested(entity))
        return tuple(cell for cell in cells if (cell.entity, cell.field) not in self._contested)

    def _fetch(self, ids: set[EntityId]) -> None:
        found = self._replica.some(ids - self._now.keys())
        self._now |= found
        self._contested |= {(cell.entity, cell.field) for entity in found.values() for cell in contested(entity)}


def _portions(items: Iterator[T], size: int) -> Iterator[list[T]]:
    while portion := list(islice(items, size)):
        yield portion
