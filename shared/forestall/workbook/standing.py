"""What stood where on a form sheet when it was written: laid out anew from its counterfoil, by the very code that wrote it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from forestall.workbook.form import FormColumn, Look, Span, filled_fields, sheet_columns
from forestall.workbook.form_sheet import CELL_CHARACTERS_MAX, shortened
from forestall.workbook.grid import text_of
from forestall.workbook.printing import NOTHING, PrintedBlock, Values, blocks, rows_by_analysis

if TYPE_CHECKING:
    from forestall.fmea.project import Project
    from forestall.ids import EntityId
    from forestall.workbook.counterfoil import Form
    from forestall.workbook.grid import Scalar

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class Block:
    """Under which element, function and mode rows stood."""

    element: EntityId | None
    function: EntityId | None
    mode: EntityId | None


@dataclass(frozen=True, slots=True)
class Stood:
    """Something that stood beside the rows with these numbers: of a line the line, of an effect also what links the mode to it."""

    span: Span
    subject: EntityId | None
    link: EntityId | None
    first: int
    last: int
    values: Values
    block: Block
    line: EntityId | None


@dataclass(frozen=True, slots=True)
class Standing:
    """A whole form: its columns, all that stood on it from the top down, and under what each row stood; rows are counted from 1."""

    columns: tuple[FormColumn, ...]
    things: tuple[Stood, ...]
    rows: tuple[Block, ...]


def standing(project: Project, form: Form) -> Standing:
    """What stood on a form of the project that its counterfoil holds."""
    columns = sheet_columns(project, form.analysis, filled_fields(project), form.form)
    things, rows = list[Stood](), list[Block]()
    open_: dict[Span, Stood] = {}
    for printed in blocks(project, form.analysis, rows_by_analysis(project).get(form.analysis, []), columns):
        first = len(rows) + 1
        block = Block(printed.element, printed.function, _mode(printed))
        rows += [block] * printed.rows
        things += _structure(printed, block, first, open_)
        things += _parts(printed, block, first)
    return Standing(columns, tuple(_merged(things)), tuple(rows))


def same(column: FormColumn, shown: object, cell: Scalar) -> bool:
    """Whether a cell says what stood there."""
    return meant(column, cell) == as_written(shown)


def meant(column: FormColumn, cell: Scalar) -> str:
    """What a cell says; a dash where a blank would be read as what stands above says nothing."""
    text = _ESCAPED.sub(_letter, text_of(cell)).replace("\r\n", "\n").replace("\r", "\n").strip()
    return "" if text == NOTHING and column.look is Look.TEXT else text


def as_written(shown: object) -> str:
    """A value as its cell says it, however long it is."""
    if shown is None:
        return ""
    text = text_of(shown) if isinstance(shown, int | float) else str(shown)
    text = shortened(text) if len(text) > CELL_CHARACTERS_MAX else text
    text = _ESCAPED.sub(_letter, text).replace("\r\n", "\n").replace("\r", "\n").strip()
    return "" if text == NOTHING else text


def _letter(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))


def _mode(printed: PrintedBlock) -> EntityId | None:
    return next((part.subject for part in printed.parts if part.span is Span.MODE), None)


def _structure(printed: PrintedBlock, block: Block, first: int, open_: dict[Span, Stood]) -> Iterator[Stood]:
    """The element and the function of a block, where they begin; where they go on, they are longer."""
    last = first + printed.rows - 1
    for span, subject in ((Span.ELEMENT, printed.element), (Span.FUNCTION, printed.function)):
        before = open_.get(span)
        if before is not None and before.subject == subject and before.block.element == printed.element:
            open_[span] = Stood(span, subject, None, before.first, last, before.values, before.block, None)
            continue
        open_[span] = Stood(span, subject, None, first, last, printed.place, block, None)
    yield from open_.values()


def _merged(things: Sequence[Stood]) -> Iterator[Stood]:
    """Of what goes on over several blocks the longest."""
    last: dict[tuple[Span, int], int] = {}
    for place, each in enumerate(things):
        if each.span in (Span.ELEMENT, Span.FUNCTION):
            last[each.span, each.first] = place
    for place, each in enumerate(things):
        if each.span not in (Span.ELEMENT, Span.FUNCTION) or last[each.span, each.first] == place:
            yield each


def _parts(printed: PrintedBlock, block: Block, first: int) -> Iterator[Stood]:
    line: EntityId | None = None
    for part in printed.parts:
        if part.span is Span.LINE:
            line = part.subject
        top = first + part.first
        yield Stood(part.span, part.subject, part.link, top, top + part.rows - 1, part.values, block, line)
