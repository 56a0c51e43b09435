"""What a text means in a cell that stands for one thing, found without a detour: of a large paste nearly every cell is one.

Says the same as `fmea.entry.enter`, or leaves it to that (`ASK`). Submits nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Final

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.basis import is_ordinary
from forestall.fmea.columns import Column, Content
from forestall.fmea.edits import Add, Refused, SetFields
from forestall.fmea.entry import NewId
from forestall.fmea.methods.reading import RATED_FIELDS
from forestall.fmea.model import field_of
from forestall.fmea.project import Project
from forestall.fmea.schema import TEXT
from forestall.fmea.sheet import Row, actions_of, cause_of, controls_of
from forestall.fmea.symbols import SPECIAL
from forestall.fmea.values import typed
from forestall.ids import EntityId


class Ask(Enum):
    """There is more to it than can be told here."""

    ASK = "ask"


ASK: Final = Ask.ASK
Said = SetFields | Add | Refused | None | Ask
Way = Callable[[Row, str], Said]


def way_of(project: Project, column: Column, new: NewId) -> Way:
    """What a text means in the cells of a column, by its row; None where it says what stands there."""
    match column.content:
        case Content.LINE_FIELD if column.field != SPECIAL:
            return _line_field(project, FieldName(column.field))
        case Content.CAUSE:
            return lambda row, text: _wording(project, cause_of(project, row.line), text)
        case Content.MODE:
            return lambda row, text: _wording(project, row.mode, text)
        case Content.FUNCTION:
            return lambda row, text: _wording(project, row.function, text)
        case Content.ELEMENT:
            return lambda row, text: _wording(project, row.element, text)
        case Content.CONTROLS | Content.ACTIONS:
            return _owned(project, column, new)
        case _:
            return _unclear


def _unclear(_row: Row, _text: str) -> Said:
    return ASK


def _line_field(project: Project, name: FieldName) -> Way:
    rated = name in RATED_FIELDS

    def way(row: Row, text: str) -> Said:
        line = project.get(row.line) if row.line is not None else None
        if line is None or (rated and not is_ordinary(project, row.analysis)):
            return ASK
        return _put(line, name, text)

    return way


def _wording(project: Project, id: EntityId | None, text: str) -> Said:
    entity = project.get(id) if id is not None else None
    return _put(entity, TEXT, text) if entity is not None else ASK


def _put(entity: Entity, name: FieldName, text: str) -> Said:
    here, field = entity.values.get(name), field_of(entity.kind, name)
    if text.strip() == ("" if here is None else str(here).strip()):
        return None
    value = typed(field, text) if field is not None else ASK
    return value if isinstance(value, Refused | Ask) else SetFields(entity.id, {name: value})


def _owned(project: Project, column: Column, new: NewId) -> Way:
    """Controls and actions of one type: where a line has none or one, a single line of text is that one."""
    is_control = column.content is Content.CONTROLS
    kind, of_line = ("control", controls_of) if is_control else ("action", actions_of)
    first: dict[FieldName, Value] = {FieldName("type"): column.field}
    if not is_control:
        first[FieldName("status")] = "open"

    def way(row: Row, text: str) -> Said:
        bare = text.strip()
        if row.line is None or "\n" in text:
            return ASK
        there = of_line(project, row.line, column.field)
        if not there:
            return Add(new(), kind, row.line, {TEXT: bare, **first}) if bare else None
        said = there[0].values.get(TEXT)
        if len(there) > 1 or not bare or not isinstance(said, str) or "\n" in said:
            return ASK
        return SetFields(there[0].id, {TEXT: bare}) if bare != said.strip() else None

    return way
