"""What a person meant who added to a form sheet in a spreadsheet: rows, columns, words where nothing stood. Only tries; see `trying`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from forestall.changes import FieldName, Value
from forestall.fmea.columns import Column, Content
from forestall.fmea.edits import Refused, SetFields
from forestall.fmea.kinds.optimization import BY, CERTAINTY, DATE, OWNER
from forestall.fmea.schema import CAUSE, CUSTOM_PREFIX, EFFECT, PARENT, SEVERITY, TEXT
from forestall.fmea.sheet import effects_of
from forestall.ids import EntityId
from forestall.workbook.form import Span
from forestall.workbook.standing import Block

if TYPE_CHECKING:
    from forestall.workbook.form import FormColumn
    from forestall.workbook.returned import Returned, Typed
    from forestall.workbook.trying import Trial

OF_ROUND: Mapping[FieldName, FieldName] = {OWNER: BY, FieldName("completed_on"): DATE, FieldName("taken"): FieldName("remarks")}
"""In which field of a round stands what a column shows of actions."""

_TYPE, _PLACE = FieldName("type"), FieldName("place")
_OF_A_LINE = frozenset({Content.CAUSE, Content.LINE_FIELD, Content.MITIGATED, Content.MITIGATED_FIELD})
_ON_A_LINE = _OF_A_LINE | {Content.CONTROLS, Content.ACTIONS, Content.ACTION_FIELD}


class Cells:
    """Words of one row by column, to be taken one after the other."""

    def __init__(self, cells: Mapping[str, tuple[str, str]], columns: Mapping[str, FormColumn]) -> None:
        shown = [(columns[key].shows, text, where) for key, (text, where) in cells.items()]
        self._left: list[tuple[Column, str, str]] = [(shows, text, where) for shows, text, where in shown if shows is not None]

    def take(self, content: Content) -> tuple[str, str]:
        """The words in the first column of this content, and their cell; both empty where there are none."""
        return next(((text, where) for _, text, where in self._taken(lambda column: column.content is content, most=1)), ("", ""))

    def take_key(self, key: str) -> tuple[str, str]:
        """The words in one column, and their cell."""
        return next(((text, where) for _, text, where in self._taken(lambda column: column.key == key, most=1)), ("", ""))

    def take_all(self, content: Content) -> list[tuple[Column, str, str]]:
        """The words in all columns of this content."""
        return self._taken(lambda column: column.content is content)

    def have_any(self, contents: Collection[Content]) -> bool:
        """Whether words are left in columns of these contents."""
        return any(column.content in contents for column, _, _ in self._left)

    @property
    def where(self) -> str:
        """The first cell."""
        return self._left[0][2] if self._left else ""

    def rest(self) -> Iterator[tuple[str, str]]:
        """What nobody took, but for results, which are computed."""
        return ((text, where) for column, text, where in self._left if column.editable)

    def _taken(self, wanted: Callable[[Column], bool], most: int | None = None) -> list[tuple[Column, str, str]]:
        found = [each for each in self._left if wanted(each[0])][:most]
        self._left = [each for each in self._left if each not in found]
        return found


class Inserted:
    """The additions to one form."""

    def __init__(self, trial: Trial, came: Returned) -> None:
        self._try, self._came = trial, came
        self._columns = {column.key: column for column in came.standing.columns}
        things = came.standing.things
        self._lines = {number: each for each in things if each.span is Span.LINE for number in range(each.first, each.last + 1)}

    def beside(self, number: int, words: Mapping[str, tuple[str, str]]) -> None:
        """Words in a known row where nothing stood: by column the text and its cell."""
        line = self._lines.get(number)
        self._fill(
            Cells(words, self._columns), self._came.standing.rows[number - 1], line.subject if line is not None else None, behind=None
        )

    def new_row(self, row: Typed) -> None:
        """A row that has no number, or one that was copied."""
        cells = Cells({key: (text, row.places[key]) for key, text in row.cells.items()}, self._columns)
        block = self._came.standing.rows[row.behind - 1] if row.behind is not None else None
        above = self._lines.get(row.behind) if row.behind is not None else None
        here = self._block_of(cells, block)
        same_mode = block is not None and here.mode == block.mode and here.mode is not None
        before = above.subject if above is not None and same_mode else None
        more = before is not None and not cells.have_any(_OF_A_LINE)
        self._fill(cells, here, before if more else None, behind=before)

    def _block_of(self, cells: Cells, above: Block | None) -> Block:
        """Under which element, function and mode a new row stands: as the row above it says, where it does not say so itself."""
        element, function, mode = (above.element, above.function, above.mode) if above is not None else (None, None, None)
        text, where = cells.take(Content.ELEMENT)
        if text and text != self._try.project.text(element):
            element, function, mode = self._element(text, element, where), None, None
        text, where = cells.take(Content.FUNCTION)
        if text and element is not None and text != self._try.project.text(function):
            function, mode = self._try.named("function", element, text, where), None
        return Block(element, function, mode)

    def _element(self, text: str, beside: EntityId | None, where: str) -> EntityId:
        known = next((each.id for each in self._try.project.of_kind("element") if each.values.get(TEXT) == text), None)
        parent = self._try.project.value(beside, PARENT) if beside is not None else self._try.analysis
        return known or self._try.add("element", EntityId(str(parent)), {TEXT: text}, where, text)

    def _fill(self, cells: Cells, block: Block, line: EntityId | None, *, behind: EntityId | None) -> None:
        """What cells say of a line, which is made where it is not there, and of what hangs on it and on its mode."""
        mode = self._mode(cells, block)
        if mode is None:
            for text, where in cells.rest():
                self._try.skip(where, text, "This row names no failure mode")
            return
        if line is None and (cells.have_any(_ON_A_LINE) or mode != block.mode):
            line = self._try.add("line", mode, {}, cells.where, self._try.project.text(mode), after=behind if mode == block.mode else None)
        self._fill_effects(cells, block, mode)
        if line is not None:
            self._fill_line(cells, block, line)
        for text, where in cells.rest():
            self._try.skip(where, text, "What it would stand for is not there; enter it in the program")

    def _mode(self, cells: Cells, block: Block) -> EntityId | None:
        text, where = cells.take(Content.MODE)
        home = block.function or block.element
        if not text or home is None or (block.mode is not None and text == self._try.project.text(block.mode)):
            return block.mode
        return self._try.named("failure", home, text, where)

    def _fill_effects(self, cells: Cells, block: Block, mode: EntityId) -> None:
        above = self._try.project.value(block.element, PARENT) if block.element is not None else None
        parent = self._try.project.shown(str(above)) if above is not None else None
        home = parent.id if parent is not None and parent.kind == "element" else block.element
        severity, where_rated = cells.take(Content.SEVERITY)
        rated = self._try.value("failure", SEVERITY, severity) if severity else None
        for column, text, where in cells.take_all(Content.EFFECTS):
            fields: dict[FieldName, Value] = {} if not column.field else {_PLACE: column.field}
            if rated is not None and not isinstance(rated, Refused):
                fields[SEVERITY] = rated
            there = [each.id for each in effects_of(self._try.project, mode) if each.values.get(TEXT) == text]
            if home is not None and not there:
                effect = self._try.failure(home, text, fields, where)
                self._try.add("link", mode, {EFFECT: effect}, where, text)
        if isinstance(rated, Refused):
            self._try.skip(where_rated, severity, rated.sentence)

    def _fill_line(self, cells: Cells, block: Block, line: EntityId) -> None:
        text, where = cells.take(Content.CAUSE)
        below, where_below = cells.take(Content.LOWER)
        home = self._try.named("element", block.element, below, where_below) if below and block.element else block.element
        if text and home is not None:
            self._try.does(SetFields(line, {CAUSE: self._try.failure(home, text, {}, where)}), where, text, "Cause")
        for column, text, where in cells.take_all(Content.LINE_FIELD):
            self._try.set(line, FieldName(column.field), text, where, self._columns[column.key].title)
        for column, text, where in cells.take_all(Content.CONTROLS):
            self._try.add("control", line, {TEXT: text, _TYPE: column.field}, where, text)
        self._fill_actions(cells, line)

    def _fill_actions(self, cells: Cells, line: EntityId) -> None:
        certainty = cells.take_key("round")
        kind = "round" if certainty[0] else "action"
        fields: dict[FieldName, Value] = {CERTAINTY: certainty[0]} if certainty[0] else {}
        where = certainty[1]
        for column, text, place in cells.take_all(Content.ACTION_FIELD):
            name = OF_ROUND.get(FieldName(column.field), FieldName(column.field)) if kind == "round" else FieldName(column.field)
            value = self._try.value(kind, name, text)
            if isinstance(value, Refused):
                self._try.skip(place, text, value.sentence)
            else:
                fields[name], where = value, where or place
        named = [(column.field, text, place) for column, text, place in cells.take_all(Content.ACTIONS)]
        if kind == "round" or (fields and not named):
            self._try.add(kind, line, fields if kind == "round" else {**fields, _TYPE: "prevention"}, where, "")
        for type, text, place in named if kind == "action" else ():
            self._try.add("action", line, {**fields, TEXT: text, _TYPE: type}, place, text)

    def new_columns(self) -> None:
        """Columns that somebody added: they become own columns of the project."""
        for title, cells in self._came.own.items():
            column = self._try.add("column", None, {TEXT: title}, "", title)
            for number, (where, text) in cells.items():
                line = self._lines.get(number)
                if line is not None and line.subject is not None:
                    self._try.does(SetFields(line.subject, {FieldName(CUSTOM_PREFIX + column): text}), where, text, title)
                else:
                    self._try.skip(where, text, "It stands beside no cause line")
