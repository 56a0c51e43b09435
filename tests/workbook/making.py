"""Sheets and files for the tests of the workbook room, made here in the shapes people really send."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from forestall.fmea.lines import record
from forestall.fmea.sheet import rows
from forestall.workbook.files import ONCE, Options, import_file
from forestall.workbook.grid import Grid, Merge, Scalar
from forestall.workbook.importing import Import, plan_import
from forestall.workbook.layout import detect
from forestall.workbook.mapping import NO_WISHES, Wishes
from forestall.workbook.reading import Reading, read_rows
from tests.worlds import Analyst

Table = Sequence[Sequence[Any]]
Ends = tuple[int, int, int, int]

PLAIN = ("Component", "Function", "Failure Mode", "Effect", "S", "Cause", "Prevention Control", "O", "Detection Control", "D", "RPN")
"""A heading without surprises, for tables that try something else."""


def grid(*table: Sequence[Any], merges: Sequence[Ends] = (), name: str = "Sheet1") -> Grid:
    """A sheet as the reader gives it."""
    cells: list[list[Scalar]] = [[None if cell == "" else cell for cell in row] for row in table]
    return Grid(name, cells, [Merge(*ends) for ends in merges])


def read(sheet: Grid, wishes: Wishes = NO_WISHES) -> Reading:
    """A sheet, read by the layout that is found on it."""
    layout = detect(sheet, wishes)
    assert layout is not None, "nothing on this sheet looks like an FMEA"
    return read_rows(sheet, layout, wishes)


def takes(analyst: Analyst, sheet: Grid, wishes: Wishes = NO_WISHES) -> Import:
    """An analyst imports a sheet."""
    plan = plan_import(analyst.project, read(sheet, wishes), analyst.ids.next, name="a sheet")
    analyst.does(plan.batch)
    return plan


def takes_file(analyst: Analyst, path: Path, *, sheet: str | None = None, mapping: Path | None = None, options: Options = ONCE) -> Import:
    """An analyst imports a file."""
    plan = import_file(analyst.project, path, analyst.ids.next, sheets=(sheet,) if sheet else (), mapping=mapping, options=options)
    assert plan.refused is None, plan.refused.sentence
    analyst.does(plan.batch)
    return plan


def lines(analyst: Analyst) -> list[dict[str, Any]]:
    """What `forestall show` would tell of every cause line."""
    return [record(analyst.project, row) for row in rows(analyst.project) if row.line is not None]


def sheet_of(analyst: Analyst) -> list[dict[str, Any]]:
    """The same without the names that an import makes anew."""
    return [_nameless(line) for line in lines(analyst)]


def _nameless(line: dict[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in line.items() if not name.endswith("id") and name != "controls"}
    kept["effects"] = [(effect["text"], effect["severity"]) for effect in line["effects"]]
    for several in ("actions", "rounds"):
        kept[several] = [{name: value for name, value in each.items() if name != "id"} for each in line[several]]
    return kept


def workbook(path: Path, sheets: Mapping[str, Table], merges: Mapping[str, Sequence[Ends]] | None = None) -> Path:
    """An .xlsx with these sheets. A merged range shows the cell in its upper left corner."""
    book = xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd"})
    for name, table in sheets.items():
        sheet = book.add_worksheet(name)
        for top, left, bottom, right in (merges or {}).get(name, ()):
            sheet.merge_range(top, left, bottom, right, "")
        for row, cells in enumerate(table):
            for column, cell in enumerate(cells):
                if cell not in ("", None):
                    sheet.write(row, column, cell)
    book.close()
    return path


def ods(table: Table, repeated: int = 1) -> bytes:
    """An OpenDocument sheet; its first row stands there `repeated` times in one line."""
    body = ""
    for place, cells in enumerate(table):
        inside = "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
            if cell != ""
            else "<table:table-cell/>"
            for cell in cells
        )
        times = f' table:number-rows-repeated="{repeated}"' if place == 0 and repeated > 1 else ""
        body += f"<table:table-row{times}>{inside}</table:table-row>"
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text", "manifest")
    )
    content = (
        f'<?xml version="1.0"?><office:document-content{spaces} office:version="1.2"><office:body><office:spreadsheet>'
        f'<table:table table:name="FMEA">{body}</table:table></office:spreadsheet></office:body></office:document-content>'
    )
    manifest = f'<?xml version="1.0"?><manifest:manifest{spaces}/>'
    return archive(
        {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "META-INF/manifest.xml": manifest, "content.xml": content}
    )


def archive(members: Mapping[str, str | bytes]) -> bytes:
    """A zip archive."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return data.getvalue()


def altered(path: Path, member: str, old: bytes, new: bytes) -> bytes:
    """The bytes of a workbook in which some bytes of one member are others."""
    with zipfile.ZipFile(path) as file:
        return archive({each: file.read(each).replace(old, new) if each == member else file.read(each) for each in file.namelist()})


def xls(table: Table) -> bytes:
    """A workbook of the old binary kind: a stream of records inside a compound file."""
    return _compound("Workbook", _records(table))


def _records(table: Table) -> bytes:
    begin, end = 0x0809, struct.pack("<HH", 0x000A, 0)
    name = b"FMEA"
    sheet_at_bytes = 20 + 4 + 8 + len(name) + 4
    book = _record(begin, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 1997, 0, 6))
    book += _record(0x0085, struct.pack("<IBB", sheet_at_bytes, 0, 0) + bytes([len(name), 0]) + name) + end
    sheet = _record(begin, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 1997, 0, 6))
    for row, cells in enumerate(table):
        for column, cell in enumerate(cells):
            place = struct.pack("<HHH", row, column, 0)
            if isinstance(cell, int | float):
                sheet += _record(0x0203, place + struct.pack("<d", cell))
            elif cell:
                text = str(cell).encode("utf-16-le")
                sheet += _record(0x0204, place + struct.pack("<HB", len(text) // 2, 1) + text)
    return book + sheet + end


def _record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def _compound(name: str, stream: bytes) -> bytes:
    """A compound file with one stream, long enough to lie in ordinary sectors."""
    stream = stream.ljust(4096, b"\0")
    sectors = -(-len(stream) // 512)
    free, last, table = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    chain = [*(place + 1 for place in range(2, 2 + sectors - 1)), last]
    fat = [table, last, *chain]
    fat += [free] * (128 - len(fat))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, last, 0, last, 0)
    header += struct.pack("<109I", 0, *[free] * 108)
    entries = _entry("Root Entry", 5, 1, last, 0) + _entry(name, 2, free, 2, len(stream)) + bytes(256)
    return header + struct.pack("<128I", *fat) + entries + stream.ljust(sectors * 512, b"\0")


def _entry(name: str, kind: int, child: int, start: int, length: int) -> bytes:
    text = (name + "\0").encode("utf-16-le")
    free = 0xFFFFFFFF
    return text.ljust(64, b"\0") + struct.pack("<HBBIII16xIQQIQ", len(text), kind, 1, free, free, child, 0, 0, 0, start, length)
