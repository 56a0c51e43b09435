"""Rating catalogues as files: a table (.xlsx, .csv) with a grade a row, or a document (.toml, .json). Reads and writes; brings nothing in.

The columns of a table have the names of the fields of a grade; every other column is left alone and said.
"""

from __future__ import annotations

import csv
import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from forestall.errors import Unreadable
from forestall.fmea.edits import Refused
from forestall.fmea.scales import GRADE_FIELDS, Catalogue, read_catalogue
from forestall.workbook.formulas import guarded
from forestall.workbook.grid import Grid, Scalar
from forestall.workbook.reader import read_book, read_text
from forestall.workbook.target import appearing

FORMATS = ("xlsx", "csv", "json", "toml")
_NEEDED = ("factor", "rating", "text")
_TITLES: Mapping[str, str] = {name: name.replace("_", " ").capitalize() for name in GRADE_FIELDS}


def read_catalogue_file(path: Path) -> tuple[Catalogue, list[str]] | Refused:
    """The catalogue in a file and the headings that were left alone; Refused with a sentence where it holds none.

    A table has no place for a name: the catalogue is called like the file.
    """
    match path.suffix.lower():
        case ".toml":
            told: Mapping[str, Any] = _document(path, tomllib.loads)
            left: list[str] = []
        case ".json":
            told, left = _document(path, json.loads), []
        case _:
            rows, left = _rows(path)
            told = {"title": path.stem, "source": path.name, "grades": rows}
    found = read_catalogue(told)
    return found if isinstance(found, Refused) else (found, left)


def write_catalogue(catalogue: Catalogue, path: Path) -> Refused | None:
    """Write a catalogue in the format that the name's ending says. Unavailable where it cannot be written."""
    match path.suffix.lower():
        case ".xlsx":
            _write_xlsx(catalogue, path)
        case ".csv":
            with appearing(path) as unfinished, unfinished.open("w", encoding="utf-8-sig", newline="") as file:
                csv.writer(file).writerows([guarded(str(cell)) for cell in row] for row in _table(catalogue))
        case ".json":
            with appearing(path) as unfinished:
                unfinished.write_text(json.dumps(catalogue.told(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        case ".toml":
            with appearing(path) as unfinished:
                unfinished.write_text("\n".join(_toml(catalogue.told())) + "\n", encoding="utf-8")
        case _:
            endings = ", ".join(f".{each}" for each in FORMATS)
            return Refused(f"“{path.name}” says no format to write; give it one of these endings: {endings}")
    return None


def _document(path: Path, read: Any) -> Mapping[str, Any]:
    try:
        told = read(read_text(path))
    except (ValueError, RecursionError) as error:  # what both readers raise where the text is not theirs
        raise Unreadable(f"“{path.name}” cannot be read as {path.suffix[1:].upper()} ({error}). Nothing was changed.") from error
    if not isinstance(told, dict):
        raise Unreadable(f"“{path.name}” is no rating catalogue: it holds no fields. Nothing was changed.")
    return told


def _rows(path: Path) -> tuple[list[dict[str, Any]], list[str]]:
    """The rows of the first sheet whose headings are those of a catalogue, by field."""
    for sheet in read_book(path).sheets:
        for place, row in enumerate(sheet.rows):
            named = {at: name for at, cell in enumerate(row) if (name := _field(cell)) is not None}
            if set(_NEEDED) <= set(named.values()):
                left = [str(cell) for at, cell in enumerate(row) if cell is not None and at not in named]
                return list(_filled(sheet, place + 1, named)), left
    raise Unreadable(f"“{path.name}” is no rating catalogue: no row heads the columns {', '.join(_NEEDED)}. Nothing was changed.")


def _filled(sheet: Grid, first: int, named: Mapping[int, str]) -> Iterator[dict[str, Any]]:
    for row in sheet.rows[first:]:
        cells = {name: row[at] for at, name in named.items() if at < len(row) and row[at] is not None}
        if cells:
            yield cells


def _field(cell: Scalar) -> str | None:
    bare = str(cell or "").strip().lower().replace(" ", "_").replace("-", "_")
    return bare if bare in GRADE_FIELDS else None


def _table(catalogue: Catalogue) -> Iterator[Sequence[str | int]]:
    yield [_TITLES[name] for name in GRADE_FIELDS]
    for grade in catalogue.grades:
        yield [getattr(grade, name) for name in GRADE_FIELDS]


def _write_xlsx(catalogue: Catalogue, path: Path) -> None:
    import xlsxwriter

    with (
        appearing(path) as unfinished,
        xlsxwriter.Workbook(str(unfinished), {"strings_to_formulas": False, "strings_to_urls": False}) as book,
    ):
        sheet = book.add_worksheet("Grades")
        wrapped, bold = book.add_format({"text_wrap": True, "valign": "top"}), book.add_format({"bold": True})
        for row, cells in enumerate(_table(catalogue)):
            sheet.write_row(row, 0, cells, bold if row == 0 else wrapped)
        sheet.set_column(2, len(GRADE_FIELDS) - 1, 40)
        sheet.freeze_panes(1, 0)


def _toml(told: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"{name} = {_quoted(told[name])}" for name in ("id", "title", "version", "source"))
    for grade in told["grades"]:
        yield ""
        yield "[[grades]]"
        yield from (f"{name} = {_quoted(value)}" for name, value in grade.items())


def _quoted(value: str | int) -> str:
    """A text or a whole number; JSON writes them as TOML does, all but one letter."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
