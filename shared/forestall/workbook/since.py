"""What changed since a revision, by the cell it stands in: for prints that mark it. Pure; draws nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from forestall.changes import FieldName, Value
from forestall.fmea.columns import Column, Content
from forestall.fmea.comparing import Step, What, compare
from forestall.fmea.edits import Draft, Refused
from forestall.fmea.entry import Piece, pieces_of
from forestall.fmea.freezing import Content as Kept
from forestall.fmea.freezing import content_of, kept_content
from forestall.fmea.project import Project
from forestall.fmea.revisions import Revision
from forestall.fmea.schema import CAUSE, PARENT
from forestall.fmea.sheet import Row
from forestall.fmea.words import Difference
from forestall.ids import EntityId
from forestall.workbook.counterfoil import made

_WHOLE = frozenset({What.ADDED, What.REMOVED})
_NOWHERE = frozenset({What.REMOVED, What.MOVED, What.HEADER})
_RESULTS = frozenset({Content.PRIORITY, Content.RPN, Content.PRIORITY_AFTER, Content.RPN_AFTER})
IN_TABLES = frozenset({"element", "function", "failure", "line", "control", "action", "round", "link"})
"""Kinds whose changes are seen in the form sheet."""


@dataclass(frozen=True, slots=True)
class Since:
    """The differences between a revision and what is printed. `elsewhere` are those that have no place in a table: what was removed, what
    moved, what changed in the headings."""

    revision: Revision
    added: frozenset[EntityId]
    changed: dict[tuple[EntityId, FieldName], Step]
    elsewhere: tuple[Step, ...]
    before: Project
    """The project as the revision holds it, to compute what followed from its ratings."""

    def words(self, row: Row, column: Column, piece: Piece) -> tuple[tuple[Difference, str], ...]:
        """What went and what came in a piece of a cell; empty where it is as it was."""
        if column.content is Content.CAUSE and row.line is not None and (step := self.changed.get((row.line, CAUSE))) is not None:
            return _of(Difference.GONE, step.old) + _of(Difference.NEW, piece.text)
        if column.content in _RESULTS:
            return self._result(row, column, piece)
        if piece.entity is None:
            return ()
        if piece.entity in self.added:
            return _of(Difference.NEW, piece.text)
        step = self.changed.get((piece.entity, piece.field))
        if step is None:
            return ()
        return tuple(step.words) if step.what is What.REWORDED else _of(Difference.GONE, step.old) + _of(Difference.NEW, piece.text)

    def _result(self, row: Row, column: Column, piece: Piece) -> tuple[tuple[Difference, str], ...]:
        """What followed from the ratings then, and what follows now."""
        line = self.before.get(row.line) if row.line is not None else None
        mode = line.values.get(PARENT) if line is not None else None
        old = ""
        if isinstance(mode, str):
            pieces = pieces_of(self.before, replace(row, mode=EntityId(mode)), column)
            old = next((each.text for each in pieces if each.entity == piece.entity), "")
        return _of(Difference.GONE, old) + _of(Difference.NEW, piece.text) if old != piece.text else ()


def since(project: Project, revision: Revision) -> Since | Refused:
    """What changed since a revision; Refused where that cannot be read any more."""
    old = kept_content(project, revision.cells)
    return old if isinstance(old, Refused) else _sorted(revision, compare(old, content_of(project.all())), project_as(project, old))


def project_as(project: Project, content: Kept) -> Project:
    """The project as a revision holds it, in memory; nobody else ever sees it."""
    return made(project.id, [Draft(each.kind, id, each.fields, as_told=True) for id, each in content.items()])


def said_elsewhere(step: Step) -> tuple[str, str, str, str]:
    """A difference as a row of a list: what happened, to what, where, and from what to what."""
    kind = f"{step.kind}{f': {step.label}' if step.label else ''}"
    where = " › ".join((*step.where, step.text))
    if step.what in _WHOLE:
        return step.what.value, kind, where, ""
    if step.what is What.MOVED:
        return step.what.value, kind, where, "another order" if step.old == step.new else f"was under {step.old}"
    return step.what.value, kind, where, f"{_value(step.old)} → {_value(step.new)}"


def _sorted(revision: Revision, steps: Sequence[Step], before: Project) -> Since:
    added = frozenset(step.entity for step in steps if step.what is What.ADDED)
    changed = {(step.entity, step.field): step for step in steps if step.field is not None and step.what is not What.HEADER}
    return Since(revision, added, changed, tuple(step for step in steps if step.what in _NOWHERE or step.kind not in IN_TABLES), before)


def _of(difference: Difference, value: Value) -> tuple[tuple[Difference, str], ...]:
    return () if value is None or value == "" else ((difference, str(value)),)


def _value(value: Value) -> str:
    return "(empty)" if value is None else str(value)
