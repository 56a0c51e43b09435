"""Plans what hangs on a cause line: its fields, controls, actions, owners and own columns. Knows neither modes nor places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from forestall.changes import FieldName, Value
from forestall.fmea.edits import Add
from forestall.fmea.schema import CUSTOM_PREFIX, DETECTION, FREQUENCY, MONITORING, OCCURRENCE, SEVERITY, TEXT
from forestall.workbook.grid import letters
from forestall.workbook.kinds import Kind
from forestall.workbook.roles import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from forestall.fmea.project import Project
    from forestall.ids import EntityId
    from forestall.workbook.layout import LayoutColumn
    from forestall.workbook.provenance import Marks
    from forestall.workbook.reading import Reading
    from forestall.workbook.splitting import Split

_TYPE, _OWNER, _DUE = FieldName("type"), FieldName("owner"), FieldName("due")
_FIELDS = {
    Role.OCCURRENCE: OCCURRENCE,
    Role.DETECTION: DETECTION,
    Role.FREQUENCY: FREQUENCY,
    Role.MONITORING_RATING: MONITORING,
    Role.SYSTEM_RESPONSE: FieldName("system_response"),
    Role.FREQUENCY_RATIONALE: FieldName("frequency_rationale"),
    Role.SPECIAL: FieldName("special"),
    Role.FILTER_CODE: FieldName("filter_code"),
    Role.JUSTIFICATION: FieldName("justification"),
    Role.REMARKS: FieldName("remarks"),
}
_CONTROLS = {Role.PREVENTION: "prevention", Role.DETECTION_CONTROL: "detection", Role.MONITORING: "monitoring"}
_ACTIONS = {Role.ACTION: "prevention", Role.PREVENTION_ACTION: "prevention", Role.DETECTION_ACTION: "detection"}
_ACTION_FIELDS = {
    Role.DUE: _DUE,
    Role.STATUS: FieldName("status"),
    Role.TAKEN: FieldName("taken"),
    Role.EVIDENCE: FieldName("evidence"),
    Role.COMPLETED_ON: FieldName("completed_on"),
    Role.SEVERITY_AFTER: SEVERITY,
    Role.OCCURRENCE_AFTER: OCCURRENCE,
    Role.DETECTION_AFTER: DETECTION,
    Role.FREQUENCY_AFTER: FREQUENCY,
    Role.MONITORING_AFTER: MONITORING,
}
_PEOPLE = {Role.RESPONSIBLE: _OWNER, Role.RESPONSIBLE_AND_DUE: _DUE, Role.RATINGS_AFTER: SEVERITY}

Columns = list[tuple[Any, list[Any], int]]
"""What a column means, its cells by row, and which one it is."""


class Contents:
    """The columns of one reading that belong to lines. People and own columns it makes go into `first`, all else into `edits`."""

    def __init__(
        self,
        project: Project,
        reading: Reading,
        new: Callable[[], EntityId],
        first: list[Add],
        edits: list[Add],
        marks: Marks,
        split: Split,
        own_columns: Mapping[str, EntityId],
    ) -> None:
        self._reading = reading
        self._marks = marks
        self._split = split
        self.own_fields: dict[int, FieldName] = {}
        """The field of each column of the sheet that became an own column."""
        self._new = new
        self._first = first
        self._edits = edits
        self._people = {project.text(each.id).casefold(): each.id for each in project.children(None, "person")}
        self._own_columns = {**{project.text(each.id): each.id for each in project.children(None, "column")}, **own_columns}
        self._titles = self._different_titles()
        self._of_line = self._choose(only_own=False)
        self._of_more = self._choose(only_own=True) if Kind.MORE in reading.kinds else self._of_line
        self._asks_for_type = reading.layout.first(Role.ACTION) is not None
        self.untyped_actions = 0

    def fill(self, line: EntityId, fields: dict[FieldName, Value], row: int, *, only_own: bool) -> None:
        """Put what a row says onto a line: into its fields, and beside it. `only_own`: what merges spread is there already."""
        chosen = self._of_more if only_own else self._of_line
        for name, cells, _ in chosen.fields:
            if (value := cells[row]) is not None:
                fields[name] = _behind(fields[name], value) if name in fields else value
        for title, text in self._reading.kept.get(row, {}).items():
            name = self._own_column(title)
            fields[name] = _behind(fields.get(name), text)
        for type, cells, column in chosen.controls:
            if cells[row] is not None:
                for nth, text in enumerate(self._split.parts(cells[row], row, column)):
                    control: dict[FieldName, Value] = {TEXT: text, _TYPE: type}
                    self._marks.put(control, row, column, nth)
                    self._edits.append(Add(self._new(), "control", line, control))
        if chosen.has_action[row]:
            self._add_actions(line, chosen, row)

    def _add_actions(self, line: EntityId, chosen: _Chosen, row: int) -> None:
        """The actions of a row; owner, day, state and new ratings are those of each of them."""
        shared: dict[FieldName, Value] = {name: cells[row] for name, cells, _ in chosen.action_fields if cells[row] is not None}
        for kind, cells, _ in chosen.people:
            if cells[row] is not None:
                shared |= self._told(kind, cells[row])
        actions: list[tuple[int | None, int, dict[FieldName, Value]]] = [
            (column, nth, {TEXT: text, _TYPE: type})
            for type, cells, column in chosen.actions
            if cells[row] is not None
            for nth, text in enumerate(self._split.parts(cells[row], row, column))
        ]
        self.untyped_actions += bool(actions) and self._asks_for_type
        for column, nth, named in actions or [(None, 0, {_TYPE: "prevention"})]:
            fields: dict[FieldName, Value] = {**named, **shared}
            self._marks.put(fields, row, column, nth)
            self._edits.append(Add(self._new(), "action", line, fields))

    def _told(self, kind: FieldName, cell: Any) -> dict[FieldName, Value]:
        """What a cell tells that holds a person, a person and a day, or three ratings."""
        if kind == _OWNER:
            return {_OWNER: self._person(cell)}
        if kind == _DUE:
            name, day = cell
            return {**({_OWNER: self._person(name)} if name else {}), **({_DUE: day} if day else {})}
        return dict(zip((SEVERITY, OCCURRENCE, DETECTION), cell, strict=True))

    def _person(self, name: str) -> EntityId:
        person = self._people.get(name.casefold())
        if person is None:
            person = self._people[name.casefold()] = self._new()
            self._first.append(Add(person, "person", None, {TEXT: name}))
        return person

    def _own_column(self, title: str) -> FieldName:
        column = self._own_columns.get(title)
        if column is None:
            column = self._own_columns[title] = self._new()
            self._first.append(Add(column, "column", None, {TEXT: title}))
        return FieldName(CUSTOM_PREFIX + column)

    def _different_titles(self) -> dict[int, str]:
        """The titles of own columns; of two with the same one the second gets its letter."""
        titles: dict[int, str] = {}
        for column in self._reading.layout.of(Role.CUSTOM, Role.NUMBER):
            is_twin = column.title in titles.values()
            titles[column.index] = f"{column.title} ({letters(column.index)})" if is_twin else column.title
        return titles

    def _choose(self, *, only_own: bool) -> _Chosen:
        own = [
            (self._own_column(self._titles[column.index]), cells, column.index)
            for column, cells in self._filled((Role.CUSTOM, Role.NUMBER), only_own=only_own)
        ]
        self.own_fields |= {column: name for name, _, column in own}
        return _Chosen(
            len(self._reading.kinds),
            fields=[*self._by(_FIELDS, only_own=only_own), *own],
            controls=self._by(_CONTROLS, only_own=only_own),
            actions=self._by(_ACTIONS, only_own=only_own),
            action_fields=self._by(_ACTION_FIELDS, only_own=only_own),
            people=self._by(_PEOPLE, only_own=only_own),
        )

    def _by(self, meanings: Mapping[Role, Any], *, only_own: bool) -> Columns:
        return [(meanings[column.role], cells, column.index) for column, cells in self._filled(meanings, only_own=only_own)]

    def _filled(self, roles: Iterable[Role], *, only_own: bool) -> list[tuple[LayoutColumn, list[Any]]]:
        """The columns of these roles that have a value at all, from left to right."""
        found = []
        for column in sorted(self._reading.layout.of(*roles), key=lambda column: column.index):
            cells = self._reading.cells[column.index]
            if only_own:
                cells = [cell if own else None for cell, own in zip(cells, self._reading.own[column.index], strict=True)]
            if any(cell is not None for cell in cells):
                found.append((column, cells))
        return found


class _Chosen:
    """The columns to look at for one kind of row, and in which rows anything of an action stands."""

    __slots__ = ("action_fields", "actions", "controls", "fields", "has_action", "people")

    def __init__(self, rows: int, *, fields: Columns, controls: Columns, actions: Columns, action_fields: Columns, people: Columns) -> None:
        self.fields = fields
        self.controls = controls
        self.actions = actions
        self.action_fields = action_fields
        self.people = people
        self.has_action = [False] * rows
        for _, cells, _ in (*actions, *action_fields, *people):
            self.has_action = [there or cell is not None for there, cell in zip(self.has_action, cells, strict=True)]


def _behind(old: Value, value: Value) -> Value:
    """More words for a field that may hold some already."""
    return f"{old}\n{value}" if old else value
