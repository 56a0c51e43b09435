"""What commands on rows mean, as edits for the door: new lines and modes, moving, clearing, filling down, pasting. Submits nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from forestall.changes import Entity
from forestall.fmea.columns import Column, Level
from forestall.fmea.edits import Add, Batch, Edit, Move, Refused, Remove
from forestall.fmea.entry import NewId, cell_text, enter
from forestall.fmea.project import Project
from forestall.fmea.schema import PARENT
from forestall.fmea.sheet import Row
from forestall.ids import EntityId

_NO_PLACE = Refused("Choose a row of the form sheet first")


@dataclass(frozen=True, slots=True)
class Typed:
    """One text meant for one cell."""

    row: Row
    column: Column
    text: str


def new_line(row: Row, new: NewId) -> tuple[Edit | Refused, EntityId | None]:
    """A cause line below this one, and its name; where there is no mode yet, a mode with its first line."""
    if row.mode is None:
        return new_mode(row, new)
    line = new()
    return Add(line, "line", row.mode, {}, row.line), line


def new_mode(row: Row, new: NewId) -> tuple[Edit | Refused, EntityId | None]:
    """A failure mode below this one, with its first line."""
    parent = row.function or row.element
    if parent is None:
        return Refused("What this hung on was removed; there is no place for a new mode here"), None
    mode, line = new(), new()
    return Batch((Add(mode, "failure", parent, {}, row.mode), Add(line, "line", mode))), line


def remove_line(rows: Sequence[Row]) -> Edit | Refused:
    """Take these lines out; a row without a line gives its mode."""
    going = tuple(dict.fromkeys(id for row in rows if (id := row.line or row.mode) is not None))
    return Remove(going) if going else Refused("There is nothing in this row to remove")


def remove_mode(row: Row) -> Edit | Refused:
    """Take a failure mode out with all its lines."""
    return Remove((row.mode,)) if row.mode else Refused("There is no failure mode in this row")


def move(project: Project, id: EntityId | None, step: int) -> Edit | Refused:
    """Move an entity one place up (-1) or down (1) among its siblings."""
    entity = project.shown(id)
    if entity is None:
        return _NO_PLACE
    parent = _parent(entity)
    siblings = [each.id for each in project.children(parent, entity.kind)]
    place = siblings.index(entity.id)
    if not 0 <= place + step < len(siblings):
        return Refused("It is the first one already" if step < 0 else "It is the last one already")
    other = siblings[place + step]
    return Move(entity.id, parent, before=other) if step < 0 else Move(entity.id, parent, after=other)


def clear(project: Project, cells: Sequence[tuple[Row, Column]], new: NewId) -> Edit | Refused:
    """Empty these cells; those that cannot be typed into are passed over."""
    return type_all(project, [Typed(row, column, "") for row, column in cells if column.editable and cell_text(project, row, column)], new)


def type_all(project: Project, typed: Sequence[Typed], new: NewId) -> Edit | Refused:
    """Type many texts as one step; refused whole where one of them is."""
    homeless = next(_homeless(typed), None)
    if homeless is not None:
        return Refused(f"“{_short(homeless.text)}” would go to a row without a cause line; insert the line first (Ins)")
    edits: list[Edit] = []
    for each in typed:
        if each.text.strip() == cell_text(project, each.row, each.column).strip():
            continue
        edit = enter(project, each.row, each.column, each.text, new)
        if isinstance(edit, Refused):
            return Refused(f"{each.column.title}, “{_short(each.text)}”: {edit.sentence}. Nothing was changed")
        edits.append(edit)
    return Batch(tuple(edits))


def _homeless(typed: Sequence[Typed]) -> Iterator[Typed]:
    """Texts for a row that has no line: each would make one of its own."""
    for each in typed:
        if each.row.line is None and each.column.level is Level.LINE and each.text.strip():
            yield each


def _parent(entity: Entity) -> EntityId | None:
    parent = entity.values.get(PARENT)
    return EntityId(parent) if isinstance(parent, str) else None


def _short(text: str) -> str:
    return text if len(text) <= 30 else text[:29] + "…"
