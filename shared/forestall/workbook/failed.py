"""Finds the cells of an .xlsx whose formulas had failed when it was saved: the reader shows them as empty, and people see “#REF!” there.

Never runs a formula; takes nothing apart but the few sheets that have such cells.
"""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape

from forestall.workbook.grid import column_number

_CELL = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"[^>]*?\bt="e"[^>]*>(?:<f\b[^>]*/>|<f\b[^>]*>[^<]*</f>)?<v>([^<]{1,40})</v>')
_SHEET = re.compile(r"<(?:\w+:)?sheet\b[^>]*>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b[^>]*>")
_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')

Failed = dict[str, list[tuple[int, int, str]]]
"""By the name of the sheet: row and column from 0, and what stands there."""


def failed_cells(data: bytes) -> Failed:
    """The failed cells of each sheet that has some; none where the archive is not built as expected."""
    found: Failed = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = set(archive.namelist())
        if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
            return found
        for name, member in _members(archive).items():
            content = archive.read(member) if member in names else b""
            if b't="e"' in content:
                found[name] = list(_cells(content))
    return found


def _cells(content: bytes) -> list[tuple[int, int, str]]:
    told = (
        (column_number(letters.decode()), int(row) - 1, text.decode("utf-8", "replace")) for letters, row, text in _CELL.findall(content)
    )
    return [(row, column, unescape(text)) for column, row, text in told if column is not None and row >= 0]


def _members(archive: zipfile.ZipFile) -> dict[str, str]:
    """Which member of the archive holds the sheet of a name."""
    relations = [_attributes(each) for each in _RELATION.findall(archive.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace"))]
    targets = {each.get("Id"): each.get("Target", "") for each in relations}
    sheets = [_attributes(each) for each in _SHEET.findall(archive.read("xl/workbook.xml").decode("utf-8", "replace"))]
    found = {unescape(each.get("name", "")): targets.get(each.get("r:id")) for each in sheets}
    return {name: target.removeprefix("/") if target.startswith("/") else f"xl/{target}" for name, target in found.items() if target}


def _attributes(tag: str) -> dict[str, str]:
    return dict(_ATTRIBUTE.findall(tag))
