"""Lays one control plan out on a sheet: head, table with the steps as spans, legend of symbols, set-up for print. Decides no value."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from forestall.fmea.plan.cells import COLUMNS
from forestall.workbook.form import FormColumn, Span
from forestall.workbook.form_sheet import Looks, SheetWriter
from forestall.workbook.legend import UNKNOWN
from forestall.workbook.printing import Part, PrintedBlock

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from forestall.fmea.plan.heading import Heading
    from forestall.fmea.plan.rows import PlanRow
    from forestall.fmea.symbols import Symbol
    from forestall.ids import EntityId

_TITLE = "Control Plan"
_PAPER_A3 = 8
_OF_STEP = frozenset({"station", "process"})
_OF_OWNER = frozenset({"work_elements", "number", "product", "process_characteristic", "special", "specification"})
_PLACE = "Process step"


def write_sheet(
    sheet: Any,
    looks: Looks,
    notes: list[str],
    heading: Heading,
    rows: Sequence[PlanRow],
    shown: Sequence[Mapping[str, str]],
    symbols: Sequence[Symbol],
) -> None:
    """Write a whole plan; `shown` holds the cells of each row, `notes` takes a sentence for each text that had to be cut."""
    writer = SheetWriter(sheet, looks, notes)
    writer.begin(tuple(FormColumn(each.key, each.title, each.block or _PLACE, _span(each.key), each.width) for each in COLUMNS))
    writer.title(_TITLE)
    writer.pairs(list(heading.pairs))
    first = writer.headings()
    for step, mine in groupby(zip(rows, shown, strict=True), key=lambda each: each[0].step):
        writer.block(_block(step, list(mine)))
    _legend(writer, symbols)
    _set_up_print(sheet, first, heading.number)


def _span(key: str) -> Span:
    return Span.MODE if key in _OF_STEP else Span.EFFECT if key in _OF_OWNER else Span.LINE


def _block(step: EntityId, rows: list[tuple[PlanRow, Mapping[str, str]]]) -> PrintedBlock:
    """The rows of a process step: its name stands beside all of them, a characteristic beside all of its controls."""
    block = PrintedBlock(step, None, len(rows), {}, [Part(Span.MODE, 0, len(rows), dict(rows[0][1]))])
    for _, group in groupby(enumerate(rows), key=lambda each: each[1][0].owner):
        mine = list(group)
        block.parts.append(Part(Span.EFFECT, mine[0][0], len(mine), dict(mine[0][1][1])))
        block.parts += [Part(Span.LINE, place, 1, dict(cells)) for place, (_, cells) in mine]
    return block


def _legend(writer: SheetWriter, symbols: Sequence[Symbol]) -> None:
    """What the symbols mean, below the table."""
    row = writer.row + 1
    for symbol in symbols:
        name = symbol.sign if not symbol.class_ or symbol.class_ == symbol.sign else f"{symbol.sign} ({symbol.class_})"
        writer.sheet.write_string(row, 0, name, writer.looks.name)
        writer.sheet.merge_range(row, 1, row, 6, symbol.meaning or UNKNOWN, writer.looks.value)
        row += 1


def _set_up_print(sheet: Any, first_heading: int, number: str) -> None:
    sheet.set_landscape()
    sheet.set_paper(_PAPER_A3)
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.freeze_panes(first_heading + 2, 2)
    sheet.repeat_rows(first_heading, first_heading + 1)
    sheet.set_header(f"&L{number.replace('&', '&&')[:100]}&R&D")
    sheet.set_footer("&L&F&RPage &P of &N")
