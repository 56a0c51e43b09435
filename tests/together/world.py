"""Four desktops, two servers that follow each other, a stick, and everything that people, programs, clocks, roads and bad days do to them.

Ann and her laptop sync with the plant's server, Ben with the cloud's; the bench stands behind an air gap and only ever sees sticks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from forestall.bundle.exporting import export_bundle
from forestall.bundle.frontier import Frontier, of_file
from forestall.bundle.importing import import_bundle
from forestall.bundle.keys import Keys
from forestall.bundle.manifest import Label
from forestall.changes import Change, Dot, Entity, FieldName, Vector
from forestall.clock import Millis, Stamp
from forestall.errors import Forked, Unavailable
from forestall.fmea.cells import Fate, contested, fate
from forestall.fmea.edits import Add, Edit, Move, Refused, Remove, Revert, SetFields, Settle
from forestall.fmea.model import KINDS
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, EFFECT, PARENT, TEXT
from forestall.fmea.sheet import rows
from forestall.ids import EntityId, SiteId
from forestall.pen import Written
from forestall.protocol.messages import Request
from forestall.protocol.state import state_hash
from forestall.store.file import ProjectFile
from forestall.store.renaming import take_new_site
from forestall.store.replica import Replica
from forestall.store.snapshot import taken_so_far
from forestall.sync.exchange import Summary, synchronise
from forestall_desktop.session.site_keys import KeyElsewhere, SiteKeys
from tests import oracle
from tests.histories import Digits
from tests.store.desk import Desk
from tests.together.network import Host, Road, Way
from tests.together.pages import roomy_pages
from tests.together.places import Image, Places, StoryServer, first_sheet
from tests.visible import doubled, missing
from tests.worlds import PROJECT, WallClock, seeded

ROUNDS_TO_HEAL = 8
FOREVER = Millis(2**62)
WORDED = {TEXT, "remarks"}
TYPED = {*WORDED, "severity", "occurrence", "detection"}
MOOD = FieldName("a field of tomorrow")
HOLOGRAM = "a kind of tomorrow"
KEYS = [Keys.generate(seeded(seed)) for seed in range(4)]


class Killed(BaseException):
    """A program dies in the middle. Nothing of ours may catch it."""


class Purse(dict[str, str]):
    """The secrets of one computer, in memory."""

    put = dict.__setitem__
    forget = dict.pop


class Seat:
    """One desktop: its file, its person, her secrets, and what she can undo. Without a server it stands behind an air gap."""

    def __init__(self, number: int, name: str, places: Places, server: StoryServer | None) -> None:
        self.name = name
        self.server = server
        self.now = WallClock()
        self.keys = KEYS[number]
        self.steps: list[Written] = []
        self._places = places
        self._seed = 1_000 * (number + 1)
        self.site_keys = SiteKeys(Purse(), self.chance())
        self.sits_down(places.new_file(name, self.chance()))

    def chance(self) -> Callable[[int], bytes]:
        """Chance that nothing else in the story has."""
        self._seed += 1
        return seeded(self._seed)

    def sits_down(self, file: ProjectFile) -> None:
        """A window opens on a file."""
        self.desk = Desk(file, self.name, self.now, self.chance())
        self._snapshots = taken_so_far(file)
        self.steps.clear()

    def looks(self) -> None:
        """The window takes in what others wrote into the file: from the log, or all of it where a snapshot came."""
        if taken_so_far(self.desk.file) == self._snapshots:
            self.desk.catches_up()
        else:
            self.starts_again()

    def starts_again(self) -> None:
        """The program ended, in whatever way, and is started again."""
        self.sits_down(self._places.reopened(self.desk.file))

    def gets(self, image: Image, *, noticed: bool = True) -> None:
        """Another file takes the place of hers; where that is noticed, as `session.leases` does, it goes on under a new name."""
        self.desk.file.close()
        file = self._places.put(self.name, image)
        if noticed:
            take_new_site(file, self.chance())
        self.sits_down(file)

    def vector(self) -> Vector:
        with self.desk.file.reading() as replica:
            return replica.vector()


@dataclass(frozen=True, slots=True)
class Stick:
    """A bundle that lies about."""

    path: Path
    maker: Seat


class World:
    """Everybody together. What people do is told by numbers, so that any numbers make a story."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.plant, self.cloud = places.server("plant", 7), places.server("cloud", 8)
        self.servers = (self.plant, self.cloud)
        self.made = {change.dot: change for change in first_sheet()}
        self.gone: set[Dot] = set()
        self.sticks: list[Stick] = []
        self._words = count(1)
        self._bundles = count(1)
        self._late: list[tuple[Host, Request]] = []
        self._takes_notes = True
        self._may_differ = False
        """Once a log was set back in secret, or wordings were forgotten, two may find that they differ when everything is exchanged."""
        homes = {"Ann": self.plant, "Ann's laptop": self.plant, "Ben": self.cloud, "the bench": None}
        self.seats = [Seat(number, name, places, server) for number, (name, server) in enumerate(homes.items())]
        self.bench = self.seats[-1]
        self.online = [seat for seat in self.seats if seat.server is not None]
        self._images = {seat.name: places.image(seat.desk.file) for seat in self.seats}
        self._backups: dict[str, Image] = {}
        self.servers_are_backed_up()

    # What people do

    def works(self, seat: Seat, digits: Digits) -> None:
        """One thing a person does; mostly typing, often where others type."""
        match digits.below(12):
            case 0 | 1 | 2 | 3 | 4:
                self._types(seat, digits)
            case 5 | 6:
                self._adds(seat, digits)
            case 7:
                self._removes(seat, digits)
            case 8 | 9:
                self._moves(seat, digits)
            case 10:
                self._settles(seat, digits)
            case _:
                if seat.steps:
                    self.does(seat, Revert(seat.steps.pop().reversals))

    def does(self, seat: Seat, edit: Edit) -> None:
        """An edit as her window knows things; accepted or not."""
        _, written = seat.desk.tries(edit)
        if written is not None:
            seat.steps.append(written)
            self._notes(written.changes)

    def dies_while_working(self, seat: Seat, digits: Digits, *, written: bool) -> None:
        """The power fails at an edit, just before or just after it is on the disk."""
        with dying(seat.desk.file, after=int(written)), suppress(Killed):
            self.works(seat, digits)
        self._comes_back(seat)

    def types_as_a_newer_program(self, seat: Seat, digits: Digits) -> None:
        """Somebody uses a later version on this file: fields, kinds and further items that this version does not know."""
        file, there = seat.desk.file, _there(seat)
        entity = digits.one_of(there) if there and digits.below(2) else None
        id, kind = (entity.id, entity.kind) if entity else (EntityId(f"hologram {digits.below(3)}"), HOLOGRAM)
        with file.writing() as replica:
            site, vector, here = file.identity.site, replica.vector(), replica.entity(id)
            n = vector.get(site, 0) + 1
            saw = {MOOD: here.dots(MOOD)} if here and MOOD in here.values else {}
            value = [next(self._words), {"x": None}]
            stamp = Stamp(max(replica.clock, seat.now() << 16) + 1)
            change = Change(Dot(site, n), stamp, seat.name, kind, id, {MOOD: value}, saw, n, ({"why": 1}, "more"))
            replica.take([change], received=seat.now(), clock=stamp)
        self._notes([change])
        seat.looks()

    def _types(self, seat: Seat, digits: Digits) -> None:
        cells = [(entity.id, name) for entity in _there(seat) for name in KINDS[entity.kind].fields if name in TYPED]
        if cells:
            id, name = digits.one_of(cells)
            self.does(seat, SetFields(id, {name: f"word {next(self._words)}" if name in WORDED else digits.below(10) + 1}))

    def _adds(self, seat: Seat, digits: Digits) -> None:
        kind = digits.one_of(("element", "function", "failure", "line", "link", "control", "action"))
        parents = [each.id for each in _there(seat) if each.kind in KINDS[kind].fields[PARENT].kinds]
        failures = [each.id for each in _there(seat) if each.kind == "failure"]
        if parents and failures:
            named = {"line": CAUSE, "link": EFFECT}.get(kind, TEXT)
            value = digits.one_of(failures) if named != TEXT else f"word {next(self._words)}"
            self.does(seat, Add(seat.desk.ids.next(), kind, digits.one_of(parents), {named: value}))

    def _removes(self, seat: Seat, digits: Digits) -> None:
        if there := _there(seat):
            self.does(seat, Remove((digits.one_of(there).id,)))

    def _moves(self, seat: Seat, digits: Digits) -> None:
        movable = [each for each in _there(seat) if PARENT in KINDS[each.kind].fields]
        if movable:
            entity = digits.one_of(movable)
            targets = [each.id for each in _there(seat) if each.kind in KINDS[entity.kind].fields[PARENT].kinds]
            self.does(seat, Move(entity.id, digits.one_of(targets)) if targets else Remove((entity.id,)))

    def _settles(self, seat: Seat, digits: Digits) -> None:
        cells = [cell for entity in _sorted(seat.desk.project) for cell in contested(entity)]
        if cells:
            cell = digits.one_of(cells)
            self.does(seat, Settle(cell.entity, cell.field, digits.one_of(cell.candidates).value))

    # What programs and roads do

    def syncs(self, seat: Seat, plan: list[Way], dies_after: int | None = None) -> Summary | None:
        """A sync over a road as planned; after `dies_after` steps (half of them just before a commit) its process is killed."""
        assert seat.server is not None
        road = Road(seat.server, plan, self._late)
        try:
            with self.places.agent(seat.desk.file) as agent, dying(agent, dies_after):
                summary = synchronise(agent, road, seat.now, snapshots=road, key=lambda: seat.site_keys.of(agent))
            assert self._may_differ or not (summary.healed or summary.in_step is False), f"{seat.name} differs from the server"
            return summary
        except (Unavailable, Killed):
            return None
        except Forked as error:
            self._takes_a_new_site(seat, disputed=not isinstance(error, KeyElsewhere))
            return None

    def servers_meet(self, one: StoryServer, other: StoryServer, plan: list[Way]) -> bool:
        """A server follows the other over a road as planned; whether it came to an end."""
        with suppress(Unavailable):
            report = one.follows(other, Road(other, plan, self._late))
            assert self._may_differ or report.in_step is not False, f"{one.name} differs from {other.name}"
            return True
        return False

    def late_ones_arrive(self) -> None:
        """Requests that were held up reach their server, the last one first."""
        while self._late:
            server, request = self._late.pop()
            server.exchange(request)

    def writes_a_stick(self, seat: Seat, since: Frontier | None, dies_after: int | None = None) -> Stick | None:
        """A bundle of everything, or of what somebody lacks who has `since`; none where the log does not reach back so far."""
        path = self.places.folder / f"{next(self._bundles)}.bundle"
        label: Label | Refused | None = None
        with dying(seat.desk.file, dies_after), suppress(Killed):
            label = export_bundle(
                seat.desk.file,
                path,
                keys=seat.keys,
                recipients=[each.keys.public for each in self.seats],
                since=since,
                author=seat.name,
                now=seat.now(),
                chance=seat.chance(),
            )
        if label is None:
            self._comes_back(seat)
        if isinstance(label, Refused):
            assert "sync first" in label.sentence, label.sentence
        if isinstance(label, Label):
            self.sticks.append(Stick(path, seat))
            return self.sticks[-1]
        return None

    def takes_a_stick(self, seat: Seat, stick: Stick, dies_after: int | None = None) -> bool:
        """A bundle is put in, whatever bundle; whether it was taken. It may be old, known, or too early; never another history."""
        trusted = stick.maker.keys.public.fingerprint
        try:
            with dying(seat.desk.file, dies_after):
                outcome = import_bundle(seat.desk.file, stick.path, keys=seat.keys, trusted=trusted, now=seat.now)
        except Killed:
            self._comes_back(seat)
            return False
        if isinstance(outcome, Refused):
            assert "builds on changes" in outcome.sentence or "is a snapshot" in outcome.sentence, outcome.sentence
        return not isinstance(outcome, Refused)

    def clock_jumps(self, clock: WallClock, millis: int) -> None:
        """A wall clock is set."""
        clock.at = Millis(max(0, clock.at + millis))

    # Accidents, and what people do against them

    def is_saved(self, seat: Seat) -> None:
        """A copy of her file for a bad day."""
        self._images[seat.name] = self.places.image(seat.desk.file)

    def is_restored(self, seat: Seat) -> None:
        """Her disk is broken, and the copy takes the file's place."""
        with self._accident():
            seat.gets(self._images[seat.name])
            self._learns(seat)

    def is_copied(self, seat: Seat, over: Seat) -> None:
        """A file is carried to another computer, where it takes the place of the one that was there."""
        image = self.places.image(seat.desk.file)
        with self._accident():
            over.gets(image)
            self._learns(over)

    def is_copied_unnoticed(self, seat: Seat, over: Seat, digits: Digits, plan: list[Way]) -> None:
        """The same, and nobody notices. But the key of its site stayed where it was, and so nothing typed there is shown under its name."""
        seat.site_keys.of(seat.desk.file)
        image = self.places.image(seat.desk.file)
        with self._accident():
            over.gets(image, noticed=False)
            over.site_keys = SiteKeys(Purse(), over.chance())
            with self._unnoted():
                self.works(over, digits)
            self.syncs(over, plan)
            if over.desk.file.identity.site == seat.desk.file.identity.site:  # it had nothing to show, or no road to show it
                self._takes_a_new_site(over, disputed=False)

    def servers_are_backed_up(self) -> None:
        """Copies for a bad day."""
        self._backups = {server.name: server.backup() for server in self.servers}

    def server_is_backed_up(self, server: StoryServer) -> None:
        """A copy of one of them."""
        self._backups[server.name] = server.backup()

    def server_is_set_back(self, server: StoryServer, *, with_a_new_epoch: bool) -> None:
        """The bad day of a server."""
        self._may_differ = self._may_differ or not with_a_new_epoch
        with self._accident():
            server.is_set_back_to(self._backups[server.name], with_a_new_epoch=with_a_new_epoch)

    def desktop_forgets(self, seat: Seat) -> None:
        """Old wordings go, right after a sync has shown that they are at the server. No backup of a server is kept from before that day."""
        summary = self.syncs(seat, [])
        seat.looks()
        self._may_differ = True
        if summary is not None and summary.in_step:
            with seat.desk.file.writing() as replica:
                replica.compact(FOREVER)
            self.servers_are_backed_up()

    def server_forgets(self, server: StoryServer) -> None:
        """Old wordings go, where the other server has them, too. Nobody keeps backups from before that day."""
        one, other = self.servers
        self._may_differ = True
        if self.servers_meet(one, other, []) and self.servers_meet(other, one, []) and one.vector() == other.vector():
            server.forgets_wordings()
            self.servers_are_backed_up()

    @contextmanager
    def _accident(self) -> Iterator[None]:
        """What was nowhere else is gone: nobody can bring that back."""
        before = self._everything()
        yield
        after = self._everything()
        self.gone |= {Dot(site, n) for site, last in before.items() for n in range(after.get(site, 0) + 1, last + 1)}

    def _everything(self) -> Vector:
        """How far the best replica of each site's changes is."""
        best: Vector = {}
        for vector in self._vectors():
            for site, n in vector.items():
                best[site] = max(n, best.get(site, 0))
        return best

    def _takes_a_new_site(self, seat: Seat, *, disputed: bool) -> None:
        take_new_site(seat.desk.file, seat.chance(), disputed=disputed)
        self._learns(seat)
        seat.starts_again()

    def _comes_back(self, seat: Seat) -> None:
        """After a crash: what is on the disk was made, and nothing else."""
        seat.starts_again()
        self._learns(seat)

    def _learns(self, seat: Seat) -> None:
        site = seat.desk.file.identity.site
        with seat.desk.file.reading() as replica:
            self._notes(replica.of_site(site, 1, replica.vector().get(site, 0)))

    def _notes(self, changes: Iterable[Change]) -> None:
        if self._takes_notes:
            for change in changes:
                self.made.setdefault(change.dot, change)

    @contextmanager
    def _unnoted(self) -> Iterator[None]:
        """What is made now gets another name before anybody sees it, and is noted then."""
        self._takes_notes = False
        yield
        self._takes_notes = True

    # What must hold in the end

    def heals(self) -> None:
        """The roads are good and wide again, and everybody meets."""
        self.late_ones_arrive()
        with roomy_pages():
            self._all_come_together()

    def _all_come_together(self) -> None:
        for _ in range(ROUNDS_TO_HEAL):
            self._all_meet()
            if self._is_quiet():
                break
        for seat in self.online:
            summary = self.syncs(seat, [])
            assert summary is not None, f"a good road is not enough for {seat.name}"
            assert summary.in_step, f"{seat.name} is not in step"
        for seat in self.seats:
            seat.looks()

    def _all_meet(self) -> None:
        ann = self.seats[0]
        for seat in self.online:
            self.syncs(seat, [])
        for one, other in (self.servers, self.servers[::-1]):
            self.servers_meet(one, other, [])
        for seat in self.online:
            self.syncs(seat, [])
        assert self._hands_over(self.bench, ann), "what was done at the bench cannot be had"
        self.syncs(ann, [])
        if not self._hands_over(ann, self.bench):
            self._carries_the_file(ann)

    def _hands_over(self, giver: Seat, taker: Seat) -> bool:
        stick = self.writes_a_stick(giver, of_file(taker.desk.file))
        return stick is not None and self.takes_a_stick(taker, stick)

    def _carries_the_file(self, giver: Seat) -> None:
        """What a refused bundle advises. Everything of the bench's must be at the giver's by now."""
        gone = set(self.gone)
        self.is_copied(giver, self.bench)
        assert self.gone == gone

    def _is_quiet(self) -> bool:
        everything = self._everything()
        return all(vector == everything for vector in self._vectors())

    def _vectors(self) -> list[Vector]:
        return [*(seat.vector() for seat in self.seats), *(server.vector() for server in self.servers)]

    def check(self) -> None:
        """All replicas are one truth, and nothing anybody typed is lost."""
        truth = self.plant.look(told)
        alive = [change for dot, change in self.made.items() if dot.n <= truth.vector.get(dot.site, 0)]
        lost = self.made.keys() - {change.dot for change in alive} - self.gone
        assert not lost, f"somebody has made these, and nobody has them: {sorted(lost)}"
        assert len(alive) == sum(truth.vector.values()), "changes that nobody made"
        assert truth.heads == oracle.heads(alive), "the heads are not what the definition says"
        assert oracle.lost(alive) == []
        assert self.cloud.look(told) == truth, "the servers differ"
        for server in self.servers:
            assert server.look(lambda replica: replica.check()).faults == ()
        for seat in self.seats:
            self._check_seat(seat, truth)
        project = _loaded(self.seats[0])
        assert missing(project) == [], "something typed is nowhere in the sheet"
        assert doubled(project) == [], "a line stands in the sheet twice"

    def _check_seat(self, seat: Seat, truth: Told) -> None:
        with seat.desk.file.reading() as replica:
            assert told(replica) == truth, f"{seat.name}'s file differs from the server"
            assert replica.check().faults == ()
            assert seat.server is None or replica.unsent_count() == 0
        self._check_window(seat)
        assert _seen(seat.desk.project) == _seen(_loaded(self.seats[0])), f"{seat.name} sees another sheet"

    def _check_window(self, seat: Seat) -> None:
        """What a window learnt step by step is what the file says."""
        project, loaded = seat.desk.project, _loaded(seat)
        assert state_hash(list(project.all())) == state_hash(list(loaded.all())), f"{seat.name}'s window differs from the file"
        assert oracle.shown_of(project.all()) == oracle.shown_of(loaded.all())
        assert project.vector == loaded.vector

    def ends(self) -> None:
        """Give all files back."""
        for seat in self.seats:
            seat.desk.file.close()
        for server in self.servers:
            server.stops()
        for path in self.places.folder.glob("*.bundle"):
            path.unlink()


@contextmanager
def dying(file: ProjectFile, after: int | None) -> Iterator[None]:
    """A program that is killed at its `after`-th step: each transaction has two, just before its commit and just after. None: it lives."""
    if after is None:
        yield
        return
    steps, writing = count(after, -1), file.writing

    @contextmanager
    def frail() -> Iterator[Replica]:
        with writing() as replica:
            yield replica
            _one_step(steps)
        _one_step(steps)

    file.writing = frail  # type: ignore[method-assign]
    try:
        yield
    finally:
        del file.writing


def _one_step(left: Iterator[int]) -> None:
    if next(left) <= 0:
        raise Killed


@dataclass(frozen=True, slots=True)
class Told:
    """What a replica says of itself, to be compared."""

    vector: dict[SiteId, int]
    hash: str
    heads: dict[oracle.Cell, frozenset[Dot]]
    shown: dict[oracle.Cell, str]
    chains: dict[SiteId, tuple[int, str]]


def told(replica: Replica) -> Told:
    """What it says."""
    entities = list(replica.entities())
    shown = {cell: repr(value) for cell, value in oracle.shown_of(entities).items()}
    return Told(replica.vector(), replica.hash, oracle.heads_of(entities), shown, replica.counted())


def _seen(project: Project) -> Any:
    """What a person has before the eyes: the sheet, and what waits."""
    return rows(project), [contested(entity) for entity in _sorted(project)]


def _loaded(seat: Seat) -> Project:
    with seat.desk.file.reading() as replica:
        return Project(PROJECT, replica.entities(), replica.vector())


def _sorted(project: Project) -> list[Entity]:
    return sorted(project.all(), key=lambda entity: entity.id)


def _there(seat: Seat) -> list[Entity]:
    """What a person sees of the graph, in a steady order."""
    return [entity for entity in _sorted(seat.desk.project) if fate(entity) is not Fate.REMOVED and entity.kind in KINDS]
