"""What the benchmarks work on: projects of any size, the same at every run."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from pathlib import Path
from random import Random

from forestall.changes import Change, FieldName, Value
from forestall.fmea.edits import Draft
from forestall.fmea.schema import CAUSE, CUSTOM_PREFIX, DETECTION, EFFECT, OCCURRENCE, PARENT, POSITION, TEXT
from forestall.ids import EntityId, IdMaker, ProjectId
from forestall.order import series
from forestall.pen import Pen
from forestall.store.file import ProjectFile
from forestall_desktop.session.opening import load, wall_clock

_TEXT = """
seal leaks motor shaft grease bearing missing worn torque current sensor offset drift crack corrosion connector pin loose vibration thermal
housing spindle brake lever spring contact resistance supply voltage signal lost late stuck open short ground insulation
"""
WORDS = _TEXT.split()

_Making = Generator[Draft, None, EntityId]
"""Gives drafts, and at the end the id of what they made."""


class Material:
    """Makes drafts with chance that repeats itself."""

    def __init__(self, seed: int = 1) -> None:
        self.random = Random(seed)
        self.ids = IdMaker(self.random.randbytes)

    def words(self, least: int, most: int) -> str:
        """A wording of so many words."""
        return " ".join(self.random.choice(WORDS) for _ in range(self.random.randint(least, most)))

    def positions(self, count: int) -> Iterator[str]:
        """Rising position keys."""
        return iter(series(None, None, count, self.random.randbytes))

    def rating(self) -> int:
        """A rating."""
        return self.random.randint(1, 10)

    def rows(self, count: int) -> Iterator[Draft]:
        """`count` entities of 12 typed fields each: two ratings and ten texts of 2 to 10 words."""
        columns = [self.ids.next() for _ in range(6)]
        names = ("filter_code", "special", "justification", "remarks", *(CUSTOM_PREFIX + column for column in columns))
        yield from (Draft("column", column, {TEXT: self.words(1, 2)}) for column in columns)
        for position in self.positions(count):
            texts: dict[FieldName, Value] = {FieldName(name): self.words(2, 10) for name in names}
            yield Draft("line", self.ids.next(), {POSITION: position, OCCURRENCE: self.rating(), DETECTION: self.rating(), **texts})

    def sheet(self, lines: int) -> Iterator[Draft]:
        """A form sheet: an element for about 120 lines, a function for 20, a mode for 6, each with two effects, controls and causes."""
        analysis = self.ids.next()
        yield Draft("analysis", analysis, {TEXT: "Benchmark", POSITION: "V"})
        positions, made = self.positions(lines * 12), 0
        while made < lines:
            element = yield from self._made("element", analysis, positions)
            for _ in range(6):
                function = yield from self._made("function", element, positions)
                for _ in range(3):
                    mode = yield from self._mode(element, function, positions)
                    for _ in range(min(7, lines - made)):
                        yield from self._line(element, mode, positions)
                        made += 1

    def _made(self, kind: str, parent: EntityId, positions: Iterator[str], **more: Value) -> _Making:
        id = self.ids.next()
        fields = {FieldName(name): value for name, value in more.items()}
        yield Draft(kind, id, {TEXT: self.words(2, 14), PARENT: parent, POSITION: next(positions), **fields})
        return id

    def _mode(self, element: EntityId, function: EntityId, positions: Iterator[str]) -> _Making:
        mode = yield from self._made("failure", function, positions)
        for _ in range(2):
            effect = yield from self._made("failure", element, positions, severity=self.rating())
            yield Draft("link", self.ids.next(), {PARENT: mode, EFFECT: effect, POSITION: next(positions)})
        return mode

    def _line(self, element: EntityId, mode: EntityId, positions: Iterator[str]) -> Iterator[Draft]:
        cause = yield from self._made("failure", element, positions)
        line = self.ids.next()
        ratings: dict[FieldName, Value] = {OCCURRENCE: self.rating(), DETECTION: self.rating()}
        yield Draft("line", line, {PARENT: mode, CAUSE: cause, POSITION: next(positions), **ratings})
        for type in ("prevention", "detection"):
            yield from self._made("control", line, positions, type=type)


def changes_in(file: ProjectFile, drafts: Iterator[Draft], author: str = "ann") -> tuple[Change, ...]:
    """The changes these drafts become at this file's site; nothing is written."""
    project, clock = load(file)
    return Pen(file.identity.site, author, clock).write(project, drafts).changes


def made_file(path: Path, drafts: Iterator[Draft], seed: int = 1) -> Path:
    """A project file with this content."""
    chance = Random(seed).randbytes
    with ProjectFile.create(path, ProjectId(f"Benchmark{seed:07}"), chance) as file:
        changes = changes_in(file, drafts)
        with file.writing() as replica:
            replica.take(changes, received=wall_clock(), clock=changes[-1].stamp)
    return path
