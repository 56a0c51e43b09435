"""Control plans on paper: heading, table with the process steps as spans, what the symbols mean. Decides no value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import zip_longest
from pathlib import Path

from forestall.fmea.plan.cells import COLUMNS
from forestall.fmea.symbols import Symbol
from forestall.workbook.control_plan import Plan
from forestall.workbook.legend import UNKNOWN
from forestall.workbook.paper import LINE, PaperColumn, PaperRow, PaperTable, Said, Style, plain_table
from forestall_desktop.printing.document import Page, Running, Tell, area_of, write
from forestall_desktop.printing.ink import Ink, Paper, ink
from forestall_desktop.printing.letters import missing_letters
from forestall_desktop.printing.parts import headed_pages, heading, table_pages

_POINTS_WIDE, _POINTS = 8.0, 6.2
_PLACE = "Process step"
_STEP, _OWNER = 0, 2
_LEVELS = {
    **dict.fromkeys(("station", "process"), _STEP),
    **dict.fromkeys(("work_elements", "number", "product", "process_characteristic", "special", "specification"), _OWNER),
}
"""How far a column goes on downwards: beside all of a step, or all controls of one characteristic."""
_SYMBOLS = (("Symbol", Style.TEXT), ("Class", Style.TEXT), ("Meaning", Style.TEXT))


def print_plans(plans: Sequence[Plan], path: Path, paper: Paper, printed: datetime, tell: Tell) -> tuple[str, ...]:
    """Write control plans one behind the other. Gives a sentence for all that a reader will miss.
    Unavailable if the file cannot be written."""
    write(path, paper, ink(_points(paper)), "Control plan", list(plan_pages(plans, paper)), printed, tell)
    return tuple(missing_letters(text for plan in plans for cells in plan.cells for text in cells.values()))


def plan_pages(plans: Sequence[Plan], paper: Paper) -> Iterator[Page]:
    """The pages of control plans, one after the other."""
    letters = ink(_points(paper))
    return (page for plan in plans for page in _plan(plan, paper, letters))


def plan_table(plan: Plan) -> PaperTable:
    """The rows of a plan as a table."""
    columns = tuple(PaperColumn(each.key, each.title, each.block or _PLACE, _LEVELS.get(each.key, LINE)) for each in COLUMNS)
    return PaperTable(columns, tuple(_rows(plan, columns)))


def _points(paper: Paper) -> float:
    return _POINTS_WIDE if paper.is_wide else _POINTS


def _plan(plan: Plan, paper: Paper, letters: Ink) -> Iterator[Page]:
    phase = plan.heading.phase or "every phase"
    running = Running(
        f"Control plan: {plan.subject}", " · ".join(part for part in (plan.heading.number, phase) if part), plan.heading.customer
    )
    yield from headed_pages(plan_table(plan), plan.heading.pairs, running, area_of(paper), letters)
    if plan.symbols:
        above = heading("Symbols of special characteristics", [], letters, area_of(paper))
        yield from table_pages(plain_table(_SYMBOLS, [_symbol(each) for each in plan.symbols]), running, area_of(paper), letters, above)


def _rows(plan: Plan, columns: Sequence[PaperColumn]) -> Iterator[PaperRow]:
    keys = [(row.step, row.owner) for row in plan.rows]
    begins = _STEP
    for (step, owner), following, cells in zip_longest(keys, keys[1:], plan.cells):
        ends = _STEP if following is None or following[0] != step else _OWNER if following[1] != owner else LINE
        starts = {place: (Said(cells[column.key]),) for place, column in enumerate(columns) if column.level >= begins and cells[column.key]}
        yield PaperRow(starts, ends)
        begins = ends


def _symbol(symbol: Symbol) -> tuple[str, str, str]:
    return symbol.sign, symbol.class_, symbol.meaning or UNKNOWN
