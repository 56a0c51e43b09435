"""Looks at a workbook's archive before anybody unpacks it: bombs, cells at the end of the world. Never keeps a cell.

The reader lays a sheet out as one rectangle, so that a single cell in a far corner would ask for more memory than there is.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from forestall.errors import Unreadable

UNPACKED_BYTES_MAX = 512 * 1024 * 1024
COLUMNS_MAX = 16_384
"""As many as the trade's spreadsheets have."""
CELLS_MAX = 30_000_000
"""Rows times columns of one sheet, the empty ones too."""

_CHUNK_BYTES = 1 << 20
_OVERLAP_BYTES = 64
_REFERENCE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]+)([0-9]+)["']""")
# Three letters, or six digits behind at most two: only such references can make a sheet too large, and few sheets have any.
_FAR_REFERENCE = re.compile(rb""" r=["'](?:[A-Za-z]{3}|[A-Za-z]{1,2}[0-9]{6})""")
_ODS_TAG = re.compile(rb"<table:table-row\b([^>]*)>|<table:table-cell\b([^>]*\bvalue-type=[^>]*)>")
_ODS_REPEATED = re.compile(rb"""number-(?:rows|columns)-repeated=["']([0-9]+)["']""")


def check_archive(name: str, data: bytes) -> None:
    """Unreadable if this .xlsx, .xlsm or .ods is damaged, no workbook, or would unpack to something absurd."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_members(name, archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
        raise damaged(name) from None


def check_extent(name: str, rows: int, columns: int) -> None:
    """Unreadable if a sheet is too wide or too large to be an FMEA."""
    if columns > COLUMNS_MAX:
        raise Unreadable(f"“{name}” has {columns:,} columns; no FMEA has more than {COLUMNS_MAX:,}. Nothing was changed.")
    if rows * columns > CELLS_MAX:
        raise Unreadable(
            f"A sheet of “{name}” reaches over {rows:,} rows and {columns:,} columns, too many to read. "
            "Delete what stands far below or right of the table; nothing was changed."
        )


def damaged(name: str) -> Unreadable:
    """The sentence for a workbook that is not whole."""
    return Unreadable(
        f"“{name}” is damaged or cut short and cannot be read as a workbook. Nothing was changed; "
        "open it in the program that wrote it and save it anew."
    )


def _check_members(name: str, archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    unpacked_bytes = sum(member.file_size for member in members)
    if unpacked_bytes > UNPACKED_BYTES_MAX:
        raise Unreadable(
            f"“{name}” would unpack to {unpacked_bytes >> 20:,} MB, more than a workbook should; nothing was unpacked or changed."
        )
    names = {member.filename for member in members}
    if "content.xml" in names:
        if b"encryption-data" in (archive.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in names else b""):
            raise encrypted(name)
        _check_ods(name, archive.read("content.xml"))
    elif not any(each.lower().startswith("xl/") for each in names):
        raise Unreadable(f"“{name}” is an archive or a document, but not a workbook; nothing was changed.")
    for each in names:
        if each.lower().startswith("xl/worksheets/") and each.lower().endswith(".xml"):
            _check_sheet(name, archive, each)


def encrypted(name: str) -> Unreadable:
    """The sentence for a workbook behind a password."""
    return Unreadable(f"“{name}” is protected by a password. Save it without one and import it again; nothing was changed.")


def _check_sheet(name: str, archive: zipfile.ZipFile, member: str) -> None:
    tail = b""
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK_BYTES):
            if _FAR_REFERENCE.search(tail + chunk):
                break
            tail = chunk[-_OVERLAP_BYTES:]
        else:
            return
    _measure_sheet(name, archive, member)


def _measure_sheet(name: str, archive: zipfile.ZipFile, member: str) -> None:
    """The exact way, for the few sheets with a far reference. Empty cells that only carry a format do not count for the reader,
    but a sheet with so many of them is refused too: it is as slow to read."""
    rows = columns = 0
    tail = b""
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK_BYTES):
            found = _REFERENCE.findall(tail + chunk)
            columns = max((_column(letters) for letters in {letters for letters, _ in found}), default=columns)
            rows = max(rows, max((int(digits) for _, digits in found), default=0))
            check_extent(name, rows, columns)
            tail = chunk[-_OVERLAP_BYTES:]


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper()[:8]:
        number = number * 26 + letter - ord("A") + 1
    return number


def _check_ods(name: str, content: bytes) -> None:
    """OpenDocument writes “the same cell a million times” in one line."""
    cells, row_times = 0, 1
    for found in _ODS_TAG.finditer(content):
        row, cell = found.groups()
        if cell is None:
            row_times = _times(row)
        else:
            cells += row_times * _times(cell)
    if cells > CELLS_MAX:
        raise Unreadable(f"“{name}” repeats cells {cells:,} times, more than a workbook should; nothing was changed.")


def _times(attributes: bytes) -> int:
    found = _ODS_REPEATED.search(attributes)
    return int(found[1]) if found else 1
