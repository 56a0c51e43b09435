"""Reads delimited text: finds out the encoding and the delimiter, keeps rows as long as they are. Every cell stays the text it was."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter

from forestall.errors import Unreadable
from forestall.workbook.formulas import unguarded
from forestall.workbook.grid import Grid, Scalar
from forestall.workbook.guard import check_extent

_DELIMITERS = ",;\t|"
_SAMPLE_CHARACTERS = 64 * 1024
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_delimited(name: str, data: bytes) -> Grid:
    """The one sheet of a .csv, .tsv or .txt file. Unreadable if it is no text."""
    text = _decoded(name, data)
    delimiter, text = _delimiter(text)
    try:
        rows: list[list[Scalar]] = [[_bare(cell) for cell in row] for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)]
    except csv.Error as error:
        raise Unreadable(f"“{name}” cannot be read as a table ({error}); a quotation mark may be missing. Nothing was changed.") from error
    check_extent(name, len(rows), max(map(len, rows), default=0))
    return Grid(name, rows, [])


def _bare(cell: str) -> str | None:
    return unguarded(cell.strip()) or None


def _decoded(name: str, data: bytes) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strictly(name, data, encoding)
    if b"\x00" in data:
        return _strictly(name, data, _utf16_without_bom(name, data))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _western(data)


def _strictly(name: str, data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise Unreadable(f"“{name}” is damaged: its text is not the {encoding.upper()} it says it is.") from None
    if "\x00" in text:
        raise _no_text(name)
    return text


def _utf16_without_bom(name: str, data: bytes) -> str:
    """Western text in UTF-16 has a zero in every other byte."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    if max(even, odd) * 2 < len(data) // 2 or min(even, odd) * 20 > len(data):
        raise _no_text(name)
    return "utf-16-le" if odd > even else "utf-16-be"


def _no_text(name: str) -> Unreadable:
    return Unreadable(f"“{name}” is neither a workbook nor text; nothing was changed.")


def _western(data: bytes) -> str:
    """Windows' western code page, in which old spreadsheets wrote; five bytes it leaves free are taken as Latin-1."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _delimiter(text: str) -> tuple[str, str]:
    """The delimiter, and the text without a line that names it."""
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first.rstrip("\r")) == len("sep=") + 1:
        return first[4], rest
    sample = text[:_SAMPLE_CHARACTERS]
    return max(_DELIMITERS, key=lambda delimiter: _fitness(sample, delimiter)), text


def _fitness(sample: str, delimiter: str) -> int:
    """How many cells stand in rows of the commonest length: the right delimiter cuts most rows alike."""
    try:
        widths = Counter(len(row) for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter) if len(row) > 1)
    except csv.Error:
        return 0
    return max((count * (width - 1) for width, count in widths.items()), default=0)
