"""Three desktops with real files and one server, and everything that people, clocks and roads may do to them."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from forestall.changes import Change, Dot, Entity
from forestall.clock import Millis
from forestall.errors import Unavailable
from forestall.fmea.cells import Fate, contested, fate
from forestall.fmea.edits import Add, Edit, Move, Remove, Revert, SetFields, Settle
from forestall.fmea.model import KINDS
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, EFFECT, PARENT, TEXT
from forestall.fmea.sheet import rows
from forestall.ids import SiteId
from forestall.pen import Written
from forestall.protocol.messages import Request
from forestall.protocol.state import state_hash
from forestall.store.file import ProjectFile
from forestall.store.replica import Replica
from forestall.sync.exchange import Summary, synchronise
from tests import oracle
from tests.histories import Digits
from tests.store.desk import Desk
from tests.together.network import Backup, Road, Server, Way
from tests.visible import doubled, missing
from tests.worlds import PROJECT, Analyst, WallClock, seeded, smallest_sheet

NAMES = ("Ann", "Ann's laptop", "Ben")
ROUNDS_TO_HEAL = 4
WORDED = {TEXT, "remarks"}
TYPED = {*WORDED, "severity", "occurrence", "detection"}


class Killed(BaseException):
    """A desktop's sync dies in the middle. Nothing of ours may catch it."""


class Seat:
    """One desktop: its file, its person, and what she can undo."""

    def __init__(self, name: str, path: Path, seed: int) -> None:
        self.name = name
        self.path = path
        self.now = WallClock()
        self._seed = seed
        self.desk = self._opened()
        self.steps: list[Written] = []

    def reopens(self) -> None:
        """The program ended, in whatever way, and is started again."""
        self.desk.file.close()
        self._seed += 1
        self.desk = self._opened()
        self.steps.clear()

    def _opened(self) -> Desk:
        return Desk(ProjectFile(self.path, durable=False), self.name, self.now, seeded(self._seed))


class World:
    """Everybody together. What people do is told by numbers, so that any numbers make a story."""

    def __init__(self, folder: Path) -> None:
        self.server = Server(PROJECT, WallClock(), seeded(7))
        self.made: list[Change] = []
        self._words = count(1)
        self._late: list[Request] = []
        self._backup: Backup = self.server.backup()
        self.seats = [Seat(name, _new_file(folder, number), 1_000 * (number + 1)) for number, name in enumerate(NAMES)]
        self._first_sheet()

    def _first_sheet(self) -> None:
        """One writes the smallest sheet, and all have it."""
        author = Analyst("template", chance=seeded(1))
        smallest_sheet(author)
        desk = self.seats[0].desk
        changes = [_in_the_name_of(desk, change) for change in author.log]
        with desk.file.writing() as replica:
            replica.take(changes, received=desk.now())
        self.made += changes
        for seat in self.seats:
            seat.reopens()
            self.syncs(seat, [])
            seat.desk.catches_up()

    # What people do

    def does(self, seat: Seat, edit: Edit) -> None:
        """An edit as her window knows things; accepted or not."""
        _, written = seat.desk.tries(edit)
        if written is not None:
            seat.steps.append(written)
            self.made += written.changes

    def works(self, seat: Seat, number: int) -> None:
        """One thing a person does, told by a number; mostly typing, often where others type."""
        digits = Digits(number)
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

    # What programs, clocks and roads do

    def syncs(self, seat: Seat, plan: list[Way], dies_after: int | None = None) -> Summary | None:
        """A sync over a road as planned; `dies_after` so many transactions its process is killed."""
        left = count(dies_after, -1) if dies_after is not None else None

        def progress(sent: int, received: int) -> None:
            if left is not None and next(left) <= 0:
                raise Killed

        try:
            with ProjectFile(seat.path, durable=False) as agent:
                return synchronise(agent, Road(self.server, plan, self._late), seat.now, progress)
        except (Unavailable, Killed):
            return None

    def late_ones_arrive(self) -> None:
        """Requests that were held up reach the server, the last one first."""
        while self._late:
            self.server.exchange(self._late.pop())

    def clock_jumps(self, seat: Seat, millis: int) -> None:
        """Somebody's wall clock is set."""
        seat.now.at = Millis(max(0, seat.now.at + millis))

    def server_is_backed_up(self) -> None:
        """A copy for a bad day."""
        self._backup = self.server.backup()

    def server_is_set_back(self, *, with_a_new_epoch: bool) -> None:
        """The bad day."""
        self.server.is_set_back_to(self._backup, with_a_new_epoch=with_a_new_epoch)

    # What must hold in the end

    def heals(self) -> None:
        """The roads are good again, and everybody syncs."""
        self.late_ones_arrive()
        for _ in range(ROUNDS_TO_HEAL):
            for seat in self.seats:
                summary = self.syncs(seat, [])
                assert summary is not None, "a good road is enough to sync"
        for seat in self.seats:
            summary = self.syncs(seat, [])
            assert summary is not None
            assert summary.in_step, f"{seat.name} is not in step"
            seat.desk.catches_up()

    def check(self) -> None:
        """All replicas are one truth, and nothing anybody typed is lost."""
        truth = self.server.look(_told)
        assert truth.heads == oracle.heads(self.made), "the heads are not what the definition says"
        assert oracle.lost(self.made) == []
        sheet = rows(self.seats[0].desk.project)
        for seat in self.seats:
            with seat.desk.file.reading() as replica:
                assert _told(replica) == truth, f"{seat.name}'s file differs from the server"
                assert replica.check().faults == ()
                assert replica.unsent_count() == 0
            self._check_window(seat)
            assert rows(seat.desk.project) == sheet, f"{seat.name} sees another sheet"
        assert missing(self.seats[0].desk.project) == [], "something typed is nowhere in the sheet"
        assert doubled(self.seats[0].desk.project) == [], "a line stands in the sheet twice"

    def _check_window(self, seat: Seat) -> None:
        """What a window learnt step by step is what the file says."""
        project = seat.desk.project
        with seat.desk.file.reading() as replica:
            loaded = Project(PROJECT, replica.entities(), replica.vector())
        assert state_hash(list(project.all())) == state_hash(list(loaded.all())), f"{seat.name}'s window differs from the file"
        assert oracle.shown_of(project.all()) == oracle.shown_of(loaded.all())
        assert project.vector == loaded.vector

    def ends(self) -> None:
        """Give all files back."""
        for seat in self.seats:
            seat.desk.file.close()
        self.server.stops()


@dataclass(frozen=True, slots=True)
class Told:
    """What a replica says of itself, to be compared."""

    vector: dict[SiteId, int]
    hash: str
    heads: dict[oracle.Cell, frozenset[Dot]]
    shown: dict[oracle.Cell, str]


def _told(replica: Replica) -> Told:
    entities = list(replica.entities())
    shown = {cell: repr(value) for cell, value in oracle.shown_of(entities).items()}
    return Told(replica.vector(), replica.hash, oracle.heads_of(entities), shown)


def _new_file(folder: Path, number: int) -> Path:
    """A new project file, as a copy of one that is made once: making it durably takes longer than the rest of a story."""
    template = folder / f"template-{number}.fmea"
    if not template.exists():
        ProjectFile.create(template, PROJECT, seeded(100 + number)).close()
    for leftover in folder.glob(f"desk-{number}.fmea*"):
        leftover.unlink()
    return Path(shutil.copy(template, folder / f"desk-{number}.fmea"))


def _in_the_name_of(desk: Desk, change: Change) -> Change:
    """The change as if this desk's site had made it."""
    return replace(change, dot=Dot(desk.file.identity.site, change.dot.n))


def _sorted(project: Project) -> list[Entity]:
    return sorted(project.all(), key=lambda entity: entity.id)


def _there(seat: Seat) -> list[Entity]:
    """What a person sees of the graph, in a steady order."""
    return [entity for entity in _sorted(seat.desk.project) if fate(entity) is not Fate.REMOVED and entity.kind in KINDS]
