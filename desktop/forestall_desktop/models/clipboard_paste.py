"""What a block from the clipboard means in the form sheet: texts typed over cells, and new elements, functions, modes and lines.

A plan, to be shown before it happens; submits nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from msgspec import structs

from forestall.changes import FieldName, Value
from forestall.fmea.columns import Column, Content, Level
from forestall.fmea.edits import Accepted, Add
from forestall.fmea.entry import NewId, cell_text
from forestall.fmea.project import Project
from forestall.fmea.schema import PARENT, TEXT
from forestall.fmea.sheet import Row, effects_at
from forestall.fmea.sketch import Sketch
from forestall.ids import Chance, EntityId
from forestall_desktop.models.clipboard import Block
from forestall_desktop.models.grid import Grid
from forestall_desktop.models.many_texts import Left, Meant, Strokes, Typed, meant, rank
from forestall_desktop.tongue import tr

MADE = ("element", "function", "failure", "line")
"""What a paste can make, from the outside in; a failure made by it is a mode."""
_SAID_OF_EFFECTS = frozenset({Content.SEVERITY, Content.EFFECT_FIELD, Content.LINK_FIELD})


@dataclass(frozen=True, slots=True)
class Target:
    """Where a block goes: its first row in the sheet, and the column of the form for each of its columns."""

    project: Project
    grid: Grid
    row: int
    columns: tuple[Column, ...]

    def span(self, row: int, column: Column) -> tuple[int, int]:
        """The rows of the sheet that a cell covers."""
        return self.grid.span(column.level, row)


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row of the block: the kinds of things it makes (none: it is typed over what is there), and its texts."""

    made: tuple[str, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paste:
    """What pasting would do."""

    meant: Meant
    made: Counter[str] = field(default_factory=Counter)
    columns: tuple[Column, ...] = ()
    rows: tuple[PlannedRow, ...] = ()
    unused: tuple[str, ...] = ()
    """Titles of columns that hold something in the block but are computed here."""


def fits(target: Target, block: Block) -> bool:
    """Whether every cell of the block has a cell of its own in the sheet, merged alike."""
    if target.row + len(block.rows) > len(target.grid):
        return False
    places: Sequence[int] = range(_width(target, block))
    if not any(None in row for row in block.rows):  # then only cells that are merged in the sheet can be in the way
        places = [place for place in places if target.columns[place].level is not Level.LINE and target.columns[place].editable]
    return all(_has_its_place(target, block, row, place) for place in places for row in range(len(block.rows)))


def paste_over(target: Target, block: Block, new: NewId, chance: Chance, *, carefully: bool = False) -> Paste:
    """Type the block over what is there; rows that stand below the end of the sheet become new ones."""
    room = len(target.grid) - target.row
    over, rest = Block(block.rows[:room]), Block(block.rows[room:])
    typed, lost = _over(target, over)
    said = meant(target.project, typed, new, chance, carefully=carefully)
    planned = tuple(PlannedRow((), _texts(row)) for row in over.rows)
    if not rest.rows:
        return _told(target, block, replace(said, refused=(*lost, *said.refused)), Counter(), planned)
    below = _New(target, target.grid.rows[-1], new, chance)
    below.take(rest)
    both = below.strokes.meant()
    edit = replace(said.edit, edits=(*said.edit.edits, *both.edit.edits))
    together = Meant(edit, said.cells + both.cells, (*lost, *said.refused, *both.refused))
    return _told(target, block, together, below.made, (*planned, *below.rows))


def paste_below(target: Target, block: Block, new: NewId, chance: Chance) -> Paste:
    """Insert the block as new rows below the first row of the target."""
    making = _New(target, target.grid.rows[target.row], new, chance)
    making.take(block)
    return _told(target, block, making.strokes.meant(), making.made, tuple(making.rows))


def _told(target: Target, block: Block, said: Meant, made: Counter[str], rows: tuple[PlannedRow, ...]) -> Paste:
    width = _width(target, block)
    filled = {place for row in block.rows for place in range(width) if (row[place] or "").strip()}
    unused = tuple(target.columns[place].title for place in sorted(filled) if not target.columns[place].editable)
    return Paste(said, made, target.columns[:width], rows, unused)


def _width(target: Target, block: Block) -> int:
    return min(block.width, len(target.columns))


def _texts(row: Sequence[str | None]) -> tuple[str, ...]:
    return tuple(text or "" for text in row)


def _has_its_place(target: Target, block: Block, row: int, place: int) -> bool:
    text, column, at = block.rows[row][place], target.columns[place], target.row + row
    if column.level is Level.LINE or not column.editable:
        return text is not None or not column.editable
    first, end = target.span(at, column)
    if text is None:
        return first < at
    if block.height_at(row, place) > 1:
        return first == at and end - first == block.height_at(row, place)
    # Plain text says nothing of merged cells: what one covers comes as nothing. The block may begin inside one.
    return first == at or not text.strip() or row == 0


def _over(target: Target, block: Block) -> tuple[list[Typed], list[Left]]:
    typed: list[Typed] = []
    lost: list[Left] = []
    for offset, row in enumerate(block.rows):
        at = target.row + offset
        for place in range(_width(target, block)):
            text, column = row[place], target.columns[place]
            if text is None or not column.editable:
                continue
            first, _ = target.span(at, column)
            here = Typed(target.grid.rows[first if offset == 0 else at], column, text)
            if first == at or offset == 0:
                typed.append(here)
            elif text.strip() and text.strip() != cell_text(target.project, here.row, column).strip():
                lost.append(Left(here, tr("This cell is merged with the one above it, which has its own text")))
    return typed, lost


class _New:
    """Rows that a block makes, one below the other, drawn into a sketch of the project."""

    def __init__(self, target: Target, at: Row, new: NewId, chance: Chance) -> None:
        self._target = target
        self._sketch = Sketch(target.project, chance)
        self._new = new
        self._at = at
        self.strokes = Strokes()
        self.made: Counter[str] = Counter()
        self.rows: list[PlannedRow] = []

    def take(self, block: Block) -> None:
        """Make all rows of a block."""
        for row in block.rows:
            before = self.made.copy()
            self._row(row)
            self.rows.append(PlannedRow(tuple(kind for kind in MADE if self.made[kind] > before[kind]), _texts(row)))

    def _row(self, row: Sequence[str | None]) -> None:
        texts = [
            (column, text)
            for column, text in zip(self._target.columns, row, strict=False)
            if text is not None and text.strip() and column.editable
        ]
        if not texts:
            return
        begins = self._begin({column.content: text for column, text in texts})
        if self._at.mode is not None and (begins or any(column.level is Level.LINE for column, _ in texts)):
            self._at = replace(self._at, line=self._make("line", self._at.mode, after=self._at.line if not begins else None))
        said = [(column, text) for column, text in texts if column.content not in (Content.ELEMENT, Content.FUNCTION, Content.MODE)]
        for column, text in sorted(said, key=lambda each: rank(each[0])):
            typed = Typed(self._at, column, text)
            whole = text if begins or column.level is Level.LINE else self._beside(typed, texts)
            if whole is not None:
                self._at = self.strokes.drawn(self._sketch, self._at, [structs.replace(typed, text=whole)], self._new)

    def _begin(self, texts: dict[Content, str]) -> bool:
        """Make the element, function and mode that a row begins; whether it begins a mode (or is in none)."""
        at, sketch = self._at, self._sketch
        begins = False
        element, function, mode = (texts.get(content, "") for content in (Content.ELEMENT, Content.FUNCTION, Content.MODE))
        if self._differs(element, at.element):
            parent = sketch.value(at.element, PARENT) if at.element else None
            made = self._make("element", EntityId(parent) if isinstance(parent, str) else at.analysis, element, after=at.element)
            at, begins = Row(at.analysis, made, None, None, None), True
        if at.element is not None and self._differs(function, None if begins else at.function):
            at = replace(at, function=self._make("function", at.element, function, after=at.function), mode=None, line=None)
            begins = True
        parent_of_mode = at.function or at.element
        if parent_of_mode is not None and self._differs(mode, None if begins else at.mode):
            at = replace(at, mode=self._make("failure", parent_of_mode, mode, after=at.mode), line=None)
            begins = True
        self._at = at
        return begins

    def _differs(self, text: str, id: EntityId | None) -> bool:
        return bool(text.strip()) and text.strip() != self._sketch.text(id).strip()

    def _make(self, kind: str, parent: EntityId | None, text: str = "", *, after: EntityId | None = None) -> EntityId:
        id = self._new()
        fields: dict[FieldName, Value] = {TEXT: text} if text else {}
        add = Add(id, kind, parent, fields, after)
        verdict = self._sketch.draw(add)
        if isinstance(verdict, Accepted):
            self.strokes.edits.append(add)
            self.made[kind] += 1
        return id

    def _beside(self, typed: Typed, texts: Sequence[tuple[Column, str]]) -> str | None:
        """What a cell over all rows of a mode says with the text of a further row; None where it stays as it is."""
        here, text = cell_text(self._sketch, typed.row, typed.column), typed.text.strip()
        lines = here.split("\n")
        if not here:
            return text
        if text in lines:
            return None
        if typed.column.content is Content.EFFECTS:
            return f"{here}\n{text}"
        if typed.column.content in _SAID_OF_EFFECTS and any(column.content is Content.EFFECTS for column, _ in texts):
            count = len(effects_at(self._sketch, typed.row.mode, typed.column.field))
            lines += [""] * (count - len(lines))
            return "\n".join((*lines[:-1], text))
        self.strokes.refused.append(Left(typed, tr("This cell is merged with the one above it, which has its own text")))
        return None


def words_for(made: Counter[str]) -> Iterator[tuple[str, int]]:
    """What a paste makes, from the outside in."""
    return ((kind, made[kind]) for kind in MADE if made[kind])
