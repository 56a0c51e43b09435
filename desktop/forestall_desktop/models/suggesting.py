"""What a person may mean to write, while typing: wordings of the own project for the same kind of thing. Pure apart from what it remembers.

`suggestions` is the whole of it to others: another source or ranking takes its place without anybody noticing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import islice
from weakref import WeakKeyDictionary

from forestall.changes import Entity, FieldName
from forestall.fmea.columns import KIND_OF_FIELD, Column, Content
from forestall.fmea.entry import cell_text
from forestall.fmea.model import field_of
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, EFFECT, MITIGATED, REMOVED, TEXT, FieldType
from forestall.fmea.sheet import Row, is_mode
from forestall_desktop.tongue import tr

OFFERED_MAX = 6
_STALE_CHANGES = 200
"""Wordings are gathered anew after so many changes; a suggestion may miss the newest few."""
_KINDS = {Content.ELEMENT: "element", Content.FUNCTION: "function", Content.CONTROLS: "control", Content.ACTIONS: "action"}
_FAILURES = frozenset({Content.EFFECTS, Content.MODE, Content.CAUSE, Content.MITIGATED})
_NAMED_BY = {Content.EFFECTS: EFFECT, Content.CAUSE: CAUSE, Content.MITIGATED: MITIGATED}
_OWNER, _TYPE = FieldName("owner"), FieldName("type")
_PORTION = 5_000
"""How many entities are looked at in one call: some milliseconds."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A wording, and where it comes from, in a few words."""

    text: str
    source: str


def suggestions(project: Project, field: Column, typed: str, context: Row | None) -> list[Suggestion]:
    """The wordings that go on with what is typed in a column, the likeliest first; none where they would only be noise.

    Each typed word begins a word of the wording. `context`: the row it is typed in; what stands in the cell already is not offered.
    """
    words = typed.casefold().split()
    gathering = _wordings(project, field)
    gathering.go_on()
    here = set(cell_text(project, context, field).split("\n")) if context is not None else set()
    found = (
        (not folded.startswith(f" {typed.casefold().strip()}"), -count, len(text), text)
        for folded, text, count in gathering.known
        if all(f" {word}" in folded for word in words) and text not in here and text.casefold() != typed.casefold().strip()
    )
    best = nsmallest(OFFERED_MAX, found)
    return [Suggestion(text, tr("used {count} times", count=f"{-used:,}") if used < -1 else tr("used once")) for _, used, _, text in best]


def gathered(project: Project, field: Column) -> bool:
    """Whether all wordings were looked at; else ask for suggestions again in a moment, and there may be more."""
    return _wordings(project, field).complete


_Known = list[tuple[str, str, int]]
"""Folded with a blank before each word, as it is written, how often."""


class _Gathering:
    """The wordings of one column, gathered a portion at a time: nobody waits for a large project."""

    def __init__(self, project: Project, column: Column) -> None:
        self._say = _sayer(project, column)
        self._waiting = iter(_sources(project, column))
        self._counts: Counter[str] = Counter()
        self._known: _Known = []
        self.complete = False

    def go_on(self) -> None:
        """Look at some more entities."""
        if self.complete:
            return
        portion = list(islice(self._waiting, _PORTION))
        self._counts.update(text for each in portion if (text := " ".join(self._say(each).split())))
        self.complete = len(portion) < _PORTION
        self._known = [(f" {text.casefold()}", text, count) for text, count in self._counts.items()]

    @property
    def known(self) -> _Known:
        """What was gathered so far."""
        return self._known


@dataclass(slots=True)
class _Remembered:
    changes: int
    of: dict[str, _Gathering]


_REMEMBERED: WeakKeyDictionary[Project, _Remembered] = WeakKeyDictionary()


def _wordings(project: Project, column: Column) -> _Gathering:
    changes = sum(project.vector.values())
    remembered = _REMEMBERED.get(project)
    if remembered is None or changes - remembered.changes > min(_STALE_CHANGES, len(project) // 10):
        remembered = _REMEMBERED[project] = _Remembered(changes, {})
    found = remembered.of.get(column.key)
    if found is None:
        found = remembered.of[column.key] = _Gathering(project, column)
    return found


def _sources(project: Project, column: Column) -> Sequence[Entity]:
    return project.children(None, "person") if column.field == _OWNER else list(project.all())


def _sayer(project: Project, column: Column) -> Callable[[Entity], str]:
    """What an entity has to say for a column, empty if nothing."""
    content, kind = column.content, KIND_OF_FIELD.get(column.content, _KINDS.get(column.content, ""))
    if content in _FAILURES:
        by = _NAMED_BY.get(content)
        return lambda each: _said(each) if each.kind == "failure" and _plays(project, each, by) else ""
    if column.field == _OWNER:
        return _said
    if content in (Content.CONTROLS, Content.ACTIONS):
        return lambda each: _said(each) if each.kind == kind and each.values.get(_TYPE) == column.field else ""
    if content in _KINDS:
        return lambda each: _said(each) if each.kind == kind else ""
    field = field_of(kind, FieldName(column.field))
    if field is None or field.type is not FieldType.TEXT:
        return lambda each: ""
    return lambda each: str(each.values.get(field.name) or "") if each.kind == kind else ""


def _said(entity: Entity) -> str:
    return str(entity.values.get(TEXT) or "") if entity.values.get(REMOVED) is None else ""


def _plays(project: Project, failure: Entity, by: FieldName | None) -> bool:
    """Whether a failure is in a role: named by something in this field, or a mode."""
    return bool(project.naming(failure.id, by)) if by is not None else is_mode(project, failure)
