"""Small worlds for tests: a wall clock that jumps, chance that repeats itself, analysts with a project in memory. Touches no file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from forestall.changes import Change, FieldName, Value
from forestall.clock import Clock, Millis
from forestall.fmea.edits import Accepted, Add, Batch, Edit, Refused, Revert, SetFields, Verdict
from forestall.fmea.project import Project
from forestall.fmea.rules import decide
from forestall.fmea.schema import CAUSE, EFFECT, TEXT
from forestall.fmea.sheet import Row, rows
from forestall.ids import Chance, EntityId, IdMaker, ProjectId, SiteId
from forestall.pen import Pen, Written
from forestall.replay import apply

PROJECT = ProjectId("ParkingBrake")
MORNING = Millis(1_800_000_000_000)


class WallClock:
    """A wall clock somebody else sets."""

    def __init__(self, at: int = MORNING) -> None:
        self.at = Millis(at)

    def __call__(self) -> Millis:
        return self.at


def seeded(seed: int) -> Chance:
    """Chance that repeats itself from run to run."""
    return Random(seed).randbytes


class Analyst:
    """A person at a replica in memory: edits it through the rules and the pen, hears of others' changes."""

    def __init__(self, name: str, now: WallClock | None = None, chance: Chance | None = None) -> None:
        self.now = now or WallClock()
        self.chance = chance or seeded(sum(name.encode()))
        self.project = Project(PROJECT)
        self.pen = Pen(SiteId(name), name, Clock(self.now))
        self.ids = IdMaker(self.chance)
        self.log: list[Change] = []

    def tries(self, edit: Edit | Refused) -> Verdict:
        """What the rules say; written if they accept."""
        if isinstance(edit, Refused):
            return edit
        verdict = decide(self.project, edit, self.chance)
        if isinstance(verdict, Accepted):
            self._write(verdict)
        return verdict

    def does(self, edit: Edit | Refused) -> Written:
        """Something that must be accepted."""
        assert not isinstance(edit, Refused), edit.sentence
        verdict = decide(self.project, edit, self.chance)
        assert isinstance(verdict, Accepted), verdict.sentence
        return self._write(verdict)

    def sets(self, entity: EntityId, **fields: Value) -> Written:
        """Type into cells of one entity."""
        return self.does(SetFields(entity, {FieldName(name): value for name, value in fields.items()}))

    def undoes(self, written: Written) -> Written:
        """Take one intention back, or do again what was taken back."""
        return self.does(Revert(written.reversals))

    def hears(self, told: Analyst | Iterable[Change]) -> None:
        """Learn all that another knows."""
        fresh = apply(self.project, told.log if isinstance(told, Analyst) else told)
        self.log += fresh
        for change in fresh:
            self.pen.clock.observe(change.stamp)

    def sees(self, entity: EntityId, name: str) -> Value:
        """What a cell shows."""
        return self.project.value(entity, FieldName(name))

    def _write(self, verdict: Accepted) -> Written:
        written = self.pen.write(self.project, verdict.drafts)
        self.log += written.changes
        return written


def meet(*analysts: Analyst) -> None:
    """Everybody learns what everybody knows."""
    for _ in range(2):
        for one in analysts:
            for other in analysts:
                one.hears(other.log)


def snapshot(project: Project) -> dict[EntityId, dict[FieldName, Value]]:
    """Every value that is shown, of every entity."""
    return {entity.id: dict(entity.values) for entity in project.all()}


@dataclass(frozen=True, slots=True)
class Places:
    """The ids of the smallest sheet there is: one mode with one effect and one cause line."""

    analysis: EntityId
    element: EntityId
    function: EntityId
    mode: EntityId
    effect: EntityId
    link: EntityId
    cause: EntityId
    line: EntityId


def smallest_sheet(analyst: Analyst) -> Places:
    """Make a sheet with one line, rated 8, 4 and 5."""
    at = Places(*(analyst.ids.next() for _ in range(8)))
    analyst.does(
        Batch(
            (
                Add(at.analysis, "analysis", None, {TEXT: "Parking brake"}),
                Add(at.element, "element", at.analysis, {TEXT: "Spindle"}),
                Add(at.function, "function", at.element, {TEXT: "Hold the clamping force"}),
                Add(at.mode, "failure", at.function, {TEXT: "Spindle turns back"}),
                Add(at.effect, "failure", at.element, {TEXT: "Car rolls away", FieldName("severity"): 8}),
                Add(at.link, "link", at.mode, {EFFECT: at.effect}),
                Add(at.cause, "failure", at.element, {TEXT: "Thread worn"}),
                Add(at.line, "line", at.mode, {CAUSE: at.cause, FieldName("occurrence"): 4, FieldName("detection"): 5}),
            )
        )
    )
    return at


def only_row(project: Project) -> Row:
    """The one row of a sheet that has just one."""
    (row,) = rows(project)
    return row
