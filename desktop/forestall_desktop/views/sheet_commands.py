"""The commands on the rows of the form sheet: insert, duplicate, move, remove. They put edits together and send them through the model."""

from __future__ import annotations

from collections.abc import Callable

from forestall.fmea.columns import Level
from forestall.fmea.edits import Edit, Refused
from forestall.fmea.sheet import Row
from forestall.ids import EntityId
from forestall_desktop.models.duplicating import duplicate
from forestall_desktop.models.line_edits import (
    Made,
    move,
    move_beside,
    new_element,
    new_function,
    new_line,
    new_mode,
    remove_line,
    remove_mode,
)
from forestall_desktop.models.worksheet import WorksheetModel
from forestall_desktop.tongue import tr
from forestall_desktop.views.form_sheet import FormSheet

Make = Callable[[Row, Callable[[], EntityId]], Made]
_COLUMN = {Level.ELEMENT: "element", Level.FUNCTION: "function", Level.MODE: "mode", Level.LINE: "cause"}
"""Where the cursor goes in what was made."""


class SheetCommands:
    """Each method is one command. What is refused is shown at the cell."""

    def __init__(self, sheet: FormSheet) -> None:
        self._sheet = sheet
        self._model: WorksheetModel = sheet.worksheet

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The commands by their names in the table of commands."""
        return {
            "edit_cell": self.edit_cell,
            "new_line": self.new_line,
            "new_mode": self.new_mode,
            "new_sibling": self.new_sibling,
            "new_above": self.new_above,
            "new_child": self.new_child,
            "duplicate": self.duplicate,
            "line_up": self.line_up,
            "line_down": self.line_down,
            "remove_line": self.remove_line,
            "remove_mode": self.remove_mode,
        }

    def edit_cell(self) -> None:
        """Open the editor on the cell under the cursor."""
        self._sheet.edit_current()

    def new_line(self) -> None:
        """A cause line below; the cursor goes to its cause."""
        self._make(new_line, Level.LINE)

    def new_mode(self) -> None:
        """A failure mode below; the cursor goes to its wording."""
        self._make(new_mode, Level.MODE)

    def new_sibling(self) -> None:
        """Below, a further one of what the cursor is on: element, function, mode or line."""
        self._make_beside(above=False)

    def new_above(self) -> None:
        """Above, a further one of what the cursor is on."""
        self._make_beside(above=True)

    def new_child(self) -> None:
        """The first thing below what the cursor is on: a function of an element, a mode of a function, a line of a mode."""
        row, level = self._row(), self._level()
        if row is None:
            return
        match level:
            case Level.ELEMENT:
                self._make(lambda at, new: new_function(Row(at.analysis, at.element, None, None, None), new), Level.FUNCTION)
            case Level.FUNCTION:
                self._make(lambda at, new: new_mode(Row(at.analysis, at.element, at.function, None, None), new), Level.MODE)
            case Level.MODE | Level.LINE:
                self._make(lambda at, new: new_line(Row(at.analysis, at.element, at.function, at.mode, None), new), Level.LINE)

    def duplicate(self) -> None:
        """A copy of the line the cursor is on, or of the mode or function with everything below it."""
        row, level, session = self._row(), self._level(), self._model.session
        id = subject(row, level) if row is not None else None
        if session is None or id is None:
            return
        if level is Level.ELEMENT:
            self._model.do(Refused(tr("An element is copied in the structure, with everything below it")), self._sheet.currentIndex())
            return
        edit, copy = duplicate(self._model.project, id, session.new_id)
        if self._model.do(edit, self._sheet.currentIndex()):
            self._go_to(copy, self._model.columns[self._sheet.currentIndex().column()].key)

    def remove_line(self) -> None:
        """Take the chosen lines out."""
        rows = self._rows()
        if rows:
            self._model.do(remove_line(rows), self._sheet.currentIndex())

    def remove_mode(self) -> None:
        """Take the failure mode under the cursor out."""
        row = self._row()
        if row is not None:
            self._model.do(remove_mode(row), self._sheet.currentIndex())

    def line_up(self) -> None:
        """Move what the cursor is on up; a line over the first one goes to the mode above."""
        self._shift(-1)

    def line_down(self) -> None:
        """Move what the cursor is on down; a line below the last one goes to the mode below."""
        self._shift(1)

    def drop(self, dragged: EntityId, level: Level, onto: Row, *, above: bool) -> None:
        """Put something that was dragged beside what it was dropped on."""
        other = subject(onto, level)
        if other is None or other == dragged:
            return
        if self._model.do(move_beside(self._model.project, dragged, other, above=above), self._sheet.currentIndex()):
            self._go_to(dragged, self._model.columns[self._sheet.currentIndex().column()].key)

    def _make_beside(self, *, above: bool) -> None:
        level = self._level()
        match level:
            case Level.ELEMENT:
                self._make(lambda row, new: new_element(self._model.project, row, new, above=above), level)
            case Level.FUNCTION:
                self._make(lambda row, new: new_function(row, new, above=above), level)
            case Level.MODE:
                self._make(lambda row, new: new_mode(row, new, above=above), level)
            case Level.LINE:
                self._make(lambda row, new: new_line(row, new, above=above), level)

    def _make(self, make: Make, level: Level) -> None:
        row, session = self._row(), self._model.session
        if row is None or session is None:
            return
        edit, made = make(row, session.new_id)
        if self._model.do(edit, self._sheet.currentIndex()) and made is not None:
            self._go_to(made, _COLUMN[Level.MODE if row.mode is None and level is Level.LINE else level])

    def _go_to(self, id: EntityId, column: str) -> None:
        place = self._model.row_seen(id)
        if place is not None:
            self._sheet.go_to(place, self._model.column_of(column))

    def _shift(self, step: int) -> None:
        row, level = self._row(), self._level()
        id = subject(row, level) if row is not None else None
        if row is None or id is None:
            return
        column = self._model.columns[self._sheet.currentIndex().column()].key
        edit = move(self._model.project, id, step)
        if isinstance(edit, Refused) and level is Level.LINE:
            edit = self._to_next_mode(row, step) or edit
        if self._model.do(edit, self._sheet.currentIndex()):
            self._go_to(id, column)

    def _to_next_mode(self, row: Row, step: int) -> Edit | None:
        """A line goes over the end of its mode: into the one above or below, if there is one in the same element."""
        first, end = self._model.grid.span(Level.MODE, self._sheet.current_row)
        beyond = first - 1 if step < 0 else end
        if row.line is None or not 0 <= beyond < len(self._model.grid):
            return None
        there = self._model.grid.rows[beyond]
        if there.element != row.element or there.line is None:
            return None
        moved = move_beside(self._model.project, row.line, there.line, above=step > 0)
        return None if isinstance(moved, Refused) else moved

    def _level(self) -> Level:
        """On which level the cell under the cursor stands."""
        index = self._sheet.currentIndex()
        return self._model.columns[index.column()].level if index.isValid() else Level.LINE

    def _row(self) -> Row | None:
        place = self._sheet.current_row
        return self._model.grid.rows[place] if 0 <= place < len(self._model.grid) else None

    def _rows(self) -> list[Row]:
        """The chosen rows; where only one cell is chosen, the row under the cursor."""
        places = sorted({index.row() for index in self._sheet.selectedIndexes()})
        if len(places) < 2:
            row = self._row()
            return [row] if row is not None else []
        return [self._model.grid.rows[place] for place in places if place < len(self._model.grid)]


def subject(row: Row, level: Level) -> EntityId | None:
    """What stands in a row on a level."""
    return {Level.ELEMENT: row.element, Level.FUNCTION: row.function, Level.MODE: row.mode, Level.LINE: row.line}[level]
