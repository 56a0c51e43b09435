"""“Like this before” for a cell of the form sheet: what is asked, how the answer is listed, and what taking a wording means as an edit.

Pure apart from the Qt list. Ratings are only told: nobody else's figure is ever filled in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from forestall.fmea.basis import scheme_now
from forestall.fmea.columns import FORM, Column, Content, Level
from forestall.fmea.edits import Edit, Refused
from forestall.fmea.entry import NewId, cell_text, enter
from forestall.fmea.project import Project
from forestall.fmea.sheet import Row, cause_of, rows_of_mode
from forestall_desktop.knowledge.asking import Here, Part, Spread, Suggested
from forestall_desktop.knowledge.words import likeness
from forestall_desktop.tongue import tr, translated

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_KEYS = {
    Part.MODE: "mode",
    Part.EFFECTS: "effects",
    Part.CAUSE: "cause",
    Part.PREVENTION: "prevention",
    Part.DETECTION: "detection_controls",
    Part.ACTIONS: "prevention_action",
    Part.DETECTION_ACTIONS: "detection_action",
}
_COLUMN = {part: next(column for column in FORM if column.key == key) for part, key in _KEYS.items()}
_PART_OF = {(column.content, column.field if column.content is not Content.EFFECTS else ""): part for part, column in _COLUMN.items()}
_OF_FUNCTION = (Part.MODE,)
_OF_MODE = (Part.EFFECTS, Part.CAUSE, Part.PREVENTION, Part.DETECTION)
_OF_CAUSE = (Part.PREVENTION, Part.DETECTION, Part.ACTIONS, Part.DETECTION_ACTIONS)
_SEVERAL = frozenset({Part.EFFECTS, Part.PREVENTION, Part.DETECTION, Part.ACTIONS, Part.DETECTION_ACTIONS})
_YEAR_DAYS, _MONTH_DAYS = 365, 30


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for a cell: the place, the parts, what stands there already (it is not offered), and how it is rated."""

    here: Here
    parts: tuple[Part, ...]
    standing: frozenset[tuple[str, ...]] = frozenset()
    standard: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the list: a heading, a wording that can be taken, or what is only told. `remark`: whence it is, in a few words."""

    text: str
    remark: str = ""
    part: Part | None = None
    suggested: Suggested | None = None

    @property
    def is_heading(self) -> bool:
        """Whether it only names what follows."""
        return not self.remark


class LikeThisModel(QAbstractListModel):
    """The entries, as they were answered."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show(self, entries: Iterable[Entry]) -> None:
        """List these; where they are the same as before, nothing moves."""
        entries = list(entries)
        if entries != self._entries:
            self.beginResetModel()
            self._entries = entries
            self.endResetModel()

    def at(self, row: int) -> Entry | None:
        """What stands in a row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.at(index.row())
        if entry is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return f"{entry.text}\n{entry.remark}" if entry.remark else entry.text

    def flags(self, index: Index) -> Qt.ItemFlag:
        entry = self.at(index.row())
        return Qt.ItemFlag.NoItemFlags if entry is None or entry.is_heading else super().flags(index)


def question_at(project: Project, row: Row, column: Column) -> Question | None:
    """What to ask for a cell: for a function modes, for a mode effects, causes and controls, for a cause controls and actions."""
    of_line = column.level is Level.LINE and cause_of(project, row.line) is not None
    named = row.mode is not None and bool(project.text(row.mode).strip())
    parts: tuple[Part, ...]
    if of_line and named:
        parts = _OF_CAUSE
    elif named and column.level in (Level.MODE, Level.LINE):
        parts = _OF_MODE
    elif row.element is not None:
        parts = _OF_FUNCTION
    else:
        return None
    here = here_at(project, row)
    if parts is _OF_FUNCTION:
        here = replace(here, mode="", cause="", mode_id="")
    elif parts is _OF_MODE:
        here = replace(here, cause="")
    return Question(here, parts, frozenset(_standing(project, row, parts)), scheme_now(project, row.analysis) if row.analysis else "")


def here_at(project: Project, row: Row) -> Here:
    """The place of a row in words."""
    cause = project.text(cause_of(project, row.line))
    return Here(project.text(row.element), project.text(row.function), project.text(row.mode), cause, project.id, row.mode or "")


def part_of(column: Column) -> Part | None:
    """What a column holds, if it is something that can be suggested."""
    return _PART_OF.get((column.content, column.field if column.content is not Content.EFFECTS else ""))


def taking(project: Project, row: Row, part: Part, text: str, new: NewId) -> Edit | Refused:
    """What it means to take a wording at a row: one more of its kind, or the first; never in the place of one that stands there."""
    column = _COLUMN[part]
    if part is Part.MODE and project.text(row.mode).strip():
        row = replace(row, mode=None, line=None)
    elif part is Part.CAUSE and project.text(cause_of(project, row.line)).strip():
        row = replace(row, line=None)
    there = cell_text(project, row, column) if part in _SEVERAL else ""
    return enter(project, row, column, f"{there}\n{text}" if there else text, new)


def entries(answer: Mapping[Part, list[Suggested]], spread: Spread, now_millis: int, here: Here) -> Iterator[Entry]:
    """The answer as rows to be shown: a heading for each part, its wordings, and at the end how such lines were rated."""
    names = part_names()
    for part, found in answer.items():
        if found:
            yield Entry(names[part])
            yield from (Entry(each.text, said_source(each, now_millis, here), part, each) for each in found)
    rated = said_spread(spread)
    if rated:
        yield Entry(tr("Ratings of such lines"))
        yield Entry(rated, tr("in {count} lines of the same standard; yours is for you to give", count=spread.lines))


def part_names() -> dict[Part, str]:
    """What the parts are called."""
    return {
        Part.MODE: tr("Failure modes"),
        Part.EFFECTS: tr("Effects"),
        Part.CAUSE: tr("Causes"),
        Part.PREVENTION: tr("Prevention controls"),
        Part.DETECTION: tr("Detection controls"),
        Part.ACTIONS: tr("Prevention actions"),
        Part.DETECTION_ACTIONS: tr("Detection actions"),
    }


def said_source(each: Suggested, now_millis: int, here: Here) -> str:
    """Whence a wording is: project, who stands behind it, how old, how its line was rated."""
    lesson = each.best.lesson
    rated = (("S", lesson.severity), ("O", lesson.occurrence), ("D", lesson.detection_rating))
    said = (
        tr("this project") if each.best.project == here.project else each.best.name,
        _said_approval(lesson.revision, lesson.state, lesson.signers) or tr("{author}, not approved", author=lesson.author),
        said_age(now_millis - lesson.changed),
        " ".join(f"{name}\u00a0{value}" for name, value in rated if value is not None),
        tr("in {count} lines", count=each.lines) if each.lines > 1 else "",
    )
    return " · ".join(part for part in said if part)


def said_age(millis: int) -> str:
    """How long ago, as roughly as people say it."""
    days = max(0, millis // 86_400_000)
    if days < 1:
        return tr("today")
    if days < 2 * _MONTH_DAYS:
        return tr("{count} days ago", count=days) if days > 1 else tr("yesterday")
    if days < 2 * _YEAR_DAYS:
        return tr("{count} months ago", count=days // _MONTH_DAYS)
    return tr("{count} years ago", count=days // _YEAR_DAYS)


def said_spread(spread: Spread) -> str:
    """The ratings that were given, each from least to most with the one given most often: `S 7–9 (8) · O 2 · AP H 4, L 1`."""
    told = [
        _said_range(name, given) for name, given in (("S", spread.severity), ("O", spread.occurrence), ("D", spread.detection)) if given
    ]
    if spread.priority:
        told.append("AP " + ", ".join(f"{name} {count}" for name, count in sorted(spread.priority.items(), key=lambda each: -each[1])))
    return " · ".join(told)


def _said_range(name: str, given: Mapping[int, int]) -> str:
    least, most, usual = min(given), max(given), max(given, key=lambda rating: given[rating])
    return (
        f"{name} {least}" if least == most else tr("{name} {least}–{most}, mostly {usual}", name=name, least=least, most=most, usual=usual)
    )


def _said_approval(revision: str, state: str, signers: str) -> str:
    if not revision:
        return ""
    if signers:
        return tr("{state} in “{revision}” by {signers}", state=translated(state), revision=revision, signers=signers)
    return tr("{state} in “{revision}”", state=translated(state), revision=revision)


def _standing(project: Project, row: Row, parts: Iterable[Part]) -> Iterator[tuple[str, ...]]:
    """What the place says already for these parts."""
    around = rows_of_mode(project, row) if row.mode is not None and Part.CAUSE in parts else [row]
    for part in parts:
        for each in around:
            yield from (likeness(line) for line in cell_text(project, each, _COLUMN[part]).split("\n") if line.strip())
