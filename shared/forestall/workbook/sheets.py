"""Tells sheets that are dated copies of one another: the same heading, and names that differ in nothing but a day or a number.

Never reads a cell below the heading.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from forestall.workbook.dates import iso_date
from forestall.workbook.layout import detect
from forestall.workbook.mapping import NO_WISHES, Wishes

if TYPE_CHECKING:
    from forestall.workbook.grid import Book, Grid

_DAY = re.compile(r"\d{4}[-_. ]?\d{2}[-_. ]?\d{2}|\d{1,2}[-_. ]\d{1,2}[-_. ]\d{2,4}")
_NUMBER = re.compile(r"(?:\b|_)(?:rev(?:ision)?|ver(?:sion)?|v|stand|r)?[-_. ]?\d{1,3}\b|\brev(?:ision)?[-_. ]?[a-z]\b", re.IGNORECASE)
_COMPACT = re.compile(r"(\d{4})[-_. ]?(\d{2})[-_. ]?(\d{2})$")


def dated_copies(book: Book, wishes: Wishes = NO_WISHES) -> list[Grid]:
    """The sheets that are the same analysis at several times, the oldest first; none where there are not at least two."""
    families: dict[tuple[str, tuple[str, ...]], list[Grid]] = {}
    for grid in book.sheets:
        day = day_of(grid.name)
        stem = _NUMBER.sub("", _DAY.sub("", grid.name)) if day or _NUMBER.search(grid.name) else None
        layout = detect(grid, wishes) if stem is not None else None
        if stem is not None and layout is not None:
            titles = tuple(column.title.casefold() for column in layout.columns)
            families.setdefault((re.sub(r"\W|_", "", stem).casefold(), titles), []).append(grid)
    family = max(families.values(), key=len, default=[])
    return sorted(family, key=_age) if len(family) > 1 else []


def day_of(name: str) -> str | None:
    """The day in a sheet's name, as 2027-03-31.

    >>> day_of("DFMEA 31.3.2027"), day_of("FMEA_20270331"), day_of("FMEA 2")
    ('2027-03-31', '2027-03-31', None)
    """
    found = _DAY.search(name)
    if found is None:
        return None
    compact = _COMPACT.match(found[0])
    text = "-".join(compact.groups()) if compact else re.sub(r"[_ ]", ".", found[0])
    return iso_date(text)


def _age(grid: Grid) -> tuple[str, int]:
    numbers = re.findall(r"\d+", grid.name)
    return day_of(grid.name) or "", int(numbers[-1]) if numbers else 0
