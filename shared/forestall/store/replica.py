"""One replica of one partition in a database: takes changes by the law, answers questions in words. The caller begins and ends the
transaction.

Row, log, vector, clock and hash are written in that one transaction, so that no crash can part them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, groupby, repeat
from typing import Any

from forestall.changes import SINCE, Change, Dot, Entity, Vector
from forestall.clock import Millis, Stamp
from forestall.errors import Corrupt, Forked, Gap
from forestall.fmea.cells import contested
from forestall.fmea.schema import REMOVED
from forestall.ids import EntityId, EpochId, ProjectId, SiteId
from forestall.merge import join, known, merge, ready
from forestall.protocol.chain import START, link, link_all, link_wire
from forestall.protocol.codec import Told, body_to_wire, fields_of, from_body, from_wire, tell, to_body
from forestall.protocol.messages import CORE, Run, Seal, SnapshotHead
from forestall.protocol.state import (
    EntityRow,
    add,
    bucket_of,
    checked,
    from_hex,
    from_row,
    state_hash,
    to_hex,
    to_row,
    weight,
    weight_of_one,
    weight_of_row,
)
from forestall.protocol.stretch import is_stretch, tell_stretch
from forestall.store import statements as sql
from forestall.store.connection import Connection, Into, Row

_ALL = 2**62
"""A limit that limits nothing."""
_MANY = 100
"""So many changes at once are looked at together."""
_BLOCK = 4_000
"""So many of them are put into words and written in one go: the words of all would take much memory."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A change as it travels, not taken apart, and the server's number for it."""

    number: int
    dot: Dot
    wire: bytes

    @property
    def change(self) -> Change:
        """What it says."""
        return from_wire(self.wire)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A change as it travels, which no server has yet, and its place in this log."""

    place: int
    dot: Dot
    wire: bytes


@dataclass(frozen=True, slots=True)
class Soundness:
    """What a check of the whole replica found."""

    hash: str
    entities: int
    changes: int
    faults: tuple[str, ...]


class Replica:
    """A partition's log, entities and hash, over one connection and one transaction."""

    def __init__(
        self, connection: Connection, project: ProjectId, partition: str = CORE, *, lock: bool = False, kept_as: ProjectId | None = None
    ) -> None:
        """Raises `Corrupt` where the partition is not here. `lock`: take the row lock that orders writers on a server. `kept_as`: the name
        of the project in this database, where that is not its id.
        """
        self._connection = connection
        self.project, self.partition = project, partition
        statement = sql.STREAM_LOCKED if lock and connection.locks_rows else sql.STREAM
        found = connection.run(statement, {"project": kept_as or project, "partition": partition})
        if not found:
            raise Corrupt(f"There is no partition “{partition}” of this project here")
        self.stream, epoch, self.head, clock, self.hash, self.floor = found[0]
        self.epoch = EpochId(epoch)
        self.clock = Stamp(clock)
        self._counted: dict[SiteId, tuple[int, str]] | None = None

    @staticmethod
    def create(connection: Connection, project: ProjectId, epoch: EpochId, partition: str = CORE) -> None:
        """Make room for a partition; nothing happens where it is here already."""
        empty = to_hex(0)
        connection.run(sql.STREAM_NEW, {"project": project, "partition": partition, "epoch": epoch, "hash": empty})

    def take(
        self,
        changes: Sequence[Change],
        *,
        received: Millis,
        numbers: Sequence[int] | None = None,
        number_them: bool = False,
        clock: Stamp | None = None,
    ) -> list[Change]:
        """Bring changes in by the law; gives those that were new. Known ones are left out.

        `numbers`: a server's numbers for them. `number_them`: give them this log's own next numbers, as a server does.
        `clock`: this replica's clock after them. Raises `Gap`, and takes nothing, where predecessors are missing.
        """
        counted = self.counted()
        vector = {site: n for site, (n, _) in counted.items()}
        if numbers is None and self._is_new_stretch(vector, changes):
            return self._take_stretch(changes, counted, received, clock, number_them=number_them)
        chains = {site: chain for site, (_, chain) in counted.items()}
        fresh = [pair for pair in zip(changes, numbers or (None,) * len(changes), strict=True) if _admit(vector, pair[0])]
        if not fresh:
            return []
        new = [change for change, _ in fresh]
        given: Iterable[int | None] = count(self.head + 1) if number_them else [number for _, number in fresh]
        told = [tell(change) for change in new]
        self._log(list(zip(new, told, given, strict=False)), received)
        self._merge(zip(new, told, strict=True))
        self._note_knowledge(new)
        if number_them:
            self.head += len(new)
        self.clock = max(self.clock, clock or Stamp(0))
        for change, words in zip(new, told, strict=True):
            chains[change.dot.site] = link_wire(chains.get(change.dot.site, START), words.wire)
        sites = sorted({change.dot.site for change in new})
        self._count({"site": site, "n": vector[site], "chain": chains[site]} for site in sites)
        self._run(sql.STREAM_SET, head=self.head, clock=self.clock, hash=self.hash)
        return new

    def _is_new_stretch(self, vector: Vector, changes: Sequence[Change]) -> bool:
        """Whether this is so much at once that a way of its own is worth while: things that are all new here."""
        if len(changes) < _MANY or known(vector, changes[0]) or not ready(vector, changes[0]) or not is_stretch(changes):
            return False
        if any(REMOVED in change.set for change in changes):
            return False  # only with a removal can a cell be contested at once
        ids = (change.entity for change in changes)
        there = {"stream": self.stream}
        return not self._run(sql.ANY_ENTITY) or not self._connection.run_among(sql.ANY_ENTITY_AMONG, there, ids)

    def _take_stretch(
        self,
        changes: Sequence[Change],
        counted: Mapping[SiteId, tuple[int, str]],
        received: Millis,
        clock: Stamp | None,
        *,
        number_them: bool,
    ) -> list[Change]:
        """What `take` does, for a stretch of new things: the rows of the entities are made by the database from those of the log."""
        first, last = changes[0], changes[-1]
        site = first.dot.site
        _, chain = counted.get(site, (0, START))
        place = self.last_place() + 1
        alike = (self.stream, site, first.author, first.intention, received)
        numbers: Iterable[int | None] = count(self.head + 1) if number_them else repeat(None)
        places, numbered = count(place), iter(numbers)
        grown: Counter[int] = Counter()
        for start in range(0, len(changes), _BLOCK):
            block = changes[start : start + _BLOCK]
            told = tell_stretch(block, chain)
            chain = told.chain
            grown.update(told.grown)
            rows = (
                (change.dot.n, next(places), next(numbered), change.stamp, change.kind, change.entity, body)
                for change, body in zip(block, told.bodies, strict=True)
            )
            self._connection.insert_alike(sql.CHANGES_OF_STRETCH, alike, rows)
        self._run(sql.ENTITIES_OF_STRETCH, first=place, last=place + len(changes) - 1)
        self._grow(grown)
        self._note_knowledge(changes[:1])
        self.head += len(changes) if number_them else 0
        self.clock = max(self.clock, clock or Stamp(0))
        self._count([{"site": site, "n": last.dot.n, "chain": chain}])
        self._run(sql.STREAM_SET, head=self.head, clock=self.clock, hash=self.hash)
        return list(changes)

    def vector(self) -> Vector:
        """How many changes of each site are here."""
        return {site: n for site, (n, _) in self.counted().items()}

    def chain(self, site: SiteId) -> str:
        """The link of the hash chain after the newest change of a site."""
        return self.counted().get(site, (0, START))[1]

    def of_site(self, site: SiteId, first: int, last: int) -> list[Change]:
        """A site's changes from its `first` to its `last`, as far as they are here."""
        return [_change(row) for row in self._run(sql.CHANGES_OF_SITE, site=site, first=first, last=last)]

    def those(self, dots: Iterable[Dot]) -> dict[Dot, Change]:
        """Those of these changes that are here."""
        return {change.dot: change for stretch in _stretches(dots) for change in self.of_site(*stretch)}

    def first_beyond(self, vector: Vector) -> int | None:
        """The number of the first change that a replica with this vector lacks; None where it lacks none.

        Raises `Gap` where its wording is forgotten here.
        """
        lacking = [(site, vector.get(site, 0) + 1) for site, n in self.vector().items() if n > vector.get(site, 0)]
        numbers = [self._run(sql.NUMBER_OF, site=site, n=n) for site, n in lacking]
        if not all(numbers):
            raise Gap("Some of the changes that the other side lacks have been forgotten here")
        return min((int(rows[0][0]) for rows in numbers), default=None)

    def has_forgotten(self, vector: Vector) -> bool:
        """Whether a replica with this vector lacks changes that are known here, but have no wording any more."""
        lacking = ((site, vector.get(site, 0) + 1) for site, n in self.vector().items() if n > vector.get(site, 0))
        return any(not self.of_site(site, n, n) for site, n in lacking)

    def renew_epoch(self, epoch: EpochId) -> None:
        """Begin a new life of this log: everybody who read it starts over and brings what it forgot."""
        self.epoch = epoch
        self._run(sql.STREAM_EPOCH, epoch=epoch)

    def knowledge(self) -> Iterator[tuple[Dot, Dot]]:
        """What the authors of changes had of other sites: pairs of a change and the newest of another site it could know."""
        return ((Dot(SiteId(site), n), Dot(SiteId(other), m)) for site, n, other, m in self._run(sql.KNOWLEDGE))

    def seals(self, sites: Iterable[SiteId] | None = None) -> list[Seal]:
        """The seals of these sites (None: of all), as far as some are known."""
        if sites is None:
            return [Seal(*row) for row in self._run(sql.SEALS)]
        return [Seal(*row) for row in self._connection.run_among(sql.SEALS_AMONG, {"stream": self.stream}, sites)]

    def keep_seal(self, seal: Seal) -> None:
        """Keep a seal, which was checked, in place of the site's last one."""
        self._run(sql.SEAL_SET, site=seal.site, key=seal.key, n=seal.n, chain=seal.chain, signature=seal.signature)

    def entities(self) -> Iterator[Entity]:
        """Every entity, removed ones too."""
        return (from_row(*row) for row in self._run(sql.ENTITIES))

    def rows(self, after: str, limit: int) -> list[EntityRow]:
        """The same as rows, not taken apart: some of them, behind an id, in an order that the database keeps."""
        found = self._run(sql.ENTITIES_AFTER, after=after, limit=limit)
        return [_told_whole(row) for row in found]

    def entities_after(self, after: str, limit: int) -> list[Entity]:
        """Some of them, behind an id, in an order that the database keeps."""
        return [from_row(*row) for row in self._run(sql.ENTITIES_AFTER, after=after, limit=limit)]

    def entity_count(self) -> int:
        """How many entities there are, removed ones too."""
        return int(self._run(sql.ENTITY_COUNT)[0][0])

    def some(self, ids: Iterable[EntityId]) -> dict[EntityId, Entity]:
        """Those of these entities that are here."""
        rows = self._connection.run_among(sql.ENTITIES_AMONG, {"stream": self.stream}, ids)
        return {row[0]: from_row(*row) for row in rows}

    def entity(self, id: EntityId) -> Entity | None:
        """One entity, or None."""
        return self.some((id,)).get(id)

    def contested_entities(self) -> Iterator[Entity]:
        """The entities with cells that wait for a person."""
        return (from_row(*row) for row in self._run(sql.ENTITIES_CONTESTED))

    def contested_count(self) -> int:
        """How many cells wait for a person."""
        return int(self._run(sql.CONTESTED_COUNT)[0][0])

    def unsent(self, limit: int) -> list[Change]:
        """The outbox: changes no server has acknowledged, oldest first."""
        return [_change(row[1:]) for row in self._run(sql.CHANGES_UNSENT, place=0, limit=limit)]

    def outbox(self, place: int, limit: int) -> list[Waiting]:
        """The same as it travels, from behind a place in the log on."""
        rows = self._run(sql.CHANGES_UNSENT, place=place, limit=limit)
        return [Waiting(row[0], Dot(row[1], row[2]), body_to_wire(*row[1:])) for row in rows]

    def acknowledged(self, site: SiteId) -> int:
        """How many of a site's changes a server has acknowledged."""
        waiting = self._run(sql.ACKNOWLEDGED, site=site)
        return int(waiting[0][0]) if waiting else self.vector().get(site, 0)

    def unsent_first(self) -> Vector:
        """The number of the first change of each site that no server has acknowledged."""
        return {SiteId(site): n for site, n in self._run(sql.UNSENT_FIRST)}

    def unsent_count(self) -> int:
        """How many changes wait to be sent."""
        return int(self._run(sql.UNSENT_COUNT)[0][0])

    def after(self, number: int, *, limit: int, site: SiteId, have: int) -> list[Numbered]:
        """What came after a number, without what `site` says it has of its own."""
        rows = self._run(sql.CHANGES_AFTER, after=number, limit=limit, site=site, have=have)
        return [Numbered(row[0], Dot(row[1], row[2]), body_to_wire(*row[1:])) for row in rows]

    def after_place(self, place: int, limit: int = _ALL) -> list[tuple[int, Change]]:
        """What entered this log after a place in it, each with its own place: how a window learns what the agent brought."""
        return [(row[0], _change(row[1:])) for row in self._run(sql.CHANGES_AFTER_PLACE, place=place, limit=limit)]

    def last_place(self) -> int:
        """The place of the newest change in this log."""
        return int(self._run(sql.LAST_PLACE)[0][0])

    def history(self, entity: EntityId) -> list[Change]:
        """Everything that ever happened to an entity, oldest first."""
        return [_change(row) for row in self._run(sql.CHANGES_OF_ENTITY, entity=entity)]

    def histories(self, entities: Iterable[EntityId]) -> dict[EntityId, list[Change]]:
        """The same of several entities."""
        found: dict[EntityId, list[Change]] = {}
        for row in self._connection.run_among(sql.CHANGES_OF_ENTITIES, {"stream": self.stream}, entities):
            change = _change(row)
            found.setdefault(change.entity, []).append(change)
        return found

    def history_between(self, entity: EntityId, after: int, last: int, limit: int) -> list[tuple[int, Change]]:
        """What happened to an entity behind a server's number and up to another, each with its number."""
        rows = self._run(sql.CHANGES_OF_ENTITY_UP_TO, entity=entity, after=after, last=last, limit=limit)
        return [(row[0], _change(row[1:])) for row in rows]

    def runs(self, changes: Iterable[Change]) -> list[Run]:
        """The numbers of these changes (all here and numbered), as runs."""
        return [run for stretch in _stretches(change.dot for change in changes) for run in self._runs(*stretch)]

    def _runs(self, site: SiteId, first: int, last: int) -> list[Run]:
        found = [Run(site, *row) for row in self._run(sql.RUNS, site=site, first=first, last=last)]
        if not found and self.floor:  # known, and its wording forgotten since: any number up to the floor says so
            found = [Run(site, first, last - first + 1, max(1, self.floor - (last - first)))]
        return found

    def acknowledge(self, runs: Iterable[Run]) -> None:
        """Note that a server has these changes, and its numbers for them."""
        for site, n, length, number in runs_as_tuples(runs):
            self._run(sql.NUMBER_SET, site=site, first=n, last=n + length - 1, number=number)

    def acknowledge_all(self, server: Mapping[SiteId, tuple[int, str]], number: int) -> None:
        """Note that a server has this much of every site, at the latest under this number."""
        for site, (n, _) in server.items():
            self._run(sql.NUMBER_KNOWN, site=site, n=n, number=number)

    def forget_numbers(self, server: Mapping[SiteId, int]) -> None:
        """A server holds only this much: what is beyond goes back into the outbox."""
        for site in self.vector():
            self._run(sql.NUMBER_FORGET, site=site, n=server.get(site, 0))

    def buckets(self) -> dict[int, str]:
        """The parts of the state hash that are not zero."""
        return {bucket: told for bucket, told in self._run(sql.BUCKETS) if from_hex(told)}

    def rebuild(self) -> bool:
        """Make rows and hash anew from this replica's own log; False where they were right already, or the log is not whole."""
        if self.floor:
            return False  # the log is not whole: nothing can be made from it
        before = (self.hash, state_hash(list(self.entities())))
        self._run(sql.ENTITIES_DROP)
        self._run(sql.BUCKETS_DROP)
        self.hash = to_hex(0)
        self._merge((change, tell(change)) for change in map(_change, self._run(sql.CHANGES_ALL)))
        self._run(sql.STREAM_SET, head=self.head, clock=self.clock, hash=self.hash)
        return before != (self.hash, self.hash)

    def compact(self, received_before: Millis, last: int = _ALL) -> int:
        """Forget the wording of changes that are numbered (up to `last`) and older than this; gives how many. What the cells hold, and
        who typed it, stays.

        No later merge comes out differently: a change up to the vector that is no head is known to be replaced.
        """
        (old, floor), *_ = self._run(sql.CHANGES_OLD, before=received_before, last=last)
        if old:
            leaning = map(to_row, (from_row(*row) for row in self._run(sql.ENTITIES_LEANING, floor=floor)))
            self._many(sql.ENTITY_FIELDS, ({"id": row[0], "fields": row[6]} for row in leaning))
            self._run(sql.CHANGES_OLD_DROP, floor=floor)
            self._raise_floor(floor)
        return int(old)

    def join(self, head: SnapshotHead, entities: Iterable[EntityRow], *, number_it: bool = False) -> int:
        """Take in a snapshot, which says what its maker has without its history; gives how many changes that adds. What is here stays.

        The log is not whole from then on. `number_it`: this log is one that others read: its next number says that they must take a
        snapshot, too. Raises `Corrupt` where these are not the entities the head speaks of, `Forked` where the two know different
        changes under one name; the caller's transaction then takes everything back.
        """
        if head.partition != self.partition:
            raise Corrupt(f"The snapshot is of the partition “{head.partition}”, not of “{self.partition}”. Nothing was changed")
        theirs = {EntityId(row[0]): checked(row) for row in entities}
        weights = {id: weight_of_row(row) for id, row in theirs.items()}
        if (len(theirs), to_hex(add(0, sum(weights.values())))) != (head.entities, head.hash):
            raise Corrupt("The snapshot arrived damaged: it is not what its maker says it holds. Nothing was changed; try again")
        mine = self.counted()
        if any(mine.get(site, (0, START))[0] == n and mine[site][1] != chain for site, (n, chain) in head.counted.items() if n):
            raise Forked("The snapshot and this project know different changes under one name: a file was copied or restored")
        counted = mine | {site: reached for site, reached in head.counted.items() if reached[0] > mine.get(site, (0, START))[0]}
        added = sum(n - mine.get(site, (0, START))[0] for site, (n, _) in counted.items())
        if added:
            self._join(theirs, {site: n for site, (n, _) in head.counted.items()}, weights)
            self._join_knowledge(head)
            self.head += 1 if number_it else 0
            self._count({"site": site, "n": n, "chain": chain} for site, (n, chain) in sorted(counted.items()))
            self._run(sql.STREAM_SET, head=self.head, clock=self.clock, hash=self.hash)
        if added or not number_it:
            self._raise_floor(self.head if number_it else head.number)
        return added

    def _join(self, theirs: Mapping[EntityId, EntityRow], they_have: Vector, weights: Mapping[EntityId, int]) -> None:
        """What is not here at all goes from their rows to ours as it is."""
        before, i_have = self.some(theirs), self.vector()
        joined = {id: join(entity, i_have, from_row(*theirs[id]), they_have) for id, entity in before.items()}
        new = {id: weights[id] for id in theirs if id not in before}
        self._insert(sql.ENTITY_NEW, (_told_row(theirs[id]) for id in new))
        self._many(sql.ENTITY_SET, map(_entity_row, joined.values()))
        self._rehash(before, new | {id: weight(entity) for id, entity in joined.items()})

    def _join_knowledge(self, head: SnapshotHead) -> None:
        here = {(dot, other.site) for dot, other in self.knowledge()}
        told = ((Dot(SiteId(site), n), Dot(SiteId(other), m)) for (site, n), (other, m) in head.knowledge)
        new = ((dot, other) for dot, other in told if (dot, other.site) not in here)
        self._insert(sql.KNOWLEDGE_NEW, ((*dot, other.site, other.n) for dot, other in new))

    def rename(self, old: SiteId, first: int, changes: Sequence[Change], entities: Iterable[Entity], chain: str) -> None:
        """A site's changes from `first` on become these, which another site numbers from 1; the entities they touched become those.

        `chain`: the link before them, for a log that is not whole.
        """
        now = {entity.id: entity for entity in entities}
        before = self.some(now)
        rows = ({**_body_row(change), "old_site": old, "old_n": first + place} for place, change in enumerate(changes))
        self._many(sql.CHANGE_RENAME, rows)
        self._many(sql.ENTITY_RENAME, ({**_entity_row(entity)} for entity in now.values()))
        self._rehash(before, {id: weight(entity) for id, entity in now.items()})
        self._run(sql.STREAM_SET, head=self.head, clock=self.clock, hash=self.hash)
        kept = chain if self.floor else link_all(START, self.of_site(old, 1, first - 1))
        self._run(sql.VECTOR_DROP, site=old)
        counted = [{"site": old, "n": first - 1, "chain": kept}] if first > 1 else []
        if changes:
            new = changes[0].dot.site
            self._run(sql.KNOWLEDGE_RENAME, old=old, new=new, first=first)
            counted.append({"site": new, "n": len(changes), "chain": link_all(START, changes)})
        self._count(counted)

    def check(self) -> Soundness:
        """Compare hash, log and rows: everything recomputed from the log must be what the tables say.

        Where the log is not whole (after a snapshot or a compaction) only the hash can be recomputed.
        """
        entities = list(self.entities())
        changes = [_change(row) for row in self._run(sql.CHANGES_ALL)]
        computed = state_hash(entities)
        faults = []
        if computed != self.hash:
            faults.append("The state hash does not fit the entities")
        if not self.floor and state_hash(list(_replayed(changes).values())) != computed:
            faults.append("The entities are not what the history says")
        if not self.floor and _chained(changes) != self.counted():
            faults.append("The history has gaps, or was changed afterwards")
        return Soundness(computed, len(entities), len(changes), tuple(faults))

    def _raise_floor(self, floor: int) -> None:
        self.floor = max(self.floor, floor)
        self._run(sql.STREAM_FLOOR, floor=self.floor)

    def counted(self) -> dict[SiteId, tuple[int, str]]:
        """How many changes of each site are here, and the link of the hash chain after them."""
        if self._counted is None:  # an exchange asks several times, and each question is a way to the database
            self._counted = {SiteId(site): (n, chain) for site, n, chain in self._run(sql.VECTOR)}
        return dict(self._counted)

    def _count(self, rows: Iterable[dict[str, Any]]) -> None:
        self._many(sql.VECTOR_SET, rows)
        self._counted = None

    def _log(self, changes: Sequence[tuple[Change, Told, int | None]], received: Millis) -> None:
        """In stretches that one site wrote with one intention: a paste, or what one person did."""
        place = self.last_place() + 1
        for (site, author, intention), several in groupby(changes, key=lambda each: _whose(each[0])):
            rows = [
                (change.dot.n, place, number, change.stamp, change.kind, change.entity, told.body)
                for place, (change, told, number) in enumerate(several, place)
            ]
            place += len(rows)
            self._connection.insert_alike(sql.CHANGES_OF_STRETCH, (self.stream, site, author, intention, received), rows)

    def _note_knowledge(self, changes: Iterable[Change]) -> None:
        told = ((change.dot, site, n) for change in changes for site, n in _newest(change.saw.get(SINCE, ())).items())
        self._insert(sql.KNOWLEDGE_NEW, ((*dot, other, m) for dot, other, m in told))

    def _merge(self, changes: Iterable[tuple[Change, Told]]) -> None:
        """Bring changes, which stand in the log, into the rows and the hash."""
        changes = list(changes)
        rows = self._connection.run_among(sql.ENTITIES_AMONG, {"stream": self.stream}, {change.entity for change, _ in changes})
        before = {EntityId(row[0]): from_row(*row) for row in rows}
        grown: Counter[int] = Counter()
        for row in rows:
            grown[bucket_of(row[0])] -= weight_of_row(_told_whole(row))
        now = dict(before)
        alone: dict[EntityId, bytes] = {}  # the fields, in words, of those of which a single change says everything
        for change, told in changes:
            entity = now.get(change.entity)
            now[change.entity] = merge(entity, change)
            if entity is None:
                alone[change.entity] = told.set
            else:
                alone.pop(change.entity, None)
        self._insert(sql.ENTITY_NEW, (_whole_row(now[id]) for id in now if id not in before and id not in alone))
        self._insert(sql.ENTITY_NEW, (_leaning_row(now[id]) for id in alone))
        self._many(sql.ENTITY_SET, (_entity_row(now[id]) for id in before))
        for id, entity in now.items():
            words = alone.get(id)
            grown[bucket_of(id)] += weight(entity) if words is None else weight_of_one(id, entity.kind, entity.mark.dot, words)
        self._grow(grown)

    def _rehash(self, before: Mapping[EntityId, Entity], weights: Mapping[EntityId, int]) -> None:
        """Bring the hash from what was to what is. `weights`: what the entities that were touched weigh now."""
        grown: dict[int, int] = {}
        for id, weighs in weights.items():
            bucket = bucket_of(id)
            grown[bucket] = grown.get(bucket, 0) + weighs - weight(before.get(id))
        self._grow(grown)

    def _grow(self, grown: Mapping[int, int]) -> None:
        """Add to the buckets and to the hash."""
        rows = self._connection.run_among(sql.BUCKETS_AMONG, {"stream": self.stream}, grown)
        old = {bucket: from_hex(told) for bucket, told in rows}
        sums = {bucket: add(old.get(bucket, 0), amount) for bucket, amount in grown.items()}
        self._many(sql.BUCKET_SET, ({"bucket": bucket, "hash": to_hex(total)} for bucket, total in sums.items()))
        self.hash = to_hex(add(from_hex(self.hash), sum(grown.values())))

    def _run(self, statement: str, **parameters: object) -> Sequence[Row]:
        return self._connection.run(statement, {"stream": self.stream, **parameters})

    def _insert(self, into: Into, rows: Iterable[Row]) -> None:
        """Write new rows; the stream goes before each."""
        self._connection.insert(into, [(self.stream, *row) for row in rows])

    def _many(self, statement: str, rows: Iterable[dict[str, Any]]) -> None:
        """Run for every row; each is made for this call and gets the stream as its last value."""
        whole = []
        for row in rows:
            row["stream"] = self.stream
            whole.append(row)
        self._connection.run_many(statement, whole)


def runs_as_tuples(runs: Iterable[Run]) -> Iterator[tuple[SiteId, int, int, int]]:
    """Runs as plain tuples, for loops that take them apart."""
    return ((run.site, run.n, run.count, run.number) for run in runs)


def _stretches(dots: Iterable[Dot]) -> Iterator[tuple[SiteId, int, int]]:
    """Dots as (site, first, last), one for every stretch that counts on without a break."""
    by_stretch = groupby(enumerate(dots), key=lambda placed: (placed[1].site, placed[1].n - placed[0]))
    for (site, _), members in by_stretch:
        numbers = [dot.n for _, dot in members]
        yield site, numbers[0], numbers[-1]


def _newest(dots: Iterable[Dot]) -> Vector:
    """The newest change of each site; a peer may have named several."""
    newest: Vector = {}
    for dot in dots:
        newest[dot.site] = max(dot.n, newest.get(dot.site, 0))
    return newest


def _admit(vector: Vector, change: Change) -> bool:
    """Whether a change is new; notes it in the vector if so."""
    if known(vector, change):
        return False
    if not ready(vector, change):
        raise Gap("Changes arrived before the ones they build on; nothing of them was taken. Send the earlier ones first")
    vector[change.dot.site] = change.dot.n
    return True


def _change(row: Row) -> Change:
    site, n, stamp, author, kind, entity, intention, body = row
    return from_body(Dot(site, n), stamp, author, kind, entity, intention, body)


def _body_row(change: Change) -> dict[str, object]:
    """What a change is called and says; the rest of its row does not change when it is renamed."""
    return {"site": change.dot.site, "n": change.dot.n, "intention": change.intention, "body": to_body(change)}


def _whose(change: Change) -> tuple[SiteId, str, int]:
    return change.dot.site, change.author, change.intention


def _told_whole(row: EntityRow) -> EntityRow:
    """A row that says itself what its entity is, also where it leans on the log."""
    return (*row[:6], fields_of(row[6]), row[7]) if row[6].startswith("[") else row


def _whole_row(entity: Entity) -> Row:
    return *to_row(entity), len(contested(entity))


def _told_row(row: EntityRow) -> Row:
    """The row that another replica told. Only where heads stand beside its mark, or it was removed, can a cell of it be contested."""
    return *row, len(contested(from_row(*row))) if row[7] or REMOVED in row[6] else 0


def _entity_row(entity: Entity) -> dict[str, object]:
    return dict(zip(_ENTITY_COLUMNS, _whole_row(entity), strict=True))


_ENTITY_COLUMNS = (*sql.ENTITY_COLUMNS.split(", "), "contested")


def _leaning_row(entity: Entity) -> Row:
    """The row of an entity whose only change stands in the log and says what it is."""
    (site, n), stamp, author = entity.mark
    return entity.id, entity.kind, site, n, stamp, author, "", None, len(contested(entity))


def _replayed(changes: Iterable[Change]) -> dict[EntityId, Entity]:
    state: dict[EntityId, Entity] = {}
    for change in changes:
        state[change.entity] = merge(state.get(change.entity), change)
    return state


def _chained(changes: Iterable[Change]) -> dict[SiteId, tuple[int, str]]:
    """Count and hash chain of each site, recomputed."""
    counted: dict[SiteId, tuple[int, str]] = {}
    for change in changes:
        n, chain = counted.get(change.dot.site, (0, START))
        counted[change.dot.site] = n + 1, link(chain, change)
    return counted
