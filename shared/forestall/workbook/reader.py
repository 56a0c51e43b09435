"""Reads a file into a book of plain cells, whatever its ending says. Never writes, never runs a formula, never guesses columns."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from forestall.errors import Unavailable, Unreadable
from forestall.workbook.delimited import read_delimited
from forestall.workbook.grid import Book
from forestall.workbook.spreadsheet import read_spreadsheet

if TYPE_CHECKING:
    from pathlib import Path

FILE_BYTES_MAX = 256 * 1024 * 1024

_ZIP = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WHAT_TO_GIVE = "Choose an .xlsx, .xlsm, .xls, .ods or .csv file; nothing was changed."

# What people rename by mistake: its first bytes, and what to call it.
_NOT_TABLES = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"%PDF", "a PDF document"),
    (b"{\\rtf", "a text document"),
    (b"SQLite format 3\x00", "a database, perhaps a project of our own: open it instead"),
    (b"PK\x05\x06", "an empty archive"),
    (b"\x1f\x8b", "a compressed archive"),
    (b"Rar!", "a compressed archive"),
    (b"7z\xbc\xaf", "a compressed archive"),
)
_MARKUP = (b"<?xml", b"<!doctype", b"<html", b"<!--", b"<msrfmea")


def read_book(path: Path) -> Book:
    """All sheets of a workbook or delimited text file. Unreadable (or Unavailable) with a sentence where that cannot be."""
    data = _bytes_of(path)
    _refuse_what_is_no_table(path.name, data)
    is_spreadsheet = data.startswith((_ZIP, _COMPOUND))
    sheets = read_spreadsheet(path.name, data) if is_spreadsheet else (read_delimited(path.name, data),)
    return Book(path.name, hashlib.sha256(data).hexdigest(), sheets)


def read_text(path: Path) -> str:
    """The text of a file in UTF-8. Unreadable (or Unavailable) with a sentence where that cannot be."""
    try:
        return _bytes_of(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable(f"“{path.name}” is no text in UTF-8; nothing was changed.") from None


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > FILE_BYTES_MAX:
            raise Unreadable(f"“{path.name}” is larger than {FILE_BYTES_MAX >> 20} MB; split it and import the parts.")
        return path.read_bytes()
    except FileNotFoundError:
        raise Unreadable(f"There is no file “{path}”.") from None
    except IsADirectoryError:
        raise Unreadable(f"“{path}” is a folder; choose a file in it.") from None
    except OSError as error:
        raise Unavailable(f"“{path}” could not be read ({error.strerror}); nothing was changed.") from error


def _refuse_what_is_no_table(name: str, data: bytes) -> None:
    start = data[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not data.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00"):
        raise Unreadable(f"“{name}” is empty; there is nothing to import.")
    for magic, what in _NOT_TABLES:
        if data.startswith(magic):
            raise Unreadable(f"“{name}” is {what}, not a table. {_WHAT_TO_GIVE}")
    if data[:2] == b"BM" and data[6:10] == bytes(4):
        raise Unreadable(f"“{name}” is a picture, not a table. {_WHAT_TO_GIVE}")
    if start.lower().startswith(_MARKUP):
        raise Unreadable(f"“{name}” is a web page or an XML file, not a table. {_WHAT_TO_GIVE}")
    if start[:1] in (b"{", b"[") and _is_json(data):
        raise Unreadable(f"“{name}” is a JSON file, not a table. {_WHAT_TO_GIVE}")


def _is_json(data: bytes) -> bool:
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True
