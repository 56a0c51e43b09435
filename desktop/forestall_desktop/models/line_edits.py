"""What commands on rows mean, as edits for the door: new elements, functions, modes and lines, moving, removing. Submits nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from forestall.changes import Entity
from forestall.fmea.edits import Add, Batch, Edit, Move, Refused, Remove
from forestall.fmea.entry import NewId
from forestall.fmea.project import Project
from forestall.fmea.schema import PARENT
from forestall.fmea.sheet import Row
from forestall.ids import EntityId
from forestall_desktop.tongue import tr


class _Beside(TypedDict, total=False):
    """Where among its siblings something goes."""

    after: EntityId | None
    before: EntityId | None


_NO_PLACE = Refused("Choose a row of the form sheet first")


Made = tuple[Edit | Refused, EntityId | None]
"""The edit that makes something, and the name of what the cursor goes to: a line, or a function or an element without one."""


def new_line(row: Row, new: NewId, *, above: bool = False) -> Made:
    """A cause line below this one (or above it); where there is no mode yet, a mode with its first line."""
    if row.mode is None:
        return new_mode(row, new, above=above)
    line = new()
    return Add(line, "line", row.mode, {}, **_beside(row.line, above=above)), line


def new_mode(row: Row, new: NewId, *, above: bool = False) -> Made:
    """A failure mode below this one (or above it), with its first line."""
    parent = row.function or row.element
    if parent is None:
        return Refused(tr("What this hung on was removed; there is no place for a new mode here")), None
    mode, line = new(), new()
    return Batch((Add(mode, "failure", parent, {}, **_beside(row.mode, above=above)), Add(line, "line", mode))), line


def new_function(row: Row, new: NewId, *, above: bool = False) -> Made:
    """A function of the same element below this one (or above it)."""
    if row.element is None:
        return Refused(tr("What this hung on was removed; there is no place for a new function here")), None
    function = new()
    return Add(function, "function", row.element, {}, **_beside(row.function, above=above)), function


def new_element(project: Project, row: Row, new: NewId, *, above: bool = False) -> Made:
    """An element beside this one, below or above it."""
    here = project.shown(row.element)
    if here is None:
        return Refused(tr("What this hung on was removed; there is no place for a new element here")), None
    element = new()
    return Add(element, "element", _parent(here), {}, **_beside(here.id, above=above)), element


def move_beside(project: Project, id: EntityId, other: EntityId, *, above: bool) -> Edit | Refused:
    """Hang something beside another of its kind, wherever that hangs."""
    there = project.shown(other)
    if there is None or project.shown(id) is None:
        return _NO_PLACE
    return Move(id, _parent(there), **_beside(other, above=above))


def remove_line(rows: Sequence[Row]) -> Edit | Refused:
    """Take these lines out; a row without a line gives its mode."""
    going = tuple(dict.fromkeys(id for row in rows if (id := row.line or row.mode) is not None))
    return Remove(going) if going else Refused(tr("There is nothing in this row to remove"))


def remove_mode(row: Row) -> Edit | Refused:
    """Take a failure mode out with all its lines."""
    return Remove((row.mode,)) if row.mode else Refused(tr("There is no failure mode in this row"))


def move(project: Project, id: EntityId | None, step: int) -> Edit | Refused:
    """Move an entity one place up (-1) or down (1) among its siblings."""
    entity = project.shown(id)
    if entity is None:
        return _NO_PLACE
    parent = _parent(entity)
    siblings = [each.id for each in project.children(parent, entity.kind)]
    place = siblings.index(entity.id)
    if not 0 <= place + step < len(siblings):
        return Refused(tr("It is the first one already") if step < 0 else tr("It is the last one already"))
    other = siblings[place + step]
    return Move(entity.id, parent, before=other) if step < 0 else Move(entity.id, parent, after=other)


def _beside(id: EntityId | None, *, above: bool) -> _Beside:
    return {"before": id} if above else {"after": id}


def _parent(entity: Entity) -> EntityId | None:
    parent = entity.values.get(PARENT)
    return EntityId(parent) if isinstance(parent, str) else None
