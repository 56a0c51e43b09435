"""The forms of workbooks: the columns of each method, and of others where something stands in them; how a sheet is written and stopped."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook
from xlsxwriter.worksheet import Worksheet

from forestall.fmea.columns import FORMS, WISHES
from forestall.ids import EntityId
from forestall.workbook.export_xlsx import write_xlsx
from forestall.workbook.quick_sheet import QuickSheet
from tests.workbook.making import lines
from tests.workbook.test_returning import made_of, text
from tests.worlds import Analyst


@pytest.fixture
def ann() -> Analyst:
    return Analyst("Ann")


def table(path: Path) -> tuple[list[str], list[dict[str, Any]]]:
    """The headings of the first sheet, and its rows under them."""
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    top = next(place for place, row in enumerate(rows) if "Failure mode" in row or "Potential failure mode" in row)
    heads = [str(head) for head in rows[top]]
    return heads, [dict(zip(heads, row, strict=True)) for row in rows[top + 1 :]]


def a_line(ann: Analyst, method: str, **fields: Any) -> EntityId:
    """A line of an analysis of this method."""
    analysis = text(ann, "analysis", None, "Brake", method=method)
    element = text(ann, "element", analysis, "Gear", failure_rate=2e-6)
    mode = text(ann, "failure", element, "Breaks", mode_ratio=0.5, operating_time=10)
    effect = text(ann, "failure", element, "Car rolls", severity=9, severity_class="II")
    text(ann, "link", mode, "", effect=effect, effect_probability=1)
    return text(ann, "line", mode, "", cause=text(ann, "failure", element, "Fatigue"), **fields)


@pytest.mark.parametrize("form", FORMS)
def test_a_workbook_has_the_columns_that_the_window_has(ann: Analyst, tmp_path: Path, form: str) -> None:
    a_line(ann, "dfmea", occurrence=3, detection=4)
    write_xlsx(ann.project, tmp_path / "form.xlsx", form)
    heads, _ = table(tmp_path / "form.xlsx")
    rare = {"station", "four_m", "requirement", "special", "filter_code", "evidence", "failure_rate_unit"}
    beside = {column.key for column in FORMS[form] if column.key.startswith("severity_") and column.title == "S"}
    assert [column.title for column in FORMS[form] if column.key not in rare | beside and column.title not in heads] == []


@pytest.mark.parametrize(("method", "words"), [("pfmea", "Process step"), ("msr", "Diagnostic monitoring"), ("fmeca", "Focus element")])
def test_the_handbook_has_a_form_for_each_of_its_methods(ann: Analyst, tmp_path: Path, method: str, words: str) -> None:
    a_line(ann, method)
    assert "aiag-vda" in WISHES
    write_xlsx(ann.project, tmp_path / "form.xlsx", "aiag-vda")
    assert words in table(tmp_path / "form.xlsx")[0]


def test_a_military_sheet_has_its_criticalities(ann: Analyst, tmp_path: Path) -> None:
    a_line(ann, "fmeca")
    write_xlsx(ann.project, tmp_path / "form.xlsx")
    _, (row, *_) = table(tmp_path / "form.xlsx")
    assert (row["Cm (losses in this time)"], row["Cr by class (losses in this time)"]) == ("1e-05", "II: 1e-05")


def test_a_result_by_an_unverified_table_carries_its_mark(ann: Analyst, tmp_path: Path) -> None:
    line = a_line(ann, "msr", frequency=4, monitoring=6)
    effect = text(ann, "failure", EntityId(lines(ann)[0]["element_id"]), "Slows down", severity=6)
    ann.sets(line, mitigated=effect)
    write_xlsx(ann.project, tmp_path / "form.xlsx")
    _, (row, *_) = table(tmp_path / "form.xlsx")
    assert (row["F"], row["M"], row["S MSR"], row["Most severe effect after system response"]) == (4, 6, 6, "Slows down")
    assert "unverified" in row["AP"]


def test_rounds_stand_below_the_actions_and_say_whether_they_are_certain(ann: Analyst, tmp_path: Path) -> None:
    line = a_line(ann, "dfmea", occurrence=6, detection=6)
    text(ann, "action", line, "Peen", type="prevention", occurrence=3)
    text(ann, "round", line, "", certainty="confirmed", date="2027-05-01", occurrence=2, remarks="Seen in the field")
    write_xlsx(ann.project, tmp_path / "form.xlsx")
    _, (first, second) = table(tmp_path / "form.xlsx")
    assert (first["Prevention action"], first["O new"], first["Re-rating"]) == ("Peen", 3, "")
    assert (second["Re-rating"], second["O new"], second["Action taken"]) == ("confirmed", 2, "Seen in the field")


def test_what_only_another_form_shows_is_a_column_where_it_is_filled(ann: Analyst, tmp_path: Path) -> None:
    line = a_line(ann, "dfmea", justification="Proven in use")
    text(ann, "control", line, "Watchdog", type="monitoring")
    text(ann, "action", line, "Limp home", type="system response")
    write_xlsx(ann.project, tmp_path / "form.xlsx")
    _, (row, *_) = table(tmp_path / "form.xlsx")
    assert (row["Justification"], row["Diagnostic monitoring"], row["Response action"]) == ("Proven in use", "Watchdog", "Limp home")


def test_formulas_stand_beside_texts_that_begin_like_one(ann: Analyst, tmp_path: Path) -> None:
    line = a_line(ann, "dfmea", occurrence=3, detection=4)
    text(ann, "control", line, "=1+1", type="prevention")
    write_xlsx(ann.project, tmp_path / "form.xlsx", "aiag-4", formulas=True)
    with zipfile.ZipFile(tmp_path / "form.xlsx") as archive:
        drawn = archive.read("xl/worksheets/sheet1.xml").decode()
    assert (drawn.count("<f>"), "<t>=1+1</t>" in drawn, "<v>108</v>" in drawn) == (1, True, True)


@pytest.mark.parametrize(("paper", "number"), [("a3", 8), ("a4", 9), ("letter", 1)])
def test_a_form_fits_the_width_of_its_paper(ann: Analyst, tmp_path: Path, paper: str, number: int) -> None:
    made_of(ann, "parking-brake")
    write_xlsx(ann.project, tmp_path / "form.xlsx", paper=paper)
    with zipfile.ZipFile(tmp_path / "form.xlsx") as archive:
        drawn = archive.read("xl/worksheets/sheet1.xml").decode()
    size = f' paperSize="{number}"' if paper != "letter" else ' paperSize="1"'
    assert f'<pageSetup{size} fitToWidth="2" fitToHeight="0"' in drawn
    assert '<pageSetUpPr fitToPage="1"/>' in drawn


def test_who_stops_an_export_leaves_nothing(ann: Analyst, tmp_path: Path) -> None:
    a_line(ann, "dfmea")

    def stops(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_xlsx(ann.project, tmp_path / "form.xlsx", progress=stops)
    assert list(tmp_path.iterdir()) == []


def test_a_bare_workbook_has_no_hidden_sheet_and_no_numbers(ann: Analyst, tmp_path: Path) -> None:
    a_line(ann, "dfmea")
    write_xlsx(ann.project, tmp_path / "form.xlsx", bare=True)
    assert CalamineWorkbook.from_path(str(tmp_path / "form.xlsx")).sheet_names == ["DFMEA"]
    assert not [head for head in table(tmp_path / "form.xlsx")[0] if "Forestall" in head]


_ODD = st.sampled_from([" a", "a\n", "<b>", "a&b", "_x0041_", '"'])
_CELLS = st.none() | st.integers(-9, 99) | st.floats(-1, 1) | st.text(max_size=6) | _ODD


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(_CELLS, min_size=3, max_size=3), max_size=5))
def test_both_ways_to_write_a_sheet_give_the_same_bytes(tmp_path_factory: pytest.TempPathFactory, rows: list[list[Any]]) -> None:
    folder = tmp_path_factory.mktemp("sheets")
    drawn = [_drawn(folder / f"{kind.__name__}.xlsx", kind, rows) for kind in (Worksheet, QuickSheet)]
    assert drawn[0] == drawn[1]


def _drawn(path: Path, kind: Any, rows: list[list[Any]]) -> bytes:
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(str(path), options) as book:
        sheet = book.add_worksheet("A", kind)
        looks = [book.add_format({"bold": True}), book.add_format({"italic": True}), book.add_format({"border": 1})]
        for column, look in enumerate(looks):
            sheet.write_string(0, column, "head", look)
        if isinstance(sheet, QuickSheet):
            sheet.fill_rows(looks)
        for row, cells in enumerate(rows, 1):
            sheet.write_number(row, 3, row)
            sheet.set_row(row, 30)
            for column, (cell, look) in enumerate(zip(cells, looks, strict=True)):
                if isinstance(cell, str) and cell:
                    sheet.write_string(row, column, cell, look)
                elif isinstance(cell, int | float):
                    sheet.write_number(row, column, cell, look)
                elif not isinstance(sheet, QuickSheet):
                    sheet.write_blank(row, column, None, look)
    with zipfile.ZipFile(path) as archive:
        return archive.read("xl/worksheets/sheet1.xml")
