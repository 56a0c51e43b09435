"""The legend of the special characteristics that stand on form sheets: which sign stands for what. A sheet of its own, so that it is never
read as part of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from forestall.fmea.symbols import Symbol, mark_of, table_of, used
from forestall.fmea.wording import word_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forestall.fmea.project import Project
    from forestall.fmea.sheet import Row
    from forestall.ids import EntityId
    from forestall.workbook.form_sheet import Looks

UNKNOWN = "In no table of symbols"
_HEADS = (("Symbol", 10), ("Class", 10), ("Meaning", 60), ("Customer", 24))


def legend_of(project: Project, rows: dict[EntityId | None, list[Row]]) -> list[Symbol]:
    """The symbols of the tables of all analyses in which something is marked, and marks that stand in no table; none if nothing is."""
    found: dict[Symbol, None] = {}
    for analysis, mine in rows.items():
        customer = word_of(project.get(analysis), "customer") if analysis else ""
        if marks := list(_marks(project, mine, customer)):
            found |= dict.fromkeys(used(marks, table_of(project, customer)))
    return list(found)


def write_legend(workbook: Any, looks: Looks, symbols: list[Symbol]) -> None:
    """A sheet with one row for each symbol."""
    sheet = workbook.add_worksheet("Symbols")
    for place, (head, width) in enumerate(_HEADS):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, head, looks.heading)
    for row, symbol in enumerate(symbols, 1):
        for place, text in enumerate((symbol.sign, symbol.class_, symbol.meaning or UNKNOWN, symbol.customer)):
            sheet.write_string(row, place, text, looks.value)


def _marks(project: Project, rows: list[Row], customer: str) -> Iterator[Symbol]:
    for row in rows:
        line = project.get(row.line) if row.line else None
        mark = mark_of(project, line, customer)
        if mark is not None:
            yield mark
