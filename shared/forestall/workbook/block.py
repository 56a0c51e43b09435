"""Reads what stands above a table: company, subject, number, dates, team. What it does not know it keeps as words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from forestall.workbook.columns import normal
from forestall.workbook.dates import iso_date
from forestall.workbook.grid import address, text_of
from forestall.workbook.synonyms import HEADER_KEYS, TITLE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from forestall.workbook.grid import Grid, Scalar

_FIELDS = {key: name for name, keys in HEADER_KEYS.items() for key in keys}
_DATES = frozenset({"start_date", "revision_date"})


@dataclass(slots=True)
class Block:
    """Values for the fields of the analysis, titles that only say what kind of sheet this is, and every other line as it is read."""

    fields: dict[str, str] = field(default_factory=dict)
    titles: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)
    """The cell that each of the fields was taken from."""


def read_block(grid: Grid, rows: range) -> Block:
    """The block in these rows of a sheet."""
    block = Block()
    for row in rows:
        cells = [cell for cell in grid.rows[row] if cell is not None]
        places = [address(row, column) for column, cell in enumerate(grid.rows[row]) if cell is not None]
        rest = [text_of(cell) for cell in _take_pairs(block, cells, places)]
        words = [text for text in rest if not _is_title(text)]
        block.titles += [text for text in rest if _is_title(text)]
        if words:
            block.remarks.append(" | ".join(words))
    return block


def is_naming(texts: Iterable[str]) -> bool:
    """Whether these texts of one row are names and values of the block: a name with a colon, or two without."""
    names = [text for text in texts if normal(text.partition(":")[0]) in _FIELDS]
    return len(names) > 1 or any(":" in name for name in names)


def _is_title(text: str) -> bool:
    return set(normal(text).split()) <= TITLE_WORDS


def _take_pairs(block: Block, cells: Sequence[Scalar], places: Sequence[str]) -> list[Scalar]:
    """Takes what is a known name with a value behind it out of a row; gives what is left."""
    rest: list[Scalar] = []
    place = 0
    while place < len(cells):
        name, value, used = _pair(cells, place)
        if name is None or not _take(block, name, value):
            rest += cells[place : place + used]
        else:
            block.places[name] = places[place + used - 1]
        place += used
    return rest


def _pair(cells: Sequence[Scalar], place: int) -> tuple[str | None, Scalar, int]:
    """The field a cell names, its value, and how many cells both take."""
    text = text_of(cells[place])
    key, colon, value = text.partition(":")
    if colon and value.strip() and (name := _FIELDS.get(normal(key))):
        return name, value.strip(), 1
    name = _FIELDS.get(normal(key)) if not value.strip() else None
    if name is None or place + 1 >= len(cells):
        return None, None, 1
    behind = text_of(cells[place + 1])
    if behind.endswith(":") or normal(behind) in _FIELDS:
        return None, None, 1
    return name, cells[place + 1], 2


def _take(block: Block, name: str, value: Scalar) -> bool:
    """Whether the value went into the field; the first one stays."""
    text = iso_date(value) if name in _DATES else text_of(value)
    if not text or name in block.fields:
        return False
    block.fields[name] = text
    return True
