"""Reads days, however people write them. Never guesses between day and month: the column has to decide."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from math import isfinite

from forestall.workbook.grid import Scalar

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$")
_NUMBERS = re.compile(r"(\d{1,2})\s*([./-])\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})(?:\s+0?0:00(?::00)?)?$")
_NAMED = re.compile(r"(\d{1,2})[.\s-]*([A-Za-zä]{3,9})[.,\s-]*(\d{4}|\d{2})$|([A-Za-zä]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$")
_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan", "feb", "mar mär mrz", "apr", "may mai", "jun", "jul", "aug", "sep", "oct okt", "nov", "dec dez"), start=1
    )
    for name in names.split()
}
# Day 0 of a spreadsheet's calendar, which takes 1900 for a leap year; serial numbers of 1955 to 2119 are taken for days.
_EPOCH = date(1899, 12, 30)
_SERIALS = range(20_000, 80_000)


def iso_date(value: Scalar, *, day_first: bool | None = None) -> str | None:
    """The day as 2027-03-31, or None if this is no day, or one that could be two.

    >>> iso_date("31.3.2027"), iso_date("3/4/2027"), iso_date("3/4/2027", day_first=True)
    ('2027-03-31', None, '2027-04-03')
    """
    match value:
        case bool() | None:
            return None
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case int() | float():
            return _serial(value)
        case str():
            return _text(value.strip(), day_first)


def day_first(values: Iterable[Scalar]) -> bool | None:
    """What the days of one column tell about their order: a number above 12 gives it away. None if nothing does, or both."""
    found = set()
    for value in values:
        parts = _NUMBERS.match(value.strip()) if isinstance(value, str) else None
        if parts and parts[2] != ".":
            found |= {order for order, number in ((True, int(parts[1])), (False, int(parts[3]))) if number > 12}
    return found.pop() if len(found) == 1 else None


def _serial(value: float) -> str | None:
    return (_EPOCH + timedelta(days=int(value))).isoformat() if isfinite(value) and int(value) in _SERIALS else None


def _text(text: str, day_first: bool | None) -> str | None:
    if found := _ISO.match(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMBERS.match(text):
        return _numbers(int(found[1]), int(found[3]), _year(found[4]), day_first=True if found[2] == "." else day_first)
    if found := _NAMED.match(text):
        day, month, year = (found[1], found[2], found[3]) if found[1] else (found[5], found[4], found[6])
        number = _MONTHS.get(month[:3].lower())
        return _day(_year(year), number, int(day)) if number else None
    return None


def _numbers(first: int, second: int, year: int, *, day_first: bool | None) -> str | None:
    if first > 12 or first == second or day_first:
        return _day(year, second, first)
    if second > 12 or day_first is False:
        return _day(year, first, second)
    return None


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
