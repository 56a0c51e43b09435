"""A workbook as values: sheets of cells with their merges, and how cells are named. Opens no file and guesses no meaning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple

Scalar = str | int | float | bool | date | datetime | None
"""One cell: text without outer blanks, a number, a truth, a day or moment; None where nothing stands."""


class Merge(NamedTuple):
    """A merged range, all four ends included, counted from 0."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet. Rows may differ in length: what is not there is empty."""

    name: str
    rows: list[list[Scalar]]
    merges: list[Merge]
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """A file that was read: its name, the SHA-256 of its bytes in hexadecimal, its sheets in order."""

    path_name: str
    sha256: str
    sheets: tuple[Grid, ...]


def filled(grid: Grid) -> int:
    """How many cells of a sheet are not empty."""
    return sum(len(row) - row.count(None) for row in grid.rows)


def address(row: int, column: int) -> str:
    """A cell's name as people see it beside the sheet.

    >>> address(6, 27)
    'AB7'
    """
    return f"{letters(column)}{row + 1}"


@lru_cache(maxsize=1024)
def letters(column: int) -> str:
    """The name of a column, counted from 0.

    >>> letters(0), letters(25), letters(26)
    ('A', 'Z', 'AA')
    """
    name = ""
    column += 1
    while column:
        column, digit = divmod(column - 1, 26)
        name = chr(ord("A") + digit) + name
    return name


def column_number(name: str) -> int | None:
    """The column with this name, counted from 0; None if it is not the name of one.

    >>> column_number("ab"), column_number("7")
    (27, None)
    """
    if not (name.isascii() and name.isalpha() and len(name) <= 3):
        return None
    number = 0
    for letter in name.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def text_of(value: Scalar) -> str:
    """A cell as a person reads it: whole numbers without a fraction, days as 2027-03-31.

    >>> text_of(8.0), text_of(0.25), text_of(None)
    ('8', '0.25', '')
    """
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:.15g}"
        case datetime():
            return value.date().isoformat() if value.time() == datetime.min.time() else value.isoformat(" ")
        case date():
            return value.isoformat()
        case _:
            return str(value)
