"""Reads .xlsx, .xlsm, .xls and .ods through calamine: values as they were last computed, and merges. Never runs a formula or a macro."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

import python_calamine as calamine

from forestall.errors import Unreadable
from forestall.workbook.failed import failed_cells
from forestall.workbook.grid import Grid, Merge, Scalar
from forestall.workbook.guard import check_archive, check_extent, damaged, encrypted

_KNOWN = frozenset({str, int, float, bool, date, datetime, type(None)})
_OFFICE_ENCRYPTION = "EncryptedPackage".encode("utf-16-le")


def read_spreadsheet(name: str, data: bytes) -> tuple[Grid, ...]:
    """The sheets with cells on them, in order. Unreadable where the file is damaged, protected, absurdly large or no workbook."""
    if data.startswith(b"PK"):
        check_archive(name, data)
    elif _OFFICE_ENCRYPTION in data:
        raise encrypted(name)
    try:
        return _sheets(name, data)
    except calamine.PasswordError:
        raise encrypted(name) from None
    except Unreadable:
        raise
    except Exception:
        raise damaged(name) from None
    except BaseException as error:
        # A panic in the reader's own language; a person's Ctrl+C and the end of the program pass through.
        if type(error).__name__ != "PanicException":
            raise
        raise damaged(name) from None


def _sheets(name: str, data: bytes) -> tuple[Grid, ...]:
    grids = []
    failed = failed_cells(data) if data.startswith(b"PK") else {}
    with calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
        for about in workbook.sheets_metadata:
            if about.typ == calamine.SheetTypeEnum.WorkSheet:
                hidden = about.visible != calamine.SheetVisibleEnum.Visible
                grid = _grid(name, workbook.get_sheet_by_name(about.name), hidden=hidden)
                _show(grid, failed.get(about.name, ()))
                grids.append(grid)
    if not any(grid.rows for grid in grids):
        raise Unreadable(f"“{name}” has no cells; there is nothing to import.")
    return tuple(grids)


def _grid(name: str, sheet: Any, *, hidden: bool) -> Grid:
    check_extent(name, sheet.total_height, sheet.total_width)
    rows = [[(cell.strip() or None) if cell.__class__ is str else cell for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    kinds: set[type] = set()
    for row in rows:
        kinds.update(map(type, row))
    if unknown := kinds - _KNOWN:
        rows = [[_plain(cell) if cell.__class__ in unknown else cell for cell in row] for row in rows]
    merges = [Merge(top, left, bottom, right) for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()]
    return Grid(sheet.name, rows, merges, hidden)


def _show(grid: Grid, failed: Iterable[tuple[int, int, str]]) -> None:
    """Lets a sheet show what people see where a formula had failed."""
    for row, column, text in failed:
        if row < len(grid.rows) and column < len(grid.rows[row]) and grid.rows[row][column] is None:
            grid.rows[row][column] = text


def _plain(cell: Any) -> Scalar:
    """Times of day and durations, as text."""
    return str(cell)
