"""Workbooks from the command line: the form fits the method, formulas come on request, a paper is for what is printed."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from tests.desktop.people import Person

TABLE = "Failure mode,Failure cause,S,O,D\nSlips,Worn pad,8,4,6\n"


def sheet_xml(path: Path) -> str:
    with ZipFile(path) as packed:
        return packed.read("xl/worksheets/sheet1.xml").decode()


def words(path: Path) -> set[str]:
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    return {str(cell) for row in rows for cell in row if cell}


def test_formulas_come_on_request_and_give_our_number(ann: Person) -> None:
    ann.imports(TABLE)
    plain, live = ann.home / "plain.xlsx", ann.home / "live.xlsx"
    ann.does("export", ann.file, plain, "--form", "aiag-4")
    ann.does("export", ann.file, live, "--form", "aiag-4", "--formulas")
    assert "<f>" not in sheet_xml(plain)
    assert "<f>" in sheet_xml(live)
    assert "<v>192</v>" in sheet_xml(live)


@pytest.mark.parametrize(("template", "head"), [("pfmea", "Process Step"), ("mil-std-1629a", "Severity class"), ("dfmea", "Focus Element")])
def test_the_form_is_that_of_the_method(ann: Person, template: str, head: str) -> None:
    file, target = ann.home / f"{template}.fmea", ann.home / f"{template}.xlsx"
    ann.does("new", file, "--template", template)
    ann.does("export", file, target)
    assert head.lower() in {word.lower() for word in words(target)}


def test_a_paper_is_for_what_is_printed(ann: Person) -> None:
    ann.imports(TABLE)
    a4, table = ann.home / "a4.xlsx", ann.home / "not-made.csv"
    ann.does("export", ann.file, a4, "--paper", "a4")
    assert 'paperSize="9"' in sheet_xml(a4)
    assert "leave --paper away" in ann.is_refused("export", ann.file, table, "--paper", "a4")
    assert "leave --formulas away" in ann.is_refused("export", ann.file, table, "--formulas")
    assert not table.exists()
