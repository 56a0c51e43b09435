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


def test_a_workbook_comes_back_whole_and_brings_in_only_what_was_changed(ann: Person) -> None:
    ann.does("new", ann.file, "--template", "parking-brake")
    target, again = ann.home / "form.xlsx", ann.home / "again.fmea"
    ann.does("export", ann.file, target)
    ann.does("import", target, again)
    told = [[line["id"] for line in ann.asks("show", file)["rows"]] for file in (ann.file, again)]
    assert told[0] == told[1]
    assert ann.asks("import", target, ann.file, "--update")["update"] == {"changed": 0, "added": 0, "removed": 0, "left": 0}
    assert "--update" in ann.is_refused("import", target, ann.file)


@pytest.mark.usefixtures("qapp")
def test_one_analysis_alone_goes_out_and_forms_are_for_paper(ann: Person) -> None:
    ann.imports(TABLE)
    analysis = ann.asks("show", ann.file)["rows"][0]["analysis_id"]
    for name in ("one.xlsx", "one.csv", "one.pdf"):
        ann.does("export", ann.file, ann.home / name, "--analysis", analysis)
        assert "no analysis with the id" in ann.is_refused("export", ann.file, ann.home / name, "--analysis", "nobody")
    assert "leave --analysis away" in ann.is_refused("export", ann.file, ann.home / "one.json", "--analysis", analysis)
    assert "leave --form away" in ann.is_refused("export", ann.file, ann.home / "one.csv", "--form", "msr")
    assert "leave --bare away" in ann.is_refused("export", ann.file, ann.home / "one.csv", "--bare")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("form", ["aiag-vda", "aiag-4", "pfmea", "msr", "mil-std-1629a"])
def test_every_form_is_printed_by_its_name(ann: Person, form: str) -> None:
    from pypdf import PdfReader

    from forestall.fmea.columns import FORMS

    ann.imports(TABLE)
    ann.does("export", ann.file, ann.home / "form.pdf", "--form", form)
    page = "".join(PdfReader(ann.home / "form.pdf").pages[0].extract_text().split())
    columns = FORMS["dfmea" if form == "aiag-vda" else form]
    assert [each.title for each in columns if each.key in ("mode", "cause", "ap") and "".join(each.title.split()) not in page] == []
