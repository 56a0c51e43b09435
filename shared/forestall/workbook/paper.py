"""Tables for paper: columns, the level on which each merges, and what stands in every cell, piece by piece. Pure; draws nothing.

A level is a number: the cells of a level go on downwards as long as everything of that level and of those before it stays the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from forestall.fmea.cells import is_contested
from forestall.fmea.columns import FORMS, Column, Content, Level, Step, form_of
from forestall.fmea.entry import Piece, pieces_of
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, CUSTOM_PREFIX
from forestall.fmea.sheet import Row, links_of
from forestall.fmea.words import Difference
from forestall.ids import EntityId
from forestall.workbook.since import Since

CONTESTED = "≠"
"""Stands behind what somebody else typed differently."""
PROVISIONAL = "?"
"""Stands behind a result that is the worst of several contested ones."""
CONTINUED = "(cont.)"
"""Stands before what was read on the page before and goes on."""

Words = tuple[tuple[Difference, str], ...]


class Style(Enum):
    """How the cells of a column are set."""

    TEXT = "text"
    NUMBER = "number"
    PRIORITY = "priority"


@dataclass(frozen=True, slots=True)
class PaperColumn:
    """One column: its heading, the one above it, its level. Pieces about the same thing stand side by side in columns of one `list`."""

    key: str
    title: str
    group: str
    level: int
    style: Style = Style.TEXT
    list: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """One piece of a cell. `about` sets it beside others about the same; `words` only where it was changed: what went and what came."""

    text: str
    about: str = ""
    words: Words = ()


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One row: what begins in it, by the place of the column, and the outermost level that ends with it."""

    starts: Mapping[int, tuple[Said, ...]]
    ends: int


@dataclass(frozen=True, slots=True)
class PaperTable:
    """A table. Levels run from 0, the outermost, to `LINE`, whose cells are one row tall."""

    columns: tuple[PaperColumn, ...]
    rows: tuple[PaperRow, ...]


LINE = int(Level.LINE)


def form_table(
    project: Project, analysis: EntityId | None, rows: Sequence[Row], form: str | None = None, since: Since | None = None
) -> PaperTable:
    """The form sheet of an analysis in the form of its method, or another of `columns.WISHES`; own columns are the last ones."""
    entity = project.get(analysis) if analysis else None
    name = form_of(entity, form)
    own = [(CUSTOM_PREFIX + each.id, project.text(each.id)) for each in project.children(None, "column")]
    columns = (*FORMS[name], *(_own(key, title) for key, title in own))
    return PaperTable(tuple(_printed(each) for each in columns), tuple(_rows(project, rows, columns, since)))


def plain_table(heads: Sequence[tuple[str, Style]], rows: Sequence[Sequence[str]]) -> PaperTable:
    """A table of rows that share nothing."""
    columns = tuple(PaperColumn(str(place), title, "", LINE, style) for place, (title, style) in enumerate(heads))
    return PaperTable(columns, tuple(PaperRow({place: (Said(text),) for place, text in enumerate(row) if text}, LINE) for row in rows))


def empty_rare(table: PaperTable) -> frozenset[int]:
    """The places of columns that few teams use, where nothing stands in them."""
    filled = {place for row in table.rows for place in row.starts}
    return frozenset(place for place, column in enumerate(table.columns) if column.key in _RARE and place not in filled)


def without_columns(table: PaperTable, gone: frozenset[int]) -> PaperTable:
    """The table without the columns at these places."""
    kept = [place for place in range(len(table.columns)) if place not in gone]
    now = {old: new for new, old in enumerate(kept)}
    rows = (PaperRow({now[place]: said for place, said in row.starts.items() if place in now}, row.ends) for row in table.rows)
    return PaperTable(tuple(table.columns[place] for place in kept), tuple(rows))


def _own(key: str, title: str) -> Column:
    return Column(key, title, Step.OWN, Level.LINE, Content.LINE_FIELD, key, 18)


_RARE = frozenset({"higher", "requirement", "special", "filter_code", "evidence", "remarks"})
_RESULTS = frozenset({Content.PRIORITY, Content.PRIORITY_AFTER})
_BULLETED, _BULLET = frozenset({Content.HIGHER_FUNCTION, Content.EFFECTS, Content.CONTROLS, Content.ACTIONS}), "• "
_LISTS = {
    Content.EFFECTS: "effects {}",
    Content.SEVERITY: "effects {}",
    Content.EFFECT_FIELD: "every effect",
    Content.LINK_FIELD: "every effect",
    Content.CRITICALITY: "every effect",
    Content.ACTIONS: "actions",
    Content.ACTION_FIELD: "actions",
    Content.PRIORITY_AFTER: "actions",
    Content.RPN_AFTER: "actions",
}


def _printed(column: Column) -> PaperColumn:
    style = Style.PRIORITY if column.content in _RESULTS else Style.NUMBER if column.is_number else Style.TEXT
    return PaperColumn(
        column.key, column.title, column.step.value, int(column.level), style, _LISTS.get(column.content, "").format(column.field)
    )


def _rows(project: Project, rows: Sequence[Row], columns: Sequence[Column], since: Since | None) -> Iterator[PaperRow]:
    by_level = [[(place, each) for place, each in enumerate(columns) if each.level is level] for level in Level]
    above: tuple[object, ...] = ()
    for place, row in enumerate(rows):
        here = _outside_in(row)
        begins = _differs(above, here)
        above = here
        starts: dict[int, tuple[Said, ...]] = {}
        for level in range(begins, LINE + 1):
            for at, column in by_level[level]:
                if said := _said(project, row, column, since):
                    starts[at] = said
        yield PaperRow(starts, _differs(here, _outside_in(rows[place + 1])) if place + 1 < len(rows) else 0)


def _outside_in(row: Row) -> tuple[object, ...]:
    return (row.analysis, row.element), row.function, row.mode


def _differs(above: tuple[object, ...], here: tuple[object, ...]) -> int:
    return next((level for level, (one, other) in enumerate(zip(above, here, strict=True)) if one != other), LINE) if above else 0


def _said(project: Project, row: Row, column: Column, since: Since | None) -> tuple[Said, ...]:
    pieces = pieces_of(project, row, column)
    if not any(piece.text for piece in pieces) and since is None:
        return ()
    found = tuple(_with_signs(project, row, column, piece, since) for piece in pieces)
    if len(found) > 1 and column.content in _BULLETED:
        found = tuple(_bulleted(each) for each in found)
    return found if any(each.text or each.words for each in found) else ()


def _with_signs(project: Project, row: Row, column: Column, piece: Piece, since: Since | None) -> Said:
    entity = project.get(piece.entity) if piece.entity else None
    disputed = entity is not None and is_contested(entity, piece.field)
    if not disputed and column.content is Content.CAUSE and row.line and (line := project.get(row.line)):
        disputed = is_contested(line, CAUSE)
    text = f"{piece.text} {CONTESTED}".lstrip() if disputed else piece.text
    words = since.words(row, column, piece) if since is not None else ()
    return Said(text, _about(project, row, column, piece), words)


def _bulleted(said: Said) -> Said:
    return replace(said, text=f"{_BULLET}{said.text}", words=((Difference.SAME, _BULLET), *said.words) if said.words else ())


def _about(project: Project, row: Row, column: Column, piece: Piece) -> str:
    if column.content in (Content.LINK_FIELD, Content.CRITICALITY):
        return next((effect.id for link, effect in links_of(project, row.mode) if link.id == piece.entity), "")
    return piece.entity or "" if column.content in _LISTS else ""
