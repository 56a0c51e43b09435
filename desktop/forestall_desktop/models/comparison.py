"""Two revisions, or a revision and now, line by line: what our own command line found beside the window, and what of it is shown.

Texts stay packed until somebody looks at their line. No widgets.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from forestall.changes import ChangeSet
from forestall.fmea.revisions import Revision, revisions
from forestall_desktop.models.slices import once_after
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.tasks import Task
from forestall_desktop.tongue import tr

NOW = "now"
_CALM_MILLIS = 700
"""What is shown beside “now” is compared anew when nothing changed for so long."""
_ENDING_MILLIS = 1_000
_READ_MAX = 400
_FIRST = ("ap", "mode", "cause")
_LAST = ("function", "effects", "severity", "prevention", "occurrence", "detection_controls", "detection")
"""Columns that say where one is. Between them stand those that differ; the others only where somebody wants the whole sheets."""
_LEVELS = "LMH"


class Kind(StrEnum):
    """What became of a line."""

    NEW = "new"
    REMOVED = "removed"
    CHANGED = "changed"
    SAME = "same"


class Heading(msgspec.Struct, frozen=True):
    """A column of both sheets."""

    key: str
    title: str
    width: int
    is_number: bool


class Line(msgspec.Struct, frozen=True):
    """A line in both states; its texts are read when they are asked for."""

    became: Kind
    entity: str | None
    ap: tuple[str | None, str | None]
    differs: tuple[str, ...]
    old: msgspec.Raw
    new: msgspec.Raw

    @property
    def rated_otherwise(self) -> bool:
        """Whether its action priority is another one."""
        return self.became is Kind.CHANGED and self.ap[0] != self.ap[1]


class _Printed(msgspec.Struct, frozen=True):
    columns: tuple[Heading, ...]
    lines: tuple[Line, ...]
    added: tuple[Mapping[str, Any], ...]
    removed: tuple[Mapping[str, Any], ...]
    moved: tuple[Mapping[str, Any], ...]
    reworded: tuple[Mapping[str, Any], ...]
    rerated: tuple[Mapping[str, Any], ...]
    status: tuple[Mapping[str, Any], ...]
    header: tuple[Mapping[str, Any], ...]
    changed: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a person wants to see: which kinds of lines; only those with another action priority; everything, or only what differs."""

    kinds: frozenset[Kind] = frozenset({Kind.NEW, Kind.REMOVED, Kind.CHANGED})
    priorities_only: bool = False
    whole: bool = False


@dataclass(slots=True)
class Compared:
    """What was found, and in words what differs outside the lines."""

    columns: Sequence[Heading] = ()
    lines: Sequence[Line] = ()
    elsewhere: Sequence[str] = ()
    counts: Counter[Kind] = field(default_factory=Counter)

    @property
    def milder(self) -> int:
        """In how many lines the action priority is lower now."""
        return sum(_rank(each.ap[1]) < _rank(each.ap[0]) for each in self.lines if each.rated_otherwise)

    @property
    def graver(self) -> int:
        """In how many lines it is higher, or there at last."""
        return sum(_rank(each.ap[1]) > _rank(each.ap[0]) for each in self.lines if each.rated_otherwise)


class ComparisonModel(QObject):
    """Two states and what of them is shown. `renewed`: there is another comparison; `sifted`: other lines of it are shown."""

    renewed = Signal()
    sifted = Signal()
    failed = Signal(str)
    """It could not be compared; the sentence."""

    def __init__(self, path: Callable[[], Path | None], parent: QObject | None = None) -> None:
        """`path` gives the open file once everything typed is in it."""
        super().__init__(parent)
        self.found = Compared()
        self.shown = Shown()
        self.old, self.new = "", NOW
        self.lines: Sequence[Line] = ()
        """The lines that are shown."""
        self._read: dict[int, tuple[Sequence[str] | None, Sequence[str] | None]] = {}
        """The texts of lines that were looked at last, by the identity of the line."""
        self._path = path
        self._session: ProjectSession | None = None
        self._awake = False
        self._stale = True
        self._has_all = False
        self._task: Task | None = None
        self._soon = once_after(_CALM_MILLIS, self._begin, self)

    @property
    def busy(self) -> bool:
        """Whether something is being compared."""
        return self._task is not None or self._soon.isActive()

    @property
    def choices(self) -> list[Revision]:
        """The revisions one can choose, the newest first."""
        return revisions(self._session.project)[::-1] if self._session is not None else []

    def show(self, session: ProjectSession | None) -> None:
        """Compare states of this project from now on."""
        self._session = session
        self.old, self.new = "", NOW
        if session is None and self._task is not None:
            self._task.cancel()
            self._task.wait(_ENDING_MILLIS)
        self._forget()
        self._stale = True
        if self._awake:
            self._begin()

    def wake(self, *, awake: bool) -> None:
        """Whether anybody looks; for nobody nothing is compared."""
        self._awake = awake
        if awake and self._stale:
            self._begin()

    def take(self, changed: ChangeSet) -> None:
        """Compare again, soon, if it is about now."""
        if self.new == NOW or any(change.kind == "baseline" for change in changed.changes):
            self._stale = True
            if self._awake:
                self._soon.start()

    def choose(self, old: str, new: str) -> None:
        """Compare these two, named by the ids of revisions, or `NOW`."""
        if (old, new) != (self.old, self.new):
            self.old, self.new = old, new
            self._forget()
            self._stale = True
            if self._awake:
                self._begin()

    def sift(self, shown: Shown) -> None:
        """Show these lines of what was found; ask for the whole sheets where somebody wants them first."""
        self.shown = shown
        if shown.whole and not self._has_all and self._awake:
            self._begin()
        self._sift()

    def columns(self) -> list[int]:
        """The places of the columns to be shown: what differs right behind what says where one is; or all, in the order of the form."""
        places = {column.key: place for place, column in enumerate(self.found.columns)}
        if self.shown.whole:
            return list(places.values())
        differing = {key for line in self.found.lines for key in line.differs}
        wanted = (*_FIRST, *(key for key in places if key in differing), *_LAST)
        return [places[key] for key in dict.fromkeys(wanted) if key in places]

    def texts(self, line: Line) -> tuple[Sequence[str] | None, Sequence[str] | None]:
        """A line's texts by column, in the old state and in the new one; None where it is not there."""
        found = self._read.get(id(line))
        if found is None:
            if len(self._read) >= _READ_MAX:
                self._read.clear()
            old: Sequence[str] | None = msgspec.json.decode(line.old)
            found = self._read[id(line)] = old, old if line.became is Kind.SAME else msgspec.json.decode(line.new)
        return found

    def _forget(self) -> None:
        self._drop_task()
        self.found, self._has_all = Compared(), False
        self._sift()
        self.renewed.emit()

    def _begin(self) -> None:
        if not self._awake or self._session is None:
            return
        self._soon.stop()
        names = [each.id for each in self.choices]
        if self.old not in names:
            self.old = names[0] if names else ""
        if not self.old:
            self._forget()
            return
        path = self._path()
        if path is None:
            self.failed.emit(tr("What was typed last is not saved yet; look again in a moment"))
            return
        self._stale = False
        self._drop_task()
        whole = self.shown.whole
        task = self._task = Task(
            ["baseline", "compare", str(path), self.old, self.new, "--json", "--lines", "all" if whole else "changed"], parent=self
        )
        task.finished.connect(lambda fine, printed, sentence: self._ended(task, printed if fine else "", sentence, whole=whole))
        self.renewed.emit()

    def _drop_task(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _ended(self, task: Task, printed: str, sentence: str, *, whole: bool) -> None:
        task.deleteLater()
        if task is not self._task:
            return
        self._task = None
        if printed:
            self.found, self._has_all = _compared(printed), whole
        else:
            self.failed.emit(sentence)
        self._sift()
        self.renewed.emit()

    def _sift(self) -> None:
        self._read.clear()
        wanted = self.shown.kinds | ({Kind.SAME} if self.shown.whole else frozenset())
        lines = (each for each in self.found.lines if each.became in wanted)
        self.lines = [each for each in lines if each.rated_otherwise or not self.shown.priorities_only]
        self.sifted.emit()


def with_kind(shown: Shown, kind: Kind, *, on: bool) -> Shown:
    """The same with or without a kind of lines."""
    return replace(shown, kinds=shown.kinds | {kind} if on else shown.kinds - {kind})


def _compared(printed: str) -> Compared:
    told = msgspec.json.decode(printed, type=_Printed)
    counts = Counter(each.became for each in told.lines)
    words = {
        tr("Added"): told.added,
        tr("Removed"): told.removed,
        tr("Moved"): told.moved,
        tr("Heading"): told.header,
        tr("Reworded"): told.reworded,
        tr("Rerated"): told.rerated,
        tr("Status"): told.status,
        tr("Changed"): told.changed,
    }
    elsewhere = [_elsewhere(word, step) for word, steps in words.items() for step in steps if not step["in_sheet"]]
    return Compared(told.columns, told.lines, elsewhere, counts)


def _elsewhere(word: str, step: Mapping[str, Any]) -> str:
    what = " › ".join((*step["where"], step["text"]))
    if "old" not in step:
        return f"{word} · {what} ({step['kind']})"
    if step["field"] is None:
        same = step["old"] == step["new"]
        return f"{word} · {what}: {tr('another order') if same else tr('was under {place}', place=step['old'])}"
    return f"{word} · {what} · {step['label']}: {_value(step['old'])} → {_value(step['new'])}"


def _value(value: object) -> str:
    return tr("(empty)") if value is None else str(value)


def _rank(result: str | None) -> int:
    return _LEVELS.find(result[0]) if result else -1
