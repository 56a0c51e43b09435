"""Which cells of the form sheet show a cell of the graph: so that a change repaints no more than it must. Reads the project; no Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import Literal

from forestall.changes import Change, Entity, FieldName
from forestall.fmea.columns import Column, Content, Level
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, DETECTION, EFFECT, FREQUENCY, MITIGATED, MONITORING, OCCURRENCE, PARENT, POSITION, REMOVED
from forestall.fmea.sheet import cause_of
from forestall.ids import EntityId
from forestall_desktop.models.grid import Grid

Place = tuple[int, int]
"""Row and column."""

_RATED = frozenset({Content.PRIORITY, Content.RPN, Content.PRIORITY_AFTER, Content.RPN_AFTER})
_OF_EFFECTS = frozenset({Content.EFFECTS, Content.SEVERITY, Content.EFFECT_FIELD, Content.LINK_FIELD, Content.HIGHER_FUNCTION}) | _RATED
_OF_CONTROLS = frozenset({Content.CONTROLS})
_OF_ACTIONS = frozenset({Content.ACTIONS, Content.ACTION_FIELD, Content.PRIORITY_AFTER, Content.RPN_AFTER})
_OF_CAUSE = frozenset({Content.CAUSE, Content.LOWER, Content.LOWER_FIELD, Content.LOWER_FUNCTION})
_OF_MITIGATED = frozenset({Content.MITIGATED, Content.MITIGATED_FIELD}) | _RATED
_OF_LINE = frozenset({Content.LINE_FIELD}) | _OF_CAUSE | _OF_MITIGATED
_OF_LEVELS = frozenset({Content.LOWER, Content.LOWER_FIELD, Content.LOWER_FUNCTION, Content.HIGHER_FUNCTION})
_CRITICALITY = frozenset({Content.CRITICALITY, Content.ITEM_CRITICALITY})
_OUTLINE = frozenset({PARENT, POSITION, REMOVED, CAUSE, EFFECT, MITIGATED})
_RATINGS = frozenset({OCCURRENCE, DETECTION, FREQUENCY, MONITORING})
_OWNED_BY_LINE = frozenset({"control", "action", "round"})
_HANGING = {"line": _OWNED_BY_LINE, "failure": frozenset({"line", "link"})}
_IN_ROWS = frozenset({"analysis", "element", "function", "failure", "line", "link", "control", "action", "round"})


class Places:
    """Finds the places of entities in a grid."""

    def __init__(self, project: Project, grid: Grid, columns: Sequence[Column]) -> None:
        self._project = project
        self._grid = grid
        self._columns = columns
        self._shows_levels = any(column.content in _OF_LEVELS for column in columns)
        self._columns_with: dict[frozenset[Content], list[tuple[int, Level]]] = {}
        self._columns_of_line: dict[Set[FieldName], list[int]] = {}
        self._shows_criticality = any(column.content in _CRITICALITY for column in columns)

    def of(self, id: EntityId, names: Set[FieldName] = frozenset()) -> set[Place]:
        """Where these fields of an entity show (without names: all of them), none twice; merged cells by their first row."""
        entity = self._project.get(id)
        if entity is None:
            return set()
        if entity.kind == "line" and names and names.isdisjoint(_OUTLINE):
            return set(self._of_line(entity.id, names))
        return set(self._of_entity(entity))

    def _of_line(self, id: EntityId, names: Set[FieldName]) -> Iterator[Place]:
        row = self._grid.row_of(Level.LINE, id)
        if row is None:
            return
        key = frozenset(names)
        found = self._columns_of_line.get(key)
        if found is None:
            found = self._columns_of_line[key] = [place for place, column in enumerate(self._columns) if _shows(column, names)]
        for place in found:
            yield row, place

    def _of_entity(self, entity: Entity) -> Iterator[Place]:
        match entity.kind:
            case "element":
                yield from self._at(Level.ELEMENT, entity.id, frozenset({Content.ELEMENT, Content.ELEMENT_FIELD}))
                yield from self._criticality(self._grid.row_of(Level.ELEMENT, entity.id))
                for child in self._project.children(entity.id, "element"):
                    yield from self._at(Level.ELEMENT, child.id, frozenset({Content.HIGHER}))
                for hanging in (entity, *self._project.children(entity.id, "function")):
                    yield from self._where_named(hanging.id)
            case "function":
                yield from self._at(Level.FUNCTION, entity.id, frozenset({Content.FUNCTION, Content.FUNCTION_FIELD}))
                yield from self._where_named(entity.id)
            case "failure":
                yield from self._of_failure(entity.id)
            case "line":
                yield from self._at(Level.LINE, entity.id, _OF_LINE)
            case "link":
                yield from self._below_mode(_parent(entity), _OF_EFFECTS)
                yield from self._criticality(self._grid.row_of(Level.MODE, _parent(entity)))
            case "control":
                yield from self._at(Level.LINE, _parent(entity), _OF_CONTROLS)
            case "action" | "round":
                yield from self._at(Level.LINE, _parent(entity), _OF_ACTIONS)
            case "person":
                for action in self._project.naming(entity.id):
                    yield from self._at(Level.LINE, _parent(action), frozenset({Content.ACTION_FIELD}))
            case _:
                return

    def _of_failure(self, id: EntityId) -> Iterator[Place]:
        yield from self._at(Level.MODE, id, frozenset({Content.MODE, Content.MODE_FIELD}))
        yield from self._criticality(self._grid.row_of(Level.MODE, id))
        for line in self._project.children(id, "line"):
            yield from self._below_mode(cause_of(self._project, line.id), _OF_EFFECTS)
        for namer in self._project.naming(id, CAUSE, EFFECT, MITIGATED):
            if namer.kind == "link":
                yield from self._below_mode(_parent(namer), _OF_EFFECTS)
                yield from self._criticality(self._grid.row_of(Level.MODE, _parent(namer)))
                continue
            contents = _OF_CAUSE if namer.values.get(CAUSE) == id else _OF_MITIGATED
            yield from self._at(Level.LINE, namer.id, contents)

    def of_severity_above(self, mode: EntityId) -> set[Place]:
        """Where shows what severity a mode has from above, over however many levels."""
        return set(self._below_mode(mode, _OF_EFFECTS))

    def _criticality(self, first: int | None) -> Iterator[Place]:
        """What is computed over all modes of the element in whose rows this one is."""
        if self._shows_criticality and first is not None:
            for row in range(*self._grid.span(Level.ELEMENT, first)):
                yield from self._in_row(row, _CRITICALITY)

    def _where_named(self, above: EntityId) -> Iterator[Place]:
        """The cells beside causes and effects that hang on an element or function."""
        if self._shows_levels:
            for failure in self._project.children(above, "failure"):
                yield from self._of_failure(failure.id)

    def _below_mode(self, mode: EntityId | None, contents: frozenset[Content]) -> Iterator[Place]:
        first = self._grid.row_of(Level.MODE, mode)
        if first is not None:
            for row in range(*self._grid.span(Level.MODE, first)):
                yield from self._in_row(row, contents)

    def _at(self, level: Level, id: EntityId | None, contents: frozenset[Content]) -> Iterator[Place]:
        row = self._grid.row_of(level, id)
        if row is not None:
            yield from self._in_row(row, contents)

    def _in_row(self, row: int, contents: frozenset[Content]) -> Iterator[Place]:
        found = self._columns_with.get(contents)
        if found is None:
            every = enumerate(self._columns)
            found = self._columns_with[contents] = [(place, column.level) for place, column in every if column.content in contents]
        for place, level in found:
            yield (row if level is Level.LINE else self._grid.span(level, row)[0]), place


def _shows(column: Column, names: Set[FieldName]) -> bool:
    """Whether a column shows one of these fields of a line, or what is computed of it."""
    if column.content is Content.LINE_FIELD:
        return column.field in names
    return column.content in _RATED and not names.isdisjoint(_RATINGS)


def moves_rows(project: Project, grid: Grid, change: Change) -> bool:
    """Whether a change can make rows come, go or move."""
    if change.kind not in _IN_ROWS:
        return False
    entity = project.get(change.entity)
    if entity is not None and change.kind in _OWNED_BY_LINE and (PARENT not in change.set or entity.mark.dot == change.dot):
        # It was never anywhere else, and a line that is there has its row without it.
        row = grid.row_of(Level.LINE, _parent(entity))
        if row is not None and not grid.rows[row].recovered and project.shown(_parent(entity)) is not None:
            return False
    return not _OUTLINE.isdisjoint(change.set) or (entity is not None and REMOVED in entity.values)


def group_of(project: Project, grid: Grid, change: Change) -> tuple[Level, int] | Literal["none", "all"]:
    """The smallest group of rows a change can touch the outline of: a mode or function by its first row, no group, or the whole sheet."""
    entity = project.get(change.entity)
    if entity is None or change.kind in ("analysis", "element", "function"):
        return "all"
    if _recovers(project, entity, change):
        return "all"
    if change.kind == "failure":
        return _group_of_failure(project, grid, entity)
    mode = _mode_above(project, entity)
    first = grid.row_of(Level.MODE, mode)
    return "all" if first is None or grid.rows[first].recovered else (Level.MODE, first)


def groups_of(project: Project, grid: Grid, change: Change) -> Iterator[tuple[Level, int] | Literal["none", "all"]]:
    """The group a change belongs to now, and the one its entity still stands in where that is another: a line that went elsewhere."""
    yield group_of(project, grid, change)
    entity = project.get(change.entity)
    row = grid.row_of(Level.LINE, change.entity) if change.kind == "line" else None
    if entity is not None and row is not None and grid.rows[row].mode != _parent(entity):
        yield "all" if grid.rows[row].recovered else (Level.MODE, grid.span(Level.MODE, row)[0])
    row = grid.row_of(Level.MODE, change.entity) if change.kind == "failure" else None
    if entity is not None and row is not None and (grid.rows[row].function or grid.rows[row].element) != _parent(entity):
        yield "all"


def _group_of_failure(project: Project, grid: Grid, failure: Entity) -> tuple[Level, int] | Literal["none", "all"]:
    first = grid.row_of(Level.MODE, failure.id)
    if first is None and (project.naming(failure.id) or project.shown(failure.id) is None):
        return "none"  # only a cause or an effect: other entities show it
    if first is None:
        first = grid.row_of(Level.FUNCTION, _parent(failure))
    if first is None or grid.rows[first].function is None or grid.rows[first].recovered:
        return "all"
    return Level.FUNCTION, first


def _recovers(project: Project, entity: Entity, change: Change) -> bool:
    """Whether what hangs on a removed thing, or did until now, stands under Recovered: outside every group."""
    if entity.kind in _OWNED_BY_LINE:
        return project.shown(_parent(entity)) is None
    return REMOVED in change.set and any(project.children(entity.id, kind) for kind in _HANGING.get(entity.kind, ()))


def _mode_above(project: Project, entity: Entity) -> EntityId | None:
    """The mode on which a line or link hangs, or the line of a control or action."""
    parent = _parent(entity)
    if entity.kind in ("line", "link") or parent is None:
        return parent
    line = project.get(parent)
    return _parent(line) if line is not None else None


def _parent(entity: Entity) -> EntityId | None:
    parent = entity.values.get(PARENT)
    return EntityId(parent) if isinstance(parent, str) else None
